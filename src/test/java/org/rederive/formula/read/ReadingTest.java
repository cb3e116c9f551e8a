package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Symbols;
import org.rederive.formula.print.AsRead;
import org.rederive.formula.print.PlainText;

/** How the constructs of the papers are read: each formula with its tree, as nested nodes. */
class ReadingTest {
  /** The tree as text: the node's name around its parts, leaves in plain text. */
  private static String tree(Formula formula) {
    if (formula.parts().isEmpty()) {
      return PlainText.of(formula);
    }
    String parts = String.join(", ", formula.parts().stream().map(ReadingTest::tree).toList());
    return formula.getClass().getSimpleName() + detail(formula) + "(" + parts + ")";
  }

  private static String detail(Formula formula) {
    if (formula instanceof Formula.Derivative d) {
      return " " + d.variable();
    }
    if (formula instanceof Formula.Indexed x) {
      return " " + x.indices();
    }
    if (formula instanceof Formula.SumOver s) {
      String except = s.except().map(e -> " but " + e).orElse("");
      return (s.implied() ? " implied " : " ") + s.indices() + except;
    }
    if (formula instanceof Formula.Restricted x) {
      return " " + x.condition().latex();
    }
    if (formula instanceof Formula.Logarithm l) {
      return l.ofModulus() ? " modulus" : "";
    }
    return formula instanceof Formula.Bracket b ? " " + b.join() : "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // precedence
        "B \\cdot \\frac{1}{2} (\\hat{r} - r_c) \\times \\nabla_k c; "
            + "Dot(B, Cross(Product(Fraction(1, 2), Sum(r̂, Negation(r_c))), Derivative k(c)))",
        "c B \\cdot B; Dot(Product(c, B), B)",
        "- c + c; Sum(Negation(c), c)",
        "- B \\cdot B; Negation(Dot(B, B))",
        "\\partial_t c c; Product(Derivative t(c), c)",
        "\\partial_t (c c); Derivative t(Product(c, c))",
        "\\partial_t c^2; Derivative t(Power(c))",
        "\\frac{d}{dt} c c; Product(Derivative t(c), c)",
        "\\frac{\\partial c}{\\partial t} c; Product(Derivative t(c), c)",
        "\\sum_n \\varepsilon_{nk} c + c; Sum(SumOver [n](Product(ε_nk, c)), c)",
        "\\int_k c B \\cdot B; Integral(Dot(Product(c, B), B))",
        "\\frac12c; Product(Fraction(1, 2), c)",
        "c^2 2; Product(Power(c), 2)",
        // powers and functions
        "c^{-1}; Fraction(1, c)",
        "c^{-2}; Fraction(1, Power(c))",
        "c^{1/2} c; Product(Root(c), c)",
        "c^{\\frac{3}{2}}; Power(Root(c))",
        "c^{-\\tfrac12}; Fraction(1, Root(c))",
        "H^{-2}; Power(Inverse(H))",
        "\\sqrt[3]{c} c; Product(Root(c), c)",
        "B^2; Dot(B, B)",
        "\\sin 2 c \\cos^2 c; Product(Elementary(Product(2, c)), Power(Elementary(c)))",
        "\\sin c H; Product(Elementary(c), H)",
        "\\tanh(c) c; Product(Elementary(c), c)",
        "\\arg(c); Part(Logarithm(c))",
        "\\log |c|; Logarithm modulus(c)",
        "\\det(H - c) 2; Product(Determinant(Sum(H, Negation(c))), 2)",
        "\\pi^2; Power(π)",
        "|c| |c|^3; Product(Modulus(c), Power(Modulus(c)))",
        "|B|^2; SquaredModulus(B)",
        "\\| W \\|^2; Bracket NONE(W, W)",
        "\\| W \\| c; Product(Root(Bracket NONE(W, W)), c)",
        // what acts behind a bar, and indices above
        "\\langle W | i \\partial_t | W \\rangle; Bracket NONE(W, Product(i, Derivative t(W)))",
        "\\langle W | H \\nabla_k | W \\rangle; Bracket NONE(W, Product(H, Derivative k(W)))",
        "B^i; Indexed [i](B)",
        "a^{ij}; Indexed [i, j](a)",
        "e^{2 i} c; Product(Exponential(Product(2, i)), c)",
        "\\det H \\det H; Product(Determinant(H), Determinant(H))",
        "\\mathrm{Re} \\sum_n c; Part(SumOver [n](c))",
        // integrals
        "\\int d^3k c c; Integral(Product(c, c))",
        "\\int_{\\mathrm{BZ}} d^dk c; Integral(c)",
        "\\int \\frac{dk}{2\\pi} c; Product(Fraction(1, Product(2, π)), Integral(c))",
        "\\int_{BZ} \\frac{d^2k}{(2\\pi)^2} c; "
            + "Product(Fraction(1, Power(Product(2, π))), Integral(c))",
        // sums
        "\\sum_{m \\in \\mathcal{O}} c; SumOver [m](Restricted m \\in \\mathcal{O}(c))",
        "\\sum_m^{\\mathcal{O}} c; SumOver [m](Restricted m \\in \\mathcal{O}(c))",
        "\\sum_{\\substack{m \\neq n \\\\ m \\notin \\mathcal{O}}} c; "
            + "SumOver [m] but n(Restricted m \\notin \\mathcal{O}(c))",
        "\\sum_{nm} [n \\neq m] c; SumOver [n, m](Restricted n \\neq m(c))",
        "\\sum_{i=1}^3 B_i; SumOver [i](Indexed [i](B))",
        "2 [n \\neq m] c c; Product(2, Restricted n \\neq m(Product(c, c)))",
        // terms once more
        "c + \\mathrm{c.c.}; Sum(c, Conjugate(c))",
        "1 + c - c.c.; Sum(1, c, Negation(Conjugate(Sum(1, c))))",
        "2 (H + \\text{H.c.}) + c; Sum(Product(2, Sum(H, Adjoint(H))), c)",
        "\\varepsilon_{nk} - (n \\leftrightarrow m); Sum(ε_nk, Negation(ε_mk))",
        // second derivatives, curl and divergence
        "\\partial_t^2 c c; Product(Derivative t(Derivative t(c)), c)",
        "\\partial^2_{t\\lambda} c; Derivative t(Derivative \\lambda(c))",
        "\\frac{\\partial^2 c}{\\partial t \\partial \\lambda}; Derivative t(Derivative \\lambda(c))",
        "\\frac{\\partial^2}{\\partial t^2} c; Derivative t(Derivative t(c))",
        "\\frac{d^2 c}{dt^2}; Derivative t(Derivative t(c))",
        "\\frac{dc}{dt}; Derivative t(c)",
        "\\nabla_k \\times B c; Product(NablaProduct(B), c)",
        "\\nabla_k \\cdot \\nabla_k c; NablaProduct(Derivative k(c))",
        "\\nabla_k^2 c; NablaProduct(Derivative k(c))",
        // brackets that group, and commutators
        "[c + 1] c; Product(Sum(c, 1), c)",
        "[H, U(\\lambda)]; Commutator(H, U(λ))",
        "\\{H, U(\\lambda)\\}; Commutator(H, U(λ))",
        "\\{c\\} c; Product(c, c)",
        "[| W \\rangle \\langle W |, H]; Commutator(Product(Ket(W), Bra(W)), H)",
        // bras, kets, brackets
        "| W \\rangle \\langle W |; Product(Ket(W), Bra(W))",
        "| W \\rangle \\langle W | + | W \\rangle \\langle W |; "
            + "Sum(Product(Ket(W), Bra(W)), Product(Ket(W), Bra(W)))",
        "\\langle W | W \\rangle; Bracket NONE(W, W)",
        "\\langle W | c - H | W \\rangle; Bracket NONE(W, Sum(c, Negation(H)), W)",
        "\\langle \\nabla_k W | \\times (c - H) | \\nabla_k W \\rangle; "
            + "Bracket CROSS(Derivative k(W), Sum(c, Negation(H)), Derivative k(W))",
        "\\langle \\nabla_k W | \\cdot | \\nabla_k W \\rangle; "
            + "Bracket DOT(Derivative k(W), Derivative k(W))",
        "\\langle W | (| W \\rangle + | W \\rangle) \\langle W | W \\rangle; "
            + "Product(Bra(W), Sum(Ket(W), Ket(W)), Bracket NONE(W, W))",
        "\\langle W | ((| W \\rangle + | W \\rangle) \\langle W |) | W \\rangle; "
            + "Bracket NONE(W, Product(Sum(Ket(W), Ket(W)), Bra(W)), W)",
        "\\langle W | [H, \\partial_\\lambda U(\\lambda) |_{\\lambda=0}] | W \\rangle; "
            + "Bracket NONE(W, Commutator(H, AtZero(Derivative \\lambda(U(λ)))), W)",
        "\\langle W | \\partial_\\lambda H |_{\\lambda=0} | W \\rangle; "
            + "Bracket NONE(W, AtZero(Derivative \\lambda(H)), W)",
        "\\langle H \\rangle_W c; Product(Expectation(H), c)",
        "| \\varepsilon_{nk} |^2 c; Product(SquaredModulus(ε_nk), c)",
        // indices
        "B_i \\hat{r}_i; SumOver implied [i](Product(Indexed [i](B), Indexed [i](r̂)))",
        "c (\\hat{r} - r_c)_i; Product(c, Indexed [i](Sum(r̂, Negation(r_c))))",
        "\\varepsilon_{ijl} B_j B_l; "
            + "SumOver implied [j, l](Product(ε_ijl, Indexed [j](B), Indexed [l](B)))",
        "\\sum_{i,j} a_{ij} B_i B_j; "
            + "SumOver [i, j](Product(Indexed [i, j](a), Indexed [i](B), Indexed [j](B)))",
        "\\sum_{m \\neq n} \\varepsilon_{mk}; SumOver [m] but n(ε_mk)",
        "i \\varepsilon_{nk} B_i; Product(i, ε_nk, Indexed [i](B))",
        "\\partial_i c B_i; SumOver implied [i](Product(ComponentDerivative(c), Indexed [i](B)))",
        "\\dot{r}_{c i}; Indexed [i](ṙ_c)",
        // arguments and superscripts
        "H(0); AtZero(H(λ))",
        "D(0, \\lambda); AtZero(D(t, λ))",
        "U^\\dagger(\\lambda) H; Product(Adjoint(U(λ)), H)",
        "U(\\lambda)^\\dagger H; Product(Adjoint(U(λ)), H)",
        "c (\\lambda + 1); Product(c, Sum(λ, 1))",
        "A_{r_c}^{LR} \\cdot B; Dot(A_(r_c)^LR, B)",
        "A_t^{LR} c; Product(A_t^LR, c)",
        "e^{i c}; Exponential(Product(i, c))",
        "\\partial_t \\ln |c|; Derivative t(Logarithm modulus(c))",
        "c \\ln(2 c) c; Product(c, Logarithm(Product(2, c)), c)",
        "\\mathrm{Re} c + c; Sum(Part(c), c)",
        "c \\, c \\left( c \\right) .; Product(c, c, c)",
      })
  void constructsOfThePapersAreReadSo(String latex, String tree) {
    assertEquals(tree, tree(Symbols.read(latex)));
  }

  /** Were the tests above blind to precedence, these trees would be the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "c - c - c; c - (c - c)",
        "c c + 1; c (c + 1)",
        "\\partial_t c c; \\partial_t (c c)",
        "- c^2; (- c)^2",
        "(B \\times B) \\times B; B \\times (B \\times B)",
        "H U(\\lambda); U(\\lambda) H",
        "\\sum_n c + 1; \\sum_n (c + 1)",
        "\\ln |c|; \\ln(c)",
        "\\frac{1}{2} c; \\frac{1}{2 c}",
        "\\partial_\\lambda H |_{\\lambda=0}; \\partial_\\lambda (H |_{\\lambda=0})",
        "\\langle W | H | W \\rangle; \\langle H W | W \\rangle",
      })
  void aMisreadingIsAnotherTree(String one, String other) {
    assertNotEquals(Symbols.read(one), Symbols.read(other));
    assertNotEquals(tree(Symbols.read(one)), tree(Symbols.read(other)));
  }

  @Test
  void equationsAreReadForEachFreeIndex() {
    List<Equation> chain = FormulaReader.equations("B_i = \\hat{r}_i = 0", Symbols.TABLE);
    assertEquals(2, chain.size());
    assertEquals(List.of(Symbols.I), chain.get(0).freeIndices());
    assertEquals(List.of(Symbols.I), chain.get(1).freeIndices());
  }

  @Test
  void asReadShowsTheTreeWithTheRolesOfTheSymbols() {
    Equation equation = FormulaReader.equations("c = i \\varepsilon_{nk}", Symbols.TABLE).get(0);
    assertEquals(
        List.of(
            "equal", "  c  (number)", "  product", "    i  (imaginary unit)", "    ε_nk  (energy)"),
        AsRead.of(equation).lines().toList());
  }
}
