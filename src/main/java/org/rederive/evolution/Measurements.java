package org.rederive.evolution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What has been drawn and measured in states that have evolved, so that the statements of a
 * document share it. It is the same whoever measures first.
 */
public final class Measurements {
  private final Map<Class<?>, Map<Object, Object>> known = new ConcurrentHashMap<>();

  /** What is drawn or measured under a name. */
  <T> T once(Class<T> kind, Object name, Supplier<T> draw) {
    Map<Object, Object> ofKind = known.computeIfAbsent(kind, any -> new ConcurrentHashMap<>());
    return kind.cast(ofKind.computeIfAbsent(name, any -> draw.get()));
  }
}
