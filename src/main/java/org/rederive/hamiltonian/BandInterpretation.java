package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Asked;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.DrawnInterpretation;
import org.rederive.evaluate.InterpretationByKind;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evaluate.Value;
import org.rederive.evaluate.Values;
import org.rederive.evaluate.ZoneGrid;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Bands and wave packets of one sample: the settings <em>band</em>, <em>packet</em> and
 * <em>family</em>.
 *
 * <p>A packet is a superposition of sharp peaks at the sample's momenta, |W⟩ = Σ_j w_j |u_j⟩ with
 * i∂_k ln w = (i/2) ∂_k ln g + ξ − A^RR. The mean of ξ over the envelope g is r_c, as the
 * definition r_c = ⟨r̂⟩_W asks. With a single peak this is the limit (7).
 *
 * @param <T> the numbers
 */
public final class BandInterpretation<T> implements DrawnInterpretation<T> {
  private final BandSource<T> source;
  private final Axes axes;
  private final boolean hasZone;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final Arbitrary<T> arbitrary;
  private final NamedDraws<T> named;
  private final Operators<T> operators;
  private final Map<Object, Packet<T>> packets = new HashMap<>();
  private final Optional<ZoneGrid<T>> grid;

  /**
   * @param axes where the document's coordinates stand
   * @param hasZone whether there is a Brillouin zone; otherwise operators depend on strengths and
   *     times only
   */
  public BandInterpretation(BandSource<T> source, Axes axes, boolean hasZone) {
    this(source, axes, hasZone, Optional.empty());
  }

  /** One point of the zone, in which integrals are sums over a grid. */
  BandInterpretation(BandSource<T> source, Axes axes, ZoneGrid<T> grid) {
    this(source, axes, true, Optional.of(grid));
  }

  private BandInterpretation(
      BandSource<T> source, Axes axes, boolean hasZone, Optional<ZoneGrid<T>> grid) {
    this.grid = grid;
    this.source = source;
    this.axes = axes;
    this.hasZone = hasZone;
    this.linear = source.linear();
    this.numbers = linear.numbers();
    this.arbitrary = source.arbitrary();
    this.named = new NamedDraws<>(arbitrary, numbers, source.bands());
    this.operators = new Operators<>(source, axes);
  }

  @Override
  public NumberSystem<T> numbers() {
    return numbers;
  }

  @Override
  public boolean knowsCompositions() {
    return true;
  }

  @Override
  public boolean hasZone() {
    return hasZone;
  }

  @Override
  public Optional<ZoneGrid<T>> grid() {
    return grid;
  }

  @Override
  public int points() {
    return source.points();
  }

  @Override
  public int bands() {
    return source.bands();
  }

  @Override
  public Axes axes() {
    return axes;
  }

  // ---- labels and coordinates

  @Override
  public int free(Declaration label) {
    Quantity quantity = label.quantity();
    if (quantity instanceof Quantity.Band band) {
      if (band.isOrdered()) {
        return band.place() == Quantity.Band.Place.LOWEST ? 0 : bands() - 1;
      }
      return axes.isBandOfPacket(label)
          ? source.packetBand()
          : arbitrary.choose(new Label.Band(label.latex()), bands());
    }
    if (quantity instanceof Quantity.Coordinate c && c.variable() == Variable.MOMENTUM) {
      return arbitrary.choose(new Label.Momentum(axes.letter(label)), points());
    }
    throw new UnsupportedFormulaException(label + " is not bound to a value here");
  }

  @Override
  public boolean isIn(Declaration set, int band) {
    Label.Bands label = new Label.Bands(set.key());
    return Label.Bands.contains(arbitrary.choose(label, Label.Bands.sets(bands())), band);
  }

  @Override
  public int anyPlace() {
    List<Integer> places = new ArrayList<>();
    if (hasZone) {
      places.add(Coordinate.MOMENTUM.place(0));
      places.add(Coordinate.CENTRE.place(0));
    }
    places.add(Coordinate.TIME.place(0));
    places.add(Coordinate.STRENGTH.place(0));
    return places.get(arbitrary.choose(Label.Parameter.ONE, places.size()));
  }

  @Override
  public Value<T> coordinate(Asked<T> asked, Quantity.Coordinate quantity) {
    Declaration declaration = asked.symbol().declaration();
    List<Integer> places = axes.of(declaration);
    List<T> base =
        switch (quantity.variable()) {
          case MOMENTUM -> picked(source.momentum(asked.number(declaration)), places, 0);
          case POSITION -> position(new Thing.Symbol(declaration.latex()), places);
          default -> List.of(arbitrary.real(new Thing.Symbol(declaration.latex()).whole()));
        };
    return coordinate(asked, places, base);
  }

  /** r_c is where the packet is; other positions are somewhere else. */
  private List<T> position(Thing vector, List<Integer> places) {
    int first = Coordinate.CENTRE.place(0);
    boolean centre = places.get(0) >= first && places.get(0) < first + 3;
    return centre
        ? picked(source.centre(), places, first)
        : IntStream.range(0, places.size())
            .mapToObj(a -> arbitrary.real(new Name(vector, new Part.Axis(a))))
            .toList();
  }

