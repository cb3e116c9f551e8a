package org.rederive.hamiltonian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rederive.hamiltonian.Hamiltonians.Drawn;
import org.rederive.number.Digits;
import org.rederive.number.GaussianRational;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.WithError;

/** A drawn Hamiltonian is of its class: exactly, with all its derivatives. */
@Domain(Hamiltonians.class)
class HamiltonianClassLaws {
  private static final int TRIES = 10;
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final LinearAlgebra<GaussianRational> LINEAR = new LinearAlgebra<>(FIELD);

  /** H where its waves have phase one, which needs no exponential. */
  private static Series<Matrix<GaussianRational>> near(Drawn drawn) {
    BlochHamiltonian hamiltonian = drawn.sample().hamiltonian();
    return hamiltonian.at(hamiltonian.origin(), LINEAR);
  }

  /** Whether a map leaves H and its derivatives as they are. */
  private static boolean isInvariant(
      Drawn drawn, Function<Matrix<GaussianRational>, Matrix<GaussianRational>> map) {
    Series<Matrix<GaussianRational>> h = near(drawn);
    return BandIdentities.ORDERS.stream()
        .map(h::at)
        .allMatch(m -> m == null || distance(m, map.apply(m)) == 0);
  }

  private static double distance(Matrix<GaussianRational> a, Matrix<GaussianRational> b) {
    return LINEAR.norm(LINEAR.add(a, b.map(FIELD::negate)));
  }

  private static Matrix<GaussianRational> transposed(Matrix<GaussianRational> m) {
    return Matrix.of(m.size(), (i, j) -> m.at(j, i));
  }

  private static Matrix<GaussianRational> reflected(Matrix<GaussianRational> m) {
    int last = m.size() - 1;
    return Matrix.of(m.size(), (i, j) -> FIELD.conjugate(m.at(last - i, last - j)));
  }

  /** The largest entry of [H, H†] in some order, beside that of H H†. */
  private static double abnormality(Drawn drawn) {
    Series<Matrix<GaussianRational>> h = near(drawn);
    Series<Matrix<GaussianRational>> adjoint = h.map(LINEAR::adjoint);
    var left = Series.product(h, adjoint, LINEAR::multiply, LINEAR::add);
    var right = Series.product(adjoint, h, LINEAR::multiply, LINEAR::add);
    double worst = 0;
    for (long index : BandIdentities.ORDERS) {
      Matrix<GaussianRational> a = left.at(index);
      Matrix<GaussianRational> b = right.at(index);
      if (a != null && b != null) {
        worst = Math.max(worst, distance(a, b) / LINEAR.norm(a));
      }
    }
    return worst;
  }

  /** Whether the characteristic polynomial is real: Tr Hᵖ is, for all p up to N. */
  private static boolean hasRealPolynomial(Drawn drawn) {
    Matrix<GaussianRational> h = near(drawn).at(0);
    Matrix<GaussianRational> power = LINEAR.identity(drawn.bands());
    boolean real = true;
    for (int p = 1; p <= drawn.bands() && h != null; p++) {
      power = LINEAR.multiply(power, h);
      GaussianRational trace = FIELD.zero();
      for (int i = 0; i < drawn.bands(); i++) {
        trace = FIELD.add(trace, power.at(i, i));
      }
      real &= trace.imaginary().signum() == 0;
    }
    return real;
  }

  // ---- symmetries

  @Property(tries = TRIES)
  void hermitianOnesAreTheirAdjoints(@ForAll("hermitian") Drawn drawn) {
    assertTrue(isInvariant(drawn, LINEAR::adjoint));
  }

  @Property(tries = TRIES)
  void complexSymmetricOnesAreTheirTransposes(@ForAll("complexSymmetric") Drawn drawn) {
    assertTrue(isInvariant(drawn, HamiltonianClassLaws::transposed));
  }

  @Property(tries = TRIES)
  void symmetricOnesUnderReflectionAndConjugationAreSo(@ForAll("reflected") Drawn drawn) {
    assertTrue(isInvariant(drawn, HamiltonianClassLaws::reflected));
    assertTrue(hasRealPolynomial(drawn));
  }

  @Property(tries = TRIES)
  void pseudoHermitianOnesHaveRealEnergiesOrConjugatePairs(@ForAll("pseudo") Drawn drawn) {
    assertTrue(hasRealPolynomial(drawn));
  }

