package org.rederive.engine.literal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/** Sums, products, quotients and derivatives of functions near a point. */
final class Expansions {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  private final Variables variables;
  private final Work work;
  private final Monomial one;

  Expansions(Variables variables, Work work) {
    this.variables = variables;
    this.work = work;
    this.one = Monomial.one(variables.size());
  }

  Variables variables() {
    return variables;
  }

  Monomial one() {
    return one;
  }

  // ---- simple ones

  Expansion zero() {
    return new Expansion(Map.of(), Expansion.EXACT);
  }

  Expansion number(long value) {
    return constant(NUMBERS.of(value));
  }

  Expansion constant(GaussianRational value) {
    return monomial(one, value);
  }

  Expansion monomial(Monomial monomial, GaussianRational coefficient) {
    return coefficient.isZero()
        ? zero()
        : new Expansion(Map.of(monomial, coefficient), Expansion.EXACT);
  }

  /** A displacement or another variable itself. */
  Expansion variable(int variable) {
    return monomial(one.times(variable, 1), NUMBERS.one());
  }

  /** The value at the point. */
  GaussianRational constantOf(Expansion a) {
    requireClosed(a);
    requireKnown(a);
    return a.coefficients().getOrDefault(one, NUMBERS.zero());
  }

  /** x − x₀ for the value x₀ at the point. */
  Expansion step(Expansion x) {
    return add(x, constant(NUMBERS.negate(constantOf(x))));
  }

