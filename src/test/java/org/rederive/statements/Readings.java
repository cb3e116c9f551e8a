package org.rederive.statements;

import org.rederive.document.Derivation;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.exact.ExactCheck;
import org.rederive.engine.exact.ExactResult;
import org.rederive.engine.literal.Claim;
import org.rederive.engine.literal.LiteralAnswer;
import org.rederive.engine.literal.LiteralCheck;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;

/**
 * What both readings say of a statement.
 *
 * @param evaluator at random points of prime fields
 * @param literal written out
 * @param why reason for which one of them says nothing
 */
record Readings(Word evaluator, Word literal, String why) {
  private static final int BANDS = 2;

  /** What a reading can say. */
  enum Word {
    HOLDS,
    REFUTED,
    NOTHING
  }

  static Readings of(Derivation derivation, Equation equation, long seed) {
    StringBuilder why = new StringBuilder();
    Word evaluator = evaluator(derivation, equation, seed, why);
    Word literal = literal(derivation, equation, seed, why);
    return new Readings(evaluator, literal, why.toString());
  }

  /** What is zero in every term holds: two readings need not see zeros in the same places. */
  private static Word evaluator(
      Derivation derivation, Equation equation, long seed, StringBuilder why) {
    try {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      var world = DocumentSamples.spectral(derivation, BANDS);
      ExactResult result =
          new ExactCheck(comparison, world, Draws.of(seed, "statement", BANDS)).at(1);
      if (result.refuted()) {
        return Word.REFUTED;
      }
      why.append(result.empty() ? "no point has a value" : "");
      return result.empty() ? Word.NOTHING : Word.HOLDS;
    } catch (UnsupportedFormulaException | IllegalArgumentException | ArithmeticException outside) {
      why.append(outside.getMessage());
      return Word.NOTHING;
    }
  }

  private static Word literal(
      Derivation derivation, Equation equation, long seed, StringBuilder why) {
    LiteralAnswer answer =
        LiteralCheck.of(
            new Claim(
                equation,
                derivation.definitions(),
                derivation.premises(),
                derivation.setting(),
                derivation.symbols()),
            BANDS,
            seed);
    if (answer instanceof LiteralAnswer.NotRead not) {
      why.append(" | ").append(not.reason());
      return Word.NOTHING;
    }
    return answer instanceof LiteralAnswer.Refuted ? Word.REFUTED : Word.HOLDS;
  }

  boolean compared() {
    return evaluator != Word.NOTHING && literal != Word.NOTHING;
  }

  boolean agree() {
    return !compared() || evaluator == literal;
  }

  boolean anyRefutes() {
    return evaluator == Word.REFUTED || literal == Word.REFUTED;
  }

  boolean refuted() {
    return evaluator == Word.REFUTED && literal == Word.REFUTED;
  }
}
