package org.rederive.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Meaning;
import org.rederive.formula.Sort;

/**
 * The value of a formula in one world.
 *
 * <p>Products are evaluated from the right, so that operators act on states and are never
 * multiplied out.
 *
 * @param <T> the numbers
 */
final class Evaluator<T> implements Meaning<Value<T>> {
  private final World<T> world;
  private final Map<Declaration, Definition> definitions;
  private final Calculus<T> calculus;
  private final Tensors<T> tensors;
  private final Values<T> values;
  private final NumberSystem<T> numbers;
  private final Labels labels;
  private final Map<Definition, Map<Labels, Value<T>>> defined;
  private final Map<Declaration, Value<T>> unlabelled;

  Evaluator(World<T> world, Map<Declaration, Definition> definitions) {
    this.world = world;
    this.definitions = definitions;
    this.numbers = world.numbers();
    this.calculus = new Calculus<>(numbers, world.spread());
    this.tensors = new Tensors<>(calculus);
    this.values = new Values<>(calculus, world.points());
    this.labels = Labels.NONE;
    this.defined = new IdentityHashMap<>();
    this.unlabelled = new IdentityHashMap<>();
  }

  private Evaluator(Evaluator<T> parent, Labels labels) {
    this.world = parent.world;
    this.definitions = parent.definitions;
    this.numbers = parent.numbers;
    this.calculus = parent.calculus;
    this.tensors = parent.tensors;
    this.values = parent.values;
    this.defined = parent.defined;
    this.unlabelled = parent.unlabelled;
    this.labels = labels;
  }

  Tensors<T> tensors() {
    return tensors;
  }

  T zero() {
    return numbers.zero();
  }

  int bands() {
    return world.bands();
  }

  Value<T> probe() {
    return world.probe(values);
  }

  /** The same evaluator with one more label bound. */
  Evaluator<T> with(Declaration label, int number) {
    return new Evaluator<>(this, labels.with(label, number));
  }

  /** The value of a formula under the labels bound here. */
  Value<T> value(Formula formula) {
    return of(formula);
  }

  private Value<T> of(Formula formula) {
    return formula.in(this);
  }

  private int number(Declaration label) {
    return labels.number(label).orElseGet(() -> world.free(label));
  }

  // ---- leaves

  @Override
  public Value<T> literal(Formula.Literal node) {
    return node.value() == 0
        ? values.scalar(calculus.zero())
        : values.number(numbers.of(node.value()));
  }

  @Override
  public Value<T> imaginaryUnit(Formula.ImaginaryUnit node) {
    return values.number(numbers.imaginaryUnit());
  }

  @Override
  public Value<T> symbol(Formula.Symbol node) {
    Definition definition = definitions.get(node.declaration());
    if (definition != null) {
      return defined(definition, node);
    }
    boolean fixed = node.slots().isEmpty() && node.declaration().sort() == Sort.QUANTITY;
    return fixed
        ? unlabelled.computeIfAbsent(node.declaration(), d -> world.value(node, labels, values))
        : world.value(node, labels, values);
  }

  private Value<T> defined(Definition definition, Formula.Symbol use) {
    Labels inside = arguments(definition, use);
    Map<Labels, Value<T>> known = defined.computeIfAbsent(definition, d -> new HashMap<>());
    Value<T> value = known.get(inside);
    if (value == null) {
      value = body(definition, new Evaluator<>(this, inside));
      known.put(inside, value);
    }
    return value;
  }

  /** Binds the slots of a definition to what they are filled with. */
  private Labels arguments(Definition definition, Formula.Symbol use) {
    List<Declaration> parameters = definition.symbol().slots();
    Labels inside = labels;
    for (int i = 0; i < parameters.size(); i++) {
      Declaration parameter = parameters.get(i);
      Declaration argument = use.slots().get(i);
      inside =
          switch (parameter.sort()) {
            case PARAMETER -> inside.with(parameter, labels.variable(argument));
            case COORDINATE -> inside;
            default -> inside.with(parameter, number(argument));
          };
    }
    return inside;
  }

