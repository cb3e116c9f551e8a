package org.rederive.diagnose;

import static org.rederive.formula.print.Code.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.Values;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantities;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;
import org.rederive.formula.print.Code;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandThing;
import org.rederive.hamiltonian.Place;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/** Symbols of documents about bands as pieces of a program, and what these need as definitions. */
class BandQuantities implements Quantities<Formula.Symbol, Code> {
  /** Where everything is a function of all coordinates. */
  private static final List<Integer> EVERYWHERE = IntStream.range(0, 11).boxed().toList();

  /**
   * What is looked at.
   *
   * @param bands number of bands
   * @param premises what is assumed
   * @param axes where the coordinates of the document stand
   * @param points numbers of the momenta that are looked at
   * @param hasZone whether there are momenta
   * @param labels what a band index is called
   * @param written the function of the point that a document writes for an operator, if it does
   */
  record Subject(
      int bands,
      Premises premises,
      Axes axes,
      List<Integer> points,
      boolean hasZone,
      Function<Declaration, Code> labels,
      Function<Declaration, Optional<Code>> written) {
    Subject {
      points = List.copyOf(points);
    }
  }

  private final Subject subject;
  private final GivenNumbers given;
  private final ScriptNames names;
  private final Set<Code> solved = new LinkedHashSet<>();

  /**
   * @param subject the Hamiltonians that are looked at, and where
   * @param given the numbers of the counterexample
   * @param names what is defined
   */
  BandQuantities(Subject subject, GivenNumbers given, ScriptNames names) {
    this.subject = subject;
    this.given = given;
    this.names = names;
  }

  static UntranslatedException none(Formula.Symbol symbol) {
    return new UntranslatedException(
        "a symbol of kind '" + symbol.declaration().role() + "', " + symbol.declaration());
  }

  /** The name of its draws; what has a value for each band is not translated. */
  private static String key(Formula.Symbol symbol) {
    if (symbol.slots().stream().anyMatch(slot -> slot.sort() == Sort.BAND_INDEX)) {
      throw none(symbol);
    }
    return symbol.declaration().key();
  }

  static Thing thing(Formula.Symbol symbol) {
    return new Thing.Symbol(key(symbol));
  }

  private Code fixed(Formula.Symbol symbol, Code value) {
    return names.assigned(
        List.of("symbol", symbol.declaration()), symbol.declaration().latex(), () -> value);
  }

  private Code matrix(BiFunction<Integer, Integer, Code> entry) {
    return call("matrix", GivenNumbers.rows(subject.bands, entry));
  }

  // ---- numbers

  @Override
  public Code formal(Formula.Symbol symbol) {
    throw none(symbol);
  }

  @Override
  public Code number(Formula.Symbol symbol, Quantity.Number quantity) {
    Code value = quantity.action() ? positive(thing(symbol)) : given.typed(thing(symbol).whole());
    return fixed(symbol, call("value", value));
  }

  /** A square. */
  final Code positive(Thing thing) {
    return new Code.Power(given.typed(new Thing.Root(thing).whole()), 2);
  }

  @Override
  public Code vector(Formula.Symbol symbol, Quantity.Vector quantity) {
    return fixed(symbol, call("space", given.vector(thing(symbol))));
  }

  private Code tensor(Formula.Symbol symbol, BiFunction<Integer, Integer, Code> entry) {
    return fixed(symbol, space(i -> space(j -> entry.apply(i, j))));
  }

  private static Code space(IntFunction<Code> component) {
    return call("space", GivenNumbers.row(3, component));
  }

  @Override
  public Code symmetricMatrix(Formula.Symbol symbol) {
    boolean symmetric = subject.premises.symmetricMatrices();
    return tensor(
        symbol,
        (i, j) ->
            given.typed(
                new Name(
                    thing(symbol),
                    symmetric
                        ? new Part.TensorEntry(Math.min(i, j), Math.max(i, j))
                        : new Part.TensorEntry(i, j))));
  }

  @Override
  public Code tensor(Formula.Symbol symbol) {
    int rank = symbol.declaration().type().rank();
    IntFunction<Code> first = j -> given.typed(new Name(thing(symbol), new Part.TensorEntry(0, j)));
    return switch (rank) {
      case 0 -> fixed(symbol, call("value", first.apply(0)));
      case 1 -> fixed(symbol, space(first));
      default ->
          tensor(
              symbol, (i, j) -> given.typed(new Name(thing(symbol), new Part.TensorEntry(i, j))));
    };
  }

