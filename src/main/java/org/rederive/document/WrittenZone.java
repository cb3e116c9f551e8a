package org.rederive.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Sort;

/**
 * The zone of what is written as functions of whole multiples of the components of a momentum, as
 * cos k_x and e^{i(k_x − k_y)}: it reaches from −π to π. How large the zone of anything else is,
 * nobody says.
 *
 * @param momentum over which the integrals are
 * @param dimension number of its components
 */
record WrittenZone(Declaration momentum, int dimension) {
  /** Integrals over more components are not done. */
  private static final int MOST_DIMENSIONS = 2;

  /** The zone of all integrals in some formulas, if they are over one that is known. */
  static Optional<WrittenZone> of(
      List<Formula> formulas, Map<Declaration, Definition> definitions) {
    Reliance reliance = new Reliance(definitions);
    Set<Declaration> symbols = reliance.standOn(formulas);
    List<Formula> all = new ArrayList<>(formulas);
    symbols.stream()
        .flatMap(symbol -> Stream.ofNullable(definitions.get(symbol)))
        .forEach(definition -> all.add(definition.body()));
    Set<WrittenZone> zones = new LinkedHashSet<>();
    all.forEach(formula -> collect(formula, zones));
    return zones.size() == 1
        ? zones.stream().findFirst().filter(zone -> zone.isOf(all, symbols, reliance))
        : Optional.empty();
  }

  /** The momentum moved by so much along its components. */
  Formula at(List<Formula> components) {
    Formula itself = new Formula.Symbol(momentum, List.of());
    Formula by =
        momentum.type().rank() == 0 ? components.get(0) : new Formula.ByComponents(components);
    return new Formula.Sum(List.of(itself, by));
  }

  private static void collect(Formula node, Set<WrittenZone> zones) {
    if (node instanceof Formula.Integral integral) {
      Declaration first = integral.momenta().get(0);
      boolean one = integral.momenta().size() == 1;
      int dimension = first.type().rank() == 0 ? 1 : integral.dimension();
      zones.add(new WrittenZone(first, one ? dimension : 0));
    }
    node.parts().forEach(part -> collect(part, zones));
  }

  private boolean isOf(List<Formula> formulas, Set<Declaration> symbols, Reliance reliance) {
    return dimension > 0
        && dimension <= MOST_DIMENSIONS
        && symbols.stream().allMatch(symbol -> isWritten(symbol, reliance))
        && formulas.stream().allMatch(this::isPeriodic)
        && Stream.iterate(0, axis -> axis + 1)
            .limit(dimension)
            .allMatch(axis -> formulas.stream().anyMatch(f -> hasFirst(f, axis)));
  }

  /** Whether a formula says how a symbol depends on the momentum, if it does. */
  private boolean isWritten(Declaration symbol, Reliance reliance) {
    boolean written =
        reliance.definitions().containsKey(symbol) || reliance.owner(symbol).isPresent();
    return written
        || symbol.sort() != Sort.QUANTITY
        || !reliance.mayDependOn(new Formula.Symbol(symbol, symbol.slots()), momentum);
  }

  // ---- what repeats itself

  private boolean isPeriodic(Formula node) {
    if (!shows(node)) {
      return true;
    }
    if (node instanceof Formula.Elementary function
        && !function.function().isHyperbolic()
        && isPhase(function.operand())) {
      return true;
    }
    if (node instanceof Formula.Exponential exponential && isWave(exponential.exponent())) {
      return true;
    }
    return !(node instanceof Formula.Symbol) && node.parts().stream().allMatch(this::isPeriodic);
  }

  /** Whether a formula shows the momentum otherwise than by symbols that are functions of it. */
  private boolean shows(Formula node) {
    return node.anyMatch(
        part ->
            part instanceof Formula.Symbol symbol
                && (symbol.declaration().equals(momentum)
                    || symbol.slots().stream().anyMatch(Declaration::isFunction)));
  }

  /** Whether terms are i times a phase, or do not show the momentum. */
  private boolean isWave(Formula node) {
    if (node instanceof Formula.Sum sum) {
      return sum.terms().stream().allMatch(term -> !shows(term) || isWave(term));
    }
    if (node instanceof Formula.Negation negation) {
      return isWave(negation.operand());
    }
    List<Formula> rest =
        node instanceof Formula.Product product
            ? product.factors().stream()
                .filter(factor -> !(factor instanceof Formula.ImaginaryUnit))
                .toList()
            : List.of();
    return node instanceof Formula.Product product
        && rest.size() == product.factors().size() - 1
        && (rest.size() == 1
            ? isPhase(rest.get(0))
            : multiple(new Formula.Product(rest)).isPresent());
  }

  /** Whether terms are whole multiples of components, or do not show the momentum. */
  private boolean isPhase(Formula node) {
    if (node instanceof Formula.Sum sum) {
      return sum.terms().stream().allMatch(term -> !shows(term) || isPhase(term));
    }
    return multiple(node).isPresent();
  }

  /** By what a component is multiplied, if it is, and by a whole number. */
  private OptionalLong multiple(Formula node) {
    if (node instanceof Formula.Negation negation) {
      OptionalLong operand = multiple(negation.operand());
      return operand.isPresent() ? OptionalLong.of(-operand.getAsLong()) : operand;
    }
    if (node instanceof Formula.Product product) {
      List<Formula> rest = new ArrayList<>(product.factors());
      long number = 1;
      while (rest.size() > 1 && rest.get(0) instanceof Formula.Literal whole) {
        number *= whole.value();
        rest.remove(0);
      }
      OptionalLong operand = rest.size() == 1 ? multiple(rest.get(0)) : OptionalLong.empty();
      return operand.isPresent() ? OptionalLong.of(number * operand.getAsLong()) : operand;
    }
    return axis(node) >= 0 ? OptionalLong.of(1) : OptionalLong.empty();
  }

  /** Which component of the momentum a formula is; −1 if it is none of the zone. */
  private int axis(Formula node) {
    if (node instanceof Formula.Symbol symbol
        && symbol.declaration().equals(momentum)
        && momentum.type().rank() == 0) {
      return 0;
    }
    boolean component =
        node instanceof Formula.Indexed indexed
            && indexed.operand() instanceof Formula.Symbol symbol
            && symbol.declaration().equals(momentum)
            && indexed.indices().get(0).quantity() instanceof Quantity.Direction;
    int axis =
        component
            ? ((Quantity.Direction) ((Formula.Indexed) node).indices().get(0).quantity()).axis()
            : -1;
    return axis < dimension ? axis : -1;
  }

  /** Whether a component stands somewhere alone in a phase, or all might repeat itself earlier. */
  private boolean hasFirst(Formula node, int axis) {
    boolean phase =
        node instanceof Formula.Elementary function && isFirst(function.operand(), axis)
            || node instanceof Formula.Exponential wave && isFirst(wave.exponent(), axis);
    return phase || node.parts().stream().anyMatch(part -> hasFirst(part, axis));
  }

  private boolean isFirst(Formula phase, int axis) {
    if (axis(phase) == axis) {
      return true;
    }
    boolean plain =
        phase instanceof Formula.Sum
            || phase instanceof Formula.Negation
            || phase instanceof Formula.Product product
                && product.factors().stream().noneMatch(Formula.Literal.class::isInstance);
    return plain && phase.parts().stream().anyMatch(part -> isFirst(part, axis));
  }
}
