package org.rederive.hamiltonian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.hamiltonian.Premises.Symmetry;

/** What several assumptions about Hamiltonians say together. */
class PremisesTest {
  @ParameterizedTest
  @CsvSource({
    "NORMAL,REAL_SPECTRUM,HERMITIAN",
    "NORMAL,HERMITIAN,HERMITIAN",
    "REAL_SPECTRUM,HERMITIAN,HERMITIAN",
    "NONE,REAL_SPECTRUM,REAL_SPECTRUM",
    "NONE,NORMAL,NORMAL",
    "NORMAL,NORMAL,NORMAL"
  })
  void whatIsAssumedTogetherIsTheSameInAnyOrder(Symmetry a, Symmetry b, Symmetry both) {
    assertEquals(both, Premises.NONE.with(a).with(b).hamiltonians());
    assertEquals(both, Premises.NONE.with(b).with(a).hamiltonians());
  }

  /** Half of the samples have to be such that orthogonal eigenvectors are no part of it. */
  @Test
  void samplesWithRealEnergiesAreNotOnlyHermitian() {
    List<HamiltonianClass> all = List.of(HamiltonianClass.values());
    assertTrue(
        HamiltonianClass.among(all, Symmetry.REAL_SPECTRUM)
            .contains(HamiltonianClass.REAL_SPECTRUM));
    assertFalse(
        HamiltonianClass.among(all, Symmetry.NONE).contains(HamiltonianClass.REAL_SPECTRUM));
    assertEquals(
        List.of(HamiltonianClass.HERMITIAN), HamiltonianClass.among(all, Symmetry.HERMITIAN));
  }
}
