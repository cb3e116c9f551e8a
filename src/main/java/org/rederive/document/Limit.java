package org.rederive.document;

/**
 * In which limit a statement is claimed.
 *
 * @param parameter what goes to zero
 * @param order power of it with which the two sides part
 */
public record Limit(LimitParameter parameter, int order) {}
