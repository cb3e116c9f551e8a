package org.rederive.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Random formulas over {@link Symbols} that the reader itself could have built, with every kind of
 * node. They shrink to smaller formulas of the same shape.
 */
public final class WellTyped {
  private static final List<Declaration> INDICES = List.of(Symbols.I, Symbols.J, Symbols.L);
  private static final List<Formula.End> ENDS =
      List.of(
          Formula.End.at(new Formula.Symbol(Symbols.C, List.of())), Formula.End.infinite(false));
  private static final List<Declaration> VARIABLES =
      List.of(Symbols.T, Symbols.STRENGTH, Symbols.ANY);

  private final Map<String, Arbitrary<Formula>> known = new HashMap<>();
  private final Map<Integer, Arbitrary<Formula>> states = new HashMap<>();

  /** Formulas of a shape; a scalar, a vector, an operator, a state between bars, a bra. */
  static Arbitrary<Formula> of(Type type, int depth) {
    return new WellTyped().formula(type, depth);
  }

  /** Formulas of any shape. */
  public static Arbitrary<Formula> any(int depth) {
    WellTyped all = new WellTyped();
    return Arbitraries.oneOf(
        List.of(
            all.formula(Type.SCALAR, depth),
            all.formula(Type.OPERATOR, depth),
            all.formula(Type.VECTOR, depth),
            all.formula(Type.KET, depth),
            all.formula(new Type(Kind.BRA, 0), depth),
            all.formula(Type.VECTOR_OPERATOR, depth)));
  }

  private Arbitrary<Formula> formula(Type type, int depth) {
    String key = type + " " + depth;
    Arbitrary<Formula> before = known.get(key);
    if (before == null) {
      before = new Shared<>(depth == 0 ? leaf(type) : Arbitraries.oneOf(rules(type, depth - 1)));
      known.put(key, before);
    }
    return before;
  }

  private Arbitrary<Formula> leaf(Type type) {
    if (type.rank() == 1) {
      return type.kind() == Kind.SCALAR ? leafVectors() : Arbitraries.just(plain(Symbols.POSITION));
    }
    return switch (type.kind()) {
      case SCALAR -> leafScalars();
      case KET -> state(0).map(Formula.Ket::new);
      case BRA -> state(0).map(Formula.Bra::new);
      case OPERATOR -> leafOperators();
    };
  }

  private static Arbitrary<Formula> leafScalars() {
    return Arbitraries.of(
        new Formula.Literal(2),
        new Formula.ImaginaryUnit(),
        new Formula.Pi(),
        plain(Symbols.C),
        filled(Symbols.ENERGY, Symbols.N, Symbols.K),
        filled(Symbols.ENERGY, Symbols.M, Symbols.K2),
        filled(Symbols.D, Symbols.T, Symbols.STRENGTH),
        zero(filled(Symbols.D, Symbols.T, Symbols.STRENGTH), Symbols.T),
        new Formula.Kronecker(Symbols.KRONECKER, Symbols.N, Symbols.M),
        new Formula.MomentumDelta(Symbols.DELTA, Symbols.K, Symbols.K2),
        filled(Symbols.CONNECTION, Symbols.T));
  }

  private static Arbitrary<Formula> leafVectors() {
    return Arbitraries.of(
        plain(Symbols.FIELD),
        plain(Symbols.RC),
        plain(Symbols.VELOCITY),
        filled(Symbols.CONNECTION, Symbols.K));
  }

  private static Arbitrary<Formula> leafOperators() {
    Formula family = filled(Symbols.H_LAMBDA, Symbols.STRENGTH);
    return Arbitraries.of(
        plain(Symbols.H), filled(Symbols.H_K, Symbols.K), family, zero(family, Symbols.STRENGTH));
  }

  private static Formula plain(Declaration symbol) {
    return new Formula.Symbol(symbol, symbol.sort() == Sort.QUANTITY ? symbol.slots() : List.of());
  }

