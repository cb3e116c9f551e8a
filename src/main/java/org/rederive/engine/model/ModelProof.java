package org.rederive.engine.model;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.engine.model.RecordedEquation.Labelled;
import org.rederive.engine.proof.Confirmation;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.Proof.Status;
import org.rederive.engine.proof.Remainder;
import org.rederive.engine.proof.Remainder.ZeroTest;
import org.rederive.engine.proof.Tally;
import org.rederive.engine.proof.WorkLimitException;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.program.GuardException;
import org.rederive.program.Program;

/**
 * Proofs for one small model: its eigenvectors are closed forms, its energies roots of polynomials,
 * and both sides of an equation have to be the same element of that algebra.
 *
 * <p>Eigenvectors are in the gauge of perturbation theory, and a packet has one peak; what holds in
 * any gauge and for several peaks is {@link UniversalProof}'s.
 */
public final class ModelProof {
  private final RecordedEquation equation;
  private final ModelSetting setting;
  private final long limit;
  private final Draws draws;
  private final ZeroTest zero;

  private ModelProof(
      RecordedEquation equation, ModelSetting setting, long limit, Draws draws, ZeroTest zero) {
    this.equation = equation;
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
    return of(new RecordedEquation(comparison), derivation, models, document, limit, draws, zero);
  }

  /** The same of an equation that was recorded for other models. */
  static Proof of(
      RecordedEquation equation,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit,
      Draws draws,
      ZeroTest zero) {
    long start = System.nanoTime();
    OpenModels.OpenModel open = models.of(document);
    Proof first =
        new ModelProof(equation, new ModelSetting(open, derivation), limit, draws, zero)
            .forAllLabels(ModelProof::difference)
            .proof(document.id(), start);
    boolean wrong = first.status() == Status.REFUTED || first.status() == Status.CONFLICT;
    return !wrong || open.reading() == Reading.VALUES
        ? first
        : new ModelProof(
                equation, new ModelSetting(open.in(Reading.VALUES), derivation), limit, draws, zero)
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
      RecordedEquation equation,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      Draws draws) {
    long start = System.nanoTime();
    ModelSetting setting = new ModelSetting(models.of(document), derivation);
    return new ModelProof(equation, setting, 0, draws, ZeroTest.OF_THE_RING)
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
      Optional<Labelled> labelled = equation.at(0, setting, turn);
      for (int n = 1; labelled.isPresent() && !tally.isOver(); n++) {
        try {
          tally.add(difference.of(this, labelled.get(), limit - tally.work()));
          labelled = equation.at(n, setting, turn);
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
    Tally.Case of(ModelProof proof, Labelled sides, long rest);
  }

  private Tally.Case difference(Labelled sides, long rest) {
    Program<Input> program = sides.program();
    ModelRing ring = setting.ring(program, rest);
    LocalizedPolynomials numbers = ring.numbers();
    List<Fraction> outputs = program.run(numbers, new BandInputs<>(ring.bands()));
    return new Tally.Case(
        outputs.stream().allMatch(d -> zero.isZero(numbers, d)) && !sides.claimsZero(),
        Remainder.first(numbers, outputs.subList(0, sides.components()), zero),
        Confirmation.of(program, sides.components(), draws, setting::point),
        numbers.work());
  }

  /** With the normal form zero, as was proved. */
  private Tally.Case atPoints(Labelled sides, long rest) {
    Confirmation.Seen seen =
        Confirmation.once(sides.program(), sides.components(), draws, setting::point);
    return new Tally.Case(seen.empty() && !sides.claimsZero(), "", seen.difference(), 0);
  }
}
