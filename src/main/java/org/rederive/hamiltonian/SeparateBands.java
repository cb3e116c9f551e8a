package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.rederive.number.ComplexEigensystem;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.StandardNormal;
import org.rederive.number.WithError;

/**
 * A periodic Hamiltonian whose bands stay apart all over the zone, so that each is a function of
 * the momentum: the projections of the energies on a line in the complex plane have gaps
 * everywhere.
 *
 * <p>H = z(h + ηg) with a Hermitian h, a small g without symmetry and a phase z, a polynomial of h,
 * or S h S⁻¹. In two dimensions h can be near a U(h₀ ⊕ levels)U† whose first bands have the
 * integers ±1: X.-L. Qi, Y.-S. Wu, S.-C. Zhang, Phys. Rev. B 74, 085308 (2006). By chance alone,
 * bands with integers that are also far apart are rare. Where energies may be complex, every other
 * H is such a one times e^{ik_x} or e^{ik_y}: then the line turns, and energies and their
 * differences wind around zero.
 *
 * @param hamiltonian H
 * @param direction argument of the line at the origin
 * @param turning component of the momentum with which the line turns; −1 if it does not
 */
record SeparateBands(BlochHamiltonian hamiltonian, double direction, int turning) {
  /** Least distance of two bands; tuned, so that sums over 48 momenta converge to rounding. */
  private static final double APART = 1.2;

  private static final int TRIES = 200;

  /** Momenta along each direction at which the distance is looked at. */
  private static final int LOOKED_AT = 12;

  /**
   * What is asked of a draw.
   *
   * @param symmetry of the Hamiltonian
   * @param size number of bands
   * @param dimension number of components of k on which it depends
   * @param others places of all other coordinates on which it depends
   * @param origin where waves have their phase origin
   * @param integers whether the first bands have integers, if there are two dimensions
   */
  record Wanted(
      Premises.Symmetry symmetry,
      int size,
      int dimension,
      List<Integer> others,
      List<Double> origin,
      boolean integers) {
    Wanted {
      others = List.copyOf(others);
      origin = List.copyOf(origin);
    }
  }

  /**
   * A Hamiltonian of this sort.
   *
   * @throws DegenerateSpectrumException if none is met
   */
  static SeparateBands draw(Wanted wanted, SplittableRandom stream) {
    for (int n = 0; n < TRIES; n++) {
      SeparateBands candidate = new Draw(wanted, stream).bands();
      if (candidate.distance(wanted) >= APART) {
        return candidate;
      }
    }
    throw new DegenerateSpectrumException("no Hamiltonian was met whose bands stay apart");
  }

  /**
   * An operator that is a periodic function of the same coordinates, and has nothing to do with H.
   */
  static BlochHamiltonian operator(Wanted wanted, boolean hermitian, SplittableRandom stream) {
    Draw draw = new Draw(wanted, stream);
    List<FourierTerm> terms = draw.waves(hermitian, 1);
    boolean winds = !hermitian && wanted.dimension() > 0 && stream.nextBoolean();
    return new BlochHamiltonian(
        wanted.size(), winds ? draw.winding(terms, draw.component()) : terms, wanted.origin());
  }

  /** The same bands at the point, of what is assumed of all Hamiltonians. */
  SeparateBands under(Premises premises) {
    return new SeparateBands(hamiltonian.under(premises), direction, turning);
  }

