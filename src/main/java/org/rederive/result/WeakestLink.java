package org.rederive.result;

/**
 * The weakest link of all that a document stands on, itself included.
 *
 * @param evidence what it rests on; none if something on the way is not as expected or was not
 *     checked
 * @param document which document that is
 */
public record WeakestLink(Evidence evidence, String document) {
  WeakestLink weaker(WeakestLink other) {
    return evidence.isAtLeast(other.evidence) && evidence != other.evidence ? other : this;
  }
}
