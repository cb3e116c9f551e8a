package org.rederive.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/** Steps that leave the value of a formula as it is, each true by a law of algebra or calculus. */
final class Rewriting {
  private final Ground ground;
  private final Dice dice;

  Rewriting(Ground ground, Dice dice) {
    this.ground = ground;
    this.dice = dice;
  }

  /** The formula after some steps, or as it is where no step applies. */
  Formula rewritten(Formula formula, int steps) {
    Formula now = formula;
    for (int step = 0; step < steps; step++) {
      now = step(now);
    }
    return now;
  }

  private Formula step(Formula formula) {
    List<Trees.Place> places = Trees.places(formula, node -> true);
    for (int attempt = 0; attempt < 6; attempt++) {
      Trees.Place place = dice.of(places);
      List<Supplier<Formula>> steps = steps(place.node(), formula);
      if (!steps.isEmpty()) {
        return Trees.with(formula, place.way(), dice.of(steps).get());
      }
    }
    return addedAndTaken(formula);
  }

  /** All that can be written for a node; what only grows comes last and rarely. */
  private List<Supplier<Formula>> steps(Formula node, Formula tree) {
    List<Supplier<Formula>> steps = new ArrayList<>();
    Stream.of(
            sum(node),
            product(node),
            hasZone(node),
            multiples(node),
            adjoints(node),
            states(node),
            slopes(node),
            labels(node, tree),
            vectors(node, tree),
            functions(node))
        .flatMap(Optional::stream)
        .forEach(step -> steps.add(() -> step));
    if (steps.isEmpty() || dice.oneIn(6)) {
      grown(node).ifPresent(step -> steps.add(() -> step));
    }
    return steps;
  }

  // ---- sums and products

  private static Optional<Formula> sum(Formula node) {
    if (!(node instanceof Formula.Sum sum)) {
      return Optional.empty();
    }
    List<Formula> terms = new ArrayList<>(sum.terms());
    Collections.reverse(terms);
    return Optional.of(new Formula.Sum(terms));
  }

  /** a (b + c) d = a b d + a c d. */
  private static Optional<Formula> product(Formula node) {
    return node instanceof Formula.Product ? distributed(node) : Optional.empty();
  }

  /** f(a + b) = f(a) + f(b) for whatever is additive. */
  private static Optional<Formula> hasZone(Formula node) {
    boolean additive =
        node instanceof Formula.Ket
            || node instanceof Formula.Bra
            || node instanceof Formula.Bracket
            || node instanceof Formula.Dot
            || node instanceof Formula.Cross
            || node instanceof Formula.Commutator
            || node instanceof Formula.Conjugate
            || node instanceof Formula.Adjoint
            || node instanceof Formula.Part
            || node instanceof Formula.Trace
            || node instanceof Formula.Expectation
            || node instanceof Formula.Derivative
            || node instanceof Formula.ComponentDerivative
            || node instanceof Formula.AtZero
            || node instanceof Formula.Indexed
            || node instanceof Formula.Negation
            || node instanceof Formula.SumOver
            || node instanceof Formula.Integral;
    return additive ? distributed(node) : Optional.empty();
  }

  private static Optional<Formula> distributed(Formula node) {
    List<Formula> parts = node.parts();
    for (int place = 0; place < parts.size(); place++) {
      if (parts.get(place) instanceof Formula.Sum sum && alike(sum)) {
        int at = place;
        return Optional.of(
            new Formula.Sum(
                sum.terms().stream().map(term -> node.with(exchanged(parts, at, term))).toList()));
      }
    }
    return Optional.empty();
  }

  /** A number beside an operator stands for a multiple of the identity. */
  private static boolean alike(Formula.Sum sum) {
    return sum.terms().stream().map(Shaped::of).distinct().count() == 1;
  }

  private static List<Formula> exchanged(List<Formula> parts, int place, Formula other) {
    List<Formula> others = new ArrayList<>(parts);
    others.set(place, other);
    return others;
  }