  private static Formula filled(Declaration symbol, Declaration... slots) {
    return new Formula.Symbol(symbol, List.of(slots));
  }

  private static Formula zero(Formula symbol, Declaration variable) {
    return new Formula.AtZero(symbol, variable, true);
  }

  // ---- what stands between bars

  private Arbitrary<Formula> state(int depth) {
    Arbitrary<Formula> before = states.get(depth);
    if (before == null) {
      before = new Shared<>(newState(depth));
      states.put(depth, before);
    }
    return before;
  }

  private Arbitrary<Formula> newState(int depth) {
    Arbitrary<Formula> symbol =
        Arbitraries.of(
            plain(Symbols.W),
            filled(Symbols.U_R, Symbols.N, Symbols.K),
            filled(Symbols.U_L, Symbols.M, Symbols.K2));
    if (depth == 0) {
      return symbol;
    }
    Arbitrary<Formula> less = state(depth - 1);
    return Arbitraries.oneOf(
        List.of(
            symbol,
            variable().flatMap(v -> less.map(u -> derivative(v, u, Formula.Style.PARTIAL))),
            pair(formula(Type.OPERATOR, depth - 1), less, WellTyped::product),
            pair(formula(Type.SCALAR, depth - 1), less, WellTyped::product),
            pair(less, less, WellTyped::sum)));
  }

  private Arbitrary<Formula> slope(int depth) {
    return state(depth).map(u -> derivative(Symbols.K, u, Formula.Style.NABLA));
  }

  // ---- rules

  private List<Arbitrary<Formula>> rules(Type type, int depth) {
    Arbitrary<Formula> less = formula(type, depth);
    List<Arbitrary<Formula>> rules = new ArrayList<>(List.of(leaf(type), less));
    Arbitrary<Formula> scalar = formula(Type.SCALAR, depth);
    rules.add(pair(less, less, WellTyped::sum));
    rules.add(pair(less, less, (a, b) -> sum(a, new Formula.Negation(b))));
    rules.add(less.map(Formula.Negation::new));
    rules.add(pair(scalar, less, WellTyped::product));
    rules.add(triple(scalar, less, scalar, (a, b, c) -> new Formula.Product(List.of(a, b, c))));
    rules.add(pair(less, scalar, Formula.Fraction::new));
    rules.add(sums(less, Symbols.N, Optional.empty()));
    rules.add(sums(less, Symbols.M, Optional.of(Symbols.N)));
    rules.add(less.map(f -> restricted(Symbols.N, Condition.Relation.IN, Symbols.OCCUPIED, f)));
    rules.add(less.map(f -> restricted(Symbols.M, Condition.Relation.DIFFERENT, Symbols.N, f)));
    rules.add(less.map(f -> new Formula.Integral(List.of(Symbols.K2, Symbols.K), 0, f)));
    rules.add(less.map(f -> new Formula.AtZero(f, Symbols.STRENGTH, false)));
    rules.add(less.map(WellTyped::atPlace));
    rules.add(less.map(f -> new Formula.Definite(Symbols.STRENGTH, List.of(), f)));
    rules.add(less.map(f -> new Formula.Definite(Symbols.STRENGTH, ENDS, f)));
    rules.add(derivatives(less));
    rules.add(less.map(f -> Formula.Uncomputed.either("\\pm", f)));
    rules.add(less.map(f -> named(List.of(Symbols.K), "\\sum_{k}", f)));
    rules.add(
        less.map(f -> named(List.of(Symbols.N, Symbols.M), "\\sum_{\\langle n, m \\rangle}", f)));
    if (type.rank() == 1) {
      vectors(type.kind(), depth, rules);
    } else if (type.kind() == Kind.SCALAR) {
      scalars(depth, rules);
    } else if (type.kind() == Kind.OPERATOR) {
      operators(depth, rules);
    } else {
      states(type.kind(), depth, rules);
    }
    return rules;
  }

