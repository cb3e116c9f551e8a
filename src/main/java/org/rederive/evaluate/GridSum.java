package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rederive.number.Series;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * Sums over a grid of what is evaluated once for all its momenta: their numbers are the inputs of
 * programs, one for each coefficient that is asked for.
 *
 * @param <T> the numbers
 */
record GridSum<T>(Recorder<Input> recorder, ZoneGrid<T> grid) {

  /**
   * The sum.
   *
   * @param body at any momentum
   * @param pointwise the same sum, evaluated at each momentum by itself, for where no program says
   *     what it is
   */
  Value<T> of(Value<Node> body, Supplier<Value<T>> pointwise) {
    List<Entry<T>> entries = new ArrayList<>();
    for (int n = 0; n < body.entries().size(); n++) {
      int number = n;
      entries.add(of(body.entries().get(n), () -> pointwise.get().entries().get(number)));
    }
    return new Value<>(body.rank(), entries);
  }

  private Entry<T> of(Entry<Node> body, Supplier<Entry<T>> pointwise) {
    return body instanceof Entry.Scalar<Node> x
        ? new Entry.Scalar<>(
            Series.on(x.series().places(), index -> at(index, x.series(), pointwise)))
        : pointwise.get();
  }

  private @Nullable T at(long index, Series<Node> body, Supplier<Entry<T>> pointwise) {
    Node value = body.at(index);
    if (value == null) {
      return null;
    }
    Optional<T> sum = grid.sum(recorder.program(List.of(value)));
    if (sum.isPresent()) {
      return sum.get();
    }
    return pointwise.get() instanceof Entry.Scalar<T> x ? x.series().at(index) : null;
  }
}
