package org.rederive.result;

import java.util.Locale;

/** What is known of a statement; never two-valued. */
public enum Verdict {
  /** True: no engine refutes it, and both sides agree on every sample, to rounding. */
  HOLDS("nothing refutes it, and both sides agree on every sample, to rounding"),
  /** True, but it does not follow from the reasons that are given for it. */
  UNFOUNDED("true, but it does not follow from the reasons that are given for it"),
  /** False on at least one sample, confirmed with more digits, or at an exact point. */
  REFUTED(
      "on at least one sample the sides differ at 64 digits, or they differ at an exact point; it is"
          + " false as it stands"),
  /** An inequality that no sample contradicts, which is no reason to believe it. */
  NOT_DISPROVED(
      "an inequality that no sample contradicts; no evidence for it, only none against it"),
  /** Neither: the engines could not tell. */
  UNDECIDED("nothing could tell: too few samples have a value, or time ran out"),
  /** Every term is zero from the start on every sample, so that nothing was tested. */
  VACUOUS("every term is zero from the start, on every sample: nothing was tested"),
  /** Engines contradict each other: a defect of this program, so nothing is settled. */
  CONFLICT("engines contradict each other: a defect of this program, and nothing is settled"),
  /** The setting gives some part of the statement no meaning. */
  UNSUPPORTED("some part has no meaning in its setting, or is not computed");

  private final String meaning;

  Verdict(String meaning) {
    this.meaning = meaning;
  }

  /** How reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What it says, in a line. */
  public String meaning() {
    return meaning;
  }
}
