package org.rederive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rederive.document.Derivations;
import org.rederive.document.TexVerb;
import org.rederive.setting.Settings;

/**
 * What the LaTeX source of a paper can say. The example is read, and breaks this page if it cannot.
 */
final class SourceReference {
  private static final String EXAMPLE = "language-paper.tex";

  private static final String SECTION =
      """

      ## The source of a paper

      `verify`, `lint` and the others read a `.tex` file where it is named. Directives are comments there,
      above a display or a line of it:

      ````latex
      %s````

      All directives of documents are written so. Besides:

      %s
      - A name behind `claim` can be left out: it is then `eq` with the number of the equation. Claims and
        steps stand for that number unless `equation=` says another one. A display with several statements,
        A = B, \\quad C = D, and one of several lines is several claims; the second one has the name of the
        first with `-2`.
      - Numbers are those of LaTeX: one for each line of `align`, `gather` and `eqnarray`, one for `equation`,
        `multline` and `split`, none with a star, letters within `subequations`, `\\tag`, `\\nonumber`,
        `\\setcounter`, `\\numberwithin`, `\\appendix`. Files are followed with `\\input` and `\\include`.
      - Words such as "for all n" behind a formula restrict nothing and are passed over, and n \\neq m behind them
        is read; others, and all that goes on under another number, are refused.
      - What the text supposes in the sentence of a display, "If all energies are real,", "in the limit …", is
        seen, before it and behind it. The display is not judged before the document supposes it, too: by an
        assumption, by the kinds of its symbols, by n \\neq m behind the formula, or by `limit=`. What holds
        without that has `in-general` behind the name of its claim.

      `rederive import paper.tex` makes a folder of documents of a source, `rederive drift paper.tex FOLDER`
      compares the two, claims and definitions: what a number says otherwise now, under which number it stands
      if the numbers have moved, documents of numbers that are gone, and numbers in no document.
      What the source defines with a symbol alone on the left side becomes a definition;
      all other equations become claims. Kinds of symbols are guessed from their letters and from the words
      beside them in the text, "where H is the Bloch Hamiltonian", which are then their meaning. What
      sounds like an assumption, "a Hermitian Hamiltonian", is quoted with its line, and not made.
      Who speaks of any H, H|u⟩ = E|u⟩, and writes a matrix after it gives an example: it is defined in
      its own document, and what is said of it behind, by its argument, Pauli matrices or E_±, has the
      definition, too.
      What papers do not print since everybody knows is written as a guess, too: σ_i of a Hamiltonian, of
      n·σ or beside σ_± are Pauli matrices, with σ_± = (σ_x ± iσ_y)/2; k beside a bold 𝐤 is its length.
      Exchanges, [a, a†] = 1, within the text are relations as those of displays are; where a source has
      some, and as much of it can be read there, the setting is `algebra` unless `--setting` says another.
      What is no statement – a map, a proportionality, an expression without a sign of equality – or
      cannot be read is `out-of-reach` in the inventory, with the reason.
      """;

  private SourceReference() {}

  /** The section as Markdown. */
  static String text() {
    String example = resource();
    Derivations.Reading reading = Settings.of(Map.of(EXAMPLE, example));
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(reading.problems().get(0).oneLine());
    }
    String verbs =
        Arrays.stream(TexVerb.values())
            .map(verb -> "- `% rederive: " + verb.form() + "`: " + verb.meaning())
            .collect(Collectors.joining("\n"));
    return SECTION.formatted(example, verbs);
  }

  private static String resource() {
    try (InputStream in = SourceReference.class.getResourceAsStream(EXAMPLE)) {
      return new String(Objects.requireNonNull(in, EXAMPLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
