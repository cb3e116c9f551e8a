package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.setting.Settings;

/**
 * An error takes only those statements with it that cannot be understood without what is wrong.
 * What depends on it, also through definitions and other documents, must not be read in any way.
 */
class OneErrorAtItsPlaceTest {
  private static final String GOOD =
      """
      ---
      id: masses
      title: masses and charges
      source: { paper: "a test", equation: "1" }
      setting: band
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$ | band | |
      | $`m`$ | band index | |
      | $`j`$, $`l`$ | spatial index | |
      | $`k`$ | crystal momentum | |
      | $`t`$ | time | |
      | $`\\partial_j`$ | derivative along $`k`$ | |
      | $`a`$ | number | |
      | $`b_1`$ | number | |
      | $`b`$ | number | |
      | $`H`$ | Bloch Hamiltonian | |
      | $`\\varepsilon_{nk}`$ | energy | |
      | $`X`$ | defined | |
      | $`Y`$ | defined | |

      <!-- rederive: define -->
      ```math
      X = a^2
      ```

      <!-- rederive: define -->
      ```math
      Y = X b
      ```

      <!-- rederive: claim with-a -->
      ```math
      a + a = 2 a
      ```

      <!-- rederive: claim with-b -->
      ```math
      b + b = 2 b
      ```

      <!-- rederive: claim with-b1 -->
      ```math
      b_1 + b_1 = 2 b_1
      ```

      <!-- rederive: claim with-x -->
      ```math
      X + X = 2 X
      ```

      <!-- rederive: claim with-y -->
      ```math
      Y + Y = 2 Y
      ```

      <!-- rederive: claim with-n -->
      ```math
      \\varepsilon_{nk} + \\varepsilon_{nk} = 2 \\varepsilon_{nk}
      ```

      <!-- rederive: claim with-slope -->
      ```math
      \\partial_j \\varepsilon_{nk} + \\partial_j \\varepsilon_{nk} = 2 \\partial_j \\varepsilon_{nk}
      ```
      """;

  private static final String USER =
      """
      ---
      id: user
      title: who uses the masses
      source: { paper: "a test", equation: "2" }
      setting: band
      uses: [masses]
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`c`$ | number | |
      | $`Y`$ | defined by masses | |

      <!-- rederive: claim with-masses -->
      ```math
      Y + c = c + Y
      ```

      <!-- rederive: claim alone -->
      ```math
      c + c = 2 c
      ```
      """;

  private static final List<String> ALL =
      List.of("with-a", "with-b", "with-b1", "with-x", "with-y", "with-n", "with-slope");

  private static Derivations.Reading read(String good, String bad) {
    assertTrue(GOOD.contains(good), good);
    return Settings.of(Map.of("masses.md", GOOD.replace(good, bad)));
  }

  private static List<String> ids(Derivations.Reading reading) {
    return reading.derivations().stream()
        .flatMap(d -> d.statements().stream())
        .map(Statement::id)
        .toList();
  }

