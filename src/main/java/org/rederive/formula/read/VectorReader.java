package org.rederive.formula.read;

import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Takes a column of two or three numbers on the other side of a vector for a vector: v = (a b c)ᵀ.
 */
final class VectorReader {
  private static final int COMPONENTS = 3;

  private VectorReader() {}

  /** A side of an equation, as a vector if the other one is a vector and this one a column. */
  static Typed like(Typed side, Typed other) {
    boolean column =
        other.type().equals(Type.VECTOR)
            && side.type().equals(Type.KET)
            && side.formula().anyMatch(VectorReader::isColumn)
            && !side.formula().anyMatch(VectorReader::isState);
    return column ? side.as(vector(side.formula()), Type.VECTOR, side.span()) : side;
  }

  /** A column of three numbers alone is a vector; nothing is computed of others. */
  private static Formula vector(Formula side) {
    return side instanceof Formula.WrittenMatrix matrix && matrix.rows() == COMPONENTS
        ? new Formula.ByComponents(matrix.entries())
        : Formula.Uncomputed.of(UncomputedSign.COMPONENTS, List.of(side));
  }

  private static boolean isColumn(Formula formula) {
    return formula instanceof Formula.WrittenMatrix matrix
        && matrix.type().equals(Type.KET)
        && (matrix.rows() == 2 || matrix.rows() == COMPONENTS);
  }

  private static boolean isState(Formula formula) {
    return formula instanceof Formula.Ket
        || formula instanceof Formula.Symbol symbol && symbol.type().kind() != Kind.SCALAR;
  }
}
