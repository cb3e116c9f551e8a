package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
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
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * What each node of a formula says, written out.
 *
 * @param specimen the functions that it speaks about
 * @param scope what its labels stand for
 */
record LiteralReading(Specimen specimen, Scope scope) implements Meaning<LiteralValue> {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  // ---- short names

  Expansions expansions() {
    return specimen.expansions();
  }

  Entries entries() {
    return specimen.entries();
  }

  Tensors tensors() {
    return new Tensors(entries());
  }

  LiteralValue of(Formula formula) {
    return formula.in(this);
  }

  LiteralReading in(Scope other) {
    return new LiteralReading(specimen, other);
  }

  private LiteralValue number(Expansion value) {
    return LiteralValue.of(entries().number(value));
  }

  private LiteralValue number(long value) {
    return number(expansions().number(value));
  }

  private Expansion scalar(Formula formula) {
    return entries().scalar(of(formula).single());
  }

  private Expansion inverse(Expansion value) {
    return expansions().inverse(value, scope.order());
  }

  // ---- numbers

  /** A whole number is itself. */
  @Override
  public LiteralValue literal(Formula.Literal node) {
    return number(node.value());
  }

  /** i² = −1. */
  @Override
  public LiteralValue imaginaryUnit(Formula.ImaginaryUnit node) {
    return number(expansions().constant(NUMBERS.imaginaryUnit()));
  }

  // ---- sums and products

  /** a + b + … */
  @Override
  public LiteralValue sum(Formula.Sum node) {
    return node.terms().stream().map(this::of).reduce(number(0), tensors()::add);
  }

  /** −a. */
  @Override
  public LiteralValue negation(Formula.Negation node) {
    return tensors().negate(of(node.operand()));
  }

  /** a (b (c …)): what stands left acts on what stands right. */
  @Override
  public LiteralValue product(Formula.Product node) {
    List<Formula> factors = node.factors();
    LiteralValue product = of(factors.get(factors.size() - 1));
    for (int i = factors.size() - 2; i >= 0; i--) {
      product = tensors().multiply(of(factors.get(i)), product);
    }
    return product;
  }

  /** a/b = (1/b) a. */
  @Override
  public LiteralValue fraction(Formula.Fraction node) {
    LiteralValue below = number(inverse(scalar(node.denominator())));
    return tensors().multiply(below, of(node.numerator()));
  }

  /** aⁿ = a a ⋯ a. */
  @Override
  public LiteralValue power(Formula.Power node) {
    LiteralValue base = of(node.base());
    LiteralValue power = base;
    for (int n = 1; n < node.exponent(); n++) {
      power = tensors().multiply(base, power);
    }
    return power;
  }

  @Override
  public LiteralValue wholePower(Formula.WholePower node) {
    throw new NotReadException("a power with a letter in its exponent is no single matrix");
  }

  /** Σ_i a_i b_i. */
  @Override
  public LiteralValue dot(Formula.Dot node) {
    return tensors().dot(of(node.left()), of(node.right()));
  }

  /** Σ_jk ε_ijk a_j b_k. */
  @Override
  public LiteralValue cross(Formula.Cross node) {
    return tensors().cross(of(node.left()), of(node.right()));
  }

  /** ab − ba or ab + ba. */
  @Override
  public LiteralValue commutator(Formula.Commutator node) {
    LiteralValue a = of(node.left());
    LiteralValue b = of(node.right());
    LiteralValue swapped = tensors().multiply(b, a);
    return tensors()
        .add(tensors().multiply(a, b), node.anti() ? swapped : tensors().negate(swapped));
  }

  // ---- functions

  /** Σ_n aⁿ/n!, where a vanishes at the point. */
  @Override
  public LiteralValue exponential(Formula.Exponential node) {
    Entry exponent = of(node.exponent()).single();
    if (exponent.kind() == Kind.SCALAR) {
      return number(expansions().exponential(entries().scalar(exponent), scope.order()));
    }
    return LiteralValue.of(exponential(entries().operator(exponent)));
  }

