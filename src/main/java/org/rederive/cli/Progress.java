package org.rederive.cli;

import java.io.PrintWriter;
import org.rederive.report.Screen;
import picocli.CommandLine;

/** A line on stderr that tells how many documents are done; rewritten in place. */
final class Progress {
  private static final int WIDTH = 30;

  private enum Form {
    BAR,
    COUNTER,
    NONE
  }

  private final PrintWriter err;
  private final Form form;
  private final int total;
  private int done;

  private Progress(PrintWriter err, Form form, int total) {
    this.err = err;
    this.form = form;
    this.total = total;
  }

  /** As asked for; {@code auto} shows a bar, and only on a terminal. */
  static Progress of(String when, CommandLine command, int total) {
    return new Progress(command.getErr(), form(when, command), total).show();
  }

  /**
   * Refuses words that mean nothing.
   *
   * @throws CommandLine.ParameterException if it is one
   */
  static void check(String when, CommandLine command) {
    form(when, command);
  }

  private static Form form(String when, CommandLine command) {
    return switch (when) {
      case "bar" -> Form.BAR;
      case "counter" -> Form.COUNTER;
      case "none" -> Form.NONE;
      case "auto" -> Terminal.current().rewrites() ? Form.BAR : Form.NONE;
      default ->
          throw new CommandLine.ParameterException(
              command, "--progress needs auto, bar, counter or none, not '" + when + "'");
    };
  }

  /** Takes the line away, so that results can be written. */
  void pause() {
    if (form != Form.NONE) {
      Screen.of(err).control("\r\u001b[K");
    }
  }

  /** One more document is done. */
  void advance() {
    done++;
    show();
  }

  private Progress show() {
    if (form != Form.NONE && done < total) {
      err.print(line());
      err.flush();
    }
    return this;
  }

  private String line() {
    if (form == Form.COUNTER) {
      return "checking document " + (done + 1) + " of " + total;
    }
    int full = WIDTH * done / total;
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + total;
  }
}
