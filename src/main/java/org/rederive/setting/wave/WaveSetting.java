package org.rederive.setting.wave;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.setting.Setting;
import org.rederive.setting.Vocabulary;

/** Waves ψ(x, t) near a point where they do not vanish. */
public record WaveSetting() implements Setting {
  private static final List<Role> VOCABULARY =
      Vocabulary.joined(
          Vocabulary.COMMON,
          Vocabulary.operators(Dependence.NOTHING),
          List.of(
              Vocabulary.position("position", false, false),
              Vocabulary.TIME,
              quantity("analytic wave", Type.SCALAR, new Quantity.Wave()),
              quantity("imaginary velocity", Type.VECTOR, new Quantity.ImaginaryVelocity())));

  @Override
  public String word() {
    return "wave";
  }

  @Override
  public List<Role> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(Assumption.ANALYTIC);
  }

  @Override
  public <R> R in(Representation<R> representation) {
    return representation.waves();
  }
}
