package org.rederive.engine.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.ZoneIntegrals;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Sort;

/**
 * Which formulas are analytic and periodic functions of a momentum, whatever the gauge of the
 * eigenvectors: made of operators, energies and eigenvectors whose phases cancel, with no other
 * denominators than differences of energies. A derivative asks the same of what it acts on. What is
 * not known to be one is none: no logarithm, no root, no momentum by itself.
 *
 * @param momentum whose functions are meant
 * @param definitions what symbols stand for
 * @param names what the momenta of definitions stand for where they are used
 */
record PeriodicFunctions(
    Declaration momentum, Map<Declaration, Definition> definitions, Map<String, String> names) {

  /** Whether a formula is one. */
  boolean include(Formula formula) {
    return weight(formula).filter(Weight::isNone).isPresent();
  }

  /** What a change of gauge multiplies a formula by; empty if that is not known. */
  private Optional<Weight> weight(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return definitions.containsKey(symbol.declaration()) ? defined(symbol) : plain(symbol);
    }
    if (formula instanceof Formula.Sum sum) {
      List<Optional<Weight>> each = sum.terms().stream().map(this::weight).distinct().toList();
      return each.size() == 1 ? each.get(0) : Optional.empty();
    }
    if (formula instanceof Formula.Fraction f) {
      return isGap(f.denominator()) ? weight(f.numerator()) : Optional.empty();
    }
    if (formula instanceof Formula.Power power) {
      return times(power.exponent(), weight(power.base()));
    }
    if (formula instanceof Formula.Bracket bracket) {
      Optional<Weight> bra = weight(bracket.bra()).map(Weight::conjugate);
      Optional<Weight> ket = product(bra, weight(bracket.ket()));
      return bracket.operator().map(x -> product(ket, weight(x))).orElse(ket);
    }
    if (isConjugated(formula)) {
      return weight(formula.parts().get(0)).map(Weight::conjugate);
    }
    return isProduct(formula) ? product(formula.parts()) : enclosed(formula);
  }

  private Optional<Weight> enclosed(Formula formula) {
    if (isLinear(formula)) {
      return weight(formula.parts().get(0)).filter(w -> bindsNothingIn(w, formula));
    }
    boolean leaf =
        formula instanceof Formula.Literal
            || formula instanceof Formula.ImaginaryUnit
            || formula instanceof Formula.Pi
            || formula instanceof Formula.LeviCivita
            || formula instanceof Formula.Kronecker;
    boolean asksForNone =
        formula instanceof Formula.Derivative
            || formula instanceof Formula.ComponentDerivative
            || formula instanceof Formula.NablaProduct
            || formula instanceof Formula.Part;
    boolean known = leaf || asksForNone && include(formula.parts().get(0));
    return known ? Optional.of(Weight.NONE) : Optional.empty();
  }

  /** A sum over bands has terms of different weights if they have any. */
  private boolean bindsNothingIn(Weight weight, Formula formula) {
    return formula.binds().stream()
        .noneMatch(
            label -> weight.powers().keySet().stream().anyMatch(k -> k.endsWith(key(label))));
  }

  private Optional<Weight> product(List<Formula> factors) {
    Optional<Weight> product = Optional.of(Weight.NONE);
    for (Formula factor : factors) {
      product = product(product, weight(factor));
    }
    return product;
  }

  private static Optional<Weight> product(Optional<Weight> a, Optional<Weight> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().times(b.get())) : Optional.empty();
  }

  private static Optional<Weight> times(int count, Optional<Weight> factor) {
    Optional<Weight> product = count > 0 ? Optional.of(Weight.NONE) : Optional.empty();
    for (int n = 0; n < count; n++) {
      product = product(product, factor);
    }
    return product;
  }

  private static boolean isConjugated(Formula formula) {
    return formula instanceof Formula.Bra
        || formula instanceof Formula.Adjoint
        || formula instanceof Formula.Conjugate;
  }

  private static boolean isProduct(Formula formula) {
    return formula instanceof Formula.Product
        || formula instanceof Formula.Dot
        || formula instanceof Formula.Cross
        || formula instanceof Formula.Commutator;
  }

  private static boolean isLinear(Formula formula) {
    return formula instanceof Formula.Negation
        || formula instanceof Formula.Ket
        || formula instanceof Formula.Indexed
        || formula instanceof Formula.Trace
        || formula instanceof Formula.SumOver
        || formula instanceof Formula.Restricted;
  }

  // ---- symbols

  private Optional<Weight> plain(Formula.Symbol symbol) {
    boolean here = symbol.slots().stream().allMatch(this::isOfMomentum);
    Quantity quantity = symbol.declaration().quantity();
    if (!here || symbol.declaration().sort() == Sort.MOMENTUM) {
      return Optional.empty();
    }
    if (quantity instanceof Quantity.Eigenvector vector) {
      return vector.bloch() ? Optional.empty() : Optional.of(weight(vector, symbol));
    }
    boolean known =
        quantity instanceof Quantity.Number
            || quantity instanceof Quantity.Vector
            || quantity instanceof Quantity.SymmetricMatrix
            || quantity instanceof Quantity.Identity
            || quantity instanceof Quantity.Eigenvalue
            || quantity instanceof Quantity.Operator o
                && o.restriction() != Restriction.TRANSFORMATION;
    return known ? Optional.of(Weight.NONE) : Optional.empty();
  }

  /** |u⟩ → c|u⟩, |L⟩ → |L⟩/c*. */
  private Weight weight(Quantity.Eigenvector vector, Formula.Symbol symbol) {
    String band =
        symbol.slots().stream()
            .filter(s -> s.sort() == Sort.BAND_INDEX)
            .findFirst()
            .map(PeriodicFunctions::key)
            .orElse("");
    String key = vector.of().map(Declaration::key).orElse("") + band;
    return vector.left() ? Weight.of(key, 0, -1) : Weight.of(key, 1, 0);
  }

  private static String key(Declaration band) {
    return " " + band.latex();
  }

  private boolean isOfMomentum(Declaration slot) {
    return slot.sort() != Sort.MOMENTUM
        || !definitions.containsKey(slot) && name(slot).equals(momentum.latex());
  }

  private String name(Declaration label) {
    return names.getOrDefault(label.latex(), label.latex());
  }

  /** A definition whose body is one whatever its bands are; others are not looked into. */
  private Optional<Weight> defined(Formula.Symbol symbol) {
    Definition definition = definitions.get(symbol.declaration());
    if (definition == null || symbol.declaration().sort() != Sort.QUANTITY) {
      return Optional.empty();
    }
    Map<String, String> inside = new HashMap<>();
    List<Declaration> parameters = definition.symbol().slots();
    for (int n = 0; n < Math.min(parameters.size(), symbol.slots().size()); n++) {
      if (parameters.get(n).sort() == Sort.MOMENTUM) {
        inside.put(parameters.get(n).latex(), name(symbol.slots().get(n)));
      }
    }
    boolean periodic =
        new PeriodicFunctions(momentum, definitions, inside).include(definition.body());
    return periodic ? Optional.of(Weight.NONE) : Optional.empty();
  }

  // ---- denominators

  /** Differences of energies, which vanish nowhere as bands stay apart, and constants. */
  private boolean isGap(Formula formula) {
    if (formula instanceof Formula.Product || formula instanceof Formula.Power) {
      return formula.parts().stream().allMatch(this::isGap);
    }
    if (formula instanceof Formula.Sum sum && sum.terms().size() == 2) {
      return isGap(sum.terms().get(0), sum.terms().get(1));
    }
    return new ZoneIntegrals(definitions).isConstant(formula);
  }

  private boolean isGap(Formula first, Formula second) {
    return first instanceof Formula.Symbol a
        && second instanceof Formula.Negation minus
        && minus.operand() instanceof Formula.Symbol b
        && a.declaration().equals(b.declaration())
        && a.declaration().quantity() instanceof Quantity.Eigenvalue
        && a.slots().stream().allMatch(this::isOfMomentum)
        && b.slots().stream().allMatch(this::isOfMomentum)
        && !a.slots().equals(b.slots());
  }
}
