package org.rederive.evaluate;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Meaning;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.OrderLimitException;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * The value of a formula in one interpretation.
 *
 * <p>Products are evaluated from the right, so that operators act on states and are never
 * multiplied out.
 *
 * @param <T> the numbers
 */
final class Evaluator<T> implements Meaning<Value<T>> {
  private final Interpretation<T> interpretation;
  private final Map<Declaration, Definition> definitions;
  private final Calculus<T> calculus;
  private final Tensors<T> tensors;
  private final Values<T> values;
  private final NumberSystem<T> numbers;
  private final Labels labels;
  private final Momenta momenta;
  private final Focus focus;
  private final boolean comparesTimes;
  private final Map<Definition, Map<Labels, Value<T>>> defined;
  private final Map<Fixed, Value<T>> unlabelled;
  private final MomentumIntegrals.Known<T> integrals;
  private final Optional<Opaque<T>> opaque;

  /** A symbol without labels at a point. */
  private record Fixed(Declaration declaration, Object where) {}

  /**
   * @param focus the momentum of an equation that speaks about a single one
   * @param comparesTimes whether it compares what is at different times
   */
  Evaluator(
      Interpretation<T> interpretation,
      Map<Declaration, Definition> definitions,
      Focus focus,
      boolean comparesTimes) {
    this.comparesTimes = comparesTimes;
    this.focus = focus;
    this.momenta = new Momenta(definitions);
    this.interpretation = interpretation;
    this.definitions = definitions;
    this.numbers = interpretation.numbers();
    this.calculus = new Calculus<>(numbers, interpretation.hasZone());
    this.tensors = new Tensors<>(calculus);
    this.values = new Values<>(calculus, interpretation.points(), focus.several());
    this.labels = Labels.NONE;
    this.defined = new IdentityHashMap<>();
    this.unlabelled = new HashMap<>();
    this.integrals = new MomentumIntegrals.Known<>();
    this.opaque = interpretation.opaque();
  }

  private Evaluator(Evaluator<T> parent, Labels labels) {
    this.interpretation = parent.interpretation;
    this.definitions = parent.definitions;
    this.numbers = parent.numbers;
    this.calculus = parent.calculus;
    this.tensors = parent.tensors;
    this.values = parent.values;
    this.defined = parent.defined;
    this.unlabelled = parent.unlabelled;
    this.integrals = parent.integrals;
    this.momenta = parent.momenta;
    this.focus = parent.focus;
    this.comparesTimes = parent.comparesTimes;
    this.opaque = parent.opaque;
    this.labels = labels;
  }

  // ---- what it stands on, for those that evaluate a part of it

  Interpretation<T> interpretation() {
    return interpretation;
  }

  Map<Declaration, Definition> definitions() {
    return definitions;
  }

  Momenta momenta() {
    return momenta;
  }

  Labels labels() {
    return labels;
  }

  Calculus<T> calculus() {
    return calculus;
  }

  NumberSystem<T> numbers() {
    return numbers;
  }

  Values<T> values() {
    return values;
  }

  Tensors<T> tensors() {
    return tensors;
  }

  Optional<Opaque<T>> opaque() {
    return opaque;
  }

  boolean comparesTimes() {
    return comparesTimes;
  }

  /** The same definitions in another interpretation. */
  <U> Evaluator<U> in(Interpretation<U> other, Focus there) {
    return new Evaluator<>(other, definitions, there, comparesTimes);
  }

  Value<T> testState() {
    return interpretation.testState(values, onlyMomentum());
  }

  Optional<Integer> onlyMomentum() {
    return focus.unwritten()
        ? interpretation.unwrittenMomentum()
        : focus.written().map(this::number);
  }

  /** The same evaluator with one more label bound. */
  Evaluator<T> with(Declaration label, int number) {
    return with(labels.with(label, number));
  }

  /** The same evaluator under other labels. */
  Evaluator<T> with(Labels others) {
    return new Evaluator<>(this, others);
  }

  /**
   * The value of a formula under the labels bound here. The only way to a node: where it has no
   * meaning, it is named.
   */
  Value<T> of(Formula formula) {
    try {
      return formula.in(this);
    } catch (UnsupportedFormulaException inside) {
      throw inside.within(formula);
    } catch (OrderLimitException tooHigh) {
      throw new UnsupportedFormulaException(tooHigh).within(formula);
    }
  }

