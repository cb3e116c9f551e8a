package org.rederive.engine.exact;

import java.util.List;
import java.util.Map;
import org.rederive.number.GaussianRational;

/**
 * An expression as it is written: a sum of products with exact numbers in front, no bracket opened.
 *
 * @param terms for each product, as the sorted numbers of its factors, the number in front of it;
 *     no number is zero
 */
record Written(Map<List<Integer>, GaussianRational> terms) {
  Written {
    terms = Map.copyOf(terms);
  }

  boolean isZero() {
    return terms.isEmpty();
  }
}
