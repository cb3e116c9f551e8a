package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/** A random calculation with a few arbitrary numbers; it shrinks to one of them. */
public sealed interface Calculation {
  /** Its value at a point of a number system. */
  <T> T in(NumberSystem<T> numbers, Arbitrary<T> point);

  /** An arbitrary number. */
  record Letter(Input.Kind kind, String letter) implements Calculation {
    @Override
    public <T> T in(NumberSystem<T> numbers, Arbitrary<T> point) {
      return new Input.Draw(kind, new Thing.Symbol(letter).whole()).from(point);
    }

    @Override
    public String toString() {
      return letter;
    }
  }

  /** A number of quarters. */
  record Constant(int re, int im) implements Calculation {
    @Override
    public <T> T in(NumberSystem<T> numbers, Arbitrary<T> point) {
      return numbers.of(re / 4.0, im / 4.0);
    }
  }

  /** What is done with one number. */
  enum Unary {
    NEGATE,
    CONJUGATE,
    INVERSE
  }

  /** Something of one number. */
  record Of(Unary operation, Calculation x) implements Calculation {
    @Override
    public <T> T in(NumberSystem<T> numbers, Arbitrary<T> point) {
      T value = x.in(numbers, point);
      return switch (operation) {
        case NEGATE -> numbers.negate(value);
        case CONJUGATE -> numbers.conjugate(value);
        case INVERSE -> numbers.inverse(value);
      };
    }
  }

  /** What is made of two numbers. */
  enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY
  }

  /** Something of two numbers. */
  record Between(Operation operation, Calculation x, Calculation y) implements Calculation {
    @Override
    public <T> T in(NumberSystem<T> numbers, Arbitrary<T> point) {
      T a = x.in(numbers, point);
      T b = y.in(numbers, point);
      return switch (operation) {
        case ADD -> numbers.add(a, b);
        case SUBTRACT -> numbers.subtract(a, b);
        case MULTIPLY -> numbers.multiply(a, b);
      };
    }
  }

  /** x + yz in one operation, with a letter z. */
  record AddProduct(Calculation x, Calculation y, Calculation z) implements Calculation {
    @Override
    public <T> T in(NumberSystem<T> numbers, Arbitrary<T> point) {
      return numbers.addProduct(x.in(numbers, point), y.in(numbers, point), z.in(numbers, point));
    }
  }

  // ---- random ones

  /** With quotients. */
  static net.jqwik.api.Arbitrary<Calculation> rational() {
    return random(3, List.of(Unary.values()));
  }

  /** Without quotients. */
  static net.jqwik.api.Arbitrary<Calculation> polynomial() {
    return random(3, List.of(Unary.NEGATE, Unary.CONJUGATE));
  }

  private static net.jqwik.api.Arbitrary<Calculation> random(int depth, List<Unary> operations) {
    net.jqwik.api.Arbitrary<Calculation> letters =
        Arbitraries.of(
            new Letter(Input.Kind.COMPLEX, "x"),
            new Letter(Input.Kind.COMPLEX, "y"),
            new Letter(Input.Kind.REAL, "r"),
            new Letter(Input.Kind.FACTOR, "f"));
    var parts = Arbitraries.integers().between(-9, 9);
    net.jqwik.api.Arbitrary<Calculation> constants =
        Combinators.combine(parts, parts).as(Constant::new);
    if (depth == 0) {
      return Arbitraries.frequencyOf(
          net.jqwik.api.Tuple.of(4, letters), net.jqwik.api.Tuple.of(1, constants));
    }
    var inside = Arbitraries.lazy(() -> random(depth - 1, operations));
    net.jqwik.api.Arbitrary<Calculation> unary =
        Combinators.combine(Arbitraries.of(operations), inside).as(Of::new);
    net.jqwik.api.Arbitrary<Calculation> between =
        Combinators.combine(Arbitraries.of(Operation.class), inside, inside).as(Between::new);
    net.jqwik.api.Arbitrary<Calculation> fused =
        Combinators.combine(inside, inside, letters).as(AddProduct::new);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, letters),
        net.jqwik.api.Tuple.of(2, unary),
        net.jqwik.api.Tuple.of(3, between),
        net.jqwik.api.Tuple.of(1, fused));
  }

  // ---- as a program

  /** The calculations as one program, one output for each. */
  static Program<Input> program(List<Calculation> calculations) {
    Recorder<Input> recorder = new Recorder<>();
    Arbitrary<Node> inputs = new RecordedDraws(recorder, Choices.coinciding());
    List<Node> outputs = new ArrayList<>();
    calculations.forEach(calculation -> outputs.add(calculation.in(recorder, inputs)));
    return recorder.program(outputs);
  }

  /** The inputs of such programs at a point. */
  static <T> Inputs<Input, T> inputs(Arbitrary<T> point) {
    return new Inputs<>() {
      @Override
      public T value(Input key) {
        return ((Input.Draw) key).from(point);
      }

      @Override
      public Vector<T> solve(Input key, boolean row, Vector<T> source) {
        throw new IllegalStateException("there is no linear system");
      }
    };
  }
}
