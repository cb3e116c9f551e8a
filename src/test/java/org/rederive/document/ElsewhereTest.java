package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.cli.SmallDocuments;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.setting.Settings;

/** f(−k) of what a document defines is its formula with −k put in, or is refused. */
class ElsewhereTest {
  private static String document(String rows, String definition, String claim) {
    return SmallDocuments.bands(
            """
    | $`n`$, $`m`$ | band index | |
    | $`+`$ | highest band | |
    | $`k`$, $`q`$ | crystal momentum | |
    | $`x`$ | x direction | |
    | $`z`$ | z direction | |
    | $`\\sigma`$ | Pauli matrices | |
    | $`\\lambda`$, $`\\mu`$ | strength | |
    | $`s`$ | parameter | |
    | $`a`$ | real number | |
    | $`c_n`$ | real number | |
    | $`H`$ | Bloch Hamiltonian | |
    | $`V(k)`$ | Bloch Hamiltonian | |
    | $`\\psi`$ | arbitrary state | |
    """)
        + rows
        + "\n<!-- rederive: define -->\n```math\n"
        + definition
        + "\n```\n\n<!-- rederive: claim d -->\n```math\n"
        + claim
        + "\n```\n<!-- rederive: claim other -->\n```math\na = a\n```\n";
  }

  private static Derivations.Reading read(String row, String definition, String claim) {
    String rows = row.lines().map(r -> "| " + r + " | |\n").reduce("", String::concat);
    return Settings.of(Map.of("d.md", document(rows, definition, claim)));
  }

  private static String problem(String row, String definition, String claim) {
    List<String> all =
        read(row, definition, claim).problems().stream().map(Problem::message).toList();
    assertEquals(1, all.size(), all.toString());
    return all.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "f(\\lambda); f(\\lambda) = \\operatorname{tr} H; f(-\\lambda) = a; may depend on",
        "f(k); f(k) = \\operatorname{tr}(V(q) H) + k_x; f(-k) = a; may depend on",
        "f(\\lambda); f(\\lambda) = \\sum_n c_n \\lambda; f(c_n) = c_n a; over a label",
        "f(\\lambda); f(\\lambda) = \\partial_\\lambda (a \\lambda^3); f(\\lambda^2) = a; no multiple",
        "f(\\lambda); f(\\lambda) = \\partial_\\lambda (a \\lambda^3); f(\\lambda \\mu) = a; no multiple",
        "f(\\lambda); f(\\lambda) = \\partial_\\lambda (a \\lambda^3) + \\mu; f(a) = a; no multiple",
        "f(\\lambda); f(\\lambda) = \\partial_\\mu (\\lambda \\mu); f(\\lambda + \\mu) = a;"
            + " no multiple",
        "f(\\lambda); f(\\lambda) = \\langle \\psi | \\psi \\rangle \\lambda; f(-\\lambda) = a;"
            + " may depend on",
        "f(k); f(k) = \\partial_{k_x} \\sin(k_x); f(k_x + k_z, k_z) = a; no multiple",
        "f(k); f(k) = \\partial_{k_x} \\sin(k_x); f(k_x, k_x) = a; no multiple",
        "f(k); f(k) = \\partial_{k_x} \\sin(k_x); f(a, k_z) = a; no multiple",
        "f(k); f(k) = |e^{i k_x}|; f((i a, 0, 0)) = a; conjugates",
        "f(k); f(k) = (e^{i k_x})^*; f(i k) = a; conjugates"
      })
  void whatNobodyCanWriteOutIsRefused(String symbol, String definition, String claim, String why) {
    String problem = problem("$`" + symbol + "`$ | defined", definition, claim);
    assertTrue(problem.contains("is not known here") && problem.contains(why), problem);
  }

  @Test
  void theNthBandAtAnotherMomentumIsNotKnown() {
    String rows = "$`K(k)`$ | defined\n$`E_n(k)`$ | energy of $`K(k)`$";
    String matrix = "K(k) = k_x \\sigma_x + a \\sigma_z";
    assertTrue(problem(rows, matrix, "E_n(-k) = E_n(k)").contains("which of the bands"));
    assertTrue(problem(rows, matrix, "E_+(k + q) = a").contains("different momenta"));
    assertEquals(List.of(), read(rows, matrix, "E_+(-k) = E_+(k)").problems());
  }

  private static String left(Derivations.Reading reading) {
    assertEquals(List.of(), reading.problems());
    Derivation document = reading.derivations().get(0);
    Equation equation = document.named("d").orElseThrow().equations().get(0);
    Formula.Symbol symbol = equation.left().allSymbols().findFirst().orElseThrow();
    Definition definition = document.definitions().get(symbol.declaration());
    return Latex.of(symbol) + ": " + Latex.of(definition.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "f(\\lambda) = a \\lambda; f(-\\lambda) = a; f(- \\lambda): (a) (- \\lambda)",
        "f(\\lambda) = \\partial_\\lambda (a \\lambda); f(-\\lambda) = a;"
            + " f(- \\lambda): - \\partial_{\\lambda} ((a) (- \\lambda))",
        "f(\\lambda) = \\partial_\\lambda (a \\lambda); f(2 \\mu) = a;"
            + " f(2 \\mu): \\frac{1}{2} \\partial_{\\mu} ((a) (2 \\mu))",
        "f(\\lambda) = \\partial_\\mu (\\lambda \\mu); f(2 \\lambda) = a;"
            + " f(2 \\lambda): \\partial_{\\mu} ((2 \\lambda) \\mu)"
      })
  void derivativesFollowTheChainRule(String definition, String claim, String written) {
    assertEquals(written, left(read("$`f(\\lambda)`$ | defined", definition, claim)));
  }
}
