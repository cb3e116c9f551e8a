package org.rederive.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import org.rederive.hamiltonian.HamiltonianClass;

/** What is drawn is of its class, and so is all that it shrinks to. */
class ArbitrariesProperties {
  private static final double ROUNDING = 1e-10;

  private static boolean isOfItsClass(DrawnHamiltonian h) {
    ComplexMatrix m = h.at(0.3, -0.7, 1.1);
    return switch (h.kind()) {
      case HERMITIAN -> areEqual(m, m.adjoint());
      case NORMAL -> areEqual(m.times(m.adjoint()), m.adjoint().times(m));
      case COMPLEX_SYMMETRIC -> areEqual(m, ComplexMatrix.of(m.size(), (i, j) -> m.at(j, i)));
      case PT_SYMMETRIC -> areEqual(m, reflected(m));
      case PSEUDO_HERMITIAN -> areEqual(signed(m), signed(m).adjoint());
      default -> true;
    };
  }

  private static boolean areEqual(ComplexMatrix a, ComplexMatrix b) {
    return a.minus(b).norm() <= ROUNDING * (1 + a.norm());
  }

  private static ComplexMatrix reflected(ComplexMatrix m) {
    int last = m.size() - 1;
    return ComplexMatrix.of(m.size(), (i, j) -> m.at(last - i, last - j).conjugate());
  }

  private static ComplexMatrix signed(ComplexMatrix m) {
    return ComplexMatrix.of(m.size(), (i, j) -> m.at(i, j).times(Complex.of(i % 2 == 0 ? 1 : -1)));
  }

  private static <T> Shrinkable<T> first(Arbitrary<T> arbitrary, long seed) {
    return arbitrary.generator(100).next(new Random(seed));
  }

  // ---- Hamiltonians

  @Property(tries = 40)
  void aHamiltonianIsOfItsClassAndShrinksWithinIt(
      @ForAll HamiltonianClass kind, @ForAll("seeds") long seed) {
    Shrinkable<DrawnHamiltonian> drawn = first(Hamiltonians.of(kind), seed);
    assertTrue(isOfItsClass(drawn.value()), drawn.value()::toString);
    drawn
        .shrink()
        .limit(100)
        .forEach(
            simpler -> {
              assertEquals(kind, simpler.value().kind());
              assertTrue(isOfItsClass(simpler.value()), simpler.value()::toString);
              assertTrue(simpler.distance().compareTo(drawn.distance()) < 0);
            });
  }

  @Property(tries = 20)
  void aHamiltonianWithoutSymmetryIsInNoneOfTheClasses(@ForAll("generic") DrawnHamiltonian h) {
    ComplexMatrix m = h.at(0.3, -0.7, 1.1);
    assertFalse(areEqual(m, m.adjoint()));
    assertFalse(areEqual(m.times(m.adjoint()), m.adjoint().times(m)));
    assertFalse(areEqual(m, reflected(m)));
    assertFalse(areEqual(signed(m), signed(m).adjoint()));
  }

  @Property(tries = 20)
  void itsDerivativeIsTheLimitOfItsDifferences(@ForAll("generic") DrawnHamiltonian h) {
    double step = 1e-5;
    ComplexMatrix difference =
        h.at(0.3, 0.1 + step).minus(h.at(0.3, 0.1 - step)).times(Complex.of(0.5 / step));
    assertTrue(difference.minus(h.derivative(1, 0.3, 0.1)).norm() <= 1e-5 * (1 + h.at().norm()));
  }

  @Property(tries = 9)
  void whateverFailsAlwaysShrinksToTwoBandsAndZeros(@ForAll HamiltonianClass kind) {
    Shrinkable<DrawnHamiltonian> last = first(Hamiltonians.of(kind).withBands(2, 5), 7);
    Optional<Shrinkable<DrawnHamiltonian>> next = last.shrink().findFirst();
    while (next.isPresent()) {
      last = next.get();
      next = last.shrink().findFirst();
    }
    assertEquals(2, last.value().bands());
    boolean defective = kind == HamiltonianClass.NEAR_EXCEPTIONAL;
    assertTrue(defective || last.value().entries() == 0, last.value()::toString);
  }

  @Property(tries = 10)
  void oneSeedIsOneHamiltonian(@ForAll("seeds") long seed) {
    List<String> twice =
        Stream.of(1, 2).map(n -> first(Hamiltonians.any(), seed).value().toString()).toList();
    assertEquals(twice.get(0), twice.get(1));
  }

  // ---- what stands beside them

  @Property(tries = 20)
  void unitaryFamiliesAreUnitaryToSecondOrder(@ForAll("families") UnitaryFamily u) {
    ComplexMatrix first = u.derivative(1);
    ComplexMatrix second = u.derivative(2);
    ComplexMatrix zero = ComplexMatrix.identity(first.size()).times(Complex.ZERO);
    assertTrue(areEqual(first.plus(first.adjoint()), zero));
    ComplexMatrix mixed = first.adjoint().times(first).times(Complex.of(2));
    assertTrue(areEqual(second.plus(second.adjoint()).plus(mixed), zero));
  }

  @Property(tries = 20)
  void gaugesHaveNoZerosAndTheSlopeOfTheirLogarithm(@ForAll("gauges") Gauge c) {
    double step = 1e-6;
    Complex there = c.at(0.1, 0.2, 0.3);
    Complex difference = c.at(0.1 + step, 0.2, 0.3).minus(c.at(0.1 - step, 0.2, 0.3));
    Complex slope = c.logarithmicSlope(0, 0.1, 0.2, 0.3).times(there);
    assertTrue(there.modulus() > 0);
    assertTrue(
        difference.times(Complex.of(0.5 / step)).minus(slope).modulus()
            <= 1e-4 * (1 + there.modulus()));
  }

  @Property(tries = 20)
  void packetsHaveAnAmplitudeAndOperatorsTheirSymmetry(
      @ForAll("packets") WavePacket packet, @ForAll("hermitian") ComplexMatrix a) {
    assertTrue(packet.amplitude().modulus() > 0);
    assertEquals(3, packet.momentum().size());
    assertTrue(areEqual(a, a.adjoint()));
  }

  // ---- arbitraries

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases().dontShrink();
  }

  @Provide
  Arbitrary<DrawnHamiltonian> generic() {
    return Hamiltonians.of(HamiltonianClass.GENERIC);
  }

  @Provide
  Arbitrary<UnitaryFamily> families() {
    return Quantities.unitaryFamilies();
  }

  @Provide
  Arbitrary<Gauge> gauges() {
    return Quantities.gauges();
  }

  @Provide
  Arbitrary<WavePacket> packets() {
    return Quantities.packets();
  }

  @Provide
  Arbitrary<ComplexMatrix> hermitian() {
    return Quantities.hermitianOperators();
  }
}
