package org.rederive.cli;

import picocli.CommandLine;

/** Whether to colour the output. */
final class Colors {
  private Colors() {}

  /** As asked for; {@code auto} follows the terminal. */
  static boolean wanted(String when, CommandLine command) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      case "auto" -> Terminal.current().colors();
      default ->
          throw new CommandLine.ParameterException(
              command, "--color needs auto, always or never, not '" + when + "'");
    };
  }
}
