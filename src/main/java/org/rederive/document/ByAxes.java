package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/** Definitions of vectors that a kind makes, by their components along x, y and z. */
final class ByAxes {
  static final Role INDEX_ROLE = new Role("spatial index", Sort.SPATIAL_INDEX, Type.SCALAR);

  static final Declaration DELTA = label("\\delta", Vocabulary.KRONECKER);

  private static final List<String> AXES = List.of("x", "y", "z");

  private static final Declaration INDEX = label("i", INDEX_ROLE);

  private ByAxes() {}

  /**
   * v_i = δ_ix v_x + δ_iy v_y + δ_iz v_z.
   *
   * @param components v_x, v_y and v_z as they are written
   * @param letters symbols in them
   */
  static Definition of(Declaration vector, List<String> components, SymbolTable letters) {
    List<Formula> terms = new ArrayList<>();
    for (int axis = 0; axis < components.size(); axis++) {
      Formula delta = new Formula.Kronecker(DELTA, INDEX, direction(axis));
      terms.add(new Formula.Product(List.of(delta, read(components.get(axis), letters))));
    }
    return new Definition(vector, List.of(INDEX), new Formula.Sum(terms));
  }

  private static Declaration direction(int axis) {
    String letter = AXES.get(axis);
    Quantity along = new Quantity.Direction(axis);
    return label(letter, new Role(letter + " direction", Sort.SPATIAL_INDEX, Type.SCALAR, along));
  }

  private static Formula read(String latex, SymbolTable letters) {
    return FormulaReader.definition("s = " + latex, letters, Macros.NONE).body().formula();
  }

  /** A symbol with this letter that no document declares. */
  static Declaration label(String letter, Role role) {
    return named(SymbolName.of(letter), role);
  }

  /** The same with a name. */
  static Declaration named(SymbolName name, Role role) {
    return new Declaration(name, List.of(), role, Type.SCALAR);
  }
}
