package org.rederive.setting.band;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.setting.Setting;
import org.rederive.setting.Vocabulary;

/** Hamiltonians and transformations that depend on the strength λ of a perturbation. */
public record FamilySetting() implements Setting {
  private static final List<Role> VOCABULARY =
      Vocabulary.joined(
          Vocabulary.COMMON,
          Vocabulary.operators(Dependence.NOTHING),
          Vocabulary.BANDS,
          List.of(
              Vocabulary.STRENGTH,
              Vocabulary.TIME,
              Vocabulary.operator(
                  "Hamiltonian family", Restriction.HAMILTONIAN, Dependence.EVERYTHING),
              Vocabulary.operator(
                  "unitary family", Restriction.TRANSFORMATION, Dependence.EVERYTHING)));

  @Override
  public String word() {
    return "family";
  }

  @Override
  public List<Role> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(
        Assumption.SIMPLE_EIGENVALUE,
        Assumption.NORMALISED_EIGENVECTORS,
        Assumption.NORMAL_HAMILTONIAN,
        Assumption.HERMITIAN_HAMILTONIAN,
        Assumption.UNITARY,
        Assumption.IDENTITY_AT_ZERO);
  }

  @Override
  public <R> R in(Representation<R> representation) {
    return representation.family();
  }
}
