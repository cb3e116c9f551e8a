package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Nodes;
import org.rederive.formula.Positions;
import org.rederive.formula.Span;
import org.rederive.formula.Symbols;

/** Where the nodes of a formula stand in its text. */
class PositionsTest {
  private static FormulaReader.Located read(String latex) {
    return FormulaReader.located(latex, Symbols.TABLE);
  }

  private static Formula left(FormulaReader.Located read) {
    return read.equations().get(0).left();
  }

  /** What is written where each node stands, the node before its parts. */
  private static List<String> pieces(String latex) {
    FormulaReader.Located read = read(latex + " = 0");
    List<String> pieces = new ArrayList<>();
    Nodes.each(
        left(read),
        node -> {
          Span span = read.positions().of(node).orElseThrow();
          pieces.add(latex.substring(span.start(), span.end()));
        });
    return pieces;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "-c; -c; c",
        "+ c; c",
        "(c); c",
        "c (c + 2); c (c + 2); c; c + 2; c; 2",
        "((c))^2; ((c))^2; c",
        "c^{*}; c^{*}; c",
        "c^2; c^2; c",
        "U^\\dagger(\\lambda); U^\\dagger(\\lambda); U^\\dagger(\\lambda)",
        "H(\\lambda)^{\\dagger} H; H(\\lambda)^{\\dagger} H; H(\\lambda)^{\\dagger}; H(\\lambda); H",
        "\\frac12; \\frac12; 1; 2",
        "\\frac{1}{ c }; \\frac{1}{ c }; 1; c",
        "\\frac{\\partial c}{\\partial t} c; \\frac{\\partial c}{\\partial t} c; "
            + "\\frac{\\partial c}{\\partial t}; c; c",
        "B_i B_i; B_i B_i; B_i B_i; B_i; B_i; B_i; B_i",
        "D(t, 0); D(t, 0); D(t, 0)",
        "c \\, |_{\\lambda = 0}; c \\, |_{\\lambda = 0}; c",
        "e^{ c }; e^{ c }; c",
        "\\delta_{nm} \\delta(k - k'); \\delta_{nm} \\delta(k - k'); \\delta_{nm}; \\delta(k - k')",
        "\\left( H + 1 \\right) H; ( H + 1 \\right) H; H + 1; H; 1; H"
      })
  void aNodeStandsFromItsFirstTokenToItsLast(String written) {
    List<String> all = List.of(written.split("; "));
    assertEquals(all.subList(1, all.size()), pieces(all.get(0)));
  }

  @Test
  void aLetterWrittenTwiceStandsAtTwoPlaces() {
    FormulaReader.Located read = read("c + c = c");
    List<Formula> terms = left(read).parts();
    assertEquals(terms.get(0), terms.get(1));
    assertEquals(Optional.of(new Span(0, 1)), read.positions().of(terms.get(0)));
    assertEquals(Optional.of(new Span(4, 5)), read.positions().of(terms.get(1)));
  }

  @Test
  void aStateThatGoesWithoutSayingHasNoPlace() {
    FormulaReader.Located read = read("\\langle H \\rangle_W + \\langle H \\rangle = 0");
    List<Formula> terms = left(read).parts();
    Formula.Symbol written = ((Formula.Expectation) terms.get(0)).state();
    Formula.Symbol unsaid = ((Formula.Expectation) terms.get(1)).state();
    assertEquals(Optional.of(new Span(18, 19)), read.positions().of(written));
    assertEquals(Optional.empty(), read.positions().of(unsaid));
    assertEquals(
        Optional.of(new Span(22, 39)), read.positions().first(List.of(unsaid, terms.get(1))));
  }

  @Test
  void aNodeThatWasNotReadHasNoPlace() {
    assertEquals(Optional.empty(), read("2 = 2").positions().of(new Formula.Literal(2)));
  }

  @Test
  void theMiddleOfAChainStandsAtOnePlace() {
    FormulaReader.Located read = read("c = 2 = c");
    for (Equation equation : read.equations()) {
      Formula two = equation.sides().stream().filter(Formula::isNumber).findFirst().orElseThrow();
      assertEquals(Optional.of(new Span(4, 5)), read.positions().of(two));
    }
  }

  @Test
  void placesAreEqualWhereTheSameIsWrittenAtTheSamePlace() {
    assertEquals(read("c + c = 2 c").positions(), read("c + c = 2 c").positions());
    assertEquals(
        read("c + c = 2 c").positions().hashCode(), read("c + c = 2 c").positions().hashCode());
    assertNotEquals(read("c + c = 2 c").positions(), read("c  + c = 2 c").positions());
    assertNotEquals(read("c + c = 2 c").positions(), read("c + c = 3 c").positions());
  }

  @Test
  void formulasOfOtherSymbolsStandWhereTheFirstDid() {
    FormulaReader.Located read = read("c H + 2 = 0");
    FormulaReader.Located other = read("i  U(\\lambda)+3 = 1");
    Positions moved = read.positions().in(other.equations().get(0).sides());
    List<Span> spans = new ArrayList<>();
    Nodes.each(left(other), node -> spans.add(moved.of(node).orElseThrow()));
    List<Span> before = new ArrayList<>();
    Nodes.each(left(read), node -> before.add(read.positions().of(node).orElseThrow()));
    assertEquals(before, spans);
  }
}
