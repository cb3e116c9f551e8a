package org.rederive.setting;

/** The samples of a claim: sample i is a pure function of i. */
@FunctionalInterface
public interface SampleSource {
  /** The sample with this number. */
  Sample at(long index);
}
