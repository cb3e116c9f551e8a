package org.rederive.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** A line on stderr that tells how many documents are done; rewritten in place. */
final class Progress {
  private final PrintWriter err;
  private final boolean shown;
  private final int total;
  private int done;

  private Progress(PrintWriter err, boolean shown, int total) {
    this.err = err;
    this.shown = shown;
    this.total = total;
  }

  /** As asked for; {@code auto} shows it only on a terminal. */
  static Progress of(String when, CommandLine command, int total) {
    boolean shown =
        switch (when) {
          case "counter" -> true;
          case "none" -> false;
          case "auto" -> System.console() != null && !"dumb".equals(System.getenv("TERM"));
          default ->
              throw new CommandLine.ParameterException(
                  command, "--progress needs auto, counter or none, not '" + when + "'");
        };
    return new Progress(command.getErr(), shown, total).show();
  }

  /** Takes the line away, so that results can be written. */
  void pause() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /** One more document is done. */
  void advance() {
    done++;
    show();
  }

  private Progress show() {
    if (shown && done < total) {
      err.print("checking document " + (done + 1) + " of " + total);
      err.flush();
    }
    return this;
  }
}
