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

/**
 * Real vectors of length one, as definitions of symbols that rows say to be some: with the
 * stereographic projection n = (2u, 2v, 1 − u² − v²)/(1 + u² + v²) of two real numbers, so that n·n
 * = 1 is an identity of rational functions. What it does not reach is one point, and no polynomial
 * vanishes everywhere but there.
 */
public final class UnitVectors {
  private static final List<String> ALONG = List.of("2 %s", "2 %s", "1 - %s^2 - %s^2");

  private static final Declaration INDEX =
      declaration(SymbolName.of("i"), new Role("spatial index", Sort.SPATIAL_INDEX, Type.SCALAR));

  private static final Declaration DELTA =
      declaration(SymbolName.of("\\delta"), Vocabulary.KRONECKER);

  private UnitVectors() {}

  /** Whether a symbol is one. */
  public static boolean is(Declaration symbol) {
    return symbol.role().equals(Vocabulary.UNIT_VECTOR);
  }

  /** The letters of u and v. */
  public static List<String> numbers(Declaration symbol) {
    return List.of(number(symbol, "u").latex(), number(symbol, "v").latex());
  }

  /** n_i = δ_ix n_x + δ_iy n_y + δ_iz n_z. */
  static Definition of(Declaration symbol) {
    Declaration u = number(symbol, "u");
    Declaration v = number(symbol, "v");
    String below = "1 + %s^2 + %s^2".formatted(u.latex(), v.latex());
    List<String> above =
        List.of(
            ALONG.get(0).formatted(u.latex()),
            ALONG.get(1).formatted(v.latex()),
            ALONG.get(2).formatted(u.latex(), v.latex()));
    SymbolTable table = new SymbolTable(List.of(u, v));
    List<Formula> terms = new ArrayList<>();
    for (int axis = 0; axis < above.size(); axis++) {
      Formula delta = new Formula.Kronecker(DELTA, INDEX, direction(axis));
      String latex = "s = \\frac{" + above.get(axis) + "}{" + below + "}";
      Formula along = FormulaReader.definition(latex, table, Macros.NONE).body().formula();
      terms.add(new Formula.Product(List.of(delta, along)));
    }
    return new Definition(symbol, List.of(INDEX), new Formula.Sum(terms));
  }

  /** A number of which it is made, which no document can write. */
  private static Declaration number(Declaration symbol, String letter) {
    SymbolName name =
        SymbolName.of(symbol.pattern().base())
            .withSubscripts(List.of("\\mathrm{" + letter + "}"))
            .withLabel(symbol.pattern().label());
    return declaration(name, Role.quantity("real number", Type.SCALAR, new Quantity.Number(true)));
  }

  private static Declaration direction(int axis) {
    String letter = List.of("x", "y", "z").get(axis);
    return declaration(
        SymbolName.of(letter),
        new Role(
            letter + " direction", Sort.SPATIAL_INDEX, Type.SCALAR, new Quantity.Direction(axis)));
  }

  private static Declaration declaration(SymbolName name, Role role) {
    return new Declaration(name, List.of(), role, Type.SCALAR);
  }
}
