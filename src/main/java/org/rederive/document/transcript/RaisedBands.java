package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Finds band indices in brackets above a letter, as that of Ω^{(n)}_{ab} = … u_n …: they stand
 * below other letters of the same formula and are not summed over. Letters with a number there, as
 * σ^{(1)} beside σ^{(n)}, have their order above them.
 */
final class RaisedBands {
  private static final Pattern ABOVE = Pattern.compile("\\(([a-z])\\)");
  private static final Pattern LEFT_OUT = Pattern.compile("\\\\neq?\\s*\\{?\\s*[a-z]");
  private static final Pattern ORDER = Pattern.compile("\\(\\d+\\)");

  /** Letters with what stands above them. */
  private final Set<String> letters = new HashSet<>();

  private final Set<String> ordered = new HashSet<>();

  private RaisedBands() {}

  /** Those of all formulas, which have no macros and no synonyms. */
  static RaisedBands of(List<String> plain, NameReader reader) {
    RaisedBands bands = new RaisedBands();
    Set<String> others = new HashSet<>();
    for (String formula : plain) {
      List<SymbolName> names = reader.in(formula);
      for (SymbolName name : names) {
        letter(name).ifPresent(n -> bands.note(name, n, names, formula, others));
        if (ORDER.matcher(name.label()).matches()) {
          bands.ordered.add(name.base());
        }
      }
    }
    bands.letters.removeAll(others);
    return bands;
  }

  private void note(
      SymbolName above, String letter, List<SymbolName> names, String formula, Set<String> others) {
    if (Exponents.isSummed(letter, LEFT_OUT.matcher(formula).replaceAll(" "))) {
      others.add(key(above));
    } else if (names.stream().anyMatch(name -> name.subscripts().contains(letter))) {
      letters.add(key(above));
    }
  }

  /** Whether a name has a band index in brackets above it. */
  boolean isIn(SymbolName name) {
    return letter(name)
        .filter(n -> letters.contains(key(name)) && !name.subscripts().contains(n))
        .filter(n -> !ordered.contains(name.base()))
        .isPresent();
  }

  /** The name with that index first below it. */
  SymbolName lowered(SymbolName name) {
    if (!isIn(name)) {
      return name;
    }
    List<String> below = new ArrayList<>(List.of(letter(name).orElseThrow()));
    below.addAll(name.subscripts());
    return name.withLabel("").withSubscripts(below);
  }

  private static String key(SymbolName name) {
    return name.base() + name.label();
  }

  private static Optional<String> letter(SymbolName name) {
    Matcher above = ABOVE.matcher(name.label());
    return above.matches() ? Optional.of(above.group(1)) : Optional.empty();
  }
}
