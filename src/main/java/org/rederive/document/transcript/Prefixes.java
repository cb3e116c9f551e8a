package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.read.Macros;

/**
 * Finds whether a paper writes Δ and δ before other letters only: ΔE is one name there, and no
 * product of Δ and E.
 */
final class Prefixes {
  private static final Pattern SIGN =
      Pattern.compile(
          "(\\\\[Dd]elta)(?![A-Za-z])\\s*(?:(?:\\\\(?:vec|hat|bar|tilde|dot|mathbf|mathrm|mathcal|boldsymbol)\\s*\\{)"
              + "|(?:\\\\(?:alpha|beta|gamma|epsilon|varepsilon|theta|lambda|mu|nu|xi|rho|sigma|tau|phi|varphi|chi|psi|omega|Phi|Psi|Omega|ell)(?![A-Za-z]))"
              + "|([A-Za-z]))?");

  /** δ_{nm} and δ(k) are symbols of their own. */
  private static final Pattern INDEXED = Pattern.compile("\\s*[_(]");

  private final Macros macros;
  private final Set<String> only = new HashSet<>();

  private Prefixes(Macros macros) {
    this.macros = macros;
  }

  /** Those of all formulas of a paper. */
  static Prefixes of(List<String> formulas, Macros macros) {
    Prefixes prefixes = new Prefixes(macros);
    Map<String, Integer> alone = new HashMap<>();
    for (String formula : formulas) {
      Matcher sign = SIGN.matcher(prefixes.plain(formula));
      while (sign.find()) {
        boolean before = isBefore(sign);
        alone.merge(sign.group(1), before ? 0 : 1, Integer::sum);
      }
    }
    alone.forEach((letter, count) -> prefixes.note(letter, count));
    return prefixes;
  }

  private void note(String letter, int alone) {
    if (alone == 0) {
      only.add(letter);
    }
  }

  /**
   * The first one in a formula. What stands by itself elsewhere can be part of names here, if it
   * stands before letters only.
   */
  Optional<String> in(String formula) {
    String plain = plain(formula);
    Matcher sign = SIGN.matcher(plain);
    Map<String, Boolean> always = new LinkedHashMap<>();
    while (sign.find()) {
      if (!INDEXED.matcher(plain).region(sign.end(1), plain.length()).lookingAt()) {
        always.merge(sign.group(1), isBefore(sign), Boolean::logicalAnd);
      }
      if (only.contains(sign.group(1))) {
        return Optional.of(sign.group(1));
      }
    }
    return always.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isBefore(Matcher sign) {
    return sign.group().length() > sign.group(1).length() + 1;
  }

  private String plain(String formula) {
    return macros.withSynonyms().plain(formula);
  }
}
