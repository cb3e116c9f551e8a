package org.rederive.formula.read;

import java.util.Optional;
import java.util.Set;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;

/**
 * Reads one of the labels that a state is known by: a letter with its subscript, a number, a sign
 * or an arrow by itself, or a letter with its value, as in |S_z; +⟩, |↑⟩ and |j = 1, m = −1⟩.
 *
 * <p>Of sums and products there are none: |n + 1⟩ is known by a number that another formula has.
 */
final class KetLabel {
  private static final Set<String> ARROWS = Set.of("\\uparrow", "\\downarrow");
  private static final Set<String> FRACTIONS = Set.of("\\frac", "\\tfrac", "\\dfrac");
  private static final Set<String> AFTER = Set.of(",", ";", "|", "\\rangle", "^", "(");
  private static final Set<String> SIGNS = Set.of("+", "-", "\\uparrow", "\\downarrow");

  private KetLabel() {}

  /** Whether one begins without a comma before it: a sign there would be one of a sum. */
  static boolean starts(Token token) {
    return Names.startsName(token)
        || token.kind() == Token.Kind.NUMBER
        || ARROWS.contains(token.text())
        || FRACTIONS.contains(token.text());
  }

  /** Whether another sign follows one that is a label by itself. */
  static boolean goesOn(String before, TokenStream in) {
    return SIGNS.contains(before) && isRun(in);
  }

  /** The label at hand, in one spelling. */
  static String read(TokenStream in) {
    Token first = in.peek();
    if (SIGNS.contains(first.text()) && in.peek(1).is("_")) {
      return along(in);
    }
    if (ARROWS.contains(first.text())) {
      return in.take().text();
    }
    if (first.is("-") && Names.startsName(in.peek(1))) {
      return in.take().text() + sum(in);
    }
    return Names.startsName(first) ? sum(in) : value(in);
  }

  /** A letter, with a number, other letters or its value behind it. */
  private static String sum(TokenStream in) {
    SymbolName name = letter(in);
    if (Subscripts.isSign(in.peek())
        && in.peek(1).kind() == Token.Kind.NUMBER
        && (in.peek(2).is("\\rangle") || in.peek(2).is(",") || in.peek(2).is("|"))) {
      return name.latex() + in.take().text() + in.take().text();
    }
    if (in.takeIf("=")) {
      return name.latex() + " = " + value(in);
    }
    StringBuilder text = new StringBuilder(name.latex());
    while (isAdded(in)) {
      text.append(in.take().text()).append(letter(in).latex());
    }
    return text.toString();
  }

  private static SymbolName letter(TokenStream in) {
    SymbolName name = SymbolName.of(Names.base(in));
    return in.takeIf("_") ? name.withSubscripts(Subscripts.read(in)) : name;
  }

  /** Whether a letter is added, and the label or another sign follows it. */
  private static boolean isAdded(TokenStream in) {
    if (!Subscripts.isSign(in.peek()) || !Names.startsName(in.peek(1))) {
      return false;
    }
    return in.ahead(
            () -> {
              in.take();
              letter(in);
              return AFTER.contains(in.peek().text()) || Subscripts.isSign(in.peek());
            })
        .orElse(false);
  }

  /** A sign or an arrow with its axis, as in |+_x⟩. */
  private static String along(TokenStream in) {
    String sign = in.take().text();
    in.expect("_", "before the axis");
    return SymbolName.of(sign).withSubscripts(Subscripts.read(in)).latex();
  }

  /** A number with its sign, or a sign alone. */
  private static String value(TokenStream in) {
    String sign = Subscripts.isSign(in.peek()) ? in.take().text() : "";
    Optional<String> number = number(in);
    boolean alone = AFTER.contains(in.peek().text()) || isRun(in);
    if (number.isEmpty() && (sign.isEmpty() || !alone)) {
      throw new ReadingException(
          in.peek().span(), "expected a label of a state, found " + in.peek().shown(), "");
    }
    return sign + number.orElse("");
  }

  /** Whether nothing but signs stands there up to the end of the state, as in |+−⟩. */
  static boolean isRun(TokenStream in) {
    int ahead = 0;
    while (SIGNS.contains(in.peek(ahead).text())) {
      ahead++;
    }
    return ahead > 0 && (in.peek(ahead).is("\\rangle") || in.peek(ahead).is("|"));
  }

  private static Optional<String> number(TokenStream in) {
    if (FRACTIONS.contains(in.peek().text())) {
      in.take();
      boolean digits = in.peek().kind() == Token.Kind.NUMBER && in.peek().text().length() == 2;
      return Optional.of(
          digits ? String.join("/", in.take().text().split("")) : whole(in) + "/" + whole(in));
    }
    if (in.peek().kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    String above = in.take().text();
    return Optional.of(in.takeIf("/") ? above + "/" + whole(in) : above);
  }

  /** A whole number, in braces or not. */
  private static String whole(TokenStream in) {
    boolean braces = in.takeIf("{");
    Token token = in.take();
    if (token.kind() != Token.Kind.NUMBER) {
      throw new ReadingException(
          token.span(), "expected a whole number, found " + token.shown(), "");
    }
    if (braces) {
      in.expect("}", "after the number");
    }
    return token.text();
  }
}
