package org.rederive.verify;

/**
 * A part of a run's work that knows nothing of the other parts, by name. Plain data: a thread, a
 * later run or another machine can be asked for it, and every one of them answers the same.
 *
 * @param inputs SHA-256 over everything that influences the answer besides the other components:
 *     the document with all it uses, seed, numbers of bands, classes
 * @param statement id of the claim or step
 * @param work {@link #SAMPLES}, {@link #DIAGNOSIS}, or the name of an engine
 * @param first number of the first sample; 0 if it is not about samples
 * @param end number of the sample after the last one; 0 if it is not about samples
 */
public record Piece(String inputs, String statement, String work, long first, long end) {
  /** Random samples. */
  public static final String SAMPLES = "samples";

  /** What is wrong with a refuted statement. */
  public static final String DIAGNOSIS = "diagnosis";

  /** Whether it is about random samples. */
  public boolean aboutSamples() {
    return work.equals(SAMPLES);
  }
}
