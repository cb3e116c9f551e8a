package org.rederive.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.formula.Declaration;
import org.rederive.formula.ElementaryFunction;
import org.rederive.formula.Formula;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;

/** One node of a formula replaced by another one of the same shape. */
final class Breaking {
  private final Ground ground;
  private final Dice dice;

  Breaking(Ground ground, Dice dice) {
    this.ground = ground;
    this.dice = dice;
  }

  /** A broken formula, and the node that was replaced. */
  record Broken(Formula formula, Formula node) {}

  Broken broken(Formula formula) {
    Trees.Place place = dice.of(Trees.places(formula, node -> true));
    List<Formula> others = new ArrayList<>();
    others.addAll(kinds(place.node()));
    others.addAll(labels(place.node()));
    others.addAll(symbols(place.node()));
    if (others.isEmpty() || dice.oneIn(4)) {
      others.addAll(multiples(place.node()));
    }
    return new Broken(Trees.with(formula, place.way(), dice.of(others)), place.node());
  }

  private static List<Formula> multiples(Formula node) {
    Function<Formula, Formula> times = f -> new Formula.Product(List.of(f, node));
    return List.of(
        times.apply(new Formula.Literal(2)),
        new Formula.Negation(node),
        times.apply(new Formula.ImaginaryUnit()));
  }

  // ---- what a node is

  private List<Formula> kinds(Formula node) {
    if (node instanceof Formula.Sum sum) {
      return shorter(sum.terms()).stream().<Formula>map(Formula.Sum::new).toList();
    }
    if (node instanceof Formula.Negation
        || node instanceof Formula.Conjugate
        || node instanceof Formula.Adjoint
        || node instanceof Formula.AtZero) {
      return List.of(node.parts().get(0));
    }
    if (node instanceof Formula.Literal literal) {
      return List.of(new Formula.Literal(literal.value() + 1));
    }
    if (node instanceof Formula.Power power) {
      return List.of(new Formula.Power(power.base(), power.exponent() + 1));
    }
    if (node instanceof Formula.Commutator c) {
      return List.of(
          c.between(c.right(), c.left()), new Formula.Commutator(c.left(), c.right(), !c.anti()));
    }
    if (node instanceof Formula.Cross cross) {
      return turned(cross);
    }
    if (node instanceof Formula.Product product) {
      return List.of(new Formula.Product(swapped(product.factors())));
    }
    return functions(node);
  }

  private List<Formula> functions(Formula node) {
    if (node instanceof Formula.Part part) {
      return List.of(new Formula.Part(!part.real(), part.operand()));
    }
    if (node instanceof Formula.Elementary e) {
      List<ElementaryFunction> others = new ArrayList<>(List.of(ElementaryFunction.values()));
      others.remove(e.function());
      return List.of(new Formula.Elementary(dice.of(others), e.operand()));
    }
    if (node instanceof Formula.Inverse || node instanceof Formula.NablaProduct n && n.curl()) {
      return List.of(node.parts().get(0));
    }
    if (node instanceof Formula.Logarithm logarithm) {
      return List.of(new Formula.Logarithm(logarithm.operand(), !logarithm.ofModulus()));
    }
    if (node instanceof Formula.Derivative d) {
      List<Declaration> variables =
          d.variable().type().rank() == 0 ? ground.scalars() : ground.vectors();
      return variables.stream()
          .filter(v -> !v.equals(d.variable()))
          .<Formula>map(v -> new Formula.Derivative(v, d.operand(), d.style()))
          .toList();
    }
    if (node instanceof Formula.Expectation e) {
      return ground.averages().stream()
          .filter(state -> !state.equals(e.state()))
          .<Formula>map(state -> new Formula.Expectation(e.operator(), state, true))
          .toList();
    }
    return sums(node);
  }

  private List<Formula> sums(Formula node) {
    if (node instanceof Formula.SumOver sum && sum.except().isPresent()) {
      return List.of(
          new Formula.SumOver(sum.indices(), Optional.empty(), sum.body(), sum.implied()));
    }
    if (node instanceof Formula.Restricted restricted) {
      return List.of(restricted.body());
    }
    if (node instanceof Formula.Bracket b && b.operator().isEmpty()) {
      return List.of(new Formula.Bracket(b.ket(), b.join(), Optional.empty(), b.bra()));
    }
    if (node instanceof Formula.LeviCivita levi) {
      List<Declaration> indices = new ArrayList<>(levi.indices());
      Collections.swap(indices, 1, 2);
      return List.of(levi.labelled(indices));
    }
    return List.of();
  }

  /** Vectors stand left of operators. */
  private static List<Formula> turned(Formula.Cross cross) {
    return Shaped.of(cross.left()).equals(Shaped.of(cross.right()))
        ? List.of(cross.between(cross.right(), cross.left()))
        : List.of();
  }

  private List<List<Formula>> shorter(List<Formula> terms) {
    List<Formula> rest = new ArrayList<>(terms);
    rest.remove(dice.below(rest.size()));
    return rest.size() > 1 ? List.of(rest) : List.of(List.of(rest.get(0), rest.get(0)));
  }

  /** Two factors of one shape exchanged; for numbers that changes nothing. */
  private static List<Formula> swapped(List<Formula> factors) {
    List<Formula> others = new ArrayList<>(factors);
    for (int n = 0; n + 1 < factors.size(); n++) {
      if (Shaped.of(factors.get(n)).equals(Shaped.of(factors.get(n + 1)))) {
        Collections.swap(others, n, n + 1);
      }
    }
    return others;
  }

  // ---- labels and symbols

  private List<Formula> labels(Formula node) {
    List<Formula> others = new ArrayList<>();
    for (int n = 0; n < node.labels().size(); n++) {
      Declaration label = node.labels().get(n);
      if (label.sort() == Sort.BAND_INDEX || label.sort() == Sort.MOMENTUM) {
        List<Declaration> labels = new ArrayList<>(node.labels());
        labels.set(n, dice.of(ground.labels(label.sort())));
        others.add(node.labelled(labels));
      }
    }
    return others;
  }

  /** Another symbol of the same shape, L for R among them. */
  private List<Formula> symbols(Formula node) {
    return node instanceof Formula.Symbol
        ? ground.of(Shaped.of(node)).stream()
            .filter(f -> f instanceof Formula.Symbol && !f.equals(node))
            .toList()
        : List.of();
  }
}
