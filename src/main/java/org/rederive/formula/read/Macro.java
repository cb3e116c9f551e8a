package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rederive.formula.Span;

/** What a command stands for that an author has defined. */
sealed interface Macro {
  /** What it is in a few words, for messages. */
  String shown();

  /**
   * A text in which the arguments are filled in.
   *
   * @param parameters how many arguments it takes
   * @param first what stands for the first one if it is not written in square brackets; if this is
   *     empty, the first one is written as the others are
   * @param star whether a star may follow the command, which changes nothing
   * @param body the text
   */
  record Text(int parameters, Optional<List<Piece>> first, boolean star, List<Piece> body)
      implements Macro {
    public Text {
      body = List.copyOf(body);
    }

    @Override
    public String shown() {
      String text = body.stream().map(Piece::shown).collect(Collectors.joining(" "));
      return text.isEmpty() ? "nothing" : text;
    }
  }

  /**
   * A command that is written in several ways.
   *
   * @param forms those with more arguments first
   */
  record Forms(List<Form> forms) implements Macro {
    public Forms {
      forms = List.copyOf(forms);
    }

    @Override
    public String shown() {
      return forms.stream().map(Form::written).collect(Collectors.joining(" or "));
    }
  }

  /**
   * One way to write a command.
   *
   * @param written as it is written
   * @param bracket whether its first argument stands in square brackets
   * @param groups how many arguments stand in braces
   * @param bar whether there is a bar in the first of them
   * @param body what it stands for
   */
  record Form(String written, boolean bracket, int groups, boolean bar, List<Piece> body) {
    public Form {
      body = List.copyOf(body);
    }

    /** The same as a macro of its own. */
    Text text() {
      Optional<List<Piece>> first = bracket ? Optional.of(List.of()) : Optional.empty();
      return new Text(groups + (bracket ? 1 : 0), first, groups > 0, body);
    }
  }

  /** Another name of a command or sign that is no macro, also where that is defined anew. */
  record Same(Sign sign) implements Macro {
    @Override
    public String shown() {
      return sign.text();
    }
  }

  /** A definition that formulas cannot use. */
  record Refused(String why) implements Macro {
    @Override
    public String shown() {
      return why;
    }
  }

  /** A piece of the text behind a macro. */
  sealed interface Piece {
    String shown();
  }

  /** A token of it; where it was defined is no matter for what it means. */
  record Sign(Token.Kind kind, String text) implements Piece {
    static Sign of(Token token) {
      return new Sign(token.kind(), token.text());
    }

    Token at(Span span) {
      return new Token(kind, text, span);
    }

    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * A place for an argument.
   *
   * @param number from 1
   */
  record Argument(int number) implements Piece {
    @Override
    public String shown() {
      return "#" + number;
    }
  }
}
