package org.rederive.reference;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/** D and the moment of H = d₀ + d·σ in closed form, with n = d/E = a + ib. */
final class TwoBands<T> {
  private final NumberSystem<T> numbers;
  private final List<Series<T>> d;
  private final T energy;

  /**
   * @param components d₀, d_x, d_y, d_z
   * @param energy ε, that is d₀ + E
   */
  TwoBands(List<Series<T>> components, T energy, NumberSystem<T> numbers) {
    this.numbers = numbers;
    this.d = components.subList(1, 4);
    this.energy = numbers.subtract(energy, value(components.get(0), 0));
  }

  /** −(i/2) s·∂n with s = (a + a × b)/a². */
  T difference(int place) {
    List<T> n = scaled(numbers.inverse(energy), at(0));
    List<T> a = parts(n, 1);
    List<T> b = scaled(numbers.negate(numbers.imaginaryUnit()), parts(n, -1));
    List<T> s = scaled(numbers.inverse(dot(a, a)), sum(a, cross(a, b)));
    return numbers.multiply(numbers.of(0, -0.5), dot(s, slope(place)));
  }

  /** −½ d·(∂_x d × ∂_y d)/E². */
  T moment(int x, int y) {
    T triple = dot(at(0), cross(at(MultiIndex.unit(x)), at(MultiIndex.unit(y))));
    T square = numbers.multiply(energy, energy);
    return numbers.multiply(numbers.of(-0.5, 0), numbers.divide(triple, square));
  }

  /** ∂n = ∂d/E − d (d·∂d)/E³. */
  private List<T> slope(int place) {
    List<T> moved = at(MultiIndex.unit(place));
    T inverse = numbers.inverse(energy);
    T cube = numbers.multiply(inverse, numbers.multiply(inverse, inverse));
    T along = numbers.negate(numbers.multiply(cube, dot(at(0), moved)));
    return sum(scaled(inverse, moved), scaled(along, at(0)));
  }

  /** (n ± n*)/2. */
  private List<T> parts(List<T> n, int sign) {
    List<T> conjugate = n.stream().map(numbers::conjugate).toList();
    List<T> both = sum(n, scaled(numbers.of(sign), conjugate));
    return scaled(numbers.of(0.5, 0), both);
  }

  private List<T> at(long index) {
    return d.stream().map(c -> value(c, index)).toList();
  }

  private T value(Series<T> series, long index) {
    T x = series.at(index);
    return x == null ? numbers.zero() : x;
  }

  private List<T> scaled(T factor, List<T> a) {
    return a.stream().map(x -> numbers.multiply(factor, x)).toList();
  }

  private List<T> sum(List<T> a, List<T> b) {
    List<T> out = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      out.add(numbers.add(a.get(i), b.get(i)));
    }
    return out;
  }

  private T dot(List<T> a, List<T> b) {
    T sum = numbers.zero();
    for (int i = 0; i < 3; i++) {
      sum = numbers.addProduct(sum, a.get(i), b.get(i));
    }
    return sum;
  }

  private List<T> cross(List<T> a, List<T> b) {
    List<T> out = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      T plus = numbers.multiply(a.get(j), b.get(k));
      out.add(numbers.subtract(plus, numbers.multiply(a.get(k), b.get(j))));
    }
    return out;
  }
}
