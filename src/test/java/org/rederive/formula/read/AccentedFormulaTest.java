package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/** Accents, bars and alphabets that reach over more than a letter. */
class AccentedFormulaTest {
  private static final SymbolTable TABLE =
      new SymbolTable(
          Stream.concat(
                  Stream.of(Symbols.T, Symbols.STRENGTH),
                  Stream.of(
                      of("\\mathbf{a}", Type.VECTOR),
                      of("\\mathbf{b}", Type.VECTOR),
                      of("\\mathbf{b}_c", Type.VECTOR),
                      of("\\mathbf{ab}", Type.VECTOR),
                      of("\\vec{a}", Type.VECTOR),
                      of("c", Type.SCALAR),
                      of("f", Type.SCALAR),
                      of("g(t)", Type.SCALAR),
                      of("\\bar{g}(t)", Type.SCALAR),
                      of("\\hat{f}(t)", Type.SCALAR),
                      of("\\bar{f}(t)", Type.SCALAR),
                      of("X", Type.OPERATOR),
                      of("\\mathbf{\\hat{T}}_1", Type.OPERATOR),
                      of("W", Type.KET)))
              .toList());

  private static Declaration of(String latex, Type type) {
    Role role =
        type.kind() == Kind.KET
            ? Role.quantity("state", type)
            : Role.quantity("number", type, new Quantity.Number(false));
    List<Declaration> slots = latex.contains("(t)") ? List.of(Symbols.T) : List.of();
    return new Declaration(FormulaReader.name(latex), slots, role, type);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\mathbf{a+b}; \\mathbf{a} + \\mathbf{b}",
        "c \\mathbf{(a - b)}; c (\\mathbf{a} - \\mathbf{b})",
        "\\mathbf{a \\cdot b}; \\mathbf{a} \\cdot \\mathbf{b}",
        "\\bm{a\\cdot b_c}; \\mathbf{a} \\cdot \\mathbf{b}_c",
        "\\mathbf{a.b}; \\mathbf{a} \\cdot \\mathbf{b}",
        "\\mathbf{a.b}_c; \\mathbf{a} \\cdot \\mathbf{b}_c",
        "e^{i \\mathbf{a}.\\mathbf{b}}; e^{i \\mathbf{a} \\cdot \\mathbf{b}}",
        "\\vec{a}.\\mathbf{b}; \\vec{a} \\cdot \\mathbf{b}",
        "{\\bf a + b}; \\mathbf{a} + \\mathbf{b}",
        "\\hat{f(t)}; \\hat{f}(t)",
        "{\\hat{f(t)}}^2; \\hat{f}(t)^2",
        "(\\vec{a)} c; (\\vec{a}) c",
        "\\mathbf {{\\hat {T}}_{1}}; \\mathbf{\\hat{T}}_1"
      })
  void anAlphabetIsThatOfEachLetterAndAnAccentThatOfTheFirst(String written, String same) {
    assertEquals(read(same), read(written));
    assertEquals(read(written), read(Latex.of(read(written))));
  }

  @Test
  void twoLettersInAnAlphabetAreStillOneName() {
    assertTrue(read("\\mathbf{ab}") instanceof Formula.Symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\overline{c^2}",
        "\\overline{c f}",
        "\\overline{(c + f)^2} - \\overline{c^2} f",
        "\\overline{\\langle W | X | W \\rangle}",
        "\\overline{X^2} X",
        "\\overline{e^{i c t}}",
        "\\bar{c^2}^2"
      })
  void aBarOverAFormulaIsReadAndNotComputed(String written) {
    if (written.equals("\\overline{c f}")) {
      assertThrows(ReadingException.class, () -> read(written), "it could be a name");
      return;
    }
    Formula formula = read(written);
    assertTrue(formula.anyMatch(Formula.Uncomputed.class::isInstance), Latex.of(formula));
    assertEquals(formula, read(Latex.of(formula)));
  }

  @Test
  void aBarOverAFunctionIsNoneOverItsLetter() {
    assertTrue(read("\\bar{g(t)}") instanceof Formula.Uncomputed);
    assertTrue(read("\\bar{g}(t)") instanceof Formula.Symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\mathbf{a+1}",
        "\\mathbf{ab+b}",
        "\\mathbf{a(b)}",
        "\\mathbf{a + b",
        "\\mathbf{a +}",
        "\\hat{c^2}",
        "\\hat{c + f}",
        "\\tilde{(c)}",
        "\\hat{f(2t)}",
        "\\hat{f(t)}_1",
        "\\hat{f(t)}'",
        "\\vec{a)} c",
        "\\hat\\mathbf{a+b}",
        "c.f",
        "c.\\mathbf{a}",
        "\\mathbf{a} . \\mathbf{b}",
        "\\mathbf{a}. \\mathbf{b}",
        "\\mathbf{a}.\\mathbf{b}.\\mathbf{a}",
        "\\mathbf{a}.X",
        "\\overline{|W\\rangle}",
        "\\overline{}",
        "\\overline{c +}",
        "\\overline{c = f}"
      })
  void whatCouldBeSomethingElseIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }
}
