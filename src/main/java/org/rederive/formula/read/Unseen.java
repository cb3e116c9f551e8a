package org.rederive.formula.read;

/**
 * Characters that cannot be seen but do something: they move the cursor of a terminal, turn the
 * direction of writing, or end a line. Documents are not trusted with them.
 */
public final class Unseen {
  private Unseen() {}

  /** Whether it is one of them; white space of a line is none, the end of a line is one. */
  static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (c & 0xFFFE) == 0xFFFE;
    };
  }

  /** The number of a character where it would stand. */
  static String shown(int c) {
    return String.format("\\u{%X}", c);
  }

  /** One line in which every such character is shown by its number. */
  public static String line(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(c, shown));
    return shown.toString();
  }

  private static void append(int c, StringBuilder shown) {
    if (is(c)) {
      shown.append(shown(c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** The same of a text with lines. */
  public static String lines(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                shown.append((char) c);
              } else {
                append(c, shown);
              }
            });
    return shown.toString();
  }
}
