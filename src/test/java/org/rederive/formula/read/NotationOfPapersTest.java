package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/** What authors write in their papers and no manual of LaTeX has, beside what is none of it. */
class NotationOfPapersTest {
  private static final Declaration X =
      new Declaration(
          FormulaReader.name("x"),
          List.of(),
          new Role("x direction", Sort.SPATIAL_INDEX, Type.SCALAR)
              .with("x direction", new Quantity.Direction(0)),
          Type.SCALAR);

  private static final SymbolTable TABLE =
      new SymbolTable(
          List.of(
              Symbols.K,
              Symbols.T,
              Symbols.STRENGTH,
              Symbols.N,
              label("p", Sort.BAND_INDEX),
              of("c", Type.SCALAR),
              of("b", Type.SCALAR),
              of("f", Type.SCALAR),
              of("l", Type.SCALAR),
              of("\\rho", Type.SCALAR),
              of("\\theta", Type.SCALAR),
              of("k_B", Type.SCALAR),
              of("T", Type.SCALAR),
              of("X", Type.OPERATOR),
              of("\\hat{X}_1", Type.OPERATOR),
              of("W_0", Type.SCALAR),
              of("c_0^\\infty", Type.SCALAR),
              of("\\gamma_\\times", Type.SCALAR),
              of("b_{(1)}", Type.SCALAR),
              of("b_{c \\times l}", Type.OPERATOR),
              of("b^{3\\omega}", Type.SCALAR),
              of("b'", Type.SCALAR),
              of("K_B", Type.SCALAR),
              of("W", Type.KET)));

  private static Declaration label(String latex, Sort sort) {
    return new Declaration(
        FormulaReader.name(latex), List.of(), new Role("index", sort, Type.SCALAR), Type.SCALAR);
  }

