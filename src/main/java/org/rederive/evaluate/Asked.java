package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.number.Composition;
import org.rederive.number.Matrix;
import org.rederive.number.Series;

/**
 * A symbol whose value is asked for, and what is known where it stands.
 *
 * @param <T> the numbers
 */
public interface Asked<T> {
  /** The symbol. */
  Formula.Symbol symbol();

  /** Makes values. */
  Values<T> values();

  /** What the labels around it stand for. */
  Labels labels();

  /** The number that a band index, momentum or component stands for. */
  int number(Declaration label);

  /** The only momentum that its equation speaks about, if there is one. */
  Optional<Integer> onlyMomentum();

  /** Whether the equation compares what is at different times. */
  boolean comparesTimes();

  /** The formula that defines a symbol with this spelling. */
  Optional<Formula> definition(Declaration symbol);

  /**
   * The matrix at one of the momenta of an operator.
   *
   * @throws UnsupportedFormulaException if it is no matrix at each momentum
   */
  Series<Matrix<T>> matrix(Declaration operator, int point);

  /** The components of a coordinate that is a function of others, at one of the momenta. */
  List<Series<T>> componentsAt(Declaration coordinate, int point);

  /** The components of a coordinate of its own. */
  List<Series<T>> components(Declaration coordinate);

  /** What coordinates that are functions of others do to functions of them, at a momentum. */
  Composition<T> compositionAt(List<Declaration> functions, int point);

  /** The same where the coordinates at some places are zero. */
  Asked<T> atZero(List<Integer> places);

  /** The slots of a sort. */
  default List<Declaration> slots(Sort sort) {
    List<Declaration> some = new ArrayList<>();
    for (Declaration slot : symbol().slots()) {
      if (slot.sort() == sort) {
        some.add(slot);
      }
    }
    return some;
  }
}
