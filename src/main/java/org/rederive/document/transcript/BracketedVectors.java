package org.rederive.document.transcript;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters in brackets with an index at them, (𝐫 − 𝐫_c)_i, which are vectors. */
final class BracketedVectors {
  private static final Pattern COMPONENT =
      Pattern.compile(
          "\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)\\s*[\\^_]\\{?\\s*([a-fijl]|\\\\[a-z]+)");

  private BracketedVectors() {}

  static Set<String> of(List<String> formulas, Letters letters) {
    Set<String> vectors = new LinkedHashSet<>();
    for (String formula : formulas) {
      Matcher bracket = COMPONENT.matcher(formula);
      while (bracket.find()) {
        if (letters.isSpatial(bracket.group(2))) {
          letters.reader().in(bracket.group(1)).stream()
              .limit(1)
              .forEach(name -> vectors.add(name.base() + "^" + name.label()));
        }
      }
    }
    return vectors;
  }
}
