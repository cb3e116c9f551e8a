package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** A letter above another one, which is a whole number if its factorial stands there, too. */
  private static final Pattern RAISED =
      Pattern.compile(
          "(?<![_A-Za-z\\\\])(?<!_ )(\\\\[A-Za-z]+|[A-Za-z])\\s*\\^\\s*\\{?\\s*([k-qsN])(?![A-Za-z])");

  /** A multiple of a letter above another one, as in r^{2N}. */
  private static final Pattern MULTIPLIED =
      Pattern.compile(
          "(?<![_A-Za-z\\\\])(?<!_ )(\\\\[A-Za-z]+|[A-Za-z])\\s*\\^\\s*\\{\\s*[2-9]\\s*[k-qsN]\\s*\\}");

  private static final Pattern FACTORIAL = Pattern.compile("(?<![A-Za-z\\\\])([k-qsN])\\s*!");

  /** Letters that number things, and are no components. */
  private static final Pattern NUMBER = Pattern.compile("[2-9]?[k-qsN]");

  /** A multiple above a letter, which is a power of it or the label of a harmonic. */
  private static final Pattern MULTIPLE = Pattern.compile("[0-9]+(?:[a-zN]|\\\\[a-z]+)");

  private static final String HARMONIC = "\\d+\\\\omega";

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
      letters.addAll(besideFactorials(formula));
      letters.addAll(withMultiples(formula));
    }
    letters.removeAll(Set.of("e", "\\partial", "\\nabla", "\\delta", "d"));
    return new PowerLetters(letters);
  }

  private static Set<String> besideFactorials(String formula) {
    Set<String> numbers =
        FACTORIAL.matcher(formula).results().map(f -> f.group(1)).collect(Collectors.toSet());
    return RAISED
        .matcher(formula)
        .results()
        .filter(raised -> numbers.contains(raised.group(2)))
        .map(raised -> raised.group(1))
        .filter(letter -> isBare(letter, formula))
        .collect(Collectors.toSet());
  }

  /** Letters with a multiple above them that stand in the same formula by themselves. */
  private static Set<String> withMultiples(String formula) {
    return MULTIPLIED
        .matcher(formula)
        .results()
        .map(multiple -> multiple.group(1))
        .filter(letter -> isBare(letter, formula))
        .collect(Collectors.toSet());
  }

  /** Whether a letter stands without anything above it, too: of a^n alone the n may be a label. */
  private static boolean isBare(String letter, String formula) {
    return Pattern.compile(
            "(?<![A-Za-z\\\\_])" + Pattern.quote(letter) + "(?![A-Za-z])(?!\\s*[_^'({])")
        .matcher(formula)
        .find();
  }

  /** Whether what stands above a letter without labels is its exponent. */
  boolean isPower(SymbolName name) {
    return name.subscripts().isEmpty()
        && letters.contains(name.base())
        && NUMBER.matcher(name.label()).matches();
  }

  /** Whether a multiple stands above a name that is neither a power nor the label of a harmonic. */
  boolean isUnclear(SymbolName name) {
    boolean harmonic = name.label().matches(HARMONIC) && !name.subscripts().isEmpty();
    return MULTIPLE.matcher(name.label()).matches() && !harmonic && !isPower(name);
  }

  /** The letter of a number that is above another one. */
  static String exponent(SymbolName power) {
    return power.label().replaceFirst("^[0-9]+", "");
  }
}
