package org.rederive.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Logarithms and roots of numbers: a root is the exponential of a part of a logarithm, and of these
 * is known that exp ln c = c, ln rc = ln r + ln c for r &gt; 0, and ln i = iπ/2.
 *
 * <p>Whole parts of exponents are written out, √2 √2 = 2 and √2/2 = 1/√2, so that roots of primes
 * and of positive letters are to powers between 0 and 1. These are linearly independent.
 */
final class Roots {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final NumberSystem<Words> ALGEBRA = Words.ALGEBRA;

  /** Prime factors that are looked for. */
  private static final int LARGEST_FACTOR = 10_000;

  private static final BigInteger LARGEST_POWER = BigInteger.valueOf(64);

  /** Terms of a square that are squares themselves. */
  private static final int MOST_SQUARES = 4;

  /** Parts of iπ of which the exponential is written with roots. */
  private static final int PARTS = 12;

  private static final BigInteger ALL_PARTS = BigInteger.valueOf(2 * PARTS);

  private Roots() {}

  /**
   * The principal value of ln c.
   *
   * @throws ArithmeticException if c is zero, no number, or has factors that are not found
   */
  static Words log(Words c) {
    if (c.isZero() || !c.isNumber()) {
      throw new ArithmeticException("only numbers that are not zero have a logarithm here");
    }
    GaussianRational size = size(c.terms().values().iterator().next());
    Words rest = c.times(FIELD.inverse(size));
    Words sum = log(size.above()).plus(ALGEBRA.negate(log(size.below())));
    if (rest.terms().size() > 1) {
      return sum.plus(ofSum(rest));
    }
    Map.Entry<List<Letter>, GaussianRational> term = rest.terms().entrySet().iterator().next();
    List<Letter> others = new ArrayList<>();
    for (Letter letter : term.getKey()) {
      Optional<Words> known = ofPositive(letter);
      sum = sum.plus(known.orElse(ALGEBRA.zero()));
      others.addAll(known.isPresent() ? List.of() : List.of(letter));
    }
    return sum.plus(phase(Words.of(others).times(term.getValue())));
  }

  private static Words ofSum(Words c) {
    Words negative = ALGEBRA.negate(c);
    return isPositive(negative)
        ? half(ALGEBRA.pi(), 2).plus(Words.letter(Letter.logarithm(negative)))
        : Words.letter(Letter.logarithm(c));
  }

  /** i times as many halves of a number. */
  private static Words half(Words number, int times) {
    return number.times(FIELD.divide(FIELD.of(0, times), FIELD.of(2)));
  }

  /** |c| of a number on one of the axes, else 1: what is positive can be taken out. */
  private static GaussianRational size(GaussianRational c) {
    return c.isMixed()
        ? FIELD.one()
        : GaussianRational.of(c.above().add(c.imaginary()).abs(), c.below());
  }

  /** Σ ln p over the prime factors p. */
  private static Words log(BigInteger whole) {
    Words sum = ALGEBRA.zero();
    BigInteger rest = whole;
    for (int p = 2; p <= LARGEST_FACTOR && !rest.equals(BigInteger.ONE); p++) {
      BigInteger prime = BigInteger.valueOf(p);
      while (rest.mod(prime).signum() == 0) {
        sum = sum.plus(Words.letter(Letter.logarithm(ALGEBRA.of(p))));
        rest = rest.divide(prime);
      }
    }
    if (!rest.equals(BigInteger.ONE)) {
      throw new ArithmeticException("the factors of " + whole + " are too large for a root of it");
    }
    return sum;
  }

  private static Optional<Words> ofPositive(Letter letter) {
    return switch (letter.kind()) {
      case POSITIVE -> Optional.of(Words.letter(Letter.logarithm(Words.letter(letter))));
      case INVERSE -> ofPositive(letter.inverse()).map(ALGEBRA::negate);
      case NUMBER_EXPONENTIAL -> letter.inside().filter(Roots::isReal);
      default -> Optional.empty();
    };
  }

  /** Whether a number is a sum of real multiples of logarithms of what is positive. */
  private static boolean isReal(Words exponent) {
    return exponent.terms().entrySet().stream()
        .allMatch(term -> isPowerOfPositive(term.getKey(), term.getValue()));
  }

