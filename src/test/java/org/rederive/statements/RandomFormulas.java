package org.rederive.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.ElementaryFunction;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/** Random formulas on a ground, as the reader could have built them. */
final class RandomFormulas {
  private static final Type BRA = new Type(Kind.BRA, 0);

  private final Ground ground;
  private final Dice dice;

  RandomFormulas(Ground ground, Dice dice) {
    this.ground = ground;
    this.dice = dice;
  }

  /** The shapes there are here. */
  List<Type> shapes() {
    List<Type> shapes = new ArrayList<>(List.of(Type.SCALAR, Type.SCALAR, Type.VECTOR));
    if (ground.has(Type.OPERATOR)) {
      shapes.addAll(List.of(Type.OPERATOR, Type.OPERATOR));
    }
    if (ground.has(Type.KET)) {
      shapes.addAll(List.of(Type.KET, BRA));
    }
    if (ground.has(Type.VECTOR_OPERATOR)) {
      shapes.add(Type.VECTOR_OPERATOR);
    }
    return shapes;
  }

  /** A formula of a shape, a few nodes deep. */
  Formula formula(Type type, int depth) {
    if (depth == 0) {
      return leaf(type);
    }
    List<Supplier<Formula>> rules = new ArrayList<>();
    common(type, depth - 1, rules);
    if (type.equals(Type.SCALAR)) {
      scalars(depth - 1, rules);
    } else if (type.rank() == 1) {
      vectors(type, depth - 1, rules);
    } else if (type.equals(Type.OPERATOR)) {
      operators(depth - 1, rules);
    } else {
      states(type, depth - 1, rules);
    }
    return dice.of(rules).get();
  }

  // ---- leaves

  Formula leaf(Type type) {
    if (type.equals(BRA)) {
      return new Formula.Bra(dice.of(ground.states()));
    }
    Formula leaf = dice.of(ground.of(type));
    boolean state = type.equals(Type.KET) && leaf instanceof Formula.Symbol;
    return state ? new Formula.Ket(leaf) : leaf;
  }

  /** What stands between bars. */
  private Formula content(int depth) {
    Formula symbol = dice.of(ground.states());
    if (depth == 0 || dice.oneIn(2)) {
      return symbol;
    }
    return switch (dice.below(4)) {
      case 0 -> derivative(content(depth - 1));
      case 1 -> product(formula(Type.OPERATOR, depth - 1), content(depth - 1));
      case 2 -> product(formula(Type.SCALAR, 0), content(depth - 1));
      default -> sum(content(depth - 1), content(depth - 1));
    };
  }

  // ---- rules

  private void common(Type type, int depth, List<Supplier<Formula>> rules) {
    Supplier<Formula> less = () -> formula(type, depth);
    Supplier<Formula> number = () -> formula(Type.SCALAR, depth);
    rules.add(() -> leaf(type));
    rules.add(() -> sum(less.get(), less.get()));
    rules.add(() -> sum(less.get(), new Formula.Negation(less.get())));
    rules.add(() -> product(number.get(), less.get()));
    rules.add(() -> new Formula.Fraction(less.get(), divisor(depth)));
    rules.add(() -> derivative(less.get()));
    if (dice.oneIn(3)) {
      rules.add(() -> new Formula.Negation(less.get()));
      rules.add(() -> atZero(less.get()));
      rules.add(() -> summed(less.get()));
      rules.add(() -> restricted(less.get()));
      rules.add(() -> integrated(less.get()));
    }
  }

  private Formula divisor(int depth) {
    return dice.oneIn(2) ? leaf(Type.SCALAR) : formula(Type.SCALAR, Math.min(depth, 1));
  }

  private void scalars(int depth, List<Supplier<Formula>> rules) {
    Supplier<Formula> number = () -> formula(Type.SCALAR, depth);
    Supplier<Formula> vector = () -> formula(Type.VECTOR, depth);
    rules.add(() -> new Formula.Power(number.get(), 2 + dice.below(2)));
    rules.add(() -> new Formula.Conjugate(number.get()));
    rules.add(() -> new Formula.SquaredModulus(number.get()));
    rules.add(() -> new Formula.Part(dice.oneIn(2), number.get()));
    rules.add(() -> slopeOfLogarithm(number.get()));
    rules.add(() -> exponentialAtZero(number.get()));
    rules.add(() -> elementaryAtZero(number.get()));
    rules.add(() -> product(new Formula.Pi(), number.get()));
    if (!ground.vectors().isEmpty()) {
      rules.add(() -> new Formula.NablaProduct(dice.of(ground.vectors()), false, vector.get()));
    }
    rules.add(() -> new Formula.Dot(vector.get(), vector.get()));
    rules.add(() -> implied(vector.get(), vector.get()));
    rules.add(() -> mixed(vector.get(), vector.get(), vector.get()));
    rules.add(() -> along(vector.get(), number.get()));
    if (ground.has(Type.OPERATOR)) {
      Supplier<Formula> operator = () -> formula(Type.OPERATOR, depth);
      rules.add(() -> new Formula.Trace(operator.get()));
      rules.add(() -> new Formula.Determinant(operator.get()));
      averages(operator, rules);
      brackets(depth, operator, rules);
    }
  }

