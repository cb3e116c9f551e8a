package org.rederive.setting;

import static org.rederive.formula.Role.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Band.Place;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/** Kinds of symbols that several settings have. */
public final class Kinds {
  public static final Role TIME = coordinate("time", Variable.TIME);
  public static final Role STRENGTH = coordinate("strength", Variable.STRENGTH);
  public static final Role MOMENTUM = momentum("crystal momentum", false, false);

  public static final List<Role> COMMON =
      List.of(
          new Role("spatial index", Sort.SPATIAL_INDEX, Type.SCALAR),
          direction("x direction", 0),
          direction("y direction", 1),
          direction("z direction", 2),
          Vocabulary.LEVI_CIVITA,
          Vocabulary.KRONECKER,
          Vocabulary.DERIVATIVE,
          quantity("number", Type.SCALAR, new Quantity.Number(false)),
          quantity("real number", Type.SCALAR, new Quantity.Number(true)),
          quantity("unknown number", Type.SCALAR, new Quantity.Unknown(false)),
          quantity("unknown real number", Type.SCALAR, new Quantity.Unknown(true)),
          quantity("real vector", Type.VECTOR, new Quantity.Vector(true)),
          Vocabulary.UNIT_VECTOR,
          quantity("complex vector", Type.VECTOR, new Quantity.Vector(false)),
          quantity("symmetric matrix", new Type(Kind.SCALAR, 2), new Quantity.SymmetricMatrix()),
          quantity("arbitrary state", Type.KET, new Quantity.State()),
          Vocabulary.STATE_OF_AVERAGES,
          quantity("identity", Type.OPERATOR, new Quantity.Identity()),
          quantity("function", Type.SCALAR, new Quantity.Named()),
          quantity("vector function", Type.VECTOR, new Quantity.Named()),
          quantity("state function", Type.KET, new Quantity.Named()),
          quantity("operator function", Type.OPERATOR, new Quantity.Named()),
          quantity("vector operator function", Type.VECTOR_OPERATOR, new Quantity.Named()),
          Vocabulary.TENSOR);

  public static final Role EXACT_STATE = exactState("exact state", false, Quantity.Ends.OPEN);

  public static final List<Role> BANDS =
      List.of(
          new Role("band", Sort.BAND_INDEX, Type.SCALAR, new Quantity.Band(Place.OF_PACKET)),
          new Role("band index", Sort.BAND_INDEX, Type.SCALAR, new Quantity.Band(Place.ANY)),
          Vocabulary.COUNTING_INDEX,
          quantity("set of bands", Type.SCALAR, new Quantity.BandSet()),
          Vocabulary.NUMBER_OF_BANDS,
          quantity("energy", Type.SCALAR, new Quantity.Eigenvalue(Optional.empty())),
          eigenvector("right eigenvector", false, false),
          eigenvector("left eigenvector", true, false));

  /** Bands that the energies of a written Hamiltonian tell apart. */
  public static final List<Role> ORDERED_BANDS =
      List.of(
          new Role("lowest band", Sort.BAND_INDEX, Type.SCALAR, new Quantity.Band(Place.LOWEST)),
          new Role("highest band", Sort.BAND_INDEX, Type.SCALAR, new Quantity.Band(Place.HIGHEST)));

  private Kinds() {}

  /** Operators about which nothing, or only A = A†, is known. */
  public static List<Role> operators(Dependence dependence) {
    return List.of(
        operator("arbitrary operator", Restriction.NONE, dependence),
        operator("Hermitian operator", Restriction.HERMITIAN, dependence),
        operators("vector of operators", Restriction.NONE, dependence),
        operators("vector of Hermitian operators", Restriction.HERMITIAN, dependence));
  }

  /** Three operators that have nothing to do with each other, components x, y and z. */
  public static Role operators(String name, Restriction restriction, Dependence dependence) {
    return quantity(name, Type.VECTOR_OPERATOR, new Quantity.Operator(restriction, dependence));
  }

  public static Role operator(String name, Restriction restriction, Dependence dependence) {
    return quantity(name, Type.OPERATOR, new Quantity.Operator(restriction, dependence));
  }

  public static Role eigenvector(String name, boolean left, boolean bloch) {
    return quantity(name, Type.KET, new Quantity.Eigenvector(left, bloch, Optional.empty()));
  }

  /** A state that evolves exactly, or its part in the band. */
  public static Role exactState(String name, boolean projected, Quantity.Ends ends) {
    return quantity(name, Type.KET, new Quantity.ExactState(projected, ends, Optional.empty()));
  }

  private static Role direction(String name, int axis) {
    return new Role(name, Sort.SPATIAL_INDEX, Type.SCALAR, new Quantity.Direction(axis));
  }

  static Role coordinate(String name, Variable variable) {
    return new Role(name, Sort.COORDINATE, Type.SCALAR, new Quantity.Coordinate(variable, false));
  }

  public static Role momentum(String name, boolean component, boolean defined) {
    return new Role(
        name,
        Sort.MOMENTUM,
        component ? Type.SCALAR : Type.VECTOR,
        new Quantity.Coordinate(Variable.MOMENTUM, component, defined));
  }

  public static Role position(String name, boolean component, boolean defined) {
    return new Role(
        name,
        Sort.COORDINATE,
        component ? Type.SCALAR : Type.VECTOR,
        new Quantity.Coordinate(Variable.POSITION, component, defined));
  }

  @SafeVarargs
  public static List<Role> joined(List<Role>... parts) {
    List<Role> all = new ArrayList<>();
    for (List<Role> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