  /** Whether exp of a term is a real power of a prime or of a positive letter. */
  private static boolean isPowerOfPositive(List<Letter> word, GaussianRational c) {
    return c.imaginary().signum() == 0
        && word.size() == 1
        && word.get(0).kind() == Letter.Kind.LOGARITHM
        && isIrreducible(word.get(0).inside().orElseThrow());
  }

  /** Whether it is a prime, or a positive letter. */
  static boolean isIrreducible(Words c) {
    List<Letter> word = c.terms().keySet().iterator().next();
    boolean prime = word.isEmpty();
    boolean letter = word.size() == 1 && word.get(0).kind() == Letter.Kind.POSITIVE;
    return c.terms().size() == 1 && (prime || letter);
  }

  /** ln of what is left when all is taken out that is known to be positive. */
  private static Words phase(Words c) {
    Words quarter = ALGEBRA.one();
    for (int turns = 0; turns < 4; turns++) {
      if (c.equals(quarter)) {
        int least = turns == 3 ? -1 : turns;
        return half(ALGEBRA.pi(), least);
      }
      quarter = quarter.times(FIELD.imaginaryUnit());
    }
    return Words.letter(Letter.logarithm(c));
  }

  /**
   * Whether a number is known not to be negative: a sum of positive multiples of squares of real
   * letters, of positive ones, and of squares |c|².
   */
  static boolean isPositive(Words c) {
    return c.terms().entrySet().stream()
        .allMatch(term -> term.getValue().sign().orElse(-1) > 0 && isPositive(term.getKey()));
  }

  private static boolean isPositive(List<Letter> word) {
    return word.stream()
        .allMatch(
            letter ->
                switch (letter.kind()) {
                  case POSITIVE -> true;
                  case REAL -> Collections.frequency(word, letter) % 2 == 0;
                  case COMPLEX ->
                      Collections.frequency(word, letter)
                          == Collections.frequency(word, letter.adjoint());
                  default -> false;
                });
  }

  // ---- whole powers

