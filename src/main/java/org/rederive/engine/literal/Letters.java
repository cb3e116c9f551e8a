package org.rederive.engine.literal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * Which momentum a letter stands for. Letters that are declared as components are components of one
 * momentum, unless one is integrated over or compared by a delta function, as a momentum is.
 *
 * @param components letters of components of one momentum
 */
record Letters(Set<String> components) {
  Letters {
    components = Set.copyOf(components);
  }

  static Letters of(Survey survey, List<Formula> formulas, List<Declaration> declared) {
    Set<String> components = new LinkedHashSet<>();
    for (Declaration label : declared) {
      if (Survey.isMomentum(label)
          && label.quantity() instanceof Quantity.Coordinate c
          && c.component()) {
        components.add(label.latex());
      }
    }
    survey.visit(
        formulas,
        node -> {
          node.binds().forEach(label -> components.remove(label.latex()));
          if (node instanceof Formula.MomentumDelta delta) {
            delta.labels().forEach(label -> components.remove(label.latex()));
          }
        });
    return new Letters(components);
  }

  /** By which name a momentum is known. */
  String name(Declaration momentum) {
    return components.contains(momentum.latex()) ? "by components" : momentum.latex();
  }

  /** One letter can be a momentum in one document and a component in another that uses it. */
  String key(Declaration label) {
    return Survey.isMomentum(label)
        ? "momentum " + name(label)
        : label.sort() + " " + label.latex();
  }

  /** The first of all labels that stand for one momentum. */
  List<Declaration> different(Set<Declaration> momenta) {
    Set<String> seen = new LinkedHashSet<>();
    return momenta.stream().filter(momentum -> seen.add(name(momentum))).toList();
  }
}
