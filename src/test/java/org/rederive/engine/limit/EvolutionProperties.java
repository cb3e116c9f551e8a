package org.rederive.engine.limit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.rederive.evolution.ClosedPath.Along;

/**
 * What is claimed of states that evolve exactly, on Hamiltonians whose every entry is drawn: a
 * property for each statement, and planted errors that have to be caught and become small.
 */
@Tag("slow")
class EvolutionProperties {
  private static final int LEVELS = 100;
  private static final int PATHS = 20;
  private static final int CHAINS = 20;
  private static final int PLANES = 5;
  private static final int DISCARDED = 50;

  // ---- levels

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED)
  void exactGainLevel(@ForAll("families") SmallHamiltonian h) {
    levels("exact-gain-level", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED)
  void exactAdiabatic(@ForAll("families") SmallHamiltonian h) {
    levels("exact-adiabatic", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED)
  void exactOutside(@ForAll("families") SmallHamiltonian h) {
    levels("exact-outside", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED)
  void exact8(@ForAll("families") SmallHamiltonian h) {
    levels("exact-8", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED)
  void exact10(@ForAll("families") SmallHamiltonian h) {
    levels("exact-10", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED)
  void exact10Part(@ForAll("families") SmallHamiltonian h) {
    levels("exact-10-part", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED)
  void exact10Derivative(@ForAll("families") SmallHamiltonian h) {
    levels("exact-10-derivative", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED, seed = "1")
  @AddLifecycleHook(CaughtSmall.class)
  void exactSign(@ForAll("families") SmallHamiltonian h) {
    levels("exact-sign", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED, seed = "1")
  @AddLifecycleHook(CaughtSmall.class)
  void exactLeft(@ForAll("families") SmallHamiltonian h) {
    levels("exact-left", h);
  }

  @Property(tries = LEVELS, maxDiscardRatio = DISCARDED, seed = "1")
  @AddLifecycleHook(CaughtSmall.class)
  void exactOrder(@ForAll("families") SmallHamiltonian h) {
    levels("exact-order", h);
  }

  private static void levels(String claim, SmallHamiltonian h) {
    LimitClaim.of(claim).assertNotContradictedBy(axes -> Evolved.levels(h, axes));
  }

  // ---- closed paths

  @Property(tries = PATHS, maxDiscardRatio = DISCARDED)
  void exactLoopReal(@ForAll("families") SmallHamiltonian h) {
    path("exact-loop-real", h, Along.POINTS);
  }

  @Property(tries = PATHS, maxDiscardRatio = DISCARDED)
  void exactLoopPhase(@ForAll("families") SmallHamiltonian h) {
    path("exact-loop-phase", h, Along.RATE);
  }

  @Property(tries = PATHS, maxDiscardRatio = DISCARDED, seed = "1")
  @AddLifecycleHook(CaughtSmall.class)
  void exactLoopComplex(@ForAll("families") SmallHamiltonian h) {
    path("exact-loop-complex", h, Along.POINTS);
  }

  private static void path(String claim, SmallHamiltonian h, Along along) {
    LimitClaim.of(claim).assertNotContradictedBy(axes -> Evolved.path(h, along, axes));
  }

  // ---- packets on a chain and on a plane

  @Property(tries = CHAINS, maxDiscardRatio = DISCARDED)
  void exact13(@ForAll("packets") SmallHamiltonian h) {
    LimitClaim.of("exact-13").assertNotContradictedBy(axes -> Evolved.chain(h, true, axes));
  }

  @Property(tries = CHAINS, maxDiscardRatio = DISCARDED)
  void exact13Complex(@ForAll("packets") SmallHamiltonian h) {
    LimitClaim.of("exact-13-complex")
        .assertNotContradictedBy(axes -> Evolved.chain(h, false, axes));
  }

  @Property(tries = PLANES, maxDiscardRatio = DISCARDED)
  void exact18(@ForAll("packets") SmallHamiltonian h) {
    LimitClaim.of("exact-18").assertNotContradictedBy(axes -> Evolved.plane(h, true, axes));
  }

  @Property(tries = PLANES, maxDiscardRatio = DISCARDED)
  void exact18Complex(@ForAll("packets") SmallHamiltonian h) {
    LimitClaim.of("exact-18-complex")
        .assertNotContradictedBy(axes -> Evolved.plane(h, false, axes));
  }

  // ---- Hamiltonians

  @Provide
  Arbitrary<SmallHamiltonian> families() {
    return SmallHamiltonian.of(1);
  }

  @Provide
  Arbitrary<SmallHamiltonian> packets() {
    return SmallHamiltonian.of(2);
  }
}
