package org.rederive.band;

import java.util.Arrays;
import java.util.List;

/** What is assumed of all Hamiltonians besides that they can be diagonalised. */
public enum Symmetry {
  /** Nothing. */
  NONE("", List.of(HamiltonianClass.values())),
  /** [H, H†] = 0: eigenvectors are orthogonal, left and right ones parallel. */
  NORMAL("normal-hamiltonian", List.of(HamiltonianClass.NORMAL, HamiltonianClass.HERMITIAN)),
  /** H = H†. */
  HERMITIAN("hermitian-hamiltonian", List.of(HamiltonianClass.HERMITIAN));

  private final String assumption;
  private final List<HamiltonianClass> classes;

  Symmetry(String assumption, List<HamiltonianClass> classes) {
    this.assumption = assumption;
    this.classes = classes;
  }

  /** What a document's assumptions ask for. */
  public static Symmetry of(List<String> assumptions) {
    return Arrays.stream(values())
        .filter(s -> assumptions.contains(s.assumption))
        .reduce((one, stronger) -> stronger)
        .orElse(NONE);
  }

  /** Those of some classes that have it, or all that have it if none of them does. */
  public List<HamiltonianClass> among(List<HamiltonianClass> asked) {
    List<HamiltonianClass> common = asked.stream().filter(classes::contains).toList();
    return common.isEmpty() ? classes : common;
  }
}
