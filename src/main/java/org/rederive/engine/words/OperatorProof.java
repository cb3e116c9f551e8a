package org.rederive.engine.words;

import java.util.List;
import java.util.Optional;
import org.rederive.algebra.FreeInterpretation;
import org.rederive.algebra.Presentation;
import org.rederive.algebra.Words;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
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
  public static Optional<Remainder> of(
      Comparison comparison, Premises premises, Axes axes, Presentation relations) {
    try {
      return Optional.of(remainder(comparison, premises, axes, relations));
    } catch (UnsupportedFormulaException | ArithmeticException outside) {
      return Optional.empty();
    }
  }

  /**
   * The remainder under the premises of a document.
   *
   * @throws UnsupportedFormulaException if it is not known
   */
  static Remainder remainder(Derivation derivation, Comparison comparison) {
    return remainder(
        comparison,
        derivation.premises(),
        Axes.of(derivation.symbols()),
        derivation.presentation());
  }

  /**
   * The remainder.
   *
   * @throws UnsupportedFormulaException and
   * @throws ArithmeticException if there is none that is known
   */
  private static Remainder remainder(
      Comparison comparison, Premises premises, Axes axes, Presentation relations) {
    FreeInterpretation interpretation = new FreeInterpretation(premises, axes, relations);
    Remainder found = new Remainder(interpretation.difference(comparison));
    if (!found.isZero() && !interpretation.isTold(found.remainder())) {
      throw new UnsupportedFormulaException(
          "it is not known whether what is left vanishes: " + found.shown());
    }
    return found;
  }
}
