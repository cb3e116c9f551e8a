package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.rederive.number.MultiIndex;
import org.rederive.number.StandardNormal;

/**
 * Draws a Hamiltonian of a class from random Fourier coefficients.
 *
 * <p>Waves come in pairs ±n with coefficients C and C′ that the class relates; the constant term
 * makes the spectrum simple with probability one.
 */
public final class RandomHamiltonian {
  private static final int PAIRS = 2;

  private final HamiltonianClass kind;
  private final int size;
  private final SplittableRandom stream;
  private final StandardNormal normal;
  private final List<Integer> places;
  private final double[] metric;

  private RandomHamiltonian(
      HamiltonianClass kind, int size, List<Integer> places, SplittableRandom stream) {
    this.kind = kind;
    this.size = size;
    this.places = places;
    this.stream = stream;
    this.normal = new StandardNormal(stream);
    this.metric = new double[size];
    for (int i = 0; i < size; i++) {
      double magnitude = 1 << stream.nextInt(2);
      metric[i] = i % 2 == 0 ? magnitude : -magnitude;
    }
  }

  /**
   * A random Hamiltonian.
   *
   * @param kind its class
   * @param size number of bands
   * @param places coordinates it depends on
   * @param origin where waves have their phase origin and where an exceptional point is near
   * @param stream source of randomness
   */
  public static BlochHamiltonian draw(
      HamiltonianClass kind,
      int size,
      List<Integer> places,
      List<Double> origin,
      SplittableRandom stream) {
    RandomHamiltonian draw = new RandomHamiltonian(kind, size, places, stream);
    return new BlochHamiltonian(size, draw.terms(), origin);
  }

  private List<FourierTerm> terms() {
    return switch (kind) {
      case NORMAL -> normal();
      case NEAR_EXCEPTIONAL -> nearExceptional();
      case NEARLY_HERMITIAN -> nearlyHermitian();
      default -> pairs(kind, 1);
    };
  }

  private List<FourierTerm> pairs(HamiltonianClass symmetry, double scale) {
    List<FourierTerm> terms = new ArrayList<>();
    Coefficient constant = ginibre(1.5 * scale);
    terms.add(term(constant(symmetry, constant), zero()));
    for (int n = 0; n < PAIRS; n++) {
      double[] wave = wave();
      Coefficient c = ginibre(0.5 * scale);
      terms.add(term(symmetric(symmetry, c), wave));
      terms.add(term(symmetric(symmetry, opposite(symmetry, c, scale)), negative(wave)));
    }
    return terms;
  }

  private double[] wave() {
    double[] wave = zero();
    for (int place : places) {
      wave[place] = stream.nextInt(-2, 3);
    }
    if (!places.isEmpty()) {
      int sure = places.get(stream.nextInt(places.size()));
      wave[sure] = 1 + stream.nextInt(2);
    }
    return wave;
  }

  private static double[] zero() {
    return new double[MultiIndex.PLACES];
  }

