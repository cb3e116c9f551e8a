package org.rederive.formula.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.ReadingException;

/**
 * Takes a display apart that is written in lines and columns. Where a line, a column or a wide
 * space parts two factors it could be a product or two formulas, and that is refused.
 */
final class Lines {
  /** Surroundings that only arrange a formula; others, such as matrices, mean something. */
  static final Set<String> ARRANGEMENTS =
      Set.of(
          "equation",
          "equation*",
          "align",
          "align*",
          "aligned",
          "split",
          "gather",
          "gather*",
          "gathered",
          "multline",
          "multline*",
          "eqnarray",
          "eqnarray*",
          "flalign",
          "flalign*");

  static final Set<String> GAPS = Set.of("&", "\\\\", "\\quad", "\\qquad", "\\newline", "\\cr");

  /** Spaces that stand within the entries of a matrix, too, where the other gaps part them. */
  private static final Set<String> SPACES = Set.of("\\quad", "\\qquad");

  private static final Set<String> JOINING =
      Stream.concat(
              RelationSigns.ALL.stream(),
              Stream.of(
                  "&", "\\\\", "+", "-", "\\doteq", "\\cdot", "\\times", "\\pm", "\\mp", "/", ",",
                  ";"))
          .collect(Collectors.toUnmodifiableSet());

  /** Signs that some authors write at the end of a line and again at the beginning of the next. */
  private static final Set<String> REPEATED = Set.of("=", "+");

  private static final Set<String> OPENING = Set.of("(", "[", "{", "\\{", "\\langle");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "\\}", "\\rangle", ".");

  private final List<Token> tokens;
  private final List<Token> joined = new ArrayList<>();
  private final Deque<String> around = new ArrayDeque<>();
  private int at;

  private Lines(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> joined(List<Token> tokens) {
    return new Lines(tokens).all();
  }

  private List<Token> all() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.is("\\begin") || token.is("\\end")) {
        surrounding();
      } else if (isGap(token)) {
        gap();
      } else {
        joined.add(token);
        at++;
      }
    }
    return joined;
  }

  private Token next(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private void surrounding() {
    int first = at;
    boolean begins = next(0).is("\\begin");
    StringBuilder name = new StringBuilder();
    for (at += 2; !next(0).is("}") && next(0).kind() != Token.Kind.END; at++) {
      name.append(next(0).text());
    }
    at = Math.min(at + 1, tokens.size());
    if (begins) {
      around.push(name.toString());
    } else {
      around.poll();
    }
    if (!ARRANGEMENTS.contains(name.toString())) {
      joined.addAll(tokens.subList(first, at));
    }
  }

  // ---- what parts two pieces

  private boolean isGap(Token token) {
    boolean arranged = around.stream().allMatch(ARRANGEMENTS::contains);
    return (arranged ? GAPS : SPACES).contains(token.text());
  }

  private void gap() {
    Token first = next(0);
    boolean line = false;
    boolean column = false;
    while (isGap(next(0)) || PlainSpelling.DROPPED.contains(next(0).text())) {
      boolean breaks = next(0).is("\\\\");
      line |= breaks;
      column = next(0).is("&") || column && !breaks;
      at++;
      skipLength(breaks);
    }
    if (!joined.isEmpty()
        && line
        && REPEATED.contains(last().text())
        && last().is(next(0).text())) {
      at++;
    } else if (!joined.isEmpty() && !isEnd()) {
      boolean factors =
          !joins(last(), OPENING) && !joins(following(), CLOSING) && !SumReader.isCondition(rest());
      refuse(first, factors || line && !column && isEquation());
    }
  }

  private Token last() {
    int i = joined.size() - 1;
    while (i > 0 && PlainSpelling.DROPPED.contains(joined.get(i).text())) {
      i--;
    }
    return joined.get(i);
  }

  /** The next sign, without its size. */
  private Token following() {
    return Delimiters.SIZES.contains(next(0).text()) ? next(1) : next(0);
  }

  /** The next signs, without sizes. */
  private List<Token> rest() {
    return tokens.subList(at, tokens.size()).stream()
        .filter(token -> !Delimiters.SIZES.contains(token.text()))
        .toList();
  }

  private boolean isEnd() {
    return next(0).kind() == Token.Kind.END || next(0).is("\\end");
  }

  private static boolean joins(Token token, Set<String> brackets) {
    return JOINING.contains(token.text()) || brackets.contains(token.text());
  }

  /** \\*[2pt] */
  private void skipLength(boolean breaks) {
    if (breaks && next(0).is("*")) {
      at++;
    }
    boolean length =
        breaks
            && next(0).is("[")
            && next(0).span().start() == tokens.get(at - 1).span().end()
            && (next(1).kind() == Token.Kind.NUMBER || next(1).is("-"));
    while (length && !tokens.get(at - 1).is("]") && next(0).kind() != Token.Kind.END) {
      at++;
    }
  }

  /** A line that begins with a sign and has an = of its own: −c = d, or the end of a − c = d. */
  private boolean isEquation() {
    boolean signed = next(0).is("+") || next(0).is("-");
    int i = at;
    while (signed && i < tokens.size() && !tokens.get(i).is("\\\\") && !tokens.get(i).is("=")) {
      i++;
    }
    return signed && i < tokens.size() && tokens.get(i).is("=");
  }

  private void refuse(Token gap, boolean twoReadings) {
    if (twoReadings) {
      throw new ReadingException(
          gap.to(next(0)).span(),
          "this can be a product or two formulas beside each other",
          "write one formula, without the gap, and all else outside of it");
    }
  }
}
