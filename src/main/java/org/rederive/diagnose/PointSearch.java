package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.Thing;
import org.rederive.formula.Comparator;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.SpectralThing;
import org.rederive.number.GaussianRational;
import org.rederive.program.GuardException;
import org.rederive.program.Node;
import org.rederive.program.Recorder;
import org.rederive.result.Counterexample;
import org.rederive.result.Counterexample.Given;
import org.rederive.result.Counterexample.Point;

/**
 * Looks for the simplest point in Gaussian integers at which an equation fails.
 *
 * <p>A random point at which it fails is made simpler, number by number, as long as the sides stay
 * clearly apart.
 *
 * @param comparison the equation
 * @param sign between its sides
 * @param interpretation all Hamiltonians of one size
 * @param bands that size
 * @param draws where first points come from
 */
public record PointSearch(
    Comparison comparison,
    Comparator sign,
    ArbitraryInterpretation interpretation,
    int bands,
    Draws draws) {
  /** The sides are apart if |left − right| is this part of all terms. */
  private static final double APART = 0.1;

  private static final int ATTEMPTS = 40;

  /** Where everything vanishes, many an inequality fails and no equality does. */
  private static final SmallPoint SIMPLEST = new SmallPoint(Map.of());

  /** What differs at all, differs at almost every point. */
  private static final int FEW_ATTEMPTS = 4;

  /**
   * The simplest point found: one that fails clearly, or if there is none, one at which the sides
   * differ at all, as they do by a term too small to be seen beside the others.
   */
  public Optional<Counterexample> first() {
    Optional<Counterexample> clear = first(ATTEMPTS, APART);
    return sign.isOrder() ? clear : clear.or(() -> first(FEW_ATTEMPTS, Double.MIN_VALUE));
  }

  private Optional<Counterexample> first(int attempts, double apart) {
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      Recording recording = Recording.of(comparison, r -> interpretation.recorded(r, assignment));
      Optional<Counterexample> found =
          new Search(recording, assignment.toString(), apart).simplest(attempts);
      if (found.isPresent()) {
        return found;
      }
      next = assignment.next();
    }
    return Optional.empty();
  }

  /**
   * Both sides at a point that somebody noted.
   *
   * @param apart part of all terms by which the sides of an equality differ there at least
   * @return empty if the equation has no such labels, no value there, or is true there
   */
  Optional<Counterexample> at(Counterexample noted, double apart) {
    return recording(noted.point().labels())
        .map(recording -> new Search(recording, noted.point().labels(), apart))
        .flatMap(search -> search.at(noted));
  }

  /**
   * A program in another language that computes both sides at a point that somebody noted.
   *
   * @param heading lines that say what it is about
   * @return empty if the equation has no such labels
   */
  Optional<String> script(Counterexample noted, Dialect dialect, List<String> heading) {
    return recording(noted.point().labels())
        .map(recording -> script(recording, noted, dialect, heading));
  }

  /**
   * A program that evaluates the formula itself at a point that somebody noted.
   *
   * @param premises what is assumed of Hamiltonians
   * @param heading lines that say what it is about
   * @return empty if the equation has no such labels, or no value there
   * @throws org.rederive.formula.print.UntranslatedException if it cannot be written there
   */
  Optional<String> formulaScript(
      Counterexample noted, Premises premises, Spelling spelling, List<String> heading) {
    return assignment(noted.point().labels())
        .flatMap(assignment -> formulaScript(noted, assignment, premises, spelling, heading));
  }

  private Optional<String> formulaScript(
      Counterexample noted,
      Assignment assignment,
      Premises premises,
      Spelling spelling,
      List<String> heading) {
    Search search = new Search(recording(assignment), noted.point().labels(), APART);
    SmallPoint point = SmallPoint.of(noted, search.inputs);
    Interpretation<Node> open = interpretation.recorded(new Recorder<>(), assignment);
    GivenNumbers given = new GivenNumbers(point, search.inputs);
    return search
        .difference(point)
        .map(sides -> new FormulaScript.At(premises, given, sides, sign))
        .map(at -> new FormulaScript(comparison, open, at, spelling).text(heading));
  }

  private static String script(
      Recording recording, Counterexample noted, Dialect dialect, List<String> heading) {
    SmallPoint point = SmallPoint.of(noted, inputs(recording));
    return new Script(dialect.spelling(), point.simplified(recording), point).text(heading);
  }

  private static List<Input.Draw> inputs(Recording recording) {
    return recording.program().inputs().stream().map(Input.Draw.class::cast).toList();
  }

  /** The equation for one choice of what free labels stand for. */
  private Optional<Recording> recording(String labels) {
    return assignment(labels).map(this::recording);
  }

  private Recording recording(Assignment assignment) {
    return Recording.of(comparison, r -> interpretation.recorded(r, assignment));
  }

  /** The choice that was noted; which labels there are turns out in a calculation. */
  private Optional<Assignment> assignment(String labels) {
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      recording(assignment);
      if (assignment.toString().equals(labels)) {
        return next;
      }
      next = assignment.next();
    }
    return Optional.empty();
  }

  /** The search for one choice of what free labels stand for. */
  private final class Search {
    private final Recording recording;
    private final String labels;
    private final double apart;
    private final List<Input.Draw> inputs;

    Search(Recording recording, String labels, double apart) {
      this.recording = recording;
      this.labels = labels;
      this.apart = apart;
      this.inputs = inputs(recording);
    }

    Optional<Counterexample> at(Counterexample noted) {
      SmallPoint point = SmallPoint.of(noted, inputs);
      return difference(point).filter(d -> d.contradicts(sign, apart)).map(d -> shown(point, d));
    }

    Optional<Counterexample> simplest(int attempts) {
      for (int attempt = 0; attempt < attempts; attempt++) {
        var random = Draws.of(draws.seed(), labels, attempt).stream("point");
        SmallPoint point =
            attempt == 0 && sign.isOrder() ? SIMPLEST : SmallPoint.random(inputs, random);
        if (fails(point)) {
          SmallPoint simple = new Simplification(inputs, this::fails).of(point);
          return difference(simple).map(d -> shown(simple, d));
        }
      }
      return Optional.empty();
    }

    private boolean fails(SmallPoint point) {
      return distinctEnergies(point)
          && difference(point).filter(d -> d.contradicts(sign, apart)).isPresent();
    }

    /** Energies of a point are simple, as the documents assume. */
    private boolean distinctEnergies(SmallPoint point) {
      List<GaussianInteger> energies =
          inputs.stream().filter(i -> isEnergy(i.name().thing())).map(point::at).toList();
      return energies.stream().distinct().count() == energies.size();
    }

    private static boolean isEnergy(Thing thing) {
      return thing instanceof SpectralThing.Energies energies && energies.index() == 0;
    }

    Optional<Difference> difference(SmallPoint point) {
      try {
        var outputs = recording.program().run(GaussianRational.FIELD, point);
        return Optional.of(Difference.of(recording.sides(outputs)));
      } catch (ArithmeticException | GuardException noValue) {
        return Optional.empty();
      }
    }

    private static Given given(Name name, GaussianInteger value) {
      return new Given(name.text(), name.words(), value.re(), value.im());
    }

    Counterexample shown(SmallPoint point, Difference difference) {
      List<Given> given = new ArrayList<>();
      Map<Name, GaussianInteger> values = new LinkedHashMap<>();
      for (Input.Draw input : inputs) {
        GaussianInteger value = point.at(input);
        if (!value.equals(GaussianInteger.simplest(input.kind()))) {
          given.add(given(input.name(), value));
          values.put(input.name(), value);
        }
      }
      return new Counterexample(
          new Point(
              bands,
              labels,
              given,
              Legend.of(values.keySet().stream().map(Name::thing).toList()),
              TypedMatrices.of(bands, values)),
          difference.left().stream().map(GaussianRational::toString).toList(),
          difference.right().stream().map(GaussianRational::toString).toList(),
          difference.residual());
    }
  }

  /** What the letters stand for in the words for the numbers of a point. */
  static final class Legend {
    private Legend() {}

    /** How the Hamiltonian of a document is built, if something is given of its spectrum. */
    static Optional<String> of(List<Thing> given) {
      if (given.stream().noneMatch(Legend::isSpectral)) {
        return Optional.empty();
      }
      boolean unitary =
          given.stream().anyMatch(t -> isSpectral(t) && t instanceof SpectralThing.Generator);
      String change =
          unitary ? "S = exp(G - G^dagger)" : "S = 1 there and R = 1 above what is given";
      return Optional.of(
          "H = R S diag(energies) (R S)^-1 near the point, "
              + change
              + "; u[n] is column n of R S, L[n] row n of its inverse");
    }

    private static boolean isSpectral(Thing thing) {
      return thing instanceof SpectralThing part && part.place().operator().isEmpty();
    }
  }
}
