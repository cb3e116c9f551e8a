package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Obstacle;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/**
 * What is no formula is refused, and the message points at the piece that is wrong.
 *
 * <p>The marks ⟦ ⟧ stand around that piece and are taken out before reading.
 */
class MalformedFormulaTest {
  /**
   * @param marked the formula with the marks
   * @param message the whole message
   * @param hint a piece of the hint; empty if there must be none
   */
  record Case(String marked, String message, String hint) {
    @Override
    public String toString() {
      return marked + ": " + message;
    }
  }

  private static Case bad(String marked, String message, String hint) {
    return new Case(marked, message, hint);
  }

  static Stream<Arguments> obstacles() {
    return Stream.of(
        Arguments.of("x", new Obstacle.Undeclared("x")),
        Arguments.of("W_n", new Obstacle.Undeclared("W_{n}")),
        Arguments.of("\\sum_{m \\neq n, p} c", new Obstacle.Undeclared("p")),
        Arguments.of("n + 1", new Obstacle.NoValue("n")),
        Arguments.of("H(t)", new Obstacle.NoFunction("H")),
        Arguments.of("c +", Obstacle.OTHER));
  }

  @ParameterizedTest
  @MethodSource("obstacles")
  void whatOthersActOnIsSaidAsData(String latex, Obstacle obstacle) {
    ReadingException e =
        assertThrows(ReadingException.class, () -> FormulaReader.formula(latex, Symbols.TABLE));
    assertEquals(obstacle, e.obstacle());
  }

  static Stream<Case> symbols() {
    return Stream.of(
        bad("⟦x⟧", "undeclared symbol x", "declare it in the symbol table"),
        bad(
            "⟦\\hat{R}⟧",
            "undeclared symbol \\hat{R}",
            "did you mean \\hat{r}? otherwise declare it"),
        bad(
            "⟦u_{nk}^{RR}⟧",
            "undeclared symbol u_{n k}^{RR}",
            "did you mean u_{n k}^{R} or u_{n k}^{L}? otherwise declare it"),
        bad(
            "⟦u_{nm}^R⟧",
            "undeclared symbol u_{n m}^{R}",
            "did you mean u_{n k}^{R} or u_{n k}^{L}? otherwise declare it"),
        bad("⟦W_n⟧", "undeclared symbol W_{n}", "did you mean W or r_{c}? otherwise declare it"),
        bad(
            "⟦\\varepsilon⟧",
            "undeclared symbol \\varepsilon",
            "did you mean \\varepsilon_{n k} or \\varepsilon_{i j l}? otherwise declare it"),
        bad("⟦\\kappa⟧", "undeclared symbol \\kappa", "declare it in the symbol table"),
        bad("⟦n⟧", "n is a band index and has no value", ""),
        bad("c + i_⟦c⟧", "c is not a declared spatial index", ""),
        bad(
            "⟦\\foo⟧",
            "expected a factor, found '\\foo'",
            "the command \\foo is not part of the formula language"),
        bad("⟦e⟧", "undeclared symbol e", "declare it in the symbol table"));
  }

