package org.rederive.document;

import java.util.Optional;

/**
 * In which limit a statement is claimed.
 *
 * @param parameter what goes to zero
 * @param order power of it with which the two sides part
 * @param place where; at all places in turn if none is named
 * @param odd whether only what is odd in the parameter is claimed
 */
public record Limit(
    LimitParameter parameter, int order, Optional<LimitParameter.Place> place, boolean odd) {
  Limit atAllPlaces() {
    return new Limit(parameter, order, Optional.empty(), odd);
  }
}
