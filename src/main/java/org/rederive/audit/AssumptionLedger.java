package org.rederive.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rederive.diagnose.PointSearch;
import org.rederive.document.Assumption;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Scope;
import org.rederive.engine.exact.ExactCheck;
import org.rederive.engine.exact.ExactResult;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.UniversalProof;
import org.rederive.engine.words.OperatorProof;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.Counterexample;
import org.rederive.result.DroppedAssumption;
import org.rederive.result.DroppedAssumption.Outcome;

/** Drops each assumption of each document in turn and sees what becomes of claims and steps. */
public final class AssumptionLedger {
  private static final List<Integer> SIZES = List.of(2, 3);
  private static final List<Integer> SMALL = List.of(1, 2, 3);
  private static final long WORK = 1_000_000;
  private static final Draws POINTS = new Draws(1);

  private AssumptionLedger() {}

  private record Job(Derivation derivation, Assumption assumption) {}

  /**
   * One entry for each assumption of each document.
   *
   * @param threads number of threads; has no influence on results
   * @param whenReady gets each entry as soon as it and all before it are there
   */
  public static List<DroppedAssumption> of(
      List<Derivation> derivations, int threads, Consumer<DroppedAssumption> whenReady) {
    List<Job> jobs =
        derivations.stream().flatMap(d -> d.droppable().stream().map(a -> new Job(d, a))).toList();
    return InOrder.of(jobs, threads, job -> without(job.derivation, job.assumption), whenReady);
  }

  /** What becomes of a document without an assumption. */
  static DroppedAssumption without(Derivation derivation, Assumption assumption) {
    return new Entry(derivation, assumption).made();
  }

  private enum State {
    PROVED,
    HOLDS_AT_POINTS,
    NOT_TRIED,
    NO_VALUE,
    NO_MEANING,
    FALSE
  }

  private record Found(Statement statement, State state, String why) {}

  private record Entry(Derivation derivation, Assumption assumption) {

    private ArbitraryInterpretation interpretation(int bands) {
      return DocumentSamples.spectral(derivation, derivation.premisesWithout(assumption), bands);
    }

    DroppedAssumption made() {
      List<Found> found = new ArrayList<>();
      derivation.statements().stream()
          .filter(s -> !s.expectRefuted())
          .forEach(s -> found.add(found(s)));
      List<Found> wrong = with(found, State.FALSE);
      if (!wrong.isEmpty()) {
        return entry(Outcome.NEEDED, wrong, "false without it", smallest(wrong.get(0).statement));
      }
      List<Found> lost = new ArrayList<>(with(found, State.NO_MEANING));
      lost.addAll(with(found, State.NO_VALUE));
      if (!lost.isEmpty()) {
        return entry(Outcome.CANNOT_BE_DROPPED, lost, lost.get(0).why, Optional.empty());
      }
      List<Found> untried = with(found, State.NOT_TRIED);
      if (!untried.isEmpty()) {
        return entry(Outcome.UNDECIDED, untried, untried.get(0).why, Optional.empty());
      }
      List<Found> open = with(found, State.HOLDS_AT_POINTS);
      return open.isEmpty()
          ? entry(Outcome.NOT_NEEDED, found, proved(), Optional.empty())
          : entry(Outcome.UNDECIDED, open, "holds at exact points, not proved", Optional.empty());
    }

    private String proved() {
      return "proved for N = 2 and 3 without it"
          + (derivation.premisesWithout(assumption).eigenvectors().coinciding()
              ? ", for two equal energies with smooth eigenvectors"
              : "");
    }

    private static List<Found> with(List<Found> found, State state) {
      return found.stream().filter(f -> f.state == state).toList();
    }

    private DroppedAssumption entry(
        Outcome outcome, List<Found> shown, String why, Optional<Counterexample> point) {
      return new DroppedAssumption(
          derivation.id(),
          assumption.word(),
          outcome,
          shown.stream().map(f -> f.statement.id()).toList(),
          why,
          point);
    }

    /** The worst of its equations. */
    private Found found(Statement statement) {
      if (!statement.isEquality()) {
        return new Found(
            statement, State.NOT_TRIED, "limits and inequalities are not tried without it");
      }
      Found worst = new Found(statement, State.PROVED, "");
      for (Equation equation : statement.equations()) {
        Found next = found(statement, equation);
        worst = next.state.compareTo(worst.state) > 0 ? next : worst;
      }
      return worst;
    }

    private Found found(Statement statement, Equation equation) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      try {
        boolean proved = true;
        for (int bands : derivation.sizes(SIZES)) {
          ExactResult exact = new ExactCheck(comparison, interpretation(bands), POINTS).at(1);
          if (exact.refuted()) {
            return new Found(statement, State.FALSE, "");
          }
          if (exact.empty()) {
            return new Found(
                statement, State.NO_VALUE, "a denominator vanishes without it, N = " + bands);
          }
          proved &= proved(comparison, bands);
        }
        return new Found(statement, proved ? State.PROVED : State.HOLDS_AT_POINTS, "");
      } catch (UnsupportedFormulaException | IllegalArgumentException meaningless) {
        return new Found(statement, State.NO_MEANING, String.valueOf(meaningless.getMessage()));
      }
    }

    /** Sides that both vanish are equal, too. */
    private boolean proved(Comparison comparison, int bands) {
      if (provedForAnyOperators(comparison)) {
        return true;
      }
      Proof proof =
          UniversalProof.of(comparison, interpretation(bands), "N = " + bands, WORK, POINTS);
      return proof.status() == Proof.Status.PROVED || proof.status() == Proof.Status.VACUOUS;
    }

    private boolean provedForAnyOperators(Comparison comparison) {
      return Scope.of(derivation).hasNormalForm()
          && OperatorProof.of(
                  comparison,
                  derivation.premisesWithout(assumption),
                  Axes.of(derivation.symbols()),
                  derivation.presentation())
              .filter(OperatorProof.Remainder::isZero)
              .isPresent();
    }

    private Optional<Counterexample> smallest(Statement statement) {
      for (int bands : derivation.sizes(SMALL)) {
        for (Equation equation : statement.equations()) {
          Optional<Counterexample> point = point(equation, bands);
          if (point.isPresent()) {
            return point;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Counterexample> point(Equation equation, int bands) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      try {
        return new PointSearch(comparison, equation.sign(), interpretation(bands), bands, POINTS)
            .first();
      } catch (UnsupportedFormulaException | IllegalArgumentException meaningless) {
        return Optional.empty();
      }
    }
  }
}
