package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.Series;

/**
 * A Hamiltonian that a document writes as a formula, such as a matrix, near a point.
 *
 * @param place which, at which point; gauges of its eigenvectors are called after it
 * @param matrix its value
 * @param ordered whether the asked band is the lowest or the highest one
 */
record ExplicitHamiltonian<T>(Place place, Series<Matrix<T>> matrix, boolean ordered) {
  /** Its first derivatives there, without those that vanish. */
  List<Matrix<T>> slopes() {
    long places = matrix.places();
    List<Matrix<T>> slopes = new ArrayList<>();
    for (int place = 0; place < MultiIndex.PLACES; place++) {
      Matrix<T> slope =
          (places & MultiIndex.unit(place)) == 0 ? null : matrix.at(MultiIndex.unit(place));
      if (slope != null) {
        slopes.add(slope);
      }
    }
    return slopes;
  }
}
