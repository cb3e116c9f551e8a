import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.jqwik.ComplexMatrix;
import org.rederive.jqwik.DrawnHamiltonian;
import org.rederive.jqwik.DrawnSample;
import org.rederive.jqwik.Hamiltonians;
import org.rederive.jqwik.OfStatement;
import org.rederive.jqwik.Paper;
import org.rederive.jqwik.Quantities;

/** Identities of one's own, on the JUnit platform with jqwik 1.9.3. */
@Domain(DomainContext.Global.class)
@Domain(OwnIdentities.Examples.class)
class OwnIdentities {

  // ---- a formula of a document

  static class Examples extends Paper {
    Examples() {
      super(Path.of("derivations", "examples"));
    }
  }

  @Property(tries = 50, maxDiscardRatio = 1)
  void theCurvaturesOfAllBandsAddUpToZero(
      @ForAll @OfStatement("curvature-sum") DrawnSample sample) {
    sample.assertHolds();
  }

  // ---- an identity in Java

  /** Schur: Σ|ε|² ≤ Tr H†H, with equality for normal H only. */
  @Property(tries = 50)
  void theEnergiesOfNormalHamiltoniansHaveTheSizeOfItsEntries(
      @ForAll("normal") DrawnHamiltonian h) {
    assertEnergiesHaveTheSizeOfEntries(h, 1e-9);
  }

  /** The habit of Hermitian days: shrinks to H = [[0, 1], [0, 0]] or one as small. */
  @Property(tries = 50)
  void andOfAllOthersToo(@ForAll("any") DrawnHamiltonian h) {
    assertEnergiesHaveTheSizeOfEntries(h, 1e-3);
  }

  private static void assertEnergiesHaveTheSizeOfEntries(DrawnHamiltonian h, double tolerance) {
    ComplexMatrix matrix = h.at(0.3, 0.5);
    double entries = matrix.norm() * matrix.norm();
    double energies =
        matrix.eigenvalues().stream().mapToDouble(e -> e.modulus() * e.modulus()).sum();
    assertTrue(
        Math.abs(energies - entries) <= tolerance * (energies + entries),
        () -> h + ": sum of |E|^2 = " + energies + ", Tr H^dagger H = " + entries);
  }

  /** [A, B] is anti-Hermitian for Hermitian A and B. */
  @Property(tries = 50)
  void commutatorsOfHermitianOperatorsAreAntiHermitian(
      @ForAll("pairs") HermitianPair pair) {
    ComplexMatrix c = pair.a().times(pair.b()).minus(pair.b().times(pair.a()));
    assertTrue(c.plus(c.adjoint()).norm() <= 1e-12 * (1 + c.norm()), c::toString);
  }

  record HermitianPair(ComplexMatrix a, ComplexMatrix b) {}

  @Provide
  Arbitrary<DrawnHamiltonian> normal() {
    return Hamiltonians.of(HamiltonianClass.NORMAL);
  }

  @Provide
  Arbitrary<DrawnHamiltonian> any() {
    return Hamiltonians.any();
  }

  /** Two operators of one size. */
  @Provide
  Arbitrary<HermitianPair> pairs() {
    return Quantities.hermitianOperators()
        .flatMap(
            a ->
                Quantities.hermitianOperators()
                    .withBands(a.size(), a.size())
                    .map(b -> new HermitianPair(a, b)));
  }
}
