package org.rederive.formula.read;

import org.rederive.formula.Kind;
import org.rederive.formula.Span;

/** A piece of LaTeX: a command, a letter, a number or a single sign. */
record Token(Kind kind, String text, Span span) {
  enum Kind {
    COMMAND,
    LETTER,
    NUMBER,
    SIGN,
    END
  }

  boolean is(String expected) {
    return text.equals(expected) && kind != Kind.END;
  }

  /** How the token is named in a message. */
  String shown() {
    return kind == Kind.END ? "the end of the formula" : "'" + text + "'";
  }
}