  private Entry exponential(Entry exponent) {
    Block block = entries().plain(exponent);
    boolean small = block.entries().stream().allMatch(x -> expansions().constantOf(x).isZero());
    if (!small) {
      throw new NotReadException("the exponential of an operator that is not zero is not exact");
    }
    Entry sum = entries().operator(entries().number(expansions().number(1)));
    Entry power = sum;
    for (int n = 1; n <= scope.order(); n++) {
      GaussianRational weight = NUMBERS.inverse(NUMBERS.of(n));
      Entry product = entries().multiply(power, exponent);
      power =
          entries()
              .mapped(
                  product, x -> expansions().scale(weight, expansions().upTo(scope.order(), x)));
      sum = entries().add(sum, power);
    }
    return exponent.isZero()
        ? sum
        : entries().mapped(sum, x -> expansions().upTo(scope.order(), x));
  }

  /** ln a, and ln |a| = (ln a + (ln a)*)/2. */
  @Override
  public LiteralValue logarithm(Formula.Logarithm node) {
    Expansion logarithm = expansions().logarithm(scalar(node.operand()), scope.order());
    if (!node.ofModulus()) {
      return number(logarithm);
    }
    Expansion twice = expansions().add(logarithm, expansions().conjugate(logarithm));
    return number(expansions().scale(NUMBERS.inverse(NUMBERS.of(2)), twice));
  }

  /** The n-th root whose argument is the smallest, where it is a Gaussian rational. */
  @Override
  public LiteralValue root(Formula.Root node) {
    return number(new Roots(expansions()).of(scalar(node.operand()), node.degree(), scope.order()));
  }

  /** (a* a)^½. */
  @Override
  public LiteralValue modulus(Formula.Modulus node) {
    Expansion square = entries().scalar(squaredLength(node.operand()).single());
    return number(new Roots(expansions()).of(square, 2, scope.order()));
  }

  /** The power series, where its argument vanishes at the point. */
  @Override
  public LiteralValue elementary(Formula.Elementary node) {
    PowerSeries series = new PowerSeries(expansions(), scope.order());
    return number(series.of(node.function(), scalar(node.operand())));
  }

  /** A B = 1. */
  @Override
  public LiteralValue inverse(Formula.Inverse node) {
    return tensors().mapped(of(node.operand()), this::inverse);
  }

  /** Rows for columns. */
  @Override
  public LiteralValue transposed(Formula.Transposed node) {
    return tensors().mapped(of(node.operand()), this::transposed);
  }

  private Entry transposed(Entry operand) {
    Block block = entries().plain(entries().operator(operand));
    Block turned = Block.of(block.columns(), block.rows(), (i, j) -> block.at(j, i));
    return entries().entry(Kind.OPERATOR, turned, operand.reach());
  }

  private Entry inverse(Entry operand) {
    Block block = entries().plain(entries().operator(operand));
    Block inverse = specimen.blocks().inverse(block, scope.order());
    return entries().entry(Kind.OPERATOR, inverse, operand.reach());
  }

  /** The numbers as they stand, at each point or at the one that they are functions of. */
  @Override
  public LiteralValue writtenMatrix(Formula.WrittenMatrix node) {
    if (node.size() != specimen.zone().bands()) {
      throw new NotReadException("a matrix for states of another number of components");
    }
    List<Declaration> momenta = scope.letters().different(freeMomenta(node));
    if (momenta.size() > 1) {
      throw new NotReadException("a matrix with several momenta in its entries");
    }
    Optional<Integer> only = momenta.stream().findFirst().map(this::labelled);
    Block written = Block.of(node.rows(), node.columns(), (i, j) -> scalar(node.at(i, j)));
    if (node.rows() == node.columns()) {
      return LiteralValue.of(diagonal(point -> written, only));
    }
    Block column = node.columns() == 1 ? written : specimen.blocks().adjoint(written);
    LiteralValue ket = LiteralValue.of(column(only.orElse(0), column, Reach.SPINOR));
    return node.columns() == 1 ? ket : adjoint(ket);
  }

  @Override
  public LiteralValue byComponents(Formula.ByComponents node) {
    return new LiteralValue(1, node.entries().stream().map(entry -> of(entry).single()).toList());
  }

