package org.rederive.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;

/**
 * Looks for derivatives by a momentum that is integrated over inside them: ∇_k ∫_k a_k of a number
 * is zero, and of a state it may be meant as what the position does to its amplitudes.
 */
record SummedOut() {
  /**
   * Such a derivative.
   *
   * @param momentum by what is differentiated
   */
  record Use(Formula node, Declaration momentum) implements Misused {
    @Override
    public String message() {
      return momentum.latex()
          + " is integrated over below this derivative: "
          + Latex.of(node)
          + " is zero, unless the position of a state is meant";
    }

    @Override
    public String hint() {
      return "write the derivative below the integral, or the position operator before the state";
    }
  }

  /** The first such derivative in equations. */
  Optional<Use> in(List<Equation> equations) {
    return equations.stream()
        .flatMap(equation -> equation.sides().stream())
        .flatMap(SummedOut::uses)
        .findFirst();
  }

  private static Stream<Use> uses(Formula node) {
    Stream<Use> own =
        node.variables().stream()
            .filter(v -> node.parts().stream().anyMatch(part -> isOnlyBound(v, part)))
            .map(v -> new Use(node, v));
    return Stream.concat(own, node.parts().stream().flatMap(SummedOut::uses));
  }

  private static boolean isOnlyBound(Declaration momentum, Formula part) {
    return !part.freeLabels().contains(momentum)
        && part.anyMatch(
            inner ->
                inner instanceof Formula.Integral integral
                    && integral.momenta().contains(momentum));
  }
}
