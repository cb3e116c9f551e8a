package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.SampleText;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.WithError;

/** A Bloch Hamiltonian H(k) = Σ_n C_n exp(i n·k) whose matrices are small Gaussian integers. */
public final class DrawnHamiltonian {
  private static final int DIMENSION = 3;

  private final WrittenSample sample;
  private final Site site;

  DrawnHamiltonian(WrittenSample sample, Site site) {
    this.sample = sample;
    this.site = site;
  }

  /** Its class. */
  public HamiltonianClass kind() {
    return sample.kind();
  }

  /** Number of bands N. */
  public int bands() {
    return sample.structure().bands();
  }

  /** How many entries of its matrices C_n are not zero. */
  public int entries() {
    return text().entries();
  }

  /**
   * H at a momentum.
   *
   * @param k up to three components; the others are zero
   */
  public ComplexMatrix at(double... k) {
    return coefficient(0, k);
  }

  /**
   * ∂H/∂k_a.
   *
   * @param axis a, counted from 0
   * @param k up to three components; the others are zero
   */
  public ComplexMatrix derivative(int axis, double... k) {
    return coefficient(MultiIndex.unit(Coordinate.MOMENTUM.place(axis)), k);
  }

  private ComplexMatrix coefficient(long index, double... k) {
    List<Double> point = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.0));
    for (int a = 0; a < Math.min(DIMENSION, k.length); a++) {
      point.set(Coordinate.MOMENTUM.place(a), k[a]);
    }
    Matrix<WithError> matrix =
        sample.operator(site).at(point, new LinearAlgebra<>(WithError.SYSTEM)).at(index);
    return matrix == null
        ? ComplexMatrix.identity(bands()).times(Complex.ZERO)
        : ComplexMatrix.of(
            bands(), (i, j) -> new Complex(matrix.at(i, j).re(), matrix.at(i, j).im()));
  }

  private SampleText text() {
    return new SampleText(sample, Set.of(site));
  }

  /** The matrices as they would be typed. */
  @Override
  public String toString() {
    return kind().word() + ", N = " + bands() + ", " + String.join("; ", text().lines());
  }
}
