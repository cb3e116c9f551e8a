package org.rederive.document;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.document.Elsewhere.NotWrittenException;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Sort;
import org.rederive.number.GaussianRational;

/**
 * Formulas with formulas in the place of coordinates.
 *
 * @param document what symbols stand for
 * @param values what is put in, all at once
 */
record PutIn(Elsewhere document, Map<Declaration, Formula> values) {
  PutIn {
    values = Map.copyOf(values);
  }

  /** Every coordinate stays what it is. */
  static PutIn nothing(Elsewhere document) {
    return new PutIn(document, Map.of());
  }

  /**
   * The formula with them.
   *
   * @throws NotWrittenException if nobody can write it
   */
  Formula of(Formula node) {
    if (node instanceof Formula.Symbol symbol) {
      return symbol(symbol);
    }
    requireReal(node);
    if (node instanceof Formula.Expectation mean) {
      return new Formula.Expectation(
          of(mean.operator()), document.symbol(mean.state(), this), mean.stateWritten());
    }
    Optional<Formula> mirrored = mirrored(node);
    if (mirrored.isPresent()) {
      return mirrored.get();
    }
    if (values.isEmpty() || node.variables().isEmpty()) {
      requireApart(node);
      return node.with(node.parts().stream().map(inside(node)::of).toList());
    }
    return differentiated(node);
  }

  private Formula symbol(Formula.Symbol symbol) {
    Declaration declaration = symbol.declaration();
    Formula value = values.get(declaration);
    if (value == null && !Elsewhere.isCoordinate(declaration)) {
      return document.symbol(symbol, this);
    }
    if (value == null) {
      requireNot(declaration);
    }
    return value == null ? symbol : value;
  }

  /** Nothing is put in for what a sum or an integral runs over. */
  private PutIn inside(Formula node) {
    Map<Declaration, Formula> others = new LinkedHashMap<>(values);
    node.binds().forEach(others::remove);
    return others.size() == values.size() ? this : new PutIn(document, others);
  }

  /** What a sum runs over is no label of what is put in. */
  private void requireApart(Formula node) {
    Set<Declaration> shown = new LinkedHashSet<>();
    values.values().forEach(value -> shown.addAll(labels(value)));
    if (node.binds().stream().anyMatch(shown::contains)
        || Stream.concat(node.binds().stream(), node.labels().stream())
            .anyMatch(values::containsKey)) {
      throw new NotWrittenException(
          "its definition sums, integrates or compares over a label that is put in: "
              + Latex.of(node));
    }
  }

  /** The conjugate of F(k) at a complex k is that of its value to some, and F̄(k) to others. */
  private void requireReal(Formula node) {
    boolean conjugates =
        node instanceof Formula.Conjugate
            || node instanceof Formula.Adjoint
            || node instanceof Formula.Bra
            || node instanceof Formula.Bracket
            || node instanceof Formula.Expectation
            || node instanceof Formula.Part
            || node instanceof Formula.SquaredModulus
            || node instanceof Formula.Modulus
            || node instanceof Formula.Logarithm logarithm && logarithm.ofModulus();
    boolean complex =
        conjugates
            && values.entrySet().stream()
                .filter(e -> document.reliance().mayDependOn(node, e.getKey()))
                .anyMatch(e -> !document.reliance().isReal(e.getValue()));
    if (complex) {
      throw new NotWrittenException(
          "its definition conjugates, and what is put in may be complex: " + Latex.of(node));
    }
  }

  private static Set<Declaration> labels(Formula value) {
    Set<Declaration> labels = new LinkedHashSet<>(value.freeLabels());
    labels.addAll(Reliance.coordinates(value));
    return labels;
  }

  // ---- slots

  /** Passes if no formula is put in for a label, nor for what it is a function of. */
  void requireNot(Declaration label) {
    boolean any = label.sort() == Sort.PARAMETER && !values.isEmpty();
    Formula itself = new Formula.Symbol(label, List.of());
    boolean other =
        Elsewhere.isCoordinate(label)
            && values.keySet().stream().anyMatch(c -> document.reliance().mayDependOn(itself, c));
    if (any || other) {
      throw new NotWrittenException(label + " is a function of what is put in");
    }
  }