  private Value<T> body(Definition definition, Evaluator<T> inside) {
    List<Declaration> indices = definition.indices();
    if (indices.isEmpty()) {
      return definition.body().in(inside);
    }
    List<Entry<T>> entries = new ArrayList<>();
    int size = (int) Math.pow(3, indices.size());
    for (int n = 0; n < size; n++) {
      Evaluator<T> component = inside;
      int rest = n;
      for (int i = indices.size() - 1; i >= 0; i--) {
        component = component.with(indices.get(i), rest % 3);
        rest /= 3;
      }
      entries.add(definition.body().in(component).single());
    }
    return new Value<>(indices.size(), entries);
  }

  @Override
  public Value<T> leviCivita(Formula.LeviCivita node) {
    int sign = sign(node);
    return sign == 0 ? values.scalar(calculus.zero()) : values.number(numbers.of(sign));
  }

  private int sign(Formula.LeviCivita node) {
    int i = number(node.indices().get(0));
    int j = number(node.indices().get(1));
    int k = number(node.indices().get(2));
    return (j - i) * (k - i) * (k - j) / 2;
  }

  @Override
  public Value<T> kronecker(Formula.Kronecker node) {
    return indicator(number(node.left()) == number(node.right()));
  }

  @Override
  public Value<T> momentumDelta(Formula.MomentumDelta node) {
    return indicator(number(node.left()) == number(node.right()));
  }

  private Value<T> indicator(boolean one) {
    return one ? values.number(numbers.one()) : values.scalar(calculus.zero());
  }

  // ---- arithmetic

  @Override
  public Value<T> sum(Formula.Sum node) {
    Value<T> sum = of(node.terms().get(0));
    for (Formula term : node.terms().subList(1, node.terms().size())) {
      sum = tensors.add(sum, of(term));
    }
    return sum;
  }

  @Override
  public Value<T> negation(Formula.Negation node) {
    return tensors.negate(of(node.operand()));
  }

  @Override
  public Value<T> product(Formula.Product node) {
    List<Formula> factors = node.factors();
    Value<T> product = of(factors.get(factors.size() - 1));
    for (int i = factors.size() - 2; i >= 0; i--) {
      product = tensors.multiply(of(factors.get(i)), product);
    }
    return product;
  }

  @Override
  public Value<T> fraction(Formula.Fraction node) {
    Series<T> inverse = calculus.inverse(tensors.scalar(of(node.denominator())));
    return tensors.multiply(values.scalar(inverse), of(node.numerator()));
  }

  @Override
  public Value<T> power(Formula.Power node) {
    Value<T> base = of(node.base());
    Value<T> power = base;
    for (int n = 1; n < node.exponent(); n++) {
      power = tensors.multiply(base, power);
    }
    return power;
  }

  @Override
  public Value<T> dot(Formula.Dot node) {
    return tensors.dot(of(node.left()), of(node.right()));
  }

  @Override
  public Value<T> cross(Formula.Cross node) {
    return tensors.cross(of(node.left()), of(node.right()));
  }

  @Override
  public Value<T> commutator(Formula.Commutator node) {
    Value<T> left = of(node.left());
    Value<T> right = of(node.right());
    Value<T> swapped = tensors.multiply(right, left);
    return tensors.add(
        tensors.multiply(left, right), node.anti() ? swapped : tensors.negate(swapped));
  }

  @Override
  public Value<T> exponential(Formula.Exponential node) {
    Entry<T> exponent = of(node.exponent()).single();
    if (exponent instanceof Entry.Scalar<T> scalar) {
      return values.scalar(calculus.exponential(scalar.series()));
    }
    return Value.of(new Operator.Exponential<>(calculus, tensors.operator(exponent)));
  }

  /** ln |a| is the real part of ln a. */
  @Override
  public Value<T> logarithm(Formula.Logarithm node) {
    Series<T> logarithm = calculus.logarithm(tensors.scalar(of(node.operand())));
    if (!node.ofModulus()) {
      return values.scalar(logarithm);
    }
    Series<T> twice = calculus.add(logarithm, calculus.conjugate(logarithm));
    T half = numbers.inverse(numbers.of(2));
    return values.scalar(twice.map(x -> numbers.multiply(half, x)));
  }

  // ---- states and operators

  @Override
  public Value<T> bra(Formula.Bra node) {
    return tensors.mapped(of(node.content()), tensors::adjoint);
  }

