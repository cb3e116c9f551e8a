package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads vectors that are written by their components: (−y, x, 0), and a column of two or three
 * numbers on the other side of a vector. Nothing is computed of them.
 */
final class VectorReader {
  private static final int COMPONENTS = 3;
  private static final Set<String> OPEN = Set.of("(", "[", "{", "\\{", "\\langle");
  private static final Set<String> CLOSE = Set.of(")", "]", "}", "\\}", "\\rangle");

  private VectorReader() {}

  /** Three numbers in round brackets; nothing is taken if something else stands there. */
  static Optional<Typed> read(Parser parser) {
    return hasThree(parser.in) && parser.in.ahead(() -> triple(parser)).flatMap(t -> t).isPresent()
        ? triple(parser)
        : Optional.empty();
  }

  /** Whether two commas stand in the bracket at hand, and in none within it. */
  private static boolean hasThree(TokenStream in) {
    int depth = 0;
    int commas = 0;
    for (Token token : in.rest()) {
      depth += OPEN.contains(token.text()) ? 1 : CLOSE.contains(token.text()) ? -1 : 0;
      commas += depth == 1 && token.is(",") ? 1 : 0;
      if (depth == 0) {
        break;
      }
    }
    return commas == COMPONENTS - 1;
  }

  private static Optional<Typed> triple(Parser parser) {
    TokenStream in = parser.in;
    Span start = in.expect("(", "").span();
    List<Formula> components = new ArrayList<>();
    do {
      Typed component = parser.inside(parser::sum);
      boolean number = component.type().equals(Type.SCALAR) && component.free().isEmpty();
      Parser.require(number, component.span(), "a component is a number");
      components.add(component.formula());
    } while (in.takeIf(","));
    in.expect(")", "to close the vector");
    Formula vector = new Formula.Uncomputed(UncomputedSign.COMPONENTS, components, "(", List.of());
    return components.size() == COMPONENTS && !in.next("^") && !in.next("_")
        ? Optional.of(new Typed(vector, Type.VECTOR, parser.places.since(start)))
        : Optional.empty();
  }

  /** A side of an equation, as a vector if the other one is a vector and this one a column. */
  static Typed like(Typed side, Typed other) {
    boolean column =
        other.type().equals(Type.VECTOR)
            && side.type().equals(Type.KET)
            && side.formula().anyMatch(VectorReader::isColumn)
            && !side.formula().anyMatch(VectorReader::isState);
    return column
        ? side.as(
            Formula.Uncomputed.of(UncomputedSign.COMPONENTS, List.of(side.formula())),
            Type.VECTOR,
            side.span())
        : side;
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
