package org.rederive.formula.mutate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.mutate.ErrorRow.Place;
import org.rederive.formula.read.FormulaReader;

/**
 * All formulas that differ from an equation by one error of the {@linkplain ErrorTable table}: a
 * sign, a factor, left for right, a reversed product, a dropped term.
 *
 * <p>The shapes stay right, so that only a computation can tell.
 */
public final class Mutants {
  private final Equation equation;
  private final Surroundings around;
  private final Predicate<ErrorRow> some;
  private final Predicate<Mutant> wanted;
  private final Map<String, Mutant> found = new LinkedHashMap<>();
  private final Set<String> unwanted = new HashSet<>();

  private Mutants(
      Equation equation, SymbolTable symbols, Predicate<ErrorRow> some, Predicate<Mutant> wanted) {
    this.equation = equation;
    this.around = Surroundings.of(equation, symbols);
    this.some = some;
    this.wanted = wanted;
  }

  /**
   * The mutants of an equation, no two with the same formula.
   *
   * @param symbols where other symbols are looked up
   */
  public static List<Mutant> of(Equation equation, SymbolTable symbols) {
    return new Mutants(equation, symbols, row -> true, mutant -> true).all();
  }

  /** Those by errors that authors make; from a wrong formula one of them leads back. */
  public static List<Mutant> slips(Equation equation, SymbolTable symbols) {
    return slips(equation, symbols, mutant -> true);
  }

  /**
   * Those of them that are wanted: whether a document could say so takes long, and is asked last.
   */
  public static List<Mutant> slips(
      Equation equation, SymbolTable symbols, Predicate<Mutant> wanted) {
    return new Mutants(equation, symbols, ErrorRow::slip, wanted).all();
  }

  private List<Mutant> all() {
    side(equation.right(), right -> equation.between(equation.left(), right));
    if (!(equation.left() instanceof Formula.Symbol)) {
      side(equation.left(), left -> equation.between(left, equation.right()));
    }
    return List.copyOf(found.values());
  }

  private void side(Formula side, Function<Formula, Equation> rebuilt) {
    add(Place.TERM, side, rebuilt);
    if (!(side instanceof Formula.Sum)) {
      add(Place.LABELS, side, rebuilt);
    }
    walk(side, true, rebuilt);
  }

  /**
   * @param factor whether the node is a factor of a term as a whole, so that a wrong number there
   *     is the same error as a wrong factor of the term
   */
  private void walk(Formula node, boolean factor, Function<Formula, Equation> rebuilt) {
    if (node.isNumber()) {
      if (!factor) {
        add(Place.NUMBER, node, rebuilt);
      }
      return;
    }
    add(Place.NODE, node, rebuilt);
    List<Formula> parts = node.parts();
    for (int i = 0; i < parts.size(); i++) {
      int place = i;
      part(node, place, factor, other -> rebuilt.apply(node.with(exchanged(parts, place, other))));
    }
  }

  private void part(Formula node, int place, boolean factor, Function<Formula, Equation> rebuilt) {
    Formula part = node.parts().get(place);
    boolean term = node instanceof Formula.Sum;
    if (term) {
      add(Place.TERM, part, rebuilt);
    }
    if (term || !node.binds().isEmpty()) {
      add(Place.LABELS, part, rebuilt);
    }
    walk(part, term || factor && node.linearity(place).keepsNumbers(), rebuilt);
  }

  static List<Formula> exchanged(List<Formula> parts, int place, Formula other) {
    List<Formula> changed = new ArrayList<>(parts);
    changed.set(place, other);
    return changed;
  }

  private void add(Place place, Formula node, Function<Formula, Equation> rebuilt) {
    for (ErrorRow row : ErrorTable.at(place, node)) {
      if (some.test(row)) {
        row.rule().at(node, around).forEach(wrong -> add(row, node, wrong, rebuilt.apply(wrong)));
      }
    }
  }

  private void add(ErrorRow row, Formula node, Formula instead, Equation wrong) {
    String latex = wrong.latex();
    if (wrong.equals(equation) || found.containsKey(latex) || unwanted.contains(latex)) {
      return;
    }
    String to = Latex.of(ConstantFolding.of(instead));
    boolean coefficient = row.place().inCoefficient();
    Mutant mutant = new Mutant(row.name(), coefficient, Latex.of(node), to, wrong);
    if (!wanted.test(mutant)) {
      unwanted.add(latex);
    } else if (isWritable(row, wrong, latex)) {
      found.put(latex, mutant);
    }
  }

  /** Whether a document could say so; what an author may write is read as it is meant. */
  private boolean isWritable(ErrorRow row, Equation wrong, String latex) {
    try {
      List<Equation> read = FormulaReader.equations(latex, around.symbols());
      return row.slip() || read.equals(List.of(wrong));
    } catch (ReadingException illFormed) {
      return false;
    }
  }
}