  static Stream<Case> shapes() {
    return Stream.of(
        bad(
            "c ⟦+ | W \\rangle⟧",
            "a ket cannot be added to or compared with a scalar",
            "both must have the same shape"),
        bad(
            "B ⟦+ c⟧",
            "a scalar cannot be added to or compared with a vector",
            "both must have the same shape"),
        bad(
            "⟦c⟧ \\cdot B",
            "expected a vector beside \\cdot, found a scalar",
            "write plain juxtaposition for a product of numbers"),
        bad(
            "B \\times ⟦2⟧",
            "expected a vector beside \\times, found a scalar",
            "write plain juxtaposition for a product of numbers"),
        bad(
            "⟦B B⟧",
            "a vector stands next to a vector: product not defined",
            "write \\cdot or \\times between them, or give indices"),
        bad(
            "H | W \\rangle ⟦+ H⟧",
            "an operator cannot be added to or compared with a ket",
            "both must have the same shape"),
        bad("\\frac{1}⟦{B}⟧", "cannot divide by a vector", ""),
        bad(
            "⟦B \\hat{r}⟧",
            "a vector stands next to a vector operator: product not defined",
            "write \\cdot or \\times between them, or give indices"),
        bad(
            "⟦a B⟧",
            "a rank-2 tensor of scalars stands next to a vector: product not defined",
            "write \\cdot or \\times between them, or give indices"),
        bad("⟦B^3⟧", "the power of a vector is not defined", ""),
        bad("⟦B^{-1}⟧", "the power of a vector is not defined", ""),
        bad("⟦(| W \\rangle)^{1/2⟧}", "a ket cannot carry this superscript", ""),
        bad("c^{⟦2/4⟧}", "give the exponent in lowest terms", ""),
        bad("c^{⟦1/7⟧}", "a root is from the second to the sixth one", ""),
        bad(
            "\\int d^2k \\, c + \\int ⟦d^3⟧k \\, c",
            "integrals over zones of different dimensions in one equation: 2 and 3",
            ""),
        bad(
            "H^{⟦s 2⟧}",
            "a product of letters is no exponent here",
            "give the product a letter of its own"),
        bad(
            "H^{⟦s s⟧}",
            "a product of letters is no exponent here",
            "give the product a letter of its own"),
        bad("H^{\\dagger ⟦1⟧}", "expected '}' to close the superscript, found '1'", ""),
        bad("H^{\\dagger ⟦-⟧ 2}", "expected '}' to close the superscript, found '-'", ""),
        bad("H^{2 ⟦\\dagger⟧}", "expected '}' to close the superscript, found '\\dagger'", ""),
        bad("H^{\\dagger ⟦c⟧}", "expected '}' to close the superscript, found 'c'", ""),
        bad("c^{\\frac{1}{2} ⟦2⟧}", "expected '}' to close the superscript, found '2'", ""),
        bad("c^{1/⟦n⟧}", "expected a whole number in the exponent, found 'n'", ""),
        bad("\\frac{1}⟦{H}⟧", "cannot divide by an operator", "write H^{-1}"),
        bad("\\sqrt⟦{B}⟧", "a root is taken of a number, this is a vector", ""),
        bad("\\sqrt ⟦c⟧_1", "it is not clear how far the root reaches", "write \\sqrt{...}"),
        bad("\\sqrt ⟦\\hat⟧ H", "it is not clear how far the root reaches", "write \\sqrt{...}"),
        bad("⟦(B)_{nm}⟧", "a matrix element is taken of an operator, this is a vector", ""),
        bad(
            "⟦c_{n+12}⟧",
            "undeclared symbol c_{n}",
            "did you mean c or r_{c}? otherwise declare it"),
        bad("\\sqrt[⟦7⟧]{c}", "a root is from the second to the sixth one", ""),
        bad("\\sin⟦(B)⟧", "\\sin is taken of a number, this is a vector", ""),
        bad(
            "⟦\\sin^{-⟧1}(c)",
            "this can be read as an inverse function or as a reciprocal",
            "write \\frac{1}{\\sin(a)}"),
        bad("\\det⟦(c)⟧", "the determinant is taken of an operator, this is a scalar", ""),
        bad("\\arg⟦(H)⟧", "\\arg is taken of a number, this is an operator", ""),
        bad("⟦\\| H \\|⟧", "the norm is taken of a state, this is an operator", ""),
        bad("\\| W⟦⟧", "expected '\\|' to close the norm, found the end of the formula", ""),
        bad("\\nabla_k \\times ⟦c⟧", "a curl is taken of a vector, this is a scalar", ""),
        bad("\\nabla_k \\cdot ⟦c⟧", "a divergence is taken of a vector, this is a scalar", ""),
        bad(
            "\\nabla_k \\times B ⟦\\times⟧ B",
            "it is not clear how far \\nabla reaches",
            "use brackets"),
        bad("H + ⟦\\mathrm{c.c.}⟧", "c.c. conjugates numbers, this is an operator", "write h.c."),
        bad(
            "| W \\rangle + ⟦h.c.⟧",
            "h.c. is the adjoint of numbers and operators, this is a ket",
            ""),
        bad(
            "B_i + ⟦(i \\leftrightarrow n)⟧",
            "two band indices or two spatial indices are exchanged",
            ""),
        bad("c + ⟦(n \\leftrightarrow m)⟧", "neither label stands in the terms before", ""),
        bad(
            "\\sum_n \\varepsilon_{nk} + ⟦(n \\leftrightarrow m)⟧",
            "one of the labels is summed over in the terms before",
            ""),
        bad("⟦\\dot{c}⟧", "\\dot{c} is no derivative without a declared time", "declare \\dot{c}"),
        bad("\\nabla_k^2 ⟦B⟧", "the Laplacian of a vector is not supported", ""),
        bad(
            "⟦\\partial_i^2⟧ c",
            "it is not clear whether this is summed over: write \\partial_i \\partial_i",
            ""),
        bad("⟦\\partial_{tk}^3⟧ c", "the derivative is taken 3 times along [t, k]", ""),
        bad("\\partial_t^⟦9⟧ c", "a derivative is taken from 1 to 4 times", ""),
        bad(
            "\\frac{\\partial^2 c}{⟦\\partial t}⟧",
            "the derivative is taken 2 times above and 1 below",
            ""),
        bad(
            "⟦[c, H]⟧",
            "a commutator is taken of two operators, found a scalar and an operator",
            ""),
        bad(
            "⟦\\{H, c\\}⟧",
            "a commutator is taken of two operators, found an operator and a scalar",
            ""),
        bad("\\mathrm{Tr}⟦(c)⟧", "the trace is taken of an operator, this is a scalar", ""),
        bad("⟦| H |⟧^2", "a modulus is taken of a number or vector, this is an operator", ""),
        bad("⟦| W \\rangle^*⟧", "* conjugates numbers and operators, this is a ket", ""),
        bad("⟦\\nabla_k a⟧", "a tensor of rank 3 is not supported", ""),
        bad("\\ln |⟦B⟧|", "a logarithm is taken of a number, this is a vector", ""),
        bad("⟦\\ln c c⟧", "it is not clear how far \\ln reaches", "write \\ln(...)"),
        bad("\\exp⟦(B)⟧", "the exponential of a vector is not defined", ""),
        bad("\\mathrm{Re}⟦(| W \\rangle)⟧", "the real part of a ket is not defined", ""),
        bad("⟦B_{ij}⟧", "a vector takes 1 indices, found 2", ""),
        bad("⟦c_i⟧", "a scalar takes 0 indices, found 1", ""));
  }

