package org.rederive.evolution;

/**
 * What has to be so before a limit says anything, as it was measured.
 *
 * @param what in words
 * @param measured its value
 * @param bound where it is no longer so
 * @param met whether it is so
 */
public record Precondition(String what, double measured, double bound, boolean met) {
  static Precondition atLeast(String what, double measured, double bound) {
    return new Precondition(what, measured, bound, measured >= bound);
  }

  static Precondition atMost(String what, double measured, double bound) {
    return new Precondition(what, measured, bound, measured <= bound);
  }
}
