package org.rederive.hamiltonian;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Classes of Hamiltonians that samples are drawn from. */
public enum HamiltonianClass {
  /** Ginibre Fourier coefficients: no symmetry at all. */
  GENERIC("generic"),
  /** H = H†. */
  HERMITIAN("hermitian"),
  /** A polynomial with complex coefficients of a Hermitian matrix: [H, H†] = 0. */
  NORMAL("normal"),
  /** H = P H* P with a permutation P: eigenvalues real or in conjugate pairs. */
  PT_SYMMETRIC("pt-symmetric"),
  /** H = η⁻¹h with Hermitian h and η of both signs. */
  PSEUDO_HERMITIAN("pseudo-hermitian"),
  /** H = Hᵀ. */
  COMPLEX_SYMMETRIC("complex-symmetric"),
  /** Hermitian up to a small generic part. */
  NEARLY_HERMITIAN("nearly-hermitian"),
  /** A Jordan block split by a relative gap between 1e-8 and 1e-2. */
  NEAR_EXCEPTIONAL("near-exceptional"),
  /** Rows and columns scaled by up to 1e4 each way. */
  BADLY_SCALED("badly-scaled"),
  /** S h S⁻¹ with Hermitian h and any S(k): all energies are real. Drawn where that is assumed. */
  REAL_SPECTRUM("real-spectrum");

  private final String word;

  HamiltonianClass(String word) {
    this.word = word;
  }

  /** How it is written on the command line and in reports. */
  public String word() {
    return word;
  }

  /** Those that samples come in where nothing is assumed. */
  public static List<HamiltonianClass> any() {
    return Arrays.stream(values()).filter(kind -> kind != REAL_SPECTRUM).toList();
  }

  /** Those of some classes that have a symmetry, or all that have it if none of them does. */
  public static List<HamiltonianClass> among(
      List<HamiltonianClass> asked, Premises.Symmetry symmetry) {
    List<HamiltonianClass> with =
        switch (symmetry) {
          case NONE -> any();
          case REAL_SPECTRUM -> List.of(REAL_SPECTRUM, HERMITIAN);
          case NORMAL -> List.of(NORMAL, HERMITIAN);
          case HERMITIAN -> List.of(HERMITIAN);
        };
    List<HamiltonianClass> common = asked.stream().filter(with::contains).toList();
    return common.isEmpty() ? with : common;
  }

  /** The class with this word. */
  public static Optional<HamiltonianClass> named(String word) {
    for (HamiltonianClass each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
