package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/**
 * Looks for a term behind a sum that has the index of the sum: who writes Σ_n a_n + b_n may have
 * both in mind, and the sum ends before the sign.
 */
record Trailing() {
  /**
   * Such a term.
   *
   * @param index of the sum before it
   */
  record Use(Formula node, Declaration index) implements Misused {
    @Override
    public String message() {
      return "it is not clear whether this term is summed over "
          + index.latex()
          + ", too: the sum before it ends at its sign";
    }

    @Override
    public String hint() {
      return "put all that is summed in brackets, or rename the index of the sum";
    }
  }

  /** The first such term in equations. */
  Optional<Use> in(List<Equation> equations) {
    return equations.stream()
        .flatMap(equation -> equation.sides().stream())
        .flatMap(Trailing::uses)
        .findFirst();
  }

  private static Stream<Use> uses(Formula node) {
    Stream<Use> own = node instanceof Formula.Sum sum ? behind(sum.terms()) : Stream.empty();
    return Stream.concat(own, node.parts().stream().flatMap(Trailing::uses));
  }

  private static Stream<Use> behind(List<Formula> terms) {
    List<Use> found = new ArrayList<>();
    for (int i = 0; i + 1 < terms.size(); i++) {
      Formula next = terms.get(i + 1);
      indices(terms.get(i)).stream()
          .filter(next.freeLabels()::contains)
          .forEach(index -> found.add(new Use(next, index)));
    }
    return found.stream();
  }

  /** What the sum is over with which a term ends. */
  private static List<Declaration> indices(Formula term) {
    if (term instanceof Formula.SumOver sum) {
      return sum.implied() ? List.of() : sum.indices();
    }
    boolean goesOn = term instanceof Formula.Negation || term instanceof Formula.Product;
    return goesOn ? indices(term.parts().get(term.parts().size() - 1)) : List.of();
  }
}
