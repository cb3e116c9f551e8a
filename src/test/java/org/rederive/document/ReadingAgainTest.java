package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.setting.Settings;

/** Documents that are read once more say what they say when they are read for the first time. */
class ReadingAgainTest {
  private static final Map<String, String> FIRST =
      Map.of(
          "paper.md",
          """
          ---
          title: Any text
          setting: band
          ---
          # Any text

          ## Symbols

          | symbol | kind | meaning |
          |---|---|---|
          | $`n`$, $`m`$ | band index | any band |
          | $`k`$ | crystal momentum | crystal momentum |
          | $`E_{nk}`$ | energy | its energy |
          | $`c`$ | number | any number |
          | $`g_n`$ | defined by gap | twice the energy |

          ## Inventory

          | printed | claims | status |
          |---|---|---|
          | (1) | | definition: of the gap |
          | (2) | twice | |
          """,
          "gap.md",
          document("gap", "1", "define", "g_n = 2 E_{nk}"),
          "twice.md",
          document("twice", "2", "claim twice", "g_n + c = 2 E_{nk} + c"));

  private static String document(String id, String number, String directive, String formula) {
    return "---\nid: "
        + id
        + "\nequation: \""
        + number
        + "\"\n---\n# "
        + id
        + "\n\n<!-- rederive: "
        + directive
        + " -->\n```math\n"
        + formula
        + "\n```\n";
  }

  private static Map<String, String> with(String file, String old, String other) {
    Map<String, String> texts = new LinkedHashMap<>(FIRST);
    texts.computeIfPresent(file, (name, text) -> text.replace(old, other));
    assertNotEquals(FIRST, texts);
    return texts;
  }

  /** One change each, of what a document is or of what it stands on. */
  private static List<Map<String, String>> versions() {
    return List.of(
        with("paper.md", "| $`c`$ | number |", "| $`c`$ | arbitrary state |"),
        with("paper.md", "| $`c`$ | number |", "| $`c`$ | number? |"),
        with("paper.md", "## Symbols\n", "## Symbols\n\nwords\n"),
        with("paper.md", "any number", "a real one"),
        with("paper.md", "setting: band", "setting: operators"),
        with("paper.md", "title: Any text", "title: Another text"),
        with("paper.md", "twice | |", "thrice | |"),
        with("paper.md", "defined by gap", "defined by gaps"),
        with("paper.md", "## Inv", "<!-- rederive: assume real-spectrum -->\n\n## Inv"),
        with("gap.md", "2 E_{nk}", "3 E_{nk}"),
        with("gap.md", "2 E_{nk}", "2 E_{nk} ("),
        with("gap.md", "id: gap", "id: gaps"),
        with("gap.md", "define", "claim twice"),
        with("twice.md", "+ c", "+ c c"),
        with("twice.md", "claim twice", "claim thrice"));
  }

  @Test
  void whateverHasChangedSinceTheLastTime() {
    for (Map<String, String> version : versions()) {
      Function<Map<String, String>, Derivations.Reading> again = Settings.again();
      String first = said(again.apply(FIRST));
      assertEquals(said(Settings.of(version)), said(again.apply(version)));
      assertEquals(first, said(again.apply(FIRST)));
      assertEquals(first, said(again.apply(FIRST)));
    }
  }

  @Test
  void changesAreSeenOfWhatADocumentStandsOn() {
    Function<Map<String, String>, Derivations.Reading> again = Settings.again();
    String first = said(again.apply(FIRST));
    assertNotEquals(first, said(again.apply(with("gap.md", "2 E_{nk}", "3 E_{nk}"))));
  }

  private static String said(Derivations.Reading reading) {
    List<String> said = new ArrayList<>();
    reading.problems().forEach(problem -> said.add(problem.shown()));
    for (Derivation document : reading.documents()) {
      said.add(document.id() + " of " + document.source());
      document.assumptions().forEach(a -> said.add(a.word()));
      document.definitions().values().forEach(d -> said.add(Latex.of(d.body())));
      for (Statement statement : document.statements()) {
        for (Formula side : statement.equations().get(0).sides()) {
          said.add(statement.id() + ": " + Latex.of(side));
        }
      }
    }
    return String.join("\n", said);
  }
}
