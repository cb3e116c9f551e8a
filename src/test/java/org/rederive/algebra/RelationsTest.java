package org.rederive.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.hamiltonian.Premises;
import org.rederive.setting.Settings;

/** Relations become rules, or are refused where they stand. */
class RelationsTest {
  private static final String GENERATORS =
      """
      | $`a`$ | generator | annihilates |
      | $`b`$ | generator | any |
      | $`A`$ | Hermitian generator | any |
      | $`B`$ | Hermitian generator | any |
      | $`C`$ | Hermitian generator | any |
      | $`\\psi`$ | arbitrary state | any |
      | $`m`$ | real number | any |
      """;

  private static Derivations.Reading read(String setting, String claim, String... relations) {
    StringBuilder text =
        new StringBuilder(
            """
            ---
            id: small
            title: small
            source: { paper: "none", equation: "-" }
            setting: SETTING
            ---

            ## Symbols

            | symbol | kind | meaning |
            |---|---|---|
            """
                .replace("SETTING", setting));
    text.append(GENERATORS);
    for (String relation : relations) {
      text.append("\n<!-- rederive: relation -->\n```math\n" + relation + "\n```\n");
    }
    text.append("\n<!-- rederive: claim small -->\n```math\n" + claim + "\n```\n");
    return Settings.of(Map.of("small.md", text.toString()));
  }

  private static String problem(String setting, String... relations) {
    Derivations.Reading reading = read(setting, "A = A", relations);
    assertTrue(reading.derivations().isEmpty());
    return reading.problems().stream().map(Problem::toString).collect(Collectors.joining());
  }

  private static String difference(String claim, String... relations) {
    Derivation document = read("algebra", claim, relations).derivations().get(0);
    var equation = document.statements().get(0).equations().get(0);
    return new FreeInterpretation(
            Premises.NONE, Axes.of(document.symbols()), document.presentation())
        .difference(Comparison.of(equation, document.definitions()))
        .toString();
  }

  @Test
  void aNormalFormIsZeroForWhatFollows() {
    assertEquals(
        "[0]", difference("[a, (a^\\dagger)^4] = 4 (a^\\dagger)^3", "[a, a^\\dagger] = 1"));
    assertEquals(
        "[-a^{\\dagger} a^{\\dagger} a^{\\dagger}]",
        difference("[a, (a^\\dagger)^4] = 5 (a^\\dagger)^3", "[a, a^\\dagger] = 1"));
  }

  @Test
  void adjointsOfRelationsHoldToo() {
    assertEquals("[0]", difference("(a^\\dagger)^2 = 0", "a^2 = 0"));
  }

  @Test
  void partsThatCommuteAreWrittenOneAfterTheOtherWhereThatIsNeeded() {
    String[] parts = {"[a, a^\\dagger] = 1", "b^2 = 1", "a b = b a", "a^\\dagger b = b a^\\dagger"};
    assertEquals("[0]", difference("a b b^\\dagger = b b^\\dagger a", parts));
    assertEquals("[b b^{\\dagger} - b^{\\dagger} b]", difference("[b, b^\\dagger] = 0", parts));
  }

  @Test
  void generatorsWithoutARelationAreFree() {
    assertEquals("[A B - B A]", difference("[A, B] = 0", "[A, C] = 0"));
  }

  @Test
  void coefficientsAreCommutingNumbersThatCanBeDividedBy() {
    assertEquals("[0]", difference("\\frac{m}{m^2} A m = A", "A^2 = 1"));
    assertEquals("[-A + m A]", difference("m A = A", "A^2 = 1"));
  }

  @Test
  void relationsThatSayOneIsZeroAreRefused() {
    String problem = problem("algebra", "A^2 = 1", "[A, A] = 1");
    assertTrue(problem.contains("together they say that"), problem);
    assertTrue(problem.contains("line=27, column=1"), problem);
  }

  @Test
  void overlapsThatDoNotResolveAreNamedWithBothNormalForms() {
    String problem =
        problem("algebra", "[A, B] = i C", "[B, C] = i A", "[C, A] = i B + i", "A^2 = 1");
    assertTrue(problem.contains("do not say what B A A is"), problem);
    assertTrue(problem.contains("first it becomes 1 + 2 B - 2 i A C"), problem);
    assertTrue(problem.contains("with A A = 1 first B,"), problem);
  }

  @Test
  void whatIsNoExchangeRuleIsRefused() {
    assertTrue(problem("algebra", "m A^2 = 1").contains("could be zero"));
    assertTrue(
        problem("algebra", "\\langle \\psi | A | \\psi \\rangle = 1").contains("contradict")
            || problem("algebra", "\\langle \\psi | A | \\psi \\rangle = 1").contains("states"));
    assertTrue(problem("algebra", "A^2 = B c").contains("undeclared"));
  }

  @Test
  void aGeneratorThatRelationsMakeZeroWithoutSayingSoIsRefused() {
    String hermitian = problem("algebra", "[A, B] = C", "[A, C] = 0", "[B, C] = 0");
    assertTrue(hermitian.contains("the relations and their adjoints say that C = 0"), hermitian);
    assertTrue(problem("algebra", "a b = b", "a b = 2 b").contains("say that b = 0"));
    assertTrue(problem("algebra", "[A, B] = i C", "[A, B] = i a").contains("say that"));
    assertEquals("[0]", difference("C = 0", "[A, B] = C", "C = 0"));
    assertEquals("[-i C]", difference("[B, A] = 0", "[A, B] = i C", "[A, C] = 0", "[B, C] = 0"));
  }

  @Test
  void onlyAlgebrasHaveRelations() {
    String text =
        """
        ---
        id: small
        title: small
        source: { paper: "none", equation: "-" }
        setting: operators
        ---

        ## Symbols

        | symbol | kind | meaning |
        |---|---|---|
        | $`A`$ | Hermitian operator | any |

        <!-- rederive: relation -->
        ```math
        A^2 = 1
        ```

        <!-- rederive: claim small -->
        ```math
        A^2 = 1
        ```
        """;
    List<Problem> problems = Settings.of(Map.of("small.md", text)).problems();
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).toString().contains("the setting operators has no relations"));
  }
}
