package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rederive.number.MultiIndex;

/**
 * What a class asks of a Hamiltonian: its Fourier terms, made of ingredients that know no class.
 *
 * <p>Waves come in pairs ±n with coefficients C and C′ that the class relates; the constant term
 * makes the spectrum simple with probability one.
 */
final class HamiltonianForm {
  /** Pairs of waves besides the constant. */
  static final int PAIRS = 2;

  /** Number of the first matrix of what is small beside the others. */
  static final int SMALL_PART = 1 + 2 * PAIRS;

  private final HamiltonianClass kind;
  private final int size;
  private final Ingredients from;
  private final double[] metric;

  HamiltonianForm(HamiltonianClass kind, int size, Ingredients from) {
    this.kind = kind;
    this.size = size;
    this.from = from;
    this.metric = from.metric();
  }

  /** All terms, the constant ones too. */
  List<FourierTerm> terms() {
    return switch (kind) {
      case NORMAL -> normal();
      case NEAR_EXCEPTIONAL -> nearExceptional();
      case NEARLY_HERMITIAN -> nearlyHermitian();
      case REAL_SPECTRUM -> realSpectrum();
      default -> pairs(kind, 0, 1);
    };
  }

  /**
   * A constant and pairs of waves.
   *
   * @param first number of the constant matrix
   */
  private List<FourierTerm> pairs(HamiltonianClass symmetry, int first, double scale) {
    List<FourierTerm> terms = new ArrayList<>();
    Coefficient constant = matrix(first, 1.5 * scale);
    terms.add(FourierTerm.of(constant(symmetry, constant), zero()));
    for (int n = 0; n < PAIRS; n++) {
      double[] wave = from.wave(first + n);
      int number = first + 1 + 2 * n;
      Coefficient c = matrix(number, 0.5 * scale);
      terms.add(FourierTerm.of(symmetric(symmetry, c), wave));
      terms.add(
          FourierTerm.of(
              symmetric(symmetry, opposite(symmetry, c, number + 1, scale)), negative(wave)));
    }
    return terms;
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

  // ---- what a class asks of the coefficients

  /** A coefficient made to satisfy the class on its own. */
  private Coefficient constant(HamiltonianClass symmetry, Coefficient c) {
    return symmetric(
        symmetry, symmetry == HamiltonianClass.COMPLEX_SYMMETRIC ? c : paired(symmetry, c));
  }

  private Coefficient paired(HamiltonianClass symmetry, Coefficient c) {
    return related(symmetry) ? c.plus(opposite(symmetry, c, 0, 0)) : c;
  }

  private static boolean related(HamiltonianClass symmetry) {
    return symmetry == HamiltonianClass.HERMITIAN
        || symmetry == HamiltonianClass.PSEUDO_HERMITIAN
        || symmetry == HamiltonianClass.PT_SYMMETRIC;
  }

  /** Coefficient of the wave −n that belongs to C at n, before {@link #symmetric}. */
  private Coefficient opposite(HamiltonianClass symmetry, Coefficient c, int number, double scale) {
    return switch (symmetry) {
      case HERMITIAN, PSEUDO_HERMITIAN -> c.adjoint();
      case PT_SYMMETRIC -> c.reflectedConjugate();
      default -> matrix(number, 0.5 * scale);
    };
  }

  private Coefficient symmetric(HamiltonianClass symmetry, Coefficient c) {
    return switch (symmetry) {
      case COMPLEX_SYMMETRIC -> c.plus(c.transpose());
      case PSEUDO_HERMITIAN -> c.scaledRows(i -> 1 / metric[i]);
      default -> c;
    };
  }

  private Coefficient matrix(int number, double scale) {
    Coefficient c = from.matrix(number, scale);
    return kind == HamiltonianClass.BADLY_SCALED ? c.scaled(this::badScale) : c;
  }

  private double badScale(int i) {
    return Math.scalb(1, (int) Math.rint(13 * StrictMath.sin(2.3 * i + metric[0])));
  }

  // ---- composite classes

  /** z₀ + z₁h + z₂h² of a Hermitian h, multiplied out wave by wave. */
  private List<FourierTerm> normal() {
    List<FourierTerm> h = pairs(HamiltonianClass.HERMITIAN, 0, 0.6);
    double[] z = new double[6];
    for (int n = 0; n < z.length; n++) {
      z[n] = n == 2 ? 1 + Math.abs(from.number(n)) : from.number(n);
    }
    List<FourierTerm> terms = new ArrayList<>();
    Coefficient unit = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      unit.re[i * size + i] = 1;
    }
    terms.add(FourierTerm.of(unit.times(z[0], z[1]), zero()));
    for (FourierTerm a : h) {
      terms.add(a.times(z[2], z[3]));
      for (FourierTerm b : h) {
        terms.add(a.multiplied(b).times(z[4], z[5]));
      }
    }
    return terms;
  }

  private List<FourierTerm> nearlyHermitian() {
    List<FourierTerm> terms = new ArrayList<>(pairs(HamiltonianClass.HERMITIAN, 0, 1));
    terms.addAll(pairs(HamiltonianClass.GENERIC, SMALL_PART, from.small()));
    return terms;
  }

  /**
   * S h S⁻¹ of a Hermitian h, with scales and a change of basis that moves with the coordinates.
   */
  private List<FourierTerm> realSpectrum() {
    Coefficient still = from.matrix(SMALL_PART, 1).coarse();
    Coefficient moving = from.matrix(SMALL_PART + 1, 1).coarse();
    return UpperBlock.of(still, moving, from.wave(SMALL_PART))
        .similar(pairs(HamiltonianClass.HERMITIAN, 0, 1))
        .stream()
        .map(t -> FourierTerm.of(t.coefficient().scaled(i -> Math.abs(metric[i])), t.waves()))
        .toList();
  }

  /**
   * At the origin S (J ⊕ diagonal) S⁻¹ with J = (a 1; δ²/4 a) and a unimodular integer S; elsewhere
   * generic. The matrix is stored as exact parts, so that the gap δ is exact where the precision
   * allows.
   */
  private List<FourierTerm> nearExceptional() {
    List<FourierTerm> terms = new ArrayList<>();
    for (FourierTerm wave : pairs(HamiltonianClass.GENERIC, 0, 1).subList(1, 1 + 2 * PAIRS)) {
      terms.add(wave);
      terms.add(FourierTerm.of(wave.coefficient().times(-1), zero()));
    }
    Coefficient jordan = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      int level = i < 2 ? 0 : i;
      jordan.re[i * size + i] = 3 * level + coarseAt(level);
      jordan.im[i * size + i] = coarseAt(level + 50);
    }
    jordan.re[1] = 1;
    double gap = from.gap();
    Coefficient splitting = new Coefficient(size);
    splitting.re[size] = gap * gap / 4;
    Shear shear = from.shear();
    terms.add(FourierTerm.of(shear.conjugated(jordan), zero()));
    terms.add(FourierTerm.of(shear.conjugated(splitting), zero()));
    return Collections.unmodifiableList(terms);
  }

  /** The same coarse number each time it is asked for. */
  private double coarseAt(int level) {
    return Math.rint(16 * StrictMath.sin(metric[0] + 1.7 * level)) / 16;
  }
}
