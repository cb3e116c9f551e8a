package org.rederive.evolution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What has been drawn and measured in states that have evolved, so that the statements of a
 * document share it. It is the same whoever measures first.
 */
public final class Measurements {
  private final Map<Object, LatticeEvolution> drawn = new ConcurrentHashMap<>();
  private final Map<Object, PacketEvolution.Measured> seen = new ConcurrentHashMap<>();

  /** What is drawn under a name. */
  LatticeEvolution evolution(Object name, Supplier<LatticeEvolution> draw) {
    return drawn.computeIfAbsent(name, key -> draw.get());
  }

  /** What is measured under a name. */
  PacketEvolution.Measured seen(Object name, Supplier<PacketEvolution.Measured> measure) {
    return seen.computeIfAbsent(name, key -> measure.get());
  }
}
