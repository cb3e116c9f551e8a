package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;

/** The text of definitions with a reading position: commands, groups in braces, comments. */
final class MacroSource {
  private final String text;
  private int at;

  MacroSource(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** A piece of the text. */
  record Cut(String text, int start) {
    Span span() {
      return new Span(start, start + Math.max(1, text.length()));
    }
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    skipSpace();
    return at >= text.length();
  }

  /** A comment reaches to the end of its line. */
  private void skipSpace() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || isComment())) {
      at = isComment() ? lineEnd() : at + 1;
    }
  }

  private boolean isComment() {
    return text.charAt(at) == '%';
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** Whether the next sign is this one. */
  boolean isNext(char sign) {
    skipSpace();
    return at < text.length() && text.charAt(at) == sign;
  }

  boolean takeIf(char sign) {
    boolean next = isNext(sign);
    at += next ? 1 : 0;
    return next;
  }

  /** A command such as \newcommand or \, — of letters, or of one other sign. */
  Cut command() {
    if (!isNext('\\')) {
      throw new ReadingException(here(), "expected a command that begins with \\", "");
    }
    int start = at++;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    at += at == start + 1 && at < text.length() ? 1 : 0;
    return cut(start, at);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
  }

  /** A command, or any other single sign. */
  Cut token() {
    if (isNext('\\')) {
      return command();
    }
    if (isAtEnd()) {
      throw new ReadingException(here(), "the definition ends too early", "");
    }
    return cut(at, ++at);
  }

  /** What stands between braces, without them. */
  Cut group() {
    if (!isNext('{')) {
      throw new ReadingException(here(), "expected '{'", "");
    }
    return between('{', '}');
  }

  /** What stands between square brackets, without them. */
  Cut optional() {
    return between('[', ']');
  }

  private Cut between(char open, char close) {
    int start = ++at;
    int depth = 0;
    while (at < text.length() && (depth > 0 || text.charAt(at) != close)) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      at = c == '\\' ? at + 2 : isComment() ? lineEnd() : at + 1;
    }
    if (at >= text.length()) {
      throw new ReadingException(
          new Span(start - 1, start), "this '" + open + "' is never closed", "");
    }
    return cut(start, at++);
  }

  /** All up to a sign. */
  Cut upTo(char sign) {
    int end = text.indexOf(sign, at);
    Cut before = cut(at, end < 0 ? text.length() : end);
    at = before.start() + before.text().length();
    return before;
  }

  private Cut cut(int start, int end) {
    return new Cut(text.substring(start, end), start);
  }

  Span here() {
    return new Span(at, at + 1);
  }

  /** The text of a macro in tokens and arguments. */
  static List<Macro.Piece> pieces(Cut body, int parameters) {
    List<Macro.Piece> pieces = new ArrayList<>();
    String text = withoutComments(body.text());
    int from = 0;
    for (int mark = text.indexOf('#'); mark >= 0; mark = text.indexOf('#', from)) {
      add(text.substring(from, mark), body.start() + from, pieces);
      pieces.add(new Macro.Argument(number(text, mark, body, parameters)));
      from = mark + 2;
    }
    add(text.substring(from), body.start() + from, pieces);
    return pieces;
  }

  private static void add(String text, int start, List<Macro.Piece> pieces) {
    try {
      Lexer.raw(text).stream()
          .filter(token -> token.kind() != Token.Kind.END)
          .map(Macro.Sign::of)
          .forEach(pieces::add);
    } catch (ReadingException e) {
      Span span = new Span(e.span().start() + start, e.span().end() + start);
      throw e.said(span, String.valueOf(e.getMessage()));
    }
  }

  private static int number(String text, int mark, Cut body, int parameters) {
    int number = mark + 1 < text.length() ? text.charAt(mark + 1) - '0' : 0;
    if (number < 1 || number > parameters) {
      throw new ReadingException(
          new Span(body.start() + mark, body.start() + mark + 2),
          "this is none of the " + parameters + " arguments",
          "");
    }
    return number;
  }

  /** The text with spaces for its comments, so that all else stands where it was. */
  private static String withoutComments(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      boolean sign = at > 0 && text.charAt(at - 1) == '\\';
      for (int i = at; !sign && i < text.length() && text.charAt(i) != '\n'; i++) {
        shown.setCharAt(i, ' ');
      }
    }
    return shown.toString();
  }
}
