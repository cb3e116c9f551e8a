package org.rederive.document;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/** What documents of one setting can say: kinds of symbols and assumptions. */
public interface Vocabulary {
  /** ε_ijk. */
  Role LEVI_CIVITA = Role.quantity("Levi-Civita symbol", Type.SCALAR);

  /** δ_ij. */
  Role KRONECKER = Role.quantity("Kronecker delta", Type.SCALAR);

  /** δ(k − k'). */
  Role MOMENTUM_DELTA = Role.quantity("momentum delta", Type.SCALAR);

  /** ∂ along a variable, for the components of which a letter is declared. */
  Role DERIVATIVE = Role.quantity("derivative along", Type.SCALAR);

  /** N, the last value of a band index. */
  Role NUMBER_OF_BANDS =
      Role.quantity("number of bands", Type.SCALAR, new Quantity.NumberOfBands());

  /** The state in which expectation values are taken that name none. */
  Role STATE_OF_AVERAGES = Role.quantity("state of averages", Type.KET, new Quantity.State());

  /** A band index whose number stands in formulas, too. */
  Role COUNTING_INDEX =
      new Role(
          "counting index",
          Sort.BAND_INDEX,
          Type.SCALAR,
          new Quantity.Band(Quantity.Band.Place.ANY));

  /** σ_x, σ_y and σ_z. */
  Role PAULI_MATRICES = Role.quantity("Pauli matrices", Type.VECTOR_OPERATOR, new Quantity.Known());

  /** The same where operators are known by relations, and may be those of one of several spins. */
  Role PAULI_GENERATORS =
      Role.quantity(
          PAULI_MATRICES.name(),
          Type.VECTOR_OPERATOR,
          new Quantity.Operator(Quantity.Restriction.HERMITIAN, Quantity.Dependence.NOTHING));

  /** A real vector of length one. */
  Role UNIT_VECTOR = Role.quantity("unit vector", Type.VECTOR, new Quantity.Known());

  /** It has as many indices as its row shows. */
  Role TENSOR = Role.quantity("tensor", Type.SCALAR, new Quantity.Tensor());

  /** How a document writes the setting. */
  String word();

  /** Kinds a symbol can have. */
  List<Role> kinds();

  /** Assumptions a document can make. */
  List<Assumption> assumptions();

  /** What its states are functions of. */
  Space space();

  /** What states are functions of. */
  enum Space {
    /** Crystal momenta. */
    ZONE,
    /** Sites, with positions that are matrices. */
    LATTICE,
    /** The sites of a chain with one end, infinitely many. */
    HALF_LINE,
    /** Nothing that is written: vectors and matrices. */
    NONE
  }

  /** The kind with these words. */
  default Optional<Role> role(String words) {
    return kinds().stream().filter(r -> r.name().equals(words)).findFirst();
  }

  /** The assumption with this word. */
  default Optional<Assumption> assumption(String word) {
    return assumptions().stream().filter(a -> a.word().equals(word)).findFirst();
  }

  /** Whether documents say how operators are exchanged. */
  default boolean hasRelations() {
    return false;
  }

  /** What can go to zero, so that statements hold in a limit. */
  default List<LimitParameter> limits() {
    return List.of();
  }
}