  /**
   * The numbers of bands in the order of their energies along the line.
   *
   * @param momentum where these are
   */
  List<Integer> order(List<WithError> energies, List<Double> momentum) {
    return IntStream.range(0, energies.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                m -> along(energies.get(m).re(), energies.get(m).im(), momentum)))
        .toList();
  }

  private double along(double re, double im, List<Double> momentum) {
    double angle = direction + (turning < 0 ? 0 : momentum.get(turning));
    return re * Math.cos(angle) + im * Math.sin(angle);
  }

  // ---- how far the bands are apart

  private double distance(Wanted wanted) {
    double least = Double.POSITIVE_INFINITY;
    int count = (int) Math.rint(Math.pow(LOOKED_AT, wanted.dimension()));
    for (int n = 0; n < count; n++) {
      List<Double> point = new ArrayList<>(wanted.origin());
      for (int a = 0, rest = n; a < wanted.dimension(); a++, rest /= LOOKED_AT) {
        point.set(a, 2 * Math.PI * (rest % LOOKED_AT) / LOOKED_AT);
      }
      least = Math.min(least, distance(point));
    }
    return least;
  }

  private double distance(List<Double> point) {
    LinearAlgebra<WithError> linear = new LinearAlgebra<>(WithError.SYSTEM);
    Matrix<WithError> matrix = hamiltonian.at(point, linear).at(0);
    if (matrix == null) {
      return 0;
    }
    ComplexEigensystem system = DoubleDiagonalisation.decompose(matrix);
    double[] levels =
        IntStream.range(0, system.size())
            .mapToDouble(m -> along(system.valueRe(m), system.valueIm(m), point))
            .sorted()
            .toArray();
    return IntStream.range(1, levels.length)
        .mapToDouble(m -> levels[m] - levels[m - 1])
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  // ---- drawing

  /** One candidate. */
  private static final class Draw {
    private static final double CONSTANT = 1.2;
    private static final double HOPPING = 0.3;
    private static final double BESIDE = 0.15;
    private static final double SQUARE = 0.05;
    private static final double MOST_OF_NO_SYMMETRY = 0.4;

    /** The size of what is random beside h₀. */
    private static final double AROUND = 0.4;

    private final Wanted wanted;
    private final int size;
    private final SplittableRandom stream;
    private final StandardNormal normal;

    Draw(Wanted wanted, SplittableRandom stream) {
      this.wanted = wanted;
      this.size = wanted.size();
      this.stream = stream;
      this.normal = new StandardNormal(stream);
    }

    SeparateBands bands() {
      List<FourierTerm> h = hermitian();
      double angle = wanted.symmetry().real() ? 0 : angle();
      List<FourierTerm> terms =
          switch (wanted.symmetry()) {
            case HERMITIAN -> h;
            case REAL_SPECTRUM -> changed().similar(h);
            case NORMAL -> turned(polynomial(h), angle);
            case NONE -> turned(joined(h, waves(false, small())), angle);
          };
      boolean turns = !wanted.symmetry().real() && wanted.dimension() > 0 && stream.nextBoolean();
      int turning = turns ? component() : -1;
      List<FourierTerm> all = turns ? winding(terms, turning) : terms;
      return new SeparateBands(new BlochHamiltonian(size, all, wanted.origin()), angle, turning);
    }

    /** Any component of the momentum. */
    int component() {
      return stream.nextInt(wanted.dimension());
    }

    /** A change of basis all over the zone; waves of it are as those of h. */
    private UpperBlock changed() {
      double[] wave = none();
      wave[0] = wanted.dimension() > 0 ? 1 : 0;
      wanted.others().forEach(place -> wave[place] = 1);
      return UpperBlock.of(matrix(MOST_OF_NO_SYMMETRY), matrix(MOST_OF_NO_SYMMETRY), wave);
    }

    private double angle() {
      return Math.rint(2 * Math.PI * stream.nextDouble() * 256) / 256;
    }

    private double small() {
      return MOST_OF_NO_SYMMETRY * stream.nextDouble();
    }

    private List<FourierTerm> hermitian() {
      boolean around = wanted.integers() && wanted.dimension() == 2 && size > 1;
      return around ? joined(withIntegers(), waves(true, AROUND)) : waves(true, 1);
    }

    // ---- bands with integers

    /** h₀ = sin k_x σ_x + sin k_y σ_y + (m + cos k_x + cos k_y) σ_z, in any basis. */
    private List<FourierTerm> withIntegers() {
      Coefficient basis = unitary();
      double mass = (stream.nextBoolean() ? 1 : -1) * (0.8 + 0.4 * stream.nextDouble());
      Coefficient constant = new Coefficient(size);
      constant.re[0] = mass;
      constant.re[size + 1] = -mass;
      for (int level = 2; level < size; level++) {
        double outside = 4.5 + 1.5 * ((level - 2) / 2);
        constant.re[level * size + level] = level % 2 == 0 ? outside : -outside;
      }
      Coefficient alongX = half();
      alongX.im[1] = -0.5;
      alongX.im[size] = -0.5;
      Coefficient alongY = half();
      alongY.re[1] = -0.5;
      alongY.re[size] = 0.5;
      List<FourierTerm> terms =
          new ArrayList<>(List.of(FourierTerm.of(in(basis, constant), none())));
      List<Coefficient> hopping = List.of(alongX, alongY);
      for (int a = 0; a < 2; a++) {
        double[] wave = none();
        wave[a] = 1;
        FourierTerm hop = FourierTerm.of(in(basis, hopping.get(a)), wave);
        terms.addAll(List.of(hop, hop.adjoint()));
      }
      return terms;
    }

    private Coefficient half() {
      Coefficient half = new Coefficient(size);
      half.re[0] = 0.5;
      half.re[size + 1] = -0.5;
      return half;
    }

    private static Coefficient in(Coefficient basis, Coefficient matrix) {
      return basis.multiplied(matrix).multiplied(basis.adjoint());
    }

    /** The columns of a random matrix, made orthonormal. */
    private Coefficient unitary() {
      Coefficient c = matrix(1);
      for (int j = 0; j < size; j++) {
        for (int before = 0; before < j; before++) {
          subtract(c, j, before);
        }
        double square = 0;
        for (int i = 0; i < size; i++) {
          int at = i * size + j;
          square += c.re[at] * c.re[at] + c.im[at] * c.im[at];
        }
        for (int i = 0; i < size; i++) {
          c.re[i * size + j] /= Math.sqrt(square);
          c.im[i * size + j] /= Math.sqrt(square);
        }
      }
      return c;
    }

    private void subtract(Coefficient c, int j, int before) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < size; i++) {
        int a = i * size + before;
        int b = i * size + j;
        re += c.re[a] * c.re[b] + c.im[a] * c.im[b];
        im += c.re[a] * c.im[b] - c.im[a] * c.re[b];
      }
      for (int i = 0; i < size; i++) {
        int a = i * size + before;
        int b = i * size + j;
        c.re[b] -= re * c.re[a] - im * c.im[a];
        c.im[b] -= re * c.im[a] + im * c.re[a];
      }
    }

    // ---- bands without

    /** A constant, a wave along each component, and one along everything. */
    private List<FourierTerm> waves(boolean hermitian, double scale) {
      List<FourierTerm> terms = new ArrayList<>();
      Coefficient constant = matrix(CONSTANT * scale);
      terms.add(
          FourierTerm.of(
              hermitian ? constant.plus(constant.adjoint()).times(0.5) : constant, none()));
      for (int a = 0; a < wanted.dimension(); a++) {
        double[] wave = none();
        wave[a] = 1;
        pair(wave, HOPPING * scale, hermitian, terms);
      }
      double[] beside = none();
      for (int a = 0; a < wanted.dimension(); a++) {
        beside[a] = stream.nextInt(-1, 2);
      }
      wanted.others().forEach(place -> beside[place] = 1);
      pair(beside, BESIDE * scale, hermitian, terms);
      return terms;
    }

    /** The same times a wave, so that the determinant winds around zero. */
    List<FourierTerm> winding(List<FourierTerm> terms, int along) {
      List<FourierTerm> shifted = new ArrayList<>();
      for (FourierTerm term : terms) {
        double[] wave = term.waves();
        wave[along] += 1;
        shifted.add(FourierTerm.of(term.coefficient(), wave));
      }
      return shifted;
    }

    private void pair(double[] wave, double scale, boolean hermitian, List<FourierTerm> terms) {
      Coefficient c = matrix(scale);
      terms.add(FourierTerm.of(c, wave));
      terms.add(FourierTerm.of(hermitian ? c.adjoint() : matrix(scale), negative(wave)));
    }

    private static double[] negative(double[] wave) {
      return Arrays.stream(wave).map(n -> -n).toArray();
    }

    private Coefficient matrix(double scale) {
      Coefficient c = new Coefficient(size);
      for (int i = 0; i < size * size; i++) {
        c.re[i] = Math.rint(normal.next() * scale * 0x1p20) * 0x1p-20;
        c.im[i] = Math.rint(normal.next() * scale * 0x1p20) * 0x1p-20;
      }
      return c;
    }

    private static double[] none() {
      return new double[MultiIndex.PLACES];
    }

    private static List<FourierTerm> joined(List<FourierTerm> a, List<FourierTerm> b) {
      List<FourierTerm> all = new ArrayList<>(a);
      all.addAll(b);
      return Collections.unmodifiableList(all);
    }

    /** e^{iφ} H. */
    private List<FourierTerm> turned(List<FourierTerm> h, double angle) {
      return h.stream().map(t -> t.times(Math.cos(angle), Math.sin(angle))).toList();
    }

    /** h + z h² with a small complex z. */
    private List<FourierTerm> polynomial(List<FourierTerm> h) {
      double re = SQUARE * normal.next();
      double im = SQUARE * normal.next();
      List<FourierTerm> terms = new ArrayList<>(h);
      for (FourierTerm a : h) {
        for (FourierTerm b : h) {
          terms.add(a.multiplied(b).times(re, im));
        }
      }
      return terms;
    }
  }
}
