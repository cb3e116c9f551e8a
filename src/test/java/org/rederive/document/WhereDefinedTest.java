package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.SmallDocuments;
import org.rederive.setting.Settings;

/** What is defined for some bands only, or not as its row says, is used for nothing else. */
class WhereDefinedTest {
  private static String document(String definitions, String claim) {
    return SmallDocuments.bands(
            """
    | $`n`$, $`m`$, $`p`$ | band index | |
    | $`\\mathcal{O}`$ | set of bands | |
    | $`k`$ | crystal momentum | |
    | $`E_{nk}`$ | energy | |
    | $`u_{nk}`$ | right eigenvector | |
    | $`v_{nk}`$ | left eigenvector | |
    | $`H`$ | Bloch Hamiltonian | |
    | $`V`$ | arbitrary operator | |
    | $`c`$ | number | |
    """)
        + rows(definitions)
        + definitions
        + "\n<!-- rederive: claim d -->\n```math\n"
        + claim
        + "\n```\n<!-- rederive: claim other -->\n```math\nc = c\n```\n";
  }

  private static String rows(String definitions) {
    StringBuilder rows = new StringBuilder();
    for (String symbol : List.of("g_{nm}", "h_{nm}", "P")) {
      if (definitions.contains("\n" + symbol + " =")) {
        rows.append("| $`").append(symbol).append("`$ | defined | |\n");
      }
    }
    return rows.toString();
  }

  private static String define(String formula) {
    return "\n<!-- rederive: define -->\n```math\n" + formula + "\n```\n";
  }

  private static final String GAP = define("g_{nm} = E_{nk} - E_{mk} , \\quad n \\neq m");
  private static final String PAIR =
      define("g_{nm} = E_{nk} - E_{mk} , \\quad n \\in \\mathcal{O}, m \\notin \\mathcal{O}");

  private static Derivations.Reading read(String text) {
    return Settings.of(Map.of("d.md", text));
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(p -> p.line() + ": " + p.message()).toList();
  }

