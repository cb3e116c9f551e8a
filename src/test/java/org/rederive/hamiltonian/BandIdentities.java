package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * What holds of the bands of any diagonalisable Hamiltonian near a point, wherever they are from.
 */
final class BandIdentities {
  private static final int K = Coordinate.MOMENTUM.place(0);
  private static final int STRENGTH = Coordinate.STRENGTH.place(0);

  /** All powers up to the second of two coordinates. */
  static final List<Long> ORDERS =
      List.of(0L, unit(K), unit(STRENGTH), 2 * unit(K), unit(K) + unit(STRENGTH));

  private BandIdentities() {}

  private static long unit(int place) {
    return MultiIndex.unit(place);
  }

  /** Sums of functions, each of which must vanish. */
  interface Identity {
    <T> List<List<Series<T>>> sums(Near<T> near);
  }

  /** A name and an identity. */
  record Named(String name, Identity identity) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Named> all() {
    return List.of(
        new Named("<L_m|u_n> = delta_mn", BandIdentities::biorthonormal),
        new Named("H|u_n> = E_n|u_n>", BandIdentities::right),
        new Named("<L_n|H = E_n<L_n|", BandIdentities::left),
        new Named("sum_n |u_n><L_n| = 1", BandIdentities::complete),
        new Named("sum_n E_n|u_n><L_n| = H", BandIdentities::spectral),
        new Named("dE_n = <L_n|dH|u_n>", BandIdentities::hellmannFeynman),
        new Named("(E_n - E_m)<L_m|du_n> = <L_m|dH|u_n>", BandIdentities::mixing));
  }

  /** The values of the sums in all orders: terms that add up to zero. */
  static <T> List<List<T>> terms(Identity identity, BandSource<T> source, Site site) {
    List<List<T>> values = new ArrayList<>();
    T zero = source.linear().numbers().zero();
    for (List<Series<T>> sum : identity.sums(Near.of(source, site))) {
      for (long index : ORDERS) {
        List<T> terms = new ArrayList<>();
        for (Series<T> term : sum) {
          T value = term.at(index);
          terms.add(value == null ? zero : value);
        }
        values.add(terms);
      }
    }
    return values;
  }

  // ---- bands near a point

  /** A Hamiltonian and all its bands as functions. */
  record Near<T>(LinearAlgebra<T> linear, Series<Matrix<T>> h, List<Frame<T>> frames) {
    static <T> Near<T> of(BandSource<T> source, Site site) {
      List<Frame<T>> frames =
          IntStream.range(0, source.bands()).mapToObj(n -> source.frame(site, n)).toList();
      return new Near<>(source.linear(), source.operator(site), frames);
    }

    int size() {
      return frames.size();
    }

    NumberSystem<T> numbers() {
      return linear.numbers();
    }

    Series<T> pair(Series<Vector<T>> row, Series<Vector<T>> column) {
      return Series.product(row, column, linear::pair, numbers()::add);
    }

    Series<Vector<T>> apply(Series<Matrix<T>> matrix, Series<Vector<T>> column) {
      return Series.product(matrix, column, linear::apply, linear::add);
    }

    Series<T> negative(Series<T> x) {
      return x.map(numbers()::negate);
    }

    Series<T> constant(int value) {
      return Series.constant(numbers().of(value));
    }

    <E> Series<E> derivative(Series<E> x, Function<T, Function<E, E>> scale) {
      return x.derivative(K, (e, n) -> scale.apply(numbers().of(n)).apply(e));
    }

    Series<Matrix<T>> derivativeOfH() {
      return derivative(h, n -> m -> linear.scale(n, m));
    }

    /** Component by component a = b. */
    List<List<Series<T>>> equal(Series<Vector<T>> a, Series<Vector<T>> b) {
      return IntStream.range(0, size())
          .mapToObj(i -> List.of(a.map(v -> v.at(i)), negative(b.map(v -> v.at(i)))))
          .toList();
    }
  }

  // ---- the identities

  private static <T> List<List<Series<T>>> biorthonormal(Near<T> near) {
    List<List<Series<T>>> all = new ArrayList<>();
    for (int m = 0; m < near.size(); m++) {
      for (int n = 0; n < near.size(); n++) {
        Series<T> overlap = near.pair(near.frames.get(m).left(), near.frames.get(n).right());
        all.add(List.of(overlap, near.constant(m == n ? -1 : 0)));
      }
    }
    return all;
  }

