package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.Scope;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
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
  public List<Finding> findings(Derivation derivation, Statement statement) {
    Scope scope = new Scope(derivation);
    List<Finding> findings = new ArrayList<>();
    for (int size : scope.sizes(sizes)) {
      List<LiteralAnswer> answers =
          statement.equations().stream().map(e -> answer(derivation, e, size)).toList();
      findings.add(finding(scope, size, answers));
    }
    return findings;
  }

  private LiteralAnswer answer(Derivation derivation, Equation equation, int size) {
    var read =
        org.rederive.engine.literal.Statement.of(derivation, equation, derivation.premises());
    return LiteralCheck.of(read, size, seed);
  }

  private static Finding finding(Scope scope, int size, List<LiteralAnswer> answers) {
    LiteralAnswer decisive =
        answers.stream().reduce((a, b) -> weight(a) >= weight(b) ? a : b).orElseThrow();
    return new Finding(
        NAME,
        Evidence.READING,
        scope.words(size),
        scope.bands(size),
        verdict(decisive),
        detail(decisive),
        "");
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
