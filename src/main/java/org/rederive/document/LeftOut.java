package org.rederive.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Condition.Relation;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Sort;

/**
 * Looks for a band that a sum leaves out and that nothing else speaks about: of Σ_{n≠m} a_n a_m
 * alone nobody can say whether m is one band or is summed over, too.
 *
 * @param captured knows what definitions speak about
 */
record LeftOut(Captured captured) {
  /**
   * Such a sum.
   *
   * @param label the band that it leaves out
   */
  record Use(Formula.SumOver node, Declaration label) implements Misused {
    @Override
    public String message() {
      return "it is not clear whether "
          + label
          + ", which is written in this sum only, is summed over, too";
    }

    @Override
    public String hint() {
      String other = node.indices().get(0).latex();
      String one = label.latex();
      return "write \\sum_{"
          + one
          + "} \\sum_{"
          + other
          + " \\neq "
          + one
          + "} if it is; if it is one band, take its term off: \\sum_{"
          + other
          + "} a_{"
          + other
          + "} - a_{"
          + one
          + "}";
    }
  }

  /** The first such sum in equations. */
  Optional<Use> in(List<Equation> equations) {
    return equations.stream().flatMap(this::in).findFirst();
  }

  private Stream<Use> in(Equation equation) {
    Set<Declaration> spoken = new LinkedHashSet<>();
    equation.sides().forEach(side -> spoken.addAll(spoken(side)));
    return equation.sides().stream()
        .flatMap(side -> sums(side, spoken))
        .filter(use -> equation.sides().stream().anyMatch(side -> isWithout(side, use.label())));
  }

  private boolean isWithout(Formula side, Declaration label) {
    return !side.freeLabels().contains(label)
        && side.allSymbols().map(Formula.Symbol::declaration).noneMatch(s -> isOf(s, label));
  }

  /** Whether a symbol is one for each value of a label, though its indices do not show it. */
  private boolean isOf(Declaration symbol, Declaration label) {
    return symbol.pattern().label().equals(label.latex())
        || captured.hidden(symbol).contains(label);
  }

  private static Stream<Use> sums(Formula node, Set<Declaration> known) {
    Set<Declaration> inside = new LinkedHashSet<>(known);
    inside.addAll(node.binds());
    Stream<Use> own =
        node instanceof Formula.SumOver sum
            ? leftOut(sum).stream()
                .filter(label -> !known.contains(label) && isIn(label, sum.body()))
                .map(label -> new Use(sum, label))
            : Stream.empty();
    return Stream.concat(own, node.parts().stream().flatMap(part -> sums(part, inside)));
  }

  /** Whether a label stands in more than conditions: who sums over it sums over something. */
  private static boolean isIn(Declaration label, Formula body) {
    return body instanceof Formula.Restricted restricted
        ? isIn(label, restricted.body())
        : body.freeLabels().contains(label);
  }

  /** Free labels of a formula that stand in it outside of sums that leave them out. */
  private static Set<Declaration> spoken(Formula node) {
    Set<Declaration> spoken = new LinkedHashSet<>();
    node.parts().forEach(part -> spoken.addAll(spoken(part)));
    if (node instanceof Formula.SumOver sum) {
      spoken.removeAll(leftOut(sum));
    } else {
      spoken.addAll(node.labels());
    }
    spoken.removeAll(node.binds());
    return spoken;
  }

  /** The bands that a sum leaves out. */
  private static Set<Declaration> leftOut(Formula.SumOver sum) {
    Set<Declaration> left = new LinkedHashSet<>(sum.except().stream().toList());
    Formula body = sum.body();
    while (body instanceof Formula.Restricted restricted) {
      if (restricted.condition().relation() == Relation.DIFFERENT) {
        left.addAll(restricted.condition().labels());
      }
      body = restricted.body();
    }
    sum.indices().forEach(left::remove);
    left.removeIf(label -> label.sort() != Sort.BAND_INDEX || isOfPacket(label));
    return left;
  }

  private static boolean isOfPacket(Declaration label) {
    return label.quantity() instanceof Quantity.Band band && band.ofPacket();
  }
}
