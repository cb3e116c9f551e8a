package org.rederive.result;

import java.util.Arrays;
import java.util.Optional;

/** What a verdict rests on, strongest first. */
public enum Evidence {
  /**
   * Both sides are one expression once definitions and assumptions are put in. Nothing can refute
   * it, and it says no more than they do; so it is counted apart from what is proved.
   */
  CONSTRUCTION(
      "by construction",
      "both sides are one expression once definitions and assumptions are put in; nothing could refute it"),
  /** The difference of the two sides has the normal form zero. */
  PROVED(
      "proved",
      "the difference of both sides is zero, for any operators, or for all diagonalisable H with the numbers of bands that are named"),
  /** Random points of random prime fields, with a bound of the probability of an error. */
  EXACT(
      "exact",
      "both sides are equal at random points modulo random primes; the probability that it is wrong all the same is named"),
  /**
   * A second reading of the formula with exact numbers, for the smallest sizes. It contradicts or
   * stands beside other evidence, and makes nothing hold by itself.
   */
  READING(
      "written out",
      "a second, literal reading of the formula agrees; it makes nothing hold by itself"),
  /** Random samples in floating point. */
  NUMERIC("numeric", "random samples in floating point only"),
  /**
   * The order in which both sides approach each other as packets become narrower: an extrapolation,
   * and so less than samples that agree to rounding.
   */
  LIMIT("limit", "both sides approach each other with the order that is claimed; an extrapolation"),
  /** Samples on which an inequality has the sign that is claimed; less than any evidence for it. */
  NOT_DISPROVED(
      "not disproved", "an inequality has its sign on every sample; less than any evidence for it"),
  /** Nothing. */
  NONE("none", "nothing");

  private final String word;
  private final String meaning;

  Evidence(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** What it says, in a line. */
  public String meaning() {
    return meaning;
  }

  /** How reports write it. */
  public String word() {
    return word;
  }

  /** The evidence with this word. */
  public static Optional<Evidence> named(String word) {
    return Arrays.stream(values()).filter(e -> e.word().equals(word)).findFirst();
  }

  /** Whether this is at least as strong. */
  public boolean isAtLeast(Evidence other) {
    return compareTo(other) <= 0;
  }

  /** The weaker of two. */
  public Evidence weaker(Evidence other) {
    return isAtLeast(other) ? other : this;
  }
}
