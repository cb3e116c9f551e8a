package org.rederive.engine.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.matheclipse.core.interfaces.IExpr;
import org.rederive.engine.proof.Adjugate;
import org.rederive.engine.proof.Variables;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.DiagonalisedBands;
import org.rederive.hamiltonian.Eigenpair;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Resolvent;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.StateSpace;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * The bands of a model: eigenvectors are a column and a row of adj(ε − H), the reduced resolvent is
 * the sum over the other bands.
 *
 * @param <T> the numbers
 */
final class ModelBands<T> implements DiagonalisedBands<T> {
  private final Model model;
  private final TaylorEntries entries;
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final Arbitrary<T> arbitrary;
  private final StateSpace<T> space;
  private final Reading reading;
  private final List<Anchor> anchors;
  private final Map<Site, Series<Matrix<T>>> series = new HashMap<>();
  private final Map<Object, Matrix<T>> adjugates = new HashMap<>();
  private final Map<Object, Matrix<T>> resolvents = new HashMap<>();
  private final Map<Object, Eigenpair<T>> pairs = new HashMap<>();

  /**
   * @param reading whether functions are letters or values
   * @param anchors of the bands
   * @param arbitrary values of symbols by their names
   */
  ModelBands(
      OpenModels.OpenModel open,
      TaylorEntries entries,
      NumberSystem<T> numbers,
      Arbitrary<T> arbitrary,
      int points) {
    this.model = open.model();
    this.reading = open.reading();
    this.anchors = open.anchors();
    this.entries = entries;
    this.numbers = numbers;
    this.linear = new LinearAlgebra<>(numbers);
    this.arbitrary = arbitrary;
    // A model has none of the symmetries that are assumed of all Hamiltonians.
    this.space = new StateSpace<>(linear, arbitrary, Premises.NONE, model.bands(), points);
  }

  @Override
  public StateSpace<T> space() {
    return space;
  }

  @Override
  public int packetBand() {
    return arbitrary.choose(Label.PacketBand.ONE, bands());
  }

  // ---- symbols

  /** Values at the momentum of a peak. */
  Conversion<T> at(int point) {
    return new Conversion<>(numbers, atom -> atom(atom, point));
  }

  private T atom(Atom atom, int point) {
    if (atom instanceof Atom.Momentum momentum) {
      return arbitrary.real(new ModelThing.Momentum(momentum.name(), point).whole());
    }
    if (atom instanceof Atom.Cosine cosine) {
      var angle = new ModelThing.Momentum(cosine.momentum(), point);
      return arbitrary.real(new ModelThing.Cosine(angle).whole());
    }
    if (atom instanceof Atom.Sine sine) {
      var angle = new ModelThing.Momentum(sine.momentum(), point);
      return arbitrary.real(new ModelThing.Sine(angle).whole());
    }
    if (atom instanceof Atom.Parameter function && model.isFunction(function.name())) {
      return function(function, point);
    }
    if (atom instanceof Atom.Parameter parameter) {
      Thing derivative = new ModelThing.Parameter(parameter.name(), parameter.orders());
      return valued(parameter.name(), derivative.whole());
    }
    String letter = ((Atom.Plain) atom).name();
    boolean root = model.symbol(letter).isPresent();
    return root
        ? valued(letter, new ModelThing.Root(letter, point).whole())
        : arbitrary.real(new ModelThing.Constant(letter).whole());
  }

  /** A root at the first momentum. */
  T root(Model.Root root) {
    String letter = root.symbol().name().text();
    return valued(letter, new ModelThing.Root(letter, 0).whole());
  }

  private T valued(String symbol, Name name) {
    boolean real = model.symbol(symbol).orElseThrow().kind().isReal();
    return real ? arbitrary.real(name) : arbitrary.complex(name);
  }

  /** A letter, unless functions are values here or this one is no longer than a letter. */
  private T function(Atom.Parameter function, int point) {
    IExpr value = entries.function(function);
    boolean letter = reading == Reading.LETTERS && value.isPlus();
    return letter
        ? valued(function.name(), new ModelThing.Function(function, point).whole())
        : at(point).of(value);
  }

