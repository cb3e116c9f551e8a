package org.rederive.hamiltonian;

import org.rederive.number.Matrix;
import org.rederive.number.Series;

/**
 * A Hamiltonian that a document writes as a formula, such as a matrix, near a point.
 *
 * @param place which, at which point; gauges of its eigenvectors are called after it
 * @param matrix its value
 * @param ordered whether the asked band is the lowest or the highest one
 */
record ExplicitHamiltonian<T>(Place place, Series<Matrix<T>> matrix, boolean ordered) {}
