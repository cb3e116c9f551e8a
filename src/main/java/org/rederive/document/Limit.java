package org.rederive.document;

import java.util.Optional;

/**
 * In which limit a statement is claimed.
 *
 * @param parameter what goes to zero
 * @param order power of it with which the two sides part
 * @param place where; at all places in turn if none is named
 */
public record Limit(LimitParameter parameter, int order, Optional<LimitParameter.Place> place) {}
