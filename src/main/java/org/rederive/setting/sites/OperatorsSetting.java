package org.rederive.setting.sites;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import java.util.Optional;
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
import org.rederive.formula.Quantity.Restriction;
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

/** Positions and arbitrary operators. */
public record OperatorsSetting() implements Setting {
  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.NOTHING),
          List.of(
              Kinds.MOMENTUM,
              Kinds.TIME,
              Kinds.STRENGTH,
              quantity("state", Type.KET, new Quantity.State()),
              quantity("evolving state", Type.KET, new Quantity.EvolvingState(Optional.empty())),
              Kinds.operator("Hamiltonian", Restriction.HAMILTONIAN, Dependence.NOTHING),
              quantity("position operator", Type.VECTOR_OPERATOR, new Quantity.Position(false))));

  @Override
  public String word() {
    return "operators";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(Assumption.COMMUTING_POSITIONS, Assumption.HERMITIAN_HAMILTONIAN);
  }

  @Override
  public Space space() {
    return Space.LATTICE;
  }

  @Override
  public SampleSource samples(Sampling sampling, Axes axes, long seed, String statement) {
    return index ->
        new SitesSample(
            Draws.of(seed, statement, index), Structure.of(sampling, seed, statement, index), axes);
  }

  @Override
  public Interpretation<Node> arbitrary(
      Structure structure, Axes axes, Recorder<Input> recorder, Choices choices) {
    RecordedDraws numbers = new RecordedDraws(recorder, choices);
    return new LatticeInterpretation<>(
        numbers, recorder, structure.bands(), structure.premises(), axes);
  }

  @Override
  public String words(int size, Premises premises) {
    String operators = hasHermitianHamiltonian(premises) ? "any Hermitian H" : "any operators";
    return operators + " on " + size + " sites";
  }

  @Override
  public String words(Premises premises) {
    return hasHermitianHamiltonian(premises) ? "any operators with a Hermitian H" : "any operators";
  }

  private static boolean hasHermitianHamiltonian(Premises premises) {
    return premises.hamiltonians() == Premises.Symmetry.HERMITIAN;
  }

  @Override
  public boolean hasNormalForm() {
    return true;
  }

  /** Matrices on sites. */
  private record SitesSample(Draws draws, Structure structure, Axes axes) implements FreeSample {
    @Override
    public <T> Interpretation<T> interpretation(Arbitrary<T> arbitrary, NumberSystem<T> numbers) {
      return new LatticeInterpretation<>(
          arbitrary, numbers, structure.bands(), structure.premises(), axes);
    }

    @Override
    public Label label() {
      boolean hermitian = hasHermitianHamiltonian(structure.premises());
      return new Label(hermitian ? "Hermitian operator" : "arbitrary operator", structure.bands());
    }
  }
}
