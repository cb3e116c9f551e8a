package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Sort;

/**
 * Which momenta a formula speaks about, definitions included.
 *
 * @param definitions what symbols stand for
 */
record Momenta(Map<Declaration, Definition> definitions) {

  /** Momenta that are free in a formula, in order of appearance. */
  List<Declaration> free(Formula formula) {
    Set<Declaration> found = new LinkedHashSet<>();
    collect(formula, found);
    return List.copyOf(found);
  }

  /** Whether two letters are one momentum, be it by its components. */
  static boolean areOne(Declaration a, Declaration b) {
    return a.latex().equals(b.latex())
        || a.quantity() instanceof Quantity.Coordinate x
            && b.quantity() instanceof Quantity.Coordinate y
            && x.component()
            && y.component();
  }

  /** The only momentum of a formula, by one of its letters; none if there are several. */
  Optional<Declaration> only(Formula formula) {
    List<Declaration> free = free(formula);
    return free.stream()
        .findFirst()
        .filter(first -> free.stream().allMatch(other -> areOne(first, other)));
  }

  /** The same, one that is a function of others being looked at by itself. */
  List<Declaration> free(Formula formula, Declaration independent) {
    if (!definitions.containsKey(independent)) {
      return free(formula);
    }
    Map<Declaration, Definition> others = new HashMap<>(definitions);
    others.remove(independent);
    return new Momenta(others).free(formula);
  }

  private void collect(Formula formula, Set<Declaration> found) {
    if (formula instanceof Formula.Symbol symbol) {
      symbol(symbol, found);
    } else if (formula instanceof Formula.MomentumDelta delta) {
      found.addAll(List.of(delta.left(), delta.right()));
    } else if (formula instanceof Formula.Expectation expectation) {
      symbol(expectation.state(), found);
    }
    Set<Declaration> inside = new LinkedHashSet<>();
    formula.parts().forEach(part -> collect(part, inside));
    if (formula instanceof Formula.Integral integral) {
      integral.momenta().forEach(inside::remove);
    }
    found.addAll(inside);
  }

  private void symbol(Formula.Symbol symbol, Set<Declaration> found) {
    Definition definition = definitions.get(symbol.declaration());
    if (symbol.declaration().sort() == Sort.MOMENTUM) {
      resolved(symbol.declaration(), found);
    }
    symbol.slots().stream().filter(s -> s.sort() == Sort.MOMENTUM).forEach(s -> resolved(s, found));
    if (definition != null && symbol.declaration().sort() == Sort.QUANTITY) {
      Set<Declaration> inside = new LinkedHashSet<>();
      collect(definition.body(), inside);
      definition.symbol().slots().forEach(inside::remove);
      found.addAll(inside);
    }
  }

  /** A momentum that is a function of another one speaks about that. */
  private void resolved(Declaration momentum, Set<Declaration> found) {
    Definition definition = definitions.get(momentum);
    if (definition == null) {
      found.add(momentum);
    } else {
      collect(definition.body(), found);
    }
  }

  // ---- what lives over the whole zone

  /** Whether a formula speaks about Bloch states or packets, which extend over the crystal. */
  boolean isExtended(Formula formula) {
    return any(formula, Momenta::extendsOver, new HashSet<>());
  }

  /** Whether something depends on a momentum that is not written. */
  boolean hasUnwritten(Formula formula) {
    return any(formula, Momenta::isUnwritten, new HashSet<>());
  }

  /** An eigenvector or energy that depends on a momentum that is not written. */
  Optional<Formula.Symbol> unwrittenBand(Formula formula) {
    List<Formula.Symbol> found = new ArrayList<>();
    any(formula, symbol -> isUnwrittenBand(symbol) && found.add(symbol), new HashSet<>());
    return found.stream().findFirst();
  }

  /** Whether an eigenvector or energy depends on a momentum that is not written. */
  boolean hasUnwrittenBand(Formula formula) {
    return any(formula, Momenta::isUnwrittenBand, new HashSet<>());
  }

