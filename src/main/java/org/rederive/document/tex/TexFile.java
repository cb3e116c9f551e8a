package org.rederive.document.tex;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file of a LaTeX source. Lines end with one sign, however the file ends them. */
public final class TexFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private TexFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** A text under the name that messages give it. */
  public static TexFile of(String name, String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new TexFile(name, unmarked.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** What is no UTF-8 is read as Latin-1, in which every byte is a letter or a sign. */
  public static TexFile of(String name, byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return of(name, decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return of(name, new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  private static int[] lineStarts(String text) {
    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int[] starts = new int[lines];
    int line = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts[++line] = at + 1;
    }
    return starts;
  }

  /** The path as given. */
  public String name() {
    return name;
  }

  /** All that is written in it. */
  public String text() {
    return text;
  }

  /** The 1-based line of an offset. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 0-based offset in its line. */
  int column(int offset) {
    return offset - lineStarts[line(offset) - 1];
  }
}
