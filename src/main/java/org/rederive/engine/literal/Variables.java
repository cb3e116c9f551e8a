package org.rederive.engine.literal;

import java.util.List;

/**
 * What expansions are in: displacements q of coordinates and, where there are wave packets, 1/σ² of
 * their width σ and for each momentum the envelope E = exp(−q²/4σ²).
 *
 * <p>A displacement is of order 1, 1/σ² of order −2 and E of order 0, as they are where q is about
 * σ: the terms of negative order are those that grow as a packet becomes sharper.
 *
 * @param points for each displacement the number of the momentum that it belongs to, −1 for other
 *     coordinates
 * @param momenta how many momenta have an envelope
 */
record Variables(List<Integer> points, int momenta) {
  Variables {
    points = List.copyOf(points);
  }

  int size() {
    return displacements() + (momenta == 0 ? 0 : 1 + momenta);
  }

  int displacements() {
    return points.size();
  }

  /** 1/σ². */
  int sharpness() {
    return displacements();
  }

  int envelope(int point) {
    return displacements() + 1 + point;
  }

  /** The displacements of one momentum. */
  List<Integer> of(int point) {
    return java.util.stream.IntStream.range(0, displacements())
        .filter(v -> points.get(v) == point)
        .boxed()
        .toList();
  }

  int order(Monomial monomial) {
    int order = 0;
    for (int v = 0; v < displacements(); v++) {
      order += monomial.exponent(v);
    }
    return momenta == 0 ? order : order - 2 * monomial.exponent(sharpness());
  }
}