  private static <E> List<E> picked(List<E> vector, List<Integer> places, int first) {
    return places.stream().map(place -> vector.get(place - first)).toList();
  }

  // ---- numbers, vectors, operators

  @Override
  public NamedDraws<T> named() {
    return named;
  }

  @Override
  public Value<T> symmetricMatrix(Asked<T> asked) {
    Thing matrix = InterpretationByKind.thing(asked);
    List<T> entries =
        source.premises().symmetricMatrices()
            ? source.symmetric(matrix)
            : NamedDraws.anyMatrix(arbitrary, matrix);
    return asked.values().tensor(entries.stream().map(Series::constant).toList());
  }

  @Override
  public Value<T> numberOfBands(Asked<T> asked) {
    return asked.values().number(numbers.of(bands()));
  }

  @Override
  public Value<T> identity(Asked<T> asked) {
    return asked.values().operator(Series.constant(linear.identity(bands())));
  }

  @Override
  public Value<T> operator(Asked<T> asked, Quantity.Operator quantity) {
    String key = InterpretationByKind.key(asked);
    return asked.symbol().declaration().role().type().rank() == 0
        ? operator(asked, quantity, key)
        : asked.values().ofComponents(a -> operator(asked, quantity, Values.component(key, a)));
  }

  private Value<T> operator(Asked<T> asked, Quantity.Operator quantity, String key) {
    if (quantity.dependence() == Dependence.NOTHING) {
      Thing thing = new Thing.Symbol(key);
      Matrix<T> matrix =
          quantity.restriction() == Restriction.HERMITIAN
              ? named.hermitian(thing)
              : named.matrix(thing);
      return asked.values().operator(Series.constant(matrix));
    }
    if (quantity.restriction() == Restriction.TRANSFORMATION) {
      return asked.values().operator(new Transformations<>(source, named).of(key, asked.labels()));
    }
    Site.Subject subject = operators.subject(asked.symbol().declaration(), key, quantity);
    return operator(asked, point -> operators.operator(asked, subject, point));
  }

  @Override
  public Value<T> perturbedHamiltonian(Asked<T> asked) {
    Site.Subject added =
        new Site.Subject(
            "added to " + InterpretationByKind.key(asked),
            Site.Law.NONE,
            Site.Subject.main().places());
    return operator(
        asked,
        point ->
            Series.sum(
                source.operator(operators.site(asked, Site.Subject.main(), point)),
                source.operator(operators.site(asked, added, point)),
                linear::add));
  }

  /** An operator is a matrix at every momentum; one with a momentum written, only there. */
  private Value<T> operator(Asked<T> asked, IntFunction<Series<Matrix<T>>> block) {
    List<Series<Matrix<T>>> blocks = IntStream.range(0, points()).mapToObj(block).toList();
    Optional<Integer> only = asked.slots(Sort.MOMENTUM).stream().findFirst().map(asked::number);
    return asked.values().operator(blocks, only);
  }

  /** A function of the momentum, and of nothing else, times the identity. */
  @Override
  public Value<T> functionOfMomentum(Asked<T> asked) {
    String key = InterpretationByKind.key(asked);
    long momenta = axes.bits(Variable.MOMENTUM);
    return operator(
        asked,
        point ->
            source
                .function(key, Site.Spot.at(point))
                .keeping(index -> (index & ~momenta) == 0)
                .map(x -> linear.scale(x, linear.identity(bands()))));
  }

  @Override
  public Value<T> gaugeFactor(Asked<T> asked) {
    int point = momentum(asked);
    Site.Spot spot = new Site.Spot(point, asked.labels().zeros());
    return asked.values().scalar(source.function(InterpretationByKind.key(asked), spot));
  }

  // ---- eigenvectors

  @Override
  public Value<T> eigenvalue(Asked<T> asked, Quantity.Eigenvalue quantity) {
    return asked.values().scalar(frame(asked, quantity.of()).energy());
  }

  @Override
  public Value<T> eigenvector(Asked<T> asked, Quantity.Eigenvector quantity) {
    Frame<T> frame = frame(asked, quantity.of());
    Series<Vector<T>> spinor = quantity.left() ? frame.leftKet(linear) : frame.right();
    int point = momentum(asked);
    return quantity.bloch()
        ? asked.values().blochState(point, spinor)
        : asked.values().spinor(point, spinor);
  }

  private Frame<T> frame(Asked<T> asked, Optional<Declaration> of) {
    return operators.frame(asked, of, momentum(asked), band(asked));
  }

  private int band(Asked<T> asked) {
    return asked.slots(Sort.BAND_INDEX).stream()
        .findFirst()
        .map(asked::number)
        .orElseGet(source::packetBand);
  }

