package org.rederive.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * The word algebra where numbers are expected; only numbers, norms, unitary operators and
 * exponentials have inverses.
 *
 * @param presentation the relations by which products are brought to normal form
 */
record WordAlgebra(Presentation presentation) implements NumberSystem<Words> {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

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
    if (a.terms().size() == 1) {
      Map.Entry<List<Letter>, GaussianRational> term = a.terms().entrySet().iterator().next();
      List<Letter> word = term.getKey();
      Words number = Words.number(FIELD.inverse(term.getValue()));
      if (word.isEmpty()) {
        return number;
      }
      if (word.size() == 2 && isNorm(word.get(0), word.get(1))) {
        return number.times(Words.letter(Brackets.inverseNorm(word.get(1))));
      }
      if (word.stream().allMatch(Letter::isInvertible)) {
        List<Letter> reversed = new ArrayList<>(word.stream().map(Letter::inverse).toList());
        Collections.reverse(reversed);
        return number.times(Words.of(reversed));
      }
    }
    throw new ArithmeticException(
        "only numbers, norms, unitary operators and exponentials have an inverse in the word algebra");
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
    Map<List<Letter>, GaussianRational> numbers = new HashMap<>(a.terms());
    numbers.keySet().removeIf(word -> !word.stream().allMatch(Letter::isNumber));
    Words number = new Words(numbers);
    return exponential(number).times(exponential(a.plus(negate(number))));
  }

  private Words exponential(Words a) {
    return a.isZero() ? one() : Words.letter(Letter.exponential(a));
  }

  @Override
  public double magnitude(Words a) {
    return a.isZero() ? 0 : 1;
  }
}