  /** What stands in a slot that is a coordinate. */
  Formula at(Declaration slot) {
    if (slot.written().isPresent()) {
      return ConstantFolding.of(of(slot.written().get().formula()));
    }
    Formula value = values.get(slot);
    if (value == null) {
      requireNot(slot);
      return new Formula.Symbol(slot, List.of());
    }
    return value;
  }

  // ---- derivatives

  /** ∂_{k_x} F at (−k_x, k_y) is −∂_{k_x} of F(−k_x, k_y). */
  private Optional<Formula> mirrored(Formula node) {
    if (node instanceof Formula.ComponentDerivative d && d.writtenVariable().isPresent()) {
      Declaration variable = d.writtenVariable().get();
      return along(variable, d.index())
          .map(
              a ->
                  times(
                      GaussianRational.FIELD.inverse(a.slope()),
                      Formula.ComponentDerivative.along(variable, a.direction(), of(d.operand()))));
    }
    if (node instanceof Formula.Indexed component
        && component.operand() instanceof Formula.Derivative d
        && component.indices().size() == 1) {
      return along(d.variable(), component.indices().get(0))
          .map(
              a ->
                  times(
                      GaussianRational.FIELD.inverse(a.slope()),
                      new Formula.Indexed(d.around(of(d.operand())), List.of(a.direction()))));
    }
    return Optional.empty();
  }

  private Optional<Mirrored.Along> along(Declaration variable, Declaration direction) {
    return Optional.ofNullable(values.get(variable))
        .filter(value -> direction.isFixed())
        .flatMap(value -> Mirrored.of(variable, value, document.reliance()))
        .flatMap(mirrored -> mirrored.along(direction, this));
  }

  /**
   * The derivative of F by k at k = s w + r is that of F(s w + r) by w, over s; nothing else may
   * depend on w.
   */
  private Formula differentiated(Formula node) {
    Declaration variable = node.variables().get(0);
    boolean any = node.variables().stream().anyMatch(v -> v.sort() == Sort.PARAMETER);
    if (any || node.variables().size() > 1) {
      throw new NotWrittenException(
          "its definition differentiates by what nobody knows to be put in: " + Latex.of(node));
    }
    boolean others =
        values.entrySet().stream()
            .filter(e -> !e.getKey().equals(variable))
            .anyMatch(e -> document.reliance().mayDependOn(e.getValue(), variable));
    Optional<Formula> value = Optional.ofNullable(values.get(variable));
    if (value.isEmpty() && !others) {
      requireNot(variable);
      return node.with(node.parts().stream().map(this::of).toList());
    }
    if (node instanceof Formula.AtZero zero && !others) {
      Map<Declaration, Formula> rest = new LinkedHashMap<>(values);
      rest.remove(variable);
      return zero.around(new PutIn(document, rest).of(zero.operand()));
    }
    return value
        .flatMap(v -> along(node, variable, v))
        .orElseThrow(
            () ->
                new NotWrittenException(
                    "its definition differentiates by "
                        + variable
                        + ", and what is put in is no multiple of a coordinate and something that"
                        + " does not depend on it: "
                        + Latex.of(node)));
  }

  private Optional<Formula> along(Formula node, Declaration variable, Formula value) {
    Set<Declaration> candidates = new LinkedHashSet<>();
    candidates.add(variable);
    Reliance.coordinates(value).stream()
        .filter(c -> c.sort() == variable.sort() && c.type().equals(variable.type()))
        .forEach(candidates::add);
    return candidates.stream()
        .filter(c -> c.equals(variable) || isFree(node, variable, c))
        .filter(c -> values.entrySet().stream().noneMatch(e -> isOther(e, variable, c)))
        .flatMap(c -> along(node, value, c).stream())
        .findFirst();
  }

  /** Whether the formula does not depend on a coordinate that is to stand for its variable. */
  private boolean isFree(Formula node, Declaration variable, Declaration candidate) {
    boolean written =
        node instanceof Formula.ComponentDerivative d && d.writtenVariable().isPresent();
    return (written || node instanceof Formula.Derivative || node instanceof Formula.NablaProduct)
        && !document.reliance().definitions().containsKey(candidate)
        && !candidate.equals(variable)
        && !document.reliance().mayDependOn(node.parts().get(0), candidate);
  }

  private boolean isOther(
      Map.Entry<Declaration, Formula> value, Declaration variable, Declaration candidate) {
    return !value.getKey().equals(variable)
        && document.reliance().mayDependOn(value.getValue(), candidate);
  }

