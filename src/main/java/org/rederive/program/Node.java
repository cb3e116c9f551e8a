package org.rederive.program;

import org.jspecify.annotations.Nullable;

/**
 * A number that is not computed yet: a place in the list of a {@link Recorder}.
 *
 * @param place the place
 */
public record Node(int place) {
  /** Said here, since what a record says itself is slow where no compiler optimises. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Node node && node.place == place;
  }

  @Override
  public int hashCode() {
    return place;
  }
}
