package org.rederive.algebra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * The word algebra where numbers are expected; only numbers, norms, unitary operators, exponentials
 * and operators whose square is a number have inverses.
 *
 * @param presentation the relations by which products are brought to normal form
 */
record WordAlgebra(Presentation presentation) implements NumberSystem<Words> {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private static final String NO_INVERSE =
      "only numbers, norms, unitary operators, exponentials, and operators whose square is a number"
          + " have an inverse in the word algebra";

  @Override
  public Words zero() {
    return Words.number(FIELD.zero());
  }

  @Override
  public Words one() {
    return Words.number(FIELD.one());
  }

  @Override
  public Words imaginaryUnit() {
    return Words.number(FIELD.imaginaryUnit());
  }

  @Override
  public Words of(long value) {
    return Words.number(FIELD.of(value));
  }

  @Override
  public Words of(double re, double im) {
    return Words.number(FIELD.of(re, im));
  }

  @Override
  public Words add(Words a, Words b) {
    return a.plus(b);
  }

  @Override
  public Words negate(Words a) {
    return a.times(FIELD.of(-1));
  }

  @Override
  public Words multiply(Words a, Words b) {
    return presentation.normalForm(a.times(b));
  }

  @Override
  public Words inverse(Words a) {
    if (a.isNumber() && a.terms().size() > 1) {
      return Denominators.inverse(a);
    }
    return ofProduct(a).or(() -> ofSum(a)).orElseThrow(() -> new ArithmeticException(NO_INVERSE));
  }

  private static Optional<Words> ofProduct(Words a) {
    if (a.terms().size() != 1) {
      return Optional.empty();
    }
    Map.Entry<List<Letter>, GaussianRational> term = a.terms().entrySet().iterator().next();
    List<Letter> word = term.getKey();
    Words number = Words.number(FIELD.inverse(term.getValue()));
    if (word.size() == 2 && isNorm(word.get(0), word.get(1))) {
      return Optional.of(number.times(Words.letter(Brackets.inverseNorm(word.get(1)))));
    }
    Words product = number;
    for (Letter letter : word) {
      if (letter.kind() == Letter.Kind.DENOMINATOR) {
        product = letter.inside().orElseThrow().times(product);
      } else if (letter.isInvertible()) {
        product = Words.letter(letter.inverse()).times(product);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(product);
  }

  /** (c + X)⁻¹ = (c − X)/(c² − X²) for a number c and an X whose square is one. */
  private Optional<Words> ofSum(Words a) {
    Words number = number(a);
    Words x = a.plus(negate(number));
    Words square = multiply(x, x);
    Words below = multiply(number, number).plus(negate(square));
    return presentation.isFree() || !square.isNumber() || below.isZero()
        ? Optional.empty()
        : Optional.of(number.plus(negate(x)).times(inverse(below)));
  }

  private static boolean isNorm(Letter bra, Letter ket) {
    return ket.kind() == Letter.Kind.KET && !ket.daggered() && bra.equals(ket.adjoint());
  }

  @Override
  public Words conjugate(Words a) {
    return a.adjoint();
  }

  @Override
  public boolean isZero(Words a) {
    return a.isZero();
  }

  @Override
  public boolean negligible(Words a, Words beside) {
    return a.isZero();
  }

  @Override
  public boolean isCommutative() {
    return false;
  }

  @Override
  public Words pi() {
    return Words.letter(new Letter(Letter.PI, Letter.Kind.REAL, false));
  }

  /** exp(c + X) = exp c exp X for a number c. */
  @Override
  public Words exp(Words a) {
    Words number = number(a);
    return exponential(number).times(ofOperators(a.plus(negate(number))));
  }

  private static Words number(Words a) {
    Map<List<Letter>, GaussianRational> numbers = new HashMap<>(a.terms());
    numbers.keySet().removeIf(word -> !word.stream().allMatch(Letter::isNumber));
    return new Words(numbers);
  }

  /** exp X = cosh κ + X sinh κ/κ for an X² = κ² that is a number. */
  private Words ofOperators(Words x) {
    Words square = presentation.isFree() ? x : multiply(x, x);
    if (x.isZero() || !square.isNumber()) {
      return exponential(x);
    }
    if (square.isZero()) {
      return one().plus(x);
    }
    return Orbits.turned(one(), x, Roots.either(square));
  }

  private Words exponential(Words a) {
    return a.isZero() ? one() : Words.of(List.of(Letter.exponential(a)));
  }

  @Override
  public Words log(Words a) {
    return Roots.log(a);
  }

  @Override
  public double magnitude(Words a) {
    return a.isZero() ? 0 : 1;
  }
}
