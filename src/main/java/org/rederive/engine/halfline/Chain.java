package org.rederive.engine.halfline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rederive.evaluate.Draws;
import org.rederive.number.GaussianRational;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/**
 * A chain with one end and H = S h S⁻¹ with (hψ)_j = Σ_m C_m ψ_{j+m}, a bound state and its left
 * partner.
 *
 * @param hops C_m by m
 * @param dressing S − 1
 * @param energy E
 * @param right H|R⟩ = E|R⟩, which can be normalised
 * @param left ⟨L|H = E⟨L|, which may not be
 * @param words what it is
 */
record Chain(
    Map<Integer, Matrix<GaussianRational>> hops,
    Dressing dressing,
    GaussianRational energy,
    Tail right,
    Tail left,
    String words) {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final LinearAlgebra<GaussianRational> LINEAR = new LinearAlgebra<>(FIELD);

  Chain {
    hops = Map.copyOf(hops);
  }

  /** C ψ_{j+m} with C² = 0, so that 1 + S is the inverse of 1 − S. */
  record Dressing(int m, Matrix<GaussianRational> c) {
    private Tail added(Tail state, long sign) {
      return state.plus(state.hopped(m, c).times(FIELD.of(sign)));
    }

    private Dressing adjoint() {
      return new Dressing(-m, LINEAR.adjoint(c));
    }
  }

  /** The same, where it has been seen that it has this bound state. */
  private Chain checked() {
    boolean bound =
        isEigenstate(of(right), energy, right)
            && isEigenstate(adjointOf(left), FIELD.conjugate(energy), left);
    if (!bound) {
      throw new IllegalStateException("the chain has no such bound state");
    }
    return this;
  }

  /**
   * A chain that is drawn at random.
   *
   * @param partner whether the left partner can be normalised, too
   */
  static Chain drawn(Draws draws, boolean partner) {
    return partner || draws.whole("family", 3) > 0
        ? sublattices(draws, partner).mixed(mixing(draws)).dressed(draws).checked()
        : single(draws).checked();
  }

  Tail of(Tail state) {
    return dressing.added(applied(hops, dressing.added(state, -1)), 1);
  }

  /** H†. */
  Tail adjointOf(Tail state) {
    Dressing back = dressing.adjoint();
    return back.added(applied(adjoint(hops), back.added(state, 1)), -1);
  }

  private static boolean isEigenstate(Tail image, GaussianRational energy, Tail state) {
    return image.plus(state.times(FIELD.negate(energy))).isZero();
  }

  private static Tail applied(Map<Integer, Matrix<GaussianRational>> hops, Tail state) {
    return hops.entrySet().stream()
        .map(hop -> state.hopped(hop.getKey(), hop.getValue()))
        .reduce(Tail::plus)
        .orElseThrow();
  }

  private static Map<Integer, Matrix<GaussianRational>> adjoint(
      Map<Integer, Matrix<GaussianRational>> hops) {
    Map<Integer, Matrix<GaussianRational>> adjoint = new LinkedHashMap<>();
    hops.forEach((m, c) -> adjoint.put(-m, LINEAR.adjoint(c)));
    return adjoint;
  }

  // ---- families

  /**
   * Two sublattices A and B: the state lives on A, and its amplitudes β^j at B cancel. Those of the
   * partner are λ^j, and have nothing to do with β. What is on B is of no matter, so that both have
   * to be mixed for anything to be seen of it.
   */
  private static Chain sublattices(Draws draws, boolean partner) {
    GaussianRational beta = inside(draws, "beta");
    GaussianRational lambda = partner ? inside(draws, "lambda") : anywhere(draws, "lambda");
    GaussianRational energy = number(draws, "energy");
    GaussianRational to = nonzero(draws, "to");
    GaussianRational from = nonzero(draws, "from");
    GaussianRational zero = FIELD.zero();
    Map<Integer, Matrix<GaussianRational>> hops = new LinkedHashMap<>();
    hops.put(0, matrix(energy, minus(lambda, from), minus(beta, to), number(draws, "on B")));
    hops.put(1, matrix(zero, zero, to, number(draws, "B to the left")));
    hops.put(-1, matrix(zero, from, zero, number(draws, "B to the right")));
    Vector<GaussianRational> onA = Vector.of(2, i -> i == 0 ? FIELD.one() : zero);
    return new Chain(
        hops,
        new Dressing(0, matrix(zero, zero, zero, zero)),
        energy,
        Tail.of(beta, onA),
        Tail.of(FIELD.conjugate(lambda), onA),
        "right " + beta + ", left " + lambda);
  }

  /** A matrix of determinant one that is not unitary. */
  private static Matrix<GaussianRational> mixing(Draws draws) {
    GaussianRational g = nonzero(draws, "mixing");
    GaussianRational h = nonzero(draws, "mixing back");
    return matrix(FIELD.one(), g, h, FIELD.add(FIELD.one(), FIELD.multiply(g, h)));
  }

  /** The same in other bases of the cells: G C G⁻¹, G|R⟩ and ⟨L|G⁻¹, where det G = 1. */
  private Chain mixed(Matrix<GaussianRational> g) {
    Matrix<GaussianRational> inverse =
        matrix(g.at(1, 1), FIELD.negate(g.at(0, 1)), FIELD.negate(g.at(1, 0)), g.at(0, 0));
    Map<Integer, Matrix<GaussianRational>> other = new LinkedHashMap<>();
    hops.forEach((m, c) -> other.put(m, LINEAR.multiply(g, LINEAR.multiply(c, inverse))));
    return new Chain(
        other,
        dressing,
        energy,
        right.hopped(0, g),
        left.hopped(0, LINEAR.adjoint(inverse)),
        words);
  }

  /** The same with states that reach to neighbours, so that nothing vanishes site by site. */
  private Chain dressed(Draws draws) {
    GaussianRational p = nonzero(draws, "dressing");
    GaussianRational q = nonzero(draws, "dressing across");
    Matrix<GaussianRational> c =
        matrix(minus(p, q), FIELD.multiply(p, p), minus(q, q), FIELD.multiply(p, q));
    Dressing other = new Dressing(draws.whole("dressing along", 2) == 0 ? 1 : -1, c);
    return new Chain(
        hops, other, energy, other.added(right, 1), other.adjoint().added(left, -1), words);
  }

  private static Matrix<GaussianRational> matrix(
      GaussianRational aa, GaussianRational ab, GaussianRational ba, GaussianRational bb) {
    return Matrix.of(2, (i, j) -> i == 0 ? (j == 0 ? aa : ab) : j == 0 ? ba : bb);
  }

  private static GaussianRational minus(GaussianRational a, GaussianRational b) {
    return FIELD.negate(FIELD.multiply(a, b));
  }

  /**
   * One site in a cell and hopping of different strength in both directions: β₁^{j+1} − β₂^{j+1}
   * with β₁ and β₂ inside of the circle, so that the partner's are outside.
   */
  private static Chain single(Draws draws) {
    GaussianRational first = inside(draws, "beta");
    GaussianRational second = FIELD.multiply(first, FIELD.of(0.5, 0.25));
    GaussianRational hop = nonzero(draws, "hop");
    Map<Integer, Matrix<GaussianRational>> hops = new LinkedHashMap<>();
    hops.put(1, Matrix.of(1, (i, j) -> hop));
    hops.put(-1, Matrix.of(1, (i, j) -> FIELD.multiply(hop, FIELD.multiply(first, second))));
    return new Chain(
        hops,
        new Dressing(0, Matrix.of(1, (i, j) -> FIELD.zero())),
        FIELD.multiply(hop, FIELD.add(first, second)),
        standing(first, second),
        standing(FIELD.conjugate(FIELD.inverse(first)), FIELD.conjugate(FIELD.inverse(second))),
        "one band, right " + first + " and " + second);
  }

  private static Tail standing(GaussianRational first, GaussianRational second) {
    return Tail.of(first, Vector.of(1, i -> first))
        .plus(Tail.of(second, Vector.of(1, i -> FIELD.negate(second))));
  }

  // ---- numbers

  /** A number that is not zero and of size less than one. */
  private static GaussianRational inside(Draws draws, String key) {
    return eighths(1 + draws.whole(key + " re", 5), draws.whole(key + " im", 9) - 4);
  }

  /** A number that is not zero and of size less than two. */
  private static GaussianRational anywhere(Draws draws, String key) {
    return eighths(1 + draws.whole(key + " re", 13), draws.whole(key + " im", 13) - 6);
  }

  private static GaussianRational eighths(int re, int im) {
    return FIELD.of(re / 8.0, im / 8.0);
  }

  static GaussianRational nonzero(Draws draws, String key) {
    return FIELD.of(1.0 + draws.whole(key + " re", 3), draws.whole(key + " im", 5) - 2.0);
  }

  private static GaussianRational number(Draws draws, String key) {
    return FIELD.of(draws.whole(key + " re", 7) - 3.0, draws.whole(key + " im", 7) - 3.0);
  }
}