  /** Within a sum its labels are not summed over again. */
  private static Formula named(List<Declaration> labels, String sign, Formula body) {
    return labels.stream().anyMatch(label -> mentions(body, label))
        ? body
        : Formula.Uncomputed.named(
            sign, new Formula.SumOver(labels, Optional.empty(), body, false));
  }

  private static Arbitrary<Formula> derivatives(Arbitrary<Formula> operand) {
    Arbitrary<Formula.Style> style =
        Arbitraries.of(Formula.Style.PARTIAL, Formula.Style.RATIO, Formula.Style.TOTAL);
    return Combinators.combine(variable(), operand, style).as(WellTyped::derivative);
  }

  /** Within a sum its index is not summed over again. */
  private static Arbitrary<Formula> sums(
      Arbitrary<Formula> body, Declaration index, Optional<Declaration> except) {
    return body.map(
        f -> mentions(f, index) ? f : new Formula.SumOver(List.of(index), except, f, false));
  }

  private static Formula restricted(
      Declaration label, Condition.Relation relation, Declaration other, Formula body) {
    return new Formula.Restricted(new Condition(label, relation, other), body);
  }

  private static Arbitrary<Declaration> variable() {
    return Arbitraries.of(VARIABLES);
  }

  private void scalars(int depth, List<Arbitrary<Formula>> rules) {
    Arbitrary<Formula> scalar = formula(Type.SCALAR, depth);
    Arbitrary<Formula> vector = formula(Type.VECTOR, depth);
    Arbitrary<Formula> operator = formula(Type.OPERATOR, depth);
    rules.add(pair(scalar, exponent(), Formula.Power::new));
    rules.add(scalar.map(Formula.Conjugate::new));
    rules.add(scalar.map(f -> Formula.Uncomputed.of(UncomputedSign.FACTORIAL, List.of(f))));
    rules.add(scalar.map(f -> Formula.Uncomputed.gradient("2", f)));
    rules.add(vector.map(f -> Formula.Uncomputed.gradient("\\cdot", f)));
    rules.add(scalar.map(Formula.SquaredModulus::new));
    rules.add(vector.map(Formula.SquaredModulus::new));
    rules.add(scalar.map(Formula.Modulus::new));
    rules.add(vector.map(Formula.Modulus::new));
    rules.add(pair(scalar, Arbitraries.integers().between(2, 6), Formula.Root::new));
    rules.add(pair(Arbitraries.of(ElementaryFunction.values()), scalar, Formula.Elementary::new));
    rules.add(operator.map(Formula.Determinant::new));
    rules.add(vector.map(f -> new Formula.NablaProduct(Symbols.K, false, f)));
    rules.add(scalar.map(Formula.Exponential::new));
    rules.add(pair(scalar, Arbitraries.of(true, false), Formula.Logarithm::new));
    rules.add(pair(Arbitraries.of(true, false), scalar, Formula.Part::new));
    rules.add(operator.map(Formula.Trace::new));
    rules.add(operator.map(f -> new Formula.Expectation(f, inW(), true)));
    rules.add(operator.map(f -> new Formula.Expectation(f, inW(), false)));
    rules.add(pair(vector, vector, Formula.Dot::new));
    rules.add(pair(vector, vector, this::contraction));
    rules.add(pair(vector, vector, this::crossing));
    rules.add(pair(state(depth), state(depth), (a, b) -> bracket(a, Formula.Join.NONE, null, b)));
    rules.add(
        triple(
            state(depth),
            operator,
            state(depth),
            (a, x, b) -> bracket(a, Formula.Join.NONE, x, b)));
    rules.add(
        triple(
            slope(depth), operator, slope(depth), (a, x, b) -> bracket(a, Formula.Join.DOT, x, b)));
    rules.add(pair(slope(depth), slope(depth), (a, b) -> bracket(a, Formula.Join.DOT, null, b)));
    rules.add(
        pair(formula(new Type(Kind.BRA, 0), depth), formula(Type.KET, depth), WellTyped::product));
  }

