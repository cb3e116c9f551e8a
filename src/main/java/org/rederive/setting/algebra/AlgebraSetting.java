package org.rederive.setting.algebra;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.NumberSystem;
import org.rederive.setting.Kinds;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;
import org.rederive.setting.Setting;

/**
 * Generators and the relations between them. No matrices are known that obey whatever a document
 * writes, so that there are no samples, only normal forms.
 */
public record AlgebraSetting() implements Setting {
  private static final String NO_MATRICES = "no matrices are known that obey the relations";

  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.NOTHING),
          List.of(
              quantity("whole number", Type.SCALAR, Quantity.Number.wholeFrom(0)),
              quantity("positive whole number", Type.SCALAR, Quantity.Number.wholeFrom(1)),
              Kinds.operator("generator", Restriction.NONE, Dependence.NOTHING),
              Kinds.operator("Hermitian generator", Restriction.HERMITIAN, Dependence.NOTHING),
              Kinds.operators("vector of generators", Restriction.NONE, Dependence.NOTHING),
              Kinds.operators(
                  "vector of Hermitian generators", Restriction.HERMITIAN, Dependence.NOTHING)));

  @Override
  public String word() {
    return "algebra";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of();
  }

  @Override
  public Space space() {
    return Space.NONE;
  }

  @Override
  public boolean hasRelations() {
    return true;
  }

  @Override
  public boolean hasNormalForm() {
    return true;
  }

  @Override
  public boolean hasSamples() {
    return false;
  }

  @Override
  public String words(int size, Premises premises) {
    return words(premises);
  }

  @Override
  public String words(Premises premises) {
    return "any operators with these relations";
  }

  @Override
  public SampleSource samples(Sampling sampling, Axes axes, long seed, String statement) {
    return index -> {
      throw new UnsupportedFormulaException(NO_MATRICES);
    };
  }

  @Override
  public Sample written(WrittenSample sample, Axes axes) {
    throw new UnsupportedFormulaException(NO_MATRICES);
  }

  @Override
  public <T> Interpretation<T> arbitrary(
      Arbitrary<T> arbitrary, NumberSystem<T> numbers, Structure structure, Axes axes) {
    throw new UnsupportedFormulaException(NO_MATRICES);
  }
}
