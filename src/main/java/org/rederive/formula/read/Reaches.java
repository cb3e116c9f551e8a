package org.rederive.formula.read;

import java.util.List;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Reaching;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Typed;

/**
 * How far a derivative and an evaluation bar reach in a product. Each is one of the factor beside
 * it; brackets say so.
 *
 * @param factors of a product
 * @param starts where each begins among the tokens
 */
record Reaches(TokenStream in, List<Typed> factors, List<Integer> starts) {
  private static final Set<String> OPENING = Set.of("(", "[", "\\{");

  /**
   * Refuses a bar behind the second of two factors with a sign between them.
   *
   * @param start where the second one begins
   */
  static void refuseUnclearBar(TokenStream in, Typed left, Typed right, int start) {
    boolean unclear = Reaching.isBarUnclear(left.formula(), right.formula());
    if (unclear && !OPENING.contains(in.at(start).text())) {
      throw unclearBar(right);
    }
  }

  private static ReadingException unclearBar(Typed factor) {
    return new ReadingException(
        factor.span(),
        "it is not clear whether the factors before this one are taken at this value, too",
        "put in brackets what is taken there");
  }

  /** Refuses a product in which it is not clear. */
  void refuseUnclear() {
    List<Formula> product = factors.stream().map(Typed::formula).toList();
    for (int n = 0; n < product.size(); n++) {
      if (Reaching.isBarUnclear(product, n) && !isBracket(starts.get(n))) {
        throw unclearBar(factors.get(n));
      }
      if (Reaching.isDerivativeUnclear(product, n) && reachesOn(n)) {
        throw new ReadingException(
            factors.get(n).span(),
            "it is not clear how far this derivative reaches: what stands behind it changes, too",
            "put in brackets what is differentiated");
      }
    }
  }

  private boolean isBracket(int place) {
    return OPENING.contains(in.at(place).text());
  }

  /** Whether what is differentiated stands behind the sign, and not in brackets. */
  private boolean reachesOn(int n) {
    int place = starts.get(n);
    if (isBracket(place)) {
      return false;
    }
    boolean fraction = in.at(place).text().endsWith("frac");
    int operand = fraction ? behindGroup(behindGroup(place + 1)) : behindScripts(place + 1);
    return operand < starts.get(n + 1) && !isBracket(operand);
  }

  private int behindScripts(int place) {
    int behind = place;
    while (in.at(behind).is("_") || in.at(behind).is("^")) {
      behind = behindGroup(behind + 1);
    }
    return behind;
  }

  private int behindGroup(int place) {
    int depth = 0;
    int behind = place;
    do {
      depth += in.at(behind).is("{") ? 1 : in.at(behind).is("}") ? -1 : 0;
      behind++;
    } while (depth > 0);
    return behind;
  }
}
