package org.rederive.symbolic;

import java.util.List;
import java.util.Optional;
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
  private final Model model;
  private final Symja symja;
  private final long limit;

  private ModelProof(
      Comparison comparison, Derivation derivation, Model model, Symja symja, long limit) {
    this.comparison = comparison;
    this.derivation = derivation;
    this.model = model;
    this.symja = symja;
    this.limit = limit;
  }

  /**
   * Proves or refutes an equation of a document about bands, packets or families.
   *
   * @param limit of products of terms
   * @throws ModelException if the model is not what it says
   * @throws org.rederive.meaning.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static Proof of(
      Comparison comparison, Derivation derivation, ModelDocument document, long limit) {
    long start = System.nanoTime();
    Symja symja = new Symja();
    Model model = Model.of(document, symja);
    Totals totals = new ModelProof(comparison, derivation, model, symja, limit).forAllLabels();
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new Proof(document.id(), totals.status, totals.remainder, totals.detail, seconds);
  }

  private record Totals(Proof.Status status, String remainder, String detail) {}

  private Totals forAllLabels() {
    boolean vacuous = true;
    long work = 0;
    // Two bands differ by the sign of a root only, which is free; of three each has its turn.
    int turns = model.bands() > 2 ? model.bands() : 1;
    for (int turn = 0; turn < turns; turn++) {
      Optional<Assignment> next = Optional.of(Assignment.first());
      while (next.isPresent()) {
        Assignment assignment = next.get();
        Difference difference;
        try {
          difference = difference(turned(assignment, turn), limit - work);
        } catch (WorkLimitException | GuardException gaveUp) {
          return new Totals(Proof.Status.UNDECIDED, "", String.valueOf(gaveUp.getMessage()));
        }
        if (!difference.remainder.isEmpty()) {
          return new Totals(Proof.Status.REFUTED, difference.remainder, "");
        }
        vacuous &= difference.vacuous;
        work += difference.work;
        next = assignment.next();
      }
    }
    Proof.Status status = vacuous ? Proof.Status.VACUOUS : Proof.Status.PROVED;
    return new Totals(status, "", work + " products of terms");
  }

  private static Choices turned(Assignment assignment, int turn) {
    return (name, bound) -> {
      int choice = assignment.choose(name, bound);
      return name.startsWith("band") ? (choice + turn) % bound : choice;
    };
  }

  private record Difference(boolean vacuous, String remainder, long work) {}

  private Difference difference(Choices choices, long rest) {
    Recorder<Input> recorder = new Recorder<>();
    Structure structure = structure();
    RecordedBands source =
        new RecordedBands(structure, recorder, new RecordedDraws(recorder, choices));
    boolean family = derivation.setting() == Setting.FAMILY;
    var sides = comparison.in(family ? new FamilyWorld<>(source) : new BandWorld<>(source));
    Differences differences = Differences.of(sides, recorder);
    Program<Input> program = recorder.program(differences.outputs());
    ModelRing ring =
        ModelRing.of(model, symja, layout(structure), trial -> ask(program, trial), rest);
    LocalizedPolynomials numbers = ring.numbers();
    List<Fraction> outputs = program.run(numbers, new BandInputs<>(ring.bands()));
    String remainder =
        outputs.subList(0, differences.components()).stream()
            .filter(d -> !numbers.isZero(d))
            .findFirst()
            .map(d -> Remainder.shown(numbers, d))
            .orElse("");
    return new Difference(outputs.stream().allMatch(numbers::isZero), remainder, numbers.work());
  }

  private Structure structure() {
    Draws none = new Draws(0);
    if (derivation.setting() == Setting.FAMILY) {
      return new Structure(model.bands(), 0, 1, true, false, none);
    }
    var assumed = derivation.assumptions();
    return new Structure(
        model.bands(),
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
