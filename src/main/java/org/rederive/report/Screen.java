package org.rederive.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.rederive.formula.read.Unseen;

/**
 * A terminal on which texts show every character that would do something, and do nothing. Only the
 * program itself changes colours and moves the cursor.
 */
public final class Screen extends PrintWriter {
  private final PrintWriter terminal;

  private Screen(PrintWriter terminal) {
    super(new Shown(terminal), true);
    this.terminal = terminal;
  }

  /** The terminal that text is written to. */
  public static Screen of(PrintWriter terminal) {
    return terminal instanceof Screen screen ? screen : new Screen(terminal);
  }

  /** The same terminal; what it is sent is written down as well, as it was sent. */
  public Screen recorded(Writer record) {
    return new Screen(new PrintWriter(new Twice(terminal, record), true));
  }

  /** Writes what does something. */
  public void control(String sequence) {
    flush();
    terminal.print(sequence);
    terminal.flush();
  }

  /** Writes data for programs, byte for byte. */
  public void data(String text) {
    control(text);
  }

  /** Writes to two places. */
  private static final class Twice extends FilterWriter {
    private final Writer record;

    Twice(Writer terminal, Writer record) {
      super(terminal);
      this.record = record;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      super.write(text, offset, length);
      record.write(text, offset, length);
    }

    @Override
    public void write(int c) throws IOException {
      super.write(c);
      record.write(c);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      super.write(text, offset, length);
      record.write(text, offset, length);
    }
  }

  /** Shows what stands in it by its number, pairs of surrogates together. */
  private static final class Shown extends FilterWriter {
    private char high;

    Shown(Writer terminal) {
      super(terminal);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(int c) throws IOException {
      write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      String all = (high == 0 ? "" : high) + text.substring(offset, offset + length);
      high = 0;
      if (!all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1))) {
        high = all.charAt(all.length() - 1);
        all = all.substring(0, all.length() - 1);
      }
      out.write(Unseen.lines(all.replace("\r\n", "\n")).replace("\n", System.lineSeparator()));
    }
  }
}
