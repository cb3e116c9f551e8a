package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rederive.formula.Declaration;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;

/**
 * Indices that stand above a letter: spatial ones, as in A^x, F^{ij} or Γ^{ij;l}, and a band index
 * in brackets, as in Ω^{(n)}.
 */
public final class Raised {
  private Raised() {}

  /**
   * The name with all its indices below, if nothing but declared spatial indices, or one band index
   * in brackets, stands above it and no row has it with this superscript.
   */
  public static SymbolName lowered(SymbolName name, SymbolTable table) {
    boolean label =
        table.declarations().stream()
            .map(Declaration::pattern)
            .anyMatch(p -> p.base().equals(name.base()) && p.label().equals(name.label()));
    if (label) {
      return name;
    }
    SymbolName below = withBandBelow(name, letter -> isBand(letter, table));
    List<Declaration> above = indices(name, table);
    if (!below.equals(name) || above.isEmpty()) {
      return below;
    }
    List<String> subscripts = new ArrayList<>(name.subscripts());
    above.forEach(index -> subscripts.add(index.latex()));
    return name.withLabel("").withSubscripts(subscripts);
  }

  private static boolean isBand(String label, SymbolTable table) {
    return table.label(label).filter(d -> d.sort() == Sort.BAND_INDEX).isPresent();
  }

  /** Ω_{n ij} of Ω^{(n)}_{ij}, if n is a band index; any other name as it is. */
  public static SymbolName withBandBelow(SymbolName name, Predicate<String> isBand) {
    String label = name.label();
    boolean brackets = label.startsWith("(") && label.endsWith(")");
    String inside = brackets ? label.substring(1, label.length() - 1).strip() : "";
    if (inside.isEmpty() || !isBand.test(inside)) {
      return name;
    }
    List<String> subscripts = new ArrayList<>(List.of(inside));
    subscripts.addAll(name.subscripts());
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
