package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.formula.Formula;
import org.rederive.number.OrderLimitException;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * The terms of an equation as numbers: states by their components, operators by what they make of a
 * probe. Every list of a term has the same components in the same order.
 *
 * <p>Beside an operator a number is a multiple of the identity, on either side of the equation.
 *
 * @param assignments one evaluator for each value of the free indices
 */
record Flattening<T>(List<Evaluator<T>> assignments, Comparison comparison) {

  /** Each term, and of a sum over indices each of its terms. */
  Sides<T> byIndex() {
    List<Summands<T>> left = comparison.left().stream().map(this::summands).toList();
    List<Summands<T>> right = comparison.right().stream().map(this::summands).toList();
    return sides(left, right);
  }

  /** Each term as it is written. */
  Sides<T> asWritten() {
    List<Summands<T>> left = comparison.left().stream().map(this::whole).toList();
    List<Summands<T>> right = comparison.right().stream().map(this::whole).toList();
    return sides(left, right);
  }

  /** The values whose sum a term is, for each assignment; as many for each. */
  private record Summands<T>(Formula term, List<List<Optional<Value<T>>>> byAssignment) {
    int count() {
      return byAssignment.get(0).size();
    }

    Stream<Value<T>> values() {
      return byAssignment.stream().flatMap(List::stream).flatMap(Optional::stream);
    }
  }

  private Summands<T> summands(Formula term) {
    return new Summands<>(
        term, assignments.stream().map(e -> new Sums<>(e).summands(term)).toList());
  }

  private Summands<T> whole(Formula term) {
    return new Summands<>(
        term, assignments.stream().map(e -> List.of(Optional.of(e.of(term)))).toList());
  }

  private Sides<T> sides(List<Summands<T>> left, List<Summands<T>> right) {
    boolean operators =
        Stream.concat(left.stream(), right.stream())
            .flatMap(Summands::values)
            .flatMap(v -> v.entries().stream())
            .anyMatch(e -> e instanceof Operator<T>);
    return new Sides<>(components(left, operators), components(right, operators));
  }

  private List<List<T>> components(List<Summands<T>> terms, boolean operators) {
    List<List<T>> all = new ArrayList<>();
    terms.forEach(term -> all.addAll(components(term, operators)));
    return all;
  }

  /** Series are expanded here: a term whose value is known may still be of too high an order. */
  private List<List<T>> components(Summands<T> term, boolean operators) {
    try {
      return IntStream.range(0, term.count()).mapToObj(n -> part(term, n, operators)).toList();
    } catch (UnsupportedFormulaException inside) {
      throw inside.within(term.term());
    } catch (OrderLimitException tooHigh) {
      throw new UnsupportedFormulaException(tooHigh).within(term.term());
    }
  }

  private List<T> part(Summands<T> term, int part, boolean operators) {
    List<Optional<List<T>>> pieces = new ArrayList<>();
    for (int n = 0; n < assignments.size(); n++) {
      Evaluator<T> evaluator = assignments.get(n);
      pieces.add(term.byAssignment().get(n).get(part).map(v -> flat(v, evaluator, operators)));
    }
    int size = size(term, operators, pieces);
    List<T> out = new ArrayList<>();
    for (Optional<List<T>> piece : pieces) {
      out.addAll(
          piece.orElseGet(() -> Collections.nCopies(size, assignments.get(0).numbers().zero())));
    }
    return out;
  }

  /** How many components a value of the term has; any of its values tells. */
  private int size(Summands<T> term, boolean operators, List<Optional<List<T>>> pieces) {
    Optional<List<T>> known = pieces.stream().flatMap(Optional::stream).findFirst();
    if (known.isPresent()) {
      return known.get().size();
    }
    return term.values()
        .findFirst()
        .map(v -> flat(v, assignments.get(0), operators).size())
        .orElse(1);
  }

  // ---- entries

  private List<T> flat(Value<T> value, Evaluator<T> evaluator, boolean operators) {
    List<T> out = new ArrayList<>();
    value.entries().forEach(e -> flatten(e, evaluator, operators, out));
    return out;
  }

  private void flatten(Entry<T> entry, Evaluator<T> evaluator, boolean operators, List<T> out) {
    Tensors<T> tensors = evaluator.tensors();
    if (entry instanceof Entry.Scalar<T> scalar && !operators) {
      T value = scalar.series().at(0);
      out.add(value == null ? evaluator.numbers().zero() : value);
    } else if (entry instanceof Ket<T> ket) {
      ket.spinors().forEach(s -> flatten(s, evaluator, out));
    } else if (entry instanceof Bra<T> bra) {
      Entry<T> image = tensors.multiply(bra, evaluator.testState().single());
      flatten(image, evaluator, false, out);
    } else {
      Operator<T> operator = tensors.operator(entry);
      Entry<T> image = tensors.multiply(operator, evaluator.testState().single());
      flatten(image, evaluator, false, out);
    }
  }

  private void flatten(Optional<Series<Vector<T>>> spinor, Evaluator<T> evaluator, List<T> out) {
    Vector<T> vector = spinor.isEmpty() ? null : spinor.get().at(0);
    for (int i = 0; i < evaluator.interpretation().bands(); i++) {
      out.add(vector == null ? evaluator.numbers().zero() : vector.at(i));
    }
  }
}
