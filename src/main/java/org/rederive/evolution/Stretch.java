package org.rederive.evolution;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Quantity.Ends;

/**
 * Sites in a row to which something comes from as many others.
 *
 * @param first the first of them
 * @param last the one behind the last
 * @param shift how much further the others are
 */
record Stretch(int first, int last, int shift) {
  /** All sites of a row to which a hop of n sites comes from somewhere: what is beyond is lost. */
  static List<Stretch> of(int n, int sites, Ends ends) {
    if (ends == Ends.OPEN) {
      return some(new Stretch(Math.max(0, -n), Math.min(sites, sites - n), n));
    }
    int shift = Math.floorMod(n, sites);
    return some(
        new Stretch(0, sites - shift, shift), new Stretch(sites - shift, sites, shift - sites));
  }

  private static List<Stretch> some(Stretch... all) {
    return Stream.of(all).filter(stretch -> stretch.first < stretch.last).toList();
  }
}