  static Stream<Case> states() {
    return Stream.of(
        bad(
            "⟦\\langle W | \\langle W |⟧",
            "a bra cannot be multiplied by a bra on its right",
            "check the order of the factors"),
        bad(
            "⟦| W \\rangle H⟧",
            "a ket cannot be multiplied by an operator on its right",
            "check the order of the factors"),
        bad(
            "⟦H \\langle W |⟧",
            "an operator cannot be multiplied by a bra on its right",
            "check the order of the factors"),
        bad("| ⟦c⟧ \\rangle", "expected a state between bar and angle, found a scalar", ""),
        bad(
            "\\langle ⟦c⟧ | W \\rangle",
            "expected a state between bar and angle, found a scalar",
            ""),
        bad(
            "\\langle W | B \\cdot B H | ⟦c⟧ \\rangle",
            "expected a state between bar and angle, found a scalar",
            ""),
        bad(
            "⟦\\langle W | | H | |⟧ W \\rangle",
            "this can be a reduced matrix element or have a modulus in it",
            "write the modulus before the bracket"),
        bad(
            "⟦\\langle W | | c | |⟧ W \\rangle",
            "this can be a reduced matrix element or have a modulus in it",
            "write the modulus before the bracket"),
        bad(
            "\\langle ⟦| W \\rangle⟧ \\rangle_W",
            "expected an operator between the bars, found a ket",
            ""),
        bad("\\langle H \\rangle_⟦c⟧", "c is not a declared state", ""),
        bad(
            "\\langle ⟦W⟧ | \\cdot H | W \\rangle",
            "expected a vector beside \\cdot, found a bra",
            "write plain juxtaposition for a product of numbers"),
        bad("⟦| W \\rangle^2⟧", "a ket cannot carry this superscript", ""),
        bad("⟦| W \\rangle^\\dagger⟧", "a ket cannot carry this superscript", ""),
        bad("⟦\\langle W |^2⟧", "a bra cannot carry this superscript", ""),
        bad("⟦W⟧", "the state W stands without bars", "write | W \\rangle"),
        bad(
            "c ⟦u_{nk}^R⟧",
            "the state u_{n k}^{R} stands without bars",
            "write | u_{n k}^{R} \\rangle"),
        bad("\\frac{| W \\rangle \\langle W |}⟦{B}⟧", "cannot divide by a vector", ""),
        bad(
            "⟦\\mathrm{Tr}(H)⟧ \\cdot B",
            "expected a vector beside \\cdot, found a scalar",
            "write plain juxtaposition for a product of numbers"));
  }

  static Stream<Case> brackets() {
    return Stream.of(
        bad("(c⟦⟧", "expected ')' to close the bracket, found the end of the formula", ""),
        bad("c + (c - [c⟦)⟧", "expected ']' to close the bracket, found ')'", ""),
        bad("c⟦)⟧", "expected an operator or the end, found ')'", "this bracket was never opened"),
        bad("[H, H⟦⟧", "expected ']' to close the commutator, found the end of the formula", ""),
        bad("\\{H, H⟦]⟧", "expected '\\}' to close the commutator, found ']'", ""),
        bad("\\langle W | ⟦W⟧", "the state W stands without bars", "write | W \\rangle"),
        bad(
            "\\langle W⟦⟧",
            "expected '|' or \\rangle to close the bracket, found the end of the formula",
            ""),
        bad(
            "| W⟦⟧",
            "expected '|' or \\rangle to close the ket or modulus, found the end of the formula",
            ""),
        bad("\\frac{c}⟦{⟧2", "this brace is never closed", "write } where its group ends"),
        bad("\\frac ⟦c⟧_1 2", "expected '{' after \\frac, found 'c'", "write \\frac{a}{b}"),
        bad(
            "\\frac1⟦D⟧(t, \\lambda)",
            "expected '{' after \\frac, found 'D'",
            "write \\frac{a}{b}"),
        bad("H |_⟦{⟧\\lambda=0", "this brace is never closed", "write } where its group ends"),
        bad(
            "\\frac⟦{⟧c - c^{2}{2} + E_n",
            "this brace is never closed", "write } where its group ends"),
        bad("\\frac{c}{2} + c_⟦{⟧n", "this brace is never closed", "write } where its group ends"),
        bad("c^{2}⟦}⟧ + E_n", "this brace closes nothing", "write { where its group begins"),
        bad("\\left. H \\right⟦)⟧", "expected the bar of \\left. … \\right|, found ')'", ""));
  }

