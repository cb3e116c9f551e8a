package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rederive.formula.Brackets;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.Terms;
import org.rederive.number.OrderLimitException;

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
    List<Formula> terms = Stream.concat(left.stream(), right.stream()).toList();
    definitions = Map.copyOf(Definition.withArguments(definitions, terms));
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

  /** Its terms, and the formulas of the definitions that they stand on. */
  public List<Formula> written() {
    return Sizes.written(Stream.concat(left.stream(), right.stream()).toList(), definitions);
  }

  /** Whether roots, moduli or exponentials are in it, of which nothing is exact. */
  boolean rounds() {
    return written().stream()
        .anyMatch(
            written ->
                written.anyMatch(
                    node ->
                        node instanceof Formula.Exponential
                            || node instanceof Formula.Elementary
                            || node instanceof Formula.Logarithm
                            || node instanceof Formula.Modulus
                            || node instanceof Formula.Root));
  }

  /** Whether exponentials of operators are in it, whose series end where 64 digits do. */
  public boolean endsSeries() {
    return written().stream()
        .anyMatch(formula -> formula.anyMatch(Comparison::isOperatorExponential));
  }

  private static boolean isOperatorExponential(Formula node) {
    return node instanceof Formula.Exponential exponential
        && Shaped.of(exponential.exponent()).kind() == Kind.OPERATOR;
  }

  /**
   * The terms as numbers: states by their components, operators by what they make of a test state.
   *
   * @throws UnsupportedFormulaException if the setting gives some part no meaning
   */
  public <T> Sides<T> in(Interpretation<T> interpretation) {
    return computed(interpretation, Flattening::byIndex);
  }

  /**
   * The terms as numbers, one list of components for each term as it is written.
   *
   * @throws UnsupportedFormulaException if the setting gives some part no meaning
   */
  public <T> Sides<T> termByTerm(Interpretation<T> interpretation) {
    return computed(interpretation, Flattening::asWritten);
  }

  private <T> Sides<T> computed(
      Interpretation<T> interpretation, Function<Flattening<T>, Sides<T>> reading) {
    try {
      return reading.apply(new Flattening<>(assignments(evaluator(interpretation)), this));
    } catch (OrderLimitException tooHigh) {
      throw new UnsupportedFormulaException(tooHigh);
    }
  }

  // ---- momenta and free indices

  private <T> Evaluator<T> evaluator(Interpretation<T> interpretation) {
    Momenta momenta = new Momenta(definitions);
    List<Declaration> free = new ArrayList<>();
    Stream.concat(left.stream(), right.stream())
        .flatMap(term -> momenta.free(term).stream())
        .filter(label -> free.stream().noneMatch(known -> Momenta.areOne(known, label)))
        .forEach(free::add);
    if (free.size() > 1 && interpretation.hasZone() && interpretation.points() < free.size()) {
      throw new UnsupportedFormulaException(
          "the statement speaks about more momenta than there are in a sample: " + free);
    }
    boolean extended = Stream.concat(left.stream(), right.stream()).anyMatch(momenta::isExtended);
    List<Declaration> spoken =
        free.isEmpty() && interpretation.hasZone() ? differentiated(momenta) : free;
    Optional<Declaration> only =
        extended || spoken.size() != 1 ? Optional.empty() : Optional.of(spoken.get(0));
    boolean unwritten = !extended && spoken.isEmpty() && interpretation.hasZone();
    boolean number = hasBandWithoutMomentum(momenta) || standsAtOneMomentum(momenta);
    Focus focus = new Focus(only, unwritten && number, free.size() > 1);
    Evaluator<T> evaluator =
        new Evaluator<>(interpretation, definitions, focus, comparesTimes(momenta));
    return extended ? evaluator : atDifferentMomenta(evaluator, free);
  }

  private boolean hasBandWithoutMomentum(Momenta momenta) {
    return Stream.concat(left.stream(), right.stream()).anyMatch(momenta::hasUnwrittenBand);
  }

  /** A trace and a column are at one momentum; beside them an operator is a matrix at the same. */
  private boolean standsAtOneMomentum(Momenta momenta) {
    return Stream.concat(left.stream(), right.stream())
        .anyMatch(
            term ->
                momenta.anyNode(
                    term,
                    node ->
                        node instanceof Formula.Trace
                            || node instanceof Formula.Determinant
                            || node instanceof Formula.WrittenMatrix matrix
                                && matrix.rows() != matrix.columns()));
  }

  /** Momenta that are written only where something is differentiated by them. */
  private List<Declaration> differentiated(Momenta momenta) {
    List<Declaration> found = new ArrayList<>();
    for (Formula term : Stream.concat(left.stream(), right.stream()).toList()) {
      momenta.anyNode(
          term,
          node -> {
            node.variables().stream()
                .filter(v -> v.sort() == Sort.MOMENTUM && !definitions.containsKey(v))
                .filter(v -> found.stream().noneMatch(known -> Momenta.areOne(known, v)))
                .forEach(found::add);
            return false;
          });
    }
    return found;
  }

  /** Times are compared where something is looked at zero, or by an exponential of an operator. */
  private boolean comparesTimes(Momenta momenta) {
    return Stream.concat(left.stream(), right.stream())
        .anyMatch(
            term ->
                momenta.anyNode(
                    term,
                    node ->
                        node instanceof Formula.AtZero at && at.variable().sort() != Sort.QUANTITY
                            || node instanceof Formula.Exponential));
  }

  /** Where no delta function ties them, different letters are different momenta. */
  private static <T> Evaluator<T> atDifferentMomenta(
      Evaluator<T> evaluator, List<Declaration> free) {
    Evaluator<T> bound = evaluator;
    for (int i = 0; free.size() > 1 && i < free.size(); i++) {
      bound = bound.with(free.get(i), i);
    }
    return bound;
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
}
