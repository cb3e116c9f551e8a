package org.rederive.band;

import java.util.ArrayList;
import java.util.List;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.Series;
import org.rederive.meaning.Arbitrary;

/**
 * Bands with a general real matrix wherever a document says symmetric matrix.
 *
 * @param source everything else
 */
public record GeneralTensors<T>(BandSource<T> source) implements BandSource<T> {
  @Override
  public List<T> symmetric(String name) {
    List<T> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        entries.add(arbitrary().real(name + "." + i + j));
      }
    }
    return entries;
  }

  @Override
  public LinearAlgebra<T> linear() {
    return source.linear();
  }

  @Override
  public Arbitrary<T> arbitrary() {
    return source.arbitrary();
  }

  @Override
  public int bands() {
    return source.bands();
  }

  @Override
  public int points() {
    return source.points();
  }

  @Override
  public int packetBand() {
    return source.packetBand();
  }

  @Override
  public Series<Matrix<T>> hamiltonian(Chart chart, int point) {
    return source.hamiltonian(chart, point);
  }

  @Override
  public Series<Matrix<T>> perturbation(int point) {
    return source.perturbation(point);
  }

  @Override
  public Series<Matrix<T>> operator(String name, boolean hermitian, int point) {
    return source.operator(name, hermitian, point);
  }

  @Override
  public Frame<T> frame(Chart chart, int point, int band) {
    return source.frame(chart, point, band);
  }

  @Override
  public List<T> momentum(int point) {
    return source.momentum(point);
  }

  @Override
  public List<T> kineticMomentum(int point) {
    return source.kineticMomentum(point);
  }

  @Override
  public List<T> centre() {
    return source.centre();
  }

  @Override
  public List<T> velocity() {
    return source.velocity();
  }

  @Override
  public List<T> field() {
    return source.field();
  }
}
