package org.rederive.jqwik;

import java.util.List;

/**
 * A gauge c(k) = c₀ exp(a·k + k·b k/2), a function without zeros.
 *
 * @param start c₀
 * @param slope a
 * @param curvature b, row by row
 */
public record Gauge(Complex start, List<Complex> slope, List<List<Complex>> curvature) {
  public Gauge {
    slope = List.copyOf(slope);
    curvature = curvature.stream().map(List::copyOf).toList();
  }

  /** c at a momentum with three components. */
  public Complex at(double... k) {
    Complex exponent = Complex.ZERO;
    for (int a = 0; a < slope.size(); a++) {
      Complex mean = slope.get(a).plus(logarithmicSlope(a, k));
      exponent = exponent.plus(mean.times(Complex.of(k[a] / 2)));
    }
    return start.times(exponent.exp());
  }

  /** ∂ ln c/∂k_a = a_a + (b k)_a at a momentum with three components. */
  public Complex logarithmicSlope(int axis, double... k) {
    Complex sum = slope.get(axis);
    for (int b = 0; b < slope.size(); b++) {
      sum = sum.plus(curvature.get(axis).get(b).times(Complex.of(k[b])));
    }
    return sum;
  }
}