  /** Σ_π sgn π Π_i A_iπ(i). */
  @Override
  public LiteralValue determinant(Formula.Determinant node) {
    if (specimen.zone().points() > 1) {
      throw new NotReadException("the determinant is over the bands at one momentum");
    }
    Entry operator = entries().operator(of(node.operand()).single());
    return number(specimen.blocks().determinant(entries().plain(operator)));
  }

  /** π is drawn: no polynomial with rational coefficients tells it from other numbers. */
  @Override
  public LiteralValue pi(Formula.Pi node) {
    GaussianRational any = specimen.draw().of("circle number").real();
    return number(expansions().constant(any.isNegative() ? NUMBERS.negate(any) : any));
  }

  // ---- states and operators

  /** ⟨a| = |a⟩†. */
  @Override
  public LiteralValue bra(Formula.Bra node) {
    return adjoint(of(node.content()));
  }

  /** |a⟩. */
  @Override
  public LiteralValue ket(Formula.Ket node) {
    return of(node.content());
  }

  /** ⟨a| (X |b⟩), with indices contracted if they are joined. */
  @Override
  public LiteralValue bracket(Formula.Bracket node) {
    LiteralValue bra = adjoint(of(node.bra()));
    LiteralValue ket = of(node.ket());
    LiteralValue right = node.operator().map(x -> tensors().multiply(of(x), ket)).orElse(ket);
    return switch (node.join()) {
      case NONE -> tensors().multiply(bra, right);
      case DOT -> tensors().dot(bra, right);
      case CROSS -> tensors().cross(bra, right);
    };
  }

  /** ⟨ψ|X|ψ⟩/⟨ψ|ψ⟩. */
  @Override
  public LiteralValue expectation(Formula.Expectation node) {
    LiteralValue ket = of(node.state());
    LiteralValue bra = adjoint(ket);
    Entry length = tensors().multiply(bra, ket).single();
    LiteralValue below = number(inverse(entries().scalar(length)));
    LiteralValue image = tensors().multiply(of(node.operator()), ket);
    return tensors().multiply(below, tensors().multiply(bra, image));
  }

  /** a†. */
  @Override
  public LiteralValue adjoint(Formula.Adjoint node) {
    return adjoint(of(node.operand()));
  }

  /** a*. */
  @Override
  public LiteralValue conjugate(Formula.Conjugate node) {
    return adjoint(of(node.operand()));
  }

  private LiteralValue adjoint(LiteralValue a) {
    return tensors().mapped(a, entries()::adjoint);
  }

  /** (a + a†)/2 or (a − a†)/2i. */
  @Override
  public LiteralValue part(Formula.Part node) {
    LiteralValue a = of(node.operand());
    LiteralValue adjoint = adjoint(a);
    LiteralValue twice = tensors().add(a, node.real() ? adjoint : tensors().negate(adjoint));
    GaussianRational two = NUMBERS.of(2);
    GaussianRational below = node.real() ? two : NUMBERS.multiply(two, NUMBERS.imaginaryUnit());
    GaussianRational factor = NUMBERS.inverse(below);
    return tensors().mapped(twice, e -> entries().mapped(e, x -> expansions().scale(factor, x)));
  }

  /** Σ_b ⟨b|A|b⟩. */
  @Override
  public LiteralValue trace(Formula.Trace node) {
    return tensors().mapped(of(node.operand()), entries()::trace);
  }

  /** a* a. */
  @Override
  public LiteralValue squaredModulus(Formula.SquaredModulus node) {
    return squaredLength(node.operand());
  }

  private LiteralValue squaredLength(Formula formula) {
    LiteralValue a = of(formula);
    return a.rank() == 0 ? tensors().multiply(adjoint(a), a) : tensors().dot(adjoint(a), a);
  }

  // ---- indices

  /** a_i, a_ij. */
  @Override
  public LiteralValue indexed(Formula.Indexed node) {
    LiteralValue operand = of(node.operand());
    if (operand.rank() != node.indices().size()) {
      throw new NotReadException("as many indices are needed as the value has");
    }
    int place = 0;
    for (Declaration index : node.indices()) {
      place = 3 * place + labelled(index);
    }
    return LiteralValue.of(operand.entries().get(place));
  }

