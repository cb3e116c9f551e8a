package org.rederive.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.read.FormulaReader;
import org.rederive.number.NumberSystem;

/** Formulas of a derivation document, and others in its symbols, as numbers in one world. */
final class DocumentValues<T> {
  private static final Map<String, Derivation> DOCUMENTS =
      Folder.derivations().stream().collect(Collectors.toMap(Derivation::id, Function.identity()));

  private final Derivation document;
  private final Interpretation<T> world;

  DocumentValues(String document, Interpretation<T> world) {
    this.document = DOCUMENTS.get(document);
    this.world = world;
  }

  boolean has(String symbol) {
    return document.symbols().declarations().stream().anyMatch(d -> d.latex().equals(symbol));
  }

  /** The first equation of a claim or step. */
  Equation equation(String statement) {
    return document.statements().stream()
        .filter(s -> s.id().equals(statement) || s.id().equals(document.id() + "/" + statement))
        .findFirst()
        .orElseThrow()
        .equations()
        .get(0);
  }

  T left(String statement) {
    return number(equation(statement).left());
  }

  T right(String statement) {
    return number(equation(statement).right());
  }

  /** The terms of a right side as printed. */
  List<T> printedTerms(String statement) {
    Formula right = equation(statement).right();
    return right.parts().stream().map(this::number).toList();
  }

  /** The terms of a right side that is a sum over indices. */
  List<T> summands(String statement) {
    Comparison comparison =
        new Comparison(
            List.of(equation(statement).right()), List.of(), List.of(), document.definitions());
    return comparison.in(world).left().stream().map(term -> term.get(0)).toList();
  }

  T number(String latex) {
    return number(read(latex));
  }

  /** Components of a vector, or of a state. */
  List<T> components(String latex) {
    return components(read(latex), new Comparison(List.of(), List.of(), List.of(), Map.of()));
  }

  /** The left side for all values of its free indices. */
  List<T> components(Equation equation) {
    Comparison like = Comparison.of(equation, document.definitions());
    return components(equation.left(), like);
  }

  List<T> rightComponents(Equation equation) {
    Comparison like = Comparison.of(equation, document.definitions());
    return components(equation.right(), like);
  }

  private Formula read(String latex) {
    return FormulaReader.formula(latex, document.symbols()).formula();
  }

  private T number(Formula formula) {
    List<T> all = components(formula, new Comparison(List.of(), List.of(), List.of(), Map.of()));
    if (all.size() != 1) {
      throw new IllegalStateException("not a number but " + all.size());
    }
    return all.get(0);
  }

  private List<T> components(Formula formula, Comparison like) {
    Comparison comparison =
        new Comparison(List.of(formula), List.of(), like.freeIndices(), document.definitions());
    NumberSystem<T> numbers = world.numbers();
    List<T> sum = new ArrayList<>();
    for (List<T> term : comparison.in(world).left()) {
      for (int i = 0; i < term.size(); i++) {
        if (i == sum.size()) {
          sum.add(numbers.zero());
        }
        sum.set(i, numbers.add(sum.get(i), term.get(i)));
      }
    }
    return sum;
  }
}
