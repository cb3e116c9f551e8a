package org.rederive.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command with its subcommands, in the man macros of roff. The generator of
 * picocli writes AsciiDoc, a file for each command, which a second program would have to turn into
 * roff.
 */
final class ManPage {
  private static final Map<String, String> ENVIRONMENT =
      new TreeMap<>(
          Map.of(
              "JAVA_HOME", "the JDK that the launcher builds and runs with",
              "REDERIVE_JAVA_OPTS", "options of the JVM for the launcher, such as -Xmx2g",
              "NO_COLOR", "if it is set, there are no colours",
              "CLICOLOR_FORCE", "if it is set and not 0, there are colours also without terminal"));

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** The page as text. */
  static String of(CommandSpec root) {
    return new ManPage().written(root);
  }

  private String written(CommandSpec root) {
    String name = root.name();
    request(
        ".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + name + " " + Version.tool() + '"');
    request(".SH NAME");
    text(name + " - " + String.join(" ", root.usageMessage().description()));
    request(".SH SYNOPSIS");
    request(
        "\\fB" + escaped(name) + "\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]");
    request(".SH COMMANDS");
    root.subcommands().values().stream().distinct().forEach(this::command);
    request(".SH OPTIONS");
    root.options().forEach(this::option);
    request(".SH EXIT STATUS");
    root.usageMessage().exitCodeList().forEach(this::item);
    request(".SH ENVIRONMENT");
    ENVIRONMENT.forEach(this::item);
    request(".SH FILES");
    item(
        "derivations",
        "the documents, if none are named; in the current folder or beside the launcher");
    return page.toString();
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    request(".SS " + escaped(spec.name()));
    for (String line : spec.usageMessage().description()) {
      text(line);
      request(".br");
    }
    spec.positionalParameters().forEach(this::parameter);
    spec.options().stream().filter(o -> !o.usageHelp() && !o.versionHelp()).forEach(this::option);
  }

  private void parameter(PositionalParamSpec parameter) {
    entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter);
  }

  private void option(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(n -> "\\fB" + escaped(n) + "\\fR")
            .collect(Collectors.joining(", "));
    boolean value = option.arity().max() > 0;
    entry(value ? names + " \\fI" + escaped(option.paramLabel()) + "\\fR" : names, option);
  }

  private void entry(String head, ArgSpec argument) {
    request(".TP");
    request(head);
    List.of(argument.description()).forEach(this::text);
  }

  private void item(String head, String meaning) {
    request(".TP");
    request("\\fB" + escaped(head) + "\\fR");
    text(meaning);
  }

  private void request(String line) {
    page.append(line).append('\n');
  }

  /** A full stop or an apostrophe at the start of a line would be a request. */
  private void text(String line) {
    String start = line.startsWith(".") || line.startsWith("'") ? "\\&" : "";
    request(start + escaped(line));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }

  /** Prints the manual page. */
  @Command(
      name = "man",
      mixinStandardHelpOptions = true,
      description = {
        "Print the manual page, for man and mandoc.",
        "To read it: rederive man | man -l -",
        "To install it: rederive man > ~/.local/share/man/man1/rederive.1"
      },
      exitCodeOnInvalidInput = ExitCode.USAGE)
  static final class ManCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
      CommandLine command = Objects.requireNonNull(spec).commandLine();
      command.getOut().print(ManPage.of(spec.root()));
      command.getOut().flush();
      return ExitCode.AS_EXPECTED;
    }
  }
}