  private static <T> List<List<Series<T>>> right(Near<T> near) {
    List<List<Series<T>>> all = new ArrayList<>();
    for (Frame<T> frame : near.frames) {
      LinearAlgebra<T> linear = near.linear;
      Series<Vector<T>> times =
          Series.product(frame.energy(), frame.right(), linear::scale, linear::add);
      all.addAll(near.equal(near.apply(near.h, frame.right()), times));
    }
    return all;
  }

  private static <T> List<List<Series<T>>> left(Near<T> near) {
    List<List<Series<T>>> all = new ArrayList<>();
    for (Frame<T> frame : near.frames) {
      LinearAlgebra<T> linear = near.linear;
      Series<Vector<T>> image =
          Series.product(frame.left(), near.h, linear::applyLeft, linear::add);
      Series<Vector<T>> times =
          Series.product(frame.energy(), frame.left(), linear::scale, linear::add);
      all.addAll(near.equal(image, times));
    }
    return all;
  }

  private static <T> List<List<Series<T>>> complete(Near<T> near) {
    return entries(near, (i, j) -> near.constant(i == j ? -1 : 0), frame -> projector(near, frame));
  }

  private static <T> List<List<Series<T>>> spectral(Near<T> near) {
    return entries(
        near, (i, j) -> near.negative(near.h.map(m -> m.at(i, j))), frame -> weighted(near, frame));
  }

  /** |u⟩⟨L|. */
  static <T> Series<Matrix<T>> projector(Near<T> near, Frame<T> frame) {
    return Series.product(
        frame.right(), frame.left(), (u, l) -> outer(near.numbers(), u, l), near.linear::add);
  }

  private static <T> Matrix<T> outer(NumberSystem<T> n, Vector<T> u, Vector<T> l) {
    return Matrix.of(u.size(), (i, j) -> n.multiply(u.at(i), l.at(j)));
  }

  private static <T> Series<Matrix<T>> weighted(Near<T> near, Frame<T> frame) {
    BinaryOperator<Matrix<T>> add = near.linear::add;
    return Series.product(frame.energy(), projector(near, frame), near.linear::scale, add);
  }

  private interface Place<T> {
    Series<T> at(int i, int j);
  }

  private static <T> List<List<Series<T>>> entries(
      Near<T> near, Place<T> other, Function<Frame<T>, Series<Matrix<T>>> term) {
    List<Series<Matrix<T>>> terms = near.frames.stream().map(term).toList();
    List<List<Series<T>>> all = new ArrayList<>();
    for (int i = 0; i < near.size(); i++) {
      for (int j = 0; j < near.size(); j++) {
        int row = i;
        int column = j;
        List<Series<T>> sum = new ArrayList<>(List.of(other.at(i, j)));
        terms.forEach(matrix -> sum.add(matrix.map(m -> m.at(row, column))));
        all.add(sum);
      }
    }
    return all;
  }

  private static <T> List<List<Series<T>>> hellmannFeynman(Near<T> near) {
    List<List<Series<T>>> all = new ArrayList<>();
    for (Frame<T> frame : near.frames) {
      Series<T> slope = near.derivative(frame.energy(), n -> x -> near.numbers().multiply(n, x));
      Series<T> element = near.pair(frame.left(), near.apply(near.derivativeOfH(), frame.right()));
      all.add(List.of(slope, near.negative(element)));
    }
    return all;
  }

  private static <T> List<List<Series<T>>> mixing(Near<T> near) {
    LinearAlgebra<T> linear = near.linear;
    NumberSystem<T> numbers = near.numbers();
    List<List<Series<T>>> all = new ArrayList<>();
    for (int m = 0; m < near.size(); m++) {
      for (int n = 0; n < near.size(); n++) {
        if (m != n) {
          Frame<T> u = near.frames.get(n);
          Frame<T> l = near.frames.get(m);
          Series<Vector<T>> du = near.derivative(u.right(), x -> v -> linear.scale(x, v));
          Series<T> overlap = near.pair(l.left(), du);
          Series<T> element = near.pair(l.left(), near.apply(near.derivativeOfH(), u.right()));
          all.add(
              List.of(
                  Series.product(u.energy(), overlap, numbers::multiply, numbers::add),
                  near.negative(
                      Series.product(l.energy(), overlap, numbers::multiply, numbers::add)),
                  near.negative(element)));
        }
      }
    }
    return all;
  }
}
