package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;

/** Signs and indices that are part of a name, and what stands beside such a name. */
class SignedNamesTest {
  private static final Declaration A = index("a");
  private static final Declaration B = index("b");
  private static final Declaration C = index("c");
  private static final Declaration K =
      new Declaration(
          FormulaReader.name("k"),
          List.of(),
          new Role("crystal momentum", Sort.MOMENTUM, Type.VECTOR),
          Type.VECTOR);
  private static final SymbolTable TABLE =
      new SymbolTable(
          List.of(
              A,
              B,
              C,
              K,
              of("J_{+}", Type.OPERATOR),
              of("J_{-}", Type.OPERATOR),
              of("J", Type.OPERATOR),
              of("J^{+}", Type.OPERATOR),
              of("P^{(+)}", Type.OPERATOR),
              of("u_{+}", Type.KET),
              of("T_{-1}", Type.OPERATOR),
              of("T_{a, -1}", Type.SCALAR),
              of("x_{x < 0}", Type.SCALAR),
              of("c_{\\uparrow}", Type.OPERATOR),
              of("P_{1 \\to 2}", Type.SCALAR),
              of("x", Type.SCALAR),
              of("v", Type.VECTOR),
              of("g", new Type(Kind.SCALAR, 2)),
              of("s", new Type(Kind.SCALAR, 3))));

  private static Declaration index(String letter) {
    return new Declaration(
        FormulaReader.name(letter),
        List.of(),
        new Role("spatial index", Sort.SPATIAL_INDEX, Type.SCALAR),
        Type.SCALAR);
  }

  private static Declaration of(String latex, Type type) {
    return new Declaration(
        FormulaReader.name(latex), List.of(), Role.quantity("symbol", type), type);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "J_+; J_{+}",
        "J_+ x; J_{+} x",
        "J_+J_-; J_{+} J_{-}",
        "J_{ + }; J_{+}",
        "J_++x; (J_{+}) + x",
        "J_- - x; (J_{-}) - x",
        "P^{(+)} J_+; P^{(+)} J_{+}",
        "| u_+ \\rangle; | u_{+} \\rangle",
        "g^{ab}; g_{ab}",
        "g^{a,b}; g_{ab}",
        "(x v)^a; (x v)_a",
        "\\partial_{k^a} x; \\partial_{k_a} x",
        "\\frac1x; \\frac{1}{x}",
        "\\frac x2; \\frac{x}{2}",
        "T_{ - 1}; T_{-1}",
        "c_\\uparrow x; c_{\\uparrow} x",
        "P_{1\\to2} x_{x<0}; P_{1 \\to 2} x_{x < 0}"
      })
  void twoSpellingsAreOneTree(String written, String same) {
    assertEquals(read(same), read(written));
    assertEquals(read(written), read(Latex.of(read(written))));
  }

  @Test
  void aSemicolonBetweenIndicesChangesNothing() {
    assertEquals(read("s_{abc}"), read("s^{ab;c}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J_ + x",
        "J_",
        "J_{+x}",
        "J_{x+}",
        "J_{+-}",
        "T_{a-1}",
        "T_{-1a}",
        "T_{--1}",
        "T_-1",
        "x_{x<}",
        "x_{<0}",
        "P_1\\to2",
        "J^+ x",
        "P^{(+}",
        "P^{(+)-}",
        "P^{+}",
        "P_{(+)}",
        "g^{ab;}",
        "g^{;ab}",
        "g^{a x}",
        "(x v)^{ab}",
        "v^{a2}"
      })
  void whatCouldBeSomethingElseIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }
}
