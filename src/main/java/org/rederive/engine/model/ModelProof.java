package org.rederive.engine.model;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.engine.proof.Confirmation;
import org.rederive.engine.proof.Differences;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.Proof.Status;
import org.rederive.engine.proof.Remainder;
import org.rederive.engine.proof.Remainder.ZeroTest;
import org.rederive.engine.proof.Tally;
import org.rederive.engine.proof.WorkLimitException;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.program.GuardException;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * Proofs for one small model: its eigenvectors are closed forms, its energies roots of polynomials,
 * and both sides of an equation have to be the same element of that algebra.
 *
 * <p>Eigenvectors are in the gauge of perturbation theory, and a packet has one peak; what holds in
 * any gauge and for several peaks is {@link UniversalProof}'s.
 */
public final class ModelProof {
  private final Comparison comparison;
  private final ModelSetting setting;
  private final long limit;
  private final Draws draws;
  private final ZeroTest zero;

  private ModelProof(
      Comparison comparison, ModelSetting setting, long limit, Draws draws, ZeroTest zero) {
    this.comparison = comparison;
    this.setting = setting;
    this.limit = limit;
    this.draws = draws;
    this.zero = zero;
  }

  /**
   * Proves or refutes an equation of a document about bands, packets or families. Every normal form
   * is confirmed at random points.
   *
   * @param models what this thread has read already
   * @param limit of products of terms
   * @param draws where the points come from
   * @throws ModelException if the model is not what it says
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static Proof of(
      Comparison comparison,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit,
      Draws draws) {
    return of(comparison, derivation, models, document, limit, draws, ZeroTest.OF_THE_RING);
  }

  static Proof of(
      Comparison comparison,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit,
      Draws draws,
      ZeroTest zero) {
    long start = System.nanoTime();
    OpenModels.OpenModel open = models.of(document);
    Proof first =
        new ModelProof(comparison, new ModelSetting(open, derivation), limit, draws, zero)
            .forAllLabels(ModelProof::difference)
            .proof(document.id(), start);
    boolean wrong = first.status() == Status.REFUTED || first.status() == Status.CONFLICT;
    return !wrong || open.reading() == Reading.VALUES
        ? first
        : new ModelProof(
                comparison,
                new ModelSetting(open.in(Reading.VALUES), derivation),
                limit,
                draws,
                zero)
            .forAllLabels(ModelProof::difference)
            .proof(document.id(), start);
  }

  /**
   * An equation that is proved for all Hamiltonians of the model's size, seen as one for the model:
   * both sides have the same normal form, and it remains that they have a value, that not all of it
   * is zero, and that random points of the model do not contradict. No polynomial is computed.
   *
   * @param draws where the points come from
   * @return proved; vacuous; undecided where no point has a value; or a conflict
   * @throws ModelException if the model is not what it says
   */
  static Proof ofCase(
      Comparison comparison,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      Draws draws) {
    long start = System.nanoTime();
    ModelSetting setting = new ModelSetting(models.of(document), derivation);
    return new ModelProof(comparison, setting, 0, draws, ZeroTest.OF_THE_RING)
        .forAllLabels(ModelProof::atPoints)
        .proof(document.id(), start);
  }

  /**
   * @param difference of both sides for one choice of the labels, with the work that is left
   */
  private Tally forAllLabels(Difference difference) {
    Tally tally = new Tally();
    OpenModels.OpenModel open = setting.open();
    int turns = open.model().bandsAreExchangeable(open.symja()) ? 1 : open.model().bands();
    for (int turn = 0; turn < turns && !tally.isOver(); turn++) {
      Optional<Assignment> next = Optional.of(Assignment.first());
      while (next.isPresent() && !tally.isOver()) {
        Assignment assignment = next.get();
        try {
          tally.add(difference.of(this, turned(assignment, turn), limit - tally.work()));
          next = assignment.next();
        } catch (WorkLimitException | GuardException gaveUp) {
          tally.giveUp(gaveUp);
        }
      }
    }
    return tally;
  }

  /** Left − right for one choice of the labels, in one way or another. */
  @FunctionalInterface
  private interface Difference {
    Tally.Case of(ModelProof proof, Choices choices, long rest);
  }

  /** Each band is the packet's in its turn, and the first one that an index is tried on. */
  private static Choices turned(Assignment assignment, int turn) {
    return (label, bound) -> {
      if (label instanceof Label.PacketBand) {
        return turn % bound;
      }
      int choice = assignment.choose(label, bound);
      return label instanceof Label.OfBand ? (choice + turn) % bound : choice;
    };
  }

  private Tally.Case difference(Choices choices, long rest) {
    Recorder<Input> recorder = new Recorder<>();
    Sides<Node> sides = comparison.in(setting.interpretation(recorder, choices));
    Differences differences = Differences.of(sides, recorder);
    Program<Input> program = recorder.program(differences.outputs());
    ModelRing ring = setting.ring(program, rest);
    LocalizedPolynomials numbers = ring.numbers();
    List<Fraction> outputs = program.run(numbers, new BandInputs<>(ring.bands()));
    return new Tally.Case(
        outputs.stream().allMatch(d -> zero.isZero(numbers, d)) && !claimsZero(sides, recorder),
        Remainder.first(numbers, outputs.subList(0, differences.components()), zero),
        Confirmation.of(program, differences.components(), draws, setting::point),
        numbers.work());
  }

  /** With the normal form zero, as was proved. */
  private Tally.Case atPoints(Choices choices, long rest) {
    Recorder<Input> recorder = new Recorder<>();
    Sides<Node> sides = comparison.in(setting.interpretation(recorder, choices));
    Differences differences = Differences.of(sides, recorder);
    Program<Input> program = recorder.program(differences.outputs());
    Confirmation.Seen seen =
        Confirmation.seen(program, differences.components(), draws, setting::point);
    boolean vacuous = seen.empty() && !claimsZero(sides, recorder);
    return new Tally.Case(vacuous, "", seen.difference(), 0);
  }

  /** Whether the claim is that something vanishes: of such a claim zeros are what is expected. */
  private static boolean claimsZero(Sides<Node> sides, Recorder<Input> recorder) {
    return isZero(sides.left(), recorder) != isZero(sides.right(), recorder);
  }

  private static boolean isZero(List<List<Node>> terms, Recorder<Input> recorder) {
    return terms.stream().flatMap(List::stream).allMatch(recorder::isZero);
  }
}
