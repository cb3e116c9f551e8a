package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rederive.setting.Settings;

/** Documents and statements are found by what people write for them. */
class NamesTest {
  private static final List<Derivation> ALL =
      Settings.of(
              Map.of(
                  "a.md", document("eq18", "18", "eq18", "eq18-gauge"),
                  "b.md", document("eq19", "19", "eq19", "nineteen"),
                  "c.md", document("factor", "18, text", "18"),
                  "d.md", document("also", "18", "other")))
          .derivations();

  private static String document(String id, String equation, String... claims) {
    StringBuilder text = new StringBuilder("---\nid: ").append(id).append("\ntitle: t\n");
    text.append("source: { paper: \"p\", equation: \"").append(equation).append("\" }\n");
    text.append(
        "setting: operators\n---\n\n## Symbols\n\n| symbol | kind | meaning |\n|---|---|---|\n");
    text.append("| $`H`$ | arbitrary operator | any |\n\n## Claim\n");
    for (String claim : claims) {
      text.append("\n<!-- rederive: claim ").append(claim).append(" -->\n");
      text.append("```math\nH + H = 2 H\n```\n");
    }
    return text.toString();
  }

  private static Set<String> ids(String... words) {
    Names names = Names.of(List.of(words), ALL);
    assertEquals(List.of(), names.unknown());
    return names.ids();
  }

  private static String hint(String word) {
    Names names = Names.of(List.of(word), ALL);
    assertEquals(Set.of(), names.ids());
    return names.unknown().get(0).line();
  }

  @Test
  void allOfThemAreRead() {
    assertEquals(4, ALL.size());
  }

  @Test
  void aNameIsThatAndNoOther() {
    assertEquals(Set.of("eq18"), ids("eq18"));
    assertEquals(Set.of("eq18-gauge"), ids("eq18-gauge"));
  }

  @Test
  void aNumberMeansAllThatStandsForIt() {
    assertEquals(Set.of("eq19", "nineteen"), ids("19"));
    assertEquals(Set.of("eq19", "nineteen"), ids("(19)"));
    assertEquals(Set.of("eq19", "nineteen"), ids("Eq. (19)"));
    assertEquals(Set.of("18"), ids("18, text"));
  }

  @Test
  void aNameThatLooksLikeANumberWins() {
    assertEquals(Set.of("18"), ids("18"));
    assertEquals(Set.of("eq18", "eq18-gauge", "other"), ids("(18)"));
  }

  @Test
  void aPatternMeansAllThatItMatches() {
    assertEquals(Set.of("eq18", "eq18-gauge"), ids("eq18*"));
    assertEquals(Set.of("eq18", "eq19"), ids("eq1?"));
    assertEquals(Set.of("eq18-gauge"), ids("*-g*"));
    assertEquals("no document, claim or step is called x*", hint("x*"));
    assertTrue(hint("e.18").endsWith("(did you mean eq18?)"), hint("e.18"));
  }

  @Test
  void severalMeanAllOfThem() {
    assertEquals(Set.of("eq18", "eq19", "nineteen"), ids("eq18", "19"));
  }

  @Test
  void aSlipIsAnsweredWithTheNearestNames() {
    assertEquals("no document, claim or step is called eq81 (did you mean eq18?)", hint("eq81"));
    assertEquals("no document, claim or step is called Eq-18 (did you mean eq18?)", hint("Eq-18"));
    assertTrue(hint("eq1").endsWith("(did you mean eq18 or eq19?)"), hint("eq1"));
    assertEquals("no document, claim or step is called 77", hint("77"));
    assertEquals("no document, claim or step is called ", hint(""));
  }

  @Test
  void aDocumentKnowsItsOtherStatements() {
    Derivation part = new Names(Set.of("nineteen"), List.of()).in(ALL).get(0);
    assertEquals(1, part.statements().size());
    assertEquals(2, part.whole().statements().size());
  }
}
