package org.rederive.document.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what is written as a state of a space of operators, |A), (A| and (A|B): a bracket with one
 * bar in it, or a bar of which the bracket closes nothing.
 */
final class OperatorBars {
  /** States, brackets of states, and bars that say where something is taken. */
  private static final Pattern OTHERS =
      Pattern.compile("\\|[^|()]*\\\\rangle|\\\\langle[^|]*\\|(?:[^|]*\\|)?|\\|\\s*_");

  private static final Pattern TERMS = Pattern.compile("[-+=]");

  private static final Pattern BEHIND_LETTER = Pattern.compile("(?<=[A-Za-z}\\d])\\s*\\([^()]*\\)");

  /** A bracket with two bars in it. */
  private static final Pattern TWO =
      Pattern.compile(
          "\\((?:[^|()+-]|\\([^()|]*\\))*+\\|(?:[^|()]|\\([^()|]*\\))*+\\|(?:[^|()]|\\([^()|]*\\))*+\\)");

  private final String text;
  private final List<String> found = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** A bracket that is open, and its bars so far. */
  private static final class Open {
    final int start;
    final List<Integer> bars = new ArrayList<>();

    Open(int start) {
      this.start = start;
    }
  }

  private OperatorBars(String text) {
    this.text = text;
  }

  /** What stands between such a bar and such a bracket, if it is no sum. */
  static List<String> in(String plain) {
    OperatorBars bars = new OperatorBars(OTHERS.matcher(plain).replaceAll(" "));
    bars.read();
    return bars.found.stream().filter(each -> !TERMS.matcher(each).find()).toList();
  }

  /** Whether a formula has such a state. */
  static boolean areIn(String plain) {
    return !in(bare(plain)).isEmpty();
  }

  /** Whether a bracket with two bars is there, and nothing that tells what they are. */
  static boolean mayBe(String plain) {
    return TWO.matcher(OTHERS.matcher(bare(plain)).replaceAll(" ")).find() && !areIn(plain);
  }

  private static String bare(String plain) {
    return BEHIND_LETTER.matcher(Kets.withoutSizes(plain)).replaceAll("");
  }

  private void read() {
    open.push(new Open(-1));
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '(') {
        open.push(new Open(at));
      } else if (sign == '|') {
        open.element().bars.add(at);
      } else if (sign == ')') {
        close(at);
      }
    }
    for (Open bracket : open) {
      if (bracket.start >= 0 && bracket.bars.size() == 1) {
        found.add(text.substring(bracket.start + 1, bracket.bars.get(0)));
      }
    }
  }

  private void close(int at) {
    Open bracket = open.element();
    int bars = bracket.bars.size();
    boolean alone = bracket.start < 0;
    if (bars % 2 == 1) {
      found.add(text.substring(bracket.bars.get(bars - 1) + 1, at));
    }
    if (bars == 1 && !alone) {
      found.add(text.substring(bracket.start + 1, bracket.bars.get(0)));
    }
    if (alone) {
      bracket.bars.clear();
    } else {
      open.pop();
    }
  }
}
