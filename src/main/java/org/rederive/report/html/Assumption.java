package org.rederive.report.html;

import java.util.Map;

/** What the assumptions of documents say, in a sentence. */
public final class Assumption {
  private static final Map<String, String> WORDS =
      Map.of(
          "commuting-positions", "the components of the position operator commute",
          "identity-at-zero", "the transformation U is the identity where λ is zero",
          "moving-centre", "time enters through the centre of the packet only",
          "peierls-substitution", "position enters through the gauge-invariant momentum p only",
          "sharp-packet", "the packet has a single sharp peak in momentum",
          "simple-eigenvalue", "the energy is not degenerate",
          "unitary", "the transformation U is unitary");

  private Assumption() {}

  /** The sentence; empty for a word that is not known. */
  public static String words(String assumption) {
    return WORDS.getOrDefault(assumption, "");
  }
}
