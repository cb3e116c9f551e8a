package org.rederive.document;

/**
 * What can go to zero in a setting, so that a statement holds in the limit: the width of a packet,
 * the rate at which a Hamiltonian changes.
 *
 * @param word as documents write it behind {@code limit=}
 * @param letter as reports write it
 * @param meaning in a few words
 */
public record LimitParameter(String word, String letter, String meaning) {}
