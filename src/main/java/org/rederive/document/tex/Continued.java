package org.rederive.document.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rederive.document.tex.TexTokens.Token;

/**
 * Displays that go on with the one before: what begins with = has its left side there, and what
 * begins with + belongs to a formula that has not ended there.
 */
final class Continued {
  private static final Set<String> EQUAL = Set.of("=", "\\equiv");

  /** Signs that no formula begins with. */
  private static final Set<String> INNER = Set.of("+", "\\times", "\\cdot", "\\otimes", "/");

  private static final Optional<String> GOES_ON =
      Optional.of("it goes on in the next display, which is no formula of its own");

  private static final Pattern COMMAND =
      Pattern.compile("\\\\[A-Za-z]+\\*?(?:\\{[^{}]*\\})?|\\\\.|%[^\n]*");

  private final AuthorSigns signs;
  private final List<TexItem> items = new ArrayList<>();

  /** Where the last display stands among the items; −1 if something else came after it. */
  private int before = -1;

  private Continued(AuthorSigns signs) {
    this.signs = signs;
  }

  static List<TexItem> joined(List<TexItem> all) {
    Continued continued = new Continued(new AuthorSigns());
    all.forEach(continued::add);
    return continued.items;
  }

  private void add(TexItem item) {
    if (item instanceof TexItem.Display display && !display.statements().isEmpty()) {
      items.add(before < 0 ? display : after((TexItem.Display) items.get(before), display));
      before = items.size() - 1;
    } else {
      items.add(item);
      before = item instanceof TexItem.Remark ? before : -1;
    }
  }

  private TexItem.Display after(TexItem.Display last, TexItem.Display display) {
    TexStatement end = last.statements().get(last.statements().size() - 1);
    TexStatement start = display.statements().get(0);
    List<Token> ended = tokens(end.latex());
    List<Token> begun = tokens(start.latex());
    boolean trails = !ended.isEmpty() && isEqual(ended.get(ended.size() - 1));
    boolean leads = !begun.isEmpty() && isEqual(begun.get(0));
    if (leads || trails && isRightBehind(last, display)) {
      items.set(before, with(last, last.statements().size() - 1, trails ? cut(end, ended) : end));
      return member(end, ended, trails)
          .map(left -> joined(left, start, begun, leads))
          .map(whole -> with(display, 0, whole.with(end.beside())))
          .orElse(display);
    }
    if (isInner(begun)) {
      items.set(before, with(last, last.statements().size() - 1, end.with(GOES_ON)));
      return with(display, 0, start.with(GOES_ON));
    }
    return display;
  }

  private List<Token> tokens(String latex) {
    return TexTokens.of(latex, 0, latex.length(), signs).stream()
        .filter(token -> !DisplayRows.ARRANGING.contains(token.text()))
        .toList();
  }

  private static boolean isEqual(Token token) {
    return token.isTop() && EQUAL.contains(token.text());
  }

  /** A − without a sign of equality behind it begins no equation, either. */
  private static boolean isInner(List<Token> begun) {
    boolean minus =
        !begun.isEmpty()
            && begun.get(0).text().equals("-")
            && begun.stream().noneMatch(t -> Relations.states(t) || Relations.isRough(t));
    return !begun.isEmpty() && INNER.contains(begun.get(0).text()) || minus;
  }

  /** Whether no words stand between two displays. */
  private static boolean isRightBehind(TexItem.Display last, TexItem.Display display) {
    boolean one = last.span().file().equals(display.span().file());
    int from = last.span().end();
    int to = display.span().start();
    return one
        && from <= to
        && COMMAND
            .matcher(last.span().file().text().substring(from, to))
            .replaceAll("")
            .chars()
            .noneMatch(Character::isLetter);
  }

  /** A statement without the sign at its end. */
  private static TexStatement cut(TexStatement end, List<Token> tokens) {
    List<Token> kept = tokens.subList(0, tokens.size() - 1);
    String latex = end.latex().substring(0, tokens.get(kept.size()).start());
    return new TexStatement(
        end.span(),
        latex,
        kept.isEmpty() ? end.unstated() : Relations.unchecked(kept),
        end.beside());
  }

  /** What stands behind the last sign between two sides, or all if there is none. */
  private static Optional<String> member(TexStatement end, List<Token> tokens, boolean trails) {
    int to = tokens.size() - (trails ? 1 : 0);
    int from = to;
    while (from > 0
        && !Relations.states(tokens.get(from - 1))
        && !Relations.isRough(tokens.get(from - 1))) {
      from--;
    }
    return from == to
        ? Optional.empty()
        : Optional.of(end.latex().substring(tokens.get(from).start(), tokens.get(to - 1).end()));
  }

  private TexStatement joined(String left, TexStatement start, List<Token> begun, boolean leads) {
    String right = start.latex().substring(leads ? begun.get(0).end() : 0);
    String whole = left + " = " + right.strip();
    return new TexStatement(
        start.span(), whole, Relations.unchecked(tokens(whole)), start.beside());
  }

  private static TexItem.Display with(TexItem.Display display, int at, TexStatement statement) {
    List<TexStatement> statements = new ArrayList<>(display.statements());
    statements.set(at, statement);
    return new TexItem.Display(
        display.span(),
        display.number(),
        display.labels(),
        statements,
        display.begins(),
        display.supposed());
  }
}
