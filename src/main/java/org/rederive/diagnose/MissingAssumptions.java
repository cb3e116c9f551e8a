package org.rederive.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rederive.document.Assumption;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.literal.Claim;
import org.rederive.engine.literal.LiteralAnswer;
import org.rederive.engine.literal.LiteralCheck;
import org.rederive.formula.Equation;
import org.rederive.hamiltonian.Premises;

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

  /** Such as "would hold for states of length one", if there are any. */
  Optional<String> words() {
    String cases =
        derivation.setting().assumptions().stream()
            .filter(this::mends)
            .map(Assumption::where)
            .collect(Collectors.joining(", or for "));
    return cases.isEmpty() ? Optional.empty() : Optional.of("would hold for " + cases);
  }

  private boolean mends(Assumption assumption) {
    Premises premises = derivation.premisesWith(assumption);
    return !premises.equals(derivation.premises())
        && statement.equations().stream().allMatch(equation -> holds(equation, premises));
  }

  private boolean holds(Equation equation, Premises premises) {
    var read = Claim.of(derivation, equation, premises);
    return SIZES.stream().allMatch(size -> isTrue(LiteralCheck.of(read, size, seed)));
  }

  /**
   * What is refuted without an assumption says something: with it, zeros are no sign of nothing.
   */
  private static boolean isTrue(LiteralAnswer answer) {
    return answer instanceof LiteralAnswer.Holds || answer instanceof LiteralAnswer.Vacuous;
  }
}
