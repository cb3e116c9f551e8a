package org.rederive.verify;

import static org.rederive.verify.Plant.row;

import java.util.List;
import java.util.stream.Stream;

/** Wrong versions of the seven equations, and edits that look wrong but are not. */
final class Plants {
  private static final String R = "(\\hat{r} - r_c)";

  private Plants() {}

  static Stream<Plant> errors() {
    return Stream.of(eq10(), eq13(), eq18(), eq24(), eq25(), eq29(), eq31()).flatMap(List::stream);
  }

  private static List<Plant> eq10() {
    return Plant.in(
        "eq10",
        row("sign of the energy", "= \\langle", "= - \\langle"),
        row("sign of the connections", "- (A", "+ (A"),
        row("sign of A^RR", "- A_t^{RR}", "+ A_t^{RR}"),
        row("energy twice", "= \\langle", "= 2 \\langle"),
        row("connections twice", "- (A", "- 2 (A"),
        row("L and R swapped in a connection", "A_t^{LR}", "A_t^{RR}"),
        row("R and L swapped in a connection", "A_t^{RR}", "A_t^{LR}"),
        row("operators in reversed order", "P_n H", "H P_n"));
  }

  private static List<Plant> eq13() {
    return Plant.in(
        "eq13",
        row("sign of the energy", "= \\varepsilon", "= - \\varepsilon"),
        row("sign of the velocity term", "- \\dot{r}_c", "+ \\dot{r}_c"),
        row("sign of the force term", "+ \\nabla_{r_c} \\varep", "- \\nabla_{r_c} \\varep"),
        row("sign of the moment", "+ \\frac{i}{2}", "- \\frac{i}{2}"),
        row("sign inside the moment", "- \\langle", "+ \\langle"),
        row("moment twice", "\\frac{i}{2}", "i"),
        row("force term twice", "+ \\nabla_{r_c} \\varep", "+ 2 \\nabla_{r_c} \\varep"),
        row("L for R in a bra", "\\langle \\nabla_k u_{nk}^L", "\\langle \\nabla_k u_{nk}^R"),
        row("R for L in a connection", "A_{r_c}^{LR}", "A_{r_c}^{RR}"),
        row("derivatives exchanged in a ket", "| \\nabla_k u_{nk}^R", "| \\nabla_{r_c} u_{nk}^R"));
  }

  private static List<Plant> eq18() {
    return Plant.in(
        "eq18",
        row("sign of the energy", "= \\varepsilon", "= - \\varepsilon"),
        row("sign of the Lorentz term", "+ \\frac{1}{2} (", "- \\frac{1}{2} ("),
        row("sign of the force term", "\\left[ \\frac", "\\left[ - \\frac"),
        row("sign of the moment", "+ \\frac{i}{2}", "- \\frac{i}{2}"),
        row("sign of B", "- B", "+ B"),
        row("moment twice", "\\frac{i}{2}", "i"),
        row("Lorentz term twice", "+ \\frac{1}{2} (", "+ ("),
        row("R for L in a bra", "u_{np}^L", "u_{np}^R"),
        row("L and R swapped in the force term", FORCE, swapped(FORCE)),
        row("Lorentz force reversed", "\\dot{r} \\times B", "B \\times \\dot{r}"),
        row("force term reversed", FORCE, REVERSED_FORCE));
  }

  private static final String DIFFERENCE = "(A_p^{LR} - A_p^{RR})";
  private static final String GRADIENT = "\\nabla_p \\varepsilon_{np}";
  private static final String FORCE = GRADIENT + " \\times " + DIFFERENCE;
  private static final String REVERSED_FORCE = DIFFERENCE + " \\times " + GRADIENT;

  private static String swapped(String text) {
    return text.replace("LR", "LX").replace("RR", "LR").replace("LX", "RR");
  }

  private static List<Plant> eq24() {
    return Plant.in(
        "eq24",
        row("sign", "= i", "= - i"),
        row("sign of the adjoint", "H + H", "H - H"),
        row("sign of H", "H + H", "- H + H"),
        row("twice", "= i", "= 2 i"),
        row("without the half", "\\frac{H + H^{\\dagger}}{2}", "(H + H^{\\dagger})"),
        row("H for its adjoint", "H^{\\dagger}", "H"),
        row("cross product reversed", "\\varepsilon_{ijk}", "\\varepsilon_{ikj}"),
        row("order of operators", R + "_j \\frac{H + H^{\\dagger}}{2}", MOVED),
        row("sign of the centre", R + "_j", "(\\hat{r} + r_c)_j"));
  }

