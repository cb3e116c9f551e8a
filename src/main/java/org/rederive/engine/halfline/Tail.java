package org.rederive.engine.halfline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rederive.number.GaussianRational;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/**
 * A state on sites 0, 1, 2, …: Σ v j^n β^j, and something else at a few sites. No two such sums are
 * the same state.
 *
 * @param waves v of each β and n, none of them zero
 * @param sites what is added at some sites, none of it zero
 */
record Tail(
    Map<Wave, Vector<GaussianRational>> waves, Map<Integer, Vector<GaussianRational>> sites) {
  static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final LinearAlgebra<GaussianRational> LINEAR = new LinearAlgebra<>(FIELD);
  static final Tail ZERO = new Tail(Map.of(), Map.of());

  Tail {
    waves = Map.copyOf(waves);
    sites = Map.copyOf(sites);
  }

  /** j^n β^j. */
  record Wave(GaussianRational beta, int power) {}

  /** v β^j. */
  static Tail of(GaussianRational beta, Vector<GaussianRational> v) {
    return ZERO.with(new Wave(beta, 0), v);
  }

  boolean isZero() {
    return waves.isEmpty() && sites.isEmpty();
  }

  Tail plus(Tail other) {
    Tail sum = this;
    for (Map.Entry<Wave, Vector<GaussianRational>> each : other.waves.entrySet()) {
      sum = sum.with(each.getKey(), each.getValue());
    }
    for (Map.Entry<Integer, Vector<GaussianRational>> each : other.sites.entrySet()) {
      sum = sum.with(each.getKey(), each.getValue());
    }
    return sum;
  }

  Tail times(GaussianRational factor) {
    return mapped(v -> LINEAR.scale(factor, v));
  }

  private Tail mapped(UnaryOperator<Vector<GaussianRational>> rule) {
    Tail image = ZERO;
    for (Map.Entry<Wave, Vector<GaussianRational>> each : waves.entrySet()) {
      image = image.with(each.getKey(), rule.apply(each.getValue()));
    }
    for (Map.Entry<Integer, Vector<GaussianRational>> each : sites.entrySet()) {
      image = image.with(each.getKey(), rule.apply(each.getValue()));
    }
    return image;
  }

  /** j ψ_j. */
  Tail atPosition() {
    Tail image = ZERO;
    for (Map.Entry<Wave, Vector<GaussianRational>> each : waves.entrySet()) {
      image = image.with(new Wave(each.getKey().beta, each.getKey().power + 1), each.getValue());
    }
    for (Map.Entry<Integer, Vector<GaussianRational>> each : sites.entrySet()) {
      image = image.with(each.getKey(), LINEAR.scale(FIELD.of(each.getKey()), each.getValue()));
    }
    return image;
  }

  /** C ψ_{j+m}, where there is nothing beyond the end of the chain. */
  Tail hopped(int m, Matrix<GaussianRational> hop) {
    Tail there = mapped(v -> LINEAR.apply(hop, v));
    Tail image = ZERO;
    for (Map.Entry<Wave, Vector<GaussianRational>> each : there.waves.entrySet()) {
      image = image.plus(shifted(each.getKey(), each.getValue(), m));
    }
    for (Map.Entry<Integer, Vector<GaussianRational>> each : there.sites.entrySet()) {
      int site = each.getKey() - m;
      image = site < 0 ? image : image.with(site, each.getValue());
    }
    return image;
  }

  /** v (j+m)^n β^{j+m}, less what that is where j + m < 0. */
  private static Tail shifted(Wave wave, Vector<GaussianRational> v, int m) {
    GaussianRational factor = power(wave.beta, m);
    Tail image = ZERO;
    for (int k = 0; k <= wave.power; k++) {
      GaussianRational c =
          FIELD.multiply(
              FIELD.of(GeometricSums.binomial(wave.power, k)), power(FIELD.of(m), wave.power - k));
      image = image.with(new Wave(wave.beta, k), LINEAR.scale(FIELD.multiply(factor, c), v));
    }
    for (int site = 0; site < -m; site++) {
      image = image.with(site, LINEAR.scale(FIELD.negate(at(wave, site + m)), v));
    }
    return image;
  }

  private static GaussianRational at(Wave wave, int site) {
    return FIELD.multiply(power(FIELD.of(site), wave.power), power(wave.beta, site));
  }

  static GaussianRational power(GaussianRational base, int exponent) {
    GaussianRational factor = exponent < 0 ? FIELD.inverse(base) : base;
    GaussianRational power = FIELD.one();
    for (int i = 0; i < Math.abs(exponent); i++) {
      power = FIELD.multiply(power, factor);
    }
    return power;
  }

  /**
   * ⟨this|other⟩, a sum over all sites.
   *
   * @throws NoValueException if it does not converge
   */
  GaussianRational inner(Tail other) {
    GeometricSums sums = new GeometricSums();
    for (Map.Entry<Wave, Vector<GaussianRational>> bra : waves.entrySet()) {
      for (Map.Entry<Wave, Vector<GaussianRational>> ket : other.waves.entrySet()) {
        sums.add(
            FIELD.multiply(FIELD.conjugate(bra.getKey().beta), ket.getKey().beta),
            bra.getKey().power + ket.getKey().power,
            LINEAR.inner(bra.getValue(), ket.getValue()));
      }
    }
    GaussianRational total = sums.total();
    for (Map.Entry<Integer, Vector<GaussianRational>> bra : sites.entrySet()) {
      total = FIELD.add(total, LINEAR.inner(bra.getValue(), other.at(bra.getKey(), true)));
    }
    for (Map.Entry<Integer, Vector<GaussianRational>> ket : other.sites.entrySet()) {
      total = FIELD.add(total, LINEAR.inner(at(ket.getKey(), false), ket.getValue()));
    }
    return total;
  }

  /** ψ_j, with what is added at sites or without it. */
  private Vector<GaussianRational> at(int site, boolean whole) {
    int size =
        waves.values().stream()
            .findFirst()
            .or(() -> sites.values().stream().findFirst())
            .map(Vector::size)
            .orElse(0);
    Vector<GaussianRational> value = Vector.of(size, i -> FIELD.zero());
    for (Map.Entry<Wave, Vector<GaussianRational>> each : waves.entrySet()) {
      value = LINEAR.add(value, LINEAR.scale(at(each.getKey(), site), each.getValue()));
    }
    Vector<GaussianRational> added = sites.get(site);
    return whole && added != null ? LINEAR.add(value, added) : value;
  }

  // ---- one more term

  private Tail with(Wave wave, Vector<GaussianRational> v) {
    return new Tail(with(waves, wave, v), sites);
  }

  private Tail with(int site, Vector<GaussianRational> v) {
    return new Tail(waves, with(sites, site, v));
  }

  private static <K> Map<K, Vector<GaussianRational>> with(
      Map<K, Vector<GaussianRational>> terms, K key, Vector<GaussianRational> v) {
    Map<K, Vector<GaussianRational>> more = new LinkedHashMap<>(terms);
    Vector<GaussianRational> before = more.get(key);
    Vector<GaussianRational> sum = before == null ? v : LINEAR.add(before, v);
    if (isZero(sum)) {
      more.remove(key);
    } else {
      more.put(key, sum);
    }
    return more;
  }

  private static boolean isZero(Vector<GaussianRational> v) {
    for (int i = 0; i < v.size(); i++) {
      if (!v.at(i).isZero()) {
        return false;
      }
    }
    return true;
  }
}
