package org.rederive.setting.sites;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.document.Vocabulary;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Interpretation;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;
import org.rederive.setting.FreeSetting;
import org.rederive.setting.Kinds;
import org.rederive.setting.Sample.Label;

/** Positions and arbitrary operators. */
public record OperatorsSetting() implements FreeSetting {
  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.NOTHING),
          List.of(
              Kinds.MOMENTUM,
              Vocabulary.PAULI_MATRICES,
              Kinds.TIME,
              Kinds.STRENGTH,
              quantity("state", Type.KET, new Quantity.State()),
              quantity("evolving state", Type.KET, Quantity.EvolvingState.any()),
              quantity("reduced Planck constant", Type.SCALAR, Quantity.Number.ofAction()),
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
  public List<String> notes() {
    return List.of(
        "An `evolving state` obeys iħ∂|ψ⟩/∂t = H|ψ⟩ with the `reduced Planck constant`, any number"
            + " larger than zero, and ħ = 1 in a document that declares none. H is its only"
            + " `Hamiltonian`, or what ``evolving state of $`H`$`` names, also an operator that the"
            + " document defines and that does not change in time.");
  }

  @Override
  public Space space() {
    return Space.LATTICE;
  }

  @Override
  public <T> Interpretation<T> arbitrary(
      Arbitrary<T> arbitrary, NumberSystem<T> numbers, Structure structure, Axes axes) {
    return new LatticeInterpretation<>(
        arbitrary, numbers, structure.bands(), structure.premises(), axes);
  }

  @Override
  public Label label(Structure structure) {
    boolean hermitian = hasHermitianHamiltonian(structure.premises());
    return new Label(hermitian ? "Hermitian operator" : "arbitrary operator", structure.bands());
  }

  @Override
  public String words(int size, Premises premises) {
    String operators = hasHermitianHamiltonian(premises) ? "any Hermitian H" : "any operators";
    return operators + " on " + size + " sites";
  }

  private static boolean hasHermitianHamiltonian(Premises premises) {
    return premises.hamiltonians() == Premises.Symmetry.HERMITIAN;
  }

  @Override
  public boolean hasNormalForm() {
    return true;
  }
}