  /** exp(n ln c + d) = cⁿ exp d in a word, for the first such exponent with a whole n. */
  static Optional<Words> step(List<Letter> word) {
    for (int place = 0; place < word.size() && word.get(place).isNumber(); place++) {
      if (word.get(place).kind() == Letter.Kind.NUMBER_EXPONENTIAL) {
        Optional<Words> written = writtenOut(word.get(place).inside().orElseThrow());
        if (written.isPresent()) {
          Words before = Words.of(List.copyOf(word.subList(0, place)));
          Words after = Words.of(List.copyOf(word.subList(place + 1, word.size())));
          return Optional.of(before.times(written.get()).times(after));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Words> writtenOut(Words exponent) {
    return exponent.terms().entrySet().stream()
        .filter(term -> term.getKey().size() == 1)
        .flatMap(term -> writtenOut(exponent, term.getKey().get(0), term.getValue()).stream())
        .findFirst();
  }

  private static Optional<Words> writtenOut(Words exponent, Letter letter, GaussianRational c) {
    if (letter.kind() == Letter.Kind.LOGARITHM) {
      Words inside = letter.inside().orElseThrow();
      Words base = letter.daggered() ? inside.adjoint() : inside;
      BigInteger whole = whole(c);
      return writtenOut(exponent, Words.letter(letter), whole, () -> power(base, whole));
    }
    if (letter.name().equals(Letter.PI)) {
      Words unit = half(ALGEBRA.pi(), 2).times(FIELD.inverse(FIELD.of(PARTS)));
      BigInteger parts = parts(FIELD.multiply(c, FIELD.of(0, -PARTS)));
      return writtenOut(exponent, unit, parts, () -> power(turn(), parts.mod(ALL_PARTS)));
    }
    return Optional.empty();
  }

  private static Optional<Words> writtenOut(
      Words exponent, Words logarithm, BigInteger times, Supplier<Words> power) {
    if (times.signum() == 0) {
      return Optional.empty();
    }
    Words taken = logarithm.times(GaussianRational.of(times.negate(), BigInteger.ONE));
    return Optional.of(power.get().times(ALGEBRA.exp(exponent.plus(taken))));
  }

  /** All of them if they are whole, else what makes powers of i. */
  private static BigInteger parts(GaussianRational number) {
    return number.isWhole()
        ? number.above()
        : whole(FIELD.divide(number, FIELD.of(PARTS / 2))).multiply(BigInteger.valueOf(PARTS / 2));
  }

  /** exp iπ/12 = exp(iπ/3) exp(−iπ/4) = (1 + i√3)(1 − i)/2√2. */
  private static Words turn() {
    Words third = ALGEBRA.one().plus(root(3).times(FIELD.imaginaryUnit()));
    Words quarter = Words.number(FIELD.of(1, -1)).times(root(2));
    return third.times(quarter).times(FIELD.inverse(FIELD.of(4)));
  }

  private static Words root(int prime) {
    Words half = Words.number(FIELD.inverse(FIELD.of(2)));
    return ALGEBRA.exp(Words.letter(Letter.logarithm(ALGEBRA.of(prime))).times(half));
  }

  /** The whole part; 0 of a number that is not real. */
  private static BigInteger whole(GaussianRational c) {
    return c.imaginary().signum() == 0
        ? c.above().subtract(c.above().mod(c.below())).divide(c.below())
        : BigInteger.ZERO;
  }

  private static Words power(Words base, BigInteger exponent) {
    if (exponent.abs().compareTo(LARGEST_POWER) > 0) {
      throw new ArithmeticException("a power larger than " + LARGEST_POWER);
    }
    Words factor = exponent.signum() < 0 ? ALGEBRA.inverse(base) : base;
    return factor.power(exponent.abs().intValue());
  }

  // ---- roots for even functions

  /** A κ with κ² = c, of which nobody asks which one it is. */
  static Words either(Words c) {
    Words square = Denominators.divided(c);
    return wholeRoot(square).orElseGet(() -> anyRoot(square));
  }

  private static Words anyRoot(Words c) {
    List<Letter> squares = squares(c);
    Words outside = Words.of(squares);
    Words below = squares.isEmpty() ? ALGEBRA.one() : ALGEBRA.inverse(outside.times(outside));
    Words half = log(c.times(below)).times(FIELD.inverse(FIELD.of(2)));
    return outside.times(ALGEBRA.exp(half));
  }

  /** The s = ±a ± b with s² = c, where a² and b² are the terms of c that are squares. */
  private static Optional<Words> wholeRoot(Words c) {
    List<Words> roots =
        c.terms().entrySet().stream()
            .filter(term -> isSquare(term.getKey()))
            .map(term -> anyRoot(Words.of(term.getKey()).times(term.getValue())))
            .toList();
    if (c.terms().size() < 2 || roots.isEmpty() || roots.size() > MOST_SQUARES) {
      return Optional.empty();
    }
    return IntStream.range(0, 1 << (roots.size() - 1))
        .mapToObj(signs -> sum(roots, signs))
        .filter(root -> root.times(root).equals(c))
        .findFirst();
  }

  private static Words sum(List<Words> roots, int signs) {
    Words sum = ALGEBRA.zero();
    for (int n = 0; n < roots.size(); n++) {
      boolean minus = (signs >> n & 1) == 1;
      sum = sum.plus(minus ? ALGEBRA.negate(roots.get(n)) : roots.get(n));
    }
    return sum;
  }

  private static boolean isSquare(List<Letter> word) {
    return word.stream().allMatch(letter -> Collections.frequency(word, letter) % 2 == 0);
  }

  /** The letters of which all terms have a square. */
  private static List<Letter> squares(Words c) {
    List<Letter> squares = new ArrayList<>();
    for (Letter letter : List.copyOf(c.terms().keySet().iterator().next())) {
      if (letter.isInvertible() && letter.isNumber() && !squares.contains(letter)) {
        int most =
            c.terms().keySet().stream()
                .mapToInt(word -> Collections.frequency(word, letter) / 2)
                .min()
                .orElse(0);
        squares.addAll(Collections.nCopies(most, letter));
      }
    }
    return squares;
  }
}
