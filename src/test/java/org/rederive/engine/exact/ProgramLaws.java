package org.rederive.engine.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rederive.engine.exact.ExactCheck.DegreeBound;
import org.rederive.engine.exact.Writing.Written;
import org.rederive.evaluate.Calculation;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Point;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.number.Vector;
import org.rederive.program.Inputs;
import org.rederive.program.Program;

/** Laws of random programs: what they are in a field, and how large as polynomials. */
class ProgramLaws {
  private static final int TRIES = 100;
  private static final NumberSystem<GaussianRational> RATIONALS = GaussianRational.FIELD;

  // ---- values

  @Property(tries = TRIES)
  void theFieldMachineComputesWhatTheProgramSays(
      @ForAll("rational") Calculation a, @ForAll("rational") Calculation b, @ForAll long seed) {
    Optional<Program<Input>> program = value(() -> Calculation.program(List.of(a, b)));
    Assume.that(program.isPresent());
    RandomPoint point = RandomPoint.of(new Draws(seed));
    Optional<List<Long>> plain =
        value(() -> program.get().run(new Residues(point.field()), at(point)))
            .map(values -> values.stream().map(Residue::value).toList());
    Optional<List<Long>> fast =
        value(() -> new FieldMachine(program.get()).run(point))
            .map(values -> java.util.Arrays.stream(values).boxed().toList());
    assertEquals(plain, fast);
  }

  private static Inputs<Input, Residue> at(RandomPoint point) {
    return new Inputs<>() {
      @Override
      public Residue value(Input key) {
        return point.at((Input.Draw) key);
      }

      @Override
      public Vector<Residue> solve(Input key, boolean row, Vector<Residue> source) {
        throw new IllegalStateException("there is no linear system");
      }
    };
  }

  /** Nothing where something is divided by zero. */
  private static <T> Optional<T> value(Supplier<T> calculation) {
    try {
      return Optional.of(calculation.get());
    } catch (ArithmeticException divisionByZero) {
      return Optional.empty();
    }
  }

  @Property(tries = TRIES)
  void aResidueProgramIsTheRationalOneReduced(
      @ForAll("rational") Calculation calculation, @ForAll long seed) {
    Residues residues = new Residues(PrimeField.drawn(new SplittableRandom(seed)));
    Optional<Program<Input>> program = value(() -> Calculation.program(List.of(calculation)));
    Optional<GaussianRational> exact =
        value(() -> calculation.in(RATIONALS, Point.of(RATIONALS, seed)));
    Assume.that(program.isPresent() && exact.isPresent());
    Residue expected = reduced(exact.get(), residues);
    assertEquals(expected, calculation.in(residues, Point.of(residues, seed)));
    assertEquals(
        List.of(expected),
        program.get().run(residues, Calculation.inputs(Point.of(residues, seed))));
  }

  private static Residue reduced(GaussianRational x, Residues n) {
    Residue above = n.addProduct(of(x.above(), n), n.imaginaryUnit(), of(x.imaginary(), n));
    return n.divide(above, of(x.below(), n));
  }

  private static Residue of(BigInteger whole, Residues n) {
    return n.of(whole.mod(BigInteger.valueOf(n.field().modulus())).longValueExact());
  }

  @Property(tries = TRIES)
  void anInputIsAFunctionOfItsNameRealIfItIsSaidToBe(@ForAll String letter, @ForAll long seed) {
    RandomPoint point = RandomPoint.of(new Draws(seed));
    Name name = new org.rederive.evaluate.Thing.Symbol(letter).whole();
    for (Input.Kind kind : Input.Kind.values()) {
      Residue value = point.at(new Input.Draw(kind, name));
      assertEquals(value, RandomPoint.of(new Draws(seed)).at(new Input.Draw(kind, name)));
      assertEquals(kind == Input.Kind.REAL, value.value() == value.conjugate());
      assertTrue(kind != Input.Kind.FACTOR || value.value() != 0 && value.conjugate() != 0);
    }
  }

  // ---- degrees

  @Property(tries = TRIES)
  void theBoundOfTheDegreeIsAtLeastTheDegree(
      @ForAll("rational") Calculation calculation, @ForAll long seed) {
    Optional<Integer> degree = value(() -> degree(calculation, seed));
    Assume.that(degree.isPresent());
    assertTrue(
        degree.get() <= bound(calculation).degree(),
        () -> degree.get() + " is more than " + bound(calculation));
  }

  private static Bound bound(Calculation calculation) {
    Program<Input> program = Calculation.program(List.of(calculation));
    return new DegreeBound(program).of(program.outputs());
  }

  private static int degree(Calculation calculation, long seed) {
    PrimeField field = PrimeField.drawn(new SplittableRandom(seed));
    OnLine line = new OnLine(field);
    return line.degree(calculation.in(line, new Line(line, seed)));
  }

