package org.rederive.jqwik;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/** The seven equations with an error put in: caught, and shrunk to what a person can redo. */
@Tag("slow")
@Domain(SevenEquations.Wrong.class)
@AddLifecycleHook(Caught.class)
class PlantedErrorsProperties {

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq10WrongSign(
      @ForAll @OfStatement("eq10, sign: A_{t}^{LR}  ->  - A_{t}^{LR}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq10LeftForRight(
      @ForAll @OfStatement("eq10, left for right: A_{t}^{LR}  ->  A_{t}^{RR}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq10Conjugate(
      @ForAll
          @OfStatement(
              "eq10, conjugate: \\langle P_{n} H \\rangle_{W}  ->  (\\langle P_{n} H \\rangle_{W})^{*}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq10DroppedTerm(
      @ForAll
          @OfStatement(
              "eq10, dropped term: \\langle P_{n} H \\rangle_{W} - (A_{t}^{LR} - A_{t}^{RR})  ->  \\langle P_{n} H \\rangle_{W}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq13LeftForRight(
      @ForAll @OfStatement("eq13, left for right: A_{k}^{RR}  ->  A_{k}^{LR}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq13LeftForRightInBracket(
      @ForAll @OfStatement("eq13, left for right: u_{n k}^{L}  ->  u_{n k}^{R}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq13Conjugate(
      @ForAll @OfStatement("eq13, conjugate: A_{k}^{LR}  ->  (A_{k}^{LR})^{*}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq13Adjoint(
      @ForAll @OfStatement("eq13, adjoint: H(k)  ->  (H(k))^{\\dagger}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq18LeftForRight(
      @ForAll @OfStatement("eq18, left for right: A_{p}^{LR}  ->  A_{p}^{RR}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq18Conjugate(
      @ForAll @OfStatement("eq18, conjugate: \\varepsilon_{n p}  ->  \\varepsilon_{n p}^{*}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq18Adjoint(
      @ForAll @OfStatement("eq18, adjoint: H(p)  ->  (H(p))^{\\dagger}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq24MissingAdjoint(
      @ForAll @OfStatement("eq24, missing adjoint: H^{\\dagger}  ->  H") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq24MissingDenominator(
      @ForAll
          @OfStatement(
              "eq24, missing denominator: \\frac{H + H^{\\dagger}}{2}  ->  H + H^{\\dagger}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq24Sign(
      @ForAll @OfStatement("eq24, sign: H^{\\dagger}  ->  - H^{\\dagger}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq25Adjoint(@ForAll @OfStatement("eq25, adjoint: H  ->  H^{\\dagger}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq25SwappedIndices(
      @ForAll @OfStatement("eq25, swapped indices: \\varepsilon_{i j k}  ->  \\varepsilon_{i k j}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq29Adjoint(@ForAll @OfStatement("eq29, adjoint: U  ->  U^{\\dagger}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq29LeftForRight(
      @ForAll @OfStatement("eq29, left for right: n^{R}  ->  n^{L}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq29Conjugate(
      @ForAll
          @OfStatement("eq29, conjugate: \\varepsilon_{n}^{(1)}  ->  (\\varepsilon_{n}^{(1)})^{*}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq31LeftForRight(
      @ForAll @OfStatement("eq31, left for right: A^{LR}  ->  A^{RR}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq31Conjugate(
      @ForAll @OfStatement("eq31, conjugate: A^{LR}  ->  (A^{LR})^{*}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq31Factor(
      @ForAll @OfStatement("eq31, factor 2: A_{j}^{LR}  ->  2 A_{j}^{LR}") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1, seed = "1")
  void eq25SwappedLabels(
      @ForAll
          @OfStatement(
              "eq25, swapped labels: \\frac{i}{2} \\varepsilon_{i j k} (\\hat{r} - r_{c})_{j} H (\\hat{r} - r_{c})_{k}"
                  + "  ->  \\frac{i}{2} \\varepsilon_{i j k} (\\hat{r} - r_{c})_{k} H (\\hat{r} - r_{c})_{j}")
          DrawnSample sample) {
    sample.assertHolds();
  }

  /** One line for each error: what was drawn, and what it shrank to. */
  @AfterContainer
  static void table() throws IOException {
    Caught.writeTable();
  }
}
