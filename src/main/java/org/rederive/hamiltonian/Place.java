package org.rederive.hamiltonian;

import java.util.Set;
import java.util.TreeSet;
import org.rederive.evaluate.Monomial;

/**
 * Which operator at which point: what makes the numbers of a site its own. Documents that share an
 * operator share its numbers, whatever else they know of it.
 *
 * @param operator which of a document; empty for its only Hamiltonian
 * @param point number of the momentum
 * @param argument which of the points where coordinates are functions of others; 0 where they are
 *     the coordinates themselves
 * @param zeros places of the coordinates that are zero there
 */
public record Place(String operator, int point, int argument, Set<Integer> zeros) {
  public Place {
    zeros = Set.copyOf(zeros);
  }

  static Place of(Site site) {
    return of(site.operator().key(), site.spot());
  }

  static Place of(String operator, Site.Spot spot) {
    return new Place(operator, spot.point(), spot.argument(), spot.zeros());
  }

  /** The operator and the point, for hashing and printing. */
  String text() {
    return operator.isEmpty() ? spot() : operator + " at " + spot();
  }

  /** The point alone. */
  String spot() {
    String where = argument == 0 ? Integer.toString(point) : point + "'" + argument;
    return zeros.isEmpty() ? where : where + " zero" + new TreeSet<>(zeros);
  }

  /** The operator and the point in words. */
  public String words() {
    return (operator.isEmpty() ? "" : " of " + operator) + at();
  }

  /** The point in words; said only where it is not the first, or not one of the coordinates. */
  String at() {
    String elsewhere =
        argument == 0
            ? ""
            : " at other coordinates" + (argument == 1 ? "" : " (number " + argument + ")");
    String zero = zeros.isEmpty() ? "" : " at " + Monomial.letters(zeros) + " = 0";
    return (point == 0 ? "" : " at point " + (point + 1)) + elsewhere + zero;
  }
}
