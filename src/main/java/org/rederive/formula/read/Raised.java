package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;

/** Spatial indices that stand above a letter, as in A^x, F^{ij} or Γ^{ij;l}. */
public final class Raised {
  private Raised() {}

  /**
   * The name with all its indices below, if nothing but declared spatial indices stands above it
   * and no row has it with this superscript.
   */
  public static SymbolName lowered(SymbolName name, SymbolTable table) {
    boolean label =
        table.declarations().stream()
            .map(Declaration::pattern)
            .anyMatch(p -> p.base().equals(name.base()) && p.label().equals(name.label()));
    List<Declaration> above = label ? List.of() : indices(name, table);
    if (above.isEmpty()) {
      return name;
    }
    List<String> subscripts = new ArrayList<>(name.subscripts());
    above.forEach(index -> subscripts.add(index.latex()));
    return name.withLabel("").withSubscripts(subscripts);
  }

  /** The indices; none if there is anything else. */
  static List<Declaration> indices(SymbolName name, SymbolTable table) {
    try {
      return name.label().isEmpty() ? List.of() : read(name.label(), table);
    } catch (ReadingException noIndices) {
      return List.of();
    }
  }

  private static List<Declaration> read(String label, SymbolTable table) {
    List<Declaration> indices = new ArrayList<>();
    TokenStream in = new TokenStream(label, Macros.NONE);
    while (in.peek().kind() != Token.Kind.END) {
      if (!indices.isEmpty() && (in.takeIf(",") || in.takeIf(";"))) {
        continue;
      }
      Optional<Declaration> index =
          Names.startsName(in.peek())
              ? table.label(Names.base(in)).filter(d -> d.sort() == Sort.SPATIAL_INDEX)
              : Optional.empty();
      if (index.isEmpty()) {
        return List.of();
      }
      indices.add(index.get());
    }
    return indices;
  }
}
