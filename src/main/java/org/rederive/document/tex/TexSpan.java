package org.rederive.document.tex;

/**
 * A piece of a file.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 */
public record TexSpan(TexFile file, int start, int end) {
  /** What is written there. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** 1-based line that it begins on. */
  public int line() {
    return file.line(start);
  }

  /** 0-based offset of its beginning in the line. */
  public int column() {
    return file.column(start);
  }

  /** A part of it, by offsets from its beginning. */
  TexSpan part(int from, int to) {
    return new TexSpan(file, start + from, start + to);
  }

  /** The same without white space around it. */
  TexSpan stripped() {
    String text = text();
    int from = text.length() - text.stripLeading().length();
    return part(from, Math.max(from, text.stripTrailing().length()));
  }
}
