package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.formula.Formula;
import org.rederive.formula.read.Place;
import org.rederive.setting.Settings;

/** Statements know where in their document each of their nodes is written. */
class WrittenTest {
  private static final String DOCUMENT =
      """
      ---
      id: places
      title: T
      source: { paper: "P", equation: "1" }
      setting: operators
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`a`$ | number | |
      | $`H`$ | Hamiltonian | |

      <!-- rederive: claim places -->
      ```math

        a
          =
        \\left( a + a
          + a^2
        \\right)
      ```
      """;

  private static Statement statement(String document) {
    Derivations.Reading reading = Settings.of(Map.of("places.md", document));
    assertEquals(List.of(), reading.problems());
    return reading.derivations().get(0).statements().get(0);
  }

  private static Formula right(Statement statement) {
    return statement.equations().get(0).right();
  }

  @Test
  void eachOfEqualLettersHasItsLineAndColumn() {
    Statement statement = statement(DOCUMENT);
    Formula first = statement.equations().get(0).left();
    List<Formula> terms = right(statement).parts();
    Written written = statement.written();
    assertEquals(Optional.of(new Place(16, 3, 1, "  a")), written.place(List.of(first)));
    String line = "  \\left( a + a";
    assertEquals(Optional.of(new Place(18, 10, 1, line)), written.place(List.of(terms.get(0))));
    assertEquals(Optional.of(new Place(18, 14, 1, line)), written.place(List.of(terms.get(1))));
    assertEquals(
        Optional.of(new Place(19, 7, 3, "    + a^2")), written.place(List.of(terms.get(2))));
  }

  @Test
  void ofAPieceOnSeveralLinesTheFirstIsUnderlined() {
    Statement statement = statement(DOCUMENT);
    Optional<Place> place = statement.written().place(List.of(right(statement)));
    assertEquals(Optional.of(new Place(18, 10, 5, "  \\left( a + a")), place);
    assertEquals(
        List.of("      \\left( a + a", "             ^^^^^"), place.orElseThrow().underlined());
    assertEquals(
        "no: a + a + a^2 at 18:10", statement.written().said("no", List.of(right(statement))));
  }

  @Test
  void aNodeOfAnotherFormulaHasNoPlace() {
    Statement statement = statement(DOCUMENT);
    List<Formula> other = List.of(new Formula.Literal(2));
    assertEquals(Optional.empty(), statement.written().place(other));
    assertEquals("no", statement.written().said("no", other));
  }

  @Test
  void aDocumentThatIsReadAgainHasEqualStatements() {
    assertEquals(statement(DOCUMENT), statement(DOCUMENT));
    assertNotEquals(statement(DOCUMENT), statement(DOCUMENT.replace("\n    =", " =")));
  }

  /** What is read at a value of k other than k makes other symbols of those written. */
  @Test
  void symbolsThatAreNarrowedAfterReadingStandWhereTheyDid() {
    String document =
        DOCUMENT
            .replace("setting: operators", "setting: band")
            .replace(
                "| $`H`$ | Hamiltonian |",
                "| $`k`$ | crystal momentum | |\n| $`b`$ | magnetic field | |\n"
                    + "| $`H(k)`$ | Bloch Hamiltonian |")
            .replaceAll("(?s)\n  a\n.*right\\)", "\n  2 H(k)\n  - H(k + b) = 0");
    Statement statement = statement(document);
    Formula second = statement.equations().get(0).left().parts().get(1).parts().get(0);
    assertEquals(
        Optional.of(new Place(19, 5, 8, "  - H(k + b) = 0")),
        statement.written().place(List.of(second)));
  }
}
