package org.rederive.engine;

/** The part of a question that one answer is about; parts know nothing of each other. */
public sealed interface Part {
  /** The statement as a whole. */
  record Whole() implements Part {}

  /**
   * Some samples.
   *
   * @param first number of the first one
   * @param end number of the one after the last
   */
  record Samples(long first, long end) implements Part {}

  /** All that has one size; asked about a statement that was found to be false there. */
  record Size(int bands) implements Part {}

  /** Everything at once. */
  Part WHOLE = new Whole();
}