  private void averages(Supplier<Formula> operator, List<Supplier<Formula>> rules) {
    if (!ground.averages().isEmpty()) {
      rules.add(() -> new Formula.Expectation(operator.get(), dice.of(ground.averages()), true));
    }
  }

  private void brackets(int depth, Supplier<Formula> operator, List<Supplier<Formula>> rules) {
    Supplier<Formula> state = () -> content(depth);
    rules.add(() -> bracket(state.get(), Formula.Join.NONE, Optional.empty(), state.get()));
    rules.add(
        () -> bracket(state.get(), Formula.Join.NONE, Optional.of(operator.get()), state.get()));
    rules.add(() -> product(formula(BRA, depth), formula(Type.KET, depth)));
    if (!ground.vectors().isEmpty()) {
      rules.add(
          () ->
              bracket(
                  gradient(state.get()), Formula.Join.DOT, Optional.empty(), gradient(content(0))));
    }
  }

  private void vectors(Type type, int depth, List<Supplier<Formula>> rules) {
    Type flat = type.withRank(0);
    rules.add(() -> new Formula.Cross(formula(Type.VECTOR, depth), formula(type, depth)));
    if (flat.kind() == Kind.SCALAR || flat.kind() == Kind.OPERATOR) {
      rules.add(
          () ->
              new Formula.ByComponents(
                  List.of(formula(flat, depth), formula(flat, depth), formula(flat, 0))));
    }
    if (!ground.vectors().isEmpty()) {
      rules.add(() -> gradient(formula(flat, depth)));
      rules.add(
          () -> new Formula.NablaProduct(dice.of(ground.vectors()), true, formula(type, depth)));
      if (type.equals(Type.VECTOR) && ground.has(Type.KET)) {
        rules.add(
            () ->
                bracket(
                    gradient(content(depth)),
                    Formula.Join.CROSS,
                    Optional.of(formula(Type.OPERATOR, 0)),
                    gradient(content(0))));
      }
    }
    if (ground.has(Type.OPERATOR)) {
      rules.add(() -> product(formula(flat, depth), leaf(type)));
    }
  }

  /** States have two components here. */
  private static Formula matrix(Supplier<Formula> entry) {
    return new Formula.WrittenMatrix(
        2, List.of(entry.get(), entry.get(), entry.get(), entry.get()));
  }

  private void operators(int depth, List<Supplier<Formula>> rules) {
    Supplier<Formula> less = () -> formula(Type.OPERATOR, depth);
    rules.add(() -> product(less.get(), less.get()));
    rules.add(() -> new Formula.Commutator(less.get(), less.get(), false));
    rules.add(() -> new Formula.Commutator(less.get(), less.get(), true));
    rules.add(() -> new Formula.Adjoint(less.get()));
    rules.add(() -> new Formula.Transposed(less.get()));
    rules.add(() -> new Formula.Inverse(less.get()));
    rules.add(() -> matrix(() -> formula(Type.SCALAR, depth)));
    rules.add(() -> new Formula.Part(dice.oneIn(2), less.get()));
    rules.add(() -> exponentialAtZero(less.get()));
    rules.add(() -> product(formula(Type.KET, depth), formula(BRA, depth)));
    if (ground.has(Type.VECTOR_OPERATOR)) {
      rules.add(
          () -> new Formula.Dot(formula(Type.VECTOR, depth), formula(Type.VECTOR_OPERATOR, depth)));
    }
  }

  private void states(Type type, int depth, List<Supplier<Formula>> rules) {
    boolean ket = type.kind() == Kind.KET;
    Supplier<Formula> state =
        () -> ket ? new Formula.Ket(content(depth)) : new Formula.Bra(content(depth));
    rules.add(state);
    rules.add(
        () ->
            ket
                ? product(formula(Type.OPERATOR, depth), state.get())
                : product(state.get(), formula(Type.OPERATOR, depth)));
  }

  // ---- nodes

  private static Formula sum(Formula a, Formula b) {
    return new Formula.Sum(List.of(a, b));
  }

  static Formula product(Formula a, Formula b) {
    return new Formula.Product(List.of(a, b));
  }

