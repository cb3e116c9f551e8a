package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * A state: one spinor for each momentum at which it does not vanish.
 *
 * @param spinors by the number of the momentum; empty where the state vanishes
 * @param reach how it takes part in scalar products
 * @param positions how many position operators have acted on it at most
 */
record Ket<T>(List<Optional<Series<Vector<T>>>> spinors, Reach reach, int positions)
    implements Entry<T> {

  /** Over which momenta a state extends. */
  enum Reach {
    /** Cell-periodic part at one momentum; two of them pair only at the same momentum. */
    SPINOR,
    /** Bloch state; two of them at different momenta are orthogonal. */
    BLOCH,
    /** Superposition over momenta; pairing two of them integrates over the zone. */
    PACKET;

    Reach or(Reach other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  public Ket {
    spinors = List.copyOf(spinors);
  }

  /** A state at a single momentum. */
  static <T> Ket<T> at(int point, int points, Series<Vector<T>> spinor, Reach reach) {
    List<Optional<Series<Vector<T>>>> spinors = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      spinors.add(i == point ? Optional.of(spinor) : Optional.empty());
    }
    return new Ket<>(spinors, reach, 0);
  }

  int points() {
    return spinors.size();
  }

  Ket<T> as(Reach newReach) {
    return new Ket<>(spinors, newReach, positions);
  }
}
