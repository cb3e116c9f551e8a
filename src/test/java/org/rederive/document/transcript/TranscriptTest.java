package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.rederive.document.Cause;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.setting.Settings;

/** What is made of a source depends on what is wrong with what was tried, not on how it is said. */
class TranscriptTest {
  /** An index with a value, a definition that fails, one that uses it, a symbol nobody needs. */
  private static final String SOURCE =
      """
      \\begin{document}
      \\begin{align}
        \\alpha &= c + d \\\\
        A_{\\alpha} &= 2 \\alpha A \\\\
        F &= \\sum_n E_n f( \\\\
        G &= F + F' \\\\
        v_i &= \\partial_i E_n \\\\
        w_i &= v_i + \\zeta_i^{x y}
      \\end{align}
      \\end{document}
      """;

  private static Map<String, String> made(UnaryOperator<Problem> said) {
    TexSource source = TexSource.read(TexFile.of("a.tex", SOURCE), path -> Optional.empty());
    Map<String, String> texts =
        new LinkedHashMap<>(
            Transcript.of(source, Settings.named("band").orElseThrow(), tried -> read(tried, said))
                .texts());
    texts.replaceAll((file, text) -> text.replaceAll("not read: [^.|]*", "not read "));
    return texts;
  }

  private static Derivations.Reading read(Map<String, String> texts, UnaryOperator<Problem> said) {
    Derivations.Reading reading = Settings.of(texts);
    List<Problem> problems = reading.problems().stream().map(said).toList();
    return new Derivations.Reading(
        reading.derivations(), problems, reading.inventories(), reading.all());
  }

  @Test
  void messagesMayBeReworded() {
    assertEquals(
        made(problem -> problem),
        made(p -> new Problem(p.file(), p.place(), "?", p.hint(), p.cause())));
  }

  @Test
  void whatIsReadOnceIsReadAsIfItWereReadAnewEachTime() {
    TexSource source = TexSource.read(TexFile.of("a.tex", SOURCE), path -> Optional.empty());
    Map<String, String> remembered =
        new LinkedHashMap<>(
            Settings.transcript(source, Settings.named("band").orElseThrow()).texts());
    remembered.replaceAll((file, text) -> text.replaceAll("not read: [^.|]*", "not read "));
    assertEquals(made(problem -> problem), remembered);
  }

  @Test
  void whatProblemsAreAboutMayNotBeForgotten() {
    assertNotEquals(
        made(problem -> problem),
        made(p -> new Problem(p.file(), p.place(), p.message(), p.hint(), Cause.HERE)));
  }
}