  /** ε_ijk = (j − i)(k − i)(k − j)/2 for i, j, k among 0, 1, 2. */
  @Override
  public LiteralValue leviCivita(Formula.LeviCivita node) {
    int i = labelled(node.indices().get(0));
    int j = labelled(node.indices().get(1));
    int k = labelled(node.indices().get(2));
    return number((j - i) * (k - i) * (k - j) / 2);
  }

  /** 1 if both labels have one value, else 0. */
  @Override
  public LiteralValue kronecker(Formula.Kronecker node) {
    return number(labelled(node.left()) == labelled(node.right()) ? 1 : 0);
  }

  /** The same for momenta, of which there are finitely many here. */
  @Override
  public LiteralValue momentumDelta(Formula.MomentumDelta node) {
    return number(labelled(node.left()) == labelled(node.right()) ? 1 : 0);
  }

  /** The sum over all values of the indices but the one that is left out. */
  @Override
  public LiteralValue sumOver(Formula.SumOver node) {
    return sum(node, node.indices());
  }

  private LiteralValue sum(Formula.SumOver node, List<Declaration> indices) {
    if (indices.isEmpty()) {
      return of(node.body());
    }
    Declaration index = indices.get(0);
    boolean band = index.sort() == Sort.BAND_INDEX;
    int size = band ? specimen.zone().bands() : 3;
    int left = node.except().filter(e -> band).map(this::labelled).orElse(-1);
    LiteralValue sum = number(0);
    for (int n = 0; n < size; n++) {
      if (n != left) {
        LiteralReading inside = in(scope.with(index, n));
        sum = tensors().add(sum, inside.sum(node, indices.subList(1, indices.size())));
      }
    }
    return sum;
  }

  /** The body where its condition holds, else 0. */
  @Override
  public LiteralValue restricted(Formula.Restricted node) {
    return holds(node.condition()) ? of(node.body()) : zeros(Shaped.of(node.body()).rank());
  }

  private boolean holds(Condition condition) {
    int label = labelled(condition.label());
    return switch (condition.relation()) {
      case DIFFERENT -> label != labelled(condition.other());
      case IN -> isIn(condition.other(), label);
      case NOT_IN -> !isIn(condition.other(), label);
    };
  }

  private LiteralValue zeros(int rank) {
    Entry zero = number(0).single();
    return new LiteralValue(rank, Collections.nCopies(rank == 0 ? 1 : rank == 1 ? 3 : 9, zero));
  }

  /** Each band is in a set or is not; all choices are tried. */
  private boolean isIn(Declaration set, int band) {
    return specimen.choices().number("band " + (band + 1) + " in " + set.key(), 2) == 1;
  }

  /** What a label stands for: a band, a component, a point of the zone. */
  int labelled(Declaration label) {
    if (label.quantity() instanceof Quantity.Direction direction) {
      return direction.axis();
    }
    Declaration variable = scope.variable(label);
    Optional<Integer> bound = scope.number(variable).or(() -> scope.number(label));
    if (bound.isPresent()) {
      return bound.get();
    }
    Optional<Definition> function = specimen.rules().survey().definition(variable);
    if (function.isPresent()) {
      return specimen.rules().survey().freeMomenta(function.get().body()).stream()
          .findFirst()
          .map(this::labelled)
          .orElse(0);
    }
    return free(variable);
  }

  private int free(Declaration label) {
    if (label.sort() == Sort.BAND_INDEX) {
      if (label.quantity() instanceof Quantity.Band band && band.isOrdered()) {
        throw new NotReadException(label + " is known by the order of energies only");
      }
      return isBand(label)
          ? packetBand()
          : specimen.choices().number("band " + label.latex(), specimen.zone().bands());
    }
    if (Survey.isMomentum(label)) {
      String name = "point " + scope.letters().name(label);
      return specimen.choices().number(name, specimen.zone().points());
    }
    throw new NotReadException(label + " has no value here");
  }

  /** Whether a label is for the band of the packet, and is not summed over. */
  boolean isBandOfPacket(Declaration label) {
    return isBand(label) && labelled(label) == packetBand();
  }

  private boolean isBand(Declaration label) {
    return specimen.rules().bandOfPacket().equals(Optional.of(label.latex()));
  }

