package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Verdict;

/**
 * A second reading, written out with explicit functions and exact numbers. It never makes a
 * statement pass: it is there to contradict the evaluator that all other engines share.
 */
public final class LiteralEngine implements Engine {
  private static final String NAME = "second reading";

  private final long seed;
  private final List<Integer> sizes;

  /**
   * @param seed of all numbers
   */
  public LiteralEngine(long seed, List<Integer> sizes) {
    this.seed = seed;
    this.sizes = sizes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    List<Finding> findings = new ArrayList<>();
    for (Scope.Case each : Scope.of(question.derivation()).cases(sizes)) {
      LiteralAnswer answer = decisive(question, each.size());
      Outcome outcome = Outcome.of(verdict(answer), detail(answer));
      findings.add(new Finding(NAME, Evidence.READING, each.subject(), outcome));
    }
    return new Answer.Found(findings);
  }

  private LiteralAnswer decisive(Question question, int size) {
    return question.statement().equations().stream()
        .map(equation -> answer(question.derivation(), equation, size))
        .reduce((a, b) -> weight(a) >= weight(b) ? a : b)
        .orElseThrow();
  }

  private LiteralAnswer answer(Derivation derivation, Equation equation, int size) {
    LiteralAnswer answer =
        LiteralCheck.of(Claim.of(derivation, equation, derivation.premises()), size, seed);
    return answer instanceof LiteralAnswer.Holds && hasBranches(derivation, equation)
        ? new LiteralAnswer.NotRead("a few points do not show all branches of a root")
        : answer;
  }

  /** What holds on one branch need not hold on the others, however far these are. */
  private static boolean hasBranches(Derivation derivation, Equation equation) {
    Stream<Formula> bodies =
        Definition.symbols(equation.sides(), derivation.definitions()).stream()
            .map(derivation.definitions()::get)
            .filter(Objects::nonNull)
            .map(Definition::body);
    return Stream.concat(equation.sides().stream(), bodies)
        .anyMatch(
            side ->
                side.anyMatch(
                    node -> node instanceof Formula.Root || node instanceof Formula.Modulus));
  }

  /** Of several equations one that fails decides, then one that is not read. */
  private static int weight(LiteralAnswer answer) {
    return switch (verdict(answer)) {
      case REFUTED -> 3;
      case UNSUPPORTED -> 2;
      case VACUOUS -> 1;
      default -> 0;
    };
  }

  private static Verdict verdict(LiteralAnswer answer) {
    if (answer instanceof LiteralAnswer.Refuted) {
      return Verdict.REFUTED;
    }
    if (answer instanceof LiteralAnswer.Vacuous) {
      return Verdict.VACUOUS;
    }
    return answer instanceof LiteralAnswer.Holds ? Verdict.HOLDS : Verdict.UNSUPPORTED;
  }

  private static String detail(LiteralAnswer answer) {
    if (answer instanceof LiteralAnswer.Refuted refuted) {
      return "both sides differ" + (refuted.labels().isEmpty() ? "" : " for " + refuted.labels());
    }
    if (answer instanceof LiteralAnswer.Holds holds) {
      return holds.comparisons() + " exact numbers are equal at " + holds.points() + " points";
    }
    return answer instanceof LiteralAnswer.NotRead not
        ? not.reason()
        : "every term is zero, and so is what it was compared with";
  }
}
