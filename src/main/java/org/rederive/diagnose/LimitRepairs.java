package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.engine.limit.LimitEngine;
import org.rederive.evaluate.Comparison;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Terms;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.mutate.Mutants;
import org.rederive.result.Convergence;
import org.rederive.result.Convergence.Factor;
import org.rederive.result.Convergence.Freed;
import org.rederive.result.Suggestion;

/**
 * Looks for what would make a statement true that is refuted in a limit: the factors that fit, or
 * one change of a sign, a factor or any other place. Judged by convergence instead of by zero: with
 * the change the order is the one that is claimed for every Hamiltonian, place and gauge.
 *
 * @param answers of the engine, each question put to it once
 * @param limits the same engine
 */
record LimitRepairs(Engine answers, LimitEngine limits) {
  /** Suggestions that are worth reading. */
  private static final int MOST_SHOWN = 5;

  /** Changes that are tried of one kind: packets take a fifth of a second for each. */
  private static final int MOST_TRIED = 100;

  /** What mends the only equation of a statement, simplest result first. */
  List<Suggestion> of(Derivation derivation, Statement statement) {
    if (statement.equations().size() != 1) {
      return List.of();
    }
    Search search = new Search(derivation, statement, statement.equations().get(0));
    List<Mutant> slips = Mutants.slips(search.wrong, derivation.symbols());
    List<Suggestion> coefficients = search.of(slips.stream().filter(Mutant::inCoefficient));
    if (!coefficients.isEmpty()) {
      return coefficients;
    }
    Optional<Suggestion> factors = freed(derivation, statement).flatMap(search::withFactors);
    Stream<Mutant> others =
        Stream.concat(
            slips.stream().filter(mutant -> !mutant.inCoefficient()),
            Exchanges.of(search.wrong, derivation).stream());
    return Stream.concat(factors.stream(), search.of(others).stream()).toList();
  }

  private Optional<Freed> freed(Derivation derivation, Statement statement) {
    return answers.ask(Question.whole(derivation, statement)) instanceof Answer.Found found
        ? found.findings().stream()
            .flatMap(finding -> finding.convergence().stream())
            .flatMap((Convergence convergence) -> convergence.freed().stream())
            .filter(Freed::determined)
            .findFirst()
        : Optional.empty();
  }

  private final class Search {
    private final Derivation derivation;
    private final Statement statement;
    private final Equation wrong;

    Search(Derivation derivation, Statement statement, Equation wrong) {
      this.derivation = derivation;
      this.statement = statement;
      this.wrong = wrong;
    }

    List<Suggestion> of(Stream<Mutant> mutants) {
      Map<Equation, RepairSearch.Mended> found = new LinkedHashMap<>();
      mutants
          .limit(MOST_TRIED)
          .forEach(
              mutant -> {
                Equation folded = ConstantFolding.of(mutant.equation());
                if (found.size() < MOST_SHOWN && !found.containsKey(folded)) {
                  suggestion(mutant.shown(), folded)
                      .ifPresent(s -> found.put(folded, new RepairSearch.Mended(folded, s)));
                }
              });
      return RepairSearch.sorted(wrong, found.values().stream()).stream()
          .map(RepairSearch.Mended::suggestion)
          .toList();
    }

    private Optional<Suggestion> suggestion(String change, Equation mended) {
      return limits
          .confirms(derivation, statement, mended)
          .map(evidence -> new Suggestion(change, mended.latex(), evidence));
    }

    /** All factors of small terms at once, if each is a simple number within its error. */
    Optional<Suggestion> withFactors(Freed freed) {
      Map<String, FittedNumber> numbers = new LinkedHashMap<>();
      for (Factor factor : freed.factors()) {
        Optional<FittedNumber> number = FittedNumber.of(factor.factor());
        if (number.isEmpty()) {
          return Optional.empty();
        }
        numbers.put(factor.term(), number.get());
      }
      Comparison opened = Comparison.withOpenBrackets(wrong, derivation.definitions());
      List<Formula> right = new ArrayList<>();
      for (Formula term : opened.right()) {
        FittedNumber number = numbers.getOrDefault(Latex.of(term), FittedNumber.ONE);
        number.formula().map(f -> ConstantFolding.of(Terms.times(f, term))).ifPresent(right::add);
      }
      String change =
          numbers.entrySet().stream()
              .filter(e -> !e.getValue().equals(FittedNumber.ONE))
              .map(e -> "factor " + e.getValue() + " before " + e.getKey())
              .collect(Collectors.joining(", "));
      Formula sum = right.size() == 1 ? right.get(0) : new Formula.Sum(right);
      return right.isEmpty() || change.isEmpty()
          ? Optional.empty()
          : suggestion(change, wrong.between(wrong.left(), sum));
    }
  }
}
