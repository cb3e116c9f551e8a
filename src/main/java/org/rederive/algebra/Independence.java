package org.rederive.algebra;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.number.GaussianRational;

/**
 * Whether numbers that differ in normal form are different, where there are roots and exponentials
 * among them.
 *
 * <p>Letters, π, and powers of primes and of positive letters are independent of each other, and so
 * is the root of a single c more, if c times any of these is no square: c is of first degree in
 * some letter, or of second degree with a discriminant. Exponentials are independent of all that
 * and of each other if their exponents differ by what is not constant. Of two such roots nothing is
 * known, √(ab) = ±√a √b, nor of ln 2 beside ln 3.
 *
 * @param root c, if there is one
 */
record Independence(Optional<Words> root) {
  private static final List<Letter> ONE = List.of();

  /** Whether differences vanish only if their normal forms do. */
  static boolean holds(List<Words> differences) {
    Set<Letter> logarithms =
        differences.stream()
            .flatMap(Independence::logarithms)
            .filter(letter -> !isIrreducible(letter))
            .collect(Collectors.toSet());
    if (logarithms.size() > 1 || logarithms.stream().anyMatch(l -> !isSquareFree(l))) {
      return false;
    }
    var found =
        new Independence(logarithms.stream().findFirst().map(l -> l.inside().orElseThrow()));
    return differences.stream().noneMatch(found::isSpecial);
  }

  private static Stream<Letter> logarithms(Words words) {
    return words.terms().keySet().stream().flatMap(List::stream).flatMap(Independence::within);
  }

  private static Stream<Letter> within(Letter letter) {
    return letter.kind() == Letter.Kind.LOGARITHM
        ? Stream.of(letter)
        : letter.inside().stream()
            .filter(inside -> letter.kind() != Letter.Kind.INVERSE)
            .flatMap(Independence::logarithms);
  }

  private static boolean isIrreducible(Letter logarithm) {
    return Roots.isIrreducible(logarithm.inside().orElseThrow());
  }

  // ---- numbers of which more may be known

  private boolean isSpecial(Words words) {
    return words.terms().keySet().stream().flatMap(List::stream).anyMatch(this::isSpecial);
  }

  private boolean isSpecial(Letter letter) {
    return switch (letter.kind()) {
      case LOGARITHM -> true;
      case DENOMINATOR -> isSpecial(letter.inside().orElseThrow());
      case NUMBER_EXPONENTIAL -> !exponents(letter).allMatch(this::isIndependent);
      default -> false;
    };
  }

  private static Stream<Map.Entry<List<Letter>, GaussianRational>> exponents(Letter exponential) {
    return exponential.inside().orElseThrow().terms().entrySet().stream();
  }

  /** Whether a term of an exponent is not constant, or makes a root. */
  private boolean isIndependent(Map.Entry<List<Letter>, GaussianRational> term) {
    List<Letter> word = term.getKey();
    return isPower(term)
        || word.stream().allMatch(this::isKnown) && !word.stream().allMatch(this::isConstant);
  }

  /** Whether exp of a term is a power of a prime, of a positive letter, or of the one root. */
  private boolean isPower(Map.Entry<List<Letter>, GaussianRational> term) {
    boolean rational = term.getValue().imaginary().signum() == 0;
    return rational
        && term.getKey().size() == 1
        && term.getKey().get(0).kind() == Letter.Kind.LOGARITHM
        && (isIrreducible(term.getKey().get(0)) || root.isPresent());
  }

  private boolean isKnown(Letter letter) {
    Letter number = notInverted(letter);
    return number.name().equals(Letter.PI)
        || isLetter(number)
        || number.kind() == Letter.Kind.NUMBER_EXPONENTIAL
            && exponents(number).allMatch(this::isPower);
  }

  /** Whether a known number has no letter that could be anything: π, and a power of primes. */
  private boolean isConstant(Letter letter) {
    Letter number = notInverted(letter);
    return number.name().equals(Letter.PI)
        || number.kind() == Letter.Kind.NUMBER_EXPONENTIAL
            && exponents(number).allMatch(Independence::isPowerOfPrime);
  }

  private static boolean isPowerOfPrime(Map.Entry<List<Letter>, GaussianRational> power) {
    return power.getKey().get(0).inside().orElseThrow().terms().containsKey(ONE);
  }

  private static Letter notInverted(Letter letter) {
    return letter.kind() == Letter.Kind.INVERSE ? letter.inverse() : letter;
  }

  // ---- squares

  private static boolean isSquareFree(Letter logarithm) {
    Words c = logarithm.inside().orElseThrow();
    Set<Letter> letters = new HashSet<>();
    c.terms().keySet().forEach(letters::addAll);
    return !logarithm.daggered()
        && letters.stream().allMatch(Independence::isLetter)
        && letters.stream().anyMatch(letter -> isSquareFree(c, letter));
  }

  private static boolean isLetter(Letter letter) {
    return switch (letter.kind()) {
      case REAL, POSITIVE, COMPLEX -> !letter.name().equals(Letter.PI);
      default -> false;
    };
  }

  private static boolean isSquareFree(Words c, Letter letter) {
    Map<Integer, Words> powers = new HashMap<>();
    c.terms()
        .forEach(
            (word, factor) -> {
              Words rest = Words.of(word.stream().filter(l -> !l.equals(letter)).toList());
              int degree = Collections.frequency(word, letter);
              powers.merge(degree, rest.times(factor), Words::plus);
            });
    Words zero = Words.ALGEBRA.zero();
    int degree = powers.keySet().stream().mapToInt(d -> d).max().orElse(0);
    Words c0 = powers.getOrDefault(0, zero);
    Words c1 = powers.getOrDefault(1, zero);
    Words c2 = powers.getOrDefault(2, zero);
    Words discriminant = c1.times(c1).plus(Words.ALGEBRA.of(-4).times(c2).times(c0));
    boolean single = degree == 1 || degree == 2 && !discriminant.isZero();
    return single && (!c0.isZero() || letter.kind() != Letter.Kind.POSITIVE);
  }
}