  @Property(tries = TRIES)
  void normalOnesCommuteWithTheirAdjointsAndAreNotHermitian(@ForAll("normal") Drawn drawn) {
    double abnormality = abnormality(drawn);
    assertTrue(abnormality < 1e-14, "[H, H†] is " + abnormality);
    assertFalse(isInvariant(drawn, LINEAR::adjoint));
  }

  @Property(tries = TRIES)
  void thoseWithRealEnergiesAreNeitherHermitianNorNormal(@ForAll("realSpectrum") Drawn drawn) {
    assertTrue(hasRealPolynomial(drawn));
    assertFalse(isInvariant(drawn, LINEAR::adjoint));
    assertTrue(abnormality(drawn) > 1e-8);
    List<WithError> energies = energies(drawn);
    energies.forEach(e -> assertEquals(0, e.im(), 1e-9 * (1 + Math.abs(e.re()))));
  }

  /** Pseudo-Hermitian ones have a real polynomial, too, and pairs of complex energies. */
  @Test
  void aRealPolynomialIsNotEnoughForRealEnergies() {
    assertTrue(
        LongStream.range(0, 20)
            .mapToObj(seed -> new Drawn(HamiltonianClass.PSEUDO_HERMITIAN, 4, seed))
            .anyMatch(d -> energies(d).stream().anyMatch(e -> Math.abs(e.im()) > 0.1)));
  }

  private static List<WithError> energies(Drawn drawn) {
    BlochHamiltonian h = drawn.sample().hamiltonian();
    Matrix<WithError> matrix = h.at(h.origin(), new LinearAlgebra<>(WithError.SYSTEM)).at(0);
    return new DoubleDiagonalisation().of(matrix).stream().map(Eigenpair::energy).toList();
  }

  // ---- sizes

  @Property(tries = TRIES)
  void nearlyHermitianOnesAreHermitianUpToASmallPart(@ForAll("nearlyHermitian") Drawn drawn) {
    Matrix<GaussianRational> h = leading(drawn);
    double part = distance(h, LINEAR.adjoint(h)) / LINEAR.norm(h);
    assertTrue(part > 1e-8 && part < 1, "the part is " + part);
  }

