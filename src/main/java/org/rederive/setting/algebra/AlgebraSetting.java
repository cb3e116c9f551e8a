package org.rederive.setting.algebra;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.Premises;
import org.rederive.setting.Kinds;
import org.rederive.setting.WithoutSamples;

/**
 * Generators and the relations between them. No matrices are known that obey whatever a document
 * writes, so that there are no samples, only normal forms.
 */
public record AlgebraSetting() implements WithoutSamples {
  private static final String NO_MATRICES = "no matrices are known that obey the relations";

  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.NOTHING),
          List.of(
              quantity("positive number", Type.SCALAR, Quantity.Number.larger()),
              quantity("whole number", Type.SCALAR, Quantity.Number.wholeFrom(0)),
              quantity("positive whole number", Type.SCALAR, Quantity.Number.wholeFrom(1)),
              Kinds.operator("generator", Restriction.NONE, Dependence.NOTHING),
              Kinds.operator("Hermitian generator", Restriction.HERMITIAN, Dependence.NOTHING),
              Kinds.operators("vector of generators", Restriction.NONE, Dependence.NOTHING),
              Kinds.operators(
                  "vector of Hermitian generators", Restriction.HERMITIAN, Dependence.NOTHING),
              Vocabulary.PAULI_GENERATORS));

  @Override
  public String word() {
    return "algebra";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of();
  }

  @Override
  public List<String> notes() {
    return List.of(
        "`Pauli matrices` obey σ_i σ_j = δ_ij + iε_ijk σ_k without a relation that is written, and"
            + " commute with Pauli matrices of other letters and with the operators of all relations that"
            + " do not mention them: each letter is a spin of its own.");
  }

  @Override
  public Space space() {
    return Space.NONE;
  }

  @Override
  public boolean hasRelations() {
    return true;
  }

  @Override
  public boolean hasNormalForm() {
    return true;
  }

  @Override
  public String words(Premises premises) {
    return "any operators with these relations";
  }

  @Override
  public String whyNone() {
    return NO_MATRICES;
  }
}
