package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rederive.formula.RoundTripProperties.Shown;
import org.rederive.formula.read.FormulaReader;

/** A formula and the terms it is the sum of. */
class TermsProperties {
  @Provide
  Arbitrary<Shown> formulas() {
    return WellTyped.any(3).map(Shown::new);
  }

  /** Also where multiples of the identity stand beside operators. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyTermHasTheShapeOfTheWhole(@ForAll("formulas") Shown shown) {
    Type whole = type(shown.formula());
    for (Formula term : Terms.of(shown.formula())) {
      Type type = type(term);
      assertEquals(whole, type, () -> Latex.of(term));
    }
  }

  private static Type type(Formula formula) {
    return FormulaReader.formula(Latex.of(formula), Symbols.TABLE).type();
  }

  /** Found by the property above: the second term had no meaning. */
  @Example
  void productsOfTensorsAreKeptWhole() {
    Formula product = Symbols.read("H \\otimes (H + 2)");
    assertEquals(List.of(product), Terms.of(product));
  }

  @Example
  void bracketsAreMultipliedOut() {
    List<Formula> terms = Terms.of(Symbols.read("(c + 1)(c - 2)"));
    assertEquals(
        List.of("c c", "c (- 2)", "1 c", "1 (- 2)"), terms.stream().map(Latex::of).toList());
  }

  @Example
  void manyBracketsAreKeptWhole() {
    Formula seven = Symbols.read("(c + 1)".repeat(7));
    assertEquals(128, Terms.of(seven).size());
    Formula eight = Symbols.read("(c + 1)".repeat(8));
    assertEquals(List.of(eight), Terms.of(eight));
  }

  @Example
  void aSumOfManyLongProductsStaysSmall() {
    String product = "(c + 1 + c^2)".repeat(30);
    String sum = String.join(" + ", Collections.nCopies(50, product));
    assertEquals(50, Terms.of(Symbols.read(sum)).size());
  }

  @Example
  void nestedProductsStaySmall() {
    String nested = "(c + 1)";
    for (int i = 0; i < 30; i++) {
      nested = "(" + nested + " (c + 1) + c)";
    }
    assertTrue(Terms.of(Symbols.read(nested)).size() <= Terms.MOST + 30);
  }
}