  static Stream<Case> ambiguous() {
    return Stream.of(
        bad("B \\cdot B ⟦\\cdot⟧ B", "a · b · c can be read in two ways", "use brackets"),
        bad("B \\times B ⟦\\times⟧ B", "a × b × c can be read in two ways", "use brackets"),
        bad(
            "⟦\\langle W | -⟧ H | W \\rangle",
            "a sign after a bra can be read in two ways",
            "put the bra or what follows the bar in brackets"),
        bad(
            "| W \\rangle ⟦\\langle W | -⟧ 2 | W \\rangle \\langle W |",
            "a sign after a bra can be read in two ways",
            "put the bra or what follows the bar in brackets"),
        bad(
            "⟦\\mathrm{Tr} H H⟧",
            "it is not clear how far \\mathrm{Tr} reaches",
            "write \\mathrm{Tr}(...)"),
        bad(
            "⟦\\mathrm{Re} c c⟧",
            "it is not clear how far \\mathrm{Re} reaches",
            "write \\mathrm{Re}(...)"),
        bad("⟦\\exp c c⟧", "it is not clear how far \\exp reaches", "write \\exp(...)"),
        bad(
            "⟦\\exp(c)^⟧2",
            "it is not clear whether this belongs to \\exp or to its argument",
            "use brackets, as in (\\exp(a))^2"),
        bad(
            "⟦\\mathrm{Tr}(H)_⟧i",
            "it is not clear whether this belongs to \\mathrm{Tr} or to its argument",
            "use brackets, as in (\\mathrm{Tr}(a))^2"),
        bad(
            "⟦\\exp \\sum⟧_n \\varepsilon_{nk}",
            "it is not clear how far \\exp reaches",
            "write \\exp(...)"),
        bad("\\sum_{m, n ⟦\\neq n⟧} c", "n is compared with itself", ""),
        bad("\\sum_{m \\neq n, ⟦p⟧} c", "undeclared index p", "declare it in the symbol table"),
        bad(
            "⟦2 \\, 000⟧ c",
            "two numbers beside each other can be one number or a product",
            "write the digits together, or a bracket around one of them"),
        bad(
            "\\sum_{m \\in ⟦\\mathcal{P}⟧} c",
            "\\mathcal{P} is not a declared set of bands",
            "declare it"),
        bad("⟦\\mathcal{O}⟧ c", "\\mathcal{O} is a set of bands and has no value", ""),
        bad("[i \\neq⟦]⟧ c", "expected a symbol, found ']'", ""),
        bad(
            "[⟦i \\neq n⟧] c",
            "a condition compares two indices of one sort, or says of which set a band is",
            ""),
        bad("[⟦n \\neq n⟧] c", "n is compared with itself", ""),
        bad("c^⟦12⟧", "it is not clear how far the exponent reaches", "put it in braces"),
        bad("(c)^⟦12⟧", "it is not clear how far the exponent reaches", "put it in braces"),
        bad("2^⟦12⟧", "it is not clear how far the exponent reaches", "put it in braces"),
        bad("c_⟦12⟧", "it is not clear how far the subscript reaches", "put it in braces"),
        bad("\\frac1⟦23⟧", "it is not clear how far the denominator reaches", "put it in braces"),
        bad(
            "\\frac{1}⟦23⟧",
            "it is not clear how far the denominator reaches", "put it in braces"));
  }

  static Stream<Case> scripts() {
    return Stream.of(
        bad("c^2⟦^⟧3", "a second superscript on the same symbol", "use brackets, as in (a^b)^c"),
        bad("(c)^2⟦^⟧3", "a second superscript on the same symbol", "use brackets, as in (a^b)^c"),
        bad(
            "H^\\dagger⟦^⟧2",
            "a second superscript on the same symbol",
            "use brackets, as in (a^b)^c"),
        bad(
            "H^\\dagger(\\lambda)^2⟦^⟧2",
            "a second superscript on the same symbol",
            "use brackets, as in (a^b)^c"),
        bad(
            "⟦u_{nk}^R^\\dagger⟧",
            "the state u_{n k}^{R} stands without bars",
            "write | u_{n k}^{R} \\rangle"),
        bad("H ⟦W ^\\dagger⟧", "a ket cannot carry this superscript", ""),
        bad("e^{c}⟦^⟧2", "a second superscript on the same symbol", "use brackets, as in (a^b)^c"),
        bad("B_i⟦_⟧j", "a second subscript on the same symbol", "use brackets, as in (a^b)^c"),
        bad("B_{i⟦,⟧}", "nothing stands behind this sign in the subscript", "\\Omega_{n,xy}"),
        bad("B_{⟦,⟧i}", "nothing stands before this sign in the subscript", "\\Omega_{n,xy}"),
        bad("E_{n⟦,⟧,k}", "nothing stands behind this sign in the subscript", "\\Omega_{n,xy}"),
        bad("E_{n⟦;⟧}", "nothing stands behind this sign in the subscript", "\\Omega_{n,xy}"),
        bad("⟦c^{-}⟧", "undeclared symbol c^{-}", "did you mean c"),
        bad("⟦c^+⟧", "undeclared symbol c^{+}", "did you mean c"),
        bad(
            "c^{k⟦+⟧k'}",
            "expected a label such as R, LR or (1) in the superscript, found '+'",
            ""),
        bad("⟦c_+⟧", "undeclared symbol c_{+}", "did you mean c"),
        bad(
            "c_ ⟦+⟧ c",
            "it is not clear whether this sign belongs to the subscript",
            "put it in braces, as in J_{+}"),
        bad("⟦w_{n+k}⟧", "the letters of n+k are labels of different sorts", ""),
        bad("⟦E_{n, k+c}⟧", "c in k+c is not a declared index or variable", ""),
        bad("⟦E_{n, k+i}⟧", "i in k+i is a direction, and nothing is added to it", ""),
        bad(
            "E_{n, k+k'⟦c⟧}",
            "a sum in a subscript ends at a comma or a brace, found also 'c'",
            "write a comma between two labels"),
        bad("⟦E_{n-k}⟧", "the letters of n-k are labels of different sorts", ""),
        bad(
            "E_{n k+⟦k⟧'}",
            "a sign in a subscript stands alone, found also 'k'",
            "a name has no formula below it"),
        bad("c^⟦0⟧", "the exponent must be from 1 to 12", ""),
        bad("c^⟦13⟧", "it is not clear how far the exponent reaches", "put it in braces"),
        bad("c^{⟦13⟧}", "the exponent must be from 1 to 12", ""),
        bad("c^{2 ⟦3⟧}", "expected '}' to close the superscript, found '3'", ""),
        bad("(c)^⟦\\kappa⟧", "undeclared symbol \\kappa", "declare it in the symbol table"),
        bad("(c)^⟦H⟧", "an exponent is a number, this is an operator", ""),
        bad("⟦H!⟧", "a factorial is taken of a number, this is an operator", ""),
        bad("⟦c!⟧!", "it is not clear what this factorial is taken of", ""),
        bad(
            "⟦H \\otimes c⟧",
            "a tensor product is one of two operators or of two states, not of an operator and a scalar",
            ""),
        bad(
            "⟦H \\otimes H | W \\rangle⟧",
            "a tensor product is one of two operators or of two states, not of an operator and a ket",
            ""),
        bad(
            "c \\partial_t ⟦- \\partial_t c⟧",
            "it is not clear whether this derivative acts on what stands behind its term, too",
            "write what the others act on"),
        bad("⟦B'_i⟧", "undeclared symbol B'_{i}", "declare it in the symbol table"),
        bad("(B)⟦'⟧", "a prime after a group has no meaning", ""),
        bad("(B)_⟦n⟧", "n is not a declared spatial index", ""));
  }