  @Override
  public Value<T> ket(Formula.Ket node) {
    return of(node.content());
  }

  @Override
  public Value<T> bracket(Formula.Bracket node) {
    Value<T> bra = tensors.mapped(of(node.bra()), tensors::adjoint);
    Value<T> ket = of(node.ket());
    Value<T> right = node.operator().map(x -> tensors.multiply(of(x), ket)).orElse(ket);
    return switch (node.join()) {
      case NONE -> tensors.multiply(bra, right);
      case DOT -> tensors.dot(bra, right);
      case CROSS -> tensors.cross(bra, right);
    };
  }

  @Override
  public Value<T> expectation(Formula.Expectation node) {
    Value<T> ket = of(node.state());
    Value<T> bra = tensors.mapped(ket, tensors::adjoint);
    Value<T> norm = tensors.multiply(bra, ket);
    Series<T> inverse = calculus.inverse(tensors.scalar(norm));
    Value<T> average = tensors.multiply(bra, tensors.multiply(of(node.operator()), ket));
    return tensors.multiply(values.scalar(inverse), average);
  }

  @Override
  public Value<T> adjoint(Formula.Adjoint node) {
    return tensors.mapped(of(node.operand()), tensors::adjoint);
  }

  @Override
  public Value<T> conjugate(Formula.Conjugate node) {
    return tensors.mapped(of(node.operand()), tensors::adjoint);
  }

  @Override
  public Value<T> part(Formula.Part node) {
    Value<T> operand = of(node.operand());
    Value<T> adjoint = tensors.mapped(operand, tensors::adjoint);
    Value<T> sum = tensors.add(operand, node.real() ? adjoint : tensors.negate(adjoint));
    T two = numbers.of(2);
    T divisor = node.real() ? two : numbers.multiply(two, numbers.imaginaryUnit());
    return tensors.mapped(sum, e -> tensors.scaled(numbers.inverse(divisor), e));
  }

  @Override
  public Value<T> trace(Formula.Trace node) {
    return tensors.mapped(of(node.operand()), this::trace);
  }

  /** Σ_b ⟨b|X|b⟩ over the bands at the only momentum at which X does not vanish. */
  private Entry<T> trace(Entry<T> operator) {
    Entry.Scalar<T> trace = new Entry.Scalar<>(calculus.zero());
    boolean met = false;
    for (int point = 0; point < world.points(); point++) {
      Series<T> here = trace(tensors.operator(operator), point);
      if (here.at(0) != null) {
        if (met) {
          throw new UnsupportedFormulaException(
              "the trace is over the bands at one momentum, but the operator acts at several");
        }
        trace = new Entry.Scalar<>(here);
        met = true;
      }
    }
    return trace;
  }

  private Series<T> trace(Operator<T> operator, int point) {
    Series<T> sum = calculus.zero();
    for (int b = 0; b < world.bands(); b++) {
      int band = b;
      Vector<T> unit = Vector.of(world.bands(), i -> i == band ? numbers.one() : numbers.zero());
      Ket<T> ket = Ket.at(point, world.points(), Series.constant(unit), Ket.Reach.BLOCH);
      sum = calculus.add(sum, calculus.inner(ket, operator.apply(ket)));
    }
    return sum;
  }

  @Override
  public Value<T> squaredModulus(Formula.SquaredModulus node) {
    Value<T> operand = of(node.operand());
    return tensors.multiply(tensors.mapped(operand, tensors::adjoint), operand);
  }

  // ---- derivatives and indices

  @Override
  public Value<T> derivative(Formula.Derivative node) {
    Value<T> operand = of(node.operand());
    Declaration variable = labels.variable(node.variable());
    List<Integer> places = world.places(variable);
    List<Entry<T>> entries = new ArrayList<>();
    for (int component = 0; component < places.size(); component++) {
      for (Entry<T> entry : operand.entries()) {
        entries.add(derivative(entry, variable, component, places.get(component)));
      }
    }
    return new Value<>(operand.rank() + (places.size() == 3 ? 1 : 0), entries);
  }

  private Entry<T> derivative(Entry<T> entry, Declaration variable, int component, int place) {
    Optional<Value<T>> given = world.operatorDerivative(variable, component, entry, values);
    return given.isPresent() ? given.get().single() : tensors.derivative(entry, place);
  }

