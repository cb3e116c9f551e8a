package org.rederive.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;

/** Parts of trees, and sums over repeated indices. */
final class Trees {
  private Trees() {}

  // ---- places

  /** A node in its tree: the numbers of the parts on the way to it. */
  record Place(List<Integer> way, Formula node) {
    private Place inside(int part) {
      List<Integer> longer = new ArrayList<>(way);
      longer.add(part);
      return new Place(longer, node.parts().get(part));
    }
  }

  /** All nodes that are such. */
  static List<Place> places(Formula formula, Predicate<Formula> such) {
    List<Place> places = new ArrayList<>();
    collect(new Place(List.of(), formula), such, places);
    return places;
  }

  private static void collect(Place place, Predicate<Formula> such, List<Place> places) {
    if (such.test(place.node())) {
      places.add(place);
    }
    for (int part = 0; part < place.node().parts().size(); part++) {
      collect(place.inside(part), such, places);
    }
  }

  /** A tree with another node at a place. */
  static Formula with(Formula tree, List<Integer> way, Formula other) {
    if (way.isEmpty()) {
      return other;
    }
    int part = way.get(0);
    List<Formula> parts = new ArrayList<>(tree.parts());
    parts.set(part, with(parts.get(part), way.subList(1, way.size()), other));
    return tree.with(parts);
  }

  /** How many nodes there are. */
  static int size(Formula formula) {
    return 1 + formula.parts().stream().mapToInt(Trees::size).sum();
  }

  // ---- labels

  /** Whether a label occurs at all, free or bound. */
  static boolean mentions(Formula formula, Declaration label) {
    return formula.anyMatch(
        node ->
            node.binds().contains(label)
                || node.labels().contains(label)
                || node.variables().contains(label));
  }

  static List<Declaration> unused(List<Declaration> labels, Formula formula) {
    return labels.stream().filter(label -> !binds(formula, label)).toList();
  }

  static boolean binds(Formula formula, Declaration label) {
    return formula.anyMatch(node -> node.binds().contains(label));
  }

  /** The formula with one free label exchanged for another one. */
  static Formula renamed(Formula formula, Declaration from, Declaration to) {
    List<Declaration> labels =
        formula.labels().stream().map(label -> label.equals(from) ? to : label).toList();
    Formula shown = formula.labelled(labels);
    return formula.binds().contains(from)
        ? shown
        : shown.with(formula.parts().stream().map(part -> renamed(part, from, to)).toList());
  }

  // ---- repeated indices

  static Formula implied(List<Declaration> indices, List<Formula> factors) {
    return new Formula.SumOver(indices, Optional.empty(), new Formula.Product(factors), true);
  }

  static Formula component(Formula vector, Declaration index) {
    return new Formula.Indexed(vector, List.of(index));
  }

  /** Spatial indices that formulas do not mention. */
  static List<Declaration> indices(Ground ground, Formula... formulas) {
    return ground.labels(Sort.SPATIAL_INDEX).stream()
        .filter(index -> List.of(formulas).stream().noneMatch(f -> mentions(f, index)))
        .toList();
  }

  /** Σ a_i b_i. */
  static Optional<Formula> contracted(Ground ground, Formula a, Formula b) {
    return indices(ground, a, b).stream()
        .findFirst()
        .map(i -> implied(List.of(i), List.of(component(a, i), component(b, i))));
  }

  /** Σ ε_ijl a_i b_j c_l. */
  static Optional<Formula> mixed(Ground ground, Formula a, Formula b, Formula c) {
    List<Declaration> free = indices(ground, a, b, c);
    if (free.size() < 3) {
      return Optional.empty();
    }
    List<Declaration> three = free.subList(0, 3);
    Formula levi = new Formula.LeviCivita(ground.kind("Levi-Civita symbol").get(0), three);
    return Optional.of(
        implied(
            three,
            List.of(
                levi,
                component(a, three.get(0)),
                component(b, three.get(1)),
                component(c, three.get(2)))));
  }
}
