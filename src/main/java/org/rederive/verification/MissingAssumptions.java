package org.rederive.verification;

import java.util.List;
import java.util.stream.Collectors;
import org.rederive.derivation.Assumption;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Premises;
import org.rederive.derivation.Statement;
import org.rederive.formula.Equation;
import org.rederive.literal.LiteralAnswer;
import org.rederive.literal.LiteralCheck;

/**
 * Assumptions that a document does not make, and with which a refuted statement of it would hold: a
 * paper may have made them without a word.
 *
 * @param derivation the document
 * @param statement what is refuted
 * @param seed of the numbers with which it is written out
 */
record MissingAssumptions(Derivation derivation, Statement statement, long seed) {
  private static final List<Integer> SIZES = List.of(2, 3);

  /** Such as "would hold for states of length one"; empty if there are none. */
  String words() {
    String cases =
        derivation.setting().assumptions().stream()
            .filter(this::mends)
            .map(Assumption::where)
            .collect(Collectors.joining(", or for "));
    return cases.isEmpty() ? "" : "would hold for " + cases;
  }

  private boolean mends(Assumption assumption) {
    Premises premises = derivation.premisesWith(assumption);
    return !premises.equals(derivation.premises())
        && statement.equations().stream().allMatch(equation -> holds(equation, premises));
  }

  private boolean holds(Equation equation, Premises premises) {
    var read = org.rederive.literal.Statement.of(derivation, equation, premises);
    return SIZES.stream().allMatch(size -> isTrue(LiteralCheck.of(read, size, seed)));
  }

  /**
   * What is refuted without an assumption says something: with it, zeros are no sign of nothing.
   */
  private static boolean isTrue(LiteralAnswer answer) {
    return answer instanceof LiteralAnswer.Holds || answer instanceof LiteralAnswer.Vacuous;
  }
}