  // ---- operators

  @Override
  public Code numberOfBands(Formula.Symbol symbol) {
    return Code.BANDS;
  }

  @Override
  public Code identity(Formula.Symbol symbol) {
    return fixed(symbol, call("unit_matrix", Code.BANDS));
  }

  @Override
  public Code operator(Formula.Symbol symbol, Quantity.Operator quantity) {
    if (quantity.restriction() == Restriction.TRANSFORMATION) {
      throw none(symbol);
    }
    String key = key(symbol);
    return symbol.declaration().role().type().rank() == 0
        ? operator(symbol, quantity, key)
        : space(a -> operator(symbol, quantity, Values.component(key, a)));
  }

  /** An operator, or a component of one. */
  Code operator(Formula.Symbol symbol, Quantity.Operator quantity, String key) {
    boolean hermitian = quantity.restriction() == Restriction.HERMITIAN;
    if (quantity.dependence() == Dependence.NOTHING) {
      return constantMatrix(key, new Thing.Symbol(key), hermitian);
    }
    if (quantity.restriction() == Restriction.HAMILTONIAN) {
      List<Integer> places = places(BandInterpretation.places(symbol.declaration(), subject.axes));
      return here(hamiltonian(key, letter(key), key.isEmpty() ? EVERYWHERE : places));
    }
    return here(
        field(
            key, hermitian, places(BandInterpretation.places(symbol.declaration(), subject.axes))));
  }

  private static Code here(Code what) {
    return new Code.At(what, Code.POINT);
  }

  static String letter(String key) {
    return key.isEmpty() ? "H" : key;
  }

  private Code constant(Thing thing, boolean hermitian) {
    Code plain = matrix((i, j) -> given.typed(new Name(thing, new Part.Entry(i, j))));
    return hermitian ? new Code.Sum(List.of(plain, call("dagger", plain))) : plain;
  }

  /** A matrix that is the same everywhere. */
  Code constantMatrix(String key, Thing thing, boolean hermitian) {
    return names.assigned(List.of("matrix", key), letter(key), () -> constant(thing, hermitian));
  }

  private Code.Word hamiltonian(String key, String letter, List<Integer> places) {
    TypedHamiltonian typed = new TypedHamiltonian(subject.bands, subject.premises, given);
    return solved(
        names.assigned(
            List.of("hamiltonian", key), letter, () -> typed.code(key, places, subject.points)));
  }

  private Code.Word solved(Code.Word hamiltonian) {
    solved.add(hamiltonian);
    return hamiltonian;
  }

  /** All Hamiltonians that are solved. */
  List<Code> hamiltonians() {
    return List.copyOf(solved);
  }

  private static List<Integer> places(long bits) {
    return EVERYWHERE.stream().filter(place -> (bits & 15 * MultiIndex.unit(place)) != 0).toList();
  }

  /** A matrix that is any function of some coordinates. */
  private Code field(String key, boolean hermitian, List<Integer> places) {
    return names.assigned(
        List.of("field", key),
        letter(key),
        () -> sites(everyPoint(key), places, place(key), p -> matrix(entry(p, hermitian))));
  }

  /** Where no number of it is given, it is zero. */
  private Set<Place> everyPoint(String operator) {
    Set<Place> all = new LinkedHashSet<>();
    subject.points.forEach(p -> all.add(new Place(operator, p, 0, Set.of())));
    return all;
  }

  private Predicate<Place> place(String operator) {
    return place -> place.operator().equals(operator);
  }

  private BiFunction<Integer, Integer, Code> entry(Place place, boolean hermitian) {
    return (i, j) -> {
      boolean below = hermitian && i > j;
      Part.BandEntry entry = below ? new Part.BandEntry(j, i) : new Part.BandEntry(i, j);
      Thing operator = new BandThing.Operator(place);
      Map<Long, GaussianInteger> terms = new HashMap<>();
      given
          .names()
          .filter(name -> name.part().equals(entry))
          .forEach(
              name -> {
                if (name.thing() instanceof Thing.TaylorMatrix m && m.of().equals(operator)) {
                  terms.put(m.index(), given.at(name));
                }
              });
      Code polynomial = GivenNumbers.polynomial(terms);
      return below ? call("conjugated", polynomial) : polynomial;
    };
  }