  static Stream<Case> indices() {
    return Stream.of(
        bad(
            "⟦B_i B_i B_i⟧",
            "the index i occurs 3 times in one term",
            "write the sum out with \\sum"),
        bad(
            "\\varepsilon_{ijl} B_j ⟦+ B_j⟧",
            "terms have different free indices: [i, l] and [j]",
            "a sum over an index reaches to the end of its term; use brackets"),
        bad(
            "B_i ⟦+ B_j⟧",
            "terms have different free indices: [i] and [j]",
            "a sum over an index reaches to the end of its term; use brackets"),
        bad(
            "\\frac{1}⟦{B_i}⟧",
            "the inverse of something with the free indices [i]", "write the sum out with \\sum"),
        bad(
            "⟦(B_i)^2⟧",
            "a power of something with the free indices [i]",
            "write the sum out with \\sum"),
        bad(
            "\\exp⟦(B_i)⟧",
            "the exponential of something with the free indices [i]",
            "write the sum out with \\sum"),
        bad(
            "\\ln⟦(B_i)⟧",
            "the logarithm of something with the free indices [i]",
            "write the sum out with \\sum"),
        bad(
            "⟦| B_i |⟧^2",
            "the modulus of something with the free indices [i]",
            "write the sum out with \\sum"),
        bad(
            "⟦\\delta_{ni}⟧",
            "a Kronecker delta compares two band indices or two spatial indices",
            ""),
        bad(
            "⟦\\delta_{kn}⟧",
            "a Kronecker delta compares two band indices or two spatial indices",
            ""),
        bad("⟦\\delta(k - t)⟧", "a delta function compares two momenta", ""),
        bad("\\delta(k ⟦+⟧ k')", "expected '-' between the two momenta, found '+'", ""));
  }

  static Stream<Case> sums() {
    return Stream.of(
        bad("\\sum_⟦t⟧ c", "t is a coordinate, not an index to sum over", ""),
        bad("\\sum_{m} \\sum_{⟦m⟧} c", "m is summed over already", "rename one of the two"),
        bad("\\sum_{m, ⟦m⟧} c", "m is summed over already", "rename one of the two"),
        bad(
            "⟦\\sum_{n=1}⟧ c",
            "it is not said whether there is a level 0, which this sum without an end leaves out",
            "write \\sum_n for a sum over all levels"),
        bad(
            "\\sum_{n=1}⟦^N⟧ c",
            "an index runs over all of its values: components from 1 to 3, bands from 1 to N",
            "declare N with kind 'number of bands'"),
        bad(
            "\\sum_{i=1}⟦^2⟧ B_i",
            "an index runs over all of its values: components from 1 to 3, bands from 1 to N",
            "declare N with kind 'number of bands'"),
        bad("\\sum_n^⟦m⟧ c", "m is not a declared set of bands", "declare it"),
        bad("\\sum_n⟦^⟧2 c", "limits of a sum are not read: it runs over all values", ""),
        bad("\\sum ⟦c⟧", "expected '_' and the summation indices, found 'c'", ""),
        bad(
            "\\sum_{m ⟦\\neq k⟧} c",
            "only the value of a band index can be left out, and only from a sum over bands",
            ""),
        bad(
            "\\sum_{i ⟦\\neq j⟧} B_i",
            "only the value of a band index can be left out, and only from a sum over bands",
            ""),
        bad("\\sum_{m} ⟦+⟧ c", "expected a factor, found '+'", ""),
        bad("\\int_⟦n⟧ c", "n is a band index, not a momentum", ""),
        bad(
            "⟦\\oint d k c⟧",
            "along a path a vector stands before or behind \\cdot dk",
            "write \\oint_C A \\cdot dk"),
        bad(
            "\\int c⟦⟧",
            "an integral has its measure before or behind its term, found the end of the formula",
            "write \\int_k"),
        bad(
            "\\int_0^c t ⟦+⟧ c dt",
            "an integral has its measure before or behind its term, found '+'",
            "with brackets around a sum"),
        bad(
            "⟦\\int_0^t c dt⟧",
            "t is what is integrated over and where that ends",
            "write another letter"),
        bad("\\int_0^⟦{B}⟧ c dt", "an integral ends at a number, this is a vector", ""),
        bad("c ⟦cos⟧(c)", "cos can be the function or a product of letters", "write \\cos"),
        bad("\\int_⟦0⟧ c dt", "undeclared momentum 0", "declare it in the symbol table"),
        bad("\\int d^⟦4⟧k c", "the dimension is 1, 2, 3 or a letter", ""),
        bad("\\int ⟦d^3t⟧ c", "t is no vector to integrate over", ""),
        bad("\\int ⟦\\frac{d^3k}{(2\\pi)^2}⟧ c", "the measure is divided by (2\\pi)^3", ""),
        bad("\\int_⟦k⟧^t c dt", "an integral ends at a number, this is a vector", ""),
        bad("⟦\\int_{k k}⟧ c", "an integral over the same momentum twice", ""),
        bad("\\int_⟦{⟧k", "this brace is never closed", "write } where its group ends"));
  }

