package org.rederive.symbolic;

import java.util.List;
import java.util.Optional;
import org.rederive.algebra.Residue;
import org.rederive.band.BandInput;
import org.rederive.band.BandInputs;
import org.rederive.band.BandWorld;
import org.rederive.band.FamilyWorld;
import org.rederive.band.RecordedBands;
import org.rederive.band.Structure;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.ModelDocument;
import org.rederive.derivation.Setting;
import org.rederive.meaning.Assignment;
import org.rederive.meaning.Choices;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Input;
import org.rederive.meaning.RecordedDraws;
import org.rederive.program.GuardException;
import org.rederive.program.Inputs;
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
  private final Derivation derivation;
  private final OpenModels.OpenModel open;
  private final long limit;
  private final ZeroTest zero;

  private ModelProof(
      Comparison comparison,
      Derivation derivation,
      OpenModels.OpenModel open,
      long limit,
      ZeroTest zero) {
    this.comparison = comparison;
    this.derivation = derivation;
    this.open = open;
    this.limit = limit;
    this.zero = zero;
  }

  /**
   * Proves or refutes an equation of a document about bands, packets or families. Every normal form
   * is confirmed at a random point.
   *
   * @param models what this thread has read already
   * @param limit of products of terms
   * @throws ModelException if the model is not what it says
   * @throws org.rederive.meaning.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static Proof of(
      Comparison comparison,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit) {
    return of(comparison, derivation, models, document, limit, ZeroTest.OF_THE_RING);
  }

  static Proof of(
      Comparison comparison,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit,
      ZeroTest zero) {
    long start = System.nanoTime();
    return new ModelProof(comparison, derivation, models.of(document), limit, zero)
        .forAllLabels()
        .proof(document.id(), start);
  }

  private Tally forAllLabels() {
    Tally tally = new Tally();
    int turns = open.model().bandsAreExchangeable(open.symja()) ? 1 : open.model().bands();
    for (int turn = 0; turn < turns && !tally.isOver(); turn++) {
      Optional<Assignment> next = Optional.of(Assignment.first());
      while (next.isPresent() && !tally.isOver()) {
        Assignment assignment = next.get();
        try {
          tally.add(difference(turned(assignment, turn), limit - tally.work()));
          next = assignment.next();
        } catch (WorkLimitException | GuardException gaveUp) {
          tally.giveUp(gaveUp);
        }
      }
    }
    return tally;
  }

  /** Each band is the packet's in its turn, and the first one that an index is tried on. */
  private static Choices turned(Assignment assignment, int turn) {
    return (name, bound) -> {
      if (name.equals("band")) {
        return turn % bound;
      }
      int choice = assignment.choose(name, bound);
      return name.startsWith("band") ? (choice + turn) % bound : choice;
    };
  }

  private Tally.Case difference(Choices choices, long rest) {
    Recorder<Input> recorder = new Recorder<>();
    Structure structure = structure();
    RecordedBands source =
        new RecordedBands(structure, recorder, new RecordedDraws(recorder, choices));
    boolean family = derivation.setting() == Setting.FAMILY;
    var sides = comparison.in(family ? new FamilyWorld<>(source) : new BandWorld<>(source));
    Differences differences = Differences.of(sides, recorder);
    Program<Input> program = recorder.program(differences.outputs());
    ModelRing.Layout layout = layout(structure);
    ModelRing ring = ModelRing.of(open, layout, trial -> ask(program, trial), rest);
    LocalizedPolynomials numbers = ring.numbers();
    List<Fraction> outputs = program.run(numbers, new BandInputs<>(ring.bands()));
    return new Tally.Case(
        outputs.stream().allMatch(d -> zero.isZero(numbers, d)),
        Remainder.first(numbers, outputs.subList(0, differences.components()), zero),
        Confirmation.of(program, differences.components(), attempt -> point(layout, attempt)),
        numbers.work());
  }

  private Inputs<Input, Residue> point(ModelRing.Layout layout, int attempt) {
    RandomResidues random = new RandomResidues(Confirmation.draws(attempt));
    return new BandInputs<>(ModelPoint.bands(open.model(), open.entries(layout), layout, random));
  }

  private Structure structure() {
    Draws none = new Draws(0);
    if (derivation.setting() == Setting.FAMILY) {
      return new Structure(open.model().bands(), 0, 1, true, false, none);
    }
    var assumed = derivation.assumptions();
    return new Structure(
        open.model().bands(),
        3,
        1,
        assumed.contains("moving-centre"),
        assumed.contains("peierls-substitution"),
        none);
  }

  private static ModelRing.Layout layout(Structure structure) {
    return new ModelRing.Layout(structure.points(), structure.moving(), structure.peierls());
  }

  /** Everything that the program takes from the model. */
  private static <T> void ask(Program<Input> program, ModelBands<T> bands) {
    BandInputs<T> inputs = new BandInputs<>(bands);
    program.inputs().forEach(inputs::value);
    program.solves().stream()
        .map(solve -> (BandInput.ResolventOf) solve.key())
        .distinct()
        .forEach(of -> bands.resolvent(of.chart(), of.point(), of.band()));
  }
}
