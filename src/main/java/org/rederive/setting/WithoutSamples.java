package org.rederive.setting;

import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.NumberSystem;

/** A setting whose operators are no finite matrices: nothing of one size can be drawn of it. */
public interface WithoutSamples extends Setting {
  /** Why there are none, in words. */
  String whyNone();

  /** What there is of it, which has no size. */
  @Override
  String words(Premises premises);

  @Override
  default boolean hasSamples() {
    return false;
  }

  @Override
  default String words(int size, Premises premises) {
    return words(premises);
  }

  @Override
  default SampleSource samples(Sampling sampling, Axes axes, long seed, String statement) {
    return index -> {
      throw new UnsupportedFormulaException(whyNone());
    };
  }

  @Override
  default Sample written(WrittenSample sample, Axes axes) {
    throw new UnsupportedFormulaException(whyNone());
  }

  @Override
  default <T> Interpretation<T> arbitrary(
      Arbitrary<T> arbitrary, NumberSystem<T> numbers, Structure structure, Axes axes) {
    throw new UnsupportedFormulaException(whyNone());
  }
}
