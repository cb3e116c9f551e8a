package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/** States by their labels, double signs, and what is written at a formula and is none of it. */
class TextbookNotationTest {
  private static final SymbolTable TABLE =
      new SymbolTable(
          List.of(
              Symbols.K,
              ket("0"),
              ket("1"),
              ket("+"),
              ket("-"),
              ket("a'"),
              ket("a', b"),
              ket("S_z; +"),
              ket("S_z; -"),
              ket("j = 1, m = -1/2"),
              ket("\\uparrow"),
              ket("c^0"),
              of("a'", Type.SCALAR),
              of("b", Type.SCALAR),
              of("c", Type.SCALAR),
              of("\\delta", Type.SCALAR),
              of("\\Delta", Type.SCALAR),
              of("f", new Type(Kind.SCALAR, 0)),
              of("B", Type.VECTOR),
              of("X", Type.OPERATOR),
              of("J_{+}", Type.OPERATOR),
              of("J_{-}", Type.OPERATOR),
              of("J_1", Type.OPERATOR),
              of("J_2", Type.OPERATOR)));

  private static Declaration ket(String labels) {
    return of("\\lvert " + labels + " \\rangle", Type.KET);
  }

  private static Declaration of(String latex, Type type) {
    return new Declaration(
        FormulaReader.name(latex), List.of(), Role.quantity("symbol", type), type);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ket{0}",
        "\\braket{0|1}",
        "\\bra{+}X\\ket{-}",
        "\\braket{+|X|-}",
        "|\\braket{+|X|-}|^2",
        "a' \\ket{a'}",
        "\\braket{a'|X|a',b}",
        "\\ket{S_z;+} - \\ket{S_z;-}",
        "\\ket{j=1,m=-\\tfrac12}",
        "\\ket{\\uparrow}\\bra{\\uparrow}",
        "\\braket{c^0|X|c^0}",
        "\\ket{0}\\bra{0} + 3 \\ket{1}\\bra{1}"
      })
  void statesAreKnownByTheirLabels(String written) {
    assertEquals(read(written), read(Latex.of(read(written))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\underbrace{b c}_{\\text{small}} + b; b c + b",
        "\\overbrace{b}^{x} c; b c",
        "\\sum_{k}^{} b; \\sum_k b",
        "b^{} c; b c",
        "\\sum^{}_k b; \\sum_k b",
        "\\int^1_0 b \\, dk; \\int_0^1 b \\, dk",
        "\\sqrt[]{b}; \\sqrt{b}",
        "\\operatorname{sech}^2(b) c; \\sech^2(b) c",
        "\\mathrm{exp}(b) c; \\exp(b) c",
        "b \\cdot c; b c",
        "b \\times c f; b c f",
        "b \\cdot c \\cdot f; b c f",
        "\\left(\\begin{array}{cc} b & c \\\\ c & b \\end{array}\\right);"
            + " \\begin{pmatrix} b & c \\\\ c & b \\end{pmatrix}",
        "\\left|\\begin{array}{cc} b & c \\\\ c & b \\end{array}\\right|^2 f;"
            + " \\begin{vmatrix} b & c \\\\ c & b \\end{vmatrix}^2 f",
        "|\\begin{matrix} b & c \\\\ c & b \\end{matrix}|;"
            + " \\det(\\begin{pmatrix} b & c \\\\ c & b \\end{pmatrix})",
        "\\int \\frac{d^3k}{8\\pi^3} b; \\int \\frac{d^3k}{(2\\pi)^3} b"
      })
  void whatPrintsTheSameIsTheSame(String written, String same) {
    assertEquals(read(same), read(written));
  }

  @Test
  void aNumberThatNamesAStateHasAModulus() {
    Formula number = read("a'");
    assertEquals(new Formula.SquaredModulus(number), read("|a'|^2"));
    assertEquals(new Formula.Modulus(number), read("\\left| a' \\right|"));
    assertNotEquals(read("c\\ket{a'}"), read("|c| \\ket{a'}"));
    assertThrows(ReadingException.class, () -> read("|0|\\ket{0}\\bra"));
  }

  @Test
  void aFormulaWithDoubleSignsIsTwo() {
    List<Equation> both = FormulaReader.equations("J_\\pm = J_1 \\pm i J_2 \\mp c", TABLE);
    assertEquals(2, both.size());
    assertEquals(FormulaReader.equations("J_+ = J_1 + i J_2 - c", TABLE).get(0), both.get(0));
    assertEquals(FormulaReader.equations("J_- = J_1 - i J_2 + c", TABLE).get(0), both.get(1));
  }

  @Test
  void zeroNeedsNoDoubleSign() {
    assertEquals(2, FormulaReader.equations("[J_1, J_\\pm] = 0", TABLE).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b = \\pm c",
        "b \\pm c = c",
        "b = c \\pm b = f",
      })
  void aDoubleSignOnOneSideListsValuesOfWhichNothingIsComputed(String written) {
    List<Equation> read = FormulaReader.equations(written, TABLE);
    assertTrue(
        read.stream()
            .flatMap(e -> e.sides().stream())
            .anyMatch(side -> side.anyMatch(Formula.Uncomputed.class::isInstance)));
    assertThrows(ReadingException.class, () -> FormulaReader.equations("J_\\pm = J_1", TABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ket{2}",
        "\\ket{0 + 1}",
        "\\ket{+ b}",
        "\\ket{a' + b}",
        "\\ket{j=1,m=b}",
        "\\ket{0} c \\ket{1}",
        "\\bra{0} - 2 \\ket{1}\\bra{1}",
        "\\begin{array}{cc} b & c \\\\ c & b \\end{array}",
        "|\\begin{pmatrix} b & c \\\\ c & b \\end{pmatrix}|",
        "|\\begin{matrix} b & c \\end{matrix}|",
        "|\\begin{matrix} b & c \\\\ c & b \\end{matrix} + b|",
        "|b| \\begin{array}{cc} b & c \\\\ c & b \\end{array} |c|",
        "\\left. \\begin{array}{cc} b & c \\\\ c & b \\end{array} \\right|",
        "\\left(\\begin{array}{xy} b & c \\\\ c & b \\end{array}\\right)",
        "b \\cdot B",
        "\\partial_k b \\cdot c",
        "\\int \\frac{d^3k}{8\\pi^2} b",
        "\\int \\frac{d^3k}{4\\pi^2} b",
        "\\underbrace{b",
        "\\frac{\\delta f}{\\delta b}",
        "\\frac{\\delta^2 f}{\\delta b^2}",
        "\\frac{\\Delta f}{\\Delta b}"
      })
  void whatIsNoneOfTheseIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }
}