  /** The band that the document speaks about. */
  int packetBand() {
    return specimen.choices().number("band of the packet", specimen.zone().bands());
  }

  // ---- coordinates

  /** A coordinate as a function of the displacements along its axis. */
  Expansion along(int axis) {
    Draw draw = specimen.draw().of("coordinate").of(specimen.chart().axis(axis).name());
    Expansion base =
        scope.zeros().contains(axis) ? expansions().zero() : expansions().constant(draw.real());
    return specimen
        .chart()
        .displacement(axis)
        .map(q -> expansions().add(base, expansions().variable(q)))
        .orElse(base);
  }

  /** The components of a coordinate, at a point of the zone. */
  List<Expansion> components(Declaration coordinate, int point) {
    Declaration variable = scope.variable(coordinate);
    Optional<Definition> function = specimen.rules().survey().definition(variable);
    if (function.isPresent()) {
      return scope.isIndependent(variable)
          ? independent(variable, function.get(), point)
          : function(function.get(), point);
    }
    return specimen.chart().axes(resolved(variable), point).stream().map(this::along).toList();
  }

  private List<Expansion> function(Definition definition, int point) {
    LiteralReading there = at(definition, point);
    return there.of(definition.body()).entries().stream().map(entries()::scalar).toList();
  }

  /** The momenta that a function speaks about are those at a point of the zone. */
  private LiteralReading at(Definition definition, int point) {
    Scope there = scope;
    for (Declaration momentum : specimen.rules().survey().freeMomenta(definition.body())) {
      there = there.with(momentum, point);
    }
    return in(there);
  }

  /** A function of coordinates looked at by itself: its value and its own displacements. */
  private List<Expansion> independent(Declaration variable, Definition definition, int point) {
    List<Expansion> values = in(scope.upTo(0)).function(definition, point);
    List<Integer> axes = specimen.chart().axes(variable, point);
    List<Expansion> own = new ArrayList<>();
    for (int a = 0; a < values.size(); a++) {
      Expansion base = expansions().constant(expansions().constantOf(values.get(a)));
      Optional<Integer> q = specimen.chart().displacement(axes.get(a));
      own.add(q.map(v -> expansions().add(base, expansions().variable(v))).orElse(base));
    }
    return own;
  }

  /** A parameter for which nothing is filled in stands for one of the coordinates. */
  Declaration resolved(Declaration variable) {
    boolean any =
        variable.quantity() instanceof Quantity.Coordinate c && c.variable() == Variable.ANY;
    if (!any) {
      return variable;
    }
    return specimen
        .rules()
        .parameter()
        .orElseThrow(() -> new NotReadException("there is no coordinate to vary"));
  }

  /** The value of a coordinate where it stands as a quantity. */
  LiteralValue coordinate(Declaration coordinate) {
    boolean momentum = Survey.isMomentum(scope.variable(coordinate));
    if (momentum && specimen.rules().operatorOfMomentum()) {
      return momentumOperator(coordinate);
    }
    List<Expansion> components = components(coordinate, momentum ? labelled(coordinate) : 0);
    List<Entry> values = components.stream().map(entries()::number).toList();
    return new LiteralValue(
        values.size() == 3 && coordinate.type().rank() == 1 ? 1 : 0,
        coordinate.type().rank() == 1 ? values : values.subList(0, 1));
  }

