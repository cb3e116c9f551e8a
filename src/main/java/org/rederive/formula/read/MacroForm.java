package org.rederive.formula.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.MacroSource.Cut;

/** How LaTeX defines a command. */
enum MacroForm {
  /** A name, the number of arguments, what the first one is if it is left out, the text. */
  COMMAND("\\newcommand", "\\renewcommand", "\\DeclareRobustCommand") {
    @Override
    Named read(MacroSource in, Map<String, Macro> known) {
      in.takeIf('*');
      Cut name = nameIn(in);
      int parameters = in.isNext('[') ? count(in.optional()) : 0;
      Optional<List<Macro.Piece>> first =
          in.isNext('[') && parameters > 0
              ? Optional.of(MacroSource.pieces(bare(in.optional()), 0))
              : Optional.empty();
      List<Macro.Piece> body = MacroSource.pieces(in.group(), parameters);
      return new Named(name, new Macro.Text(parameters, first, false, body));
    }
  },
  /** The same, unless the name means something already. */
  PROVIDED("\\providecommand") {
    @Override
    Named read(MacroSource in, Map<String, Macro> known) {
      Named read = COMMAND.read(in, known);
      return new Named(read.name(), known.getOrDefault(read.name().text(), read.macro()));
    }
  },
  /** A name, the arguments one by one, the text. */
  DEF("\\def", "\\gdef", "\\edef", "\\xdef") {
    @Override
    Named read(MacroSource in, Map<String, Macro> known) {
      Cut name = in.command();
      Cut parameters = in.upTo('{');
      Cut body = in.group();
      String written = parameters.text().strip();
      int count = written.length() / 2;
      if (!Commands.ARGUMENTS.startsWith(written) || written.length() % 2 > 0) {
        throw new ReadingException(
            parameters.span(),
            "arguments that end at other signs are not read",
            "use \\newcommand");
      }
      return new Named(
          name, new Macro.Text(count, Optional.empty(), false, MacroSource.pieces(body, count)));
    }
  },
  /** A name for what another one means at this place. */
  LET("\\let") {
    @Override
    Named read(MacroSource in, Map<String, Macro> known) {
      Cut name = in.command();
      in.takeIf('=');
      Cut meant = in.token();
      Macro.Sign sign = (Macro.Sign) MacroSource.pieces(meant, 0).get(0);
      Macro same = new Macro.Same(sign);
      return new Named(name, known.getOrDefault(meant.text(), same));
    }
  },
  /** A name that is written upright, as a function. */
  OPERATOR("\\DeclareMathOperator") {
    @Override
    Named read(MacroSource in, Map<String, Macro> known) {
      in.takeIf('*');
      Cut name = nameIn(in);
      Cut word = in.group();
      Cut upright = new Cut("\\mathrm{" + word.text() + "}", word.start());
      return new Named(
          name, new Macro.Text(0, Optional.empty(), false, MacroSource.pieces(upright, 0)));
    }
  },
  /** A bracket around one argument; its size, given by a star or a word, changes nothing. */
  DELIMITER("\\DeclarePairedDelimiter") {
    @Override
    Named read(MacroSource in, Map<String, Macro> known) {
      Cut name = nameIn(in);
      Cut open = in.group();
      Cut close = in.group();
      Cut around = new Cut(open.text() + " #2 " + close.text(), open.start());
      List<Macro.Piece> body = MacroSource.pieces(around, 2);
      return new Named(name, new Macro.Text(2, Optional.of(List.of()), true, body));
    }
  };

  private final List<String> commands;

  MacroForm(String... commands) {
    this.commands = List.of(commands);
  }

  /** A command and what it is said to stand for. */
  record Named(Cut name, Macro macro) {}

  /**
   * Reads what follows the command.
   *
   * @param known what was defined before
   * @throws ReadingException if it is no definition of this form
   */
  abstract Named read(MacroSource in, Map<String, Macro> known);

  List<String> commands() {
    return commands;
  }

  private static Cut nameIn(MacroSource in) {
    boolean braces = in.takeIf('{');
    Cut name = in.command();
    if (braces && !in.takeIf('}')) {
      throw new ReadingException(in.here(), "expected '}' after the name " + name.text(), "");
    }
    return name;
  }

  /** What an argument is if it is left out, as in [{}], without the braces around all of it. */
  private static Cut bare(Cut written) {
    String text = written.text();
    return text.matches("\\{[^{}]*}")
        ? new Cut(text.substring(1, text.length() - 1), written.start() + 1)
        : written;
  }

  private static int count(Cut digits) {
    String digit = digits.text().strip();
    if (!digit.matches("[0-9]")) {
      throw new ReadingException(digits.span(), "expected the number of arguments, 0 to 9", "");
    }
    return Integer.parseInt(digit);
  }

  /** The form that a command begins. */
  static Optional<MacroForm> of(String command) {
    return Optional.ofNullable(Commands.ALL.get(command));
  }

  /** Forms by their commands. */
  private static final class Commands {
    /** What can stand behind the name of a \def, or its beginning. */
    static final String ARGUMENTS = "#1#2#3#4#5#6#7#8#9";

    static final Map<String, MacroForm> ALL =
        Arrays.stream(values())
            .flatMap(form -> form.commands.stream().map(command -> Map.entry(command, form)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Commands() {}
  }
}
