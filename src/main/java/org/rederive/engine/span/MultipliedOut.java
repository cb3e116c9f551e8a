package org.rederive.engine.span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Meaning;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Sort;
import org.rederive.number.PrimeField;

/**
 * A formula multiplied out, nothing exchanged.
 *
 * @param numbers what numbers are
 * @param definitions of symbols
 * @param labels the components that indices stand for
 * @param adjoint whether the adjoint of the formula is meant: factors are then in reversed order
 */
record MultipliedOut(
    RandomNumbers numbers,
    Map<Declaration, Definition> definitions,
    Map<Declaration, Integer> labels,
    boolean adjoint)
    implements Meaning<Components> {

  Components of(Formula formula) {
    return formula.in(this);
  }

  MultipliedOut with(Declaration label, int component) {
    Map<Declaration, Integer> more = new HashMap<>(labels);
    more.put(label, component);
    return new MultipliedOut(numbers, definitions, more, adjoint);
  }

  MultipliedOut adjoined(boolean other) {
    return new MultipliedOut(numbers, definitions, labels, other);
  }

  private PrimeField field() {
    return numbers.field();
  }

  private Components number(long value) {
    return Components.of(Combination.number(field(), value));
  }

  private int component(Declaration label) {
    if (label.quantity() instanceof Quantity.Direction direction) {
      return direction.axis();
    }
    Integer known = labels.get(label);
    if (known == null) {
      throw new NotReadException("the index " + label + " stands for nothing");
    }
    return known;
  }

  private static Components refuse(String what) {
    throw new NotReadException(what + " is no sum of products of generators");
  }

  /** ab, whose adjoint is b†a†. */
  private BinaryOperator<Combination> product() {
    return adjoint ? (a, b) -> b.times(a) : Combination::times;
  }

  // ---- numbers

  @Override
  public Components literal(Formula.Literal node) {
    return number(field().of(node.value()));
  }

  @Override
  public Components imaginaryUnit(Formula.ImaginaryUnit node) {
    long i = field().imaginaryUnit();
    return number(adjoint ? field().negate(i) : i);
  }

  /** π is drawn like any other number. */
  @Override
  public Components pi(Formula.Pi node) {
    return number(numbers.of("circle number"));
  }

  @Override
  public Components leviCivita(Formula.LeviCivita node) {
    int i = component(node.indices().get(0));
    int j = component(node.indices().get(1));
    int k = component(node.indices().get(2));
    return number(field().of((j - i) * (k - i) * (k - j) / 2));
  }

  @Override
  public Components kronecker(Formula.Kronecker node) {
    return number(field().of(component(node.left()) == component(node.right()) ? 1 : 0));
  }

  // ---- symbols

  @Override
  public Components symbol(Formula.Symbol node) {
    Declaration symbol = node.declaration();
    if (symbol.sort() != Sort.QUANTITY || !symbol.slots().isEmpty()) {
      return refuse("" + symbol);
    }
    Definition definition = definitions.get(symbol);
    return definition == null ? declared(symbol) : defined(definition, definition.indices());
  }

  private Components defined(Definition definition, List<Declaration> indices) {
    if (indices.isEmpty()) {
      return of(definition.body());
    }
    List<Combination> all = new ArrayList<>();
    int rank = 1;
    for (int n = 0; n < 3; n++) {
      Components inside =
          with(indices.get(0), n).defined(definition, indices.subList(1, indices.size()));
      all.addAll(inside.entries());
      rank = inside.rank() + 1;
    }
    return new Components(rank, all);
  }

  private Components declared(Declaration symbol) {
    Quantity quantity = symbol.quantity();
    if (quantity instanceof Quantity.Number n) {
      return number(residue(symbol.key(), n.real()));
    }
    if (quantity instanceof Quantity.Vector v) {
      return vector(a -> Combination.number(field(), residue(symbol.key() + " " + a, v.real())));
    }
    if (quantity instanceof Quantity.Identity) {
      return number(field().one());
    }
    return quantity instanceof Quantity.Operator o ? generators(symbol, o) : refuse("" + symbol);
  }

  private long residue(String name, boolean real) {
    return numbers.of(adjoint && !real ? name + " conjugate" : name);
  }

  private Components generators(Declaration symbol, Quantity.Operator operator) {
    boolean hermitian = operator.restriction() == Restriction.HERMITIAN;
    if (!hermitian && operator.restriction() != Restriction.NONE) {
      return refuse("" + symbol);
    }
    boolean daggered = adjoint && !hermitian;
    return symbol.role().type().rank() == 0
        ? Components.of(generator(symbol.key(), daggered))
        : vector(a -> generator(symbol.key() + " " + a, daggered));
  }

  private Combination generator(String name, boolean daggered) {
    return Combination.generator(field(), new Generator(name, daggered));
  }

  private static Components vector(IntFunction<Combination> component) {
    return new Components(1, List.of(component.apply(0), component.apply(1), component.apply(2)));
  }

  // ---- sums and products

  @Override
  public Components sum(Formula.Sum node) {
    return node.terms().stream().map(this::of).reduce(number(0), Components::plus);
  }

  @Override
  public Components negation(Formula.Negation node) {
    return of(node.operand()).mapped(Combination::negated);
  }

  @Override
  public Components product(Formula.Product node) {
    return node.factors().stream()
        .map(this::of)
        .reduce(number(field().one()), (a, b) -> a.outer(b, product()));
  }

  @Override
  public Components fraction(Formula.Fraction node) {
    long below =
        of(node.denominator())
            .single()
            .number()
            .filter(x -> x != 0)
            .orElseThrow(() -> new NotReadException("it divides by what is no number"));
    return of(node.numerator()).mapped(x -> x.times(field().inverse(below)));
  }

  @Override
  public Components power(Formula.Power node) {
    Components base = of(node.base());
    Components power = base;
    for (int n = 1; n < node.exponent(); n++) {
      power = power.outer(base, product());
    }
    return power;
  }

  @Override
  public Components wholePower(Formula.WholePower node) {
    return refuse("a power with a letter in its exponent");
  }

  @Override
  public Components dot(Formula.Dot node) {
    return of(node.left()).dot(of(node.right()), product());
  }

  @Override
  public Components cross(Formula.Cross node) {
    return of(node.left()).cross(of(node.right()), product());
  }

  @Override
  public Components commutator(Formula.Commutator node) {
    BinaryOperator<Combination> ab = product();
    return of(node.left())
        .outer(
            of(node.right()),
            (a, b) -> {
              Combination ba = ab.apply(b, a);
              return ab.apply(a, b).plus(node.anti() ? ba : ba.negated());
            });
  }

  // ---- adjoints

  @Override
  public Components adjoint(Formula.Adjoint node) {
    return adjoined(!adjoint).of(node.operand());
  }

  @Override
  public Components conjugate(Formula.Conjugate node) {
    return adjoined(!adjoint).of(node.operand());
  }

  /** (a + a†)/2 or (a − a†)/2i, which are their own adjoints. */
  @Override
  public Components part(Formula.Part node) {
    Components a = adjoined(false).of(node.operand());
    Components b = adjoined(true).of(node.operand());
    long two = field().of(2);
    long below = node.real() ? two : field().multiply(two, field().imaginaryUnit());
    Components sum = a.plus(node.real() ? b : b.mapped(Combination::negated));
    return sum.mapped(x -> x.times(field().inverse(below)));
  }

  @Override
  public Components squaredModulus(Formula.SquaredModulus node) {
    Components a = adjoined(false).of(node.operand());
    return a.outer(adjoined(true).of(node.operand()), Combination::times);
  }

  // ---- indices

  @Override
  public Components indexed(Formula.Indexed node) {
    Components operand = of(node.operand());
    if (operand.rank() != node.indices().size()) {
      throw new NotReadException("as many indices are needed as the value has");
    }
    int place = 0;
    for (Declaration index : node.indices()) {
      place = 3 * place + component(index);
    }
    return Components.of(operand.entries().get(place));
  }

  @Override
  public Components sumOver(Formula.SumOver node) {
    boolean spatial = node.indices().stream().allMatch(i -> i.sort() == Sort.SPATIAL_INDEX);
    return spatial && node.except().isEmpty()
        ? sum(node.body(), node.indices())
        : refuse("a sum over other than components");
  }

  private Components sum(Formula body, List<Declaration> indices) {
    if (indices.isEmpty()) {
      return of(body);
    }
    Components sum = number(0);
    for (int n = 0; n < 3; n++) {
      sum = sum.plus(with(indices.get(0), n).sum(body, indices.subList(1, indices.size())));
    }
    return sum;
  }

  // ---- what generators have no part in

  @Override
  public Components bra(Formula.Bra node) {
    return refuse("a state");
  }

  @Override
  public Components ket(Formula.Ket node) {
    return refuse("a state");
  }

  @Override
  public Components bracket(Formula.Bracket node) {
    return refuse("a scalar product of states");
  }

  @Override
  public Components expectation(Formula.Expectation node) {
    return refuse("a mean value");
  }

  @Override
  public Components trace(Formula.Trace node) {
    return refuse("a trace");
  }

  @Override
  public Components derivative(Formula.Derivative node) {
    return refuse("a derivative");
  }

  @Override
  public Components componentDerivative(Formula.ComponentDerivative node) {
    return refuse("a derivative");
  }

  @Override
  public Components momentumDelta(Formula.MomentumDelta node) {
    return refuse("a delta function");
  }

  @Override
  public Components definite(Formula.Definite node) {
    return refuse("an integral");
  }

  @Override
  public Components uncomputed(Formula.Uncomputed node) {
    return refuse("what is read and not computed");
  }

  @Override
  public Components integral(Formula.Integral node) {
    return refuse("an integral");
  }

  @Override
  public Components atZero(Formula.AtZero node) {
    return refuse("a value at zero");
  }

  @Override
  public Components exponential(Formula.Exponential node) {
    return refuse("an exponential");
  }

  @Override
  public Components logarithm(Formula.Logarithm node) {
    return refuse("a logarithm");
  }

  @Override
  public Components determinant(Formula.Determinant node) {
    return refuse("a determinant");
  }

  @Override
  public Components inverse(Formula.Inverse node) {
    return refuse("an inverse");
  }

  @Override
  public Components nablaProduct(Formula.NablaProduct node) {
    return refuse("a derivative");
  }

  @Override
  public Components root(Formula.Root node) {
    return refuse("a root");
  }

  @Override
  public Components modulus(Formula.Modulus node) {
    return refuse("a modulus");
  }

  @Override
  public Components elementary(Formula.Elementary node) {
    return refuse("a function");
  }

  @Override
  public Components writtenMatrix(Formula.WrittenMatrix node) {
    return refuse("a matrix");
  }

  @Override
  public Components transposed(Formula.Transposed node) {
    return refuse("a transposed operator");
  }

  @Override
  public Components byComponents(Formula.ByComponents node) {
    return refuse("a vector by its components");
  }

  @Override
  public Components restricted(Formula.Restricted node) {
    return refuse("a conditional term");
  }
}
