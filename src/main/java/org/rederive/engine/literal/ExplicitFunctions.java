package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.number.GaussianRational;

/**
 * Arbitrary functions: polynomials with random coefficients, each a pure function of its name.
 *
 * <p>A polynomial is given by its Taylor coefficients at each point where somebody looks at it.
 * They are independent: for any finite number of points and any values of finitely many derivatives
 * there, Hermite's interpolation gives a polynomial that has them.
 */
final class ExplicitFunctions {
  private final Expansions expansions;
  private final Draw draw;
  private final Map<Asked, Expansion> known = new HashMap<>();

  /** What the values of a function are. */
  enum Range {
    REAL,
    COMPLEX
  }

  private record Asked(String name, List<Expansion> arguments, Range range, int order) {}

  ExplicitFunctions(Expansions expansions, Draw draw) {
    this.expansions = expansions;
    this.draw = draw;
  }

  /**
   * f(x) for functions x.
   *
   * @param name which function
   * @param arguments what its arguments are, near the point
   * @param order up to which it is needed
   */
  Expansion value(String name, List<Expansion> arguments, Range range, int order) {
    Asked asked = new Asked(name, arguments, range, order);
    Expansion before = known.get(asked);
    if (before == null) {
      before = newValue(asked);
      known.put(asked, before);
    }
    return before;
  }

  /** The same for a matrix, each entry with a name of its own. */
  Block matrix(String name, int rows, int columns, List<Expansion> arguments, int order) {
    return Block.of(
        rows, columns, (i, j) -> value(name + " " + i + " " + j, arguments, Range.COMPLEX, order));
  }

  /** A function that vanishes nowhere near the point. */
  Expansion factor(String name, List<Expansion> arguments, int order) {
    return value(name, arguments, Range.COMPLEX, order);
  }

  // ---- Σ_α c_α (x − x₀)^α

  private Expansion newValue(Asked asked) {
    Draw here = draw.of(asked.name());
    List<Expansion> steps = new ArrayList<>();
    for (Expansion argument : asked.arguments()) {
      here = here.of(expansions.constantOf(argument));
      steps.add(expansions.step(argument));
    }
    List<Integer> moving = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).isZero()) {
        moving.add(i);
      }
    }
    return sum(asked, steps, moving, here, expansions.number(1), asked.order());
  }

  /** The terms in the arguments that are left, times a product of steps of the others. */
  private Expansion sum(
      Asked asked,
      List<Expansion> steps,
      List<Integer> moving,
      Draw here,
      Expansion product,
      int order) {
    if (moving.isEmpty()) {
      GaussianRational c = asked.range() == Range.REAL ? here.real() : here.complex();
      return expansions.scale(c, product);
    }
    int argument = moving.get(0);
    List<Integer> rest = moving.subList(1, moving.size());
    Expansion sum = expansions.zero();
    Expansion power = product;
    for (int n = 0; n <= order && !power.coefficients().isEmpty(); n++) {
      // A coefficient is the same whether or not an argument that it does not belong to moves.
      Draw term = n == 0 ? here : here.of(argument).of(n);
      sum = expansions.add(sum, sum(asked, steps, rest, term, power, order - n));
      power = expansions.upTo(asked.order(), expansions.multiply(power, steps.get(argument)));
    }
    return expansions.upTo(asked.order(), sum);
  }
}