  /** A function at each of its points. */
  private Code sites(
      Set<Place> least, List<Integer> places, Predicate<Place> such, Function<Place, Code> value) {
    Set<Place> all = new LinkedHashSet<>(least);
    given
        .names()
        .flatMap(name -> BandQuantities.place(name.thing()).stream())
        .filter(such)
        .forEach(all::add);
    if (all.stream().anyMatch(place -> place.argument() != 0)) {
      throw new UntranslatedException("a function of coordinates that are functions of others");
    }
    return call(
        "field",
        GivenNumbers.coordinates(places),
        new Code.Listed(
            all.stream()
                .map(p -> near(p.point(), p.zeros().stream().sorted().toList(), value.apply(p)))
                .toList()));
  }

  private static Code near(int point, List<Integer> zeros, Code value) {
    return call(
        "near", Code.whole(point), GivenNumbers.coordinates(zeros), new Code.Function("q", value));
  }

  private static Optional<Place> place(Thing thing) {
    if (thing instanceof Thing.TaylorMatrix m) {
      return place(m.of());
    }
    if (thing instanceof BandThing.Operator o) {
      return Optional.of(o.place());
    }
    return thing instanceof BandThing.Function f ? Optional.of(f.place()) : Optional.empty();
  }

  @Override
  public Code perturbedHamiltonian(Formula.Symbol symbol) {
    String added = "added to " + key(symbol);
    return new Code.Sum(
        List.of(here(hamiltonian("", "H", EVERYWHERE)), here(field(added, false, EVERYWHERE))));
  }

  // ---- bands

  @Override
  public Code eigenvalue(Formula.Symbol symbol, Quantity.Eigenvalue quantity) {
    return ofBand(symbol, quantity.of(), "energy");
  }

  @Override
  public Code eigenvector(Formula.Symbol symbol, Quantity.Eigenvector quantity) {
    if (quantity.bloch()) {
      throw none(symbol);
    }
    return ofBand(symbol, quantity.of(), quantity.left() ? "left" : "right");
  }

  private Code ofBand(Formula.Symbol symbol, Optional<Declaration> of, String what) {
    Code band =
        symbol.slots().stream()
            .filter(s -> s.sort() == Sort.BAND_INDEX)
            .findFirst()
            .map(subject.labels)
            .orElse(Code.whole(0));
    Code.Word solved =
        of.flatMap(o -> subject.written.apply(o).map(matrix -> written(o, matrix)))
            .orElseGet(() -> typed(of));
    return call(what, solved, Code.POINT, band);
  }

  private Code.Word typed(Optional<Declaration> of) {
    String key = of.map(Declaration::key).orElse("");
    List<Integer> places =
        of.map(o -> places(BandInterpretation.places(o, subject.axes))).orElse(EVERYWHERE);
    return hamiltonian(key, letter(key), places);
  }

  /** Bands of a matrix that the document writes, in the order of their real parts. */
  private Code.Word written(Declaration operator, Code matrix) {
    Code normalised = new Code.Truth(subject.premises.eigenvectors().normalised());
    return solved(
        names.assigned(
            List.of("written", operator.key()),
            "bands of " + operator.pattern().base(),
            () ->
                call(
                    "written_hamiltonian",
                    matrix,
                    Code.BANDS,
                    new Code.Named("normalised", normalised))));
  }

  // ---- functions and states

  @Override
  public Code gaugeFactor(Formula.Symbol symbol) {
    return here(factor(key(symbol)));
  }

  private Code factor(String key) {
    return names.assigned(
        List.of("factor", key),
        letter(key),
        () -> sites(Set.of(), EVERYWHERE, place(key), this::factor));
  }

  private Code factor(Place place) {
    BandThing.Function function = new BandThing.Function(place);
    Code.Whole start = GivenNumbers.typed(given.factor(function.whole()));
    return call("gauge_factor", start, GivenNumbers.polynomial(coefficients(function)));
  }

  private Map<Long, GaussianInteger> coefficients(Thing function) {
    Map<Long, GaussianInteger> terms = new HashMap<>();
    given
        .names()
        .filter(n -> n.thing().equals(function) && n.part() instanceof Part.Coefficient)
        .forEach(n -> terms.put(n.part().index(), given.at(n)));
    return terms;
  }

  @Override
  public Code functionOfMomentum(Formula.Symbol symbol) {
    Code factor = new Code.At(factor(key(symbol)), call("of_momentum", Code.POINT));
    return new Code.Product(List.of(factor, call("unit_matrix", Code.BANDS)));
  }

