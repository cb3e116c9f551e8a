package org.rederive.formula.read;

import java.util.Arrays;

/** The part of a long line that messages show. */
public final class Excerpt {
  static final int LONGEST = 160;
  private static final int BEFORE = 60;

  private Excerpt() {}

  /** The line, or the part of it around a 1-based column, with … where something is left out. */
  static String around(int column, String line) {
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return printable(line);
    }
    int[] all = line.codePoints().toArray();
    int start = Math.max(0, Math.min(column - 1, all.length) - BEFORE);
    int end = Math.min(all.length, start + LONGEST);
    int[] shown = Arrays.copyOfRange(all, start, end);
    if (start > 0) {
      shown[0] = '…';
    }
    if (end < all.length) {
      shown[shown.length - 1] = '…';
    }
    return printable(new String(shown, 0, shown.length));
  }

  /** How many characters stand before a 1-based column in what {@link #around} returned. */
  static int indent(int column, String excerpt) {
    boolean cut = excerpt.startsWith("…") && column - 1 > BEFORE;
    return cut ? BEFORE : Math.max(0, column - 1);
  }

  /** The text with a blank or a mark in place of every control character, one for one. */
  public static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(Excerpt::printable).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static int printable(int c) {
    if (c == '\t' || c == '\n') {
      return ' ';
    }
    return Unseen.is(c) ? '\uFFFD' : c;
  }
}
