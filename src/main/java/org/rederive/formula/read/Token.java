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

  /** Another token in the same place. */
  Token as(Kind other, String written) {
    return new Token(other, written, span);
  }

  /** The token in a place that reaches to the end of another one. */
  Token to(Token last) {
    return new Token(kind, text, span.to(last.span()));
  }

  /** Whether it is a number of several digits; LaTeX takes the first one alone as an argument. */
  boolean isLongNumber() {
    return kind == Kind.NUMBER && text.length() > 1;
  }

  /** The first digit of a number. */
  Token digit() {
    return new Token(kind, text.substring(0, 1), isWritten() ? part(0, 1) : span);
  }

  /** A number without its first digit. */
  Token withoutDigit() {
    return new Token(kind, text.substring(1), isWritten() ? part(1, text.length()) : span);
  }

  /** Whether it stands itself in its place, and not a macro for it. */
  private boolean isWritten() {
    return span.end() - span.start() == text.length();
  }

  private Span part(int from, int to) {
    return new Span(span.start() + from, span.start() + to);
  }

  /** How the token is named in a message. */
  String shown() {
    return kind == Kind.END ? "the end of the formula" : "'" + text + "'";
  }
}
