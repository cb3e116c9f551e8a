package org.rederive.engine.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.formula.Equation;
import org.rederive.formula.read.FormulaReader;

/** Proofs of the paper's operator identities, and that a wrong one has a remainder. */
class OperatorProofTest {
  private static final List<Derivation> DOCUMENTS = Folder.derivations();

  private static Derivation document(String id) {
    return DOCUMENTS.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static Optional<OperatorProof.Remainder> proof(Derivation derivation, Equation equation) {
    return OperatorProof.of(
        Comparison.of(equation, derivation.definitions()),
        derivation.premises(),
        Axes.of(derivation.symbols()),
        derivation.presentation());
  }

  private static OperatorProof.Remainder remainder(String document, String statement) {
    Derivation derivation = document(document);
    Equation equation =
        derivation.statements().stream()
            .filter(s -> s.id().equals(statement))
            .findFirst()
            .orElseThrow()
            .equations()
            .get(0);
    return proof(derivation, equation).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eq19 eq19-components",
        "eq21 eq21",
        "eq22 eq22-hermitian",
        "eq22 eq22/ehrenfest",
        "eq22 eq22-parts",
        "eq23 eq23-hermitian",
        "eq24 eq24",
        "eq24 eq24/left",
        "eq24 eq24/right",
        "eq24 eq24/commute",
        "eq25 eq25",
        "eq25 eq25-real-part",
        "eq27 eq27-unperturbed",
        "eq29 eq29",
        "eq29 eq29/product",
        "eq29 eq29/unitarity"
      })
  void isProvedForAllOperators(String names) {
    String[] pair = names.split(" ");
    assertEquals("0", remainder(pair[0], pair[1]).shown());
  }

  @Test
  void equation25AsPrintedHasARemainder() {
    assertFalse(remainder("eq25", "eq25-as-printed").isZero());
  }

  @Test
  void aStatementAboutEigenvectorsIsOutsideTheAlgebra() {
    Derivation derivation = document("eq28");
    assertTrue(proof(derivation, derivation.statements().get(0).equations().get(0)).isEmpty());
  }

  /** Sign, missing adjoint, missing subtraction, and a mean of one operator for another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{d}{dt} \\langle O \\rangle = i [\\langle O H - H^{\\dagger} O \\rangle - \\langle H - H^{\\dagger} \\rangle \\langle O \\rangle]",
        "\\frac{d}{dt} \\langle O \\rangle = - i [\\langle O H - H O \\rangle - \\langle H - H^{\\dagger} \\rangle \\langle O \\rangle]",
        "\\frac{d}{dt} \\langle O \\rangle = - i \\langle O H - H^{\\dagger} O \\rangle",
        "\\langle \\psi | O | \\psi \\rangle = \\langle O \\rangle"
      })
  void aPlantedErrorInEquation21LeavesARemainder(String latex) {
    Derivation derivation = document("eq21");
    Equation planted = FormulaReader.equations(latex, derivation.symbols()).get(0);
    assertFalse(proof(derivation, planted).orElseThrow().isZero());
  }

  /** Sign, factor, missing adjoint, reversed order: each leaves a remainder. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\hat{L}_i = - i \\varepsilon_{ijk} (\\hat{r} - r_c)_j \\frac{H + H^{\\dagger}}{2} (\\hat{r} - r_c)_k",
        "\\hat{L}_i = 2 i \\varepsilon_{ijk} (\\hat{r} - r_c)_j \\frac{H + H^{\\dagger}}{2} (\\hat{r} - r_c)_k",
        "\\hat{L}_i = i \\varepsilon_{ijk} (\\hat{r} - r_c)_j \\frac{H + H}{2} (\\hat{r} - r_c)_k",
        "\\hat{L}_i = i \\varepsilon_{ijk} (\\hat{r} - r_c)_k \\frac{H + H^{\\dagger}}{2} (\\hat{r} - r_c)_j",
        "\\hat{L}_i = i \\varepsilon_{ijk} (\\hat{r} - r_c)_j (\\hat{r} - r_c)_k \\frac{H + H^{\\dagger}}{2}"
      })
  void aPlantedErrorInEquation24LeavesARemainder(String latex) {
    Derivation derivation = document("eq24");
    Equation planted = FormulaReader.equations(latex, derivation.symbols()).get(0);
    assertFalse(proof(derivation, planted).orElseThrow().isZero());
  }
}