  private static double[] negative(double[] wave) {
    double[] out = wave.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = -out[i];
    }
    return out;
  }

  private static FourierTerm term(Coefficient c, double[] wave) {
    return new FourierTerm(c.re, c.im, wave, new int[MultiIndex.PLACES]);
  }

  // ---- what a class asks of the coefficients

  /** A coefficient made to satisfy the class on its own. */
  private Coefficient constant(HamiltonianClass symmetry, Coefficient c) {
    return symmetric(
        symmetry, symmetry == HamiltonianClass.COMPLEX_SYMMETRIC ? c : paired(symmetry, c));
  }

  private Coefficient paired(HamiltonianClass symmetry, Coefficient c) {
    return related(symmetry) ? c.plus(opposite(symmetry, c, 0)) : c;
  }

  private static boolean related(HamiltonianClass symmetry) {
    return symmetry == HamiltonianClass.HERMITIAN
        || symmetry == HamiltonianClass.PSEUDO_HERMITIAN
        || symmetry == HamiltonianClass.PT_SYMMETRIC;
  }

  /** Coefficient of the wave −n that belongs to C at n, before {@link #symmetric}. */
  private Coefficient opposite(HamiltonianClass symmetry, Coefficient c, double scale) {
    return switch (symmetry) {
      case HERMITIAN, PSEUDO_HERMITIAN -> c.adjoint();
      case PT_SYMMETRIC -> c.reflectedConjugate();
      default -> ginibre(0.5 * scale);
    };
  }

  private Coefficient symmetric(HamiltonianClass symmetry, Coefficient c) {
    return switch (symmetry) {
      case COMPLEX_SYMMETRIC -> c.plus(c.transpose());
      case PSEUDO_HERMITIAN -> c.scaledRows(i -> 1 / metric[i]);
      default -> c;
    };
  }

  private Coefficient ginibre(double scale) {
    Coefficient c = new Coefficient(size);
    double factor = scale / Math.sqrt(size);
    for (int i = 0; i < size * size; i++) {
      c.re[i] = rounded(normal.next() * factor);
      c.im[i] = rounded(normal.next() * factor);
    }
    return kind == HamiltonianClass.BADLY_SCALED ? c.scaled(this::badScale) : c;
  }

  private double badScale(int i) {
    return Math.scalb(1, (int) Math.rint(13 * StrictMath.sin(2.3 * i + metric[0])));
  }

  /** To multiples of 2⁻²⁴, so that sums of coefficients are exact. */
  private static double rounded(double x) {
    return Math.rint(x * 0x1p24) * 0x1p-24;
  }

  // ---- composite classes

  /** z₀ + z₁h + z₂h² of a Hermitian h, multiplied out wave by wave. */
  private List<FourierTerm> normal() {
    List<FourierTerm> h = pairs(HamiltonianClass.HERMITIAN, 0.6);
    double[] z = {coarse(), coarse(), 1 + Math.abs(coarse()), coarse(), coarse(), coarse()};
    List<FourierTerm> terms = new ArrayList<>();
    Coefficient unit = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      unit.re[i * size + i] = 1;
    }
    terms.add(term(unit.times(z[0], z[1]), zero()));
    for (FourierTerm a : h) {
      Coefficient left = new Coefficient(size, a.re(), a.im());
      terms.add(term(left.times(z[2], z[3]), a.waves()));
      for (FourierTerm b : h) {
        Coefficient product = left.multiplied(new Coefficient(size, b.re(), b.im()));
        terms.add(term(product.times(z[4], z[5]), sum(a.waves(), b.waves())));
      }
    }
    return terms;
  }

  private double coarse() {
    return Math.rint(normal.next() * 64) / 64;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] out = a.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += b[i];
    }
    return out;
  }

  private List<FourierTerm> nearlyHermitian() {
    List<FourierTerm> terms = new ArrayList<>(pairs(HamiltonianClass.HERMITIAN, 1));
    double small = StrictMath.pow(10, -1 - 5 * stream.nextDouble());
    terms.addAll(pairs(HamiltonianClass.GENERIC, small));
    return terms;
  }

  /**
   * At the origin S (J ⊕ diagonal) S⁻¹ with J = (a 1; δ²/4 a) and a unimodular integer S; elsewhere
   * generic. The matrix is stored as exact parts, so that the gap δ is exact where the precision
   * allows.
   */
  private List<FourierTerm> nearExceptional() {
    List<FourierTerm> terms = new ArrayList<>();
    for (FourierTerm wave : pairs(HamiltonianClass.GENERIC, 1).subList(1, 1 + 2 * PAIRS)) {
      terms.add(wave);
      terms.add(term(new Coefficient(size, wave.re(), wave.im()).times(-1), zero()));
    }
    Coefficient jordan = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      int level = i < 2 ? 0 : i;
      jordan.re[i * size + i] = 3 * level + coarseAt(level);
      jordan.im[i * size + i] = coarseAt(level + 50);
    }
    jordan.re[1] = 1;
    double gap = StrictMath.pow(10, -2 - 6 * stream.nextDouble());
    Coefficient splitting = new Coefficient(size);
    splitting.re[size] = gap * gap / 4;
    Shear shear = Shear.draw(size, stream);
    terms.add(term(shear.conjugated(jordan), zero()));
    terms.add(term(shear.conjugated(splitting), zero()));
    return Collections.unmodifiableList(terms);
  }

  /** The same coarse number each time it is asked for. */
  private double coarseAt(int level) {
    return Math.rint(16 * StrictMath.sin(metric[0] + 1.7 * level)) / 16;
  }

  /** Unit lower times unit upper triangular integer matrix, with its integer inverse. */
  private record Shear(Coefficient matrix, Coefficient inverse) {
    public static Shear draw(int size, SplittableRandom stream) {
      Coefficient matrix = identity(size);
      Coefficient inverse = identity(size);
      for (int n = 0; n < size; n++) {
        int i = stream.nextInt(size);
        int j = stream.nextInt(size);
        if (i != j) {
          double factor = stream.nextBoolean() ? 1 : -1;
          boolean imaginary = stream.nextBoolean();
          matrix = matrix.multiplied(elementary(size, i, j, factor, imaginary));
          inverse = elementary(size, i, j, -factor, imaginary).multiplied(inverse);
        }
      }
      return new Shear(matrix, inverse);
    }

    private static Coefficient identity(int size) {
      Coefficient one = new Coefficient(size);
      for (int i = 0; i < size; i++) {
        one.re[i * size + i] = 1;
      }
      return one;
    }

    private static Coefficient elementary(
        int size, int i, int j, double factor, boolean imaginary) {
      Coefficient e = identity(size);
      (imaginary ? e.im : e.re)[i * size + j] = factor;
      return e;
    }

    Coefficient conjugated(Coefficient c) {
      return matrix.multiplied(c).multiplied(inverse);
    }
  }
}
