package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.program.Node;

/**
 * At which of a sample's momenta an equation looks.
 *
 * @param points their numbers
 * @param all how many there are
 */
record LookedAt(List<Integer> points, int all) {
  LookedAt {
    points = List.copyOf(points);
  }

  /**
   * The momenta of an equation.
   *
   * @throws UntranslatedException if it speaks about several that have letters
   */
  static LookedAt by(Comparison comparison, Interpretation<Node> interpretation) {
    int all = interpretation.points();
    if (!interpretation.hasZone()) {
      return new LookedAt(List.of(0), all);
    }
    Map<String, Declaration> letters = new LinkedHashMap<>();
    terms(comparison).forEach(term -> momenta(term, m -> true, interpretation, letters));
    reached(comparison)
        .forEach(
            d -> momenta(d.body(), m -> !d.symbol().slots().contains(m), interpretation, letters));
    if (letters.values().stream().anyMatch(Declaration::isFunction)) {
      throw new UntranslatedException("a momentum that is a function of others");
    }
    if (letters.size() > 1) {
      throw new UntranslatedException("several momenta, " + letters.keySet());
    }
    Optional<Integer> only =
        letters.values().stream()
            .findFirst()
            .map(interpretation::free)
            .or(() -> bands(comparison) ? interpretation.unwrittenMomentum() : Optional.empty());
    if (only.isEmpty() && isOfNumbers(comparison)) {
      return new LookedAt(List.of(0), all);
    }
    if (only.isEmpty() && all > 1) {
      requirePlainOperators(comparison);
    }
    return new LookedAt(only.map(List::of).orElse(IntStream.range(0, all).boxed().toList()), all);
  }

  static Stream<Formula> terms(Comparison comparison) {
    return Stream.concat(comparison.left().stream(), comparison.right().stream());
  }

  /** The definitions that an equation stands on. */
  static Stream<Definition> reached(Comparison comparison) {
    Set<Declaration> symbols =
        Definition.symbols(terms(comparison).toList(), comparison.definitions());
    return symbols.stream().flatMap(s -> Stream.ofNullable(comparison.definitions().get(s)));
  }

  private static void momenta(
      Formula formula,
      Predicate<Declaration> such,
      Interpretation<Node> interpretation,
      Map<String, Declaration> letters) {
    List<Declaration> shown = new ArrayList<>(formula.labels());
    shown.addAll(formula.variables());
    if (formula instanceof Formula.Symbol symbol) {
      shown.add(symbol.declaration());
    }
    shown.stream()
        .filter(m -> m.sort() == Sort.MOMENTUM && such.test(m))
        .forEach(m -> letters.putIfAbsent(interpretation.axes().letter(m), m));
    formula.parts().forEach(part -> momenta(part, such, interpretation, letters));
  }

  private static Stream<Formula.Symbol> symbols(Comparison comparison) {
    return Stream.concat(terms(comparison), reached(comparison).map(Definition::body))
        .flatMap(Formula::allSymbols)
        .filter(symbol -> !comparison.definitions().containsKey(symbol.declaration()));
  }

  private static boolean bands(Comparison comparison) {
    return symbols(comparison)
        .map(symbol -> symbol.declaration().quantity())
        .anyMatch(q -> q instanceof Quantity.Level);
  }

  /** What is made of numbers is the same everywhere. */
  private static boolean isOfNumbers(Comparison comparison) {
    return symbols(comparison)
        .map(symbol -> symbol.declaration().quantity())
        .allMatch(q -> q instanceof Quantity.Number || q instanceof Quantity.Vector);
  }

  /** What has no momentum is compared at all of them, if it is a matrix at each. */
  private static void requirePlainOperators(Comparison comparison) {
    boolean plain =
        symbols(comparison)
            .map(symbol -> symbol.declaration().quantity())
            .allMatch(
                q ->
                    q instanceof Quantity.Operator
                        || q instanceof Quantity.Number
                        || q instanceof Quantity.Identity
                        || q instanceof Quantity.PerturbedHamiltonian);
    boolean operators =
        terms(comparison).map(Shaped::of).anyMatch(new Type(Kind.OPERATOR, 0)::equals);
    if (!plain || !operators) {
      throw new UntranslatedException("what is a function of a momentum that is not written");
    }
  }

  /**
   * The components of states at the momenta that are looked at.
   *
   * @param components at all momenta, those of one after those of another
   * @param size how many each has
   * @throws UntranslatedException if there are others that are not zero
   */
  <T> List<T> kept(List<T> components, int size, Predicate<T> zero) {
    List<T> kept = new ArrayList<>();
    for (int n = 0; n < components.size(); n++) {
      if (points.contains(n / size % all)) {
        kept.add(components.get(n));
      } else if (!zero.test(components.get(n))) {
        throw new UntranslatedException("states at several momenta");
      }
    }
    return kept;
  }
}