  private static Optional<Formula> multiples(Formula node) {
    if (node instanceof Formula.Negation negation) {
      return Optional.of(times(new Formula.Negation(new Formula.Literal(1)), negation.operand()));
    }
    if (node instanceof Formula.Fraction f) {
      return Optional.of(
          times(new Formula.Fraction(new Formula.Literal(1), f.denominator()), f.numerator()));
    }
    if (node instanceof Formula.Power power) {
      return Optional.of(new Formula.Product(Collections.nCopies(power.exponent(), power.base())));
    }
    if (node instanceof Formula.Commutator c) {
      Formula swapped = times(c.right(), c.left());
      return Optional.of(
          plus(times(c.left(), c.right()), c.anti() ? swapped : new Formula.Negation(swapped)));
    }
    return Optional.empty();
  }

  private static Formula times(Formula a, Formula b) {
    return new Formula.Product(List.of(a, b));
  }

  private static Formula plus(Formula a, Formula b) {
    return new Formula.Sum(List.of(a, b));
  }

  // ---- adjoints

  private static Optional<Formula> adjoints(Formula node) {
    if (node instanceof Formula.Part part) {
      return Optional.of(part(part));
    }
    if (node instanceof Formula.SquaredModulus square) {
      return Optional.of(times(new Formula.Conjugate(square.operand()), square.operand()));
    }
    if (node instanceof Formula.Conjugate c && c.operand() instanceof Formula.Bracket b) {
      return Optional.of(reversed(b));
    }
    boolean adjoint = node instanceof Formula.Adjoint || node instanceof Formula.Conjugate;
    Formula inside = adjoint ? node.parts().get(0) : node;
    if (!adjoint || !(inside instanceof Formula.Product product)) {
      return Optional.empty();
    }
    List<Formula> factors =
        new ArrayList<>(product.factors().stream().map(Rewriting::adjoint).toList());
    Collections.reverse(factors);
    return Optional.of(new Formula.Product(factors));
  }

  private static Formula part(Formula.Part part) {
    Formula adjoint = adjoint(part.operand());
    Formula two = new Formula.Literal(2);
    return part.real()
        ? new Formula.Fraction(plus(part.operand(), adjoint), two)
        : new Formula.Fraction(
            plus(part.operand(), new Formula.Negation(adjoint)),
            times(two, new Formula.ImaginaryUnit()));
  }

  /** The adjoint of a factor of any shape. */
  private static Formula adjoint(Formula factor) {
    if (factor instanceof Formula.Ket ket) {
      return new Formula.Bra(ket.content());
    }
    if (factor instanceof Formula.Bra bra) {
      return new Formula.Ket(bra.content());
    }
    return Shaped.of(factor).kind() == Kind.SCALAR
        ? new Formula.Conjugate(factor)
        : new Formula.Adjoint(factor);
  }

  /** ⟨a|X|b⟩* = ⟨b|X†|a⟩, where no indices are joined. */
  private static Formula reversed(Formula.Bracket b) {
    if (b.join() != Formula.Join.NONE) {
      return new Formula.Conjugate(b);
    }
    return new Formula.Bracket(b.ket(), b.join(), b.operator().map(Formula.Adjoint::new), b.bra());
  }

  // ---- states

  private static Optional<Formula> states(Formula node) {
    if (node instanceof Formula.Bracket b && b.join() == Formula.Join.NONE) {
      List<Formula> factors = new ArrayList<>(List.of(new Formula.Bra(b.bra())));
      b.operator().ifPresent(factors::add);
      factors.add(new Formula.Ket(b.ket()));
      return Optional.of(new Formula.Product(factors));
    }
    if (node instanceof Formula.Expectation e) {
      return Optional.of(
          new Formula.Fraction(
              between(e.state(), Optional.of(e.operator())), between(e.state(), Optional.empty())));
    }
    if (node instanceof Formula.Trace trace
        && trace.operand() instanceof Formula.Product product
        && product.factors().stream().allMatch(Rewriting::isOperator)) {
      List<Formula> turned = new ArrayList<>(product.factors());
      Collections.rotate(turned, 1);
      return Optional.of(new Formula.Trace(new Formula.Product(turned)));
    }
    return Optional.empty();
  }

  private static Formula between(Formula state, Optional<Formula> operator) {
    return new Formula.Bracket(state, Formula.Join.NONE, operator, state);
  }

  private static boolean isOperator(Formula factor) {
    return Shaped.of(factor).kind() == Kind.OPERATOR;
  }

  // ---- derivatives

