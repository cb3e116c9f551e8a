package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.engine.literal.ExplicitFunctions.Range;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantities;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * The explicit function that each symbol is.
 *
 * @param reading where the symbol stands
 */
record LiteralSymbols(LiteralReading reading) implements Quantities<Formula.Symbol, LiteralValue> {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  /** The Hamiltonian of a document that declares none or one has no name. */
  private static final String ONLY = "";

  // ---- short names

  private Specimen specimen() {
    return reading.specimen();
  }

  private Expansions expansions() {
    return specimen().expansions();
  }

  private ExplicitFunctions functions() {
    return specimen().functions();
  }

  private Arguments arguments() {
    return new Arguments(reading);
  }

  private int order() {
    return reading.scope().order();
  }

  private int size() {
    return specimen().zone().bands();
  }

  private LiteralValue number(Expansion value) {
    return LiteralValue.of(specimen().entries().number(value));
  }

  private LiteralValue vector(List<Expansion> components) {
    List<Entry> entries = components.stream().map(specimen().entries()::number).toList();
    return new LiteralValue(entries.size() == 9 ? 2 : 1, entries);
  }

  /** The name of a symbol with the numbers of its bands. */
  private String key(Formula.Symbol symbol) {
    return symbol.slots().stream()
        .filter(slot -> slot.sort() == Sort.BAND_INDEX)
        .map(slot -> " for " + reading.labelled(slot))
        .collect(Collectors.joining("", symbol.declaration().key(), ""));
  }

  private static LiteralValue none(Formula.Symbol symbol) {
    throw new NotReadException(
        "a symbol of kind '" + symbol.declaration().role() + "' has no value here");
  }

  // ---- where a symbol stands

  private static Optional<Declaration> momentum(Formula.Symbol symbol) {
    return symbol.slots().stream().filter(Survey::isMomentum).findFirst();
  }

  /** The point of the zone that is written; where none is, the only one there is. */
  private int point(Formula.Symbol symbol) {
    Optional<Declaration> written = momentum(symbol).or(specimen().rules()::momentum);
    if (written.isPresent()) {
      return reading.labelled(written.get());
    }
    if (specimen().zone().points() > 1) {
      throw new NotReadException("the momentum of " + symbol.declaration() + " is not written");
    }
    return 0;
  }

  private int band(Formula.Symbol symbol) {
    return symbol.slots().stream()
        .filter(slot -> slot.quantity() instanceof Quantity.Band)
        .findFirst()
        .map(reading::labelled)
        .orElseGet(reading::packetBand);
  }

  // ---- numbers

  @Override
  public LiteralValue formal(Formula.Symbol symbol) {
    return none(symbol);
  }

  /** N. */
  @Override
  public LiteralValue numberOfBands(Formula.Symbol symbol) {
    return number(expansions().constant(NUMBERS.of(size())));
  }

  /** A constant. */
  @Override
  public LiteralValue number(Formula.Symbol symbol, Quantity.Number quantity) {
    return number(
        quantity.action()
            ? positive(key(symbol))
            : constant("number " + key(symbol), quantity.real()));
  }

  /** A square. */
  private Expansion positive(String key) {
    Expansion root = constant("root of number " + key, true);
    return expansions().multiply(root, root);
  }

  private Expansion constant(String name, boolean real) {
    return functions().value(name, List.of(), real ? Range.REAL : Range.COMPLEX, 0);
  }

  /** Three constants. */
  @Override
  public LiteralValue vector(Formula.Symbol symbol, Quantity.Vector quantity) {
    return vector(
        IntStream.range(0, 3)
            .mapToObj(a -> constant("vector " + key(symbol) + " " + a, quantity.real()))
            .toList());
  }

  /** No function of the coordinates is as little known as a tensor is. */
  @Override
  public LiteralValue tensor(Formula.Symbol symbol) {
    return none(symbol);
  }

