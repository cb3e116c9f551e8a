package org.rederive.band;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.rederive.meaning.Draws;
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
  private final BandSample sample;
  private final Draws draws;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final Diagonalisation<T> diagonalisation;
  private final Map<Integer, Bands<T>> bands = new HashMap<>();
  private final Map<Integer, Bands<T>> kineticBands = new HashMap<>();
  private final NamedDraws<T> named;
  private @Nullable Packet<T> packet;

  public BandWorld(BandSample sample, NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    this.sample = sample;
    this.draws = sample.draws();
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.diagonalisation = diagonalisation;
    this.named = new NamedDraws<>(draws, numbers, sample.bands());
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
    return sample.momenta().size();
  }

  @Override
  public int bands() {
    return sample.bands();
  }

  /** Worst condition of the eigenvectors that have been used so far. */
  public double condition() {
    return bands.values().stream().mapToDouble(Bands::condition).max().orElse(1);
  }

  // ---- labels and coordinates

  @Override
  public int free(Declaration label) {
    return switch (label.role().name()) {
      case "band" -> packetBand();
      case "band index" -> draws.choose("band index " + label.latex(), bands());
      case "gauge-invariant momentum" -> draws.choose("momentum k", points());
      case "crystal momentum", "crystal momentum, one component" ->
          draws.choose("momentum " + label.latex(), points());
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
    return places.get(draws.choose("parameter", places.size()));
  }

  private Series<T> coordinate(Coordinate coordinate, int component, double value) {
    int place = coordinate.place(component);
    return Series.of(
        index ->
            index == 0
                ? value == 0 ? null : numbers.of(value, 0)
                : index == MultiIndex.unit(place) ? numbers.one() : null);
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
          values.spinor(point(symbol, labels), frame(symbol, labels).leftKet());
      case "right Bloch state" ->
          values.blochState(point(symbol, labels), frame(symbol, labels).right());
      case "left Bloch state" ->
          values.blochState(point(symbol, labels), frame(symbol, labels).leftKet());
      case "Bloch Hamiltonian" -> values.operator(blocks(kinetic(symbol)));
      case "full Hamiltonian" -> values.operator(fullBlocks());
      case "gauge factor" -> values.scalar(gaugeFactor(symbol, labels));
      case "velocity" -> values.tensor(constants(sample.velocity()));
      case "velocity, one component" -> values.number(numbers.of(sample.velocity().get(axis()), 0));
      case "magnetic field" -> values.tensor(constants(sample.field()));
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
      case "centre" -> values.tensor(coordinates(Coordinate.CENTRE, sample.centre()));
      case "centre, one component" ->
          values.scalar(coordinate(Coordinate.CENTRE, axis(), sample.centre().get(axis())));
      case "time" -> values.scalar(coordinate(Coordinate.TIME, 0, 0));
      case "strength" -> values.scalar(coordinate(Coordinate.STRENGTH, 0, 0));
      case "symmetric matrix" -> symmetric(symbol, values);
      default -> named.value(symbol, values);
    };
  }

  private Value<T> symmetric(Formula.Symbol symbol, Values<T> values) {
    return sample
        .given()
        .map(g -> values.tensor(constants(g.symmetric())))
        .orElseGet(() -> named.value(symbol, values));
  }

  private List<Series<T>> coordinates(Coordinate coordinate, List<Double> at) {
    List<Series<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(coordinate(coordinate, a, at.get(a)));
    }
    return components;
  }

  private List<Series<T>> constants(List<Double> vector) {
    List<Series<T>> components = new ArrayList<>();
    vector.forEach(x -> components.add(Series.constant(numbers.of(x, 0))));
    return components;
  }

  private List<Series<T>> momentum(Formula.Symbol symbol, Labels labels) {
    int point = number(symbol.declaration(), labels);
    return coordinates(Coordinate.MOMENTUM, sample.momenta().get(point));
  }

  private List<Series<T>> kineticMomentum(Formula.Symbol symbol, Labels labels) {
    List<Double> at = kineticPoint(number(symbol.declaration(), labels));
    return coordinates(
        Coordinate.KINETIC, vector(Coordinate.KINETIC).stream().map(at::get).toList());
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
        .orElseGet(() -> draws.choose("momentum k", points()));
  }

  private int band(Formula.Symbol symbol, Labels labels) {
    return symbol.slots().stream()
        .filter(s -> s.sort() == Sort.BAND_INDEX)
        .findFirst()
        .map(s -> number(s, labels))
        .orElseGet(this::packetBand);
  }

  /** The band of the packet. */
  private int packetBand() {
    return sample
        .given()
        .map(g -> bands(0).nearest(numbers.of(g.energyRe(), g.energyIm())))
        .orElseGet(() -> draws.choose("band", bands()));
  }

  private static boolean kinetic(Formula.Symbol symbol) {
    return symbol.slots().stream()
        .anyMatch(s -> s.role().name().equals("gauge-invariant momentum"));
  }

  // ---- frames

  private Frame<T> frame(Formula.Symbol symbol, Labels labels) {
    int point = point(symbol, labels);
    int band = band(symbol, labels);
    return kinetic(symbol)
        ? kineticBands(point).frame(kineticBands(point).nearest(bands(point).energy(band)))
        : bands(point).frame(band);
  }

  private Bands<T> bands(int point) {
    return bands.computeIfAbsent(
        point,
        p ->
            new Bands<>(
                linear,
                sample
                    .hamiltonian()
                    .at(BandSample.point(sample.momenta().get(p), sample.centre()), linear),
                diagonalisation,
                draws,
                "at " + p));
  }

  private Bands<T> kineticBands(int point) {
    return kineticBands.computeIfAbsent(
        point,
        p ->
            new Bands<>(
                linear,
                kineticHamiltonian().at(kineticPoint(p), linear),
                diagonalisation,
                draws,
                "kinetic at " + p));
  }

  private BlochHamiltonian kineticHamiltonian() {
    return sample
        .kinetic()
        .orElseThrow(
            () ->
                new UnsupportedFormulaException(
                    "the gauge-invariant momentum needs the assumption peierls-substitution"));
  }

  private List<Double> kineticPoint(int point) {
    return BandSample.kinetic(sample.momenta().get(point), sample.centre(), sample.field());
  }

  private List<Series<Matrix<T>>> blocks(boolean kinetic) {
    List<Series<Matrix<T>>> blocks = new ArrayList<>();
    for (int p = 0; p < points(); p++) {
      blocks.add((kinetic ? kineticBands(p) : bands(p)).hamiltonian());
    }
    return blocks;
  }

  private List<Series<Matrix<T>>> fullBlocks() {
    List<Series<Matrix<T>>> blocks = new ArrayList<>();
    for (int p = 0; p < points(); p++) {
      List<Double> at = BandSample.point(sample.momenta().get(p), sample.centre());
      Series<Matrix<T>> added = sample.perturbation().at(at, linear);
      blocks.add(Series.sum(bands(p).hamiltonian(), added, linear::add));
    }
    return blocks;
  }

  /** A k-dependent operator drawn by its name. */
  private List<Series<Matrix<T>>> arbitraryBlocks(Declaration declaration) {
    HamiltonianClass kind =
        declaration.role().name().equals("Hermitian operator")
            ? HamiltonianClass.HERMITIAN
            : HamiltonianClass.GENERIC;
    List<Double> origin = BandSample.point(sample.momenta().get(0), sample.centre());
    BlochHamiltonian operator =
        RandomHamiltonian.draw(
            kind,
            bands(),
            List.of(Coordinate.MOMENTUM.place(0), Coordinate.MOMENTUM.place(1)),
            origin,
            draws.stream("operator " + declaration.latex()));
    List<Series<Matrix<T>>> blocks = new ArrayList<>();
    for (List<Double> k : sample.momenta()) {
      blocks.add(operator.at(BandSample.point(k, sample.centre()), linear));
    }
    return blocks;
  }

  /** A function of the momentum times the identity. */
  private List<Series<Matrix<T>>> multiples(Declaration declaration) {
    List<Series<Matrix<T>>> blocks = new ArrayList<>();
    for (int p = 0; p < points(); p++) {
      Series<T> f = Bands.gaugeFactor(draws, declaration.latex() + p, numbers);
      blocks.add(f.map(x -> linear.scale(x, linear.identity(bands()))));
    }
    return blocks;
  }

  private Series<T> gaugeFactor(Formula.Symbol symbol, Labels labels) {
    String key = symbol.declaration().latex() + point(symbol, labels);
    return Bands.gaugeFactor(draws, key, numbers);
  }

  // ---- packets

  private Packet<T> packet() {
    Packet<T> known = packet;
    if (known == null) {
      List<Frame<T>> frames = new ArrayList<>();
      for (int p = 0; p < points(); p++) {
        frames.add(bands(p).frame(packetBand()));
      }
      known = new Packet<>(frames, sample, linear);
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
      spinors.add(Packet.probe(draws, key + " at " + p, numbers, bands()));
    }
    return values.packet(spinors);
  }
}
