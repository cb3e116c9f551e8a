package org.rederive.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rederive.document.Elsewhere.NotWrittenException;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.number.GaussLegendre;

/**
 * Integrals between two ends as sums over the nodes of a rule: ∫ f(k) dk is Σ w f(k + c) at k = 0,
 * so that derivatives by k are taken before k has a value. So are those over a zone that is known.
 *
 * @param rule for integrals from 0 to 1
 * @param factor by which all real numbers of the document are multiplied
 */
public record Integrated(GaussLegendre rule, int factor) {
  /** Nodes are fractions of this, so that small weights keep the digits of a double. */
  private static final long UNIT = 1L << 60;

  /** Where nodes begin along the components of a zone, symmetric to nothing; not tuned. */
  private static final double FIRST = 0.29;

  private static final double SECOND = 0.83;

  /** What there is of a component that is not integrated over. */
  private static final List<GaussLegendre.Node> ONCE = List.of(new GaussLegendre.Node(0, 1));

  /** How deep integrals stand within each other in a statement, definitions included. */
  public static int depth(Derivation document, Statement statement) {
    return depth(document, statement.sides());
  }

  /** How deep they stand within each other in formulas, definitions included. */
  public static int depth(Derivation document, List<Formula> formulas) {
    Optional<WrittenZone> zone = WrittenZone.of(formulas, document.definitions());
    Depth depth = new Depth(document.definitions(), zone, new HashMap<>());
    return formulas.stream().mapToInt(depth::of).max().orElse(0);
  }

  /** Whether integrals of a statement are over a zone that is known, since all is written. */
  public static boolean isOfWrittenZone(Derivation document, Statement statement) {
    return WrittenZone.of(statement.sides(), document.definitions()).isPresent();
  }

  /** Whether a statement may say something else on other samples. */
  public static boolean isDrawn(Derivation document, Statement statement) {
    Reliance reliance = new Reliance(document.definitions());
    return statement.sides().stream().anyMatch(reliance::isDrawn);
  }

  /** What is known of the depth of definitions already. */
  private record Depth(
      Map<Declaration, Definition> definitions,
      Optional<WrittenZone> zone,
      Map<Declaration, Integer> known) {
    int of(Formula node) {
      int bodies = node.symbols().stream().mapToInt(s -> of(s.declaration())).max().orElse(0);
      int parts = node.parts().stream().mapToInt(this::of).max().orElse(0);
      int zones = node instanceof Formula.Integral ? zone.map(WrittenZone::dimension).orElse(0) : 0;
      return Math.max(bodies, parts) + (node instanceof Formula.Definite ? 1 : zones);
    }

    private int of(Declaration symbol) {
      Integer depth = known.get(symbol);
      if (depth == null) {
        Definition definition = definitions.get(symbol);
        depth = definition == null ? 0 : of(definition.body());
        known.put(symbol, depth);
      }
      return depth;
    }
  }

  /**
   * A document whose only statement is another one with such sums.
   *
   * @throws UnsupportedFormulaException if an integral is none between two ends, or nobody can
   *     write what stands below it at another place
   */
  public Derivation in(Derivation document, Statement statement) {
    try {
      return summed(document, statement);
    } catch (NotWrittenException unknown) {
      throw new UnsupportedFormulaException(
          "what stands below an integral is not known at other places: " + unknown.getMessage());
    }
  }

  private Derivation summed(Derivation document, Statement statement) {
    Elsewhere elsewhere = new Elsewhere(document.definitions());
    List<Formula> sides = statement.sides();
    Optional<WrittenZone> zone = WrittenZone.of(sides, document.definitions());
    Depth depth = new Depth(document.definitions(), zone, new HashMap<>());
    Set<Declaration> done = new HashSet<>();
    Definition.symbols(sides, document.definitions())
        .forEach(symbol -> define(symbol, elsewhere, depth, done));
    PutIn larger = new PutIn(elsewhere, larger(document));
    UnaryOperator<Formula> side = formula -> larger.of(summed(formula, elsewhere, depth));
    List<Equation> equations =
        statement.equations().stream()
            .map(e -> e.between(side.apply(e.left()), side.apply(e.right())))
            .toList();
    return document.with(
        document.symbols(), elsewhere.definitions(), List.of(statement.with(equations)));
  }

  /** Real numbers times a factor, for a wider range of them than is drawn. */
  private Map<Declaration, Formula> larger(Derivation document) {
    Map<Declaration, Formula> larger = new LinkedHashMap<>();
    if (factor != 1) {
      document.symbols().declarations().stream()
          .filter(d -> d.slots().isEmpty() && isReal(d.quantity()))
          .forEach(d -> larger.put(d, larger(new Formula.Symbol(d, List.of()))));
    }
    return larger;
  }

