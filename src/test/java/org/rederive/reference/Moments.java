package org.rederive.reference;

import java.util.Map;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/** Berry curvatures and magnetic moments of a band in the x–y plane. */
final class Moments<T> {
  private static final int X = MomentCase.X;
  private static final int Y = MomentCase.Y;

  private final LocalBand<T> band;
  private final NumberSystem<T> numbers;

  Moments(LocalBand<T> band) {
    this.band = band;
    this.numbers = band.numbers();
  }

  void addTo(Map<String, T> out) {
    T selfRotation = half(i(antisymmetric(band.rotation(X, Y), band.rotation(Y, X))));
    T anomalous = half(crossed(band.slope(X), band.slope(Y)));
    out.put("Om_LR", i(antisymmetric(overlap(X, Y), overlap(Y, X))));
    out.put("Om_RR", rightCurvature());
    out.put("m_zee", selfRotation);
    out.put("m_anom", anomalous);
    out.put("m_tot", numbers.add(selfRotation, anomalous));
    out.put("lor", half(numbers.negate(crossed(real(band.slope(X)), real(band.slope(Y))))));
    out.put("ell", angularMomentum());
  }

  private T overlap(int x, int y) {
    return band.overlapOfDerivatives(x, y);
  }

  /** Curl of A^RR. */
  private T rightCurvature() {
    return band.curl(band.rightConnection(X), band.rightConnection(Y), X, Y);
  }

  /** (a × D)_z. */
  private T crossed(T x, T y) {
    return antisymmetric(
        numbers.multiply(x, band.difference(Y)), numbers.multiply(y, band.difference(X)));
  }

  /**
   * i ⟨(r̂ − r_c)_x H (r̂ − r_c)_y − (r̂ − r_c)_y H (r̂ − r_c)_x⟩ in a sharp packet: −ε Ω^RR +
   * i(⟨D_x u|H|D_y u⟩ − ⟨D_y u|H|D_x u⟩)/⟨u|u⟩ + (i/2) curl ⟨∂H⟩.
   */
  private T angularMomentum() {
    Series<T> forceX = band.meanForce(X);
    Series<T> forceY = band.meanForce(Y);
    T curl = half(i(band.curl(forceX, forceY, X, Y)));
    T inner = i(antisymmetric(band.covariantEnergy(X, Y), band.covariantEnergy(Y, X)));
    T sum = numbers.add(inner, curl);
    return numbers.subtract(sum, numbers.multiply(band.energy(), rightCurvature()));
  }

  private T antisymmetric(T xy, T yx) {
    return numbers.subtract(xy, yx);
  }

  private T real(T x) {
    return half(numbers.add(x, numbers.conjugate(x)));
  }

  private T i(T x) {
    return numbers.multiply(numbers.imaginaryUnit(), x);
  }

  private T half(T x) {
    return numbers.multiply(numbers.of(0.5, 0), x);
  }
}
