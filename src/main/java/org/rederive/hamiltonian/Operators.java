package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.evaluate.Asked;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;
import org.rederive.number.Composition;
import org.rederive.number.Coordinate;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * The operators of a document and the bands of its Hamiltonians, wherever they are looked at.
 *
 * @param <T> the numbers
 */
final class Operators<T> {
  private final BandSource<T> source;
  private final Axes axes;
  private final NumberSystem<T> numbers;
  private final Map<String, List<Argument<T>>> arguments = new HashMap<>();
  private final Map<Object, Frame<T>> composed = new HashMap<>();
  private final Map<String, Strength> strengths = new HashMap<>();

  Operators(BandSource<T> source, Axes axes) {
    this.source = source;
    this.axes = axes;
    this.numbers = source.linear().numbers();
  }

  // ---- which operator

  /** What is known of the operator that a symbol stands for. */
  private Site.Subject subject(Declaration symbol, Quantity.Operator quantity) {
    return subject(symbol, symbol.key(), quantity);
  }

  /**
   * The same of one of its components.
   *
   * @param key what the component is called
   */
  Site.Subject subject(Declaration symbol, String key, Quantity.Operator quantity) {
    Site.Law law =
        switch (quantity.restriction()) {
          case HAMILTONIAN -> Site.Law.HAMILTONIAN;
          case HERMITIAN -> Site.Law.HERMITIAN;
          default -> Site.Law.NONE;
        };
    return new Site.Subject(key, law, places(symbol, quantity, axes));
  }

  /**
   * The coordinates of an operator: those that are written for it. Coordinates of a sort of which
   * none is written are left unsaid, unless a written one is a function of others.
   */
  static long places(Declaration symbol, Quantity.Operator quantity, Axes axes) {
    if (quantity.dependence() == Quantity.Dependence.MOMENTUM) {
      return axes.bits(Variable.MOMENTUM);
    }
    long written = 0;
    Set<Variable> said = new HashSet<>();
    boolean function = quantity.dependence() == Quantity.Dependence.WRITTEN;
    for (Declaration slot : symbol.slots()) {
      if (slot.quantity() instanceof Quantity.Coordinate c) {
        written |= BandInterpretation.bits(axes.of(slot));
        said.add(c.variable());
        function |= c.defined();
      }
    }
    if (function) {
      return written;
    }
    long all = written;
    for (Variable variable : Variable.values()) {
      all |= said.contains(variable) ? 0 : axes.bits(variable);
    }
    return all;
  }

  // ---- at which point

  private static List<Declaration> functions(Formula.Symbol symbol) {
    return symbol.slots().stream().filter(Declaration::isFunction).toList();
  }

  /** Where an operator is looked at. */
  Site site(Asked<T> asked, Site.Subject subject, int point) {
    List<Declaration> functions = functions(asked.symbol());
    return site(asked, subject, point, functions);
  }

  private Site site(Asked<T> asked, Site.Subject subject, int point, List<Declaration> functions) {
    Site site = siteOf(asked, subject, point, functions);
    if (isLinear(subject)) {
      Strength strength = Strength.of(site);
      if (!strengths.computeIfAbsent(subject.key(), key -> strength).equals(strength)) {
        throw new UnsupportedFormulaException(
            "bands of a Hamiltonian that is linear in λ are known at one λ only: at two, they are not"
                + " independent");
      }
    }
    return site;
  }

  /**
   * An operator near a point. One that is linear in the strength is known at all strengths where it
   * is known at one: H(0) = H(λ) − λ ∂_λH.
   */
  Series<Matrix<T>> operator(Asked<T> asked, Site.Subject subject, int point) {
    Site site = siteOf(asked, subject, point, functions(asked.symbol()));
    Strength asks = Strength.of(site);
    Strength known = strengths.getOrDefault(subject.key(), asks);
    boolean elsewhere = !known.equals(asks) && known.isPlain() && asks.isPlain();
    return elsewhere && isLinear(subject)
        ? moved(source.operator(site.at(known.zero())), asks.zero())
        : source.operator(site(asked, subject, point));
  }

  private boolean isLinear(Site.Subject subject) {
    return subject.law() == Site.Law.HAMILTONIAN && source.premises().linearInStrength();
  }

