package org.rederive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.rederive.document.Derivations;
import org.rederive.setting.Settings;

/** What a folder of documents says once. The example is read, and breaks this page if it cannot. */
final class PaperReference {
  private static final String PAPER = "paper.md";
  private static final String DOCUMENT = "gap.md";

  private static final String SECTION =
      """

      ## Papers

      What the documents of a folder have in common stands in its `paper.md`: title, setting, macros,
      symbols, assumptions, relations, and the inventory of what is printed.

      ````markdown
      %s````

      A document of the folder, or of one below it, is then as short as this one:

      ````markdown
      %s````

      - A document has those rows of the paper whose symbols it writes, in its formulas or in rows that
        it has, and no others. A row of its own for the same symbol wins. That an expectation value is
        taken in a state without a name is no reason to have one: declare the state in the document.
      - It has the assumptions of the paper that its setting knows, but for those it is `without`.
      - `defined by ID` in a row of the paper is `defined` in the document ID, and puts ID among the
        `uses` of all others.
      - A kind that ends with a question mark is a guess, and refused until somebody confirms it.
      - Refused is also a row that repeats one of the paper, and, where the inventory is complete, a row
        of the paper that no document needs.
      - The inventory lists numbers in brackets and sentences in a few words, each with the claims and
        steps that judge it or with a status: `judged`, with or without what that leaves out,
        `definition`, `out-of-reach:` and the reason. A claim stands for the equation of its document or
        for that behind its `equation=`. A row with neither claims nor status, a number that is left out
        in the counting, and a document whose number has no row are exit code 3 of `verify`, as soon as
        all documents of the paper are checked.
      """;

  private PaperReference() {}

  /** The section as Markdown. */
  static String text() {
    String paper = resource("language-paper.md");
    String document = resource("language-paper-document.md");
    Derivations.Reading reading = Settings.of(Map.of(PAPER, paper, DOCUMENT, document));
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(reading.problems().get(0).oneLine());
    }
    return SECTION.formatted(paper, document);
  }

  private static String resource(String name) {
    try (InputStream in = PaperReference.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
