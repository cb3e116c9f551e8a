package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.MultiIndex;

/**
 * N = N₀ + N₁ exp(i n·q) whose entries lead from the last bands to the first ones, so that N² = 0
 * and (1 + N)⁻¹ = 1 − N: a change of basis that moves with the coordinates, and so does its
 * inverse, with as few waves.
 *
 * @param still N₀
 * @param moving N₁
 * @param wave n by place
 */
record UpperBlock(Coefficient still, Coefficient moving, double[] wave) {

  /** The block of two matrices of which all other entries are left out. */
  static UpperBlock of(Coefficient still, Coefficient moving, double[] wave) {
    return new UpperBlock(block(still), block(moving), wave);
  }

  private static Coefficient block(Coefficient c) {
    int first = c.size() / 2;
    return c.scaled(i -> i < first ? 1 : 0, j -> j < first ? 0 : 1);
  }

  /** (1 + N) h (1 − N). */
  List<FourierTerm> similar(List<FourierTerm> h) {
    List<FourierTerm> terms = new ArrayList<>();
    for (FourierTerm left : changed(1)) {
      for (FourierTerm term : h) {
        for (FourierTerm right : changed(-1)) {
          terms.add(left.multiplied(term).multiplied(right));
        }
      }
    }
    return terms;
  }

  private List<FourierTerm> changed(int sign) {
    Coefficient constant = still.times(sign);
    for (int i = 0; i < constant.size(); i++) {
      constant.re[i * constant.size() + i] = 1;
    }
    return List.of(
        FourierTerm.of(constant, new double[MultiIndex.PLACES]),
        FourierTerm.of(moving.times(sign), wave));
  }
}
