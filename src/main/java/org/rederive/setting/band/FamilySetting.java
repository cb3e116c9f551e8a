package org.rederive.setting.band;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.setting.Kinds;

/** Hamiltonians and transformations that depend on the strength λ of a perturbation. */
public record FamilySetting() implements HamiltonianSetting {
  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.NOTHING),
          Kinds.BANDS,
          Kinds.ORDERED_BANDS,
          List.of(
              Kinds.STRENGTH,
              Vocabulary.PAULI_MATRICES,
              Kinds.TIME,
              Kinds.operator("Hamiltonian family", Restriction.HAMILTONIAN, Dependence.EVERYTHING),
              Kinds.operator("unitary family", Restriction.TRANSFORMATION, Dependence.EVERYTHING)));

  @Override
  public String word() {
    return "family";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(
        Assumption.SIMPLE_EIGENVALUE,
        Assumption.NORMALISED_EIGENVECTORS,
        Assumption.NORMAL_HAMILTONIAN,
        Assumption.REAL_SPECTRUM,
        Assumption.HERMITIAN_HAMILTONIAN,
        Assumption.LINEAR_IN_STRENGTH,
        Assumption.UNITARY,
        Assumption.IDENTITY_AT_ZERO);
  }

  @Override
  public Space space() {
    return Space.NONE;
  }

  @Override
  public boolean hasNormalForm() {
    return true;
  }
}