  /** From a generic strength to zero, or from there. */
  private Series<Matrix<T>> moved(Series<Matrix<T>> linear, boolean toZero) {
    int place = Coordinate.STRENGTH.place(0);
    T strength = source.arbitrary().real(new Thing.Symbol(axes.strength()).whole());
    T step = toZero ? numbers.negate(strength) : strength;
    return Series.of(
        index -> {
          Matrix<T> value = linear.at(index);
          Matrix<T> slope =
              MultiIndex.exponent(index, place) > 0
                  ? null
                  : linear.at(index + MultiIndex.unit(place));
          return slope == null
              ? value
              : Series.plus(value, source.linear().scale(step, slope), source.linear()::add);
        });
  }

  /** At which strength an operator is looked at, as far as that is a point of its own. */
  private record Strength(boolean zero, int argument) {
    static Strength of(Site site) {
      boolean zero = site.spot().zeros().contains(Coordinate.STRENGTH.place(0));
      return new Strength(zero, site.spot().argument());
    }

    /** Whether it is zero or the coordinate itself. */
    boolean isPlain() {
      return argument == 0;
    }
  }

  private Site siteOf(
      Asked<T> asked, Site.Subject subject, int point, List<Declaration> functions) {
    Set<Integer> kept = zeros(asked, subject);
    List<Integer> elsewhere = new ArrayList<>();
    List<T> values = new ArrayList<>();
    boolean shifted = false;
    for (Declaration function : functions) {
      List<T> at = values(asked.componentsAt(function, point));
      if (areEqual(at, own(asked, function, point))) {
        continue;
      }
      kept.removeAll(axes.of(function));
      shifted |= function.sort() == Sort.MOMENTUM;
      if (areEqual(at, at.stream().map(value -> numbers.zero()).toList())) {
        kept.addAll(axes.of(function));
      } else {
        elsewhere.addAll(axes.of(function));
        values.addAll(at);
      }
    }
    if (elsewhere.isEmpty()) {
      return new Site(subject, new Site.Spot(shifted ? 0 : point, kept, 0, false));
    }
    Argument<T> argument = argument(subject.key(), point, elsewhere, values);
    // Where the momentum is such a function, it is nothing but its value, wherever that is met.
    int there = shifted ? argument.point() : point;
    return new Site(subject, new Site.Spot(there, kept, argument.number(), shifted));
  }

  private List<T> values(List<Series<T>> components) {
    List<T> values = new ArrayList<>();
    for (Series<T> component : components) {
      T value = component.at(0);
      values.add(value == null ? numbers.zero() : value);
    }
    return values;
  }

  /** The values that a coordinate has of its own; none where it is not known which it is. */
  private List<T> own(Asked<T> asked, Declaration function, int point) {
    if (function.sort() == Sort.MOMENTUM) {
      return source.momentum(point);
    }
    return function
        .written()
        .map(written -> values(asked.components(written.of())))
        .orElse(List.of());
  }

  /**
   * Values of coordinates that are functions of others, and with which of the momenta they were
   * first met.
   *
   * @param number of these values among those of an operator, the same at all momenta
   * @param places of the coordinates
   */
  private record Argument<T>(int number, int point, List<Integer> places, List<T> values) {}

  /** Values that are equal are one argument. */
  private Argument<T> argument(String operator, int point, List<Integer> places, List<T> values) {
    List<Argument<T>> known = arguments.computeIfAbsent(operator, key -> new ArrayList<>());
    for (Argument<T> argument : known) {
      if (argument.places().equals(places) && areEqual(argument.values(), values)) {
        return argument;
      }
    }
    Argument<T> met = new Argument<>(known.size() + 1, point, places, values);
    known.add(met);
    return met;
  }

  private boolean areEqual(List<T> a, List<T> b) {
    boolean equal = a.size() == b.size();
    for (int i = 0; equal && i < a.size(); i++) {
      equal = numbers.areEqual(a.get(i), b.get(i));
    }
    return equal;
  }

  // ---- bands

