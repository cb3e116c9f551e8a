package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Meaning;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;
import org.rederive.number.Composition;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.OrderLimitException;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

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
  private final Map<GridPoint, Evaluator<T>> onGrid;
  private final Map<Declaration, Recorded> anywhereOnGrid;
  private final Optional<Opaque<T>> opaque;

  /** A symbol without labels at a point. */
  private record Fixed(Declaration declaration, Object where) {}

  /** A momentum that is integrated over, at one of the points of a grid. */
  private record GridPoint(Declaration momentum, int number) {}

  /** An evaluator at any momentum of a grid, and what writes down what it computes. */
  private record Recorded(Recorder<Input> recorder, Evaluator<Node> evaluator) {}

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
    this.onGrid = new HashMap<>();
    this.anywhereOnGrid = new HashMap<>();
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
    this.onGrid = parent.onGrid;
    this.anywhereOnGrid = parent.anywhereOnGrid;
    this.momenta = parent.momenta;
    this.focus = parent.focus;
    this.comparesTimes = parent.comparesTimes;
    this.opaque = parent.opaque;
    this.labels = labels;
  }

  Tensors<T> tensors() {
    return tensors;
  }

  T zero() {
    return numbers.zero();
  }

  int bands() {
    return interpretation.bands();
  }

  Value<T> testState() {
    return interpretation.testState(values, onlyMomentum());
  }

  private Optional<Integer> onlyMomentum() {
    return focus.unwritten()
        ? interpretation.unwrittenMomentum()
        : focus.written().map(this::number);
  }

  /** The same evaluator with one more label bound. */
  Evaluator<T> with(Declaration label, int number) {
    return new Evaluator<>(this, labels.with(label, number));
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

  private int number(Declaration label) {
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
          ? independent(node.declaration())
          : function(definition, node.declaration());
    }
    if (definition != null) {
      Value<T> value = defined(definition, node);
      return opaque
          .filter(facts -> !facts.knows(node.declaration()))
          .map(facts -> facts.symbol(node.declaration().key(), value, this::testState, values))
          .orElse(value);
    }
    List<Declaration> functions = functions(node);
    return functions.isEmpty() ? primitive(node) : composed(node, functions);
  }

  /** Whether a coordinate is a function of others, and looked at as that. */
  private boolean isFunction(Declaration coordinate) {
    return definitions.containsKey(coordinate) && !labels.isIndependent(coordinate);
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

  // ---- functions of coordinates that are functions of others

  /** F(p) with p = p(x): F as a function of p, with p(x) put in. */
  private Value<T> composed(Formula.Symbol node, List<Declaration> functions) {
    if (!interpretation.knowsCompositions()) {
      throw new UnsupportedFormulaException(
          "what " + node.declaration() + " is at other coordinates is not known here");
    }
    Labels inside = labels;
    for (Declaration coordinate : functions) {
      inside = inside.withIndependent(coordinate);
    }
    Value<T> outer = new Evaluator<>(this, inside).of(node);
    return tensors.mapped(outer, e -> tensors.changed(e, change(functions)));
  }

  private Change<T> change(List<Declaration> functions) {
    return new Change.Composed<>(
        calculus.linear(),
        composition(functions),
        point -> at(functions, point).composition(functions));
  }

  /** The same evaluator at another one of the momenta that some coordinates are functions of. */
  private Evaluator<T> at(List<Declaration> functions, int point) {
    Evaluator<T> there = this;
    for (Declaration function : functions) {
      for (Declaration momentum : momenta.free(body(function))) {
        there = there.with(momentum, point);
      }
    }
    return there;
  }

  private Composition<T> composition(List<Declaration> functions) {
    Map<Integer, Series<T>> inner = new HashMap<>();
    for (Declaration coordinate : functions) {
      List<Integer> places = places(coordinate);
      List<Series<T>> components = components(coordinate);
      for (int a = 0; a < places.size(); a++) {
        inner.put(places.get(a), components.get(a));
      }
    }
    return new Composition<>(numbers, inner);
  }

  private Formula body(Declaration coordinate) {
    return Objects.requireNonNull(definitions.get(coordinate)).body();
  }

  /**
   * A defined coordinate as a function of the others. Where a number is taken to be zero, a
   * momentum that has a name keeps its value: what is compared is compared at the same momentum.
   */
  private List<Series<T>> components(Declaration coordinate) {
    List<Series<T>> components = scalars(of(body(coordinate)));
    boolean kept =
        labels.anyAbsent() && coordinate.sort() == Sort.MOMENTUM && coordinate.written().isEmpty();
    return kept
        ? moved(components, new Evaluator<>(this, labels.withAll()), coordinate)
        : components;
  }

  private List<Series<T>> moved(
      List<Series<T>> components, Evaluator<T> whole, Declaration coordinate) {
    List<Series<T>> values = whole.components(coordinate);
    return IntStream.range(0, components.size())
        .mapToObj(
            a ->
                Series.sum(
                    components.get(a).keeping(index -> index != 0),
                    Series.constant(values.get(a).at(0)),
                    numbers::add))
        .toList();
  }

  private Value<T> function(Definition definition, Declaration coordinate) {
    return labels.anyAbsent() ? tensor(components(coordinate)) : of(definition.body());
  }

  private Value<T> tensor(List<Series<T>> components) {
    return components.size() == 1 ? values.scalar(components.get(0)) : values.tensor(components);
  }

  private Value<T> zero(int rank) {
    int entries = (int) Math.round(Math.pow(3, rank));
    return tensor(Collections.nCopies(entries, calculus.zero()));
  }

  private List<Series<T>> scalars(Value<T> value) {
    return value.entries().stream().map(e -> tensors.scalar(Value.of(e))).toList();
  }

  /** A defined coordinate by itself: its value, and its own direction. */
  private Value<T> independent(Declaration coordinate) {
    List<Integer> places = places(coordinate);
    List<Series<T>> components = components(coordinate);
    List<Series<T>> own = new ArrayList<>();
    for (int a = 0; a < places.size(); a++) {
      own.add(Series.linear(components.get(a).at(0), numbers.one(), places.get(a)));
    }
    return tensor(own);
  }

  /** A symbol where it stands. */
  private record Asking<T>(Evaluator<T> evaluator, Formula.Symbol symbol) implements Asked<T> {
    @Override
    public Values<T> values() {
      return evaluator.values;
    }

    @Override
    public Labels labels() {
      return evaluator.labels;
    }

    @Override
    public int number(Declaration label) {
      return evaluator.number(label);
    }

    @Override
    public Optional<Integer> onlyMomentum() {
      return evaluator.onlyMomentum();
    }

    @Override
    public boolean comparesTimes() {
      return evaluator.comparesTimes;
    }

    @Override
    public Optional<Formula> definition(Declaration declared) {
      return evaluator.definition(declared);
    }

    @Override
    public List<Series<T>> componentsAt(Declaration coordinate, int point) {
      return evaluator.at(List.of(coordinate), point).components(coordinate);
    }

    @Override
    public List<Series<T>> components(Declaration coordinate) {
      return evaluator.scalars(evaluator.of(new Formula.Symbol(coordinate, List.of())));
    }

    @Override
    public Asked<T> atZero(List<Integer> places) {
      return new Asking<>(new Evaluator<>(evaluator, evaluator.labels.atZero(places)), symbol);
    }

    @Override
    public Composition<T> compositionAt(List<Declaration> functions, int point) {
      return evaluator.at(functions, point).composition(functions);
    }
  }

  private Value<T> defined(Definition definition, Formula.Symbol use) {
    Labels inside = arguments(definition, use);
    requireDefined(definition, use, new Evaluator<>(this, inside));
    Map<Labels, Value<T>> known = defined.computeIfAbsent(definition, d -> new HashMap<>());
    Value<T> value = known.get(inside);
    if (value == null) {
      value = body(definition, new Evaluator<>(this, inside));
      known.put(inside, value);
    }
    return value;
  }

  /** Outside of its condition a definition says nothing, whatever its formula is there. */
  private static void requireDefined(
      Definition definition, Formula.Symbol use, Evaluator<?> inside) {
    if (!definition.conditions().stream().allMatch(inside::holds)) {
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
    return definitions.entrySet().stream()
        .filter(e -> e.getKey().pattern().equals(operator.pattern()))
        .map(e -> e.getValue().body())
        .findFirst();
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

  private Value<T> body(Definition definition, Evaluator<T> inside) {
    List<Declaration> indices = definition.indices();
    if (indices.isEmpty()) {
      return inside.of(definition.body());
    }
    return new Value<>(
        indices.size(),
        components(definition, inside).stream()
            .map(component -> component.of(definition.body()).single())
            .toList());
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

  private int sign(Formula.LeviCivita node) {
    int i = number(node.indices().get(0));
    int j = number(node.indices().get(1));
    int k = number(node.indices().get(2));
    return (j - i) * (k - i) * (k - j) / 2;
  }

  /** Whether a law may be used: all of them, unless it is asked what follows without. */
  private boolean knows(Law law) {
    return opaque.map(facts -> facts.knows(law)).orElse(true);
  }

  @Override
  public Value<T> kronecker(Formula.Kronecker node) {
    requireBands(node.left());
    return indicator(number(node.left()) == number(node.right()));
  }

  private void requireBands(Declaration index) {
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

  /** A matrix at each momentum, or at the one that its entries are functions of. */
  @Override
  public Value<T> writtenMatrix(Formula.WrittenMatrix node) {
    if (node.size() != interpretation.bands()) {
      throw new UnsupportedFormulaException(
          "a matrix for states of " + node.size() + " components has no value here");
    }
    List<Declaration> written = momenta.free(node);
    if (written.size() > 1) {
      throw new UnsupportedFormulaException("a matrix with several momenta in its entries");
    }
    Optional<Integer> only = written.stream().findFirst().map(this::number);
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

  private List<Series<T>> scalars(List<Formula> formulas) {
    return formulas.stream().map(f -> tensors.scalar(of(f))).toList();
  }

  private Value<T> column(List<Series<T>> entries, Optional<Integer> point) {
    Series<Vector<T>> spinor =
        Series.joined(entries, numbers.zero(), e -> Vector.of(entries.size(), e::get));
    return interpretation.hasZone()
        ? values.spinor(point.orElse(0), spinor)
        : values.packet(List.of(spinor));
  }

  /** At the momentum at which a trace would be taken. */
  @Override
  public Value<T> determinant(Formula.Determinant node) {
    if (!interpretation.hasBands()) {
      throw new UnsupportedFormulaException("operators of any size have no determinant");
    }
    Operator<T> operator = tensors.operator(of(node.operand()).single());
    if (!operator.isLocal()) {
      throw new UnsupportedFormulaException(
          "the determinant of an operator that is no matrix at each momentum");
    }
    Series<Matrix<T>> matrix =
        new OperatorMatrix<>(numbers, operator)
            .at(tracePoint(operator), interpretation.points(), interpretation.bands());
    return values.scalar(calculus.determinant(matrix, interpretation.bands()));
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
    return tensors.mapped(of(node.operand()), e -> trace(tensors.operator(e)));
  }

  /** Σ_b ⟨b|X|b⟩ over the bands at one momentum. */
  private Entry<T> trace(Operator<T> operator) {
    Optional<Entry<T>> given = interpretation.trace(operator, values);
    return given.orElseGet(() -> new Entry.Scalar<>(trace(operator, tracePoint(operator))));
  }

  /**
   * The momentum of the statement; otherwise any for a matrix, and for all else the only one at
   * which X does not vanish.
   */
  private int tracePoint(Operator<T> operator) {
    Optional<Integer> only = onlyMomentum();
    if (only.isPresent()) {
      return only.get();
    }
    if (operator.isLocal()) {
      return 0;
    }
    List<Integer> met =
        IntStream.range(0, interpretation.points())
            .filter(point -> trace(operator, point).at(0) != null)
            .boxed()
            .toList();
    if (met.size() > 1) {
      throw new UnsupportedFormulaException(
          "the trace is over the bands at one momentum, but the operator acts at several");
    }
    return met.isEmpty() ? 0 : met.get(0);
  }

  private Series<T> trace(Operator<T> operator, int point) {
    Series<T> sum = calculus.zero();
    for (int b = 0; b < interpretation.bands(); b++) {
      int band = b;
      Vector<T> unit =
          Vector.of(interpretation.bands(), i -> i == band ? numbers.one() : numbers.zero());
      Ket<T> ket = Ket.at(point, interpretation.points(), Series.constant(unit), Ket.Reach.BLOCH);
      sum = calculus.add(sum, calculus.inner(ket, operator.apply(ket)));
    }
    return sum;
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
    Declaration variable = labels.variable(node.variable());
    int size = places(variable).size();
    List<Value<T>> components = new ArrayList<>();
    for (int component = 0; component < size; component++) {
      components.add(slope(node.operand(), variable, component));
    }
    List<Entry<T>> entries = components.stream().flatMap(c -> c.entries().stream()).toList();
    return new Value<>(components.get(0).rank() + (size == 3 ? 1 : 0), entries);
  }

  @Override
  public Value<T> componentDerivative(Formula.ComponentDerivative node) {
    Declaration variable = node.operator().slots().get(0);
    return slope(node.operand(), variable, number(node.index()));
  }

  /** Σ_j ∂_j a_j, or Σ_jk ε_ijk ∂_j a_k. */
  @Override
  public Value<T> nablaProduct(Formula.NablaProduct node) {
    Declaration variable = labels.variable(node.variable());
    List<Value<T>> slopes = new ArrayList<>();
    for (int j = 0; j < 3; j++) {
      slopes.add(slope(node.operand(), variable, j));
    }
    if (node.curl()) {
      return knows(Law.CONTRACTION)
          ? tensors.curl(slopes)
          : tensors.curl(slopes, opaque.orElseThrow()::leviCivita);
    }
    return IntStream.range(0, 3)
        .mapToObj(j -> Value.of(slopes.get(j).entries().get(j)))
        .reduce(tensors::add)
        .orElseThrow();
  }

  /** One component of the gradient along a coordinate. */
  private Value<T> slope(Formula operand, Declaration variable, int component) {
    return opaque.isPresent()
        ? new Differentiation<>(this, opaque.get(), calculus, variable, component).of(operand)
        : knownSlope(operand, variable, component);
  }

  /** The same where a coordinate is looked at by itself, if it is a function of others. */
  Evaluator<T> lookingAt(Declaration coordinate) {
    return isFunction(coordinate)
        ? new Evaluator<>(this, labels.withIndependent(coordinate))
        : this;
  }

  /** The derivative by all laws. */
  Value<T> knownSlope(Formula operand, Declaration variable, int component) {
    if (isFunction(variable)) {
      Evaluator<T> inside = new Evaluator<>(this, labels.withIndependent(variable));
      Value<T> slope = inside.knownSlope(operand, variable, component);
      return tensors.mapped(slope, e -> tensors.changed(e, change(List.of(variable))));
    }
    Value<T> value = of(operand);
    if (variable.sort() == Sort.MOMENTUM && !dependsOn(operand, variable)) {
      return tensors.mapped(value, e -> tensors.scaled(numbers.zero(), e));
    }
    return tensors.mapped(value, e -> slope(e, variable, component));
  }

  private Entry<T> slope(Entry<T> entry, Declaration variable, int component) {
    Optional<Value<T>> given =
        interpretation.operatorDerivative(variable, component, entry, values);
    return given.isPresent()
        ? given.get().single()
        : tensors.derivative(entry, places(variable).get(component));
  }

  /**
   * Whether a formula is a function of a momentum: if it shows that one, or none at all.
   *
   * @throws UnsupportedFormulaException if it shows others beside it, because all momenta share
   *     their places
   */
  private boolean dependsOn(Formula formula, Declaration momentum) {
    List<Declaration> shown = momenta.free(formula, momentum);
    List<Declaration> others = shown.stream().filter(s -> !isSame(s, momentum)).toList();
    if (others.isEmpty()) {
      return true;
    }
    if (others.size() < shown.size() || momenta.hasUnwritten(formula)) {
      throw new UnsupportedFormulaException(
          "the derivative by "
              + momentum
              + " of what is a function of "
              + others.get(0)
              + ", too, or of a momentum that is not written");
    }
    return false;
  }

  /** Momenta of a definition are known by what they are bound to. */
  private boolean isSame(Declaration shown, Declaration momentum) {
    boolean written = shown.latex().equals(momentum.latex()) || areComponents(shown, momentum);
    if (written || number(shown) != number(momentum)) {
      return written;
    }
    if (labels.number(shown).isEmpty() && labels.number(momentum).isEmpty()) {
      throw new UnsupportedFormulaException(
          "the derivative by " + momentum + " of what is a function of " + shown);
    }
    return true;
  }

  private static boolean areComponents(Declaration a, Declaration b) {
    return a.quantity() instanceof Quantity.Coordinate x
        && b.quantity() instanceof Quantity.Coordinate y
        && x.component()
        && y.component();
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

  /**
   * The value of a function at zero, which need not be near the generic point, or where a number is
   * zero.
   */
  @Override
  public Value<T> atZero(Formula.AtZero node) {
    if (node.variable().sort() == Sort.QUANTITY) {
      return new Evaluator<>(this, labels.without(node.variable())).of(node.operand());
    }
    List<Integer> places = places(labels.variable(node.variable()));
    Value<T> there = new Evaluator<>(this, labels.atZero(places)).of(node.operand());
    return tensors.mapped(there, e -> tensors.changed(e, new Change.Frozen<>(places)));
  }

  @Override
  public Value<T> sumOver(Formula.SumOver node) {
    return summed(node, node.indices());
  }

  /**
   * The values whose sum a formula is, if it is a sum over indices; otherwise its value alone. As
   * many for any values of the free indices; empty where one vanishes without being evaluated.
   */
  List<Optional<Value<T>>> summands(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return summands(negation.operand()).stream().map(v -> v.map(tensors::negate)).toList();
    }
    if (formula instanceof Formula.Restricted restricted) {
      boolean holds = holds(restricted.condition());
      return List.of(holds ? Optional.of(of(restricted.body())) : Optional.empty());
    }
    if (formula instanceof Formula.SumOver sum) {
      List<Optional<Value<T>>> values = new ArrayList<>();
      collect(sum, sum.indices(), values);
      return values.isEmpty() ? List.of(Optional.of(of(formula))) : values;
    }
    return List.of(Optional.of(of(formula)));
  }

  private void collect(
      Formula.SumOver node, List<Declaration> indices, List<Optional<Value<T>>> values) {
    if (indices.isEmpty()) {
      values.add(vanishes(node.body()) ? Optional.empty() : Optional.of(of(node.body())));
      return;
    }
    for (int n : range(indices.get(0), node)) {
      with(indices.get(0), n).collect(node, indices.subList(1, indices.size()), values);
    }
  }

  /** Whether a product has a factor ε_ijk that is zero, so that the rest need not be evaluated. */
  private boolean vanishes(Formula formula) {
    if (formula instanceof Formula.Restricted restricted) {
      return !holds(restricted.condition()) || vanishes(restricted.body());
    }
    if (formula instanceof Formula.LeviCivita epsilon) {
      return sign(epsilon) == 0 && knows(Law.CONTRACTION);
    }
    return formula instanceof Formula.Product && formula.parts().stream().anyMatch(this::vanishes);
  }

  @Override
  public Value<T> restricted(Formula.Restricted node) {
    return holds(node.condition()) ? of(node.body()) : zero(Shaped.of(node.body()));
  }

  private Value<T> zero(Type shape) {
    Entry<T> entry =
        switch (shape.kind()) {
          case SCALAR -> new Entry.Scalar<>(calculus.zero());
          case OPERATOR -> new Operator.Multiple<>(calculus, Optional.empty());
          case KET -> tensors.scaled(numbers.zero(), testState().single());
          case BRA -> tensors.adjoint(tensors.scaled(numbers.zero(), testState().single()));
        };
    int size = shape.rank() == 0 ? 1 : shape.rank() == 1 ? 3 : 9;
    return new Value<>(shape.rank(), Collections.nCopies(size, entry));
  }

  private boolean holds(Condition condition) {
    requireBands(condition.label());
    int label = number(condition.label());
    return switch (condition.relation()) {
      case DIFFERENT -> label != number(condition.other());
      case IN -> interpretation.isIn(condition.other(), label);
      case NOT_IN -> !interpretation.isIn(condition.other(), label);
    };
  }

  /** Values of a summation index. */
  private int[] range(Declaration index, Formula.SumOver node) {
    boolean band = index.sort() == Sort.BAND_INDEX;
    requireBands(index);
    int left = band && node.except().isPresent() ? number(node.except().get()) : -1;
    return IntStream.range(0, band ? interpretation.summedBands() : 3)
        .filter(n -> n != left)
        .toArray();
  }

  /** A sum of states without terms is a state: ⟨u|X Σ_{m≠n}|m⟩ is a number also for one band. */
  private Value<T> summed(Formula.SumOver node, List<Declaration> indices) {
    if (indices.isEmpty()) {
      return of(node.body());
    }
    List<Declaration> rest = indices.subList(1, indices.size());
    Optional<Value<T>> sum = Optional.empty();
    for (int n : range(indices.get(0), node)) {
      Value<T> term = with(indices.get(0), n).summed(node, rest);
      sum = Optional.of(sum.map(before -> tensors.add(before, term)).orElse(term));
    }
    return sum.orElseGet(() -> zero(Shaped.of(node.body())));
  }

  /**
   * An integral over all momenta that its body shows is a number; if another one is left, the
   * integral only serves to collapse a delta function and its value is still a function of k.
   */
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
    requireWritten(node);
    Optional<ZoneGrid<T>> grid = interpretation.grid();
    return grid.isPresent() ? overGrid(node, grid.get()) : overPeaks(node);
  }

  /** A state or energy below ∫_k that shows no k may move with it or be one at a fixed momentum. */
  private void requireWritten(Formula.Integral node) {
    momenta
        .unwrittenBand(node.body())
        .ifPresent(
            symbol -> {
              throw new UnsupportedFormulaException(
                  "whether "
                      + symbol.declaration()
                      + " depends on the momentum of the integral is not written: give its row that"
                      + " momentum, as in E_{nk}");
            });
  }

  /** ∫ over the whole zone as the sum over a grid, at each point of which k is looked at alone. */
  private Value<T> overGrid(Formula.Integral node, ZoneGrid<T> grid) {
    boolean closed = node.momenta().containsAll(momenta.free(node.body()));
    if (!closed || node.momenta().size() != 1) {
      throw new UnsupportedFormulaException("the integral over the zone with several momenta");
    }
    if (momenta.anyNode(node.body(), Evaluator::isMomentum)) {
      throw new UnsupportedFormulaException(
          "the momentum itself is not periodic, and where the zone begins is not said");
    }
    if (momenta.isExtended(node.body()) || momenta.anyNode(node.body(), this::isAtFunction)) {
      throw new UnsupportedFormulaException(
          "the integral over the zone of packets beside other functions, or of an operator at"
              + " another momentum");
    }
    boolean nested = momenta.anyNode(node.body(), part -> part instanceof Formula.Integral);
    Value<T> sum = nested ? overGrid(node, grid, 0, grid.size()) : recorded(node, grid);
    return tensors.mapped(sum, e -> tensors.overZone(e, grid.weight()));
  }

  /** The same, evaluated once for all points: programs run at each of them. */
  private Value<T> recorded(Formula.Integral node, ZoneGrid<T> grid) {
    Declaration momentum = node.momenta().get(0);
    Recorded anywhere =
        anywhereOnGrid.computeIfAbsent(momentum, k -> recorded(k, grid, new Recorder<>()));
    Labels inside = labels.with(momentum, 0);
    return new GridSum<>(anywhere.recorder, grid)
        .of(
            new Evaluator<>(anywhere.evaluator, inside).of(node.body()),
            () -> overGrid(node, grid, 0, grid.size()));
  }

  private Recorded recorded(Declaration momentum, ZoneGrid<T> grid, Recorder<Input> recorder) {
    Focus single = Focus.on(momentum);
    return new Recorded(
        recorder, new Evaluator<>(grid.recorded(recorder), definitions, single, comparesTimes));
  }

  private static boolean isMomentum(Formula node) {
    return node instanceof Formula.Symbol symbol && symbol.declaration().sort() == Sort.MOMENTUM;
  }

  /** By halves, so that a sum of thousands is not thousands deep. */
  private Value<T> overGrid(Formula.Integral node, ZoneGrid<T> grid, int first, int end) {
    if (end - first == 1) {
      return atGrid(node, grid, first);
    }
    int middle = (first + end) / 2;
    return tensors.add(overGrid(node, grid, first, middle), overGrid(node, grid, middle, end));
  }

  private Value<T> atGrid(Formula.Integral node, ZoneGrid<T> grid, int number) {
    Declaration momentum = node.momenta().get(0);
    Evaluator<T> there =
        onGrid.computeIfAbsent(
            new GridPoint(momentum, number),
            point ->
                new Evaluator<>(grid.at(number), definitions, Focus.on(momentum), comparesTimes));
    return new Evaluator<>(there, labels.with(momentum, 0)).of(node.body());
  }

  private Value<T> overPeaks(Formula.Integral node) {
    Value<T> sum = integrand(node, node.momenta());
    if (!isNumber(sum)) {
      requireUnshifted(node);
      return tensors.mapped(sum, tensors::integrated);
    }
    boolean closed = node.momenta().containsAll(momenta.free(node.body()));
    if (closed) {
      requireDensity(node.body());
      return tensors.mapped(sum, tensors::integrated);
    }
    requireCollapse(node);
    return sum;
  }

  /**
   * Whether H(−k) is the same as H(k) under an integral depends on what is meant by it, where no
   * states of the crystal say so.
   */
  private void requireUnshifted(Formula.Integral node) {
    boolean extended = momenta.isExtended(node.body());
    if (!extended && momenta.anyNode(node.body(), this::isAtFunction)) {
      throw new UnsupportedFormulaException(
          "the integral over the zone of an operator at another momentum");
    }
  }

  private boolean isAtFunction(Formula node) {
    return node.symbols().stream()
        .flatMap(symbol -> symbol.slots().stream())
        .anyMatch(slot -> slot.sort() == Sort.MOMENTUM && definitions.containsKey(slot));
  }

  /** A sum over the peaks of a packet is the integral over the zone only of a packet's density. */
  private void requireDensity(Formula body) {
    if (momenta.amplitudes(body) != 2) {
      throw new UnsupportedFormulaException(
          "the integral over the zone is known for the density of a packet only; this integrand has "
              + momenta.amplitudes(body)
              + " of its amplitudes instead of two");
    }
  }

  private void requireCollapse(Formula.Integral node) {
    if (!momenta.isExtended(node.body())) {
      throw new UnsupportedFormulaException(
          "the integral over one of several momenta without a delta function");
    }
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
    for (int point = 1; point < interpretation.points(); point++) {
      sum = tensors.add(sum, with(momenta.get(0), point).integrand(node, rest));
    }
    return sum;
  }
}