  /** The value of a symbol of a ring. */
  T symbol(Name name, boolean real) {
    if (name.thing() instanceof Variables.Conjugate conjugate) {
      return numbers.conjugate(symbol(conjugate.of(), real));
    }
    if (name.thing() instanceof ModelThing.Function function) {
      return function(function.derivative(), function.point());
    }
    return real ? arbitrary.real(name) : arbitrary.complex(name);
  }

  // ---- operators

  @Override
  public Series<Matrix<T>> operator(Site site) {
    return series.computeIfAbsent(
        site,
        key ->
            site.operator().law() == Site.Law.HAMILTONIAN
                ? hamiltonian(requireKnown(site))
                : Series.of(index -> arbitrary(site, index)));
  }

  private Series<Matrix<T>> hamiltonian(Site site) {
    return Series.of(index -> coefficient(site.spot().point(), index));
  }

  private Matrix<T> coefficient(int point, long index) {
    T scale = numbers.inverse(numbers.of(MultiIndex.factorial(index)));
    Conversion<T> at = at(point);
    return Matrix.of(
        bands(), (i, j) -> numbers.multiply(scale, at.of(entries.derivative(index, i, j))));
  }

  /** Independent symbols; in a Hermitian matrix, opposite entries are conjugates. */
  private Matrix<T> arbitrary(Site site, long index) {
    Thing operator = new ModelThing.Operator(site.operator().key(), site.spot().point());
    Thing matrix = new Thing.TaylorMatrix(operator, index);
    boolean hermitian = site.operator().law() == Site.Law.HERMITIAN;
    return Matrix.of(
        bands(),
        (i, j) -> {
          Name entry = new Name(matrix, new Part.Entry(i, j));
          if (hermitian && i == j) {
            return arbitrary.real(entry);
          }
          Name opposite = new Name(matrix, new Part.Entry(j, i));
          return hermitian && i > j
              ? numbers.conjugate(arbitrary.complex(opposite))
              : arbitrary.complex(entry);
        });
  }

  /** A model is one Hamiltonian at one value of its parameters. */
  private Site requireKnown(Site site) {
    boolean other =
        series.keySet().stream()
            .filter(s -> s.operator().law() == Site.Law.HAMILTONIAN)
            .anyMatch(s -> !isSame(s, site));
    if (other) {
      throw new UnsupportedFormulaException(
          "a model is a single Hamiltonian at a single value of its parameters");
    }
    return site;
  }

  private static boolean isSame(Site a, Site b) {
    return a.operator().key().equals(b.operator().key())
        && a.spot().zeros().equals(b.spot().zeros())
        && a.spot().argument() == b.spot().argument();
  }

  // ---- bands

  private T energy(int point, int band) {
    return at(point).of(entries.value(model.energies().get(band)));
  }

  /** H at a momentum. */
  Matrix<T> leading(int point) {
    return coefficient(point, 0);
  }

  /** adj(ε − H). */
  private Matrix<T> adjugate(int point, int band) {
    return adjugates.computeIfAbsent(
        List.of(point, band),
        key -> {
          T energy = energy(point, band);
          Matrix<T> h = leading(point);
          return Adjugate.of(
              numbers,
              Matrix.of(
                  bands(),
                  (i, j) ->
                      i == j ? numbers.subtract(energy, h.at(i, i)) : numbers.negate(h.at(i, j))));
        });
  }

  /** Π_{m≠n} (ε_n − ε_m), the derivative of the characteristic polynomial. */
  private T gaps(int point, int band) {
    T product = numbers.one();
    for (int other = 0; other < bands(); other++) {
      if (other != band) {
        product =
            numbers.multiply(product, numbers.subtract(energy(point, band), energy(point, other)));
      }
    }
    return product;
  }

  @Override
  public Eigenpair<T> eigenpair(Site site, int band) {
    int point = site.spot().point();
    return pairs.computeIfAbsent(List.of(point, band), key -> newEigenpair(point, band));
  }

