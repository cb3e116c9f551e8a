package org.rederive.document.transcript;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/**
 * Finds letters below a ∂ that have a value: the φ of ∂_φ beside e^{iφ} is what is differentiated
 * by, and no index of a component. A usual index is one still where it stands below other letters,
 * and k_x is a component of a vector.
 */
final class ValuedVariables {
  private static final String DERIVATIVE = "\\partial";

  private ValuedVariables() {}

  /** Those of all formulas of a paper, whether they can be read or not. */
  static Set<String> in(List<String> formulas, NameReader reader) {
    return of(reader.standing(formulas), Set.of());
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
        .filter(letter -> !letter.contains("_"))
        .filter(letter -> names.contains(SymbolName.of(letter)))
        .collect(Collectors.toSet());
  }
}
