package org.rederive.band;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Labels;
import org.rederive.meaning.NamedDraws;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.meaning.Value;
import org.rederive.meaning.Values;
import org.rederive.meaning.World;

/**
 * Bands and wave packets of one sample: the settings <em>band</em> and <em>packet</em>.
 *
 * <p>A packet is a superposition of sharp peaks at the sample's momenta, |W⟩ = Σ_j w_j |u_j⟩ with
 * i∂_k ln w = (i/2) ∂_k ln g + ξ − A^RR. The mean of ξ over the envelope g is r_c, as the
 * definition r_c = ⟨r̂⟩_W asks. With a single peak this is the limit (7).
 *
 * @param <T> the numbers
 */
public final class BandWorld<T> implements World<T> {
  private final BandSource<T> source;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final Arbitrary<T> arbitrary;
  private final NamedDraws<T> named;
  private @Nullable Packet<T> packet;

  public BandWorld(BandSource<T> source) {
    this.source = source;
    this.linear = source.linear();
    this.numbers = linear.numbers();
    this.arbitrary = source.arbitrary();
    this.named = new NamedDraws<>(arbitrary, numbers, source.bands());
  }

  @Override
  public NumberSystem<T> numbers() {
    return numbers;
  }

  @Override
  public boolean spread() {
    return true;
  }

  @Override
  public int points() {
    return source.points();
  }

  @Override
  public int bands() {
    return source.bands();
  }

  // ---- labels and coordinates

  @Override
  public int free(Declaration label) {
    return switch (label.role().name()) {
      case "band" -> source.packetBand();
      case "band index" -> arbitrary.choose("band index " + label.latex(), bands());
      case "gauge-invariant momentum" -> arbitrary.choose("momentum k", points());
      case "crystal momentum", "crystal momentum, one component" ->
          arbitrary.choose("momentum " + label.latex(), points());
      default -> throw new UnsupportedFormulaException(label + " is not bound to a value here");
    };
  }

  @Override
  public List<Integer> places(Declaration variable) {
    return switch (variable.role().name()) {
      case "crystal momentum" -> vector(Coordinate.MOMENTUM);
      case "crystal momentum, one component" -> List.of(Coordinate.MOMENTUM.place(axis()));
      case "gauge-invariant momentum" -> vector(Coordinate.KINETIC);
      case "centre" -> vector(Coordinate.CENTRE);
      case "centre, one component" -> List.of(Coordinate.CENTRE.place(axis()));
      case "time" -> List.of(Coordinate.TIME.place(0));
      case "strength" -> List.of(Coordinate.STRENGTH.place(0));
      case "parameter" -> List.of(anyPlace());
      default ->
          throw new UnsupportedFormulaException("cannot differentiate by " + variable + " here");
    };
  }

  private static List<Integer> vector(Coordinate coordinate) {
    return List.of(coordinate.place(0), coordinate.place(1), coordinate.place(2));
  }

  /** The component that a one-component document talks about. */
  private int axis() {
    return 0;
  }

  /** A parameter that nothing binds is any of the coordinates. */
  private int anyPlace() {
    List<Integer> places =
        List.of(
            Coordinate.MOMENTUM.place(0),
            Coordinate.CENTRE.place(0),
            Coordinate.TIME.place(0),
            Coordinate.STRENGTH.place(0));
    return places.get(arbitrary.choose("parameter", places.size()));
  }

  private Series<T> coordinate(int place, T value) {
    return Series.of(
        index -> index == 0 ? value : index == MultiIndex.unit(place) ? numbers.one() : null);
  }

  /** A coordinate that is zero at the point of expansion. */
  private Series<T> coordinate(Coordinate coordinate) {
    long unit = MultiIndex.unit(coordinate.place(0));
    return Series.of(index -> index == unit ? numbers.one() : null);
  }

  // ---- symbols

  @Override
  public Value<T> value(Formula.Symbol symbol, Labels labels, Values<T> values) {
    Declaration declaration = symbol.declaration();
    return switch (declaration.role().name()) {
      case "energy" -> values.scalar(frame(symbol, labels).energy());
      case "right eigenvector" ->
          values.spinor(point(symbol, labels), frame(symbol, labels).right());
      case "left eigenvector" ->
          values.spinor(point(symbol, labels), frame(symbol, labels).leftKet(linear));
      case "right Bloch state" ->
          values.blochState(point(symbol, labels), frame(symbol, labels).right());
      case "left Bloch state" ->
          values.blochState(point(symbol, labels), frame(symbol, labels).leftKet(linear));
      case "Bloch Hamiltonian" -> values.operator(blocks(chart(symbol)));
      case "full Hamiltonian" -> values.operator(fullBlocks());
      case "gauge factor" -> values.scalar(gaugeFactor(symbol, labels));
      case "velocity" -> values.tensor(constants(source.velocity()));
      case "velocity, one component" -> values.number(source.velocity().get(axis()));
      case "magnetic field" -> values.tensor(constants(source.field()));
      case "packet amplitude" -> values.scalar(packet().amplitude(point(symbol, labels)));
      case "state" -> values.packet(packet().spinors());
      case "arbitrary state" -> packetProbe(declaration.latex(), values);
      case "arbitrary operator", "Hermitian operator" ->
          values.operator(arbitraryBlocks(declaration));
      case "function of momentum" -> values.operator(multiples(declaration));
      case "position operator" -> values.positionOperator();
      case "position operator, one component" -> values.positionOperator(axis());
      case "crystal momentum" -> values.tensor(momentum(symbol, labels));
      case "gauge-invariant momentum" -> values.tensor(kineticMomentum(symbol, labels));
      case "centre" -> values.tensor(coordinates(Coordinate.CENTRE, source.centre()));
      case "centre, one component" ->
          values.scalar(coordinate(Coordinate.CENTRE.place(axis()), source.centre().get(axis())));
      case "time" -> values.scalar(coordinate(Coordinate.TIME));
      case "strength" -> values.scalar(coordinate(Coordinate.STRENGTH));
      case "symmetric matrix" -> values.tensor(constants(source.symmetric(declaration.latex())));
      default -> named.value(symbol, values);
    };
  }

