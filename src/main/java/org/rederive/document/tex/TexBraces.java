package org.rederive.document.tex;

import java.util.Arrays;
import java.util.Optional;

/** Where the braces of a file close: found once, so that no source can make anybody look again. */
final class TexBraces {
  private static final int LONGEST_OPTION = 300;

  private final TexFile file;
  private final int[] closing;

  TexBraces(TexFile file) {
    this.file = file;
    this.closing = closing(file.text());
  }

  private static int[] closing(String text) {
    int[] closing = new int[text.length()];
    Arrays.fill(closing, -1);
    int[] open = new int[text.length()];
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '%') {
        at = lineEnd(text, at);
      } else if (c == '{') {
        open[depth++] = at;
      } else if (c == '}' && depth > 0) {
        closing[open[--depth]] = at;
      }
    }
    return closing;
  }

  /** The end of the line, or of the text. */
  static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** What stands in the braces that follow, after white space; none if they are not there. */
  Optional<TexSpan> group(int from) {
    int at = skipSpace(from);
    boolean open = at < closing.length && closing[at] >= 0;
    return open ? Optional.of(new TexSpan(file, at + 1, closing[at])) : Optional.empty();
  }

  /** What stands in square brackets that follow, on the same line. */
  Optional<TexSpan> option(int from) {
    String text = file.text();
    int at = skipSpace(from);
    if (at >= text.length() || text.charAt(at) != '[') {
      return Optional.empty();
    }
    int depth = 0;
    int last = Math.min(text.length(), at + LONGEST_OPTION);
    for (int end = at + 1; end < last && text.charAt(end) != '\n'; end++) {
      char c = text.charAt(end);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ']' && depth <= 0) {
        return Optional.of(new TexSpan(file, at + 1, end));
      }
    }
    return Optional.empty();
  }

  /** The first sign that is no white space and in no comment, in this paragraph. */
  int skipSpace(int from) {
    String text = file.text();
    int at = from;
    while (at < text.length() && " \t\n%".indexOf(text.charAt(at)) >= 0) {
      at = text.charAt(at) == '%' ? lineEnd(text, at) : at + 1;
    }
    return at;
  }
}