  private static Declaration of(String latex, Type type) {
    boolean ket = type.equals(Type.KET);
    Role role =
        ket
            ? Role.quantity("state", type)
            : Role.quantity("number", type, new Quantity.Number(false));
    return new Declaration(FormulaReader.name(latex), List.of(), role, type);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\mqty(c & b \\\\ b & c); \\begin{pmatrix} c & b \\\\ b & c \\end{pmatrix}",
        "\\mqty[c & b \\\\ b & c]; \\begin{bmatrix} c & b \\\\ b & c \\end{bmatrix}",
        "\\pmqty{c \\\\ \\frac{b}{2}}; \\begin{pmatrix} c \\\\ \\frac{b}{2} \\end{pmatrix}",
        "<X>_W; \\langle X \\rangle_W",
        "X^{\\dagger 2}; (X^{\\dagger})^2",
        "c^{* 3} b; (c^*)^3 b",
        "c < X >_W + b; c \\langle X \\rangle_W + b",
        "<W|X|W>; \\langle W | X | W \\rangle",
        "c \\marginnote{any words, $x > 0$} + b; c + b",
        "\\cos 2 b c; \\cos(2 b c)",
        "\\sin l \\theta + c; \\sin(l \\theta) + c",
        "\\sin b c \\cos b; \\sin(b c) \\cos(b)",
        "e^{-c/k_BT}; e^{-\\frac{c}{k_B T}}",
        "e^{-c^2/2 b^2}; e^{-\\frac{c^2}{2 b^2}}",
        "\\rho^{l+1}; (\\rho)^{l+1}",
        "\\rho^l; (\\rho)^{l}",
        "\\int c dt d\\lambda; \\int dt d\\lambda c",
        "\\int dt d\\lambda c; \\int dt \\int d\\lambda c",
        "\\int\\int c dt d\\lambda; \\int d\\lambda \\int dt c",
        "\\int c dt \\int b d\\lambda; (\\int dt c) (\\int d\\lambda b)",
        "\\int\\dd[3]{k} c; \\int d^3k c",
        "\\sum_k c; \\sum_{k} c",
        "\\sum_{\\langle np\\rangle} c; \\sum_{\\langle n, p \\rangle} c",
        "\\vb*{B}; \\mathbf{B}",
        "\\iint c dt d\\lambda; \\int \\int c dt d\\lambda",
        "\\hat{X_1} + c; \\hat{X}_1 + c",
        "{\\textstyle\\sum_{n}} c; \\sum_{n} c",
        "\\begin{cases} c & b > 0 \\\\[4pt] f & b < 0 \\end{cases};"
            + " \\begin{cases} c & b > 0 \\\\ f & b < 0 \\end{cases}",
        "b {\\sum\\limits_{n}} c; b \\sum_{n} c",
        "b \\left( c \\right. \\\\ \\left. + f \\right); b (c + f)",
        "b \\left[ c \\right. \\\\ & \\left. + f \\right. \\nonumber \\\\ & \\left. + 2 b \\right]; b [c + f + 2 b]",
        "b \\left[ \\left( c \\right) \\right. + \\left. \\left( c + b \\right) f \\right]; b [(c) + (c + b) f]",
        "b \\left( \\left. t^2 \\right|_{t=0} \\right. + \\left. f \\right); b (t^2 |_{t=0} + f)",
        "\\gamma_{\\times} c; \\gamma_\\times c",
        "b^{'} c; b' c",
        "{\\bm\\partial}_k c; \\partial_k c",
        "\\bm{\\mathrm{\\nabla}} c; \\nabla c",
        "c_0^{\\infty} b; c_0^\\infty b",
        "c^{2l}; (c)^{2 l}",
        "e^{-c/K_BT}; e^{-\\frac{c}{K_B T}}",
        "\\left. c^2 \\right|_0^b; [c^2]_{0}^{b}",
        "c \\Big|_{b}^{f+1}; [c]_{b}^{f + 1}",
        "\\sum_{n} -2 c; \\sum_{n} (-2 c)"
      })
  void twoSpellingsAreOneTree(String written, String same) {
    if (written.contains("vb")) {
      assertEquals(FormulaReader.name(same), FormulaReader.name(written));
      return;
    }
    assertEquals(read(same), read(written));
    assertEquals(read(written), read(Latex.of(read(written))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\pm c",
        "b \\pm c \\mp f",
        "-(\\pm c)",
        "2 (b \\pm c)",
        "\\sum_k c",
        "\\sum_{k, n} c",
        "\\sum_{\\langle n, p \\rangle} c",
        "b (\\sum_{\\langle n, p \\rangle} c) b",
        "\\rho^{l + 1}",
        "\\rho^{-l}",
        "2 c^{2l} b_{(1)}",
        "b b_{c \\times l} X^{\\otimes l}",
        "c^{2l} b^{3\\omega}",
        "3 [c]_0^{4}",
        "X^{\\otimes (l - 1)} \\otimes X",
        "|W\\rangle^{\\otimes 2}",
        "\\left[ - \\frac{1}{c} \\right]_{b^2/f}^{f \\rho + b^2/f}",
        "2 [c^2]^\\infty_{-\\infty}",
        "c \\dim(\\mathcal{V}) + \\dim \\mathcal{V}_A",
        "\\mathrm{dim}(\\mathcal{V}) c",
        "\\lfloor c/2 \\rfloor^2 c",
        "b - 2 \\int \\partial_t f + c",
        "\\int \\partial_t f",
        "\\left\\lceil {\\frac{c}{2}} \\right\\rceil",
        "\\bigotimes_{n=1}^{l} X",
        "\\bigoplus_{n} X",
        "\\bigotimes_{n} |W\\rangle",
        "(\\frac{c^2 \\partial_t^2}{2 b} + f) W_0",
        "c \\frac{b \\nabla^2}{2 f} + f X",
        "[t^2 c]_{t=0}^{t=b}",
        "[t^2 c]_{t=0}^b",
        "\\mathrm{Tr}_B X",
        "\\Tr_{B}[X] X",
        "\\mathcal{T} e^{-i \\int X dt}",
        "\\mathcal{T} \\{\\exp(c \\int_0^1 X dt)\\}",
        "\\sum_{\\langle \\langle n, p \\rangle \\rangle} c",
        "\\begin{cases} c & b > 0 \\\\ f & b < 0 \\end{cases}",
        "\\begin{cases} X, & \\text{if } 0 \\leq b < 1, f = 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
        "\\begin{cases} 1 & n = p \\\\ 0 & n \\neq p \\end{cases}",
        "\\left\\{ \\begin{array}{ll} c & b > 0 \\\\ f & \\text{else} \\end{array} \\right."
      })
  void whatIsReadAndNotComputedIsPrintedAsItIsRead(String written) {
    Formula formula = read(written);
    assertTrue(formula.anyMatch(Formula.Uncomputed.class::isInstance), Latex.of(formula));
    assertEquals(formula, read(Latex.of(formula)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\mathrm{Tr}_B c",
        "\\mathrm{Tr}_n X",
        "\\mathcal{T} e^{i c}",
        "\\mathcal{T} X",
        "\\sum_{n} -2 c + b",
        "\\tan[-1](c)",
        "\\sin[2](c)",
        "\\sum_{n} - c - b",
        "\\sum_{\\langle \\langle n, p \\rangle} c",
        "\\begin{cases} c \\\\ f \\end{cases}",
        "\\begin{cases} c & b > 0 \\end{cases}",
        "\\begin{cases} c & b \\\\ f & b < 0 \\end{cases}",
        "\\begin{cases} c & \\text{otherwise} \\\\ f & b < 0 \\end{cases}",
        "\\begin{cases} W & b > 0 \\\\ f & b < 0 \\end{cases}",
        "\\begin{cases} c & X > 0 \\\\ f & b < 0 \\end{cases}",
        "\\begin{cases} c & \\text{in metals} \\\\ f & b < 0 \\end{cases}",
        "\\left( \\begin{cases} c & b > 0 \\\\ f & b < 0 \\end{array} \\right)"
      })
  void whatSaysTooLittleIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\nabla c",
        "\\nabla^2 c",
        "\\nabla \\cdot \\nabla c",
        "\\nabla \\times \\nabla c"
      })
  void aGradientNeedNotSayByWhatItIsTaken(String written) {
    SymbolTable open = new SymbolTable(List.of(of("c", Type.SCALAR)));
    Formula formula = FormulaReader.formula(written, open).formula();
    assertTrue(formula.anyMatch(Formula.Uncomputed.class::isInstance), Latex.of(formula));
    assertEquals(formula, FormulaReader.formula(Latex.of(formula), open).formula());
    assertTrue(
        FormulaReader.formula("\\nabla c", TABLE).formula() instanceof Formula.Derivative,
        "there is one momentum");
  }

  @Test
  void anIntegralOverComponentsOfAMomentumIsNotOneOverTheZone() {
    SymbolTable table = new SymbolTable(List.of(Symbols.K, X, of("c", Type.SCALAR)));
    Formula behind = FormulaReader.formula("\\int c dk_x", table).formula();
    assertEquals(behind, FormulaReader.formula("\\int dk_x c", table).formula());
    assertEquals(behind, FormulaReader.formula(Latex.of(behind), table).formula());
    assertTrue(behind.anyMatch(Formula.Uncomputed.class::isInstance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b \\left( c \\right. + f",
        "b \\left( c \\right. \\left. + f \\right]",
        "b \\left( c + \\left. f \\right) \\right.",
        "\\left| c \\right. + \\left. f \\right|",
        "\\left. c \\right. + \\left. f \\right.",
        "{\\left( c \\right.} + {\\left. f \\right)}",
        "\\gamma_{c \\times} b",
        "\\dim",
        "\\dim 3",
        "\\dim (c + b)",
        "\\lfloor c",
        "\\int c f",
        "\\int 2",
        "\\int f",
        "\\int (c + f)",
        "\\int_0^b c",
        "\\int \\int c",
        "\\lfloor c \\rceil",
        "\\lfloor X \\rfloor",
        "\\bigotimes_{n} c",
        "\\bigotimes X",
        "\\bigoplus_{n} X X",
        "\\frac{c}{\\nabla^2}",
        "c \\pmod{b}",
        "b_{l \\times c f}",
        "b_{(1} c",
        "b^{2\\omega}",
        "X^{2l}",
        "\\rho^{2X}",
        "X^{\\otimes} c",
        "X^{\\otimes x y}",
        "c^{\\otimes 2}",
        "X^{\\otimes X}",
        "X^\\otimes 2",
        "[c]_n^b",
        "[c]_0^2",
        "[X]_0^b",
        "[c]_0^b_f",
        "[c]_{t=0}^{\\lambda=b}",
        "[c]_0^{X}",
        "|c|_0^b",
        "\\underbrace{c}_{=b}",
        "\\underbrace{c}_{\\approx 0}",
        "\\mqty(c & b",
        "\\mqty c",
        "<X",
        "X>",
        "\\cos\\theta c",
        "\\sin b (c)",
        "e^{-c/b l}",
        "e^{\\pi/2 l}",
        "e^{-c/2 t}",
        "c/2 l",
        "\\int t dt f(t)",
        "\\int c dt X",
        "\\int_0^b c dt d\\lambda",
        "\\int c dt dt",
        "\\sum_{\\langle n \\rangle} c",
        "\\sum_{\\langle n n \\rangle} c",
        "\\sum_{\\langle k n \\rangle} c",
        "\\sum_k^b c",
        "\\sum_t c",
        "c \\pm",
        "\\pm",
        "\\nabla^3 c",
        "X^{l+1}",
        "W^{l+1}",
        "\\rho^{l+}"
      })
  void whatCouldBeSomethingElseIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "c \\stackrel{\\text{def}}{=} b; c = b",
        "c \\overset{(2.1)}{=} b; c = b",
        "c \\stackrel{\\mathrm{def}}{\\equiv} b; c = b",
        "c \\underset{*}{\\leq} b; c \\leq b"
      })
  void marksAtASignThatSayWhyAreNoPartOfIt(String written, String same) {
    assertEquals(FormulaReader.equations(same, TABLE), FormulaReader.equations(written, TABLE));
  }

  @Test
  void anEquationCanHoldUpToMultiples() {
    Formula right = FormulaReader.equations("b = c \\pmod{2\\pi}", TABLE).get(0).right();
    assertTrue(right instanceof Formula.Uncomputed, Latex.of(right));
    assertEquals(right, FormulaReader.equations("b = c \\mod 2 \\pi", TABLE).get(0).right());
    assertThrows(
        ReadingException.class, () -> FormulaReader.equations("b = c \\pmod{2\\pi} = f", TABLE));
    assertThrows(
        ReadingException.class, () -> FormulaReader.equations("X = X \\pmod{2\\pi}", TABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c \\overset{b = 0}{=} f",
        "c \\stackrel{?}{=} b",
        "c \\stackrel{b \\to 0}{=} f",
        "c \\overset{\\text{small } b}{=} f",
        "c \\overset{=}{b} f"
      })
  void marksThatSayWhenASignHoldsAreRefused(String written) {
    assertThrows(ReadingException.class, () -> FormulaReader.equations(written, TABLE));
  }
}
