package org.rederive.engine.zone;

import java.util.HashMap;
import java.util.Map;

/**
 * What a product is multiplied by if eigenvectors change their gauge, u_n → c_n u_n and ⟨L_n| →
 * ⟨L_n|/c_n: powers of c_n and of its conjugate for each band.
 *
 * @param powers by label of a band; none where both are zero
 */
record Weight(Map<String, Powers> powers) {
  /** Of nothing that knows a gauge. */
  static final Weight NONE = new Weight(Map.of());

  /**
   * Powers of c and c*.
   *
   * @param plain of c
   * @param conjugate of c*
   */
  record Powers(int plain, int conjugate) {
    private Powers plus(Powers other) {
      return new Powers(plain + other.plain, conjugate + other.conjugate);
    }

    private boolean isNone() {
      return plain == 0 && conjugate == 0;
    }
  }

  Weight {
    powers = Map.copyOf(powers);
  }

  static Weight of(String band, int plain, int conjugate) {
    return new Weight(Map.of(band, new Powers(plain, conjugate)));
  }

  boolean isNone() {
    return powers.isEmpty();
  }

  Weight times(Weight other) {
    Map<String, Powers> product = new HashMap<>(powers);
    other.powers.forEach((band, more) -> product.merge(band, more, Powers::plus));
    product.values().removeIf(Powers::isNone);
    return new Weight(product);
  }

  Weight conjugate() {
    Map<String, Powers> swapped = new HashMap<>();
    powers.forEach((band, p) -> swapped.put(band, new Powers(p.conjugate, p.plain)));
    return new Weight(swapped);
  }
}
