package org.rederive.engine.literal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rederive.formula.Kind;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/** Sums and products of numbers, columns, rows and operators. */
record Entries(Zone zone, Expansions expansions, Blocks blocks) {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  // ---- simple ones

  Entry number(Expansion value) {
    return entry(Kind.SCALAR, Block.number(value), Reach.ZONE);
  }

  Entry entry(Kind kind, Block block, Reach reach) {
    return new Entry(kind, Map.of(expansions.one(), block), reach);
  }

  /** The part without derivatives. */
  Block plain(Entry a) {
    if (a.parts().keySet().stream().anyMatch(power -> !power.isOne())) {
      throw new NotReadException("an operator that differentiates stands where a matrix is needed");
    }
    return a.parts().values().stream().findFirst().orElseGet(() -> zeroBlock(a.kind()));
  }

  private Block zeroBlock(Kind kind) {
    int n = zone.size();
    int rows = kind == Kind.SCALAR || kind == Kind.BRA ? 1 : n;
    int columns = kind == Kind.SCALAR || kind == Kind.KET ? 1 : n;
    return Block.of(rows, columns, (i, j) -> expansions.zero());
  }

  /** A number as a function. */
  Expansion scalar(Entry a) {
    if (a.kind() != Kind.SCALAR) {
      throw new NotReadException("a number is needed where a " + a.kind() + " stands");
    }
    return plain(a).at(0, 0);
  }

  /** A number beside an operator is a multiple of the identity. */
  Entry operator(Entry a) {
    if (a.kind() == Kind.SCALAR) {
      Block identity = blocks.identity(zone.size());
      return entry(Kind.OPERATOR, blocks.scale(scalar(a), identity), Reach.ZONE);
    }
    if (a.kind() != Kind.OPERATOR) {
      throw new NotReadException("an operator is needed where a " + a.kind() + " stands");
    }
    return a;
  }

  Entry mapped(Entry a, UnaryOperator<Expansion> rule) {
    Map<Monomial, Block> parts = new HashMap<>();
    a.parts().forEach((power, block) -> parts.put(power, block.map(rule)));
    return new Entry(a.kind(), parts, a.reach());
  }

  Entry negate(Entry a) {
    return mapped(a, expansions::negate);
  }

  // ---- sums

  Entry add(Entry a, Entry b) {
    if (a.kind() != b.kind()) {
      return addMixed(a, b);
    }
    Map<Monomial, Block> sum = new HashMap<>(a.parts());
    b.parts().forEach((power, block) -> sum.merge(power, block, blocks::add));
    return new Entry(a.kind(), sum, a.reach().or(b.reach()));
  }

  /** Beside a state only the number 0 can stand. */
  private Entry addMixed(Entry a, Entry b) {
    if (a.kind() == Kind.SCALAR && a.isZero()) {
      return b;
    }
    if (b.kind() == Kind.SCALAR && b.isZero()) {
      return a;
    }
    return add(operator(a), operator(b));
  }

  // ---- products, in written order

  Entry multiply(Entry a, Entry b) {
    if (a.kind() == Kind.SCALAR) {
      return mapped(b, x -> expansions.multiply(scalar(a), x));
    }
    if (b.kind() == Kind.SCALAR) {
      return timesNumber(a, b);
    }
    Kind kind = product(a.kind(), b.kind());
    if (kind == Kind.SCALAR) {
      return paired(a, b);
    }
    return new Entry(kind, composed(a, b, kind), reach(a, b));
  }

  /** An operator acts on a number that stands right of it. */
  private Entry timesNumber(Entry a, Entry number) {
    boolean acts = a.kind() == Kind.OPERATOR || a.kind() == Kind.BRA;
    return acts
        ? multiply(a, operator(number))
        : mapped(a, x -> expansions.multiply(x, scalar(number)));
  }

  private static Kind product(Kind a, Kind b) {
    if (a == Kind.OPERATOR && b != Kind.BRA) {
      return b;
    }
    if (a == Kind.BRA && b != Kind.BRA) {
      return b == Kind.KET ? Kind.SCALAR : Kind.BRA;
    }
    if (a == Kind.KET && b == Kind.BRA) {
      return Kind.OPERATOR;
    }
    throw new NotReadException("a " + a + " times a " + b);
  }

  private Reach reach(Entry a, Entry b) {
    if (a.kind() == Kind.KET) {
      boolean packets = a.reach() == Reach.ZONE || b.reach() == Reach.ZONE;
      if (zone.hasZone() && packets) {
        throw new NotReadException("an operator between wave packets");
      }
      return zone.hasZone() ? a.reach().or(b.reach()) : Reach.ZONE;
    }
    Entry operator = a.kind() == Kind.OPERATOR ? a : b;
    Entry other = a.kind() == Kind.OPERATOR ? b : a;
    return operator.reach() == Reach.ZONE ? other.reach() : operator.reach();
  }