  private static Optional<Formula> slopes(Formula node) {
    boolean slope =
        node instanceof Formula.Derivative || node instanceof Formula.ComponentDerivative;
    if (!slope) {
      return Optional.empty();
    }
    Formula operand = node.parts().get(0);
    Function<Formula, Formula> derivative = f -> node.with(List.of(f));
    if (operand instanceof Formula.Product product && canBeSplit(product)) {
      return Optional.of(productRule(product.factors(), derivative));
    }
    if (operand instanceof Formula.Derivative inner) {
      return exchanged(node, inner);
    }
    if (operand instanceof Formula.Logarithm logarithm) {
      return Optional.of(ofLogarithm(logarithm, derivative));
    }
    return operand instanceof Formula.Fraction fraction
        ? Optional.of(quotientRule(fraction, derivative))
        : Optional.empty();
  }

  /** Of a product of vectors, the order of indices would have to be minded. */
  private static boolean canBeSplit(Formula.Product product) {
    return product.factors().stream().allMatch(f -> Shaped.of(f).rank() == 0);
  }

  private static Formula productRule(List<Formula> factors, Function<Formula, Formula> derivative) {
    return new Formula.Sum(
        IntStream.range(0, factors.size())
            .<Formula>mapToObj(
                n -> new Formula.Product(exchanged(factors, n, derivative.apply(factors.get(n)))))
            .toList());
  }

  /** (a/b)' = a'/b − b' a/b². */
  private static Formula quotientRule(
      Formula.Fraction fraction, Function<Formula, Formula> derivative) {
    Formula a = fraction.numerator();
    Formula b = fraction.denominator();
    if (Shaped.of(a).rank() > 0) {
      return derivative.apply(fraction);
    }
    Formula second = new Formula.Fraction(times(derivative.apply(b), a), times(b, b));
    return plus(new Formula.Fraction(derivative.apply(a), b), new Formula.Negation(second));
  }

  /** Derivatives by two scalars. */
  private static Optional<Formula> exchanged(Formula node, Formula.Derivative inner) {
    boolean both =
        node instanceof Formula.Derivative outer
            && outer.variable().type().rank() == 0
            && inner.variable().type().rank() == 0;
    return both ? Optional.of(inner.around(node.with(List.of(inner.operand())))) : Optional.empty();
  }

  /** (ln a)' = a'/a, and the real part of that for the modulus. */
  private static Formula ofLogarithm(
      Formula.Logarithm logarithm, Function<Formula, Formula> derivative) {
    Formula slope =
        new Formula.Fraction(derivative.apply(logarithm.operand()), logarithm.operand());
    return logarithm.ofModulus() ? new Formula.Part(true, slope) : slope;
  }

  // ---- labels

  /** x_n = Σ_m δ_nm x_m with an index that occurs nowhere else. */
  private Optional<Formula> labels(Formula node, Formula tree) {
    List<Declaration> deltas = ground.kind("Kronecker delta");
    Optional<Declaration> fresh =
        ground.labels(Sort.BAND_INDEX).stream().filter(b -> !Trees.mentions(tree, b)).findFirst();
    Optional<Declaration> shown =
        node.labels().stream().filter(d -> d.sort() == Sort.BAND_INDEX).findFirst();
    boolean symbol = node instanceof Formula.Symbol s && Shaped.of(s).kind() == Kind.SCALAR;
    if (!symbol || deltas.isEmpty() || fresh.isEmpty() || shown.isEmpty()) {
      return Optional.empty();
    }
    Declaration m = fresh.get();
    Formula delta = new Formula.Kronecker(deltas.get(0), shown.get(), m);
    Formula body = times(delta, Trees.renamed(node, shown.get(), m));
    return Optional.of(new Formula.SumOver(List.of(m), Optional.empty(), body, false));
  }

  // ---- vectors

  private Optional<Formula> vectors(Formula node, Formula tree) {
    List<Declaration> free = Trees.indices(ground, tree);
    if (node instanceof Formula.Dot dot && numbers(dot)) {
      return free.isEmpty() || dice.oneIn(2)
          ? Optional.of(new Formula.Dot(dot.right(), dot.left()))
          : Optional.of(contracted(free.get(0), dot));
    }
    if (node instanceof Formula.Cross cross && numbers(cross)) {
      return Optional.of(new Formula.Negation(new Formula.Cross(cross.right(), cross.left())));
    }
    if (!(node instanceof Formula.Indexed indexed)) {
      return Optional.empty();
    }
    Declaration i = indexed.indices().get(0);
    return indexed.operand() instanceof Formula.Cross cross && free.size() >= 2
        ? Optional.of(crossed(i, free, cross))
        : componentOf(indexed);
  }

