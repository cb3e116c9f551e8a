package org.rederive.setting.wave;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;
import org.rederive.program.Node;
import org.rederive.program.Recorder;
import org.rederive.setting.FreeSample;
import org.rederive.setting.Kinds;
import org.rederive.setting.SampleSource;
import org.rederive.setting.Setting;

/** Waves ψ(x, t) near a point where they do not vanish. */
public record WaveSetting() implements Setting {
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
  public SampleSource samples(Sampling sampling, Axes axes, long seed, String statement) {
    return index ->
        new WaveSample(
            Draws.of(seed, statement, index), Structure.of(sampling, seed, statement, 0), axes);
  }

  @Override
  public Interpretation<Node> arbitrary(
      Structure structure, Axes axes, Recorder<Input> recorder, Choices choices) {
    RecordedDraws numbers = new RecordedDraws(recorder, choices);
    return new WaveInterpretation<>(numbers, recorder, isAnalytic(structure.premises()), axes);
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

  /** A wave near a point. */
  private record WaveSample(Draws draws, Structure structure, Axes axes) implements FreeSample {
    @Override
    public <T> Interpretation<T> interpretation(Arbitrary<T> arbitrary, NumberSystem<T> numbers) {
      return new WaveInterpretation<>(arbitrary, numbers, isAnalytic(structure.premises()), axes);
    }

    @Override
    public Label label() {
      return new Label(isAnalytic(structure.premises()) ? "analytic wave" : "wave", 1);
    }
  }
}
