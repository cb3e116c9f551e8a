package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;

/**
 * The letters that are printed bold or with an arrow. Their components are printed plainly: k_i of
 * a declared {@code \mathbf{k}} is its component, unless the table has a k of its own that can have
 * components. A number k beside it, which is its length or not, has none.
 */
record BoldLetters(SymbolTable table) {
  /** Commands that make ∇ bold, which is no other derivative. */
  static final Set<String> ON_NABLA = Set.of("\\mathbf", "\\boldsymbol", "\\mathrm", "\\vec");

  /** The only bold letter that a plain one can be. */
  Optional<String> of(String plain) {
    return declared(plain, d -> d.sort() != Sort.SPATIAL_INDEX);
  }

  /** The only bold letter of which a plain one with an index can be a component. */
  Optional<String> withComponent(String plain) {
    return declared(plain, d -> d.sort() != Sort.SPATIAL_INDEX && !isNumber(d) && !isNamedBelow(d));
  }

  /** σ_+ is none of which σ_x could be a component. */
  private static boolean isNamedBelow(Declaration declaration) {
    return declaration.sort() == Sort.QUANTITY && !declaration.pattern().subscripts().isEmpty();
  }

  /**
   * @param other what keeps a plain letter from being the bold one
   */
  private Optional<String> declared(String plain, Predicate<Declaration> other) {
    List<String> bold = all(plain).filter(letter -> isOf(letter, BoldLetters::isVector)).toList();
    return isOf(plain, other) || bold.size() != 1 ? Optional.empty() : Optional.of(bold.get(0));
  }

  private boolean isOf(String letter, Predicate<Declaration> such) {
    return table.declarations().stream()
        .anyMatch(d -> d.pattern().base().equals(letter) && such.test(d));
  }

  /** All ways in which a letter is printed bold or with an arrow. */
  static Stream<String> all(String plain) {
    return Stream.of("\\mathbf", "\\boldsymbol", "\\vec")
        .map(dress -> Dress.on(plain, dress))
        .flatMap(bold -> Stream.of(bold, Dress.on(bold, "\\mathbf")))
        .distinct();
  }

  /** The bold letter of the plain one at hand, which is taken then. */
  Optional<Declaration> taken(TokenStream in) {
    int mark = in.mark();
    Optional<Declaration> bold =
        Names.startsName(in.peek()) ? of(Names.base(in)).flatMap(table::label) : Optional.empty();
    if (bold.isEmpty()) {
      in.reset(mark);
    }
    return bold;
  }

  private static boolean isVector(Declaration declaration) {
    return declaration.type().rank() > 0;
  }

  /** Whether it is a number that has no labels, which nothing stands below. */
  private static boolean isNumber(Declaration declaration) {
    return declaration.sort() == Sort.QUANTITY
        && declaration.type().equals(Type.SCALAR)
        && declaration.pattern().subscripts().isEmpty()
        && declaration.slots().isEmpty();
  }
}
