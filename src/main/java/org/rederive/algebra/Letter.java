package org.rederive.algebra;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rederive.number.GaussianRational;

/**
 * A generator of the word algebra.
 *
 * @param name how it is written
 * @param kind how it commutes and what its adjoint is
 * @param daggered whether it is the adjoint of the generator
 * @param inside what an exponential or a trace is taken of, and what an inverse or a power is made
 *     of
 */
record Letter(String name, Kind kind, boolean daggered, Optional<Words> inside)
    implements Comparable<Letter> {
  /** The name of the circle number, which is no letter that could be anything. */
  static final String PI = "\\pi";

  private static final Comparator<Letter> ORDER =
      Comparator.comparing(Letter::name)
          .thenComparing(Letter::kind)
          .thenComparing(Letter::daggered);

  private static final GaussianRational HALF = GaussianRational.of(BigInteger.ONE, BigInteger.TWO);

  /** A generator with nothing inside. */
  Letter(String name, Kind kind, boolean daggered) {
    this(name, kind, daggered, Optional.empty());
  }

  /** What is assumed of a generator, and nothing else. */
  enum Kind {
    /** A real number: commutes with everything, is its own conjugate. */
    REAL,
    /** A real number that is larger than zero. */
    POSITIVE,
    /** A complex number: commutes with everything. */
    COMPLEX,
    /** A component of the position: commutes with the other components, is its own adjoint. */
    POSITION,
    /** An operator that is its own adjoint. */
    HERMITIAN,
    /** An operator U with U†U = UU† = 1. */
    UNITARY,
    /** Any operator or state. */
    ARBITRARY,
    /** A ket; its adjoint is the bra. From a bra to the next ket stands a number. */
    KET,
    /** 1/⟨ψ|ψ⟩ of a ket with the same name. */
    INVERSE_NORM,
    /** 1/c of a real or complex number c, which is inside. */
    INVERSE,
    /** 1/c of a sum c of numbers, which is inside. */
    DENOMINATOR,
    /** ln c of a number c, which is inside. */
    LOGARITHM,
    /** exp X; of all its rules only exp X exp(−X) = 1 and (exp X)† = exp X† are used. */
    EXPONENTIAL,
    /** exp c of a number c that has letters: eᵃ eᵇ = eᵃ⁺ᵇ. */
    NUMBER_EXPONENTIAL,
    /** gᵉ of a generator g with an e that has letters; inside is e g. */
    POWER,
    /** Tr X: a number that is the same for all cyclic orders of X. */
    TRACE
  }

  /** exp X. */
  static Letter exponential(Words x) {
    Kind kind = x.isNumber() ? Kind.NUMBER_EXPONENTIAL : Kind.EXPONENTIAL;
    return new Letter(roots(x).orElse("\\exp(" + x + ")"), kind, false, Optional.of(x));
  }

  /** √a √b for (ln a + ln b)/2. */
  private static Optional<String> roots(Words exponent) {
    boolean halves =
        exponent.terms().entrySet().stream()
            .allMatch(t -> t.getValue().equals(HALF) && isLogarithm(t.getKey()));
    return halves
        ? Optional.of(
            exponent.terms().keySet().stream()
                .map(word -> "\\sqrt{" + word.get(0).inside().orElseThrow() + "}")
                .collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  private static boolean isLogarithm(List<Letter> word) {
    return word.size() == 1 && word.get(0).kind == Kind.LOGARITHM && !word.get(0).daggered;
  }

  /** ln c. */
  static Letter logarithm(Words c) {
    return new Letter("\\ln(" + c + ")", Kind.LOGARITHM, false, Optional.of(c));
  }

  /** 1/c. */
  static Letter denominator(Words c) {
    return new Letter("\\frac{1}{" + c + "}", Kind.DENOMINATOR, false, Optional.of(c));
  }

  /**
   * gᵉ.
   *
   * @param base the generator g
   * @param exponent e, a sum of whole numbers of which at least one is a letter
   */
  static Letter power(Letter base, Words exponent) {
    return new Letter(
        "{" + base + "}^{" + exponent + "}",
        Kind.POWER,
        false,
        Optional.of(exponent.times(Words.letter(base))));
  }

  /** g of gᵉ, and of g itself. */
  Letter base() {
    return kind == Kind.POWER
        ? last(inside.orElseThrow().terms().keySet().iterator().next())
        : this;
  }

  private static Letter last(List<Letter> word) {
    return word.get(word.size() - 1);
  }

  /** e of gᵉ, and 1 of g itself. */
  Words exponent() {
    if (kind != Kind.POWER) {
      return Words.ALGEBRA.one();
    }
    Map<List<Letter>, GaussianRational> exponent = new HashMap<>();
    inside
        .orElseThrow()
        .terms()
        .forEach((word, c) -> exponent.put(word.subList(0, word.size() - 1), c));
    return new Words(exponent);
  }

  /** Whether two neighbours are a power of one generator, and one of them is one with letters. */
  boolean mergesWith(Letter right) {
    return (kind == Kind.POWER || right.kind == Kind.POWER) && base().equals(right.base());
  }

  /** gᵉ gᶠ of neighbours. */
  Letter mergedWith(Letter right) {
    return power(base(), exponent().plus(right.exponent()));
  }

  /** Tr X of a word that is the first of its cyclic orders. */
  static Letter trace(Words x) {
    return new Letter("\\mathrm{Tr}(" + x + ")", Kind.TRACE, false, Optional.of(x));
  }

  boolean isNumber() {
    return switch (kind) {
      case REAL,
          POSITIVE,
          COMPLEX,
          INVERSE_NORM,
          INVERSE,
          DENOMINATOR,
          LOGARITHM,
          NUMBER_EXPONENTIAL,
          TRACE ->
          true;
      case POSITION, HERMITIAN, UNITARY, ARBITRARY, KET, EXPONENTIAL, POWER -> false;
    };
  }

  /** Whether its inverse is known: c, 1/c, a unitary operator, an exponential. */
  boolean isInvertible() {
    return switch (kind) {
      case REAL, POSITIVE, COMPLEX, INVERSE, UNITARY, EXPONENTIAL, NUMBER_EXPONENTIAL -> true;
      case POSITION,
          HERMITIAN,
          ARBITRARY,
          KET,
          INVERSE_NORM,
          DENOMINATOR,
          LOGARITHM,
          TRACE,
          POWER ->
          false;
    };
  }

  /** 1/c of c, and c of 1/c; the adjoint of a unitary operator, exp(−X) of exp X. */
  Letter inverse() {
    if (kind == Kind.UNITARY) {
      return adjoint();
    }
    if (kind == Kind.EXPONENTIAL || kind == Kind.NUMBER_EXPONENTIAL) {
      return exponential(Words.ALGEBRA.negate(inside.orElseThrow()));
    }
    return inside
        .map(c -> c.terms().keySet().iterator().next().get(0))
        .orElseGet(() -> new Letter(name, Kind.INVERSE, daggered, Optional.of(Words.letter(this))));
  }

  /** Whether it is an operator that relations can be about. */
  boolean isGenerator() {
    return kind == Kind.HERMITIAN || kind == Kind.ARBITRARY;
  }

  /** Whether two neighbours are 1. */
  boolean cancels(Letter right) {
    if (kind == Kind.UNITARY) {
      return equals(right.adjoint());
    }
    return kind == Kind.EXPONENTIAL
        && right.kind == Kind.EXPONENTIAL
        && inside.orElseThrow().plus(right.inside.orElseThrow()).isZero();
  }

  Letter adjoint() {
    return switch (kind) {
      case COMPLEX, UNITARY, ARBITRARY, KET -> new Letter(name, kind, !daggered);
      case EXPONENTIAL, NUMBER_EXPONENTIAL -> exponential(inside.orElseThrow().adjoint());
      case TRACE -> Traces.letter(inside.orElseThrow().adjoint());
      case INVERSE -> inverse().adjoint().inverse();
      case POWER -> power(base().adjoint(), exponent());
      case DENOMINATOR -> denominator(inside.orElseThrow().adjoint());
      case LOGARITHM ->
          Roots.isPositive(inside.orElseThrow()) ? this : new Letter(name, kind, !daggered, inside);
      case REAL, POSITIVE, POSITION, HERMITIAN, INVERSE_NORM -> this;
    };
  }

  @Override
  public int compareTo(Letter other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (kind == Kind.KET) {
      return daggered ? "\\langle " + state() + " |" : "| " + state() + " \\rangle";
    }
    if (kind == Kind.INVERSE_NORM) {
      return "\\frac{1}{\\langle " + state() + " | " + state() + " \\rangle}";
    }
    String letter = daggered ? name + "^{\\dagger}" : name;
    return kind == Kind.INVERSE ? "\\frac{1}{" + letter + "}" : letter;
  }

  /**
   * What stands between bar and angle; a state that is known by its labels has both in its name.
   */
  private String state() {
    return name.replaceAll("^\\| | \\\\rangle$", "");
  }
}
