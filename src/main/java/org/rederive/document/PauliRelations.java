package org.rederive.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Kind;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/**
 * What Pauli matrices obey where operators are known by their relations: σ_i σ_j = δ_ij + iε_ijk
 * σ_k (any text on spins). They act on a space of their own, and commute with all operators of
 * other relations: papers do not say that of an atom and a field, nor of two spins.
 *
 * @param symbols of the document
 * @param told relations that are written
 * @param defined symbols that formulas define
 */
record PauliRelations(List<Declaration> symbols, List<Equation> told, Set<Declaration> defined) {
  private static final List<String> INDICES = List.of("i", "j", "k", "l");

  private static final Declaration EPSILON = ByAxes.label("\\varepsilon", Vocabulary.LEVI_CIVITA);

  /** All of them; none if no symbol is of that kind. */
  List<Equation> all() {
    List<Declaration> spins =
        symbols.stream().filter(s -> s.role().equals(Vocabulary.PAULI_GENERATORS)).toList();
    List<Equation> all = new ArrayList<>();
    for (Declaration spin : spins) {
      all.add(product(spin));
      Set<Declaration> others = new LinkedHashSet<>(spins.subList(0, spins.indexOf(spin)));
      told.stream()
          .flatMap(PauliRelations::operators)
          .filter(o -> !spins.contains(o))
          .forEach(others::add);
      others.removeAll(defined);
      others.stream()
          .filter(other -> told.stream().noneMatch(e -> areIn(e, spin, other)))
          .forEach(other -> all.add(commuting(spin, other)));
    }
    return all;
  }

  private static boolean areIn(Equation relation, Declaration one, Declaration other) {
    List<Declaration> operators = operators(relation).toList();
    return operators.contains(one) && operators.contains(other);
  }

  private static Stream<Declaration> operators(Equation relation) {
    return relation.sides().stream()
        .flatMap(side -> side.allSymbols())
        .map(symbol -> symbol.declaration())
        .filter(symbol -> symbol.type().kind() == Kind.OPERATOR);
  }

  private static Equation product(Declaration spin) {
    List<String> indices = indices(spin);
    List<String> along = indices.stream().map(index -> along(spin, index)).toList();
    String two = indices.get(0) + " " + indices.get(1);
    return equation(
        along.get(0) + along.get(1),
        "\\delta_{"
            + two
            + "} + i \\varepsilon_{"
            + two
            + " "
            + indices.get(2)
            + "} "
            + along.get(2),
        List.of(spin, ByAxes.DELTA, EPSILON));
  }

  private static Equation commuting(Declaration spin, Declaration other) {
    List<String> indices = indices(spin);
    String one = along(spin, indices.get(0));
    String two = other.type().rank() > 0 ? along(other, indices.get(1)) : other.pattern().latex();
    return equation(one + " " + two, two + " " + one, List.of(spin, other));
  }

  private static String along(Declaration vector, String index) {
    return vector.pattern().withSubscripts(List.of(index)).latex();
  }

  /** Letters of indices, none of which is that of the matrices. */
  private static List<String> indices(Declaration spin) {
    return INDICES.stream().filter(index -> !index.equals(spin.pattern().base())).toList();
  }

  private static Equation equation(String left, String right, List<Declaration> symbols) {
    List<Declaration> table = new ArrayList<>(symbols);
    INDICES.stream()
        .filter(index -> symbols.stream().noneMatch(s -> s.pattern().base().equals(index)))
        .forEach(index -> table.add(ByAxes.label(index, ByAxes.INDEX_ROLE)));
    return FormulaReader.located(left + " = " + right, new SymbolTable(table), Macros.NONE)
        .equations()
        .get(0);
  }
}