  /** All coefficients that matter at the point, those that grow as a packet becomes sharper too. */
  List<GaussianRational> atPoint(Expansion a) {
    requireClosed(a);
    requireKnown(a);
    return a.coefficients().entrySet().stream()
        .filter(term -> order(term.getKey()) <= 0 && !term.getValue().isZero())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static void requireKnown(Expansion a) {
    if (a.order() < 0) {
      throw new UnknownOrderException();
    }
  }

  private static void requireClosed(Expansion a) {
    if (a.open()) {
      throw new NotReadException("a logarithm is no exact number");
    }
  }

  /** All that is not of higher order. */
  Expansion upTo(int order, Expansion a) {
    if (order >= a.order()) {
      return a;
    }
    return kept(a.coefficients(), order, a.open());
  }

  private Expansion kept(Map<Monomial, GaussianRational> all, int order, boolean open) {
    Map<Monomial, GaussianRational> known = new HashMap<>();
    all.forEach(
        (monomial, coefficient) -> {
          if (!coefficient.isZero() && (order >= Expansion.EXACT || order(monomial) <= order)) {
            known.put(monomial, coefficient);
          }
        });
    return new Expansion(known, order, open);
  }

  private int order(Monomial monomial) {
    return variables.order(monomial);
  }

  // ---- sums and products

  Expansion add(Expansion a, Expansion b) {
    if (a.isZero() && a.isExact()) {
      return b;
    }
    Map<Monomial, GaussianRational> sum = new HashMap<>(a.coefficients());
    b.coefficients().forEach((monomial, c) -> sum.merge(monomial, c, NUMBERS::add));
    return kept(sum, Math.min(a.order(), b.order()), a.open() || b.open());
  }

  Expansion negate(Expansion a) {
    return mapped(a, NUMBERS::negate);
  }

  Expansion scale(GaussianRational factor, Expansion a) {
    work.spend(a.coefficients().size());
    return factor.isZero() ? zero() : mapped(a, c -> NUMBERS.multiply(factor, c));
  }

  /** The complex conjugate; coordinates, widths and envelopes are real. */
  Expansion conjugate(Expansion a) {
    return mapped(a, NUMBERS::conjugate);
  }

  private static Expansion mapped(Expansion a, UnaryOperator<GaussianRational> rule) {
    Map<Monomial, GaussianRational> mapped = new HashMap<>();
    a.coefficients().forEach((monomial, c) -> mapped.put(monomial, rule.apply(c)));
    return new Expansion(mapped, a.order(), a.open());
  }

  Expansion multiply(Expansion a, Expansion b) {
    if (a.isZero() && a.isExact() || b.isZero() && b.isExact()) {
      return zero();
    }
    requireNumberBesideOpen(a, b);
    requireNumberBesideOpen(b, a);
    int order = Math.min(known(a, b), known(b, a));
    work.spend((long) a.coefficients().size() * b.coefficients().size());
    Numerators left = Numerators.of(a);
    Numerators right = Numerators.of(b);
    Map<Monomial, GaussianRational> product = new HashMap<>();
    left.whole().forEach((x, c) -> addMultiple(x, c, right.whole(), order, product));
    GaussianRational below =
        GaussianRational.of(BigInteger.ONE, left.below().multiply(right.below()));
    if (!below.equals(NUMBERS.one())) {
      product.replaceAll((monomial, c) -> NUMBERS.multiply(below, c));
    }
    return kept(product, order, a.open() || b.open());
  }

  private void addMultiple(
      Monomial x,
      GaussianRational c,
      Map<Monomial, GaussianRational> b,
      int order,
      Map<Monomial, GaussianRational> product) {
    int room = order - order(x);
    b.forEach(
        (y, d) -> {
          if (order(y) <= room) {
            product.merge(x.times(y), NUMBERS.multiply(c, d), NUMBERS::add);
          }
        });
  }

  /** Up to which order a product with b is known if only a has unknown terms. */
  private int known(Expansion a, Expansion b) {
    return a.isExact() ? Expansion.EXACT : a.order() + lowest(b);
  }

  private int lowest(Expansion a) {
    int lowest = 0;
    for (Monomial monomial : a.coefficients().keySet()) {
      lowest = Math.min(lowest, order(monomial));
    }
    return lowest;
  }

  /** A missing constant times anything but a number would be missing everywhere. */
  private void requireNumberBesideOpen(Expansion open, Expansion beside) {
    boolean number =
        beside.isExact() && beside.coefficients().keySet().stream().allMatch(one::equals);
    if (open.open() && !number) {
      throw new NotReadException("a logarithm is no exact number");
    }
  }

  // ---- quotients

  /**
   * 1/f = (1/f₀) Σ_n (1 − f/f₀)ⁿ.
   *
   * @param order up to which it is needed
   */
  Expansion inverse(Expansion f, int order) {
    requireClosed(f);
    Monomial envelope = envelopeOf(f);
    GaussianRational leading = f.coefficients().getOrDefault(envelope, NUMBERS.zero());
    if (leading.isZero()) {
      throw new NoValueException();
    }
    Expansion normal = times(inverted(envelope), NUMBERS.inverse(leading), f);
    Expansion rest = upTo(order, add(number(1), negate(normal)));
    Expansion sum = number(1);
    Expansion power = number(1);
    for (int n = 1; n <= order && !rest.coefficients().isEmpty(); n++) {
      power = upTo(order, multiply(power, rest));
      sum = add(sum, power);
    }
    Expansion known = rest.isZero() && f.isExact() ? sum : upTo(order, sum);
    return times(inverted(envelope), NUMBERS.inverse(leading), known);
  }

  /** A quotient has a value only if all terms below have the same envelope and are bounded. */
  private Monomial envelopeOf(Expansion f) {
    Monomial first = null;
    for (Monomial monomial : f.coefficients().keySet()) {
      Monomial envelope = one;
      for (int v = variables.displacements(); v < variables.size(); v++) {
        envelope = envelope.times(v, monomial.exponent(v));
      }
      if (first != null && !first.equals(envelope)
          || variables.momenta() > 0 && envelope.exponent(variables.sharpness()) != 0) {
        throw new NotReadException("a quotient by a sum over different envelopes");
      }
      first = envelope;
    }
    return first == null ? one : first;
  }

  private Monomial inverted(Monomial monomial) {
    Monomial inverted = one;
    for (int v = 0; v < monomial.variables(); v++) {
      inverted = inverted.times(v, -monomial.exponent(v));
    }
    return inverted;
  }

  private Expansion times(Monomial factor, GaussianRational number, Expansion a) {
    work.spend(a.coefficients().size());
    Map<Monomial, GaussianRational> product = new HashMap<>();
    a.coefficients().forEach((x, c) -> product.put(x.times(factor), NUMBERS.multiply(c, number)));
    return new Expansion(product, a.order(), a.open());
  }

  // ---- functions

  /** Σ_n aⁿ/n! of what vanishes at the point. */
  Expansion exponential(Expansion a, int order) {
    if (!constantOf(a).isZero()) {
      throw new NotReadException("the exponential of a number that is not zero is not exact");
    }
    Expansion rest = upTo(order, a);
    Expansion sum = number(1);
    Expansion power = number(1);
    for (int n = 1; n <= order && !rest.coefficients().isEmpty(); n++) {
      power = scale(NUMBERS.inverse(NUMBERS.of(n)), upTo(order, multiply(power, rest)));
      sum = add(sum, power);
    }
    return a.isZero() ? sum : upTo(order, sum);
  }

  /** ln f = ln f₀ + Σ_n (−1)^{n+1}(f/f₀ − 1)ⁿ/n, the first term of which is left open. */
  Expansion logarithm(Expansion f, int order) {
    GaussianRational leading = constantOf(f);
    if (leading.isZero()) {
      throw new NoValueException();
    }
    Expansion normal = scale(NUMBERS.inverse(leading), f);
    Expansion rest = upTo(order, add(normal, number(-1)));
    Expansion sum = zero();
    Expansion power = number(1);
    for (int n = 1; n <= order; n++) {
      power = upTo(order, multiply(power, rest));
      GaussianRational weight = NUMBERS.inverse(NUMBERS.of(n % 2 == 0 ? -n : n));
      sum = add(sum, scale(weight, power));
    }
    Expansion known = rest.isZero() ? sum : upTo(order, sum);
    boolean isOne = leading.equals(NUMBERS.one());
    return new Expansion(known.coefficients(), known.order(), !isOne);
  }

  // ---- derivatives

  /** ∂_q f, with ∂_q E = −(q/2σ²) E for the envelope of the momentum that q belongs to. */
  Expansion derivative(Expansion a, int displacement) {
    Map<Monomial, GaussianRational> slope = new HashMap<>();
    a.coefficients()
        .forEach(
            (monomial, c) -> {
              int n = monomial.exponent(displacement);
              if (n != 0) {
                add(slope, monomial.times(displacement, -1), NUMBERS.multiply(c, NUMBERS.of(n)));
              }
              addSlopeOfEnvelope(monomial, c, displacement, slope);
            });
    return kept(slope, a.isExact() ? a.order() : a.order() - 1, false);
  }

  private void addSlopeOfEnvelope(
      Monomial monomial,
      GaussianRational c,
      int displacement,
      Map<Monomial, GaussianRational> slope) {
    for (int point = 0; point < variables.momenta(); point++) {
      int n = monomial.exponent(variables.envelope(point));
      if (n == 0) {
        continue;
      }
      int own = variables.points().get(displacement);
      if (own < 0) {
        throw new NotReadException("how a packet depends on other coordinates is not explicit");
      }
      if (own == point) {
        Monomial lower = monomial.times(displacement, 1).times(variables.sharpness(), 1);
        GaussianRational half = NUMBERS.inverse(NUMBERS.of(-2));
        add(slope, lower, NUMBERS.multiply(c, NUMBERS.multiply(half, NUMBERS.of(n))));
      }
    }
  }

  private static void add(
      Map<Monomial, GaussianRational> sum, Monomial monomial, GaussianRational c) {
    sum.merge(monomial, c, NUMBERS::add);
  }

  /** The function where some displacements stay zero. */
  Expansion without(List<Integer> displacements, Expansion a) {
    Map<Monomial, GaussianRational> rest = new HashMap<>();
    a.coefficients()
        .forEach(
            (monomial, c) -> {
              if (displacements.stream().allMatch(v -> monomial.exponent(v) == 0)) {
                rest.put(monomial, c);
              }
            });
    return new Expansion(rest, a.order(), a.open());
  }

  /** The function with other functions in the place of some displacements. */
  Expansion with(Map<Integer, Expansion> functions, Expansion a, int order) {
    Expansion sum = new Expansion(Map.of(), a.order(), a.open());
    for (Map.Entry<Monomial, GaussianRational> term : a.coefficients().entrySet()) {
      Monomial rest = term.getKey();
      Expansion product = number(1);
      for (Map.Entry<Integer, Expansion> function : functions.entrySet()) {
        int n = rest.exponent(function.getKey());
        rest = rest.times(function.getKey(), -n);
        for (int i = 0; i < n; i++) {
          product = upTo(order, multiply(product, function.getValue()));
        }
      }
      sum = add(sum, times(rest, term.getValue(), product));
    }
    return sum;
  }

  // ---- the mean over an envelope

  /**
   * ∫ of f E² over one momentum, normalised: q^{2m} becomes (2m − 1)!! σ^{2m} for each component,
   * odd powers vanish, and of what is left only what stays finite and not zero for σ → 0.
   */
  Expansion mean(Expansion density, int point) {
    Map<Monomial, GaussianRational> mean = new HashMap<>();
    density
        .coefficients()
        .forEach(
            (monomial, c) -> {
              if (monomial.exponent(variables.envelope(point)) == 2) {
                addMean(monomial.times(variables.envelope(point), -2), c, point, mean);
              } else {
                add(mean, monomial, c);
              }
            });
    requireFinite(mean);
    return kept(mean, density.order(), density.open());
  }

  private void addMean(
      Monomial monomial, GaussianRational c, int point, Map<Monomial, GaussianRational> mean) {
    Monomial rest = monomial;
    GaussianRational factor = c;
    for (int q : variables.of(point)) {
      int n = rest.exponent(q);
      if (n % 2 == 1) {
        return;
      }
      for (int odd = n - 1; odd > 1; odd -= 2) {
        factor = NUMBERS.multiply(factor, NUMBERS.of(odd));
      }
      rest = rest.times(q, -n).times(variables.sharpness(), -n / 2);
    }
    if (rest.exponent(variables.sharpness()) >= 0) {
      add(mean, rest, factor);
    }
  }

  private boolean hasEnvelope(Monomial monomial) {
    for (int point = 0; point < variables.momenta(); point++) {
      if (monomial.exponent(variables.envelope(point)) != 0) {
        return true;
      }
    }
    return false;
  }

  private void requireFinite(Map<Monomial, GaussianRational> mean) {
    boolean diverges =
        mean.entrySet().stream()
            .filter(term -> !term.getValue().isZero())
            .map(Map.Entry::getKey)
            .anyMatch(m -> !hasEnvelope(m) && m.exponent(variables.sharpness()) > 0);
    if (diverges) {
      throw new NotReadException("a mean value diverges for a sharp packet");
    }
  }
}
