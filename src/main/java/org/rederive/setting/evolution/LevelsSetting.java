package org.rederive.setting.evolution;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.document.LimitParameter;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.setting.Approach;
import org.rederive.setting.Kinds;
import org.rederive.setting.Trial;
import org.rederive.setting.band.HamiltonianSetting;

/** A few levels of a Hamiltonian that changes with time, and a state that evolves with it. */
public record LevelsSetting() implements HamiltonianSetting {
  private static final LimitParameter RATE =
      new LimitParameter("rate", "η", "rate at which the Hamiltonian changes");

  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.NOTHING),
          Kinds.BANDS,
          List.of(
              Kinds.TIME,
              quantity("rate", Type.SCALAR, new Quantity.Vanishing()),
              Kinds.EXACT_STATE,
              Kinds.operator(
                  "Hamiltonian in time", Restriction.HAMILTONIAN, Dependence.EVERYTHING)));

  @Override
  public String word() {
    return "levels";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(Assumption.SIMPLE_EIGENVALUE, Assumption.NORMALISED_EIGENVECTORS);
  }

  @Override
  public Space space() {
    return Space.NONE;
  }

  @Override
  public List<LimitParameter> limits() {
    return List.of(RATE);
  }

  @Override
  public Approach.Drawn approaches(Trial trial) {
    return SlowLevels.drawn(trial);
  }
}
