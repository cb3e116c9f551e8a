package org.rederive.setting.band;

import static org.rederive.formula.Role.quantity;

import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;
import org.rederive.setting.Kinds;

/** Local quantities of bands at single momenta. */
public record BandSetting() implements HamiltonianSetting {
  static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.operators(Dependence.MOMENTUM),
          Kinds.BANDS,
          Kinds.ORDERED_BANDS,
          List.of(
              Kinds.MOMENTUM,
              Kinds.momentum("crystal momentum, one component", true, false),
              Kinds.momentum("defined momentum", false, true),
              Kinds.position("centre", false, false),
              Kinds.position("centre, one component", true, false),
              Kinds.position("defined centre", false, true),
              Kinds.TIME,
              Kinds.STRENGTH,
              new Role(
                  "parameter",
                  Sort.PARAMETER,
                  Type.SCALAR,
                  new Quantity.Coordinate(Variable.ANY, false)),
              Vocabulary.PAULI_MATRICES,
              Vocabulary.MOMENTUM_DELTA,
              Kinds.eigenvector("right Bloch state", false, true),
              Kinds.eigenvector("left Bloch state", true, true),
              Kinds.operator("Bloch Hamiltonian", Restriction.HAMILTONIAN, Dependence.EVERYTHING),
              quantity("full Hamiltonian", Type.OPERATOR, new Quantity.PerturbedHamiltonian()),
              quantity("gauge factor", Type.SCALAR, new Quantity.GaugeFactor()),
              quantity("velocity", Type.VECTOR, new Quantity.Vector(true)),
              quantity("velocity, one component", Type.SCALAR, new Quantity.Number(true)),
              quantity("magnetic field", Type.VECTOR, new Quantity.Vector(true))));

  static final List<String> NOTES =
      List.of(
          "An integral over the zone of what is no packet's density is compared as a sum over grids, on"
              + " periodic H in one and two dimensions whose bands stay apart everywhere. All operators"
              + " are periodic functions of the momentum. How large the zone is, is not known; energies"
              + " and eigenvectors below the integral show its momentum.",
          "Where all that depends on the momentum is written, by sines, cosines and exponentials of whole"
              + " multiples of its components, and each of these stands somewhere without a multiple, the"
              + " zone reaches from −π to π: an integral over it, as `\\int_{BZ} d^2k` and the `\\frac{d^2k}{2\\pi}` of a"
              + " Chern number, is a sum over nodes, and may be compared with a number.",
          "A `full Hamiltonian` is any operator that keeps the momentum, such as a perturbed Hamiltonian;"
              + " the one of the energies and eigenvectors is the `Bloch Hamiltonian`.",
          "Those of a Hamiltonian that the document defines, by a matrix or by other operators, have the"
              + " kind ``energy of $`H(k)`$``; they are diagonalised sample by sample, and nothing is"
              + " proved of them. The `lowest band` and the `highest band` are those of the smallest and"
              + " of the largest real part, as in `E_{-}` and `E_{+}` with rows for `-` and `+`; where real"
              + " parts are equal, of the smallest and of the largest imaginary part, as with `\\pm` before"
              + " a root. Where real parts cross, there is no sample. A Hamiltonian that is just any has"
              + " bands in no order. An index is one of the bands of one Hamiltonian, and `e_n = 2 E_n` is"
              + " refused where `e_n` are those of another one made of it; a Hamiltonian beside which"
              + " `\\lambda V` stands, with a coordinate λ, has the levels that the other one begins with.");

  static final List<Assumption> ASSUMPTIONS =
      List.of(
          Assumption.SIMPLE_EIGENVALUE,
          Assumption.NORMALISED_EIGENVECTORS,
          Assumption.NORMAL_HAMILTONIAN,
          Assumption.REAL_SPECTRUM,
          Assumption.HERMITIAN_HAMILTONIAN);

  @Override
  public String word() {
    return "band";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    List<Assumption> assumptions = new ArrayList<>(ASSUMPTIONS);
    assumptions.add(Assumption.LINEAR_IN_STRENGTH);
    return assumptions;
  }

  @Override
  public List<String> notes() {
    return NOTES;
  }

  @Override
  public Space space() {
    return Space.ZONE;
  }
}