  int number(Declaration label) {
    if (label.quantity() instanceof Quantity.Direction direction) {
      return direction.axis();
    }
    Optional<Integer> bound = labels.number(label);
    if (bound.isPresent()) {
      return bound.get();
    }
    Definition definition = definitions.get(label);
    if (definition == null) {
      return interpretation.free(label);
    }
    return momenta.free(definition.body()).stream().findFirst().map(this::number).orElse(0);
  }

  List<Integer> places(Declaration variable) {
    boolean any =
        variable.quantity() instanceof Quantity.Coordinate c && c.variable() == Variable.ANY;
    return any ? List.of(interpretation.anyPlace()) : interpretation.axes().of(variable);
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
  public Value<T> pi(Formula.Pi node) {
    return values.number(numbers.pi());
  }

  @Override
  public Value<T> symbol(Formula.Symbol node) {
    if (labels.isAbsent(node.declaration())) {
      return zero(node.declaration().type().rank());
    }
    Definition definition = definitions.get(node.declaration());
    if (definition != null && node.declaration().sort() != Sort.QUANTITY) {
      return labels.isIndependent(node.declaration())
          ? compositions().independent(node.declaration())
          : compositions().function(definition, node.declaration());
    }
    if (definition != null) {
      Value<T> value = defined(definition, node);
      return opaque
          .filter(facts -> !facts.knows(node.declaration()))
          .map(facts -> facts.symbol(node.declaration().key(), value, this::testState, values))
          .orElse(value);
    }
    List<Declaration> functions = functions(node);
    return functions.isEmpty() ? primitive(node) : compositions().composed(node, functions);
  }

  /** Whether a coordinate is a function of others, and looked at as that. */
  boolean isFunction(Declaration coordinate) {
    return definitions.containsKey(coordinate) && !labels.isIndependent(coordinate);
  }

  private Compositions<T> compositions() {
    return new Compositions<>(this);
  }

  /** The same where a coordinate is looked at by itself, if it is a function of others. */
  Evaluator<T> lookingAt(Declaration coordinate) {
    return isFunction(coordinate) ? with(labels.withIndependent(coordinate)) : this;
  }

  /** The coordinates of a symbol that are functions of others. */
  List<Declaration> functions(Formula.Symbol node) {
    return node.slots().stream().filter(this::isFunction).toList();
  }

  private Value<T> primitive(Formula.Symbol node) {
    boolean fixed = node.slots().isEmpty() && node.declaration().sort() == Sort.QUANTITY;
    if (!fixed) {
      return interpretation.value(new Asking<>(this, node));
    }
    Fixed key = new Fixed(node.declaration(), labels.where());
    Value<T> known = unlabelled.get(key);
    if (known == null) {
      known = interpretation.value(new Asking<>(this, node));
      unlabelled.put(key, known);
    }
    return known;
  }

  Value<T> tensor(List<Series<T>> components) {
    return components.size() == 1 ? values.scalar(components.get(0)) : values.tensor(components);
  }

  private Value<T> zero(int rank) {
    int entries = (int) Math.round(Math.pow(3, rank));
    return tensor(Collections.nCopies(entries, calculus.zero()));
  }

  List<Series<T>> scalars(Value<T> value) {
    return value.entries().stream().map(e -> tensors.scalar(Value.of(e))).toList();
  }

  private Value<T> defined(Definition definition, Formula.Symbol use) {
    Labels inside = arguments(definition, use);
    requireDefined(definition, use, new Evaluator<>(this, inside));
    List<Declaration> indices = definition.indices();
    if (indices.isEmpty()) {
      return body(definition, new Evaluator<>(this, inside));
    }
    return new Value<>(
        indices.size(),
        components(definition, new Evaluator<>(this, inside)).stream()
            .map(component -> body(definition, component).single())
            .toList());
  }

  /** What a definition says where its labels and indices have values. */
  private Value<T> body(Definition definition, Evaluator<T> inside) {
    Map<Labels, Value<T>> known = defined.computeIfAbsent(definition, d -> new HashMap<>());
    Value<T> value = known.get(inside.labels);
    if (value == null) {
      value = inside.of(definition.body());
      known.put(inside.labels, value);
    }
    return value;
  }

  /** Outside of its condition a definition says nothing, whatever its formula is there. */
  private static void requireDefined(
      Definition definition, Formula.Symbol use, Evaluator<?> inside) {
    if (!definition.conditions().stream().allMatch(new Sums<>(inside)::holds)) {
      throw new UnsupportedFormulaException(
          use.declaration() + " is looked at where its definition does not hold");
    }
  }

  /**
   * What a definition says of a symbol, if it has one and that is known: its body, for each value
   * of its indices.
   */
  List<Said<T>> said(Formula.Symbol use) {
    Definition definition = definitions.get(use.declaration());
    if (definition == null || use.declaration().sort() != Sort.QUANTITY) {
      return List.of();
    }
    return components(definition, new Evaluator<>(this, arguments(definition, use))).stream()
        .map(inside -> new Said<>(inside, definition.body()))
        .toList();
  }

  /** The formula that defines an operator. */
  Optional<Formula> definition(Declaration operator) {
    return defined(operator).map(Definition::body);
  }

  /** The definition of an operator, whatever its row says of it. */
  Optional<Definition> defined(Declaration operator) {
    return Definition.spelledLike(operator, definitions);
  }

  /** What a formula is; a vector is what its components are. */
  Kind kind(Formula formula) {
    return values.kind(of(formula).single());
  }

  /** What the labels that a node binds stand for at one of its terms. */
  Evaluator<T> anywhereIn(Formula node) {
    Evaluator<T> inside = this;
    int number = 1;
    for (Declaration label : node.binds()) {
      inside = inside.with(label, number++ % values(label));
    }
    return inside;
  }

  private int values(Declaration label) {
    return label.sort() == Sort.MOMENTUM
        ? interpretation.points()
        : label.sort() == Sort.BAND_INDEX ? interpretation.bands() : 3;
  }

  /** A formula, and what its labels stand for. */
  record Said<T>(Evaluator<T> evaluator, Formula formula) {}

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

  /** An evaluator for each value of the indices of a definition. */
  private List<Evaluator<T>> components(Definition definition, Evaluator<T> inside) {
    List<Evaluator<T>> all = List.of(inside);
    for (Declaration index : definition.indices()) {
      all =
          all.stream().flatMap(e -> IntStream.range(0, 3).mapToObj(n -> e.with(index, n))).toList();
    }
    return all;
  }

  @Override
  public Value<T> leviCivita(Formula.LeviCivita node) {
    if (!knows(Law.CONTRACTION)) {
      int[] at = node.indices().stream().mapToInt(this::number).toArray();
      return values.number(opaque.orElseThrow().leviCivita(at[0], at[1], at[2]));
    }
    int sign = sign(node);
    return sign == 0 ? values.scalar(calculus.zero()) : values.number(numbers.of(sign));
  }

  int sign(Formula.LeviCivita node) {
    int i = number(node.indices().get(0));
    int j = number(node.indices().get(1));
    int k = number(node.indices().get(2));
    return (j - i) * (k - i) * (k - j) / 2;
  }

  /** Whether a law may be used: all of them, unless it is asked what follows without. */
  boolean knows(Law law) {
    return opaque.map(facts -> facts.knows(law)).orElse(true);
  }

  @Override
  public Value<T> kronecker(Formula.Kronecker node) {
    requireBands(node.left());
    return indicator(number(node.left()) == number(node.right()));
  }

  void requireBands(Declaration index) {
    if (index.sort() == Sort.BAND_INDEX && !interpretation.hasBands()) {
      throw new UnsupportedFormulaException("operators of any size have no bands");
    }
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
  public Value<T> wholePower(Formula.WholePower node) {
    Series<T> exponent = tensors.scalar(of(node.exponent()));
    Operator<T> base = tensors.operator(of(node.base()).single());
    return interpretation.wholePower(base, exponent, values);
  }

  @Override
  public Value<T> dot(Formula.Dot node) {
    return tensors.dot(of(node.left()), of(node.right()));
  }

  @Override
  public Value<T> cross(Formula.Cross node) {
    return cross(of(node.left()), of(node.right()));
  }

  private Value<T> cross(Value<T> left, Value<T> right) {
    return knows(Law.CONTRACTION)
        ? tensors.cross(left, right)
        : tensors.cross(left, right, opaque.orElseThrow()::leviCivita);
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

  @Override
  public Value<T> root(Formula.Root node) {
    return values.scalar(functions().root(tensors.scalar(of(node.operand())), node.degree()));
  }

  @Override
  public Value<T> elementary(Formula.Elementary node) {
    return values.scalar(functions().of(node.function(), tensors.scalar(of(node.operand()))));
  }

  private Functions<T> functions() {
    return new Functions<>(calculus);
  }

  @Override
  public Value<T> modulus(Formula.Modulus node) {
    return values.scalar(functions().root(tensors.scalar(squaredLength(node.operand())), 2));
  }

  @Override
  public Value<T> inverse(Formula.Inverse node) {
    return tensors.mapped(
        of(node.operand()),
        e -> new Operator.Inverse<>(calculus, tensors.operator(e), interpretation.bands()));
  }

  /** Rows for columns at each momentum, or at the one that the operator is a function of. */
  @Override
  public Value<T> transposed(Formula.Transposed node) {
    return new Transposition<>(this).of(node);
  }

  /** A matrix at each momentum, or at the only one that its entries are functions of. */
  @Override
  public Value<T> writtenMatrix(Formula.WrittenMatrix node) {
    if (node.size() != interpretation.bands()) {
      throw new UnsupportedFormulaException(
          "a matrix for states of " + node.size() + " components has no value here");
    }
    Optional<Integer> only = momenta.only(node).map(this::number);
    List<Series<T>> entries = scalars(node.entries());
    int columns = node.columns();
    if (columns == node.rows()) {
      Series<Matrix<T>> matrix =
          Series.joined(
              entries, numbers.zero(), e -> Matrix.of(columns, (i, j) -> e.get(i * columns + j)));
      return values.operator(Collections.nCopies(interpretation.points(), matrix), only);
    }
    return columns == 1
        ? column(entries, only)
        : tensors.mapped(
            column(entries.stream().map(calculus::conjugate).toList(), only), tensors::adjoint);
  }

  @Override
  public Value<T> byComponents(Formula.ByComponents node) {
    return new Value<>(1, node.entries().stream().map(entry -> of(entry).single()).toList());
  }

  private List<Series<T>> scalars(List<Formula> formulas) {
    return formulas.stream().map(f -> tensors.scalar(of(f))).toList();
  }

  /** A column without a momentum in it stands at that of the statement, as its traces do. */
  private Value<T> column(List<Series<T>> entries, Optional<Integer> point) {
    Series<Vector<T>> spinor =
        Series.joined(entries, numbers.zero(), e -> Vector.of(entries.size(), e::get));
    return interpretation.hasZone()
        ? values.spinor(point.or(this::onlyMomentum).orElse(0), spinor)
        : values.packet(List.of(spinor));
  }

  @Override
  public Value<T> determinant(Formula.Determinant node) {
    return new Traces<>(this).determinant(node);
  }

  // ---- states and operators

  @Override
  public Value<T> bra(Formula.Bra node) {
    return adjoint(node.content());
  }

  private Value<T> adjoint(Formula operand) {
    return adjoint(operand, of(operand));
  }

  /** X† of an X whose value is known already; what it is of a product has to be known. */
  private Value<T> adjoint(Formula operand, Value<T> value) {
    return knows(Law.ADJOINT)
        ? tensors.mapped(value, tensors::adjoint)
        : new UnknownAdjoint<>(this, opaque.orElseThrow(), calculus).of(operand);
  }

  @Override
  public Value<T> ket(Formula.Ket node) {
    return of(node.content());
  }

  @Override
  public Value<T> bracket(Formula.Bracket node) {
    Value<T> bra = adjoint(node.bra());
    Value<T> ket = of(node.ket());
    Value<T> right = node.operator().map(x -> tensors.multiply(of(x), ket)).orElse(ket);
    return switch (node.join()) {
      case NONE -> tensors.multiply(bra, right);
      case DOT -> tensors.dot(bra, right);
      case CROSS -> cross(bra, right);
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
    return adjoint(node.operand());
  }

  @Override
  public Value<T> conjugate(Formula.Conjugate node) {
    return adjoint(node.operand());
  }

  @Override
  public Value<T> part(Formula.Part node) {
    Value<T> operand = of(node.operand());
    Value<T> adjoint = adjoint(node.operand(), operand);
    Value<T> sum = tensors.add(operand, node.real() ? adjoint : tensors.negate(adjoint));
    T two = numbers.of(2);
    T divisor = node.real() ? two : numbers.multiply(two, numbers.imaginaryUnit());
    return tensors.mapped(sum, e -> tensors.scaled(numbers.inverse(divisor), e));
  }

  @Override
  public Value<T> trace(Formula.Trace node) {
    return new Traces<>(this).trace(node);
  }

  @Override
  public Value<T> squaredModulus(Formula.SquaredModulus node) {
    return squaredLength(node.operand());
  }

  private Value<T> squaredLength(Formula formula) {
    Value<T> operand = of(formula);
    Value<T> adjoint = adjoint(formula, operand);
    return operand.rank() == 0 ? tensors.multiply(adjoint, operand) : tensors.dot(adjoint, operand);
  }

  // ---- derivatives and indices

  @Override
  public Value<T> derivative(Formula.Derivative node) {
    return new Slopes<>(this).derivative(node);
  }

  @Override
  public Value<T> componentDerivative(Formula.ComponentDerivative node) {
    return new Slopes<>(this).componentDerivative(node);
  }

  @Override
  public Value<T> nablaProduct(Formula.NablaProduct node) {
    return new Slopes<>(this).nablaProduct(node);
  }

  @Override
  public Value<T> indexed(Formula.Indexed node) {
    Optional<Value<T>> component = component(node);
    if (component.isPresent()) {
      return component.get();
    }
    Value<T> operand = of(node.operand());
    int offset = 0;
    for (Declaration index : node.indices()) {
      offset = 3 * offset + number(index);
    }
    return Value.of(operand.entries().get(offset));
  }

  /** One component of what a definition says, without the others. */
  private Optional<Value<T>> component(Formula.Indexed node) {
    if (!(node.operand() instanceof Formula.Symbol use)) {
      return Optional.empty();
    }
    Declaration symbol = use.declaration();
    Definition definition = definitions.get(symbol);
    boolean known = opaque.map(facts -> facts.knows(symbol)).orElse(true);
    if (definition == null || !known || definition.indices().size() != node.indices().size()) {
      return Optional.empty();
    }
    Evaluator<T> inside = new Evaluator<>(this, arguments(definition, use));
    requireDefined(definition, use, inside);
    for (int n = 0; n < node.indices().size(); n++) {
      inside = inside.with(definition.indices().get(n), number(node.indices().get(n)));
    }
    return Optional.of(body(definition, inside));
  }

  /**
   * The value of a function at zero, which need not be near the generic point, or where a number is
   * zero.
   */
  @Override
  public Value<T> atZero(Formula.AtZero node) {
    if (node.variable().sort() == Sort.QUANTITY) {
      return with(labels.without(node.variable())).of(node.operand());
    }
    List<Integer> places = places(labels.variable(node.variable()));
    Value<T> there = with(labels.atZero(places)).of(node.operand());
    return tensors.mapped(there, e -> tensors.changed(e, new Change.Frozen<>(places)));
  }

  // ---- sums and integrals

  @Override
  public Value<T> sumOver(Formula.SumOver node) {
    return new Sums<>(this).of(node);
  }

  @Override
  public Value<T> restricted(Formula.Restricted node) {
    return new Sums<>(this).restricted(node);
  }

  @Override
  public Value<T> definite(Formula.Definite node) {
    throw new UnsupportedFormulaException(
        "an integral over " + node.variable() + " is read and not computed");
  }

  @Override
  public Value<T> uncomputed(Formula.Uncomputed node) {
    throw new UnsupportedFormulaException(node.sign().refusal());
  }

  @Override
  public Value<T> integral(Formula.Integral node) {
    return new MomentumIntegrals<>(this, integrals).of(node);
  }
}
