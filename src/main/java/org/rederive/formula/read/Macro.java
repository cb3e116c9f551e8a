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
