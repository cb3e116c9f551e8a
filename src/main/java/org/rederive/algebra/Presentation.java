package org.rederive.algebra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.SymbolTable;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.NumberSystem;

/**
 * An algebra given by generators and relations, such as [a, a†] = 1, with all that follows by
 * taking adjoints. Generators without a relation between them are free: that they commute, or do
 * not, is not known.
 *
 * <p>Every element has one normal form, and elements with different normal forms are different:
 * relations for which that is not known are refused.
 */
public final class Presentation {
  /** No relation at all. */
  public static final Presentation FREE = new Presentation(List.of(), Rules.NONE);

  private final List<Equation> relations;
  private final Rules rules;

  private Presentation(List<Equation> relations, Rules rules) {
    this.relations = List.copyOf(relations);
    this.rules = rules;
  }

  /**
   * The algebra with these relations, for all values of their free indices.
   *
   * @param symbols whose rows say in which order generators are written in normal form
   * @param definitions of symbols that relations may use
   * @throws RelationException if they contradict each other or leave open what a word is
   * @throws org.rederive.evaluate.UnsupportedFormulaException if one has no meaning for operators
   */
  public static Presentation of(
      List<Equation> relations, SymbolTable symbols, Map<Declaration, Definition> definitions) {
    Orientation orientation = new Orientation(new LetterOrder(names(relations, symbols)));
    for (int n = 0; n < relations.size(); n++) {
      Comparison comparison = Comparison.of(relations.get(n), definitions);
      for (Words zero : differences(comparison, symbols)) {
        orientation.add(zero, n);
        orientation.add(zero.adjoint(), n);
      }
    }
    Rules rules = orientation.rules();
    new Overlaps(rules).requireResolved();
    return new Presentation(relations, rules);
  }

  /** Left − right of each component. */
  private static List<Words> differences(Comparison comparison, SymbolTable symbols) {
    var free = new FreeInterpretation(Premises.NONE, Axes.of(symbols), FREE);
    return comparison.termByTerm(free).differences(Words.ALGEBRA);
  }

  /** Generators of the table, and those of relations whose rows stand in other documents. */
  private static List<String> names(List<Equation> relations, SymbolTable symbols) {
    Stream<Declaration> written =
        relations.stream()
            .flatMap(relation -> relation.sides().stream())
            .flatMap(Formula::allSymbols)
            .map(Formula.Symbol::declaration);
    return Stream.concat(symbols.declarations().stream(), written)
        .filter(d -> d.quantity() instanceof Quantity.Operator)
        .flatMap(d -> FreeInterpretation.names(d).stream())
        .distinct()
        .toList();
  }

  /** The relations as written, without their adjoints. */
  public List<Equation> relations() {
    return relations;
  }

  /** Whether there are no relations. */
  boolean isFree() {
    return rules.all().isEmpty();
  }

  /** The normal form of an element. */
  Words normalForm(Words element) {
    return rules.reduced(element);
  }

  /** The elements as a number system; every product is in normal form. */
  NumberSystem<Words> elements() {
    return isFree() ? Words.ALGEBRA : new WordAlgebra(this);
  }
}