  /** The momentum that a symbol is labelled with; where none is written, that of the statement. */
  private int momentum(Asked<T> asked) {
    return asked.slots(Sort.MOMENTUM).stream()
        .findFirst()
        .map(asked::number)
        .or(asked::onlyMomentum)
        .or(this::unwrittenMomentum)
        .orElseThrow();
  }

  @Override
  public Optional<Integer> unwrittenMomentum() {
    return Optional.of(arbitrary.choose(new Label.Momentum("k"), points()));
  }

  // ---- states

  @Override
  public Value<T> state(Asked<T> asked) {
    return state(InterpretationByKind.thing(asked), asked.values(), asked.onlyMomentum());
  }

  @Override
  public Value<T> testState(Values<T> values, Optional<Integer> onlyMomentum) {
    return state(Thing.TestState.STATE, values, onlyMomentum);
  }

  /** A state over the zone; where a statement is about one momentum, its spinor there. */
  private Value<T> state(Thing state, Values<T> values, Optional<Integer> onlyMomentum) {
    if (!hasZone) {
      return values.packet(List.of(Series.constant(named.state(state))));
    }
    if (onlyMomentum.isPresent()) {
      return values.spinor(onlyMomentum.get(), source.state(state, onlyMomentum.get()));
    }
    return values.packet(
        IntStream.range(0, points()).mapToObj(p -> source.state(state, p)).toList());
  }

  /** A solution of i∂_t|Ψ⟩ = H(t)|Ψ⟩: its value now is given, its Taylor coefficients follow. */
  @Override
  public Value<T> exactState(Asked<T> asked, Quantity.ExactState quantity) {
    if (hasZone || !asked.labels().zeros().isEmpty()) {
      throw new UnsupportedFormulaException(
          "an exact state is known at one time and without a momentum");
    }
    Site site = operators.siteOf(asked, quantity.of());
    Vector<T> now = source.solution(InterpretationByKind.thing(asked));
    return asked.values().packet(List.of(Solution.of(linear, source.operator(site), now)));
  }

  @Override
  public Value<T> measured(Asked<T> asked, Quantity.Measured quantity) {
    List<T> values = source.measured(quantity.observable(), quantity.state());
    return values.size() == 1
        ? asked.values().number(values.get(0))
        : asked.values().tensor(values.stream().map(Series::constant).toList());
  }

  /** A number; a vector is one along z. */
  @Override
  public Value<T> vanishing(Asked<T> asked) {
    T number = source.vanishing(InterpretationByKind.thing(asked));
    Series<T> zero = Series.constant(numbers.zero());
    return asked.symbol().declaration().type().rank() == 0
        ? asked.values().number(number)
        : asked.values().tensor(List.of(zero, zero, Series.constant(number)));
  }

  @Override
  public Value<T> position(Asked<T> asked, Quantity.Position quantity) {
    if (!hasZone) {
      throw new UnsupportedFormulaException("there is no position without a momentum");
    }
    return quantity.component()
        ? asked.values().positionOperator(axes.component(asked.symbol().declaration()))
        : asked.values().positionOperator();
  }

  // ---- packets

  @Override
  public Value<T> amplitude(Asked<T> asked, Quantity.Amplitude quantity) {
    requireBandOfPacket(asked);
    Packet<T> packet = packet(asked, quantity.packet(), quantity.of());
    return asked.values().scalar(packet.amplitude(momentum(asked)));
  }

  /** A packet has no amplitudes in other bands; a sum over bands is one over those, too. */
  private void requireBandOfPacket(Asked<T> asked) {
    for (Declaration band : asked.slots(Sort.BAND_INDEX)) {
      if (!axes.isBandOfPacket(band) || asked.number(band) != source.packetBand()) {
        throw new UnsupportedFormulaException(
            "a packet has amplitudes in its own band only, and "
                + band
                + " is any band here; the band of a packet is declared as 'band'");
      }
    }
  }

  @Override
  public Value<T> packet(Asked<T> asked, Quantity.Packet quantity) {
    Packet<T> packet = packet(asked, InterpretationByKind.key(asked), quantity.of());
    return asked.values().packet(packet.spinors());
  }

  private Packet<T> packet(Asked<T> asked, String key, Optional<Declaration> of) {
    Object name = List.of(key, asked.labels().where());
    Packet<T> known = packets.get(name);
    if (known == null) {
      List<Frame<T>> frames = new ArrayList<>();
      for (int p = 0; p < points(); p++) {
        frames.add(operators.frame(asked, of, p, source.packetBand()));
      }
      known = new Packet<>(linear, frames, source.shape(key, frames));
      packets.put(name, known);
    }
    return known;
  }

  /** The bits of the places of all coordinates that an operator depends on. */
  public static long places(Declaration operator, Axes axes) {
    return operator.quantity() instanceof Quantity.Operator quantity
        ? Operators.places(operator, quantity, axes)
        : 0;
  }

  /** The bits of all components of the coordinates at some places. */
  static long bits(List<Integer> places) {
    return places.stream().collect(Collectors.summingLong(place -> 15 * MultiIndex.unit(place)));
  }
}
