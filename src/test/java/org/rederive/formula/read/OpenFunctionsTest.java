package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/** Functions of whatever stands in their brackets, products, vectors and states of a part. */
class OpenFunctionsTest {
  private static final SymbolTable TABLE =
      new SymbolTable(
          List.of(
              Symbols.N,
              Symbols.K,
              new Declaration(
                  SymbolName.of("j"),
                  List.of(),
                  new Role(
                      "band index",
                      Sort.BAND_INDEX,
                      Type.SCALAR,
                      new Quantity.Band(Quantity.Band.Place.ANY)),
                  Type.SCALAR),
              function("f", Type.SCALAR),
              function("\\rho", Type.OPERATOR),
              number("a"),
              number("b"),
              of("B", Type.VECTOR),
              of("\\psi", Type.KET)));

  private static Declaration function(String letter, Type type) {
    SymbolName name = SymbolName.of(letter).withArguments(List.of("\\cdot"));
    return new Declaration(
        name, List.of(), new Role("function", Sort.QUANTITY, type, new Quantity.Named()), type);
  }

  private static Declaration number(String letter) {
    return of(letter, Type.SCALAR);
  }

  private static Declaration of(String letter, Type type) {
    return new Declaration(
        SymbolName.of(letter),
        List.of(),
        new Role("quantity", Sort.QUANTITY, type, new Quantity.Number(false)),
        type);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(a + b)",
        "f(0, b)",
        "f(a) - f(b)",
        "f[\\rho]",
        "f[\\rho(a)] + f(f(b))",
        "\\rho(0) \\rho^{\\dagger}(a)",
        "\\prod_{j} (a - b)",
        "\\prod_{j=0}^{n - 1} (a - b)",
        "\\prod_{n=1}^{a} f(a)",
        "\\sum_{n,j=1}^{a} f(a)",
        "| \\psi \\rangle_{A}"
      })
  void whatIsReadIsPrintedAndReadBack(String latex) {
    Formula formula = read(latex);
    assertEquals(formula, read(Latex.of(formula)), () -> Latex.of(formula));
    assertTrue(formula.anyMatch(Formula.Uncomputed.class::isInstance));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(-a, b, 0)", "\\frac{a}{2} (a, b, 0)"})
  void vectorsAreReadByTheirComponents(String latex) {
    Formula formula = read(latex);
    assertEquals(formula, read(Latex.of(formula)), () -> Latex.of(formula));
    assertTrue(formula.anyMatch(Formula.ByComponents.class::isInstance));
  }

  /** A list of two numbers is a vector in a plane; of states it would be their product. */
  @Test
  void aVectorInAPlaneHasNoThirdComponent() {
    assertEquals(read("B \\cdot (a, b, 0)"), read("B \\cdot (a, b)"));
    assertNotEquals(read("B \\cdot (a, b)"), read("B \\cdot (b, a)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"e^{a} (a, b)", "B_i (a, b, 0)", "a_{b} (a, b, 0)", "a^{b} (a, b, 0)"})
  void aListBehindALetterCouldBeItsArguments(String latex) {
    assertThrows(ReadingException.class, () -> read(latex));
  }

  /** A number takes no arguments: B(−y, 0, 0) of a declared B is a vector potential. */
  @Test
  void aListBehindANumberIsMultiplied() {
    assertThrows(ReadingException.class, () -> read("h (a, b, 0)"));
  }

  @Test
  void theNameInAnArgumentIsNoPartOfTheValue() {
    assertEquals(read("f(b)"), read("f(a = b)"));
    assertNotEquals(read("f(a)"), read("f(b)"));
    assertNotEquals(read("f(a, b)"), read("f(b, a)"));
    assertNotEquals(read("f a"), read("f(a)"));
    assertEquals(read("f a"), read("f(\\cdot) a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f()",
        "f(a,)",
        "f(a",
        "f(\\{a\\})",
        "f[a)",
        "g(a)",
        "\\prod (a - b)",
        "\\prod_{j} a b",
        "\\prod_{j} (a - b) E_{jk}",
        "\\prod_{j=1}^{j} a",
        "\\prod_{k=1}^{a} a",
        "\\prod_{q} a",
        "\\sum_{n,j=1} f(a)",
        "\\sum_{n,j=1}^{\\rho} f(a)",
        "(a, b, a, b)",
        "(a, B)",
        "(a, b, B)",
        "(a, b, a)^2",
        "B_{A}"
      })
  void whatCouldBeAnotherThingIsRefused(String latex) {
    assertThrows(ReadingException.class, () -> read(latex));
  }
}