  static Stream<Case> derivatives() {
    return Stream.of(
        bad(
            "\\langle W | ⟦\\partial_t H W⟧ \\rangle",
            "a derivative in a state can be that of the next factor or of all that follow",
            "put what is differentiated in brackets"),
        bad(
            "| ⟦\\nabla_k c W⟧ \\rangle",
            "a derivative in a state can be that of the next factor or of all that follow",
            "put what is differentiated in brackets"),
        bad(
            "\\langle W | H ⟦\\frac{d}{dt} H W⟧ \\rangle",
            "a derivative in a state can be that of the next factor or of all that follow",
            "put what is differentiated in brackets"),
        bad("⟦\\partial⟧ c", "a derivative needs its variable", "write \\partial_{x}"),
        bad("⟦\\nabla^3⟧ c", "only the square of \\nabla is read", ""),
        bad("⟦\\nabla_t⟧ c", "t is not a vector, so it has no gradient", ""),
        bad("⟦\\partial_n⟧ c", "n is a band index, not a variable to differentiate by", ""),
        bad("\\partial_⟦c⟧ c", "c is declared as 'number', which is no variable", "of what varies"),
        bad("\\partial_⟦x⟧ c", "undeclared variable x", "declare it in the symbol table"),
        bad("\\partial_{k ⟦2⟧} c", "expected '}' to close the variable, found '2'", ""),
        bad("\\partial_i ⟦B⟧", "\\partial_i of a vector is not supported", ""),
        bad(
            "⟦\\frac⟧{\\partial c}{\\partial n}",
            "n is a band index, not a variable to differentiate by",
            ""),
        bad(
            "\\frac{\\partial c}⟦{⟧\\partial k",
            "this brace is never closed",
            "write } where its group ends"),
        bad(
            "\\frac{\\partial c}{\\partial k⟦^n⟧}",
            "n above k is neither a power nor a declared spatial index",
            "declare n as a spatial index"),
        bad(
            "\\frac{\\partial c}{\\partial k⟦^{\\mu}⟧}",
            "\\mu above k is neither a power nor a declared spatial index",
            "declare \\mu as a spatial index"),
        bad(
            "\\frac{\\partial c}{\\partial t⟦^i⟧}",
            "t is a coordinate without components",
            "declare t as a vector"),
        bad(
            "\\frac{d}{d ⟦c⟧} c",
            "c is declared as 'number', which is no variable",
            "of what varies"),
        bad(
            "\\frac{\\partial c ⟦+⟧ c}{\\partial k}",
            "expected '}' to close the numerator, found '+'",
            ""),
        bad(
            "\\partial_k ⟦\\cdot⟧ B",
            "expected a factor, found '\\cdot'",
            "\\cdot needs a factor on either side"),
        bad(
            "c |_{⟦\\lambda=B⟧}",
            "a value of a declared coordinate stands at an evaluation bar",
            ""),
        bad("c |_{⟦k=c⟧}", "a value of a declared coordinate stands at an evaluation bar", ""),
        bad("c |_{⟦n=1⟧}", "a value of a declared coordinate stands at an evaluation bar", ""),
        bad(
            "c |_{\\lambda=⟦2 \\lambda⟧}",
            "\\lambda is what is given a value, and where that is",
            "rename one"),
        bad("c |_{\\lambda=1⟦,⟧t=0}", "expected '}' to close the evaluation bar, found ','", ""),
        bad("c |_{⟦x⟧=0}", "undeclared coordinate x", "declare it in the symbol table"),
        bad("c |_⟦\\lambda⟧", "expected '{' after the evaluation bar, found '\\lambda'", ""));
  }

  static Stream<Case> functions() {
    return Stream.of(
        bad(
            "⟦\\operatorname H⟧",
            "undeclared symbol \\mathrm{H} (\\operatorname stands for \\mathrm { #1 })",
            "did you mean \\mathbf{F}? otherwise declare it"),
        bad(
            "⟦\\arsinh⟧ c",
            "expected a factor, found '\\arsinh'",
            "the command \\arsinh is not part of the formula language"),
        bad("⟦\\mel⟧{W}", "\\mel is not followed by what belongs to it", "write \\mel{#1}{#2}{#3}"),
        bad(
            "⟦\\begin{matrix} c \\end{matrix}⟧",
            "a matrix is square, a column or a row, this one is 1×1",
            ""),
        bad(
            "\\begin{cases} c ⟦\\end⟧{cases}",
            "expected where this case holds",
            "write a relation behind &, or \\text{otherwise}"),
        bad(
            "c ⟦\\\\ c⟧",
            "this can be a product or two formulas beside each other",
            "write one formula"),
        bad(
            "c ⟦& c⟧",
            "this can be a product or two formulas beside each other",
            "write one formula"),
        bad("\\mathrm{Tr}⟦⟧", "expected a factor, found the end of the formula", ""),
        bad(
            "⟦\\mel⟧{W}{H}",
            "\\mel is not followed by what belongs to it",
            "write \\mel{#1}{#2}{#3}"));
  }

