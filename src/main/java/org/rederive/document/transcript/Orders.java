package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rederive.formula.SymbolName;

/**
 * Finds symbols with their order above them, as E_n^0 and E_n^1 of perturbation theory: nobody
 * raises a level to the power of zero, so that no number above its letter is a power.
 */
final class Orders {
  private final Set<String> letters = new HashSet<>();

  private Orders() {}

  /** Those of all formulas, which have no macros and no synonyms. */
  static Orders of(List<String> plain, NameReader reader) {
    Orders orders = new Orders();
    for (String formula : plain) {
      for (SymbolName name : reader.in(Exponents.withoutLimits(formula))) {
        boolean counted = !name.isKet() && (!name.subscripts().isEmpty() || isHamiltonian(name));
        if (counted && name.label().equals("0")) {
          orders.letters.add(name.base());
        }
      }
    }
    return orders;
  }

  private static boolean isHamiltonian(SymbolName name) {
    return GuessTable.kind(Set.of("unlabelled"), name.base()).isPresent();
  }

  /** Whether the number above a name is its order. */
  boolean isOrder(SymbolName name) {
    return letters.contains(name.base()) && name.label().matches("[0-4]");
  }

  /** Whether all that has a 1 above it has it as an order. */
  boolean explain(String plain, NameReader reader) {
    List<SymbolName> first =
        reader.in(Exponents.withoutLimits(plain)).stream()
            .filter(name -> name.label().equals("1"))
            .toList();
    return !first.isEmpty() && first.stream().allMatch(this::isOrder);
  }
}
