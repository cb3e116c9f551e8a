package org.rederive.cli;

import picocli.CommandLine;

/** Whether to colour the output. */
final class Colors {
  private Colors() {}

  /** As asked for; {@code auto} follows the terminal and NO_COLOR, CLICOLOR_FORCE and TERM. */
  static boolean wanted(String when, CommandLine command) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      case "auto" -> automatic();
      default ->
          throw new CommandLine.ParameterException(
              command, "--color needs auto, always or never, not '" + when + "'");
    };
  }

  private static boolean automatic() {
    if (!System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
        || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    String forced = System.getenv().getOrDefault("CLICOLOR_FORCE", "0");
    return !forced.equals("0") || System.console() != null;
  }
}
