package org.rederive.engine.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Gives every symbol a random Gaussian rational and remembers which symbols were asked for: what a
 * ring of polynomials must be told before the first of them is made.
 */
public final class SymbolCollection implements Arbitrary<GaussianRational> {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private final Draws draws;
  private final Map<Name, Boolean> real = new LinkedHashMap<>();

  public SymbolCollection(Draws draws) {
    this.draws = draws;
  }

  /** The symbols in the order in which they were first asked for. */
  public Variables variables() {
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
  public GaussianRational complex(Name name) {
    real.putIfAbsent(name, false);
    return FIELD.add(
        drawn(name.text()), FIELD.multiply(FIELD.imaginaryUnit(), drawn(name.text() + " i")));
  }

  @Override
  public GaussianRational real(Name name) {
    real.putIfAbsent(name, true);
    return drawn(name.text());
  }

  @Override
  public GaussianRational factor(Name name) {
    return complex(name);
  }

  @Override
  public int choose(Label label, int bound) {
    throw new IllegalStateException("the shape of a calculation is chosen before it is run");
  }

  private GaussianRational drawn(String text) {
    return FIELD.of(1 + draws.whole(text, 1 << 20));
  }

  /** Every name as a symbol of a ring that was told. */
  public static Arbitrary<Fraction> in(LocalizedPolynomials numbers) {
    return new Arbitrary<>() {
      @Override
      public Fraction complex(Name name) {
        return numbers.symbol(name);
      }

      @Override
      public Fraction real(Name name) {
        return numbers.symbol(name);
      }

      @Override
      public Fraction factor(Name name) {
        return numbers.symbol(name);
      }

      @Override
      public int choose(Label label, int bound) {
        throw new IllegalStateException("the shape of a calculation is chosen before it is run");
      }
    };
  }
}
