package org.rederive.engine.sampling;

import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.number.Vector;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;

/**
 * Inputs of a sample that may have no value: then every number is not a number, and the other
 * samples beside it go on.
 */
record PatientInputs(Inputs<Input, WithError> inputs) implements Inputs<Input, WithError> {
  private static final WithError NONE = new WithError(Double.NaN, Double.NaN, Double.NaN);

  @Override
  public WithError value(Input key) {
    try {
      return inputs.value(key);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return NONE;
    }
  }

  @Override
  public List<WithError> values(List<Input> keys) {
    try {
      return inputs.values(keys);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return keys.stream().map(this::value).toList();
    }
  }

  @Override
  public Vector<WithError> solve(Input key, boolean row, Vector<WithError> source) {
    try {
      return inputs.solve(key, row, source);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return Vector.of(source.size(), i -> NONE);
    }
  }
}
