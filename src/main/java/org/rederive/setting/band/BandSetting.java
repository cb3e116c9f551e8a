package org.rederive.setting.band;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;
import org.rederive.setting.Setting;
import org.rederive.setting.Vocabulary;

/** Local quantities of bands at single momenta. */
public record BandSetting() implements Setting {
  static final List<Role> VOCABULARY =
      Vocabulary.joined(
          Vocabulary.COMMON,
          Vocabulary.operators(Dependence.MOMENTUM),
          Vocabulary.BANDS,
          List.of(
              Vocabulary.MOMENTUM,
              Vocabulary.momentum("crystal momentum, one component", true, false),
              Vocabulary.momentum("defined momentum", false, true),
              Vocabulary.position("centre", false, false),
              Vocabulary.position("centre, one component", true, false),
              Vocabulary.position("defined centre", false, true),
              Vocabulary.TIME,
              Vocabulary.STRENGTH,
              new Role(
                  "parameter",
                  Sort.PARAMETER,
                  Type.SCALAR,
                  new Quantity.Coordinate(Variable.ANY, false)),
              Vocabulary.MOMENTUM_DELTA,
              Vocabulary.eigenvector("right Bloch state", false, true),
              Vocabulary.eigenvector("left Bloch state", true, true),
              Vocabulary.operator(
                  "Bloch Hamiltonian", Restriction.HAMILTONIAN, Dependence.EVERYTHING),
              quantity("full Hamiltonian", Type.OPERATOR, new Quantity.PerturbedHamiltonian()),
              quantity("gauge factor", Type.SCALAR, new Quantity.GaugeFactor()),
              quantity("velocity", Type.VECTOR, new Quantity.Vector(true)),
              quantity("velocity, one component", Type.SCALAR, new Quantity.Number(true)),
              quantity("magnetic field", Type.VECTOR, new Quantity.Vector(true))));

  static final List<Assumption> ASSUMPTIONS =
      List.of(
          Assumption.SIMPLE_EIGENVALUE,
          Assumption.NORMALISED_EIGENVECTORS,
          Assumption.NORMAL_HAMILTONIAN,
          Assumption.HERMITIAN_HAMILTONIAN);

  @Override
  public String word() {
    return "band";
  }

  @Override
  public List<Role> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return ASSUMPTIONS;
  }

  @Override
  public <R> R in(Representation<R> representation) {
    return representation.bands();
  }
}
