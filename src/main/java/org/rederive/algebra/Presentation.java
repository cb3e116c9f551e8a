package org.rederive.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public static final Presentation FREE =
      new Presentation(List.of(), new LetterOrder(List.of()), List.of(), Rules.NONE);

  private final List<Equation> relations;
  private final LetterOrder order;
  private final List<Told> told;
  private final Rules rules;

  private Presentation(List<Equation> relations, LetterOrder order, List<Told> told, Rules rules) {
    this.relations = List.copyOf(relations);
    this.order = order;
    this.told = List.copyOf(told);
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
    List<Told> told = new ArrayList<>();
    for (int n = 0; n < relations.size(); n++) {
      Comparison comparison = Comparison.of(relations.get(n), definitions);
      for (Words zero : differences(comparison, symbols)) {
        told.add(new Told(zero, n));
      }
    }
    LetterOrder order = new LetterOrder(names(relations, symbols));
    try {
      return new Presentation(relations, order, told, rules(order, told));
    } catch (RelationException open) {
      return inParts(relations, order, told).orElseThrow(() -> open);
    }
  }

  /** What a relation says to be zero. */
  private record Told(Words zero, int relation) {
    /** Whether it says in so many words what a generator is. */
    boolean solvesFor(List<Letter> generator) {
      List<List<Letter>> words =
          zero.terms().keySet().stream()
              .map(word -> word.subList(Rules.numbers(word), word.size()))
              .toList();
      return words.contains(generator) && words.stream().allMatch(word -> word.size() <= 1);
    }
  }

  private static Rules rules(LetterOrder order, List<Told> told) {
    Orientation orientation = new Orientation(order);
    for (Told one : told) {
      orientation.add(one.zero, one.relation);
      orientation.add(one.zero.adjoint(), one.relation);
    }
    Rules rules = orientation.rules();
    new Overlaps(rules).requireResolved();
    requireNoneLost(rules, told);
    return rules;
  }

  /**
   * That no generator is zero, or another one, but those of which a relation says so: [X, Y] = Z of
   * Hermitian ones does, since its adjoint is [X, Y] = −Z.
   */
  private static void requireNoneLost(Rules rules, List<Told> told) {
    for (Rule rule : rules.all()) {
      if (rule.left().size() == 1 && told.stream().noneMatch(t -> t.solvesFor(rule.left()))) {
        String said = Words.of(rule.left()) + " = " + rule.right();
        throw new RelationException(
            rule.relation(),
            "the relations and their adjoints say that " + said,
            "mend one, in which an i may be missing; if it is meant, write it as a relation, too");
      }
    }
  }

  /** The same where parts that commute are written one after the other, if that is of use. */
  private static Optional<Presentation> inParts(
      List<Equation> relations, LetterOrder order, List<Told> told) {
    Separate separate = Separate.of(told.stream().map(Told::zero).toList());
    LetterOrder apart = new LetterOrder(order.names(), separate.names());
    try {
      return separate.parts().size() < 2
          ? Optional.empty()
          : Optional.of(new Presentation(relations, apart, told, rules(apart, told)));
    } catch (RelationException open) {
      return Optional.empty();
    }
  }

  /**
   * The algebra in which generators commute that no relation connects, however long the chain.
   *
   * @param presentation of that algebra
   * @param parts how the generators are written, those together that some relation connects
   */
  public record Parted(Presentation presentation, List<List<String>> parts) {
    public Parted {
      parts = List.copyOf(parts);
    }
  }

  /** The same where separate parts commute, as a field and an atom; empty if there is one part. */
  public Optional<Parted> parted() {
    Separate separate = Separate.of(told.stream().map(Told::zero).toList());
    if (separate.parts().size() < 2) {
      return Optional.empty();
    }
    Stream<Told> commuting = separate.commutators().stream().map(zero -> new Told(zero, 0));
    return inParts(relations, order, Stream.concat(told.stream(), commuting).toList())
        .map(presentation -> new Parted(presentation, separate.names()));
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