  private List<Series<T>> coordinates(Coordinate coordinate, List<T> at) {
    List<Series<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(coordinate(coordinate.place(a), at.get(a)));
    }
    return components;
  }

  private List<Series<T>> constants(List<T> entries) {
    return entries.stream().map(Series::constant).toList();
  }

  private List<Series<T>> momentum(Formula.Symbol symbol, Labels labels) {
    return coordinates(Coordinate.MOMENTUM, source.momentum(number(symbol.declaration(), labels)));
  }

  private List<Series<T>> kineticMomentum(Formula.Symbol symbol, Labels labels) {
    int point = number(symbol.declaration(), labels);
    return coordinates(Coordinate.KINETIC, source.kineticMomentum(point));
  }

  private int number(Declaration label, Labels labels) {
    return labels.number(label).orElseGet(() -> free(label));
  }

  /** The momentum a symbol is labelled with; where none is written, the free one called k. */
  private int point(Formula.Symbol symbol, Labels labels) {
    return symbol.slots().stream()
        .filter(s -> s.sort() == Sort.MOMENTUM)
        .findFirst()
        .map(s -> number(s, labels))
        .orElseGet(() -> arbitrary.choose("momentum k", points()));
  }

  private int band(Formula.Symbol symbol, Labels labels) {
    return symbol.slots().stream()
        .filter(s -> s.sort() == Sort.BAND_INDEX)
        .findFirst()
        .map(s -> number(s, labels))
        .orElseGet(source::packetBand);
  }

  private static Chart chart(Formula.Symbol symbol) {
    boolean kinetic =
        symbol.slots().stream().anyMatch(s -> s.role().name().equals("gauge-invariant momentum"));
    return kinetic ? Chart.KINETIC : Chart.PHASE_SPACE;
  }

  // ---- bands and operators

  private Frame<T> frame(Formula.Symbol symbol, Labels labels) {
    return source.frame(chart(symbol), point(symbol, labels), band(symbol, labels));
  }

  private List<Series<Matrix<T>>> blocks(IntFunction<Series<Matrix<T>>> block) {
    return IntStream.range(0, points()).mapToObj(block).toList();
  }

  private List<Series<Matrix<T>>> blocks(Chart chart) {
    return blocks(p -> source.hamiltonian(chart, p));
  }

  private List<Series<Matrix<T>>> fullBlocks() {
    return blocks(
        p ->
            Series.sum(
                source.hamiltonian(Chart.PHASE_SPACE, p), source.perturbation(p), linear::add));
  }

  private List<Series<Matrix<T>>> arbitraryBlocks(Declaration declaration) {
    boolean hermitian = declaration.role().name().equals("Hermitian operator");
    return blocks(p -> source.operator(declaration.latex(), hermitian, p));
  }

  /** A function of the momentum times the identity. */
  private List<Series<Matrix<T>>> multiples(Declaration declaration) {
    return blocks(
        p ->
            source
                .function(declaration.latex(), p)
                .map(x -> linear.scale(x, linear.identity(bands()))));
  }

  private Series<T> gaugeFactor(Formula.Symbol symbol, Labels labels) {
    return source.function(symbol.declaration().latex(), point(symbol, labels));
  }

  // ---- packets

  private Packet<T> packet() {
    Packet<T> known = packet;
    if (known == null) {
      List<Frame<T>> frames = new ArrayList<>();
      for (int p = 0; p < points(); p++) {
        frames.add(source.frame(Chart.PHASE_SPACE, p, source.packetBand()));
      }
      known = new Packet<>(linear, frames, source.shape(frames));
      packet = known;
    }
    return known;
  }

  @Override
  public Value<T> probe(Values<T> values) {
    return packetProbe("probe", values);
  }

  private Value<T> packetProbe(String key, Values<T> values) {
    List<Series<Vector<T>>> spinors = new ArrayList<>();
    for (int p = 0; p < points(); p++) {
      spinors.add(source.state(key, p));
    }
    return values.packet(spinors);
  }
}
