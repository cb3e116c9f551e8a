package org.rederive.formula.read;

/**
 * A sum above a letter, as in ρ^{l+1} and x^{-n}: nobody has a label with a sign between letters.
 */
final class PowerSum {
  private PowerSum() {}

  /** Whether braces with one begin there. */
  static boolean starts(TokenStream in, int ahead) {
    if (!in.peek(ahead).is("{")) {
      return false;
    }
    boolean sign = false;
    boolean letter = false;
    for (int i = ahead + 1; !in.peek(i).is("}"); i++) {
      Token token = in.peek(i);
      boolean plus = token.is("+") || token.is("-");
      boolean small = token.text().matches("[a-z]|N") || Names.GREEK.contains(token.text());
      if (!plus && !small && token.kind() != Token.Kind.NUMBER) {
        return false;
      }
      sign |= plus && !in.peek(i + 1).is("}");
      letter |= small;
    }
    return sign && letter;
  }

  static void skip(TokenStream in) {
    while (!in.takeIf("}")) {
      in.take();
    }
  }
}
