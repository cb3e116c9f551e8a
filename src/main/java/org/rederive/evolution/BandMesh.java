package org.rederive.evolution;

import java.util.List;

/**
 * The band of a Hamiltonian at the points of a mesh in phase space, and what follows from it there.
 */
final class BandMesh {
  private static final int POINTS = Expansion.POINTS;

  private final PhaseSpace space;
  private final AmplifiedLevel[][] levels = new AmplifiedLevel[POINTS][POINTS];

  BandMesh(PhaseSpace space) {
    this.space = space;
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        levels[i][j] = space.levelAt(Expansion.angle(i), Expansion.angle(j));
      }
    }
  }

  PhaseSpace space() {
    return space;
  }

  /** By how much the band is amplified more than any other, at the least. */
  double gap() {
    double gap = Double.POSITIVE_INFINITY;
    for (AmplifiedLevel[] line : levels) {
      for (AmplifiedLevel level : line) {
        gap = Math.min(gap, level.gap());
      }
    }
    return gap;
  }

  /** Where the band is amplified most: the best of all points, made better. */
  List<Double> mostAmplified() {
    int best = 0;
    for (int i = 0; i < POINTS * POINTS; i++) {
      best = at(i).gain() > at(best).gain() ? i : best;
    }
    return space.moreAmplified(Expansion.angle(best / POINTS), Expansion.angle(best % POINTS));
  }

  private AmplifiedLevel at(int i) {
    return levels[i / POINTS][i % POINTS];
  }

  /** The energy of the band. */
  Expansion energy() {
    return Expansion.of((i, j) -> number(levels[i][j]));
  }

  private static Square number(AmplifiedLevel level) {
    Square number = new Square(1);
    number.re[0] = level.energy();
    number.im[0] = level.gain();
    return number;
  }

  /**
   * How far the energy near a point is from its expansion, at the most of some points, beside its
   * size there.
   *
   * @param expanded its expansion
   * @param around how far from the point
   */
  double roughness(Expansion expanded, double a, double b, double around) {
    double most = 0;
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        AmplifiedLevel level = space.levelAt(a + i * around, b + j * around);
        double[] other = expanded.at(a + i * around, b + j * around);
        double off = Math.hypot(level.energy() - other[0], level.gain() - other[1]);
        most = Math.max(most, off / Math.hypot(level.energy(), level.gain()));
      }
    }
    return most;
  }

  /** The projector on the band. */
  Expansion projector() {
    return Expansion.of((i, j) -> levels[i][j].projector());
  }
}
