package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.rederive.engine.literal.ExplicitFunctions.Range;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity.Variable;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Wave packets |W⟩ = ∫_k w_k |ψ_k⟩ with w = E a at each point of the zone: a sharp Gaussian
 * envelope E and an arbitrary smooth function a.
 *
 * <p>Of a only the slope is not arbitrary: the mean of the position over all points is where the
 * packet is, r_c. With a single point that is the limit (7).
 *
 * @param reading where the packet is looked at
 */
record Packets(LiteralReading reading) {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  /** The eigenvectors that a packet is made of, by points of the zone. */
  interface Columns {
    IntFunction<Block> in(LiteralReading there);
  }

  private Specimen specimen() {
    return reading.specimen();
  }

  private Expansions expansions() {
    return specimen().expansions();
  }

  /** Whether states extend over the zone here. */
  boolean areMeant() {
    return expansions().variables().momenta() > 0;
  }

  private int order() {
    return reading.scope().order();
  }

  private Expansion envelope(int point) {
    if (!areMeant()) {
      throw new NotReadException("there is no packet here");
    }
    return expansions().variable(expansions().variables().envelope(point));
  }

  // ---- states

  /** Σ over points of w_k u_k. */
  Entry packet(String key, Columns columns) {
    return summed(
        point ->
            specimen()
                .blocks()
                .scale(amplitude(key, columns, point), columns.in(reading).apply(point)));
  }

  /** Any state over the zone. */
  Entry state(String key) {
    return summed(
        point -> {
          List<Expansion> at = new Arguments(reading).momentum(point);
          Block column =
              specimen()
                  .functions()
                  .matrix("state " + key, specimen().zone().bands(), 1, at, order());
          return specimen().blocks().scale(envelope(point), column);
        });
  }

  private Entry summed(IntFunction<Block> column) {
    Entry sum = reading.column(0, column.apply(0), Reach.ZONE);
    for (int point = 1; point < specimen().zone().points(); point++) {
      sum = specimen().entries().add(sum, reading.column(point, column.apply(point), Reach.ZONE));
    }
    return new Entry(Kind.KET, sum.parts(), Reach.ZONE);
  }

  // ---- amplitudes

  /** w = E a at a point. */
  Expansion amplitude(String key, Columns columns, int point) {
    Expansion a = smooth(key, point);
    GaussianRational leading = expansions().constantOf(a);
    for (int c = 0; c < 3; c++) {
      int axis = specimen().chart().momentum(point).get(c);
      int q = specimen().chart().displacement(axis).orElse(-1);
      if (q >= 0) {
        a = expansions().add(a, change(a, leading, q, slope(key, columns, point, c)));
      }
    }
    return expansions().multiply(envelope(point), a);
  }

  private Expansion smooth(String key, int point) {
    return specimen()
        .functions()
        .value("amplitude " + key, new Arguments(reading).momentum(point), Range.COMPLEX, order());
  }

  /** What makes the slope of a to be a₀ s. */
  private Expansion change(Expansion a, GaussianRational leading, int q, GaussianRational slope) {
    Monomial linear = expansions().one().times(q, 1);
    GaussianRational is = a.coefficients().getOrDefault(linear, NUMBERS.zero());
    GaussianRational change = NUMBERS.subtract(NUMBERS.multiply(leading, slope), is);
    return expansions().upTo(a.order(), expansions().monomial(linear, change));
  }

  /** s = e − i(ξ − Re A) with any real e, so that i∂ ln w + A has the real part ξ. */
  private GaussianRational slope(String key, Columns columns, int point, int component) {
    GaussianRational e = specimen().draw().of("slope " + key).of(point).of(component).real();
    GaussianRational xi = position(key, columns, point, component);
    GaussianRational connection = real(connection(columns, point, component));
    GaussianRational shifted = NUMBERS.subtract(xi, connection);
    return NUMBERS.subtract(e, NUMBERS.multiply(NUMBERS.imaginaryUnit(), shifted));
  }

  private static GaussianRational real(GaussianRational z) {
    GaussianRational twice = NUMBERS.add(z, NUMBERS.conjugate(z));
    return NUMBERS.divide(twice, NUMBERS.of(2));
  }

  // ---- where the packet is

  /** ξ at a point: r_c, and around it such that the mean over all points is r_c. */
  private GaussianRational position(String key, Columns columns, int point, int component) {
    GaussianRational centre = centre(key, component);
    int points = specimen().zone().points();
    if (points == 1) {
      return centre;
    }
    GaussianRational sum = NUMBERS.zero();
    for (int p = 0; p < points - 1; p++) {
      GaussianRational offset = offset(key, p, component);
      if (p == point) {
        return NUMBERS.add(centre, offset);
      }
      sum = NUMBERS.add(sum, NUMBERS.multiply(weight(key, columns, p), offset));
    }
    GaussianRational last = weight(key, columns, points - 1);
    return NUMBERS.subtract(centre, NUMBERS.divide(sum, last));
  }

  private GaussianRational offset(String key, int point, int component) {
    return specimen().draw().of("offset " + key).of(point).of(component).real();
  }

  private GaussianRational centre(String key, int component) {
    List<Integer> positions = specimen().chart().all(Variable.POSITION, 0);
    return positions.size() < 3
        ? specimen().draw().of("centre " + key).of(component).real()
        : expansions().constantOf(reading.along(positions.get(component)));
  }

  /** g = |w|² ⟨u|u⟩. */
  private GaussianRational weight(String key, Columns columns, int point) {
    LiteralReading here = reading.in(reading.scope().upTo(0));
    GaussianRational a = expansions().constantOf(new Packets(here).smooth(key, point));
    List<GaussianRational> u = constants(columns.in(here).apply(point));
    return NUMBERS.multiply(NUMBERS.multiply(a, NUMBERS.conjugate(a)), inner(u, u));
  }

  /** A = i⟨u|∂u⟩/⟨u|u⟩. */
  private GaussianRational connection(Columns columns, int point, int component) {
    LiteralReading near = reading.in(reading.scope().upTo(1));
    Block column = columns.in(near).apply(point);
    int axis = specimen().chart().momentum(point).get(component);
    int q = specimen().chart().displacement(axis).orElseThrow();
    List<GaussianRational> u = constants(column);
    List<GaussianRational> slope = constants(column.map(x -> expansions().derivative(x, q)));
    GaussianRational overlap = NUMBERS.divide(inner(u, slope), inner(u, u));
    return NUMBERS.multiply(NUMBERS.imaginaryUnit(), overlap);
  }

  private List<GaussianRational> constants(Block column) {
    List<GaussianRational> constants = new ArrayList<>();
    column.entries().forEach(x -> constants.add(expansions().constantOf(x)));
    return constants;
  }

  private static GaussianRational inner(List<GaussianRational> a, List<GaussianRational> b) {
    GaussianRational sum = NUMBERS.zero();
    for (int i = 0; i < a.size(); i++) {
      sum = NUMBERS.add(sum, NUMBERS.multiply(NUMBERS.conjugate(a.get(i)), b.get(i)));
    }
    return sum;
  }
}