  @Test
  void nothingIsWrongWithTheGoodDocument() {
    Derivations.Reading reading = read("", "");
    assertEquals(List.of(), reading.problems());
    assertEquals(ALL, ids(reading));
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        Arguments.of("a formula", "b + b = 2 b", "b + b = 2 \\nowhere", "with-b"),
        Arguments.of("a formula cut off", "b + b = 2 b", "b + (b = 2 b", "with-b"),
        Arguments.of("a directive", "claim with-b -->", "claim with-b limt=width -->", "with-b"),
        Arguments.of("an expectation", "claim with-b -->", "claim with-b expect=x -->", "with-b"),
        Arguments.of("a claim without formula", "```math\nb + b = 2 b\n```\n", "", "with-b"),
        Arguments.of("an empty formula", "b + b = 2 b", " ", "with-b"),
        Arguments.of("a kind", "$`b_1`$ | number", "$`b_1`$ | numbr", "with-b1"),
        Arguments.of("no kind", "$`b_1`$ | number", "$`b_1`$ | ", "with-b1"),
        Arguments.of("a row", "| $`b_1`$ |", "| b_1 |", "with-b with-b1 with-y"),
        Arguments.of("a symbol", "| $`b_1`$ |", "| $`b_`$ |", "with-b with-b1 with-y"),
        Arguments.of(
            "a row written twice", "$`b_1`$ | number", "$`b_1`$, $`b_1`$ | number", "with-b1"),
        Arguments.of(
            "two rows for one symbol",
            "| $`b_1`$ | number | |",
            "| $`b_1`$ | number | |\n| $`b_1`$ | real number | |",
            "with-b1"),
        Arguments.of("an index", "$`n`$ | band |", "$`n`$ | bond |", "with-n with-slope"),
        Arguments.of("a momentum", "$`k`$ | crystal", "$`k`$ | crystl", "with-n with-slope"),
        Arguments.of(
            "what owns an energy", "Bloch Hamiltonian", "Bloch Hamiltonain", "with-n with-slope"),
        Arguments.of("a derivative", "along $`k`$", "along $`q`$", "with-slope"),
        Arguments.of("a definition", "Y = X b", "Y = X \\nowhere", "with-y"),
        Arguments.of("a definition's shape", "Y = X b", "Y = \\nabla_k X", ""),
        Arguments.of("a definition at its root", "X = a^2", "X = a^", "with-x with-y"),
        Arguments.of("no definition", "Y = X b", "Z = X b", "with-y"),
        Arguments.of(
            "what a definition stands on",
            "$`a`$ | number",
            "$`a`$ | nmber",
            "with-a with-x with-y"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoilt")
  void onlyWhatNeedsTheSpoiltPlaceIsLeftOut(String what, String good, String bad, String lost) {
    Derivations.Reading reading = read(good, bad);
    List<String> without = lost.isEmpty() ? List.of() : List.of(lost.split(" "));
    List<String> left = ALL.stream().filter(id -> !without.contains(id)).toList();
    assertEquals(left, ids(reading), () -> reading.problems().toString());
    if (!without.isEmpty()) {
      assertTrue(!reading.problems().isEmpty());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoilt")
  void whatIsLeftOutIsSaid(String what, String good, String bad, String lost) {
    List<Problem> problems = read(good, bad).problems();
    List<Problem> own = problems.stream().filter(p -> !isConsequence(p)).toList();
    assertTrue(own.size() <= 2, () -> shown(problems));
    long said = problems.stream().filter(OneErrorAtItsPlaceTest::isConsequence).count();
    long without = lost.isEmpty() ? 0 : lost.split(" ").length;
    assertTrue(said >= without - 1, () -> shown(problems));
  }

  private static boolean isConsequence(Problem problem) {
    return problem.message().startsWith("this is not checked, because it uses ");
  }

  private static String shown(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::oneLine).toList());
  }

  @Test
  void theCauseIsNamedAtTheStatementThatIsNotChecked() {
    List<Problem> problems = read("Y = X b", "Y = X \\nowhere").problems();
    assertEquals(2, problems.size(), () -> shown(problems));
    assertEquals("33:7", problems.get(0).line() + ":" + problems.get(0).column());
    assertEquals(
        "masses.md:56:1: this is not checked, because it uses Y, which has an error of its own"
            + " (mend Y first)",
        problems.get(1).oneLine());
  }

  @Test
  void aBrokenDefinitionOfAnotherDocumentIsNotUsed() {
    String broken = GOOD.replace("Y = X b", "Y = X \\nowhere");
    Derivations.Reading reading = Settings.of(Map.of("a.md", broken, "b.md", USER));
    assertTrue(ids(reading).contains("alone"), () -> shown(reading.problems()));
    assertTrue(!ids(reading).contains("with-masses"), () -> shown(reading.problems()));
    List<Problem> there = reading.problems().stream().filter(p -> p.file().equals("b.md")).toList();
    assertEquals(1, there.size(), () -> shown(there));
    assertTrue(isConsequence(there.get(0)));
  }

  @Test
  void aDefinitionIsUsedAlthoughAnotherStatementOfItsDocumentIsBroken() {
    String broken = GOOD.replace("a + a = 2 a", "a + a = 2 \\nowhere");
    Derivations.Reading reading = Settings.of(Map.of("a.md", broken, "b.md", USER));
    assertTrue(ids(reading).containsAll(List.of("alone", "with-masses", "with-y")));
    assertTrue(!ids(reading).contains("with-a"));
    assertEquals(1, reading.problems().size(), () -> shown(reading.problems()));
  }

  static Stream<Arguments> whole() {
    return Stream.of(
        Arguments.of("the setting", "setting: band", "setting: brand"),
        Arguments.of(
            "an assumption", "## Symbols", "<!-- rederive: assume nothing -->\n\n## Symbols"),
        Arguments.of(
            "perhaps an assumption", "## Symbols", "<!-- rederiv: assume x -->\n\n## Symbols"),
        Arguments.of("a fence", "b + b = 2 b\n```\n", "b + b = 2 b\n"),
        Arguments.of("the table", "## Symbols", "## Symbol"));
  }

  /** An assumption that cannot be read may be what makes any of the statements true. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void whatEveryStatementNeedsTakesAllOfThem(String what, String good, String bad) {
    Derivations.Reading reading = read(good, bad);
    assertTrue(!reading.problems().isEmpty());
    assertEquals(List.of(), ids(reading));
  }

  @Test
  void oneNameForTwoClaimsTakesThoseOnly() {
    String other =
        USER.replace("uses: [masses]\n", "")
            .replace("| $`Y`$ | defined by masses | |\n", "")
            .replace("Y + c = c + Y", "c = c")
            .replace("claim with-masses", "claim with-a");
    Derivations.Reading reading = Settings.of(Map.of("a.md", GOOD, "b.md", other));
    assertTrue(!ids(reading).contains("with-a"));
    assertTrue(ids(reading).containsAll(List.of("alone", "with-b", "with-y")));
    assertEquals(2, reading.problems().size(), () -> shown(reading.problems()));
  }
}
