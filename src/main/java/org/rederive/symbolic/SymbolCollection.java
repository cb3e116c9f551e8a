package org.rederive.symbolic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rederive.algebra.GaussianRational;
import org.rederive.algebra.NumberSystem;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Draws;

/**
 * Gives every symbol a random Gaussian rational and remembers which symbols were asked for: what a
 * ring of polynomials must be told before the first of them is made.
 */
final class SymbolCollection implements Arbitrary<GaussianRational> {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private final Draws draws;
  private final Map<String, Boolean> real = new LinkedHashMap<>();

  SymbolCollection(Draws draws) {
    this.draws = draws;
  }

  /** The symbols in the order in which they were first asked for. */
  Variables variables() {
    Variables.Builder builder = Variables.builder();
    real.forEach(
        (name, isReal) -> {
          if (isReal) {
            builder.real(name);
          } else {
            builder.complex(name);
          }
        });
    return builder.build();
  }

  @Override
  public GaussianRational complex(String name) {
    real.putIfAbsent(name, false);
    return FIELD.add(drawn(name), FIELD.multiply(FIELD.imaginaryUnit(), drawn(name + " i")));
  }

  @Override
  public GaussianRational real(String name) {
    real.putIfAbsent(name, true);
    return drawn(name);
  }

  @Override
  public GaussianRational factor(String name) {
    return complex(name);
  }

  @Override
  public int choose(String name, int bound) {
    throw new IllegalStateException("the shape of a calculation is chosen before it is run");
  }

  private GaussianRational drawn(String name) {
    return FIELD.of(1 + draws.choose(name, 1 << 20));
  }
}