  @Override
  public Code state(Formula.Symbol symbol) {
    return state(thing(symbol), symbol.declaration().latex());
  }

  /** Whether it is the vector on which both sides act. */
  boolean isProbe(Thing thing) {
    return thing == Thing.TestState.STATE
        || thing instanceof BandThing.State state && state.of() == Thing.TestState.STATE;
  }

  /** A state by its components. */
  Code state(Thing state, String letter) {
    return here(stateName(state, letter));
  }

  /** The function that a state is. */
  Code stateName(Thing state, String letter) {
    return names.assigned(List.of("state", state), letter, () -> components(state));
  }

  private Code components(Thing state) {
    List<Code> points = new ArrayList<>();
    if (subject.hasZone) {
      subject.points.forEach(
          p -> points.add(near(p, List.of(), column(component(new BandThing.State(state, p))))));
    } else {
      points.add(
          near(0, List.of(), column(i -> given.typed(new Name(state, new Part.Component(i))))));
    }
    return call("field", Code.list(), new Code.Listed(points));
  }

  private Code column(IntFunction<Code> component) {
    return call("matrix", GivenNumbers.rows(subject.bands, 1, (i, j) -> component.apply(i)));
  }

  private IntFunction<Code> component(Thing state) {
    return i -> component(state, i);
  }

  private Code component(Thing state, int i) {
    Map<Long, GaussianInteger> terms = new HashMap<>();
    given
        .names()
        .filter(n -> n.thing().equals(state))
        .forEach(
            n -> {
              if (n.part() instanceof Part.ComponentCoefficient c && c.place() == i) {
                terms.put(c.index(), given.at(n));
              }
            });
    return GivenNumbers.polynomial(terms);
  }

  @Override
  public Code coordinate(Formula.Symbol symbol, Quantity.Coordinate quantity) {
    Declaration declaration = symbol.declaration();
    List<Integer> places = subject.axes.of(declaration);
    return call(
        "coordinate",
        base(declaration, quantity, places),
        Code.POINT,
        GivenNumbers.coordinates(places));
  }

  private Code base(Declaration declaration, Quantity.Coordinate quantity, List<Integer> places) {
    Thing letter = new Thing.Symbol(declaration.latex());
    if (quantity.variable() == Variable.MOMENTUM) {
      if (subject.points.size() > 1) {
        throw new UntranslatedException("the value of a momentum where several are looked at");
      }
      return picked(new BandThing.Momentum(subject.points.get(0)), places, 0);
    }
    if (quantity.variable() != Variable.POSITION) {
      return Code.list(given.typed(letter.whole()));
    }
    int first = Coordinate.CENTRE.place(0);
    boolean centre = places.get(0) >= first && places.get(0) < first + 3;
    return centre
        ? picked(BandThing.Centre.OF_PACKET, places, first)
        : picked(letter, IntStream.range(0, places.size()).boxed().toList(), 0);
  }

  private Code picked(Thing vector, List<Integer> places, int first) {
    return GivenNumbers.row(
        places.size(), a -> given.typed(new Name(vector, new Part.Axis(places.get(a) - first))));
  }

  // ---- what is not given by numbers

  @Override
  public Code evolvingState(Formula.Symbol symbol, Quantity.EvolvingState quantity) {
    throw none(symbol);
  }

  @Override
  public Code exactState(Formula.Symbol symbol, Quantity.ExactState quantity) {
    throw none(symbol);
  }

  @Override
  public Code measured(Formula.Symbol symbol, Quantity.Measured quantity) {
    throw none(symbol);
  }

  @Override
  public Code vanishing(Formula.Symbol symbol) {
    throw none(symbol);
  }

  @Override
  public Code amplitude(Formula.Symbol symbol, Quantity.Amplitude quantity) {
    throw none(symbol);
  }

  @Override
  public Code packet(Formula.Symbol symbol, Quantity.Packet quantity) {
    throw none(symbol);
  }

  @Override
  public Code position(Formula.Symbol symbol, Quantity.Position quantity) {
    throw none(symbol);
  }

  @Override
  public Code wave(Formula.Symbol symbol) {
    throw none(symbol);
  }

  @Override
  public Code imaginaryVelocity(Formula.Symbol symbol) {
    throw none(symbol);
  }
}
