package org.rederive.jqwik;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The seven equations and each step towards them, on samples whose every number is drawn.
 *
 * <p>At most half of the samples may say nothing. More tries: {@code -Djqwik.tries.default=5000}.
 */
@Tag("slow")
@Domain(SevenEquations.class)
class EquationProperties {

  // ---- Eq. (10)

  @Property(maxDiscardRatio = 1)
  void eq10(@ForAll @OfStatement("eq10") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq10S3(@ForAll @OfStatement("eq10/s3") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq10S4a(@ForAll @OfStatement("eq10/s4a") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq10S4b(@ForAll @OfStatement("eq10/s4b") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq10S4c(@ForAll @OfStatement("eq10/s4c") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq10S5(@ForAll @OfStatement("eq10/s5") DrawnSample sample) {
    sample.assertHolds();
  }

  // ---- Eq. (13)

  @Property(maxDiscardRatio = 1)
  void eq13(@ForAll @OfStatement("eq13") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq13S6(@ForAll @OfStatement("eq13/s6") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq13Band(@ForAll @OfStatement("eq13/band") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq13S7(@ForAll @OfStatement("eq13/s7") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq13Moment(@ForAll @OfStatement("eq13/moment") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq13Evolution(@ForAll @OfStatement("eq13/evolution") DrawnSample sample) {
    sample.assertHolds();
  }

  // ---- Eq. (18)

  @Property(maxDiscardRatio = 1)
  void eq18(@ForAll @OfStatement("eq18") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq18Energy(@ForAll @OfStatement("eq18/energy") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq18Evolution(@ForAll @OfStatement("eq18/evolution") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq18Velocity(@ForAll @OfStatement("eq18/velocity") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq18Force(@ForAll @OfStatement("eq18/force") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq18Moment(@ForAll @OfStatement("eq18/moment") DrawnSample sample) {
    sample.assertHolds();
  }

  // ---- Eq. (24)

  @Property(maxDiscardRatio = 1)
  void eq24(@ForAll @OfStatement("eq24") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq24Components(@ForAll @OfStatement("eq24/components") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq24Left(@ForAll @OfStatement("eq24/left") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq24Right(@ForAll @OfStatement("eq24/right") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq24Commute(@ForAll @OfStatement("eq24/commute") DrawnSample sample) {
    sample.assertHolds();
  }

  // ---- Eq. (25)

  @Property(maxDiscardRatio = 1, seed = "1")
  @AddLifecycleHook(Caught.class)
  void eq25AsPrinted(@ForAll @OfStatement("eq25-as-printed") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq25(@ForAll @OfStatement("eq25") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq25RealPart(@ForAll @OfStatement("eq25-real-part") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq25Derivative(@ForAll @OfStatement("eq25/derivative") DrawnSample sample) {
    sample.assertHolds();
  }

  // ---- Eq. (29)

  @Property(maxDiscardRatio = 1)
  void eq29(@ForAll @OfStatement("eq29") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq29PointSpectrum(@ForAll @OfStatement("eq29-point-spectrum") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq29Product(@ForAll @OfStatement("eq29/product") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq29Unitarity(@ForAll @OfStatement("eq29/unitarity") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq29Expectation(@ForAll @OfStatement("eq29/expectation") DrawnSample sample) {
    sample.assertHolds();
  }

  // ---- Eq. (31)

  @Property(maxDiscardRatio = 1)
  void eq31(@ForAll @OfStatement("eq31") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq31Commutator(@ForAll @OfStatement("eq31/commutator") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq31Generator(@ForAll @OfStatement("eq31/generator") DrawnSample sample) {
    sample.assertHolds();
  }

  @Property(maxDiscardRatio = 1)
  void eq31Positions(@ForAll @OfStatement("eq31/positions") DrawnSample sample) {
    sample.assertHolds();
  }
}
