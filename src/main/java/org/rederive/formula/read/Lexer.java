package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;

/** Cuts LaTeX into tokens; drops what only changes the spacing or the size of brackets. */
final class Lexer {
  /** Longer texts are not formulas of a paper; refused so that no input can exhaust the machine. */
  static final int LONGEST = 100_000;

  private static final String SIGNS = "+-=()[]{}_^|,;:.*'/<>&!";

  /** Commands whose argument is no part of the formula: names, numbers and notes at the margin. */
  static final Set<String> REMARKS =
      Set.of(
          "\\label",
          "\\tag",
          "\\marginnote",
          "\\marginpar",
          "\\sidenote",
          "\\footnote",
          "\\footnotetext",
          "\\index");

  /** Commands that begin words. */
  private static final Set<String> WORDS =
      Set.of("\\text", "\\mbox", "\\textrm", "\\textnormal", "\\textit");

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** All that a text is made of, closed by one END token. */
  static List<Token> raw(String text) {
    if (text.length() > LONGEST) {
      throw new ReadingException(
          new Span(0, 1),
          "the formula has " + text.length() + " characters, more than " + LONGEST,
          "split it into steps");
    }
    return BraketSigns.plain(new Lexer(text).all());
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    while (skipSpace()) {
      if (!skipRemark()) {
        tokens.add(next());
      }
    }
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    tokens.add(new Token(Token.Kind.END, "", new Span(end, end + 1)));
    return tokens;
  }

  /** A comment reaches to the end of its line. */
  private boolean skipSpace() {
    while (at < text.length() && (isSpace(text.charAt(at)) || "~%".indexOf(text.charAt(at)) >= 0)) {
      int line = text.indexOf('\n', at);
      at = text.charAt(at) != '%' ? at + 1 : line < 0 ? text.length() : line;
    }
    return at < text.length();
  }

  private boolean skipRemark() {
    if (text.charAt(at) != '\\') {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    boolean remark = REMARKS.contains(text.substring(at, end));
    if (remark) {
      at = end + (text.startsWith("*", end) ? 1 : 0);
      at += group().length();
    }
    return remark;
  }

  /** What stands in the braces at hand, with them; empty if there are none or if they never end. */
  private String group() {
    int depth = 0;
    for (int end = at; end < text.length(); end++) {
      depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
      if (depth <= 0) {
        return depth < 0 || end == at ? "" : text.substring(at, end + 1);
      }
    }
    return "";
  }

  /** Other white space cannot be seen and is refused. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private Token next() {
    char c = text.charAt(at);
    if (c == '\\') {
      return command();
    }
    if (isDigit(c)) {
      return run(Token.Kind.NUMBER);
    }
    if (isLetter(c)) {
      return token(Token.Kind.LETTER, at + 1);
    }
    if (SIGNS.indexOf(c) >= 0) {
      return token(Token.Kind.SIGN, at + 1);
    }
    String meant = Characters.meant(c).orElseThrow(() -> refused(at));
    Token.Kind kind = meant.startsWith("\\") ? Token.Kind.COMMAND : Token.Kind.SIGN;
    return token(kind, at + 1).as(kind, meant);
  }

  private ReadingException refused(int position) {
    int c = text.codePointAt(position);
    return new ReadingException(
        new Span(position, position + Character.charCount(c)),
        "the character " + shown(c) + " is not part of the formula language",
        isPrinted(c) && c > 127
            ? "write it as a LaTeX command, for example \\sqrt"
            : Names.knownCommands(Character.toString(c)));
  }

  private Token command() {
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end == at + 1 && end < text.length()) {
      requireAscii(end);
      end++;
    }
    Token command = token(Token.Kind.COMMAND, end);
    if (WORDS.contains(command.text()) && !isAtBrace(command.span().start())) {
      refuseWords();
    }
    return command;
  }

  /**
   * Whether words are to be written at a brace above or below a term, of which they say what it is.
   */
  private boolean isAtBrace(int words) {
    int before = visible(words);
    int sign = before > 0 && text.charAt(before - 1) == '{' ? visible(before - 1) : before;
    boolean script = sign > 0 && "_^".indexOf(text.charAt(sign - 1)) >= 0;
    int close = script ? visible(sign - 1) : 0;
    boolean group = close > 0 && text.charAt(close - 1) == '}';
    int open = group ? visible(Math.max(0, opening(close - 1))) : 0;
    return Annotations.BRACES.keySet().stream()
        .anyMatch(b -> text.startsWith(b, open - b.length()));
  }

  /** The end of what is seen before a place. */
  private int visible(int end) {
    int last = end;
    while (last > 0 && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** Where the group begins that is closed here. */
  private int opening(int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      depth += text.charAt(i) == '}' ? 1 : text.charAt(i) == '{' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void refuseWords() {
    String words = group();
    boolean braces = words.length() > 1;
    String inside = braces ? words.substring(1, words.length() - 1).strip() : "";
    if (inside.chars().anyMatch(c -> isSpace((char) c))) {
      throw new ReadingException(
          new Span(at, at + words.length()),
          "these words are no part of the formula",
          "write them beside it; a label has no space in it");
    }
  }

  private void requireAscii(int position) {
    char c = text.charAt(position);
    if (!isSpace(c) && (c <= ' ' || c >= 127)) {
      throw refused(position);
    }
  }

  private Token run(Token.Kind kind) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return token(kind, end);
  }

  private Token token(Token.Kind kind, int end) {
    String cut = text.substring(at, end);
    boolean space = cut.length() == 2 && isSpace(cut.charAt(1));
    Token token = new Token(kind, space ? "\\ " : cut, new Span(at, end));
    at = end;
    return token;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String shown(int c) {
    return isPrinted(c) ? "'" + Character.toString(c) + "'" : String.format("U+%04X", c);
  }

  private static boolean isPrinted(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
