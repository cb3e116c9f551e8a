package org.rederive.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What has been drawn and measured in states that have evolved, so that the statements of a
 * document share it. It is the same whoever measures first. Numbers are kept beyond the run.
 */
public final class Measurements {
  private final Map<Class<?>, Map<Object, Object>> known = new ConcurrentHashMap<>();

  private final Remembered beyond;

  /** Of one run. */
  public Measurements() {
    this(Remembered.NOTHING);
  }

  /**
   * @param beyond where numbers are looked for first, and kept
   */
  public Measurements(Remembered beyond) {
    this.beyond = beyond;
  }

  /**
   * Finite numbers that are measured under a name.
   *
   * @param name records and numbers, all that decides about what is measured
   */
  double[] numbers(String what, List<Object> name, Supplier<double[]> measure) {
    return once(double[].class, what + name, () -> remembered(what + name, measure));
  }

  private double[] remembered(String name, Supplier<double[]> measure) {
    Optional<double[]> before = beyond.find(name);
    if (before.isPresent()) {
      return before.get();
    }
    double[] measured = measure.get();
    if (Arrays.stream(measured).allMatch(Double::isFinite)) {
      beyond.keep(name, measured);
    }
    return measured;
  }

  /** What is drawn or measured under a name. */
  <T> T once(Class<T> kind, Object name, Supplier<T> draw) {
    Map<Object, Object> ofKind = known.computeIfAbsent(kind, any -> new ConcurrentHashMap<>());
    return kind.cast(ofKind.computeIfAbsent(name, any -> draw.get()));
  }
}
