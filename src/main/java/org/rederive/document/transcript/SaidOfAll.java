package org.rederive.document.transcript;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;

/**
 * Words of a text that sound like an assumption about all of it, such as "a Hermitian Bloch
 * Hamiltonian". They are shown to who confirms guesses, and make no assumption.
 */
final class SaidOfAll {
  private static final List<Row> ROWS =
      Cells.of("assumptions.tsv").map(c -> new Row(c[0], stems(c[1]), stems(c[2]))).toList();

  private static final Pattern WORD = Pattern.compile("(?<!\\\\)\\b[A-Za-z]+(?:-[A-Za-z]+)*");
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\\n]*");

  /** Words of phrases that say something else: not Hermitian, the real part of an energy. */
  private static final Set<String> OTHERWISE =
      Set.of("not", "no", "non", "never", "part", "parts", "imaginary", "or");

  /** How many words two of one phrase are apart at most. */
  private static final int NEAR = 3;

  private SaidOfAll() {}

  /**
   * An assumption, and what sounds like it.
   *
   * @param stems beginnings of the word that says it
   * @param beside beginnings of one that has to be near
   */
  private record Row(String assumption, List<String> stems, List<String> beside) {}

  private static List<String> stems(String cell) {
    return Arrays.asList(cell.split(" "));
  }

  /** The first phrase for each assumption, with its line. */
  static Map<String, String> in(TexSource source) {
    TexFile main = source.main();
    String text =
        COMMENT.matcher(main.text()).replaceAll(comment -> " ".repeat(comment.group().length()));
    List<MatchResult> words = WORD.matcher(text).results().toList();
    Map<String, String> said = new LinkedHashMap<>();
    for (Row row : ROWS) {
      IntStream.range(0, words.size())
          .mapToObj(at -> phrase(row, words, at).map(phrase -> quoted(text, phrase)))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(quoted -> said.put(row.assumption(), quoted));
    }
    return said;
  }

  private static Optional<List<MatchResult>> phrase(Row row, List<MatchResult> words, int at) {
    if (!begins(words.get(at), row.stems())) {
      return Optional.empty();
    }
    int before = Math.max(0, at - 1);
    return IntStream.rangeClosed(Math.max(0, at - NEAR), Math.min(words.size() - 1, at + NEAR))
        .filter(other -> begins(words.get(other), row.beside()))
        .filter(o -> !isOtherwise(words.subList(Math.min(before, o), Math.max(at, o) + 1)))
        .mapToObj(o -> words.subList(Math.min(at, o), Math.max(at, o) + 1))
        .findFirst();
  }

  private static boolean begins(MatchResult word, List<String> stems) {
    String small = word.group().toLowerCase(Locale.ROOT);
    return stems.stream().anyMatch(small::startsWith);
  }

  private static boolean isOtherwise(List<MatchResult> words) {
    return words.stream()
        .anyMatch(word -> OTHERWISE.contains(word.group().toLowerCase(Locale.ROOT)));
  }

  private static String quoted(String text, List<MatchResult> words) {
    long line = 1 + text.substring(0, words.get(0).start()).chars().filter(c -> c == '\n').count();
    return "line "
        + line
        + ": “"
        + String.join(" ", words.stream().map(MatchResult::group).toList())
        + "”";
  }
}
