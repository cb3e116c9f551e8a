package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Laws that say what a symbol is with a factor before it, as ħ dk/dt = F: of a symbol that could be
 * anything they are no claims, which would be refuted, and no definitions as they are printed.
 */
final class FactoredLeft {
  /** A left side that has these is more than a symbol with factors. */
  private static final Pattern MORE =
      Pattern.compile(
          "[-+(\\[|/_^]|\\\\(?:frac|sum|int|prod|langle|rangle|sqrt|partial|nabla|begin)");

  private final NameReader reader;
  private final Set<String> arbitrary = new HashSet<>();

  /**
   * @param rows what symbols are
   */
  FactoredLeft(NameReader reader, List<Guesses.Row> rows) {
    this.reader = reader;
    rows.stream()
        .filter(row -> GroupKinds.isArbitrary(row.kind()))
        .flatMap(row -> row.spellings().stream())
        .flatMap(spelling -> reader.name(spelling).stream())
        .map(Arguments::key)
        .forEach(arbitrary::add);
  }

  /** Why a formula is neither claimed nor a definition. */
  Optional<String> doubt(String latex) {
    String plain = reader.plain(latex).replace("&", " ");
    int sign = plain.indexOf('=');
    String left = sign < 0 ? "" : plain.substring(0, sign);
    if (left.isBlank() || MORE.matcher(left).find()) {
      return Optional.empty();
    }
    List<SymbolName> all = reader.in(left);
    List<SymbolName> open =
        all.stream().filter(name -> !GuessTable.isConstant(name.base())).distinct().toList();
    boolean one = open.size() == 1 && all.size() > 1;
    return one && arbitrary.contains(Arguments.key(open.get(0))) && !isIn(open.get(0), plain, sign)
        ? Optional.of(
            "it says what "
                + open.get(0)
                + " is with a factor before it: write it alone on the left")
        : Optional.empty();
  }

  private boolean isIn(SymbolName name, String plain, int sign) {
    return reader.in(plain.substring(sign + 1)).stream()
        .anyMatch(other -> Arguments.key(other).equals(Arguments.key(name)));
  }
}