  private static Formula bracket(
      Formula bra, Formula.Join join, Optional<Formula> operator, Formula ket) {
    return new Formula.Bracket(bra, join, operator, ket);
  }

  private Formula derivative(Formula operand) {
    List<Declaration> variables = ground.scalars();
    return new Formula.Derivative(dice.of(variables), operand, Formula.Style.PARTIAL);
  }

  private Formula gradient(Formula operand) {
    return new Formula.Derivative(dice.of(ground.vectors()), operand, Formula.Style.NABLA);
  }

  private Formula atZero(Formula operand) {
    return new Formula.AtZero(operand, dice.of(ground.scalars()), false);
  }

  private Formula slopeOfLogarithm(Formula operand) {
    return derivative(new Formula.Logarithm(operand, dice.oneIn(2)));
  }

  /** e^{xX} at x = 0, or its derivative there: other exponentials are no exact numbers. */
  private Formula exponentialAtZero(Formula exponent) {
    List<Declaration> values =
        ground.scalars().stream().filter(d -> ground.of(Type.SCALAR).contains(plain(d))).toList();
    if (values.isEmpty()) {
      return exponent;
    }
    Declaration x = dice.of(values);
    Formula power = new Formula.Exponential(product(plain(x), exponent));
    Formula changing =
        dice.oneIn(2) ? new Formula.Derivative(x, power, Formula.Style.PARTIAL) : power;
    return new Formula.AtZero(changing, x, false);
  }

  /** sin(x a) at x = 0 and its like, or the derivative there. */
  private Formula elementaryAtZero(Formula argument) {
    Formula exponential = exponentialAtZero(argument);
    ElementaryFunction function = dice.of(List.of(ElementaryFunction.values()));
    return exponential instanceof Formula.AtZero at
        ? at.around(named(at.operand(), function))
        : argument;
  }

  private static Formula named(Formula exponential, ElementaryFunction function) {
    return exponential instanceof Formula.Exponential e
        ? new Formula.Elementary(function, e.exponent())
        : exponential.with(List.of(named(exponential.parts().get(0), function)));
  }

  private static Formula plain(Declaration coordinate) {
    return new Formula.Symbol(coordinate, List.of());
  }

  // ---- sums

  private Formula summed(Formula body) {
    List<Declaration> bands = Trees.unused(ground.labels(Sort.BAND_INDEX), body);
    if (bands.isEmpty()) {
      return body;
    }
    Declaration index = dice.of(bands);
    Optional<Declaration> except =
        ground.labels(Sort.BAND_INDEX).stream()
            .filter(d -> !d.equals(index) && dice.oneIn(3))
            .findFirst();
    return new Formula.SumOver(List.of(index), except, body, false);
  }

  private Formula restricted(Formula body) {
    List<Declaration> bands = ground.labels(Sort.BAND_INDEX);
    if (bands.size() < 2) {
      return body;
    }
    List<Declaration> sets = ground.kind("set of bands");
    Condition condition =
        sets.isEmpty() || dice.oneIn(2)
            ? new Condition(bands.get(0), Condition.Relation.DIFFERENT, bands.get(1))
            : new Condition(dice.of(bands), Condition.Relation.IN, sets.get(0));
    return new Formula.Restricted(condition, body);
  }

  private Formula integrated(Formula body) {
    List<Declaration> momenta =
        ground.kind("momentum delta").isEmpty()
            ? List.of()
            : Trees.unused(ground.labels(Sort.MOMENTUM), body);
    return momenta.isEmpty() ? body : new Formula.Integral(List.of(dice.of(momenta)), 0, body);
  }

  private Formula implied(Formula a, Formula b) {
    return Trees.contracted(ground, a, b).orElse(new Formula.Dot(a, b));
  }

  /** Σ ε_ijl a_i b_j c_l. */
  private Formula mixed(Formula a, Formula b, Formula c) {
    return Trees.mixed(ground, a, b, c).orElse(new Formula.Dot(a, b));
  }

  /** Σ a_i ∂_i b. */
  private Formula along(Formula a, Formula b) {
    List<Declaration> indices =
        Trees.unused(ground.labels(Sort.SPATIAL_INDEX), new Formula.Sum(List.of(a, b)));
    List<Declaration> slopes = ground.kind("derivative along");
    if (indices.isEmpty() || slopes.isEmpty()) {
      return product(b, b);
    }
    Declaration i = indices.get(0);
    Formula slope = new Formula.ComponentDerivative(slopes.get(0), i, b);
    return Trees.implied(List.of(i), List.of(new Formula.Indexed(a, List.of(i)), slope));
  }
}
