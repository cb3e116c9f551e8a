package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Finds letters that something is divided by as a whole, as the B of ħ/(eB): no operators. A sum
 * below a line may be that of a resolvent.
 */
final class Divisors {
  private static final Pattern SLASH = Pattern.compile("/\\s*(?:\\(([^()]*)\\)|(\\\\?[A-Za-z]+))");

  private static final Pattern OTHER =
      Pattern.compile("[-+,|]|\\\\(?:partial|rangle|mathrm|hat|langle)");

  private Divisors() {}

  /** Those of all formulas, which have no macros and no synonyms. */
  static Set<String> of(List<String> plain, NameReader reader) {
    Set<String> letters = new HashSet<>();
    for (String formula : plain) {
      Matcher fraction = Lengths.BELOW.matcher(formula);
      while (fraction.find()) {
        note(fraction.group(1), reader, letters);
      }
      Matcher slash = SLASH.matcher(formula);
      while (slash.find()) {
        note(slash.group(1) == null ? slash.group(2) : slash.group(1), reader, letters);
      }
    }
    return letters;
  }

  private static void note(String product, NameReader reader, Set<String> letters) {
    if (!OTHER.matcher(product).find() && !product.strip().startsWith("d")) {
      reader.in(product).stream().map(SymbolName::base).forEach(letters::add);
    }
  }
}
