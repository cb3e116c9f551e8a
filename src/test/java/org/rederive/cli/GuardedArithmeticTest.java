package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that hold only where some arithmetic wraps around, and true ones beside them. */
@Tag("slow")
class GuardedArithmeticTest {
  private static final String HEAD =
      """
      ---
      id: guarded
      title: large numbers
      source: { paper: "none", equation: "1" }
      setting: band
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`c`$ | number | any |
      | $`t`$ | time | time |
      | $`\\lambda`$ | strength | strength |

      ## Claim

      <!-- rederive: claim guarded -->
      ```math
      %s
      ```
      """;

  @TempDir Path folder;

  private Run verify(String formula) {
    Folder.write(folder, "guarded.md", HEAD.formatted(formula));
    return Run.of(
        "verify", "--samples", 12, "--dim", "2..3", "--json", folder.resolve("run.json"), folder);
  }

  private String verdict(String formula) {
    Run run = verify(formula);
    assertFalse(run.out().contains("Exception"), run.out());
    return Run.verdict(Run.read(folder.resolve("run.json")), "guarded");
  }

  private static String derivatives(int order) {
    return "\\partial_t ".repeat(order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 | t^{12} t^3 | 1307674368000 | holds",
        "15 | t^{12} t^3 | 1307774368000 | refuted",
        "14 | t^{12} t^2 | 87178291200 | holds",
        "14 | t^{12} t^2 | 87178291200 c | refuted",
        "16 | \\lambda + t | 20922789888000 | refuted",
        "16 | t^{12} t^4 | 20922789888000 | unsupported",
        "17 | \\lambda | 1 | refuted",
        "16 | e^{t} | e^{t} | unsupported",
        "16 | \\frac{1}{1 + t} | 0 | unsupported"
      })
  void derivativesAreExactUpToFifteenAndNotComputedBeyond(
      int order, String of, String value, String verdict) {
    assertEquals(verdict, verdict(derivatives(order) + "(" + of + ") = " + value));
  }

  @ParameterizedTest
  @CsvSource({"16", "17", "40"})
  void theReasonIsSaid(int order) {
    assertTrue(
        verify(derivatives(order) + "e^{t} = 0")
            .out()
            .contains("derivatives of order 16 and higher"));
  }

  /** Primes that checkers like, among them the one that this program once had for everything. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(2^{11})^5 - 127",
        "2 (2^{9})^6 - 55",
        "(2^8)^7 - 27",
        "2 (2^{10})^6 - 1",
        "2 (2^{3})^{10} - 1",
        "(2^8)^4 - 5",
        "4 (2^{10})^6 - 57"
      })
  void aPrimeIsNotZeroAndCanBeDividedBy(String prime) {
    assertEquals("refuted", verdict("(" + prime + ") c = 0"));
    assertEquals("refuted", verdict("(" + prime + " + 1) c = c"));
    String quotient = "\\frac{" + prime + "}{" + prime + "} c";
    assertEquals("holds", verdict(quotient + " = c"));
    assertEquals("refuted", verdict(quotient + " = 2 c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(2^8)^8 c | 0 | refuted",
        "(2^8)^8 c | (2^4)^{8} (2^4)^8 c | holds",
        "((2^8)^8 + 1) c | c | refuted",
        "(2^{12})^{12} c | 0 | refuted",
        "(2^{12})^{12} c | (4^{6})^{12} c | holds",
        "(4294967296)(4294967296) c | 0 | refuted",
        "(4294967296)(4294967297) c | 4294967296 c | refuted",
        "\\frac{(4294967296)(4294967297)}{4294967296} c | 4294967297 c | holds",
        "\\frac{(4294967296)(4294967297)}{4294967296} c | c | refuted",
        "\\frac{1}{2^8 2^8 2^8 2^8 2^8 2^8 2^8 2^8} c | 0 | refuted",
        "(999999999999999)(999999999999999) c | (999990000000000)(999999999999999) c | refuted"
      })
  void productsBeyondLongsAreExact(String left, String right, String verdict) {
    String found = verdict(left + " = " + right);
    assertEquals(verdict, found);
  }

  /** A degree beyond what monomials, doubles and fields can hold settles nothing wrongly. */
  @ParameterizedTest
  @CsvSource({"9", "10", "20"})
  void towersOfPowersAreNeverTakenForNothing(int height) {
    String tower = "c";
    for (int n = 0; n < height; n++) {
      tower = "(" + tower + ")^{12}";
    }
    String zero = verdict(tower + " = 0");
    assertTrue(zero.equals("refuted") || zero.equals("undecided") || zero.equals("vacuous"), zero);
    String one = verdict(tower + " = " + tower + " + 1");
    assertFalse(one.equals("holds"), one);
  }
}
