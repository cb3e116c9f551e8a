package org.rederive.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that was probably meant. */
final class Nearest {
  private static final int LONGEST = 80;

  /** How many are named where several are as near. */
  private static final int SHOWN = 3;

  private Nearest() {}

  /** Asks whether a similar word was meant; the other hint if there is none. */
  static String hint(String word, Collection<String> known, String otherwise) {
    return to(word, known).map(w -> "did you mean '" + w + "'?").orElse(otherwise);
  }

  /** Asks whether a similar word was meant, or lists them all. */
  static String hint(String word, Collection<String> known) {
    return hint(word, known, known.isEmpty() ? "" : "known: " + String.join(", ", known));
  }

  /** The known word nearest by edit distance, if it is near; the first of several. */
  static Optional<String> to(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(w -> distance(word, w) <= tolerance(word))
        .min(Comparator.comparingInt(w -> distance(word, w)));
  }

  /**
   * The known words that are nearest, a few; one whose letters are only exchanged is the nearest.
   */
  static List<String> all(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return List.of();
    }
    int least = known.stream().mapToInt(w -> slips(word, w)).min().orElse(Integer.MAX_VALUE);
    return least > tolerance(word)
        ? List.of()
        : known.stream().filter(w -> slips(word, w) == least).sorted().limit(SHOWN).toList();
  }

  private static int slips(String word, String other) {
    return letters(word).equals(letters(other)) ? 0 : distance(word, other);
  }

  /** Letters and digits without their order. */
  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** One slip in three characters; a word that is all slips is another word. */
  private static int tolerance(String word) {
    return Math.min(word.length() - 1, Math.min(4, (word.length() + 2) / 3));
  }

  /** Insertions, deletions and replacements that lead from one word to the other. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
