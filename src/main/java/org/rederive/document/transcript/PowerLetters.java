package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Finds letters that are raised to powers in a paper: what has a number or a sum above it, as ρ²
 * and ρ^{l+1}, has an exponent there with a letter, too, and no label.
 */
final class PowerLetters {
  private static final Pattern POWER =
      Pattern.compile(
          "(?<![_A-Za-z\\\\])(?<!_ )(\\\\[A-Za-z]+|[A-Za-z])\\s*\\^\\s*"
              + "(?:[2-9](?!\\d)|\\{\\s*(?:[2-9]|-?\\s*\\d*\\s*[a-zN](?:\\s*[-+]\\s*[a-z0-9])+|-\\s*[a-zN])\\s*\\})");

  /** Letters that number things, and are no components. */
  private static final Pattern NUMBER = Pattern.compile("[k-qsN]");

  private final Set<String> letters;

  private PowerLetters(Set<String> letters) {
    this.letters = Set.copyOf(letters);
  }

  /** Those of all formulas, which have no macros and no synonyms. */
  static PowerLetters of(List<String> plain) {
    Set<String> letters = new HashSet<>();
    for (String formula : plain) {
      Matcher power = POWER.matcher(formula);
      while (power.find()) {
        letters.add(power.group(1));
      }
    }
    letters.removeAll(Set.of("e", "\\partial", "\\nabla", "\\delta", "d"));
    return new PowerLetters(letters);
  }

  /** Whether what stands above a letter without labels is its exponent. */
  boolean isPower(SymbolName name) {
    return name.subscripts().isEmpty()
        && letters.contains(name.base())
        && NUMBER.matcher(name.label()).matches();
  }
}
