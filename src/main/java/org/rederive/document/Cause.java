package org.rederive.document;

import org.rederive.formula.Obstacle;

/** What a problem is about, for those who act on it: its message is for people only. */
public sealed interface Cause {
  /** Something that is wrong where it stands, on which nobody acts. */
  Cause HERE = new Here();

  /** Something that goes away when another problem is mended. */
  Cause ELSEWHERE = new Elsewhere();

  /** Nothing that is named here. */
  record Here() implements Cause {}

  /** What is wrong is said at another place; here only what it costs. */
  record Elsewhere() implements Cause {}

  /** A row of a paper that no document needs. */
  record IdleRow() implements Cause {}

  /** A row with more spatial indices, or fewer, than its kind has. */
  record OtherRank() implements Cause {}

  /**
   * A formula that cannot be read.
   *
   * @param obstacle what stands in the way
   */
  record Unread(Obstacle obstacle) implements Cause {}
}
