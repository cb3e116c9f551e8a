package org.rederive.document;

import java.util.List;

/**
 * What can go to zero in a setting, so that a statement holds in the limit: the width of a packet,
 * the rate at which a Hamiltonian changes.
 *
 * @param word as documents write it behind {@code limit=}
 * @param letter as reports write it
 * @param meaning in a few words
 * @param signed whether it can be negative, so that a claim can be about what is odd in it
 * @param places where it can be claimed; none if there is nothing to choose
 */
public record LimitParameter(
    String word, String letter, String meaning, boolean signed, List<Place> places) {
  public LimitParameter {
    places = List.copyOf(places);
  }

  /** A parameter whose limit is the same everywhere. */
  public LimitParameter(String word, String letter, String meaning) {
    this(word, letter, meaning, false, List.of());
  }

  /**
   * Where a limit is claimed.
   *
   * @param word as documents write it behind {@code at=}
   * @param meaning in a few words
   */
  public record Place(String word, String meaning) {}
}