  /** adj = Π (ε_n − ε_m) |u⟩⟨L|, so any column and any row will do. */
  private Eigenpair<T> newEigenpair(int point, int band) {
    Matrix<T> adjugate = adjugate(point, band);
    Anchor anchor = anchors.get(band);
    T scale =
        numbers.multiply(
            numbers.inverse(gaps(point, band)),
            numbers.inverse(adjugate.at(anchor.row(), anchor.column())));
    return new Eigenpair<>(
        energy(point, band),
        adjugate.column(anchor.column()),
        Vector.of(bands(), j -> numbers.multiply(scale, adjugate.at(anchor.row(), j))),
        1,
        1);
  }

  /** The entry of adj(ε − H) that is divided by: the shortest that is not zero. */
  Anchor anchor(int band, ToIntFunction<T> size) {
    Matrix<T> adjugate = adjugate(0, band);
    return Anchor.all(bands())
        .filter(place -> !numbers.isZero(adjugate.at(place.row(), place.column())))
        .min(
            Comparator.comparingInt(
                place -> size.applyAsInt(adjugate.at(place.row(), place.column()))))
        .orElseThrow(() -> new ArithmeticException("two bands have the same energy"));
  }

  /** What the eigenvectors of a band are made of. */
  Lengths<T> lengths(int band) {
    Matrix<T> adjugate = adjugate(0, band);
    Anchor anchor = anchors.get(band);
    T entry = adjugate.at(anchor.row(), anchor.column());
    T all = numbers.zero();
    for (int j = 0; j < bands(); j++) {
      all = numbers.add(all, length(adjugate.column(j)));
    }
    Vector<T> row = Vector.of(bands(), j -> adjugate.at(anchor.row(), j));
    return new Lengths<>(length(adjugate.column(anchor.column())), length(row), entry, all);
  }

  private T length(Vector<T> vector) {
    return linear.inner(vector, vector);
  }

  /**
   * Parts of adj(ε − H), a matrix of rank one, so column · row = |entry|² · all.
   *
   * @param column squared length of the right eigenvector
   * @param row squared length of the left one, as it is before it is divided
   * @param entry the one that both share
   * @param all squared length of the whole matrix, which knows no gauge
   */
  record Lengths<T>(T column, T row, T entry, T all) {}

  /** Σ_{m≠n} |u_m⟩⟨L_m| / (ε_n − ε_m). */
  @Override
  public Resolvent<T> resolvent(Site site, int band) {
    int point = site.spot().point();
    Matrix<T> sum =
        resolvents.computeIfAbsent(List.of(point, band), key -> newResolvent(point, band));
    return new Resolvent<>() {
      @Override
      public Vector<T> column(Vector<T> source) {
        return linear.apply(sum, source);
      }

      @Override
      public Vector<T> row(Vector<T> source) {
        return linear.applyLeft(source, sum);
      }
    };
  }

  private Matrix<T> newResolvent(int point, int band) {
    Matrix<T> sum = Matrix.of(bands(), (i, j) -> numbers.zero());
    for (int other = 0; other < bands(); other++) {
      if (other != band) {
        T gap = numbers.subtract(energy(point, band), energy(point, other));
        T scale = numbers.multiply(numbers.inverse(gaps(point, other)), numbers.inverse(gap));
        sum = linear.add(sum, linear.scale(scale, adjugate(point, other)));
      }
    }
    return sum;
  }

  // ---- vectors

  private List<T> vector(java.util.function.IntFunction<T> component) {
    return IntStream.range(0, 3).mapToObj(component).toList();
  }

  @Override
  public List<T> momentum(int point) {
    return vector(a -> arbitrary.real(ModelThing.Momentum.along(a, point).whole()));
  }

  @Override
  public List<T> centre() {
    return vector(a -> arbitrary.real(new ModelThing.Centre(a).whole()));
  }

  @Override
  public List<T> symmetric(Thing matrix) {
    return NamedDraws.symmetric(arbitrary, matrix);
  }
}