  private static boolean numbers(Formula.Bilinear node) {
    return Shaped.of(node.left()).kind() == Kind.SCALAR
        && Shaped.of(node.right()).kind() == Kind.SCALAR;
  }

  private static Formula contracted(Declaration i, Formula.Dot dot) {
    return Trees.implied(
        List.of(i), List.of(Trees.component(dot.left(), i), Trees.component(dot.right(), i)));
  }

  private Formula crossed(Declaration i, List<Declaration> free, Formula.Cross cross) {
    List<Declaration> two = free.subList(0, 2);
    Formula levi =
        new Formula.LeviCivita(
            ground.kind("Levi-Civita symbol").get(0), List.of(i, two.get(0), two.get(1)));
    return Trees.implied(
        two,
        List.of(
            levi,
            Trees.component(cross.left(), two.get(0)),
            Trees.component(cross.right(), two.get(1))));
  }

  /** (∇f)_i = ∂_i f and (s a)_i = s a_i. */
  private Optional<Formula> componentOf(Formula.Indexed indexed) {
    if (indexed.operand() instanceof Formula.Derivative d && Shaped.of(d.operand()).rank() == 0) {
      return ground.kind("derivative along").stream()
          .filter(along -> along.slots().get(0).equals(d.variable()))
          .<Formula>map(
              along ->
                  new Formula.ComponentDerivative(along, indexed.indices().get(0), d.operand()))
          .findFirst();
    }
    if (indexed.operand() instanceof Formula.Product product) {
      return Optional.of(
          new Formula.Product(
              product.factors().stream()
                  .map(f -> Shaped.of(f).rank() == 1 ? indexed.around(f) : f)
                  .toList()));
    }
    return Optional.empty();
  }

  // ---- functions

  /** e^{xX} at x = 0 is 1, and its derivative there is X. */
  private static Optional<Formula> functions(Formula node) {
    if (!(node instanceof Formula.AtZero zero)) {
      return Optional.empty();
    }
    if (zero.operand() instanceof Formula.Derivative d
        && d.variable().equals(zero.variable())
        && d.operand() instanceof Formula.Exponential e
        && isMultiple(e.exponent(), d.variable())) {
      return Optional.of(zero.around(e.exponent().parts().get(1)));
    }
    return zero.operand() instanceof Formula.Product product
        ? Optional.of(new Formula.Product(product.factors().stream().map(zero::around).toList()))
        : Optional.empty();
  }

  private static boolean isMultiple(Formula exponent, Declaration of) {
    return exponent instanceof Formula.Product
        && exponent.parts().size() == 2
        && exponent.parts().get(0).equals(new Formula.Symbol(of, List.of()));
  }

  // ---- what only grows

  private Optional<Formula> grown(Formula node) {
    Type type = Shaped.of(node);
    if (node instanceof Formula.LeviCivita || type.rank() > 1) {
      return Optional.empty();
    }
    boolean operator = type.equals(Type.OPERATOR);
    return Optional.of(
        operator && dice.oneIn(2)
            ? new Formula.Adjoint(new Formula.Adjoint(node))
            : type.equals(Type.SCALAR) && dice.oneIn(3)
                ? new Formula.Conjugate(new Formula.Conjugate(node))
                : addedAndTaken(node));
  }

  /** X + Y − Y, where Y is written as what it stands beside. */
  private Formula addedAndTaken(Formula node) {
    Type type = Shaped.of(node);
    boolean known = type.kind() == Kind.BRA || ground.has(type);
    boolean bare = type.kind() == Kind.KET && node instanceof Formula.Symbol;
    if (!known || bare || type.kind() == Kind.KET && !startsWithBar(node)) {
      return times(new Formula.Literal(1), node);
    }
    Formula other = new RandomFormulas(ground, dice).leaf(type);
    return new Formula.Sum(List.of(node, other, new Formula.Negation(other)));
  }

  /** Whether a state is written between bars, or stands inside of some. */
  private static boolean startsWithBar(Formula node) {
    return node.anyMatch(f -> f instanceof Formula.Ket);
  }
}
