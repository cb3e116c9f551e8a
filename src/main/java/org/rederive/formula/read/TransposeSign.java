package org.rederive.formula.read;

import java.util.Set;
import org.rederive.formula.Kind;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** The sign of a transposed operator, X^T, also in other fonts; a T that is declared is none. */
record TransposeSign(Parser parser) {
  private static final Set<String> SIGNS = Set.of("\\top", "\\intercal");
  private static final Set<String> FONTS = Set.of("\\mathrm", "\\mathsf", "\\text", "\\mathbf");
  private static final String LETTER = "T";

  /** Tokens of the letter in a font. */
  private static final int FONT = 4;

  /** Takes the sign if it stands here, above an operator. */
  boolean takes(Typed operand) {
    return operand.type().equals(Type.OPERATOR) && skips();
  }

  /** Takes the sign if it stands here. */
  boolean skips() {
    int length = length();
    for (int n = 0; n < length; n++) {
      parser.in.take();
    }
    return length > 0;
  }

  /** Whether the sign stands here above the name of an operator, which has no such label. */
  boolean isAbove(SymbolName name) {
    return length() > 0
        && parser.table.declarations().stream()
            .filter(d -> d.pattern().base().equals(name.base()))
            .allMatch(
                d -> d.type().kind() == Kind.OPERATOR && !d.pattern().label().contains(LETTER))
        && parser.table.declarations().stream()
            .anyMatch(d -> d.pattern().base().equals(name.base()));
  }

  /** Of how many tokens the sign is made that stands here; 0 if none does. */
  private int length() {
    TokenStream in = parser.in;
    if (SIGNS.contains(in.peek().text())) {
      return 1;
    }
    boolean declared = !parser.table.readings(SymbolName.of(LETTER)).isEmpty();
    if (declared) {
      return 0;
    }
    boolean dressed =
        FONTS.contains(in.peek().text())
            && in.peek(1).is("{")
            && in.peek(2).is(LETTER)
            && in.peek(3).is("}");
    return in.next(LETTER) ? 1 : dressed ? FONT : 0;
  }
}
