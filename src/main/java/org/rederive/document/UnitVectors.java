package org.rederive.document;

import java.util.List;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;

/**
 * Real vectors of length one, as definitions of symbols that rows say to be some: with the
 * stereographic projection n = (2u, 2v, 1 − u² − v²)/(1 + u² + v²) of two real numbers, so that n·n
 * = 1 is an identity of rational functions. What it does not reach is one point, and no polynomial
 * vanishes everywhere but there.
 */
public final class UnitVectors {
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
    String below = "}{1 + %s^2 + %s^2}".formatted(u.latex(), v.latex());
    List<String> above =
        List.of(
            "2 " + u.latex(), "2 " + v.latex(), "1 - %s^2 - %s^2".formatted(u.latex(), v.latex()));
    List<String> along = above.stream().map(over -> "\\frac{" + over + below).toList();
    return ByAxes.of(symbol, along, new SymbolTable(List.of(u, v)));
  }

  /** A number of which it is made, which no document can write. */
  private static Declaration number(Declaration symbol, String letter) {
    SymbolName name =
        SymbolName.of(symbol.pattern().base())
            .withSubscripts(List.of("\\mathrm{" + letter + "}"))
            .withLabel(symbol.pattern().label());
    return ByAxes.named(name, Role.quantity("real number", Type.SCALAR, new Quantity.Number(true)));
  }
}
