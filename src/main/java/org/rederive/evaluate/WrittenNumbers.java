package org.rederive.evaluate;

import java.util.Map;
import org.rederive.number.NumberSystem;
import org.rederive.program.Constant;

/**
 * Arbitrary numbers that are written down, so that they can be printed, changed one by one and
 * given again. What is not written is zero, or one where zero is no value.
 *
 * @param values by name
 */
public record WrittenNumbers(Map<Name, Constant> values) implements NumberSource {
  private static final Constant ZERO = new Constant(0, 0);
  private static final Constant ONE = new Constant(1, 0);

  public WrittenNumbers {
    values = Map.copyOf(values);
  }

  /** What a number is where nothing is written. */
  public static Constant simplest(Input.Kind kind) {
    return kind == Input.Kind.FACTOR ? ONE : ZERO;
  }

  /** A number. */
  public Constant at(Input.Draw draw) {
    return values.getOrDefault(draw.name(), simplest(draw.kind()));
  }

  @Override
  public <T> Arbitrary<T> in(NumberSystem<T> numbers, Choices choices) {
    return new Arbitrary<>() {
      @Override
      public T complex(Name name) {
        return value(Input.Kind.COMPLEX, name);
      }

      @Override
      public T real(Name name) {
        return value(Input.Kind.REAL, name);
      }

      @Override
      public T factor(Name name) {
        return value(Input.Kind.FACTOR, name);
      }

      private T value(Input.Kind kind, Name name) {
        Constant value = at(new Input.Draw(kind, name));
        return numbers.of(value.re(), value.im());
      }

      @Override
      public int choose(Label label, int bound) {
        return choices.choose(label, bound);
      }
    };
  }
}