  /** (M ∂^α)(N ∂^β) = Σ_γ (α over γ) M (∂^γ N) ∂^{α−γ+β}; on a column all derivatives act. */
  private Map<Monomial, Block> composed(Entry a, Entry b, Kind kind) {
    Map<Monomial, Block> product = new HashMap<>();
    boolean function = kind == Kind.KET || kind == Kind.SCALAR;
    a.parts()
        .forEach(
            (alpha, m) ->
                b.parts().forEach((beta, n) -> compose(m, alpha, n, beta, 0, function, product)));
    return product;
  }

  private void compose(
      Block m,
      Monomial alpha,
      Block n,
      Monomial beta,
      int from,
      boolean function,
      Map<Monomial, Block> sum) {
    int q = from;
    while (q < expansions.variables().displacements() && alpha.exponent(q) == 0) {
      q++;
    }
    if (q == expansions.variables().displacements()) {
      sum.merge(beta, blocks.multiply(m, n), blocks::add);
      return;
    }
    int along = q;
    Monomial less = alpha.times(q, -1);
    Block slope = n.map(x -> expansions.derivative(x, along));
    compose(m, less, slope, beta, q, function, sum);
    if (!function) {
      compose(m, less, n, beta.times(q, 1), q, false, sum);
    }
  }

  // ---- ⟨a|b⟩

  private Entry paired(Entry bra, Entry ket) {
    if (zone.hasZone()) {
      requireSameMomentum(bra, ket);
    }
    Block value =
        composed(bra, ket, Kind.SCALAR).values().stream()
            .reduce(blocks::add)
            .orElseGet(() -> zeroBlock(Kind.SCALAR));
    boolean packets = bra.reach() == Reach.ZONE && ket.reach() == Reach.ZONE;
    return number(zone.hasZone() && packets ? integrated(value.at(0, 0)) : value.at(0, 0));
  }

  private void requireSameMomentum(Entry bra, Entry ket) {
    boolean spinors = bra.reach() == Reach.SPINOR && ket.reach() == Reach.SPINOR;
    Set<Integer> left = pointsOf(bra);
    Set<Integer> right = pointsOf(ket);
    boolean apart = left.stream().noneMatch(right::contains);
    if (spinors && apart && !left.isEmpty() && !right.isEmpty()) {
      throw new NotReadException("cell-periodic states at two momenta are not paired");
    }
  }

  private Set<Integer> pointsOf(Entry state) {
    Set<Integer> points = new HashSet<>();
    for (Block block : state.parts().values()) {
      for (int i = 0; i < block.entries().size(); i++) {
        if (!block.entries().get(i).isZero()) {
          points.add(zone.pointOf(i));
        }
      }
    }
    return points;
  }

  /** ∫ over the zone of the density of packets. */
  Expansion integrated(Expansion density) {
    requireDensity(density);
    Expansion mean = density;
    for (int point = 0; point < zone.points(); point++) {
      mean = expansions.mean(mean, point);
    }
    return mean;
  }

  private void requireDensity(Expansion density) {
    Variables variables = expansions.variables();
    for (Monomial monomial : density.coefficients().keySet()) {
      int twice = 0;
      for (int point = 0; point < variables.momenta(); point++) {
        twice += monomial.exponent(variables.envelope(point)) == 2 ? 1 : 0;
      }
      if (twice == 0) {
        throw new NotReadException("the integral over the zone of what is no packet's density");
      }
    }
  }

  // ---- adjoint, trace, derivatives

  /** (M ∂^α)† = (−1)^|α| ∂^α M†, after integration by parts. */
  Entry adjoint(Entry a) {
    Kind kind = a.kind() == Kind.KET ? Kind.BRA : a.kind() == Kind.BRA ? Kind.KET : a.kind();
    Map<Monomial, Block> sum = new HashMap<>();
    a.parts()
        .forEach(
            (alpha, m) -> {
              Block turned = blocks.adjoint(m);
              int sign = expansions.variables().order(alpha) % 2 == 0 ? 1 : -1;
              Block signed = turned.map(x -> expansions.scale(NUMBERS.of(sign), x));
              Block one = blocks.identity(signed.rows());
              compose(one, alpha, signed, expansions.one(), 0, kind == Kind.KET, sum);
            });
    return new Entry(kind, sum, a.reach());
  }

  /** Σ_b ⟨b|A|b⟩ at one momentum. */
  Entry trace(Entry a) {
    Entry operator = operator(a);
    if (zone.points() > 1) {
      throw new NotReadException("the trace is over the bands at one momentum");
    }
    return number(blocks.trace(plain(operator)));
  }

  Entry derivative(Entry a, int displacement) {
    return mapped(a, x -> expansions.derivative(x, displacement));
  }

  /** Each component along the displacement of its own momentum; none if it has none. */
  Entry derivative(Entry a, List<Integer> displacements) {
    Map<Monomial, Block> parts = new HashMap<>();
    a.parts()
        .forEach(
            (power, block) ->
                parts.put(
                    power,
                    Block.of(
                        block.rows(),
                        block.columns(),
                        (i, j) -> {
                          int component = block.rows() > 1 ? i : j;
                          int along = displacements.get(zone.pointOf(component));
                          return expansions.derivative(block.at(i, j), along);
                        })));
    return new Entry(a.kind(), parts, a.reach());
  }
}
