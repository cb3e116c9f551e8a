package org.rederive.engine.model;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The entry of adj(ε − H) whose column and row are the eigenvectors of a band: it fixes their
 * gauge.
 *
 * @param row of the left eigenvector
 * @param column of the right eigenvector
 */
record Anchor(int row, int column) {
  /** All entries of a matrix. */
  static Stream<Anchor> all(int bands) {
    return IntStream.range(0, bands * bands).mapToObj(n -> new Anchor(n / bands, n % bands));
  }
}