  @Override
  public Value<T> componentDerivative(Formula.ComponentDerivative node) {
    Declaration variable = node.operator().slots().get(0);
    int component = number(node.index());
    int place = world.places(variable).get(component);
    Entry<T> operand = of(node.operand()).single();
    return Value.of(derivative(operand, variable, component, place));
  }

  @Override
  public Value<T> indexed(Formula.Indexed node) {
    Value<T> operand = of(node.operand());
    int offset = 0;
    for (Declaration index : node.indices()) {
      offset = 3 * offset + number(index);
    }
    return Value.of(operand.entries().get(offset));
  }

  @Override
  public Value<T> atZero(Formula.AtZero node) {
    int place = world.places(labels.variable(node.variable())).get(0);
    return tensors.mapped(of(node.operand()), e -> tensors.atZero(e, place));
  }

  @Override
  public Value<T> sumOver(Formula.SumOver node) {
    return summed(node, node.indices());
  }

  /** The values whose sum a formula is, if it is a sum over indices; otherwise its value alone. */
  List<Value<T>> summands(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return summands(negation.operand()).stream().map(tensors::negate).toList();
    }
    if (formula instanceof Formula.SumOver sum) {
      List<Value<T>> values = new ArrayList<>();
      collect(sum, sum.indices(), values);
      return values.isEmpty() ? List.of(of(formula)) : values;
    }
    return List.of(of(formula));
  }

  private void collect(Formula.SumOver node, List<Declaration> indices, List<Value<T>> values) {
    if (indices.isEmpty()) {
      if (!vanishes(node.body())) {
        values.add(of(node.body()));
      }
      return;
    }
    for (int n : range(indices.get(0), node)) {
      with(indices.get(0), n).collect(node, indices.subList(1, indices.size()), values);
    }
  }

  /** Whether a product has a factor ε_ijk that is zero, so that the rest need not be evaluated. */
  private boolean vanishes(Formula formula) {
    if (formula instanceof Formula.LeviCivita epsilon) {
      return sign(epsilon) == 0;
    }
    return formula instanceof Formula.Product && formula.parts().stream().anyMatch(this::vanishes);
  }

  /** Values of a summation index. */
  private int[] range(Declaration index, Formula.SumOver node) {
    boolean band = index.sort() == Sort.BAND_INDEX;
    int left = band && node.except().isPresent() ? number(node.except().get()) : -1;
    return IntStream.range(0, band ? world.bands() : 3).filter(n -> n != left).toArray();
  }

  private Value<T> summed(Formula.SumOver node, List<Declaration> indices) {
    if (indices.isEmpty()) {
      return of(node.body());
    }
    List<Declaration> rest = indices.subList(1, indices.size());
    Value<T> sum = values.scalar(calculus.zero());
    boolean empty = true;
    for (int n : range(indices.get(0), node)) {
      Value<T> term = with(indices.get(0), n).summed(node, rest);
      sum = empty ? term : tensors.add(sum, term);
      empty = false;
    }
    return sum;
  }

  @Override
  public Value<T> integral(Formula.Integral node) {
    Value<T> sum = integrand(node, node.momenta());
    boolean closed = node.momenta().containsAll(momenta(node.body()));
    return closed || !isNumber(sum) ? tensors.mapped(sum, tensors::gathered) : sum;
  }

  /**
   * Momenta that a formula shows. An integral over all of them is a number; if another one is left,
   * the integral only serves to collapse a delta function and its value is still a function of k.
   */
  private static List<Declaration> momenta(Formula formula) {
    return formula.freeLabels().stream().filter(label -> label.sort() == Sort.MOMENTUM).toList();
  }

  private static <T> boolean isNumber(Value<T> value) {
    return value.single() instanceof Entry.Scalar<T>;
  }

  private Value<T> integrand(Formula.Integral node, List<Declaration> momenta) {
    if (momenta.isEmpty()) {
      return of(node.body());
    }
    List<Declaration> rest = momenta.subList(1, momenta.size());
    Value<T> sum = with(momenta.get(0), 0).integrand(node, rest);
    for (int point = 1; point < world.points(); point++) {
      sum = tensors.add(sum, with(momenta.get(0), point).integrand(node, rest));
    }
    return sum;
  }
}
