package org.rederive.statements;

import java.util.List;

/** One ground for each setting, two where momenta differ. */
final class Grounds {
  private static final String COMMON =
      """
      i j l a b s : spatial index
      \\varepsilon_{ijl} : Levi-Civita symbol
      c d : number
      y : real number
      p : real vector
      h : complex vector
      """;

  private static final String BANDS =
      """
      n : band
      m o : band index
      \\mathcal{O} : set of bands
      \\delta_{nm} : Kronecker delta
      """;

  private static final String CONNECTIONS =
      """
      <!-- rederive: define -->
      ```math
      A_\\alpha^{LR} = i \\langle u_{nk}^L | \\partial_\\alpha u_{nk}^R \\rangle
      ```
      <!-- rederive: define -->
      ```math
      G_{nk} = \\langle u_{nk}^R | u_{nk}^R \\rangle
      ```
      """;

  private static final List<String> NUMBERS = List.of("2", "i", "c", "d", "y", "p", "h");

  private Grounds() {}

  static List<Ground> all() {
    return List.of(band(), packet(), zone(), family(), operators(), wave());
  }

  private static List<String> numbersAnd(String... more) {
    return java.util.stream.Stream.concat(NUMBERS.stream(), java.util.Arrays.stream(more)).toList();
  }

  private static Ground band() {
    return Ground.of(
        "random-band",
        "band",
        COMMON
            + BANDS
            + """
            k : crystal momentum
            r_c : centre
            t : time
            \\lambda : strength
            \\alpha : parameter
            \\partial_i : derivative along $`k`$
            u_{nk}^R : right eigenvector
            u_{nk}^L : left eigenvector
            E_{nk} : energy
            g_{nk} : gauge factor
            H(k) H : Bloch Hamiltonian
            A : arbitrary operator
            K : Hermitian operator
            \\chi : arbitrary state
            v : velocity
            A_\\alpha^{LR} : defined
            G_{nk} : defined
            """,
        CONNECTIONS,
        numbersAnd(
            "E_{nk}",
            "E_{mk}",
            "g_{nk}",
            "G_{nk}",
            "A_t^{LR}",
            "\\delta_{nm}",
            "v",
            "A_k^{LR}",
            "H",
            "H(k)",
            "A",
            "K",
            "| u_{nk}^R \\rangle",
            "| u_{nk}^L \\rangle",
            "| u_{mk}^R \\rangle",
            "| u_{mk}^L \\rangle",
            "| \\chi \\rangle"));
  }

  private static Ground packet() {
    return Ground.of(
        "random-packet",
        "packet",
        COMMON
            + BANDS
            + """
            k q : crystal momentum
            r_c : centre
            t : time
            \\partial_i : derivative along $`k`$
            \\delta : momentum delta
            \\psi_{nk}^R : right Bloch state
            \\psi_{nk}^L : left Bloch state
            w_{nk} : packet amplitude
            E_{nk} : energy
            H(k) H : Bloch Hamiltonian
            A : arbitrary operator
            W : state
            f : function of momentum
            \\hat{r} : position operator
            """,
        "",
        numbersAnd(
            "\\delta_{nm}",
            "H",
            "A",
            "f",
            "| W \\rangle",
            "\\hat{r}",
            "\\int_k w_{nk} | \\psi_{nk}^R \\rangle",
            "\\int_k w_{mk} E_{nk} | \\psi_{mk}^R \\rangle"));
  }

  private static Ground zone() {
    return Ground.of(
        "random-zone",
        "packet",
        COMMON
            + BANDS
            + """
            k q : crystal momentum
            t : time
            \\delta : momentum delta
            \\psi_{nk}^R : right Bloch state
            \\psi_{nk}^L : left Bloch state
            u_{nk}^R : right eigenvector
            u_{nk}^L : left eigenvector
            w_{nk} : packet amplitude
            E_{nk} : energy
            H : Bloch Hamiltonian
            """,
        "",
        numbersAnd(
            "\\delta_{nm}",
            "\\delta(k - q)",
            "E_{nk}",
            "E_{mq}",
            "w_{nk}",
            "\\langle \\psi_{nk}^L | \\psi_{mq}^R \\rangle",
            "H",
            "| \\psi_{nk}^R \\rangle",
            "| \\psi_{mq}^R \\rangle",
            "| \\psi_{nk}^L \\rangle"));
  }

  private static Ground family() {
    return Ground.of(
        "random-family",
        "family",
        COMMON
            + BANDS
            + """
            \\lambda : strength
            t : time
            H(\\lambda) H : Hamiltonian family
            U(\\lambda) U : unitary family
            u_n^R : right eigenvector
            u_n^L : left eigenvector
            E_n : energy
            A : arbitrary operator
            K : Hermitian operator
            I : identity
            \\chi : arbitrary state
            """,
        "",
        numbersAnd(
            "\\lambda",
            "t",
            "E_n",
            "E_m",
            "\\delta_{nm}",
            "H",
            "U",
            "A",
            "K",
            "I",
            "H(0)",
            "| u_n^R \\rangle",
            "| u_n^L \\rangle",
            "| u_m^R \\rangle",
            "| \\chi \\rangle"));
  }

  private static Ground operators() {
    return Ground.of(
        "random-operators",
        "operators",
        COMMON
            + """
            k : crystal momentum
            t : time
            \\lambda : strength
            \\partial_i : derivative along $`k`$
            H : Hamiltonian
            A : arbitrary operator
            K : Hermitian operator
            I : identity
            W : state
            \\phi : evolving state
            \\chi : arbitrary state
            \\hat{r} : position operator
            """,
        "",
        numbersAnd(
            "t",
            "H",
            "A",
            "K",
            "I",
            "| W \\rangle",
            "| \\phi \\rangle",
            "| \\chi \\rangle",
            "\\hat{r}"));
  }

  private static Ground wave() {
    return Ground.of(
        "random-wave",
        "wave",
        COMMON
            + """
            x : position
            t : time
            \\psi : analytic wave
            u : imaginary velocity
            \\partial_i : derivative along $`x`$
            """,
        "",
        numbersAnd("t", "x", "\\psi", "u"));
  }
}
