package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sums come out of which nodes. */
class SplitSumsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\partial_{t} (c + D(t, \\lambda)); \\partial_{t} c; \\partial_{t} D(t, \\lambda)",
        "\\nabla_{k} (c + D(t, \\lambda)); \\nabla_{k} c; \\nabla_{k} D(t, \\lambda)",
        "\\partial_{i} (c + 2); \\partial_{i} c; \\partial_{i} 2",
        "\\mathrm{Tr}(H + U(\\lambda)); \\mathrm{Tr}(H); \\mathrm{Tr}(U(\\lambda))",
        "\\int_{k} (c + \\varepsilon_{nk}); \\int_{k} c; \\int_{k} \\varepsilon_{n k}",
        "\\sum_{m} (c + \\varepsilon_{mk}); \\sum_{m} c; \\sum_{m} \\varepsilon_{m k}",
        "(H + U(\\lambda))^\\dagger; H^{\\dagger}; (U(\\lambda))^{\\dagger}",
        "(c + \\varepsilon_{nk})^*; c^{*}; \\varepsilon_{n k}^{*}",
        "\\mathrm{Re}(c + \\varepsilon_{nk}); \\mathrm{Re}(c); \\mathrm{Re}(\\varepsilon_{n k})",
        "\\mathrm{Im}(c + i); \\mathrm{Im}(c); \\mathrm{Im}(i)",
        "(c + D(t, \\lambda)) |_{\\lambda=0}; c |_{\\lambda=0};" + " D(t, \\lambda) |_{\\lambda=0}",
        "\\langle W | W + W \\rangle; \\langle W | W \\rangle; \\langle W | W \\rangle",
        "\\langle W + c W | W \\rangle; \\langle W | W \\rangle; \\langle c W | W \\rangle",
        "\\langle W | H + 2 | W \\rangle; \\langle W | H | W \\rangle; \\langle W | 2 | W \\rangle",
        "\\langle H + 2 \\rangle_W; \\langle H \\rangle_{W}; \\langle 2 \\rangle_{W}",
        "| W + c W \\rangle; | W \\rangle; | c W \\rangle",
        "\\langle W + c W |; \\langle W |; \\langle c W |",
        "(B + r_c)_i; B_{i}; r_{c i}",
        "B \\cdot (B + r_c); B \\cdot B; B \\cdot r_{c}",
        "(B + r_c) \\times B; B \\times B; r_{c} \\times B",
        "\\frac{c + 1}{c + 2}; \\frac{c}{c + 2}; \\frac{1}{c + 2}",
        "[H, U(\\lambda)]; H U(\\lambda); - U(\\lambda) H",
        "\\{H, U(\\lambda)\\}; H U(\\lambda); U(\\lambda) H",
      })
  void whatIsLinearIsSplit(String formula, String first, String second) {
    assertEquals(List.of(first, second), terms(formula));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\exp(c + 1)",
        "\\ln(c + 1)",
        "\\ln | c + 1 |",
        "(c + 1)^{2}",
        "| c + 1 |^{2}",
        "\\frac{1}{c + 1}",
        "\\mathrm{Tr}(H + 2)",
        "\\partial_{t} (H + 2)"
      })
  void whatIsNotLinearIsKeptWhole(String formula) {
    assertEquals(List.of(formula), terms(formula));
  }

  /** A number beside an operator is a multiple of the identity, and none without it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "H + 2 + U(\\lambda) - c! H + 2 - c; U(\\lambda)",
        "(H + 2) (U(\\lambda) - c)! H U(\\lambda) + 2 (- c); H (- c); 2 U(\\lambda)",
        "2 - H! - H + 2",
      })
  void numbersStayBesideOperators(String formula, String terms) {
    assertEquals(terms, String.join("; ", terms(formula)));
  }

  /** Each bracket on either side is multiplied out. */
  @ParameterizedTest
  @CsvSource({"'[H + U, H]', 4", "'[H + U, H + U]', 8", "'[H, [H, U]]', 4"})
  void commutatorsOfSumsAreSumsOfProducts(String formula, int terms) {
    assertEquals(terms, terms(formula.replace("U", "U(\\lambda)")).size());
  }

  private static List<String> terms(String formula) {
    return Terms.of(Symbols.read(formula)).stream().map(Latex::of).toList();
  }
}