  private void vectors(Kind kind, int depth, List<Arbitrary<Formula>> rules) {
    Arbitrary<Formula> vector = formula(Type.VECTOR, depth);
    Arbitrary<Formula> less = formula(new Type(kind, 1), depth);
    Arbitrary<Formula> flat = formula(new Type(kind, 0), depth);
    rules.add(pair(vector, less, Formula.Cross::new));
    rules.add(flat.map(f -> derivative(Symbols.K, f, Formula.Style.NABLA)));
    rules.add(less.map(f -> new Formula.NablaProduct(Symbols.K, true, f)));
    rules.add(flat.map(f -> Formula.Uncomputed.gradient("", f)));
    rules.add(less.map(f -> Formula.Uncomputed.gradient("\\times", f)));
    rules.add(flat.map(f -> derivative(Symbols.RC, f, Formula.Style.RATIO)));
    if (kind == Kind.SCALAR || kind == Kind.OPERATOR) {
      rules.add(triple(flat, flat, flat, (a, b, c) -> new Formula.ByComponents(List.of(a, b, c))));
    }
    if (kind == Kind.SCALAR) {
      rules.add(
          triple(
              slope(depth),
              formula(Type.OPERATOR, depth),
              slope(depth),
              (a, x, b) -> bracket(a, Formula.Join.CROSS, x, b)));
    }
  }

  private static Formula matrix(Formula a, Formula b) {
    return new Formula.WrittenMatrix(2, List.of(a, b, new Formula.Literal(0), a));
  }

  private void operators(int depth, List<Arbitrary<Formula>> rules) {
    Arbitrary<Formula> less = formula(Type.OPERATOR, depth);
    rules.add(pair(less, less, WellTyped::product));
    rules.add(pair(less, less, (a, b) -> new Formula.Commutator(a, b, false)));
    rules.add(pair(less, less, (a, b) -> new Formula.Commutator(a, b, true)));
    rules.add(less.map(Formula.Adjoint::new));
    rules.add(less.map(Formula.Transposed::new));
    rules.add(less.map(f -> Formula.Uncomputed.power(f, "-1/2")));
    rules.add(less.map(f -> Formula.Uncomputed.function("\\cos", f)));
    rules.add(pair(less, less, WellTyped::tensor));
    rules.add(pair(less, formula(Type.SCALAR, depth), WellTyped::openPower));
    rules.add(variable().map(WellTyped::open));
    rules.add(less.map(Formula.Inverse::new));
    rules.add(pair(less, exponent(), WellTyped::wholePower));
    rules.add(pair(formula(Type.SCALAR, depth), formula(Type.SCALAR, depth), WellTyped::matrix));
    rules.add(pair(less, formula(Type.SCALAR, depth), WellTyped::sum));
    rules.add(
        pair(formula(Type.VECTOR, depth), formula(Type.VECTOR_OPERATOR, depth), Formula.Dot::new));
    rules.add(
        pair(formula(Type.KET, depth), formula(new Type(Kind.BRA, 0), depth), WellTyped::product));
  }

  private static Formula atPlace(Formula formula) {
    return new Formula.Uncomputed(
        UncomputedSign.PLACE, List.of(formula, plain(Symbols.C)), "", List.of(Symbols.STRENGTH));
  }

  /** ∂_x with nothing behind it. */
  private static Formula open(Declaration variable) {
    return derivative(variable, Formula.Uncomputed.behind(), Formula.Style.PARTIAL);
  }

  private static Formula tensor(Formula a, Formula b) {
    return Formula.Uncomputed.of(UncomputedSign.TENSOR, List.of(a, b));
  }

  /** With a letter above: a number there would be a power of another kind. */
  private static Formula openPower(Formula base, Formula exponent) {
    Formula above = sum(plain(Symbols.C), exponent);
    return Formula.Uncomputed.of(UncomputedSign.OPEN_POWER, List.of(base, above));
  }

