package org.rederive.document.transcript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Finds the letter Σ where it may be the sign of a sum: an index that stands below it and below
 * what follows, as in Σ_n c_n.
 */
final class SumLetters {
  private static final Pattern SIGMA =
      Pattern.compile(
          "\\\\Sigma\\s*_\\s*(?:\\{\\s*(\\\\?[A-Za-z]+)\\s*(?:[=,].*?)?\\}|(\\\\[A-Za-z]+|[A-Za-z]))");

  private SumLetters() {}

  /** The index of the first one. */
  static Optional<String> in(String plain, NameReader reader) {
    Matcher sigma = SIGMA.matcher(plain);
    while (sigma.find()) {
      String index = sigma.group(1) == null ? sigma.group(2) : sigma.group(1);
      List<SymbolName> behind = reader.in(plain.substring(sigma.end()));
      boolean counts =
          behind.stream()
              .anyMatch(name -> name.subscripts().contains(index) || name.latex().equals(index));
      if (counts) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }
}
