package org.rederive.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Sides;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.Premises;

/** Compares both sides of an equation in the word algebra. */
public final class OperatorProof {
  private OperatorProof() {}

  /**
   * What is left of left − right.
   *
   * @param remainder one normal form for each component; all zero if the equation is proved
   */
  public record Remainder(List<Words> remainder) {
    public Remainder {
      remainder = List.copyOf(remainder);
    }

    /** Whether the equation holds for all operators that obey the rules of the algebra. */
    public boolean isZero() {
      return remainder.stream().allMatch(Words::isZero);
    }

    /** The first component that does not vanish. */
    String shown() {
      return remainder.stream()
          .filter(w -> !w.isZero())
          .findFirst()
          .map(Words::toString)
          .orElse("0");
    }
  }

  /**
   * The remainder; empty if the equation uses something that is not an operator of the algebra, or
   * if something remains of which the algebra does not know whether it vanishes.
   */
  public static Optional<Remainder> of(Comparison comparison, Premises premises, Axes axes) {
    try {
      FreeInterpretation interpretation = new FreeInterpretation(premises, axes);
      Sides<Words> sides = comparison.termByTerm(interpretation);
      int size = sides.left().get(0).size();
      List<Words> remainder = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Words right = total(sides.right(), i);
        remainder.add(total(sides.left(), i).plus(Words.ALGEBRA.negate(right)));
      }
      boolean told =
          interpretation.isComplete()
              && remainder.stream().noneMatch(w -> w.has(Letter.Kind.EXPONENTIAL));
      Remainder found = new Remainder(remainder);
      return told || found.isZero() ? Optional.of(found) : Optional.empty();
    } catch (UnsupportedFormulaException | ArithmeticException outside) {
      return Optional.empty();
    }
  }

  private static Words total(List<List<Words>> terms, int component) {
    Words sum = Words.ALGEBRA.zero();
    for (List<Words> term : terms) {
      sum = component < term.size() ? sum.plus(term.get(component)) : sum;
    }
    return sum;
  }
}
