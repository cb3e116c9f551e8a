package org.rederive.formula.read;

import java.util.Optional;

/** A sign of differentials: ∂, d or an upright d; what stands below a fraction has the same one. */
final class Differential {
  static final String PARTIAL = "\\partial";
  private static final String UPRIGHT = "\\mathrm{d}";

  private Differential() {}

  /** The sign at hand; nothing is taken if there is none. */
  static Optional<String> take(TokenStream in) {
    if (in.next(PARTIAL) || in.next("d")) {
      return Optional.of(in.take().text());
    }
    int mark = in.mark();
    if (in.takeIf("\\mathrm")) {
      boolean braces = in.takeIf("{");
      if (in.takeIf("d") && (!braces || in.takeIf("}"))) {
        return Optional.of(UPRIGHT);
      }
    }
    in.reset(mark);
    return Optional.empty();
  }

  /** Takes this sign; nothing is taken if there is another one or none. */
  static boolean take(TokenStream in, String sign) {
    int mark = in.mark();
    boolean same = take(in).filter(sign::equals).isPresent();
    if (!same) {
      in.reset(mark);
    }
    return same;
  }
}
