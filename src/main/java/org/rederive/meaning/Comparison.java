package org.rederive.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.algebra.OrderLimitException;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.formula.Brackets;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Terms;

/**
 * An equation made ready for comparison: its terms and the spatial indices that are free in it.
 *
 * @param left additive terms of the left side
 * @param right additive terms of the right side
 * @param freeIndices spatial indices for all of whose values the equation is claimed
 * @param definitions symbols that the document defines
 */
public record Comparison(
    List<Formula> left,
    List<Formula> right,
    List<Declaration> freeIndices,
    Map<Declaration, Definition> definitions) {

  public Comparison {
    left = List.copyOf(left);
    right = List.copyOf(right);
    freeIndices = List.copyOf(freeIndices);
    definitions = Map.copyOf(definitions);
  }

  /** Splits the sides of an equation into terms. */
  public static Comparison of(Equation equation, Map<Declaration, Definition> definitions) {
    return new Comparison(
        Terms.of(equation.left()), Terms.of(equation.right()), equation.freeIndices(), definitions);
  }

  /** The same equation with the terms of its right side as they are written, brackets kept. */
  public static Comparison asWritten(Equation equation, Map<Declaration, Definition> definitions) {
    List<Formula> right =
        equation.right() instanceof Formula.Sum sum ? sum.terms() : List.of(equation.right());
    return new Comparison(List.of(equation.left()), right, equation.freeIndices(), definitions);
  }

  /** The same equation with the outermost brackets of its right side opened. */
  public static Comparison withOpenBrackets(
      Equation equation, Map<Declaration, Definition> definitions) {
    return new Comparison(
        List.of(equation.left()),
        Brackets.opened(equation.right()),
        equation.freeIndices(),
        definitions);
  }

  /**
   * The terms as numbers: states by their components, operators by what they make of a probe.
   *
   * @throws UnsupportedFormulaException if the setting gives some part no meaning
   */
  public <T> Sides<T> in(World<T> world) {
    return sides(world, Comparison::terms);
  }

  /**
   * The terms as numbers, one list of components for each term as it is written.
   *
   * @throws UnsupportedFormulaException if the setting gives some part no meaning
   */
  public <T> Sides<T> termByTerm(World<T> world) {
    return sides(
        world,
        (side, assignments) -> side.stream().map(t -> components(t, assignments)).toList());
  }

  /** What is beyond the order of a series has no meaning that is known here. */
  private <T> Sides<T> sides(World<T> world, Reading<T> reading) {
    List<Evaluator<T>> assignments = assignments(new Evaluator<>(world, definitions));
    try {
      return new Sides<>(reading.of(left, assignments), reading.of(right, assignments));
    } catch (OrderLimitException tooHigh) {
      throw new UnsupportedFormulaException(String.valueOf(tooHigh.getMessage()));
    }
  }

  /** How the terms of a side become numbers. */
  @FunctionalInterface
  private interface Reading<T> {
    List<List<T>> of(List<Formula> side, List<Evaluator<T>> assignments);
  }

  private static <T> List<T> components(Formula term, List<Evaluator<T>> assignments) {
    List<T> out = new ArrayList<>();
    for (Evaluator<T> evaluator : assignments) {
      evaluator.value(term).entries().forEach(entry -> flatten(entry, evaluator, out));
    }
    return out;
  }

  /** Each term, and of a sum over indices each of its terms, with its components. */
  private static <T> List<List<T>> terms(List<Formula> formulas, List<Evaluator<T>> assignments) {
    List<List<T>> terms = new ArrayList<>();
    for (Formula formula : formulas) {
      List<List<T>> parts = new ArrayList<>();
      for (Evaluator<T> evaluator : assignments) {
        List<Value<T>> summands = evaluator.summands(formula);
        while (parts.size() < summands.size()) {
          parts.add(new ArrayList<>());
        }
        for (int i = 0; i < summands.size(); i++) {
          List<T> part = parts.get(i);
          summands.get(i).entries().forEach(entry -> flatten(entry, evaluator, part));
        }
      }
      terms.addAll(parts);
    }
    return terms;
  }

  private <T> List<Evaluator<T>> assignments(Evaluator<T> evaluator) {
    List<Evaluator<T>> all = new ArrayList<>(List.of(evaluator));
    for (Declaration index : freeIndices) {
      List<Evaluator<T>> more = new ArrayList<>();
      for (Evaluator<T> each : all) {
        for (int n = 0; n < 3; n++) {
          more.add(each.with(index, n));
        }
      }
      all = more;
    }
    return all;
  }

  private static <T> void flatten(Entry<T> entry, Evaluator<T> evaluator, List<T> out) {
    Tensors<T> tensors = evaluator.tensors();
    if (entry instanceof Entry.Scalar<T> scalar) {
      T value = scalar.series().at(0);
      out.add(value == null ? evaluator.zero() : value);
    } else if (entry instanceof Ket<T> ket) {
      ket.spinors().forEach(s -> flatten(s, evaluator, out));
    } else if (entry instanceof Bra<T> bra) {
      flatten(tensors.multiply(bra, evaluator.probe().single()), evaluator, out);
    } else {
      Entry<T> image = tensors.multiply(entry, evaluator.probe().single());
      flatten(image, evaluator, out);
    }
  }

  private static <T> void flatten(
      Optional<Series<Vector<T>>> spinor, Evaluator<T> evaluator, List<T> out) {
    Vector<T> vector = spinor.isEmpty() ? null : spinor.get().at(0);
    for (int i = 0; i < evaluator.bands(); i++) {
      out.add(vector == null ? evaluator.zero() : vector.at(i));
    }
  }
}