  private Optional<Formula> along(Formula node, Formula value, Declaration candidate) {
    return slope(value, candidate)
        .filter(slope -> !slope.isZero())
        .flatMap(
            slope ->
                by(candidate, node, of(node.parts().get(0)))
                    .map(derivative -> times(GaussianRational.FIELD.inverse(slope), derivative)));
  }

  private static Optional<Formula> by(Declaration variable, Formula node, Formula operand) {
    if (node instanceof Formula.Derivative derivative) {
      return Optional.of(new Formula.Derivative(variable, operand, derivative.style()));
    }
    if (node instanceof Formula.NablaProduct product) {
      return Optional.of(new Formula.NablaProduct(variable, product.curl(), operand));
    }
    if (node instanceof Formula.ComponentDerivative derivative) {
      return Optional.of(
          derivative.writtenVariable().isPresent()
              ? Formula.ComponentDerivative.along(variable, derivative.index(), operand)
              : derivative.around(operand));
    }
    return Optional.empty();
  }

  private static Formula times(GaussianRational number, Formula formula) {
    if (number.equals(GaussianRational.FIELD.one())) {
      return formula;
    }
    boolean negative = number.above().signum() < 0;
    Formula factor = positive(number.above().abs(), number.below());
    Formula product =
        factor instanceof Formula.Literal one && one.value() == 1
            ? formula
            : new Formula.Product(List.of(factor, formula));
    return negative ? new Formula.Negation(product) : product;
  }

  private static Formula positive(BigInteger above, BigInteger below) {
    Formula top = new Formula.Literal(above.longValueExact());
    return below.equals(BigInteger.ONE)
        ? top
        : new Formula.Fraction(top, new Formula.Literal(below.longValueExact()));
  }

  /** The rational number by which a formula grows with a coordinate, if it is one everywhere. */
  Optional<GaussianRational> slope(Formula formula, Declaration coordinate) {
    if (!document.reliance().mayDependOn(formula, coordinate)) {
      return Optional.of(GaussianRational.FIELD.zero());
    }
    if (formula instanceof Formula.Symbol symbol) {
      return symbol.declaration().equals(coordinate)
          ? Optional.of(GaussianRational.FIELD.one())
          : Optional.empty();
    }
    if (formula instanceof Formula.Negation negation) {
      return slope(negation.operand(), coordinate).map(GaussianRational.FIELD::negate);
    }
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream()
          .map(term -> slope(term, coordinate))
          .reduce(
              Optional.of(GaussianRational.FIELD.zero()),
              (a, b) -> a.flatMap(x -> b.map(y -> GaussianRational.FIELD.add(x, y))));
    }
    if (formula instanceof Formula.Fraction fraction) {
      return number(fraction.denominator())
          .filter(number -> !number.isZero())
          .flatMap(
              number ->
                  slope(fraction.numerator(), coordinate)
                      .map(slope -> GaussianRational.FIELD.divide(slope, number)));
    }
    return formula instanceof Formula.Product product
        ? slope(product.factors(), coordinate)
        : Optional.empty();
  }

  private Optional<GaussianRational> slope(List<Formula> factors, Declaration coordinate) {
    Optional<GaussianRational> slope = Optional.of(GaussianRational.FIELD.one());
    int moving = 0;
    for (Formula factor : factors) {
      boolean moves = document.reliance().mayDependOn(factor, coordinate);
      moving += moves ? 1 : 0;
      Optional<GaussianRational> own = moves ? slope(factor, coordinate) : number(factor);
      slope = slope.flatMap(x -> own.map(y -> GaussianRational.FIELD.multiply(x, y)));
    }
    return moving == 1 ? slope : Optional.empty();
  }

  /** A rational number as printed. */
  private static Optional<GaussianRational> number(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return Optional.of(GaussianRational.FIELD.of(literal.value()));
    }
    if (formula instanceof Formula.Negation negation) {
      return number(negation.operand()).map(GaussianRational.FIELD::negate);
    }
    if (formula instanceof Formula.Fraction fraction) {
      return number(fraction.denominator())
          .filter(below -> !below.isZero())
          .flatMap(
              below ->
                  number(fraction.numerator())
                      .map(above -> GaussianRational.FIELD.divide(above, below)));
    }
    return Optional.empty();
  }
}
