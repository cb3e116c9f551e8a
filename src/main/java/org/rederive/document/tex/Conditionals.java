package org.rederive.document.tex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a source LaTeX leaves out: \iffalse … \fi, and the branches of an author's own
 * \newif\ifdraft. Of other conditions nobody knows what they are, and both branches are read.
 */
final class Conditionals {
  /** Begins with \if, and is no condition with an \fi. */
  private static final Set<String> OTHERS =
      Set.of("\\iff", "\\ifthenelse", "\\ifdefempty", "\\ifblank", "\\ifstrequal");

  private final Map<String, Boolean> values =
      new HashMap<>(Map.of("\\iftrue", true, "\\iffalse", false));

  /** Whether the branch at hand is the one that is taken, of each condition that is open. */
  private final Deque<Boolean> taken = new ArrayDeque<>();

  /** Takes note of a condition of the author, which is false as long as nothing else is said. */
  void declare(String condition) {
    values.put(condition, false);
  }

  /**
   * What a command says about what is left out, if it says something.
   *
   * @return the offset behind what LaTeX leaves out after it
   */
  int after(String word, String text, int at) {
    if (word.equals("\\fi")) {
      taken.poll();
      return at;
    }
    if (word.equals("\\else")) {
      boolean leaves = Boolean.TRUE.equals(taken.peek());
      return leaves ? skipped(text, at, false) : at;
    }
    if (begins(word)) {
      boolean known = values.containsKey(word);
      boolean value = known && Boolean.TRUE.equals(values.get(word));
      taken.push(value);
      return known && !value ? skipped(text, at, true) : at;
    }
    set(word);
    return at;
  }

  private static boolean begins(String word) {
    return word.startsWith("\\if") && !OTHERS.contains(word);
  }

  private void set(String word) {
    for (boolean value : new boolean[] {true, false}) {
      String ending = Boolean.toString(value);
      if (word.endsWith(ending)) {
        String name = "\\if" + word.substring(1, word.length() - ending.length());
        values.computeIfPresent(name, (condition, old) -> value);
      }
    }
  }

  /** To the \fi, which is left to be read, or behind the \else of the same condition. */
  private static int skipped(String text, int from, boolean toElse) {
    int depth = 1;
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '%') {
        at = TexBraces.lineEnd(text, at);
        continue;
      }
      String word = text.charAt(at) == '\\' ? DisplayScan.command(text, at) : "";
      depth += word.equals("\\fi") ? -1 : begins(word) ? 1 : 0;
      if (depth == 0) {
        return at;
      }
      at += Math.max(1, word.length());
      if (depth == 1 && toElse && word.equals("\\else")) {
        return at;
      }
    }
    return at;
  }
}