  @Property(tries = TRIES)
  void badlyScaledOnesHaveEntriesOfVeryDifferentSize(@ForAll("badlyScaled") Drawn drawn) {
    Matrix<GaussianRational> h = leading(drawn);
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < drawn.bands(); i++) {
      for (int j = 0; j < drawn.bands(); j++) {
        largest = Math.max(largest, FIELD.magnitude(h.at(i, j)));
        smallest = Math.min(smallest, FIELD.magnitude(h.at(i, j)));
      }
    }
    assertTrue(largest > 50 * smallest, largest + " beside " + smallest);
  }

  /** J = (a 1; δ²/4 a) has the energies a ± δ/2, and all other energies are far away. */
  @Property(tries = TRIES)
  void nearlyDefectiveOnesHaveOneSmallGapOfTheClaimedSize(@ForAll("exceptional") Drawn drawn) {
    Digits digits = new Digits(68);
    BlochHamiltonian hamiltonian = drawn.sample().hamiltonian();
    var h = hamiltonian.at(hamiltonian.origin(), new LinearAlgebra<>(digits)).at(0);
    assertTrue(h != null);
    var pairs = new RefinedDiagonalisation<>(digits).of(h);
    List<Double> gaps = new ArrayList<>();
    for (int m = 0; m < pairs.size(); m++) {
      for (int n = 0; n < m; n++) {
        gaps.add(digits.magnitude(digits.subtract(pairs.get(m).energy(), pairs.get(n).energy())));
      }
    }
    List<Double> small = gaps.stream().filter(gap -> gap < 0.1).toList();
    assertEquals(1, small.size(), gaps::toString);
    assertTrue(small.get(0) >= 0.99e-8 && small.get(0) <= 1.01e-2, small::toString);
  }

  private static Matrix<GaussianRational> leading(Drawn drawn) {
    Matrix<GaussianRational> h = near(drawn).at(0);
    return h == null ? LINEAR.scale(FIELD.zero(), LINEAR.identity(drawn.bands())) : h;
  }

  // ---- samples

  @Property(tries = TRIES)
  void aSampleIsAFunctionOfSeedStatementAndNumber(@ForAll Drawn drawn) {
    Sampling sampling = drawn.sampling(Premises.NONE);
    List<BandSample> forwards =
        LongStream.range(0, 4).mapToObj(i -> sample(sampling, drawn, "claim", i)).toList();
    List<BandSample> backwards = new ArrayList<>();
    for (long i = 3; i >= 0; i--) {
      backwards.add(0, sample(sampling, drawn, "claim", i));
    }
    assertEquals(forwards, backwards);
    assertEquals(4, forwards.stream().map(BandSample::hamiltonian).distinct().count());
    assertNotEquals(forwards.get(0), sample(sampling, drawn, "another claim", 0));
    BandSamples otherSeed = new BandSamples(sampling, drawn.seed() + 1, "claim", true);
    assertNotEquals(forwards.get(0), otherSeed.at(0));
  }

  private static BandSample sample(Sampling sampling, Drawn drawn, String claim, long index) {
    return new BandSamples(sampling, drawn.seed(), claim, true).at(index);
  }

  /** Every other sample is of the first class, and no class is left out. */
  @Property(tries = TRIES)
  void everySecondSampleIsOfTheFirstClassAndAllOthersComeInTurn(@ForAll Drawn drawn) {
    List<HamiltonianClass> classes = List.of(HamiltonianClass.values());
    Sampling sampling = new Sampling(Premises.NONE, 0, classes, 2, drawn.bands());
    int others = classes.size() - 1;
    List<HamiltonianClass> turn =
        LongStream.range(0, others).mapToObj(i -> sampling.classOf(2 * i + 1)).toList();
    assertEquals(classes.subList(1, classes.size()), turn);
    long start = drawn.seed() >>> 8;
    assertEquals(sampling.classOf(start), sampling.classOf(start + 2L * others));
    assertEquals(classes.get(0), sampling.classOf(start * 2));
  }

  // ---- planted: a generic Hamiltonian is in none of the classes

  @ParameterizedTest
  @EnumSource(names = {"GENERIC", "NEARLY_HERMITIAN", "NEAR_EXCEPTIONAL", "BADLY_SCALED"})
  void whatHasNoSymmetryIsRefusedByAllOfThem(HamiltonianClass kind) {
    Drawn drawn = new Drawn(kind, 3, 5);
    assertFalse(isInvariant(drawn, LINEAR::adjoint));
    assertFalse(isInvariant(drawn, HamiltonianClassLaws::transposed));
    assertFalse(isInvariant(drawn, HamiltonianClassLaws::reflected));
    assertFalse(hasRealPolynomial(drawn));
    assertTrue(abnormality(drawn) > 1e-8);
  }

  // ---- classes

  @Provide
  Arbitrary<Drawn> hermitian() {
    return Hamiltonians.of(HamiltonianClass.HERMITIAN);
  }

  @Provide
  Arbitrary<Drawn> complexSymmetric() {
    return Hamiltonians.of(HamiltonianClass.COMPLEX_SYMMETRIC);
  }

  @Provide
  Arbitrary<Drawn> reflected() {
    return Hamiltonians.of(HamiltonianClass.PT_SYMMETRIC);
  }

  @Provide
  Arbitrary<Drawn> pseudo() {
    return Hamiltonians.of(HamiltonianClass.PSEUDO_HERMITIAN);
  }

  @Provide
  Arbitrary<Drawn> normal() {
    return Hamiltonians.of(HamiltonianClass.NORMAL);
  }

  @Provide
  Arbitrary<Drawn> realSpectrum() {
    return Hamiltonians.of(HamiltonianClass.REAL_SPECTRUM);
  }

  @Provide
  Arbitrary<Drawn> nearlyHermitian() {
    return Hamiltonians.of(HamiltonianClass.NEARLY_HERMITIAN);
  }

  @Provide
  Arbitrary<Drawn> badlyScaled() {
    return Hamiltonians.of(HamiltonianClass.BADLY_SCALED);
  }

  @Provide
  Arbitrary<Drawn> exceptional() {
    return Hamiltonians.of(HamiltonianClass.NEAR_EXCEPTIONAL);
  }
}
