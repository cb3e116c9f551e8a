package org.rederive.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that cannot be carried out, in two lines: what is wrong with it, and what to do.
 */
record UsageError(ParameterException wrong) {
  private static final int SHOWN = 3;

  List<String> lines() {
    return List.of("rederive: " + reason(), "see: " + command() + " --help");
  }

  private String command() {
    return wrong.getCommandLine().getCommandSpec().qualifiedName();
  }

  private String reason() {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    return String.valueOf(wrong.getMessage()).lines().collect(Collectors.joining(" "));
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().get(0);
    CommandLine line = unmatched.getCommandLine();
    String near =
        unmatched.getSuggestions().stream().limit(SHOWN).collect(Collectors.joining(" or "));
    String hint = near.isEmpty() ? "" : " (did you mean " + near + "?)";
    return what(unmatched, line) + " '" + word + "'" + hint;
  }

  private static String what(UnmatchedArgumentException unmatched, CommandLine line) {
    if (unmatched.isUnknownOption()) {
      return "there is no option";
    }
    return line.getSubcommands().isEmpty() ? "one word too many:" : "there is no command";
  }
}
