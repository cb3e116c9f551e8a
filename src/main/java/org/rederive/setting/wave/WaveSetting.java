package org.rederive.setting.wave;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Interpretation;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;
import org.rederive.setting.FreeSetting;
import org.rederive.setting.Kinds;
import org.rederive.setting.Sample.Label;

/** Waves ψ(x, t) near a point where they do not vanish. */
public record WaveSetting() implements FreeSetting {
  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.NOTHING),
          List.of(
              Kinds.position("position", false, false),
              Kinds.TIME,
              quantity("analytic wave", Type.SCALAR, new Quantity.Wave()),
              quantity("imaginary velocity", Type.VECTOR, new Quantity.ImaginaryVelocity())));

  @Override
  public String word() {
    return "wave";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(Assumption.ANALYTIC);
  }

  @Override
  public Space space() {
    return Space.NONE;
  }

  @Override
  public <T> Interpretation<T> arbitrary(
      Arbitrary<T> arbitrary, NumberSystem<T> numbers, Structure structure, Axes axes) {
    return new WaveInterpretation<>(arbitrary, numbers, isAnalytic(structure.premises()), axes);
  }

  @Override
  public Label label(Structure structure) {
    return new Label(isAnalytic(structure.premises()) ? "analytic wave" : "wave", 1);
  }

  /** The same for all samples: waves have no size. */
  @Override
  public Structure structure(Sampling sampling, long seed, String statement, long index) {
    return Structure.of(sampling, seed, statement, 0);
  }

  @Override
  public List<Integer> sizes(List<Integer> asked) {
    return List.of();
  }

  @Override
  public String words(int size, Premises premises) {
    return words(premises);
  }

  @Override
  public String words(Premises premises) {
    return isAnalytic(premises) ? "any analytic wave" : "any wave";
  }

  private static boolean isAnalytic(Premises premises) {
    return premises.states().analytic();
  }
}
