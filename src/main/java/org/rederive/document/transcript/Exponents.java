package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/**
 * Finds letters above others that can be exponents: they also stand in the same formula as numbers,
 * as in α^n / n!, or a sum runs over them, as in Σ_n λ^n |n⟩. Where i is an index, a factor i is
 * none.
 */
final class Exponents {
  private static final Pattern LETTER = Pattern.compile("[a-z]");

  /** Im and such are words, and no products of letters. */
  private static final Pattern WORD =
      Pattern.compile("\\\\(?:mathrm|operatorname|text)\\s*\\{[^{}]*\\}");

  /** Above a bracket it would be a power, where above a letter it is a label. */
  private static final Pattern POWER =
      Pattern.compile("[)\\]]\\s*\\^\\s*\\{?\\s*([a-z])\\s*\\}?(?![a-z])");

  /** What stands in it says which state it is. */
  private static final Pattern STATE = Pattern.compile("\\|[^|]*?\\\\rangle|\\\\langle[^|]*\\|");

  /** From where to where an integral goes. */
  private static final Pattern LIMITS =
      Pattern.compile(
          "\\\\i?int\\s*(?:\\\\limits\\s*)?_\\s*(?:\\{[^{}]*\\}|\\S)\\s*\\^\\s*(?:\\{[^{}]*\\}|\\S)");

  private Exponents() {}

  /**
   * The first name that may be a power or have a label; a number that is summed over is a power.
   */
  static Optional<SymbolName> in(String formula, NameReader reader) {
    String plain = withoutLimits(reader.plain(formula));
    List<SymbolName> names = reader.in(plain);
    Set<String> numbers = factors(plain);
    if (UnitOrIndex.isBelow(plain)) {
      numbers.remove("i");
    }
    Set<String> powers =
        POWER.matcher(plain).results().map(m -> m.group(1)).collect(Collectors.toSet());
    Optional<SymbolName> both =
        names.stream().filter(n -> !n.isKet() && powers.contains(n.label())).findFirst();
    if (both.isPresent()) {
      return both;
    }
    return names.stream()
        .filter(name -> !name.base().equals("e") && !name.base().equals("\\mathrm{e}"))
        .filter(name -> !name.isKet() && LETTER.matcher(name.label()).matches())
        .filter(
            name -> {
              boolean summed = isSummed(name.label(), plain);
              return numbers.contains(name.label())
                  ? !summed
                  : summed && name.subscripts().isEmpty();
            })
        .findFirst();
  }

  /** Letters that stand in a formula as numbers do, and are no labels of states. */
  static Set<String> factors(String plain) {
    String outside = STATE.matcher(Kets.withoutSizes(plain)).replaceAll(" ");
    return numbers(Pieces.of(WORD.matcher(outside).replaceAll(" ")));
  }

  /** A formula without where its integrals begin and end. */
  static String withoutLimits(String plain) {
    return LIMITS.matcher(plain).replaceAll(" ");
  }

  /** The letters that stand neither above nor below others. */
  private static Set<String> numbers(String[] pieces) {
    Set<String> numbers = new HashSet<>();
    int at = 0;
    while (at < pieces.length) {
      boolean script = pieces[at].equals("_") || pieces[at].equals("^");
      if (script) {
        at = Pieces.afterScript(pieces, at);
        continue;
      }
      boolean bare =
          at + 1 == pieces.length || !pieces[at + 1].equals("_") && !pieces[at + 1].equals("^");
      if (bare && LETTER.matcher(pieces[at]).matches()) {
        numbers.add(pieces[at]);
      }
      at++;
    }
    return numbers;
  }

  /** Whether a sum runs over a letter. */
  static boolean isSummed(String letter, String plain) {
    return Pattern.compile(
            "\\\\sum\\s*_\\s*(?:\\{[^{}]*)?(?<![A-Za-z\\\\])"
                + Pattern.quote(letter)
                + "(?![A-Za-z])")
        .matcher(plain)
        .find();
  }
}