  /** Multiplication by the momentum at each point of the zone. */
  private LiteralValue momentumOperator(Declaration coordinate) {
    int size = components(coordinate, 0).size();
    List<Entry> components = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      int component = a;
      IntFunction<Block> block =
          point ->
              specimen
                  .blocks()
                  .scale(
                      components(coordinate, point).get(component),
                      specimen.blocks().identity(specimen.zone().bands()));
      components.add(diagonal(block, Optional.empty()));
    }
    return new LiteralValue(size == 3 ? 1 : 0, components);
  }

  /** An operator that is a matrix at each point of the zone, or at a single one. */
  Entry diagonal(IntFunction<Block> block, Optional<Integer> only) {
    Zone zone = specimen.zone();
    List<Block> blocks =
        IntStream.range(0, zone.points())
            .mapToObj(
                point ->
                    only.filter(p -> p != point).isPresent()
                        ? specimen.blocks().identity(zone.bands()).map(x -> expansions().zero())
                        : block.apply(point))
            .toList();
    Block all =
        Block.of(
            zone.size(),
            zone.size(),
            (i, j) ->
                zone.pointOf(i) == zone.pointOf(j)
                    ? blocks.get(zone.pointOf(i)).at(i % zone.bands(), j % zone.bands())
                    : expansions().zero());
    return entries().entry(Kind.OPERATOR, all, Reach.ZONE);
  }

  /** A column at one point of the zone. */
  Entry column(int point, Block block, Reach reach) {
    Zone zone = specimen.zone();
    Block all =
        Block.of(
            zone.size(),
            1,
            (i, j) ->
                zone.pointOf(i) == point ? block.at(i % zone.bands(), 0) : expansions().zero());
    return entries().entry(Kind.KET, all, reach);
  }

  // ---- derivatives

  /** ∂f/∂x; along a vector, the gradient. */
  @Override
  public LiteralValue derivative(Formula.Derivative node) {
    return new Slopes(this).gradient(node.operand(), scope.variable(node.variable()));
  }

  /** One component of the gradient. */
  @Override
  public LiteralValue componentDerivative(Formula.ComponentDerivative node) {
    Declaration variable = scope.variable(node.operator().slots().get(0));
    return new Slopes(this).slope(node.operand(), variable, labelled(node.index()));
  }

  /** Σ_j ∂_j a_j, or ∂_j a_k − ∂_k a_j for i, j, k in cyclic order. */
  @Override
  public LiteralValue nablaProduct(Formula.NablaProduct node) {
    List<Entry> slopes =
        new Slopes(this).gradient(node.operand(), scope.variable(node.variable())).entries();
    if (slopes.size() != 9) {
      throw new NotReadException("a curl or a divergence of what is no vector");
    }
    if (!node.curl()) {
      Entry sum = entries().add(slopes.get(0), slopes.get(4));
      return LiteralValue.of(entries().add(sum, slopes.get(8)));
    }
    List<Entry> curl = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      curl.add(entries().add(slopes.get(3 * j + k), entries().negate(slopes.get(3 * k + j))));
    }
    return new LiteralValue(1, curl);
  }

  /** The operand where a coordinate is zero, which is no longer a function of it. */
  @Override
  public LiteralValue atZero(Formula.AtZero node) {
    List<Integer> axes = zeroAxes(node);
    LiteralValue there = in(scope.atZero(axes)).of(node.operand());
    return tensors()
        .mapped(there, e -> entries().mapped(e, x -> expansions().without(displacements(axes), x)));
  }

  /** The axes of the coordinate that is zero. */
  List<Integer> zeroAxes(Formula.AtZero node) {
    Declaration variable = scope.variable(node.variable());
    if (variable.sort() == Sort.QUANTITY) {
      throw new NotReadException("a value where a number is zero");
    }
    if (specimen.rules().survey().definition(variable).isPresent()) {
      throw new NotReadException("a value where a function of coordinates is zero");
    }
    int point = Survey.isMomentum(variable) ? labelled(variable) : 0;
    return specimen.chart().axes(resolved(variable), point);
  }

  List<Integer> displacements(List<Integer> axes) {
    return axes.stream().flatMap(a -> specimen.chart().displacement(a).stream()).toList();
  }

  // ---- integrals

  /**
   * The sum over the points of the zone, each with a sharp envelope. Where another momentum is
   * left, a delta function has collapsed the integral.
   */
  @Override
  public LiteralValue definite(Formula.Definite node) {
    throw new NotReadException("an integral over " + node.variable() + " is not computed");
  }

  @Override
  public LiteralValue uncomputed(Formula.Uncomputed node) {
    throw new NotReadException(node.sign().refusal());
  }

  @Override
  public LiteralValue integral(Formula.Integral node) {
    if (!specimen.zone().hasZone()) {
      throw new NotReadException("there is no zone to integrate over");
    }
    LiteralValue sum = sum(node, node.momenta(), number(0));
    boolean closed = freeMomenta(node).isEmpty();
    if (sum.entries().stream().anyMatch(e -> e.kind() == Kind.SCALAR)) {
      return closed ? tensors().mapped(sum, e -> entries().number(mean(e))) : collapsed(node, sum);
    }
    Survey survey = specimen.rules().survey();
    boolean extended = survey.any(node.body(), Claim::isExtended);
    if (!extended && survey.any(node.body(), this::isAtFunction)) {
      throw new NotReadException("an integral over the zone of an operator at another momentum");
    }
    return tensors().mapped(sum, e -> e.as(Reach.ZONE));
  }

  private boolean isAtFunction(Formula node) {
    return node.symbols().stream()
        .flatMap(symbol -> symbol.slots().stream())
        .anyMatch(
            slot ->
                Survey.isMomentum(slot) && specimen.rules().survey().definition(slot).isPresent());
  }

  Set<Declaration> freeMomenta(Formula formula) {
    return specimen.rules().survey().freeMomenta(formula);
  }

  private Expansion mean(Entry entry) {
    return entries().integrated(entries().scalar(entry));
  }

  private LiteralValue collapsed(Formula.Integral node, LiteralValue sum) {
    boolean extended = specimen.rules().survey().any(node.body(), Claim::isExtended);
    if (!extended) {
      throw new NotReadException("an integral over one of several momenta");
    }
    return sum;
  }

  private LiteralValue sum(Formula.Integral node, List<Declaration> momenta, LiteralValue before) {
    if (momenta.isEmpty()) {
      return tensors().add(before, of(node.body()));
    }
    LiteralValue sum = before;
    for (int point = 0; point < specimen.zone().points(); point++) {
      LiteralReading inside = in(scope.with(momenta.get(0), point));
      sum = inside.sum(node, momenta.subList(1, momenta.size()), sum);
    }
    return sum;
  }

  // ---- symbols

  /** What a definition says, or the explicit function that the symbol stands for. */
  @Override
  public LiteralValue symbol(Formula.Symbol node) {
    Declaration declaration = node.declaration();
    if (declaration.sort() != Sort.QUANTITY) {
      return coordinate(declaration);
    }
    Optional<Definition> definition = specimen.rules().survey().definition(declaration);
    return definition.isPresent()
        ? defined(definition.get(), node)
        : declaration.quantity().in(new LiteralSymbols(this), node);
  }

  /** The body of a definition, its labels standing for those that are filled in. */
  private LiteralValue defined(Definition definition, Formula.Symbol use) {
    Scope inside = scope;
    List<Declaration> parameters = definition.symbol().slots();
    for (int i = 0; i < parameters.size(); i++) {
      inside = bound(parameters.get(i), use.slots().get(i), inside);
    }
    LiteralReading there = in(inside);
    if (!definition.conditions().stream().allMatch(there::holds)) {
      throw new NotReadException(
          use.declaration() + " is looked at where its definition does not hold");
    }
    return there.components(definition, definition.indices());
  }

  private Scope bound(Declaration parameter, Declaration filled, Scope inside) {
    return switch (parameter.sort()) {
      case PARAMETER -> inside.with(parameter, scope.variable(filled));
      case MOMENTUM -> boundMomentum(parameter, filled, inside);
      case COORDINATE -> inside;
      default -> inside.with(parameter, labelled(filled));
    };
  }

  private Scope boundMomentum(Declaration parameter, Declaration filled, Scope inside) {
    Declaration variable = scope.variable(filled);
    boolean function = specimen.rules().survey().definition(variable).isPresent();
    boolean same = parameter.latex().equals(variable.latex());
    Scope numbered = inside.with(parameter, labelled(filled));
    return numbered.with(parameter, function && !same ? variable : parameter);
  }

  /** One value for each value of the indices on the left side of a definition. */
  private LiteralValue components(Definition definition, List<Declaration> indices) {
    if (indices.isEmpty()) {
      return of(definition.body());
    }
    List<Entry> all = new ArrayList<>();
    int rank = 1;
    for (int n = 0; n < 3; n++) {
      LiteralReading inside = in(scope.with(indices.get(0), n));
      LiteralValue component = inside.components(definition, indices.subList(1, indices.size()));
      all.addAll(component.entries());
      rank = component.rank() + 1;
    }
    return new LiteralValue(rank, all);
  }
}
