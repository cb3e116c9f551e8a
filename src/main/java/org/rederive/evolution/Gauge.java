package org.rederive.evolution;

import org.rederive.evaluate.Draws;

/** The gauge of a uniform field: 𝒜_i = B a_ij r_j with a_yx − a_xy = 1. */
public enum Gauge {
  SYMMETRIC("symmetric gauge") {
    @Override
    double[] matrix(Draws draws) {
      return new double[] {0, -0.5, 0.5, 0};
    }
  },
  LANDAU_X("Landau gauge along x") {
    @Override
    double[] matrix(Draws draws) {
      return new double[] {0, -1, 0, 0};
    }
  },
  LANDAU_Y("Landau gauge along y") {
    @Override
    double[] matrix(Draws draws) {
      return new double[] {0, 0, 1, 0};
    }
  },
  ANY("any gauge") {
    @Override
    double[] matrix(Draws draws) {
      double s = draws.coarse("gauge xy");
      return new double[] {draws.coarse("gauge xx"), s - 0.5, s + 0.5, draws.coarse("gauge yy")};
    }
  };

  private final String words;

  Gauge(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  abstract double[] matrix(Draws draws);
}