  /** A band of a Hamiltonian, the only one if none is named. */
  Frame<T> frame(Asked<T> asked, Optional<Declaration> of, int point, int band) {
    if (isOrdered(asked) && of.flatMap(asked::definition).isEmpty()) {
      throw unordered();
    }
    if (of.isEmpty()) {
      return source.frame(site(asked, Site.Subject.main(), point), band);
    }
    Declaration operator = of.get();
    Optional<Formula> definition = asked.definition(operator);
    if (definition.isPresent()) {
      return defined(asked, operator, definition.get(), point, band);
    }
    return isHamiltonian(operator)
        ? source.frame(site(asked, subject(operator), point), band)
        : explicit(asked, operator, point, band);
  }

  /** The Hamiltonian of a state, the only one if none is named. */
  Site siteOf(Asked<T> asked, Optional<Declaration> of) {
    return site(asked, of.map(this::subject).orElseGet(Site.Subject::main), 0);
  }

  private Site.Subject subject(Declaration operator) {
    if (operator.quantity() instanceof Quantity.Operator quantity && isHamiltonian(operator)) {
      return subject(operator, quantity);
    }
    throw new UnsupportedFormulaException(operator + " has no eigenvectors here");
  }

  /** Bands of H(k) = H₀(p(k)): those of H₀ as functions of p, in a gauge of their own. */
  private Frame<T> defined(
      Asked<T> asked, Declaration operator, Formula definition, int point, int band) {
    List<Object> key =
        List.of(operator.key(), point, band, isOrdered(asked), asked.labels().where());
    Frame<T> known = composed.get(key);
    if (known == null) {
      known = newDefined(asked, operator, definition, point, band);
      composed.put(key, known);
    }
    return known;
  }

  private Frame<T> newDefined(
      Asked<T> asked, Declaration operator, Formula definition, int point, int band) {
    if (definition instanceof Formula.AtZero at && at.variable().sort() != Sort.QUANTITY) {
      List<Integer> places = axes.of(at.variable());
      return newDefined(asked.atZero(places), operator, at.operand(), point, band).atZero(places);
    }
    if (!(definition instanceof Formula.Symbol symbol)) {
      return explicit(asked, operator, point, band);
    }
    List<Declaration> functions = functions(symbol);
    Optional<Formula> inside = asked.definition(symbol.declaration());
    if (inside.isPresent() && functions.isEmpty()) {
      return newDefined(asked, symbol.declaration(), inside.get(), point, band);
    }
    if (isOrdered(asked)) {
      throw unordered();
    }
    Site.Subject subject = subject(symbol.declaration());
    Site site = site(asked, subject, point, functions);
    Frame<T> plain = source.frame(site, band);
    Composition<T> inner = asked.compositionAt(functions, point);
    Thing gauge = new BandThing.Gauge(band, Optional.of(operator.key()), Place.of(site));
    return plain.composed(inner, source.linear()).in(source.gauge(gauge), source.linear());
  }

  private static boolean isHamiltonian(Declaration operator) {
    return operator.quantity() instanceof Quantity.Operator quantity
        && quantity.restriction() == Restriction.HAMILTONIAN;
  }

  /** Bands of what a document writes, such as a matrix, or of an operator that is just any. */
  private Frame<T> explicit(Asked<T> asked, Declaration operator, int point, int band) {
    if (!functions(asked.symbol()).isEmpty() || source.premises().linearInStrength()) {
      throw new UnsupportedFormulaException(
          "eigenvectors of "
              + operator
              + ", which is written, at coordinates that are functions of others or where"
              + " Hamiltonians are linear in the strength");
    }
    Place place = new Place(operator.key(), point, 0, asked.labels().zeros());
    return source.frame(
        new ExplicitHamiltonian<>(place, asked.matrix(operator, point), isOrdered(asked)), band);
  }

  /** Whether the band that is asked for is the lowest or the highest one. */
  private boolean isOrdered(Asked<T> asked) {
    return asked.slots(Sort.BAND_INDEX).stream()
        .anyMatch(slot -> slot.quantity() instanceof Quantity.Band b && b.isOrdered());
  }

  private static UnsupportedFormulaException unordered() {
    return new UnsupportedFormulaException(
        "which band is the lowest is known only of a Hamiltonian that is written");
  }

  private static <T> Set<Integer> zeros(Asked<T> asked, Site.Subject subject) {
    Set<Integer> zeros = new HashSet<>(asked.labels().zeros());
    zeros.removeIf(place -> (subject.places() & 15 * MultiIndex.unit(place)) == 0);
    return zeros;
  }
}
