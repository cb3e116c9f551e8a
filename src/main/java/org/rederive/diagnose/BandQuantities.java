package org.rederive.diagnose;

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
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandThing;
import org.rederive.hamiltonian.Place;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * Symbols of documents about bands as expressions of Python, and what these need as definitions.
 */
class BandQuantities implements Quantities<Formula.Symbol, String> {
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
   * @param defined whether a document gives an operator by a formula
   */
  record Subject(
      int bands,
      Premises premises,
      Axes axes,
      List<Integer> points,
      boolean hasZone,
      Function<Declaration, String> labels,
      Predicate<Declaration> defined) {
    Subject {
      points = List.copyOf(points);
    }
  }

  private final Subject subject;
  private final GivenNumbers given;
  private final PythonNames names;

  /**
   * @param subject the Hamiltonians that are looked at, and where
   * @param given the numbers of the counterexample
   * @param names what is defined
   */
  BandQuantities(Subject subject, GivenNumbers given, PythonNames names) {
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

  private String fixed(Formula.Symbol symbol, String text) {
    return names.defined(
        List.of("symbol", symbol.declaration()),
        symbol.declaration().latex(),
        () -> names.of(List.of("symbol", symbol.declaration()), "") + " = " + text);
  }

  private String matrix(BiFunction<Integer, Integer, String> entry) {
    return "matrix(" + GivenNumbers.rows(subject.bands, entry) + ")";
  }

  // ---- numbers

  @Override
  public String formal(Formula.Symbol symbol) {
    throw none(symbol);
  }

  @Override
  public String number(Formula.Symbol symbol, Quantity.Number quantity) {
    return fixed(symbol, "value(" + given.typed(thing(symbol).whole()) + ")");
  }

  @Override
  public String vector(Formula.Symbol symbol, Quantity.Vector quantity) {
    return fixed(symbol, "space(*" + given.vector(thing(symbol)) + ")");
  }

  private String tensor(Formula.Symbol symbol, BiFunction<Integer, Integer, String> entry) {
    return fixed(
        symbol,
        "space("
            + GivenNumbers.join(
                3, i -> "space(" + GivenNumbers.join(3, j -> entry.apply(i, j)) + ")")
            + ")");
  }

  @Override
  public String symmetricMatrix(Formula.Symbol symbol) {
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
  public String tensor(Formula.Symbol symbol) {
    int rank = symbol.declaration().type().rank();
    IntFunction<String> first =
        j -> given.typed(new Name(thing(symbol), new Part.TensorEntry(0, j)));
    return switch (rank) {
      case 0 -> fixed(symbol, "value(" + first.apply(0) + ")");
      case 1 -> fixed(symbol, "space(" + GivenNumbers.join(3, first) + ")");
      default ->
          tensor(
              symbol, (i, j) -> given.typed(new Name(thing(symbol), new Part.TensorEntry(i, j))));
    };
  }

  // ---- operators

  @Override
  public String numberOfBands(Formula.Symbol symbol) {
    return "N";
  }

  @Override
  public String identity(Formula.Symbol symbol) {
    return fixed(symbol, "matrix(np.eye(N))");
  }

  @Override
  public String operator(Formula.Symbol symbol, Quantity.Operator quantity) {
    if (quantity.restriction() == Restriction.TRANSFORMATION) {
      throw none(symbol);
    }
    String key = key(symbol);
    return symbol.declaration().role().type().rank() == 0
        ? operator(symbol, quantity, key)
        : "space("
            + GivenNumbers.join(3, a -> operator(symbol, quantity, Values.component(key, a)))
            + ")";
  }

  /** An operator, or a component of one. */
  String operator(Formula.Symbol symbol, Quantity.Operator quantity, String key) {
    boolean hermitian = quantity.restriction() == Restriction.HERMITIAN;
    if (quantity.dependence() == Dependence.NOTHING) {
      return constantMatrix(key, new Thing.Symbol(key), hermitian);
    }
    if (quantity.restriction() == Restriction.HAMILTONIAN) {
      List<Integer> places = places(BandInterpretation.places(symbol.declaration(), subject.axes));
      return hamiltonian(key, letter(key), key.isEmpty() ? EVERYWHERE : places) + "(x)";
    }
    return field(
            key, hermitian, places(BandInterpretation.places(symbol.declaration(), subject.axes)))
        + "(x)";
  }

  static String letter(String key) {
    return key.isEmpty() ? "H" : key;
  }

  private String constant(String key, Thing thing, boolean hermitian) {
    String plain = matrix((i, j) -> given.typed(new Name(thing, new Part.Entry(i, j))));
    return names.of(List.of("matrix", key), "")
        + " = "
        + plain
        + (hermitian ? " + dagger(" + plain + ")" : "");
  }

  /** The name of a matrix that is the same everywhere. */
  String constantMatrix(String key, Thing thing, boolean hermitian) {
    return names.defined(
        List.of("matrix", key), letter(key), () -> constant(key, thing, hermitian));
  }

  private String hamiltonian(String key, String letter, List<Integer> places) {
    Object thing = List.of("hamiltonian", key);
    return names.defined(
        thing,
        letter,
        () ->
            names.of(thing, "")
                + " = "
                + new TypedHamiltonian(subject.bands, subject.premises, given)
                    .text(key, places, subject.points));
  }

  private static List<Integer> places(long bits) {
    return EVERYWHERE.stream().filter(place -> (bits & 15 * MultiIndex.unit(place)) != 0).toList();
  }

  /** A matrix that is any function of some coordinates. */
  private String field(String key, boolean hermitian, List<Integer> places) {
    Object thing = List.of("field", key);
    return names.defined(
        thing,
        letter(key),
        () ->
            names.of(thing, "")
                + " = "
                + sites(
                    places,
                    place(key),
                    p -> "matrix(" + GivenNumbers.rows(subject.bands, entry(p, hermitian)) + ")"));
  }

  private Predicate<Place> place(String operator) {
    return place -> place.operator().equals(operator);
  }

  private BiFunction<Integer, Integer, String> entry(Place place, boolean hermitian) {
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
      String polynomial = GivenNumbers.polynomial(terms);
      return below ? "np.conj(" + polynomial + ")" : polynomial;
    };
  }

  /** A function at each of its points. */
  private String sites(List<Integer> places, Predicate<Place> such, Function<Place, String> text) {
    StringBuilder line = new StringBuilder("Field({" + GivenNumbers.coordinates(places) + "}, {\n");
    Set<Place> all = new LinkedHashSet<>();
    given
        .names()
        .flatMap(name -> BandQuantities.place(name.thing()).stream())
        .filter(such)
        .forEach(all::add);
    for (Place place : all) {
      if (place.argument() != 0) {
        throw new UntranslatedException("a function of coordinates that are functions of others");
      }
      line.append("    (").append(place.point()).append(", frozenset([");
      line.append(GivenNumbers.coordinates(place.zeros().stream().sorted().toList()));
      line.append("])): lambda q: ").append(text.apply(place)).append(",\n");
    }
    return line.append("})").toString();
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
  public String perturbedHamiltonian(Formula.Symbol symbol) {
    String added = "added to " + key(symbol);
    return "("
        + hamiltonian("", "H", EVERYWHERE)
        + "(x) + "
        + field(added, false, EVERYWHERE)
        + "(x))";
  }

  // ---- bands

  @Override
  public String eigenvalue(Formula.Symbol symbol, Quantity.Eigenvalue quantity) {
    return ofBand(symbol, quantity.of(), "energy");
  }

  @Override
  public String eigenvector(Formula.Symbol symbol, Quantity.Eigenvector quantity) {
    if (quantity.bloch()) {
      throw none(symbol);
    }
    return ofBand(symbol, quantity.of(), quantity.left() ? "left" : "right");
  }

  private String ofBand(Formula.Symbol symbol, Optional<Declaration> of, String what) {
    if (of.filter(subject.defined).isPresent()) {
      throw new UntranslatedException(
          "eigenvectors of " + of.get() + ", which is defined by a formula");
    }
    String key = of.map(Declaration::key).orElse("");
    List<Integer> places =
        of.map(o -> places(BandInterpretation.places(o, subject.axes))).orElse(EVERYWHERE);
    String band =
        symbol.slots().stream()
            .filter(s -> s.sort() == Sort.BAND_INDEX)
            .findFirst()
            .map(subject.labels)
            .orElse("0");
    return hamiltonian(key, letter(key), places) + "." + what + "(x, " + band + ")";
  }

  // ---- functions and states

  @Override
  public String gaugeFactor(Formula.Symbol symbol) {
    return factor(key(symbol)) + "(x)";
  }

  private String factor(String key) {
    Object thing = List.of("factor", key);
    return names.defined(
        thing,
        letter(key),
        () -> names.of(thing, "") + " = " + sites(EVERYWHERE, place(key), this::factor));
  }

  private String factor(Place place) {
    BandThing.Function function = new BandThing.Function(place);
    return "value("
        + GivenNumbers.typed(given.factor(function.whole()))
        + " * np.exp(0.25 * ("
        + GivenNumbers.polynomial(coefficients(function))
        + ")))";
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
  public String functionOfMomentum(Formula.Symbol symbol) {
    return "(" + factor(key(symbol)) + "(x.of_momentum()) * matrix(np.eye(N)))";
  }

  @Override
  public String state(Formula.Symbol symbol) {
    return state(thing(symbol), symbol.declaration().latex());
  }

  /** Whether it is the vector on which both sides act. */
  boolean isProbe(Thing thing) {
    return thing == Thing.TestState.STATE
        || thing instanceof BandThing.State state && state.of() == Thing.TestState.STATE;
  }

  /** A state by its components. */
  String state(Thing state, String letter) {
    return stateName(state, letter) + "(x)";
  }

  /** The function that a state is. */
  String stateName(Thing state, String letter) {
    Object thing = List.of("state", state);
    return names.defined(thing, letter, () -> names.of(thing, "") + " = " + components(state));
  }

  private String components(Thing state) {
    if (!subject.hasZone) {
      return "lambda x: matrix("
          + GivenNumbers.rows(
              subject.bands, 1, (i, j) -> given.typed(new Name(state, new Part.Component(i))))
          + ")";
    }
    StringBuilder text = new StringBuilder("Field(set(), {\n");
    for (int point : subject.points) {
      text.append("    (").append(point).append(", frozenset()): lambda q: matrix(");
      text.append(
          GivenNumbers.rows(
              subject.bands, 1, (i, j) -> component(new BandThing.State(state, point), i)));
      text.append("),\n");
    }
    return text.append("})").toString();
  }

  private String component(Thing state, int i) {
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
  public String coordinate(Formula.Symbol symbol, Quantity.Coordinate quantity) {
    Declaration declaration = symbol.declaration();
    List<Integer> places = subject.axes.of(declaration);
    return "coordinate("
        + base(declaration, quantity, places)
        + ", x, ["
        + GivenNumbers.coordinates(places)
        + "])";
  }

  private String base(Declaration declaration, Quantity.Coordinate quantity, List<Integer> places) {
    Thing letter = new Thing.Symbol(declaration.latex());
    if (quantity.variable() == Variable.MOMENTUM) {
      if (subject.points.size() > 1) {
        throw new UntranslatedException("the value of a momentum where several are looked at");
      }
      return picked(new BandThing.Momentum(subject.points.get(0)), places, 0);
    }
    if (quantity.variable() != Variable.POSITION) {
      return "[" + given.typed(letter.whole()) + "]";
    }
    int first = Coordinate.CENTRE.place(0);
    boolean centre = places.get(0) >= first && places.get(0) < first + 3;
    return centre
        ? picked(BandThing.Centre.OF_PACKET, places, first)
        : picked(letter, IntStream.range(0, places.size()).boxed().toList(), 0);
  }

  private String picked(Thing vector, List<Integer> places, int first) {
    return GivenNumbers.row(
        places.size(), a -> given.typed(new Name(vector, new Part.Axis(places.get(a) - first))));
  }

  // ---- what is not given by numbers

  @Override
  public String evolvingState(Formula.Symbol symbol, Quantity.EvolvingState quantity) {
    throw none(symbol);
  }

  @Override
  public String exactState(Formula.Symbol symbol, Quantity.ExactState quantity) {
    throw none(symbol);
  }

  @Override
  public String measured(Formula.Symbol symbol, Quantity.Measured quantity) {
    throw none(symbol);
  }

  @Override
  public String vanishing(Formula.Symbol symbol) {
    throw none(symbol);
  }

  @Override
  public String amplitude(Formula.Symbol symbol, Quantity.Amplitude quantity) {
    throw none(symbol);
  }

  @Override
  public String packet(Formula.Symbol symbol, Quantity.Packet quantity) {
    throw none(symbol);
  }

  @Override
  public String position(Formula.Symbol symbol, Quantity.Position quantity) {
    throw none(symbol);
  }

  @Override
  public String wave(Formula.Symbol symbol) {
    throw none(symbol);
  }

  @Override
  public String imaginaryVelocity(Formula.Symbol symbol) {
    throw none(symbol);
  }
}
