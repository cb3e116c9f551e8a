package org.rederive.document.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds states that are known by a word, as |new⟩: to LaTeX it is three letters, which would be
 * three labels. Letters that are labels of states also without commas between them are none.
 */
final class WordStates {
  private static final String END = "\\s*(?:\\\\(?:right|big|bigg|Big|Bigg)[rl]?\\s*)?";
  private static final Pattern STATE =
      Pattern.compile(
          "(?:\\||\\\\[lr]?vert)\\s*([A-Za-z]{2,})'*"
              + END
              + "\\\\rangle"
              + "|\\\\langle\\s*([A-Za-z]{2,})'*"
              + END
              + "(?:\\||\\\\(?:[lr]?vert|mid))"
              + "|\\\\(?:ket|Ket|bra|Bra|braket|Braket|ketbra|dyad|mel)\\s*\\{\\s*([A-Za-z]{2,})'*\\s*[}|]");

  /** Quantum numbers in their order, and levels or places of two particles. */
  private static final Pattern LABELS =
      Pattern.compile(
          "[nljmskpqNLJMSKF]{2,5}|[eg]{2,4}|[ab]{2,4}|[AB]{2,4}|[ij]{2}|[LR]{2}|[HV]{2,4}|[xyz]{2}|[cdkpq]{2}");

  private WordStates() {}

  /** The first one in a formula. */
  static Optional<String> in(String formula) {
    Matcher state = STATE.matcher(formula);
    while (state.find()) {
      for (int group = 1; group <= state.groupCount(); group++) {
        String letters = state.group(group);
        if (letters != null && !LABELS.matcher(letters).matches()) {
          return Optional.of(letters);
        }
      }
    }
    return Optional.empty();
  }
}
