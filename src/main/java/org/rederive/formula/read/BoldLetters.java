package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolTable;

/**
 * The letters that are printed bold or with an arrow. Their components are printed plainly: k_i of
 * a declared {@code \mathbf{k}} is its component, unless the table has a k of its own.
 */
record BoldLetters(SymbolTable table) {
  /** Commands that make ∇ bold, which is no other derivative. */
  static final Set<String> ON_NABLA = Set.of("\\mathbf", "\\boldsymbol", "\\vec");

  /** The only bold letter that a plain one can be a component of. */
  Optional<String> of(String plain) {
    List<String> declared =
        all(plain)
            .filter(bold -> table.declarations().stream().anyMatch(d -> isVector(d, bold)))
            .toList();
    return has(plain) || declared.size() != 1 ? Optional.empty() : Optional.of(declared.get(0));
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

  /** An index has no components and no measure: beside it k_a is one of the bold letter. */
  private boolean has(String letter) {
    return table.declarations().stream()
        .filter(d -> d.sort() != Sort.SPATIAL_INDEX)
        .anyMatch(d -> d.pattern().base().equals(letter));
  }

  private static boolean isVector(Declaration declaration, String letter) {
    return declaration.pattern().base().equals(letter) && declaration.type().rank() > 0;
  }
}