  private static boolean isReal(Quantity quantity) {
    return quantity instanceof Quantity.Number number && number.real() && number.least().isEmpty();
  }

  private Formula larger(Formula number) {
    return new Formula.Product(List.of(new Formula.Literal(factor), number));
  }

  /** What a definition stands on comes first. */
  private void define(Declaration symbol, Elsewhere elsewhere, Depth depth, Set<Declaration> done) {
    Definition definition = elsewhere.definitions().get(symbol);
    if (definition == null || !done.add(symbol)) {
      return;
    }
    definition
        .body()
        .allSymbols()
        .map(Formula.Symbol::declaration)
        .toList()
        .forEach(inside -> define(inside, elsewhere, depth, done));
    elsewhere.define(symbol, definition.with(summed(definition.body(), elsewhere, depth)));
  }

  private Formula summed(Formula node, Elsewhere elsewhere, Depth depth) {
    Formula inside =
        node.with(node.parts().stream().map(p -> summed(p, elsewhere, depth)).toList());
    if (inside instanceof Formula.Integral integral && depth.zone().isPresent()) {
      return sum(integral, depth.zone().get(), elsewhere);
    }
    return inside instanceof Formula.Definite integral
        ? sum(integral, depth.of(node) > 1 ? rule.skewed() : rule, elsewhere)
        : inside;
  }

  /** The integral over a zone from −π to π along each component. */
  private Formula sum(Formula.Integral integral, WrittenZone zone, Elsewhere elsewhere) {
    Formula circle = new Formula.Product(List.of(new Formula.Literal(2), new Formula.Pi()));
    List<Formula> terms = new ArrayList<>();
    for (GaussLegendre.Node first : rule.equallySpaced(FIRST)) {
      for (GaussLegendre.Node second : zone.dimension() > 1 ? rule.equallySpaced(SECOND) : ONCE) {
        Formula weight =
            new Formula.Product(
                List.of(
                    fraction(first.weight()),
                    fraction(second.weight()),
                    zone.dimension() > 1 ? new Formula.Power(circle, 2) : circle));
        Formula place =
            zone.at(List.of(along(circle, first), along(circle, second), new Formula.Literal(0)));
        Formula value = new PutIn(elsewhere, Map.of(zone.momentum(), place)).of(integral.body());
        Formula there = new Formula.AtZero(value, zone.momentum(), false);
        terms.add(new Formula.Product(List.of(weight, there)));
      }
    }
    return new Formula.Sum(terms);
  }

  /** From −π on along a component. */
  private static Formula along(Formula circle, GaussLegendre.Node node) {
    Formula from = new Formula.Negation(new Formula.Pi());
    return new Formula.Sum(
        List.of(from, new Formula.Product(List.of(fraction(node.place()), circle))));
  }

  /**
   * One integral.
   *
   * @param nodes others than those of an integral below it: what changes its sign with both
   *     variables exchanged would be zero on equal ones, whatever it is
   */
  private Formula sum(Formula.Definite integral, GaussLegendre nodes, Elsewhere elsewhere) {
    Declaration variable = integral.variable();
    List<Formula> ends = integral.ends().stream().flatMap(end -> end.value().stream()).toList();
    boolean between =
        integral.ends().size() == 2
            && ends.size() == 2
            && Elsewhere.isCoordinate(variable)
            && !variable.isFunction()
            && variable.type().rank() == 0
            && ends.stream().noneMatch(e -> elsewhere.reliance().mayDependOn(e, variable));
    if (!between) {
      throw new UnsupportedFormulaException(
          "an integral over "
              + variable
              + " that is none between two ends is read and not computed");
    }
    Formula length = new Formula.Sum(List.of(ends.get(1), new Formula.Negation(ends.get(0))));
    List<Formula> terms = new ArrayList<>();
    for (GaussLegendre.Node node : nodes.nodes()) {
      Formula along = new Formula.Product(List.of(fraction(node.place()), length));
      Formula itself = new Formula.Symbol(variable, List.of());
      Formula place = new Formula.Sum(List.of(itself, ends.get(0), along));
      Formula value = new PutIn(elsewhere, Map.of(variable, place)).of(integral.body());
      Formula there = new Formula.AtZero(value, variable, false);
      terms.add(new Formula.Product(List.of(fraction(node.weight()), length, there)));
    }
    return new Formula.Sum(terms);
  }

  private static Formula fraction(double number) {
    return new Formula.Fraction(
        new Formula.Literal(Math.round(number * UNIT)), new Formula.Literal(UNIT));
  }
}
