package org.rederive.document.transcript;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/**
 * Finds letters below a ∂ that have a value: the φ of ∂_φ beside e^{iφ} is what is differentiated
 * by, and no index of a component. A usual index is one still where it stands below other letters.
 */
final class ValuedVariables {
  private static final String DERIVATIVE = "\\partial";

  private ValuedVariables() {}

  /** Those of all formulas of a paper, whether they can be read or not. */
  static Set<String> in(List<String> formulas, NameReader reader) {
    Set<SymbolName> standing = new HashSet<>();
    for (String formula : formulas) {
      Map<String, Integer> within = new HashMap<>();
      for (SymbolName name : reader.in(formula)) {
        Stream.concat(name.subscripts().stream(), name.arguments().stream())
            .forEach(inside -> within.merge(inside, 1, Integer::sum));
      }
      reader.in(formula).stream()
          .filter(name -> within.merge(name.latex(), -1, Integer::sum) < 0)
          .forEach(standing::add);
    }
    return of(standing, Set.of());
  }

  /**
   * The letters.
   *
   * @param names all that stands in formulas, and not below or above other letters only
   * @param sums what sums run over
   */
  static Set<String> of(Collection<SymbolName> names, Set<String> sums) {
    Set<String> indices = new HashSet<>(sums);
    names.stream()
        .filter(name -> !name.base().equals(DERIVATIVE))
        .flatMap(name -> name.subscripts().stream())
        .filter(IndexLetters::isUsualLetter)
        .forEach(indices::add);
    return names.stream()
        .filter(name -> name.base().equals(DERIVATIVE) && name.subscripts().size() == 1)
        .map(name -> name.subscripts().get(0))
        .filter(letter -> !indices.contains(letter) && !IndexLetters.isDirection(letter))
        .filter(letter -> names.contains(SymbolName.of(letter)))
        .collect(Collectors.toSet());
  }
}