  static Stream<Case> arguments() {
    return Stream.of(
        bad(
            "H⟦(t)⟧",
            "H is not declared with the argument (t)",
            "declare H(t) in the symbol table; for a product put the scalar first"),
        bad(
            "H⟦(k, k')⟧",
            "H is not declared with the argument (k, k')",
            "declare H(k, k') in the symbol table; for a product put the scalar first"),
        bad("H(⟦x⟧)", "undeclared symbol x", "declare it in the symbol table"),
        bad(
            "c⟦(k)⟧",
            "c is not declared with the argument (k)",
            "declare c(k) in the symbol table; for a product put the scalar first"),
        bad(
            "H⟦(t + \\lambda)⟧",
            "an argument of H is a declared letter or 0, not a formula",
            "for a product put the scalar first"),
        bad("⟦D(0, 0)⟧", "only one argument can be 0", ""),
        bad(
            "H_0⟦(0)⟧",
            "H_{0} is not declared with the argument (0)",
            "declare it as a function of a coordinate that may be 0 here"),
        bad(
            "U⟦(k)⟧",
            "U is not declared with the argument (k)",
            "declare U(k) in the symbol table; for a product put the scalar first"));
  }

  static Stream<Case> characters() {
    return Stream.of(
        bad(
            "⟦ä⟧_{nk}",
            "the character 'ä' is not part of the formula language",
            "write it as a LaTeX command, for example \\sqrt"),
        bad(
            "c ⟦÷⟧ c",
            "the character '÷' is not part of the formula language",
            "write it as a LaTeX command, for example \\sqrt"),
        bad(
            "c⟦√⟧c",
            "the character '√' is not part of the formula language",
            "write it as a LaTeX command, for example \\sqrt"),
        bad(
            "⟦☐⟧_k c",
            "the character '☐' is not part of the formula language",
            "write it as a LaTeX command, for example \\sqrt"),
        bad(
            "c ⟦😀⟧",
            "the character '😀' is not part of the formula language",
            "write it as a LaTeX command, for example \\sqrt"),
        bad(
            "c\\⟦é⟧",
            "the character 'é' is not part of the formula language",
            "write it as a LaTeX command, for example \\sqrt"),
        bad("⟦\u001b⟧[31m", "the character U+001B is not part of the formula language", ""),
        bad("c⟦\u001b⟧", "the character U+001B is not part of the formula language", ""),
        bad("c\\⟦\u001b⟧", "the character U+001B is not part of the formula language", ""),
        bad("c⟦\u200b⟧", "the character U+200B is not part of the formula language", ""),
        bad("c⟦\u00a0⟧c", "the character U+00A0 is not part of the formula language", ""),
        bad("c⟦\u001c⟧c", "the character U+001C is not part of the formula language", ""),
        bad("c ⟦$⟧ c", "the character '$' is not part of the formula language", ""),
        bad("c ⟦@⟧", "the character '@' is not part of the formula language", ""));
  }

  static Stream<Case> numbers() {
    return Stream.of(
        bad("1 ⟦.⟧ 5 c", "expected an operator or the end, found '.'", ""),
        bad("⟦.⟧5", "a full stop is no factor", "write 0.5"),
        bad("⟦1234567890123456⟧ c", "this number is too large", ""),
        bad("⟦1.234567890123456⟧ c", "this number is too large", ""));
  }

  static Stream<Case> endings() {
    return Stream.of(
        bad("⟦⟧", "expected a factor, found the end of the formula", ""),
        bad("+⟦⟧", "expected a factor, found the end of the formula", ""),
        bad("c +⟦⟧", "expected a factor, found the end of the formula", ""),
        bad("c c ⟦=⟧", "expected an operator or the end, found '='", ""),
        bad("c ⟦;⟧ c", "expected an operator or the end, found ';'", ""),
        bad("c ⟦.⟧ c", "expected an operator or the end, found '.'", ""),
        bad("c ⟦,⟧ c", "expected an operator or the end, found ','", ""),
        bad(
            "c | c⟦⟧",
            "expected '|' or \\rangle to close the ket or modulus, found the end of the formula",
            ""),
        bad(
            "c ⟦*⟧ c",
            "expected an operator or the end, found '*'",
            "a product has no sign: write a b"),
        bad("c ⟦/⟧ 2 c", "it is not clear how far this fraction reaches", "write \\frac{a}{b}"),
        bad(
            "⟦\\cdot⟧ B",
            "expected a factor, found '\\cdot'",
            "\\cdot needs a factor on either side"),
        bad("c \\times⟦⟧", "expected a factor, found the end of the formula", ""),
        bad("c - ⟦-⟧ c", "expected a factor, found '-'", ""));
  }