  /** Every letter is a + bt, a real one with real a and b. */
  private record Line(OnLine line, long seed)
      implements org.rederive.evaluate.Arbitrary<OnLine.Pair> {
    private OnLine.Pair drawn(Name name, boolean real) {
      SplittableRandom stream = new Draws(seed).stream(name.text());
      return line.line(residue(stream, real), residue(stream, real));
    }

    private Residue residue(SplittableRandom stream, boolean real) {
      long value = stream.nextLong(1, line.field().modulus());
      return real
          ? Residue.real(value)
          : new Residue(value, stream.nextLong(1, line.field().modulus()));
    }

    @Override
    public OnLine.Pair complex(Name name) {
      return drawn(name, false);
    }

    @Override
    public OnLine.Pair real(Name name) {
      return drawn(name, true);
    }

    @Override
    public OnLine.Pair factor(Name name) {
      return drawn(name, false);
    }

    @Override
    public int choose(Label label, int bound) {
      return Choices.coinciding().choose(label, bound);
    }
  }

  /** At letters of size one no polynomial exceeds the sum of its coefficients. */
  @Property(tries = TRIES)
  void theBoundOfTheCoefficientsIsAtLeastTheirSum(
      @ForAll("polynomial") Calculation calculation, @ForAll long seed) {
    GaussianRational value = calculation.in(RATIONALS, new Units(seed));
    BigInteger size = value.above().abs().add(value.imaginary().abs());
    double bits = bound(calculation).bits();
    assertTrue(size.doubleValue() <= Math.pow(2, bits) * (1 + 1e-12), size + " beside 2^" + bits);
  }

  /** Every letter is 1, i, −1 or −i, a real one 1 or −1. */
  private record Units(long seed) implements org.rederive.evaluate.Arbitrary<GaussianRational> {
    private int drawn(Name name) {
      return new Draws(seed).whole(name.text(), 4);
    }

    @Override
    public GaussianRational complex(Name name) {
      return RATIONALS.of(
          List.of(1, 0, -1, 0).get(drawn(name)), List.of(0, 1, 0, -1).get(drawn(name)));
    }

    @Override
    public GaussianRational real(Name name) {
      return RATIONALS.of(drawn(name) < 2 ? 1 : -1);
    }

    @Override
    public GaussianRational factor(Name name) {
      return complex(name);
    }

    @Override
    public int choose(Label label, int bound) {
      return 0;
    }
  }

  // ---- what is only written down

  @Property(tries = TRIES)
  void whatIsWrittenAsZeroIsZeroAtEveryPoint(
      @ForAll("rational") Calculation a, @ForAll("rational") Calculation b, @ForAll long seed) {
    Writing writing = new Writing();
    org.rederive.evaluate.Arbitrary<Written> letters = new Letters(writing);
    Optional<Written> difference =
        value(() -> writing.subtract(a.in(writing, letters), b.in(writing, letters)));
    Assume.that(difference.isPresent());
    Residues n = new Residues(PrimeField.drawn(new SplittableRandom(seed)));
    Point<Residue> point = Point.of(n, seed);
    Optional<Residue> value = value(() -> n.subtract(a.in(n, point), b.in(n, point)));
    assertTrue(!difference.get().isZero() || value.map(Residue::isZero).orElse(true));
    assertTrue(writing.subtract(a.in(writing, letters), a.in(writing, letters)).isZero());
  }

  private record Letters(Writing writing) implements org.rederive.evaluate.Arbitrary<Written> {
    @Override
    public Written complex(Name name) {
      return writing.factor(name);
    }

    @Override
    public Written real(Name name) {
      return writing.factor(name);
    }

    @Override
    public Written factor(Name name) {
      return writing.factor(name);
    }

    @Override
    public int choose(Label label, int bound) {
      return 0;
    }
  }

  // ---- planted errors

  /** x²y/x has the degree two, and a bound that forgot a factor would be one. */
  @Test
  void aDegreeThatForgetsAFactorIsCaught() {
    Calculation x = new Calculation.Letter(Input.Kind.COMPLEX, "x");
    Calculation y = new Calculation.Letter(Input.Kind.COMPLEX, "y");
    Calculation product =
        times(times(times(x, x), y), new Calculation.Of(Calculation.Unary.INVERSE, x));
    assertEquals(2, degree(product, 1));
    assertFalse(degree(product, 1) <= degree(times(x, new Calculation.Constant(4, 0)), 1));
  }

  private static Calculation times(Calculation a, Calculation b) {
    return new Calculation.Between(Calculation.Operation.MULTIPLY, a, b);
  }

  /** x x* is no x², which a field without conjugates could not see. */
  @Test
  void aForgottenConjugateIsCaught() {
    Calculation x = new Calculation.Letter(Input.Kind.COMPLEX, "x");
    Calculation conjugate = new Calculation.Of(Calculation.Unary.CONJUGATE, x);
    RandomPoint point = RandomPoint.of(new Draws(1));
    long[] values =
        new FieldMachine(Calculation.program(List.of(times(x, x), times(x, conjugate)))).run(point);
    assertNotEquals(values[0], values[1]);
  }

  @Provide
  Arbitrary<Calculation> rational() {
    return Calculation.rational();
  }

  @Provide
  Arbitrary<Calculation> polynomial() {
    return Calculation.polynomial();
  }
}