  private static final String MOVED = "\\frac{H + H^{\\dagger}}{2} " + R + "_j";

  private static List<Plant> eq25() {
    return Plant.in(
        "eq25",
        row("sign", "= \\frac", "= - \\frac"),
        row("twice, as printed", "\\frac{i}{2}", "i"),
        row("adjoint", "H", "H^{\\dagger}"),
        row("cross product reversed", "\\varepsilon_{ijk}", "\\varepsilon_{kji}"),
        row("order of operators", R + "_j H", "H " + R + "_j"));
  }

  private static List<Plant> eq29() {
    return Plant.in(
        "eq29",
        row("sign of the correction", "= \\varepsilon", "= - \\varepsilon"),
        row("sign of the commutator", "+ \\langle", "- \\langle"),
        row("commutator twice", "+ \\langle", "+ 2 \\langle"),
        row("correction twice", "= \\varepsilon", "= 2 \\varepsilon"),
        row("R for L in a bra", "n^L", "n^R"),
        row("adjoint of H", "H(0)", "H(0)^{\\dagger}"),
        row("order of operators", COMMUTATOR, "[\\partial_{\\lambda} U |_{\\lambda=0}, H(0)]"),
        row("one order only", COMMUTATOR, "H(0) \\partial_{\\lambda} U |_{\\lambda=0}"));
  }

  private static final String COMMUTATOR = "[H(0), \\partial_{\\lambda} U |_{\\lambda=0}]";

  private static List<Plant> eq31() {
    return Plant.in(
        "eq31",
        row("sign of the correction", "- \\varepsilon", "+ \\varepsilon"),
        row("sign of the sum", "= \\sum", "= - \\sum"),
        row("sign of the second term", "+ (A_i", "- (A_i"),
        row("sign of the first term", "[(A_j", "[- (A_j"),
        row("sign of A^RR", "- A_i^{RR}", "+ A_i^{RR}"),
        row("twice", "= \\sum", "= 2 \\sum"),
        row("half", "= \\sum", "= \\frac{1}{2} \\sum"),
        row("R for L in a connection", "A_j^{LR}", "A_j^{RR}"),
        row("transformed the other way", "= \\sum", "= \\sum".replace("=", "= i")));
  }

  /**
   * Edits that are excluded above because they change nothing: two signs at once, a reversed
   * product with its sign, a cyclic order, a symmetric index pair.
   */
  static Stream<Plant> equivalent() {
    return Stream.of(
        new Plant("eq10", "both signs", "- (A_t^{LR} - A_t^{RR})", "+ (A_t^{RR} - A_t^{LR})"),
        new Plant(
            "eq18",
            "cross product and sign",
            "+ \\frac{1}{2} (\\dot{r} \\times B)",
            "- \\frac{1}{2} (B \\times \\dot{r})"),
        new Plant("eq24", "cyclic order", "\\varepsilon_{ijk}", "\\varepsilon_{kij}"),
        new Plant(
            "eq24", "reversed order and sign", "i \\varepsilon_{ijk}", "(- i) \\varepsilon_{ikj}"),
        new Plant("eq25", "cyclic order", "\\varepsilon_{ijk}", "\\varepsilon_{jki}"),
        new Plant(
            "eq29",
            "commutator and sign",
            "+ \\langle n^L | " + COMMUTATOR,
            "- \\langle n^L | [\\partial_{\\lambda} U |_{\\lambda=0}, H(0)]"),
        new Plant("eq31", "symmetric pair", "a_{ij}", "a_{ji}"),
        new Plant(
            "eq31",
            "the other term twice",
            "[(A_j^{LR} - A_j^{RR}) \\partial_i \\varepsilon + (A_i^{LR} - A_i^{RR}) \\partial_j"
                + " \\varepsilon]",
            "[2 (A_j^{LR} - A_j^{RR}) \\partial_i \\varepsilon]"));
  }
}