  /** a_ij = a_ji, if that is known. */
  @Override
  public LiteralValue symmetricMatrix(Formula.Symbol symbol) {
    boolean symmetric = specimen().rules().premises().symmetricMatrices();
    List<Expansion> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        String place = symmetric && j < i ? j + " " + i : i + " " + j;
        entries.add(constant("matrix " + key(symbol) + " " + place, true));
      }
    }
    return vector(entries);
  }

  @Override
  public LiteralValue coordinate(Formula.Symbol symbol, Quantity.Coordinate quantity) {
    return reading.coordinate(symbol.declaration());
  }

  /** A function of everything, without zeros near the point. */
  @Override
  public LiteralValue gaugeFactor(Formula.Symbol symbol) {
    List<Expansion> all = arguments().everything(point(symbol));
    return number(functions().factor("gauge factor " + key(symbol), all, order()));
  }

  // ---- operators

  /** 1. */
  @Override
  public LiteralValue identity(Formula.Symbol symbol) {
    return LiteralValue.of(
        reading.diagonal(point -> specimen().blocks().identity(size()), Optional.empty()));
  }

  /** A matrix at each momentum; one with a momentum written, only there. */
  @Override
  public LiteralValue operator(Formula.Symbol symbol, Quantity.Operator quantity) {
    if (quantity.dependence() != Quantity.Dependence.WRITTEN) {
      refuseAnother(symbol);
    }
    String name = key(symbol);
    if (symbol.declaration().role().type().rank() == 0) {
      return LiteralValue.of(operator(symbol, quantity, name));
    }
    return new LiteralValue(
        1,
        IntStream.range(0, 3)
            .mapToObj(a -> operator(symbol, quantity, "component " + a + " of " + name))
            .toList());
  }

  private Entry operator(Formula.Symbol symbol, Quantity.Operator quantity, String name) {
    Optional<Integer> only = momentum(symbol).map(reading::labelled);
    return reading.diagonal(point -> matrix(symbol, quantity, name, point), only);
  }

  private Block matrix(Formula.Symbol symbol, Quantity.Operator quantity, String name, int point) {
    List<Expansion> at =
        arguments().of(symbol.declaration(), quantity.dependence(), symbol.slots(), point);
    return switch (quantity.restriction()) {
      case NONE -> functions().matrix("operator " + name, size(), size(), at, order());
      case HERMITIAN -> specimen().bands().hermitian("Hermitian " + name, at, order());
      case HAMILTONIAN -> specimen().bands().hamiltonian(new Bands.Where(name, at, order()));
      case TRANSFORMATION -> transformation(symbol, at, point);
    };
  }

  /**
   * U = 1 + V or, if it is unitary, (1 + iA)(1 − iA)⁻¹ with A = A†; for U(0) = 1 both V and A are
   * multiples of the strength.
   */
  private Block transformation(Formula.Symbol symbol, List<Expansion> at, int point) {
    Premises.Transformations known = specimen().rules().premises().transformations();
    String name = "transformation " + key(symbol);
    Block free =
        known.unitary()
            ? specimen().bands().hermitian(name, at, order())
            : functions().matrix(name, size(), size(), at, order());
    Block scaled =
        known.identityAtZero() ? specimen().blocks().scale(strength(symbol, point), free) : free;
    return known.unitary()
        ? specimen().bands().unitary(scaled, order())
        : specimen().blocks().add(specimen().blocks().identity(size()), scaled);
  }

  private Expansion strength(Formula.Symbol symbol, int point) {
    List<Declaration> written =
        symbol.slots().stream()
            .map(reading.scope()::variable)
            .filter(
                s ->
                    s.quantity() instanceof Quantity.Coordinate c
                        && c.variable() == Variable.STRENGTH)
            .toList();
    if (written.size() == 1) {
      return reading.components(written.get(0), point).get(0);
    }
    List<Integer> all = specimen().chart().all(Variable.STRENGTH, point);
    if (all.size() != 1) {
      throw new NotReadException("it is not said of which strength U is a function");
    }
    return reading.along(all.get(0));
  }

  /** H and something arbitrary. */
  @Override
  public LiteralValue perturbedHamiltonian(Formula.Symbol symbol) {
    Optional<Integer> only = momentum(symbol).map(reading::labelled);
    return LiteralValue.of(reading.diagonal(point -> perturbed(symbol, point), only));
  }

  private Block perturbed(Formula.Symbol symbol, int point) {
    List<Expansion> at = arguments().everything(point);
    Block plain = specimen().bands().hamiltonian(new Bands.Where(ONLY, at, order()));
    Block added = functions().matrix("added to " + key(symbol), size(), size(), at, order());
    return specimen().blocks().add(plain, added);
  }

  /** f(k) 1. */
  @Override
  public LiteralValue functionOfMomentum(Formula.Symbol symbol) {
    Optional<Integer> only = momentum(symbol).map(reading::labelled);
    return LiteralValue.of(
        reading.diagonal(
            point ->
                specimen()
                    .blocks()
                    .scale(
                        functions()
                            .value(
                                "function " + key(symbol),
                                arguments().momentum(point),
                                Range.COMPLEX,
                                order()),
                        specimen().blocks().identity(size())),
            only));
  }

  // ---- positions

  /** r̂ = i∂_k; on a lattice three matrices. */
  @Override
  public LiteralValue position(Formula.Symbol symbol, Quantity.Position quantity) {
    if (quantity.component()) {
      int component = specimen().rules().positions().indexOf(symbol.declaration().latex());
      return LiteralValue.of(positionComponent(Math.max(0, component)));
    }
    return new LiteralValue(1, IntStream.range(0, 3).mapToObj(this::positionComponent).toList());
  }

  private Entry positionComponent(int component) {
    return specimen().rules().lattice() ? positionMatrix(component) : slope(component);
  }

  /** Real and diagonal if positions commute, otherwise any Hermitian matrix. */
  Entry positionMatrix(int component) {
    boolean commuting = specimen().rules().premises().commutingPositions();
    String name = "position " + component;
    Block matrix =
        commuting
            ? Block.of(
                size(),
                size(),
                (i, j) -> i == j ? constant(name + " " + i, true) : expansions().zero())
            : specimen().bands().hermitian(name, List.of(), order());
    return reading.diagonal(point -> matrix, Optional.empty());
  }

  /** i∂_q at each point of the zone, along its own momentum. */
  private Entry slope(int component) {
    if (!specimen().zone().hasZone()) {
      throw new NotReadException("there is no position without a momentum");
    }
    Entry sum = specimen().entries().operator(specimen().entries().number(expansions().zero()));
    for (int point = 0; point < specimen().zone().points(); point++) {
      int axis = specimen().chart().momentum(point).get(component);
      int q = specimen().chart().displacement(axis).orElseThrow();
      Monomial power = expansions().one().times(q, 1);
      Entry here = reading.diagonal(p -> imaginary(), Optional.of(point));
      Block block = specimen().entries().plain(here);
      Entry slope = new Entry(Kind.OPERATOR, java.util.Map.of(power, block), Reach.ZONE);
      sum = specimen().entries().add(sum, slope);
    }
    return sum;
  }

  private Block imaginary() {
    Block one = specimen().blocks().identity(size());
    return one.map(x -> expansions().scale(NUMBERS.imaginaryUnit(), x));
  }

  // ---- bands

  /** A Hamiltonian where its bands are looked at, and the gauge of its eigenvectors there. */
  private record Owner(Bands.Where where, String name) {}

  private Owner owner(Formula.Symbol symbol, Optional<Declaration> of, int point) {
    if (of.isEmpty()) {
      List<Expansion> all = arguments().everything(point);
      return new Owner(new Bands.Where(ONLY, all, order()), ONLY);
    }
    Optional<Definition> definition = specimen().rules().survey().written(of.get());
    return definition.isPresent()
        ? defined(of.get(), definition.get(), point)
        : owner(symbol, of.get(), of.get().slots(), point);
  }

  private Owner owner(
      Formula.Symbol symbol, Declaration operator, List<Declaration> slots, int point) {
    if (!(operator.quantity() instanceof Quantity.Operator o)
        || o.restriction() != Restriction.HAMILTONIAN) {
      throw new NotReadException(operator + " has no eigenvectors that are known");
    }
    List<Declaration> written = new ArrayList<>();
    for (Declaration slot : slots) {
      written.add(Survey.isMomentum(slot) ? momentum(symbol).orElse(slot) : written(slot, symbol));
    }
    List<Expansion> at = arguments().of(operator, o.dependence(), written, point);
    return new Owner(new Bands.Where(operator.key(), at, order()), operator.key());
  }

  /** What a symbol writes in the place of a coordinate. */
  private static Declaration written(Declaration coordinate, Formula.Symbol symbol) {
    return symbol.slots().stream()
        .filter(slot -> slot.written().filter(w -> w.of().equals(coordinate)).isPresent())
        .findFirst()
        .orElse(coordinate);
  }

  /**
   * Eigenvectors of H(k) = H₀(p(k)) are those of H₀ at p(k), and eigenvectors of H₀ = H(0) those of
   * H at zero, each in a gauge of their own.
   */
  private Owner defined(Declaration operator, Definition definition, int point) {
    Scope inside = reading.scope();
    for (Declaration slot : definition.symbol().slots()) {
      if (Survey.isMomentum(slot)) {
        inside = inside.with(slot, point).with(slot, slot);
      }
    }
    Bands.Where where =
        new LiteralSymbols(reading.in(inside)).where(operator, definition.body(), point);
    return new Owner(where, operator.latex());
  }

  private Bands.Where where(Declaration operator, Formula body, int point) {
    if (body instanceof Formula.AtZero at) {
      return atZero(operator, at, point);
    }
    if (!(body instanceof Formula.Symbol symbol)) {
      throw new NotReadException(
          "eigenvectors of " + operator + " are known only if it is another Hamiltonian");
    }
    Optional<Definition> further = specimen().rules().survey().definition(symbol.declaration());
    return further.isPresent()
        ? defined(symbol.declaration(), further.get(), point).where()
        : owner(symbol, symbol.declaration(), symbol.slots(), point).where();
  }

  private Bands.Where atZero(Declaration operator, Formula.AtZero at, int point) {
    List<Integer> axes = reading.zeroAxes(at);
    List<Integer> displacements = reading.displacements(axes);
    LiteralReading there = reading.in(reading.scope().atZero(axes));
    Bands.Where where = new LiteralSymbols(there).where(operator, at.operand(), point);
    List<Expansion> fixed =
        where.arguments().stream().map(x -> expansions().without(displacements, x)).toList();
    return new Bands.Where(where.name(), fixed, where.order());
  }

  private Expansion gauge(Owner owner, int band, int point) {
    String name = "gauge " + band + " of " + owner.name();
    boolean plain = owner.name().equals(owner.where().name());
    List<Expansion> at = plain ? owner.where().arguments() : arguments().everything(point);
    return specimen().bands().gauge(name, at, order());
  }

  /** ε_n. */
  @Override
  public LiteralValue eigenvalue(Formula.Symbol symbol, Quantity.Eigenvalue quantity) {
    refuseAnother(symbol);
    Owner owner = owner(symbol, quantity.of(), point(symbol));
    return number(specimen().bands().energy(owner.where(), band(symbol)));
  }

  /** Two times, E(t) and E(s), are one coordinate here. */
  private static void refuseAnother(Formula.Symbol symbol) {
    for (Declaration slot : symbol.slots()) {
      slot.written()
          .filter(w -> w.formula() instanceof Formula.Symbol other && isOneKind(w.of(), other))
          .ifPresent(
              w -> {
                throw new NotReadException(symbol.declaration() + " is written at " + slot);
              });
    }
  }

  private static boolean isOneKind(Declaration coordinate, Formula.Symbol other) {
    return coordinate.quantity() instanceof Quantity.Coordinate a
        && other.declaration().quantity() instanceof Quantity.Coordinate b
        && a.variable() == b.variable();
  }

  /** |R_n⟩ or |L_n⟩. */
  @Override
  public LiteralValue eigenvector(Formula.Symbol symbol, Quantity.Eigenvector quantity) {
    refuseAnother(symbol);
    int point = point(symbol);
    Block column = column(symbol, quantity.of(), quantity.left(), band(symbol), point);
    Reach reach = quantity.bloch() ? Reach.BLOCH : Reach.SPINOR;
    return LiteralValue.of(reading.column(point, column, reach));
  }

  private Block column(
      Formula.Symbol symbol, Optional<Declaration> of, boolean left, int band, int point) {
    Owner owner = owner(symbol, of, point);
    Expansion gauge = gauge(owner, band, point);
    return left
        ? specimen().bands().left(owner.where(), band, gauge)
        : specimen().bands().right(owner.where(), band, gauge);
  }

  // ---- states

  /** Any column, a function of the momentum if there is one. */
  @Override
  public LiteralValue state(Formula.Symbol symbol) {
    Packets packets = new Packets(reading);
    return LiteralValue.of(
        packets.areMeant()
            ? packets.state(key(symbol))
            : reading.column(stateAt(), components(key(symbol), stateAt()), Reach.SPINOR));
  }

  private int stateAt() {
    return specimen().rules().momentum().map(reading::labelled).orElse(0);
  }

  private Block components(String key, int point) {
    List<Expansion> at =
        specimen().zone().hasZone() ? arguments().momentum(point) : List.<Expansion>of();
    return functions().matrix("state " + key, size(), 1, at, order());
  }

  /** Σ_n (−iH/ħ)ⁿ|ψ⟩ qⁿ/n! near one time; at two times both would have to be known. */
  @Override
  public LiteralValue evolvingState(Formula.Symbol symbol, Quantity.EvolvingState quantity) {
    if (quantity.ofAnyOperator().isPresent()) {
      throw new NotReadException("a state that evolves by an operator that is written");
    }
    List<Integer> times = specimen().chart().all(Variable.TIME, 0);
    if (times.size() != 1) {
      throw new NotReadException("it is not said in which time the state evolves");
    }
    Expansion t = reading.along(times.get(0));
    GaussianRational now = expansions().constantOf(t);
    specimen().evolved().add(now);
    if (specimen().evolved().size() > 1) {
      throw new NotReadException("a state at two times, one of which follows from the other");
    }
    Expansion step = expansions().multiply(expansions().step(t), perAction(quantity));
    Block start = functions().matrix("state " + key(symbol), size(), 1, List.of(), 0);
    String name = quantity.of().map(Declaration::key).orElse(ONLY);
    Block h = specimen().bands().hamiltonian(new Bands.Where(name, List.of(), order()));
    return LiteralValue.of(reading.column(0, evolved(h, step, start), Reach.SPINOR));
  }

  /** 1/ħ. */
  private Expansion perAction(Quantity.EvolvingState quantity) {
    return quantity
        .action()
        .map(constant -> positive(constant.key()))
        .map(constant -> expansions().inverse(constant, order()))
        .orElseGet(() -> expansions().number(1));
  }

  /** A state that has forgotten its start is a matter of limits, which are not read here. */
  @Override
  public LiteralValue exactState(Formula.Symbol symbol, Quantity.ExactState quantity) {
    return none(symbol);
  }

  @Override
  public LiteralValue measured(Formula.Symbol symbol, Quantity.Measured quantity) {
    return none(symbol);
  }

  @Override
  public LiteralValue vanishing(Formula.Symbol symbol) {
    return none(symbol);
  }

  private Block evolved(Block h, Expansion step, Block start) {
    Blocks blocks = specimen().blocks();
    Block sum = start;
    Block term = start;
    for (int n = 1; n <= order() && !step.isZero(); n++) {
      GaussianRational weight =
          NUMBERS.divide(NUMBERS.negate(NUMBERS.imaginaryUnit()), NUMBERS.of(n));
      Block next = blocks.scale(step, blocks.multiply(h, term));
      term = next.map(x -> expansions().scale(weight, x));
      sum = blocks.add(sum, term);
    }
    return step.isZero() ? sum : sum.map(x -> expansions().upTo(order(), x));
  }

  @Override
  public LiteralValue amplitude(Formula.Symbol symbol, Quantity.Amplitude quantity) {
    symbol.slots().stream()
        .filter(slot -> slot.quantity() instanceof Quantity.Band)
        .filter(slot -> !reading.isBandOfPacket(slot))
        .findFirst()
        .ifPresent(
            slot -> {
              throw new NotReadException("the packet need not be in the band " + slot);
            });
    int point = point(symbol);
    return number(
        new Packets(reading).amplitude(quantity.packet(), bands(symbol, quantity.of()), point));
  }

  @Override
  public LiteralValue packet(Formula.Symbol symbol, Quantity.Packet quantity) {
    return LiteralValue.of(new Packets(reading).packet(key(symbol), bands(symbol, quantity.of())));
  }

  /** The right eigenvectors that a packet is made of, by points of the zone. */
  private Packets.Columns bands(Formula.Symbol symbol, Optional<Declaration> of) {
    Formula.Symbol unlabelled = new Formula.Symbol(symbol.declaration(), List.of());
    return there ->
        point -> new LiteralSymbols(there).column(unlabelled, of, false, there.packetBand(), point);
  }

  // ---- waves

  /** A function of x + ivt if that is assumed, otherwise of x and t. */
  @Override
  public LiteralValue wave(Formula.Symbol symbol) {
    Chart chart = specimen().chart();
    List<Expansion> x = chart.all(Variable.POSITION, 0).stream().map(reading::along).toList();
    List<Expansion> t = chart.all(Variable.TIME, 0).stream().map(reading::along).toList();
    boolean analytic = specimen().rules().premises().states().analytic();
    List<Expansion> at = analytic ? shifted(x, t) : joined(x, t);
    return number(functions().factor("wave " + key(symbol), at, order()));
  }

  private static List<Expansion> joined(List<Expansion> x, List<Expansion> t) {
    List<Expansion> all = new ArrayList<>(x);
    all.addAll(t);
    return all;
  }

  private List<Expansion> shifted(List<Expansion> x, List<Expansion> t) {
    if (x.size() != 3 || t.size() != 1) {
      throw new NotReadException("a wave in several positions or times");
    }
    Expansion it = expansions().scale(NUMBERS.imaginaryUnit(), t.get(0));
    List<Expansion> shifted = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      shifted.add(expansions().add(x.get(a), expansions().multiply(velocity(ONLY, a), it)));
    }
    return shifted;
  }

  private Expansion velocity(String key, int component) {
    return constant("imaginary velocity " + key + " " + component, true);
  }

  /** v of x + ivt. */
  @Override
  public LiteralValue imaginaryVelocity(Formula.Symbol symbol) {
    return vector(IntStream.range(0, 3).mapToObj(a -> velocity(key(symbol), a)).toList());
  }
}