  private static boolean isUnwrittenBand(Formula.Symbol symbol) {
    return symbol.declaration().quantity() instanceof Quantity.Level && isUnwritten(symbol);
  }

  private static boolean extendsOver(Formula.Symbol symbol) {
    Quantity quantity = symbol.declaration().quantity();
    return quantity instanceof Quantity.Eigenvector e && e.bloch()
        || quantity instanceof Quantity.Packet
        || quantity instanceof Quantity.Amplitude
        || quantity instanceof Quantity.Position;
  }

  private static boolean isUnwritten(Formula.Symbol symbol) {
    Quantity quantity = symbol.declaration().quantity();
    boolean operator =
        quantity instanceof Quantity.Operator o && o.dependence() != Dependence.NOTHING
            || quantity instanceof Quantity.PerturbedHamiltonian
            || quantity instanceof Quantity.Level
            || quantity instanceof Quantity.GaugeFactor
            || quantity instanceof Quantity.FunctionOfMomentum
            || quantity instanceof Quantity.State;
    return operator && symbol.slots().stream().noneMatch(s -> s.sort() == Sort.MOMENTUM);
  }

  /** Whether some node of a formula, definitions included, passes a test. */
  boolean anyNode(Formula formula, Predicate<Formula> test) {
    return anyNode(formula, test, new HashSet<>());
  }

  private boolean anyNode(Formula formula, Predicate<Formula> test, Set<Declaration> seen) {
    if (test.test(formula)) {
      return true;
    }
    if (formula instanceof Formula.Symbol symbol) {
      Definition definition = definitions.get(symbol.declaration());
      return definition != null
          && seen.add(symbol.declaration())
          && anyNode(definition.body(), test, seen);
    }
    return formula.parts().stream().anyMatch(part -> anyNode(part, test, seen));
  }

  private interface Test {
    boolean of(Formula.Symbol symbol);
  }

  private boolean any(Formula formula, Test test, Set<Declaration> seen) {
    if (formula instanceof Formula.MomentumDelta) {
      return true;
    }
    if (formula instanceof Formula.Expectation e && any(e.state(), test, seen)) {
      return true;
    }
    if (formula instanceof Formula.Symbol symbol) {
      Definition definition = definitions.get(symbol.declaration());
      boolean inside =
          definition != null
              && seen.add(symbol.declaration())
              && any(definition.body(), test, seen);
      return inside || definition == null && test.of(symbol);
    }
    return any(formula.parts(), test, seen);
  }

  private boolean any(Collection<Formula> formulas, Test test, Set<Declaration> seen) {
    return formulas.stream().anyMatch(f -> any(f, test, seen));
  }

  // ---- how many packets stand in a density

  /**
   * How often the amplitude of a packet is a factor: 2 in |w|², the density of a mean value.
   *
   * @throws UnsupportedFormulaException if terms of a sum differ
   */
  int amplitudes(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      Definition definition = definitions.get(symbol.declaration());
      if (definition != null) {
        return amplitudes(definition.body());
      }
      Quantity quantity = symbol.declaration().quantity();
      return quantity instanceof Quantity.Amplitude || quantity instanceof Quantity.Packet ? 1 : 0;
    }
    if (formula instanceof Formula.Expectation
        || formula instanceof Formula.Exponential
        || formula instanceof Formula.Elementary) {
      return 0;
    }
    if (formula instanceof Formula.Root root) {
      return amplitudes(root.operand()) / root.degree();
    }
    if (formula instanceof Formula.Sum sum) {
      List<Integer> each = sum.terms().stream().map(this::amplitudes).distinct().toList();
      if (each.size() > 1) {
        throw new UnsupportedFormulaException(
            "the terms under the integral over the zone have packets of different powers");
      }
      return each.get(0);
    }
    if (formula instanceof Formula.Fraction f) {
      return amplitudes(f.numerator()) - amplitudes(f.denominator());
    }
    int factor =
        formula instanceof Formula.SquaredModulus
            ? 2
            : formula instanceof Formula.Power power ? power.exponent() : 1;
    return factor * formula.parts().stream().mapToInt(this::amplitudes).sum();
  }
}
