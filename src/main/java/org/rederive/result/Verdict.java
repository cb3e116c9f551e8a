package org.rederive.result;

import java.util.Locale;

/** What is known of a statement; never two-valued. */
public enum Verdict {
  /** True: no engine refutes it, and both sides agree on every sample, to rounding. */
  HOLDS,
  /** True, but it does not follow from the reasons that are given for it. */
  UNFOUNDED,
  /** False on at least one sample, confirmed with more digits, or at an exact point. */
  REFUTED,
  /** An inequality that no sample contradicts, which is no reason to believe it. */
  NOT_DISPROVED,
  /** Neither: the engines could not tell. */
  UNDECIDED,
  /** Every term is zero from the start on every sample, so that nothing was tested. */
  VACUOUS,
  /** Engines contradict each other: a defect of this program, so nothing is settled. */
  CONFLICT,
  /** The setting gives some part of the statement no meaning. */
  UNSUPPORTED;

  /** How reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
