package org.rederive.setting.sites;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.setting.Setting;
import org.rederive.setting.Vocabulary;

/** Positions and arbitrary operators. */
public record OperatorsSetting() implements Setting {
  private static final List<Role> VOCABULARY =
      Vocabulary.joined(
          Vocabulary.COMMON,
          Vocabulary.operators(Dependence.NOTHING),
          List.of(
              Vocabulary.MOMENTUM,
              Vocabulary.TIME,
              Vocabulary.STRENGTH,
              quantity("state", Type.KET, new Quantity.State()),
              quantity("evolving state", Type.KET, new Quantity.EvolvingState(Optional.empty())),
              Vocabulary.operator("Hamiltonian", Restriction.HAMILTONIAN, Dependence.NOTHING),
              quantity("position operator", Type.VECTOR_OPERATOR, new Quantity.Position(false))));

  @Override
  public String word() {
    return "operators";
  }

  @Override
  public List<Role> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(Assumption.COMMUTING_POSITIONS, Assumption.HERMITIAN_HAMILTONIAN);
  }

  @Override
  public <R> R in(Representation<R> representation) {
    return representation.operators();
  }
}
