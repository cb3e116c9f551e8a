package org.rederive.engine.unknown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.PrimeField;
import org.rederive.result.Evidence;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/**
 * Solves for the unknown numbers of a statement. That values are found is no proof: the statement
 * with these values is still to be checked.
 */
final class Solver {
  private final long seed;
  private final List<Integer> sizes;

  /**
   * @param sizes numbers of bands or sites at which equations are collected
   */
  Solver(long seed, List<Integer> sizes) {
    this.seed = seed;
    this.sizes = List.copyOf(sizes);
  }

  /**
   * What there is to know.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  Solution solve(Question question) {
    List<Unknown> unknowns = Unknown.of(question);
    if (unknowns.isEmpty()) {
      return new Solution.NothingUnknown();
    }
    List<Scope.Case> cases = Scope.of(question.derivation()).cases(sizes);
    if (cases.isEmpty() || !question.statement().isEquality()) {
      return new Solution.Open("unknown numbers are solved for in equations at exact points only");
    }
    try {
      return solution(question, unknowns, cases);
    } catch (ResidueEquations.NotSolvedException otherwise) {
      return fitted(question, unknowns)
          .orElseGet(() -> new Solution.Open(String.valueOf(otherwise.getMessage())));
    } catch (UnsupportedFormulaException inexact) {
      return fitted(question, unknowns).orElseThrow(() -> inexact);
    }
  }

  /** Where nothing is exact, as of roots and of the bands of a matrix. */
  private Optional<Solution> fitted(Question question, List<Unknown> unknowns) {
    return new SampleFit(question, unknowns, seed)
        .values()
        .map(known -> solved(question, known, List.of(), Evidence.NUMERIC));
  }

  private Solution solution(Question question, List<Unknown> unknowns, List<Scope.Case> cases) {
    PrimeField field = PrimeField.drawn(draws(question, 0).stream("prime"));
    Echelon equations = new Echelon(field, unknowns.stream().mapToInt(Unknown::parts).sum());
    for (Scope.Case each : cases) {
      for (Equation equation : question.statement().equations()) {
        at(question, equation, unknowns, field, each.size())
            .addTo(equations, draws(question, each.size()));
      }
    }
    return equations.isContradictory()
        ? new Solution.Impossible("no value of " + names(unknowns) + " makes it true")
        : found(question, new Values(equations, field, unknowns));
  }

  private Draws draws(Question question, int size) {
    return Draws.of(seed, question.statement().id() + " unknown", size);
  }

  private static ResidueEquations at(
      Question question, Equation equation, List<Unknown> unknowns, PrimeField field, int size) {
    Derivation derivation = question.derivation();
    Setting setting = Settings.of(derivation);
    Axes axes = Axes.of(derivation.symbols());
    int bands = derivation.components().orElse(size);
    Structure structure =
        Structure.whole(bands, axes.further(), derivation.premises(), new Draws(0))
            .seeing(derivation.namesBasis());
    return new ResidueEquations(
        Comparison.of(equation, arbitrary(derivation, unknowns)),
        unknowns,
        field,
        (recorder, choices) -> setting.arbitrary(structure, axes, recorder, choices));
  }

  /** The definitions of the document, and every unknown number a number that may be anything. */
  private static Map<Declaration, Definition> arbitrary(
      Derivation derivation, List<Unknown> unknowns) {
    Map<Declaration, Definition> all = new LinkedHashMap<>(derivation.definitions());
    unknowns.forEach(unknown -> all.put(unknown.symbol(), unknown.equalTo(unknown.arbitrary())));
    return all;
  }

  private static String names(List<Unknown> unknowns) {
    return String.join(", ", unknowns.stream().map(u -> "`" + u.symbol().latex() + "`").toList());
  }

  private static Solution found(Question question, Values values) {
    return values
        .definitions()
        .<Solution>map(known -> solved(question, known, values.chosen(), Evidence.EXACT))
        .orElseGet(() -> new Solution.Open("some value that makes it true is no simple fraction"));
  }

  private static Solution solved(
      Question question,
      Map<Declaration, Definition> known,
      List<Formula> chosen,
      Evidence evidence) {
    List<String> letters = chosen.stream().map(Latex::of).toList();
    List<String> values =
        known.values().stream()
            .filter(value -> !letters.contains(value.symbol().latex()))
            .map(value -> value.symbol().latex() + " = " + Latex.of(value.body()))
            .toList();
    Derivation derivation = question.derivation().defining(known);
    return new Solution.Values(
        values, letters, new Question(derivation, question.statement(), question.part()), evidence);
  }
}