  private void states(Kind kind, int depth, List<Arbitrary<Formula>> rules) {
    Arbitrary<Formula> operator = formula(Type.OPERATOR, depth);
    boolean ket = kind == Kind.KET;
    Arbitrary<Formula> state = state(depth).map(u -> ket ? new Formula.Ket(u) : new Formula.Bra(u));
    rules.add(state);
    rules.add(
        ket
            ? pair(operator, state, WellTyped::product)
            : pair(state, operator, WellTyped::product));
  }

  // ---- repeated indices

  /** Σ_i a_i b_i with an index of its own. */
  private Formula contraction(Formula a, Formula b) {
    return freeIndex(a, b)
        .map(i -> implied(List.of(i), List.of(indexed(a, i), indexed(b, i))))
        .orElse(new Formula.Dot(a, b));
  }

  /** Σ_ijl ε_ijl a_i b_j ∂_l c. */
  private Formula crossing(Formula a, Formula b) {
    if (INDICES.stream().anyMatch(i -> mentions(a, i) || mentions(b, i))) {
      return new Formula.Dot(a, b);
    }
    Formula levi = new Formula.LeviCivita(Symbols.LEVI, INDICES);
    Formula slope = new Formula.ComponentDerivative(Symbols.ALONG, Symbols.L, plain(Symbols.C));
    return implied(INDICES, List.of(levi, indexed(a, Symbols.I), indexed(b, Symbols.J), slope));
  }

  private static Formula implied(List<Declaration> indices, List<Formula> factors) {
    return new Formula.SumOver(indices, Optional.empty(), new Formula.Product(factors), true);
  }

  private static Formula indexed(Formula vector, Declaration index) {
    return new Formula.Indexed(vector, List.of(index));
  }

  private static Optional<Declaration> freeIndex(Formula a, Formula b) {
    return INDICES.stream().filter(i -> !mentions(a, i) && !mentions(b, i)).findFirst();
  }

  private static boolean mentions(Formula formula, Declaration index) {
    return formula instanceof Formula.SumOver s && s.indices().contains(index)
        || formula.parts().stream().anyMatch(p -> mentions(p, index));
  }

  // ---- nodes

  private static Formula.Symbol inW() {
    return new Formula.Symbol(Symbols.W, List.of());
  }

  private static Arbitrary<Integer> exponent() {
    return Arbitraries.integers().between(1, 12);
  }

  /** X^s for one and X^{3 s + 2} for others. */
  private static Formula wholePower(Formula base, int number) {
    Formula s = plain(Symbols.WHOLE);
    Formula three = new Formula.Product(List.of(new Formula.Literal(3), s));
    return new Formula.WholePower(
        base, number == 1 ? s : new Formula.Sum(List.of(three, new Formula.Literal(number))));
  }

  private static Formula sum(Formula a, Formula b) {
    return new Formula.Sum(List.of(a, b));
  }

  private static Formula product(Formula a, Formula b) {
    return new Formula.Product(List.of(a, b));
  }

  private static Formula derivative(Declaration variable, Formula operand, Formula.Style style) {
    return new Formula.Derivative(variable, operand, style);
  }

  private static Formula bracket(
      Formula bra, Formula.Join join, @Nullable Formula operator, Formula ket) {
    return new Formula.Bracket(bra, join, Optional.ofNullable(operator), ket);
  }

  private static <A, B> Arbitrary<Formula> pair(
      Arbitrary<A> a, Arbitrary<B> b, Combinators.F2<A, B, Formula> node) {
    return Combinators.combine(a, b).as(node);
  }

  private static <A, B, C> Arbitrary<Formula> triple(
      Arbitrary<A> a, Arbitrary<B> b, Arbitrary<C> c, Combinators.F3<A, B, C, Formula> node) {
    return Combinators.combine(a, b, c).as(node);
  }
}