  @ParameterizedTest
  @MethodSource({
    "symbols",
    "shapes",
    "states",
    "brackets",
    "ambiguous",
    "scripts",
    "indices",
    "sums",
    "derivatives",
    "functions",
    "arguments",
    "characters",
    "numbers",
    "endings"
  })
  void theOffendingPieceIsPointedOut(Case malformed) {
    String marked = malformed.marked();
    int start = marked.indexOf('⟦');
    String formula = marked.replace("⟦", "").replace("⟧", "");
    int end = marked.indexOf('⟧') - 1;
    ReadingException e =
        assertThrows(ReadingException.class, () -> FormulaReader.formula(formula, Symbols.TABLE));
    assertEquals(malformed.message(), e.getMessage());
    assertEquals(marked, marked(formula, e.span()), "the piece pointed at");
    assertTrue(e.hint().contains(malformed.hint()), e.hint());
    assertEquals(malformed.hint().isEmpty(), e.hint().isEmpty(), e.hint());
    assertTrue(0 <= start && start <= end, "the case has its marks");
  }

  /** Beyond the end of the formula there is nothing to mark. */
  private static String marked(String formula, Span span) {
    int end = Math.min(span.end(), formula.length());
    int start = Math.min(span.start(), end);
    return formula.substring(0, start)
        + "⟦"
        + formula.substring(start, end)
        + "⟧"
        + formula.substring(end);
  }

  @Test
  void aFormulaThatIsTooLongIsRefused() {
    String longest = "c ".repeat(Lexer.LONGEST / 2) + "c";
    ReadingException e = refused(longest);
    assertEquals(
        "the formula has " + longest.length() + " characters, more than " + Lexer.LONGEST,
        e.getMessage());
  }

  @Test
  void nestingThatIsTooDeepIsRefusedWhereItGetsTooDeep() {
    ReadingException e = refused("(".repeat(10_000));
    assertEquals("the formula is nested deeper than 200", e.getMessage());
    assertEquals(new Span(200, 201), e.span());
  }

  /** A reader that looks ahead from each letter would read them again for each. */
  @Test
  void subscriptsThatAreTooDeepAreRefusedWhereTheyGetTooDeep() {
    ReadingException e = refused("c" + "_{n".repeat(100) + "}".repeat(100));
    assertEquals("subscripts are nested deeper than 8", e.getMessage());
  }

  @Test
  void floodsOfBrasAreRefusedAndNotSearchedToTheEnd() {
    ReadingException e = refused("\\langle W | ".repeat(8_000));
    assertEquals("the formula goes on for too long after this bar", e.getMessage());
  }

  @Test
  void aClaimNeedsAnEqualsSign() {
    ReadingException e =
        assertThrows(ReadingException.class, () -> FormulaReader.equations("c + 1", Symbols.TABLE));
    assertEquals("expected '=', found the end of the formula", e.getMessage());
  }

  @Test
  void theSidesOfAnEquationHaveTheSameFreeIndices() {
    ReadingException e =
        assertThrows(
            ReadingException.class, () -> FormulaReader.equations("B_i = B_j", Symbols.TABLE));
    assertEquals("the two sides have different free indices: [i] and [j]", e.getMessage());
    assertEquals(new Span(6, 9), e.span());
  }

  @Test
  void theSidesOfAnEquationHaveTheSameShape() {
    ReadingException e =
        assertThrows(ReadingException.class, () -> FormulaReader.equations("c = B", Symbols.TABLE));
    assertEquals("a vector cannot be added to or compared with a scalar", e.getMessage());
    assertEquals(new Span(4, 5), e.span());
  }

  private static ReadingException refused(String formula) {
    return assertThrows(
        ReadingException.class, () -> FormulaReader.formula(formula, Symbols.TABLE));
  }

  /** Numbers that are told from the one beside them, and such beside a letter, are factors. */
  @Test
  void numbersInBracketsAndBesideLettersAreFactors() {
    for (String product : new String[] {"2 (000)", "(2) (00)", "c \\, 000", "2 c \\, 0000"}) {
      assertTrue(Symbols.read(product) instanceof Formula.Product, product);
    }
  }

  /** g(h) of two numbers is a function of h to some and a product to others. */
  @Test
  void aNumberBeforeANumberInBracketsIsRefused() {
    SymbolTable table = Symbols.TABLE.with(number("g")).with(number("h"));
    ReadingException refused =
        assertThrows(ReadingException.class, () -> FormulaReader.formula("c + g(h)", table));
    assertTrue(
        refused.getMessage().contains("g(h) can be read as a function of it or as a product"));
    for (String product : new String[] {"g h", "(g)(h)", "g (h + 1)", "g (2)"}) {
      assertTrue(
          FormulaReader.formula(product, table).formula() instanceof Formula.Product, product);
    }
  }

  private static Declaration number(String letter) {
    Role role = Role.quantity("number", Type.SCALAR, new Quantity.Number(false));
    return new Declaration(FormulaReader.name(letter), List.of(), role, Type.SCALAR);
  }

  @Test
  void nothingStandsAfterAnEquation() {
    for (String more : new String[] {"c = c)", "c = c = c ]", "c = c \\rangle"}) {
      assertThrows(
          ReadingException.class, () -> FormulaReader.equations(more, Symbols.TABLE), more);
    }
    assertEquals(2, FormulaReader.equations("c = c = c", Symbols.TABLE).size());
  }
}