  private static List<String> read(Derivations.Reading reading) {
    return reading.derivations().stream()
        .flatMap(d -> d.statements().stream())
        .map(Statement::id)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g_{nm} = - g_{mn} , \\quad n \\neq m",
        "g_{nm} = - g_{mn} , \\quad m \\neq n",
        "\\sum_{n \\neq m} g_{nm} = \\sum_{p \\neq m} g_{pm}",
        "\\sum_n [n \\neq m] g_{nm} = \\sum_{n \\neq m} g_{nm}",
        "\\sum_{n \\in \\mathcal{O}} \\sum_{m \\notin \\mathcal{O}} g_{nm} = 0",
        "c = c"
      })
  void whereAConditionOrASumSaysItItIsRead(String claim) {
    assertEquals(List.of(), problems(document(GAP, claim)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "g_{nm} = - g_{mn}; g_{n m} is written where nothing says that n \\neq m",
        "g_{nm} = 0, \\quad n \\neq p; g_{n m} is written where nothing says that n \\neq m",
        "c = g_{nn}; g_{n n} is written where nothing says that n \\neq n",
        "\\sum_n g_{nm} = 0; g_{n m} is written where nothing says that n \\neq m",
        "\\sum_{n \\neq m} \\sum_p g_{np} = 0; g_{n p} is written where nothing says that n \\neq p",
        "\\sum_{n \\neq m} (c + \\sum_{p \\neq n} g_{pm}) = 0;"
            + " g_{p m} is written where nothing says that p \\neq m",
        "(1 - c) g_{nm} = c , \\quad n \\in \\mathcal{O};"
            + " g_{n m} is written where nothing says that n \\neq m"
      })
  void everywhereElseItIsRefusedAndNothingElseWithIt(String claim, String message) {
    Derivations.Reading reading = read(document(GAP, claim));
    assertEquals(1, reading.problems().size(), reading.problems().toString());
    assertEquals(message, reading.problems().get(0).message());
    assertTrue(reading.problems().get(0).hint().orElse("").contains("for n \\neq m only"));
    assertEquals(List.of("other"), read(reading));
  }

  @Test
  void aSumThatBindsALabelAnewForgetsWhatWasSaidOfIt() {
    String claim = "\\sum_m g_{nm} = c , \\quad n \\neq m";
    assertEquals(1, problems(document(GAP, claim)).size());
  }

  @Test
  void aConditionOnSetsIsAskedForAsItIs() {
    String said = "g_{nm} = g_{nm} , \\quad n \\in \\mathcal{O}, m \\notin \\mathcal{O}";
    assertEquals(List.of(), problems(document(PAIR, said)));
    assertEquals(1, problems(document(PAIR, "g_{nm} = g_{nm} , \\quad n \\neq m")).size());
  }

  @Test
  void aConditionThatNothingMeetsIsRefused() {
    assertEquals(1, problems(document(PAIR, "E_{nk} = 0 , \\quad n \\neq n")).size());
    String both = "E_{nk} = 0 , \\quad n \\in \\mathcal{O}, n \\notin \\mathcal{O}";
    assertEquals(1, problems(document(PAIR, both)).size());
    String two = "E_{nk} = E_{mk} , \\quad n \\in \\mathcal{O}, m \\notin \\mathcal{O}";
    assertEquals(List.of(), problems(document(PAIR, two)));
  }

  @Test
  void aDefinitionIsNoExcuse() {
    String further = define("h_{nm} = 2 g_{nm}");
    Derivations.Reading reading = read(document(GAP + further, "h_{nm} = c"));
    assertEquals(2, reading.problems().size(), reading.problems().toString());
    assertEquals(List.of("other"), read(reading));
    String there = define("h_{nm} = 2 g_{nm} , \\quad n \\neq m");
    assertEquals(
        List.of(), problems(document(GAP + there, "h_{nm} = 2 g_{nm} , \\quad n \\neq m")));
    assertEquals(1, problems(document(GAP + there, "h_{nm} = c")).size());
  }

  @Test
  void aConditionOfWhatIsNotOnTheLeftIsRefused() {
    String foreign = define("g_{nm} = E_{nk} - E_{mk} , \\quad n \\neq p");
    String message = read(document(foreign, "c = c")).problems().get(0).message();
    assertEquals("the condition is one of p, which is no band index of g_{n m}", message);
  }

  // ---- what is defined although its row says that it is something else

  @ParameterizedTest
  @CsvSource({"c = 2, true", "V = c V, false", "\\mathrm{Tr}(V) = 2 \\mathrm{Tr}(H), false"})
  void claimsWithASymbolOfTwoMeaningsAreNotChecked(String claim, boolean checked) {
    Derivations.Reading reading = read(document(define("V = 2 H"), claim));
    assertEquals(checked ? List.of("d", "other") : List.of("other"), read(reading));
    assertEquals(
        1,
        reading.problems().stream()
            .filter(p -> p.message().equals("V has no row of kind 'defined'"))
            .count());
  }

  @Test
  void norAreClaimsWithWhatBelongsToIt() {
    String wrong = define("H = 2 V");
    assertEquals(List.of("other"), read(read(document(wrong, "E_{nk} = c"))));
    assertEquals(List.of("other"), read(read(document(wrong, "u_{nk} = u_{nk}"))));
    assertEquals(List.of("d", "other"), read(read(document(wrong, "c^2 = c c"))));
  }

  @Test
  void norAreClaimsWithWhatIsDefinedByIt() {
    String wrong = define("P = 2 V") + define("V = 2 H");
    assertEquals(List.of("other"), read(read(document(wrong, "P = H"))));
  }

  private static void assertRefused(String document, String why) {
    List<String> problems = problems(document);
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains(why), problems.get(0));
  }

  /** Σ_{n≠m} E_n E_m = c: m is one band, or is summed over, too, and these are not the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_{n \\neq m} E_{nk} E_{mk} = (\\mathrm{Tr}(H))^2 - \\mathrm{Tr}(H^2)",
        "c = \\sum_{n \\neq m} E_{nk} E_{mk}",
        "\\sum_{n \\neq m} \\frac{1}{E_{nk} - E_{mk}} = 0",
        "0 = \\sum_{n \\neq m} \\mathrm{Tr}(E_{nk} H - E_{mk} H)",
        "\\sum_{\\substack{n \\neq m \\\\ n \\neq p}} E_{nk} E_{mk} = E_{pk}",
        "\\sum_{n \\neq m} E_{nk} E_{mk} = \\sum_{n \\neq p} E_{nk} E_{pk}"
      })
  void bandThatStandsInOneSumOnlyIsNoOneBand(String claim) {
    assertRefused(document("", claim), "whether m, which is written in this sum only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_m \\sum_{n \\neq m} E_{nk} E_{mk} = c",
        "\\sum_{n \\neq m} E_{nk} E_{mk} = c E_{mk}",
        "E_{mk} + \\sum_{n \\neq m} E_{nk} E_{mk} = c",
        "\\sum_{n \\neq m} E_{nk} = c",
        "\\sum_{n \\neq m} E_{nk} E_{mk} = \\sum_{p \\neq m} E_{pk} E_{mk}"
      })
  void bandThatStandsElsewhereTooIsOneBand(String claim) {
    assertEquals(List.of(), problems(document("", claim)));
  }

  /** Σ_n a_n + b_n: the sum ends before the sign, or reaches on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_n E_{nk} + E_{nk} = c",
        "c = 2 \\sum_n E_{nk} - E_{nk}",
        "c - \\sum_n E_{nk} + E_{nk} = E_{nk}"
      })
  void termBehindASumWithItsIndexIsRefused(String claim) {
    assertRefused(document("", claim), "whether this term is summed over n, too");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_m E_{mk} + E_{nk} = c",
        "E_{nk} + \\sum_n E_{nk} = c",
        "\\sum_n (E_{nk} + E_{nk}) = c"
      })
  void otherTermsBesideASumAreRead(String claim) {
    assertEquals(List.of(), problems(document("", claim)));
  }

  /** ∂ c E: that of both, or of c, which is zero. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\nabla_k c E_{nk} = c \\nabla_k E_{nk}",
        "\\nabla_k 2 E_{nk} = 2 \\nabla_k E_{nk}",
        "\\nabla_k \\frac{c}{2} E_{nk} = c \\nabla_k E_{nk}"
      })
  void derivativeOfAConstantBeforeAFactorIsRefused(String claim) {
    assertRefused(document("", claim), "it is not clear how far this derivative reaches");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\nabla_k c = 0",
        "E_{nk} \\nabla_k c = 0",
        "(\\nabla_k c) E_{nk} = 0",
        "\\nabla_k (c E_{nk}) = c \\nabla_k E_{nk}"
      })
  void otherDerivativesOfConstantsAreRead(String claim) {
    assertEquals(List.of(), problems(document("", claim)));
  }

  private static String moving(String claim) {
    return document("", claim)
        .replace("setting: band", "setting: operators")
        .replaceAll("(?m)^\\|.*(band|energy|eigenvector|crystal|Bloch).*\n", "")
        .replace(
            "| $`c`$ | number | |\n",
            """
            | $`c`$ | number | |
            | $`t`$ | time | |
            | $`H`$ | Hamiltonian | |
            | $`\\psi`$ | state | |
            | $`\\phi`$ | evolving state | |
            """);
  }

  /** Both sides of Ehrenfest's theorem, of a state that does not move. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{d}{dt} \\langle V \\rangle_\\psi = i \\langle [H, V] \\rangle_\\psi",
        "i \\partial_t | \\psi \\rangle = H | \\psi \\rangle",
        "\\frac{d}{dt} V = i [H, V]"
      })
  void whatIsJustAnyHasNoDerivativeByTime(String claim) {
    assertRefused(moving(claim), "is just any, which does not change with t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{d}{dt} \\langle V \\rangle_\\phi = i \\langle [H, V] \\rangle_\\phi",
        "\\frac{d}{dt} \\langle \\psi | \\phi \\rangle = - i \\langle \\psi | H | \\phi \\rangle",
        "\\partial_t (t V) = V",
        "\\partial_t V = 0"
      })
  void whatMovesHasOne(String claim) {
    assertEquals(List.of(), problems(moving(claim)));
  }

  /** P speaks about n and does not show it: nobody can say whether the sum is over its n. */
  @ParameterizedTest
  @ValueSource(strings = {"\\sum_n P = H", "c + \\sum_{n \\neq m} P = H"})
  void aSumOverABandThatADefinitionDoesNotShowIsRefused(String claim) {
    String hidden = define("P = | u_{nk} \\rangle \\langle v_{nk} |");
    assertRefused(document(hidden, claim), ": P is defined with a n");
  }

  @Test
  void aSumOverAnotherBandIsNone() {
    String hidden = define("P = | u_{nk} \\rangle \\langle v_{nk} |");
    assertEquals(List.of(), problems(document(hidden, "\\sum_m P = H")));
  }

  /** Each of these stands on the one before it twice, and so on the first in 2⁵⁹ ways. */
  @Test
  void definitionsThatStandOnEachOtherInManyWaysAreLookedAtOnce() {
    StringBuilder rows = new StringBuilder();
    StringBuilder definitions = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String value = i == 0 ? "c" : "s_{" + (i - 1) + "} + 2 s_{" + (i - 1) + "}";
      rows.append("| $`s_{").append(i).append("}`$ | defined | |\n");
      definitions.append(define("s_{" + i + "} = " + value));
    }
    String text = document("", "\\sum_n s_{59} = c");
    String table = "| $`c`$ | number | |\n";
    String whole = text.replace(table, table + rows + definitions);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(List.of(), problems(whole)));
  }
}
