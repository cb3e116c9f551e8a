package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.read.FormulaReader;

/**
 * Formulas that differ from an equation in one factor, in whose place something else of the same
 * shape stands that the document declares or writes anywhere: a gradient instead of a velocity.
 */
final class Exchanges {
  /** Nodes of what is exchanged. */
  private static final int LARGEST = 10;

  private final Equation equation;
  private final SymbolTable symbols;
  private final Map<Type, Set<Formula>> others = new LinkedHashMap<>();
  private final Map<String, Mutant> found = new LinkedHashMap<>();

  private Exchanges(Equation equation, Derivation derivation) {
    this.equation = equation;
    this.symbols = derivation.symbols();
    Stream<Formula> declared =
        derivation.symbols().declarations().stream()
            .filter(Exchanges::isQuantity)
            .map(symbol -> new Formula.Symbol(symbol, List.of()));
    Stream<Formula> written =
        derivation.whole().statements().stream().flatMap(statement -> statement.sides().stream());
    Stream<Formula> defined = derivation.definitions().values().stream().map(Definition::body);
    declared.forEach(this::keep);
    Stream.concat(written, defined).forEach(this::keepParts);
  }

  static List<Mutant> of(Equation equation, Derivation derivation) {
    Exchanges all = new Exchanges(equation, derivation);
    all.walk(equation.right(), right -> equation.between(equation.left(), right));
    return List.copyOf(all.found.values());
  }

  private static boolean isQuantity(Declaration symbol) {
    return symbol.sort() == Sort.QUANTITY && symbol.slots().isEmpty();
  }

  // ---- what could stand there

  private void keepParts(Formula formula) {
    formula.parts().forEach(this::keepParts);
    if (formula.parts().size() > 0 && ConstantFolding.size(formula) <= LARGEST) {
      keep(formula);
    }
  }

  private void keep(Formula formula) {
    Type type = Shaped.of(formula);
    if (type.rank() > 0 && !formula.isNumber()) {
      others.computeIfAbsent(type, any -> new LinkedHashSet<>()).add(formula);
    }
  }

  // ---- where it could stand

  private void walk(Formula node, Function<Formula, Equation> rebuilt) {
    Type type = Shaped.of(node);
    for (Formula other : others.getOrDefault(type, Set.of())) {
      if (!other.equals(node) && ConstantFolding.size(node) <= LARGEST) {
        add(node, other, rebuilt.apply(other));
      }
    }
    List<Formula> parts = node.parts();
    for (int i = 0; i < parts.size(); i++) {
      int place = i;
      walk(
          parts.get(place),
          part -> {
            List<Formula> changed = new ArrayList<>(parts);
            changed.set(place, part);
            return rebuilt.apply(node.with(changed));
          });
    }
  }

  private void add(Formula node, Formula other, Equation changed) {
    if (!found.containsKey(changed.latex()) && isWritable(changed)) {
      found.put(
          changed.latex(),
          new Mutant("another factor", false, Latex.of(node), Latex.of(other), changed));
    }
  }

  private boolean isWritable(Equation changed) {
    try {
      return FormulaReader.equations(changed.latex(), symbols).equals(List.of(changed));
    } catch (ReadingException illFormed) {
      return false;
    }
  }
}
