package org.rederive.engine.model;

import org.rederive.document.ModelDocument.Code;

/**
 * The text of a model's formula, cut into numbers, names and signs as it is read. Nothing else is a
 * part of the language: no strings, no patterns, no assignments.
 */
final class ModelText {
  private static final String SIGNS = "+-*/^()[]{},";
  private static final int LONGEST = 1 << 14;

  private final Code code;
  private final String text;
  private int at;

  ModelText(Code code) {
    this.code = code;
    this.text = code.text();
    if (text.length() > LONGEST) {
      throw problem(0, "the formula is longer than " + LONGEST + " characters", "");
    }
  }

  /** Offset of the next token. */
  int at() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean isOver() {
    return at() == text.length();
  }

  boolean next(char sign) {
    return !isOver() && text.charAt(at) == sign;
  }

  boolean takeIf(char sign) {
    boolean there = next(sign);
    at += there ? 1 : 0;
    return there;
  }

  void expect(char sign) {
    if (!takeIf(sign)) {
      throw problem(at(), "expected '" + sign + "', found " + shown(), "");
    }
  }

  boolean nextIsDigit() {
    return !isOver() && isDigit(text.charAt(at));
  }

  boolean nextIsLetter() {
    return !isOver() && isLetter(text.charAt(at));
  }

  /** Digits. */
  String number() {
    int start = at();
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      throw problem(start, "decimal numbers are not exact", "write a fraction");
    }
    return text.substring(start, at);
  }

  /** Letters and digits. */
  String name() {
    int start = at();
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** What stands here, for messages. */
  String shown() {
    if (isOver()) {
      return "the end of the formula";
    }
    int c = text.codePointAt(at);
    boolean known = c < 128 && (isLetter((char) c) || isDigit((char) c));
    if (known || SIGNS.indexOf(c) >= 0) {
      return "'" + Character.toString(c) + "'";
    }
    return "the character "
        + (c > ' ' && c < 127 ? "'" + Character.toString(c) + "'" : "U+%04X".formatted(c));
  }

  ModelException problem(int offset, String message, String hint) {
    return new ModelException(code.problem(offset, message, hint));
  }
}
