package org.rederive.engine.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Formula;
import org.rederive.number.SimpleFraction;

/** A number with rational real and imaginary part. */
record SimpleComplex(SimpleFraction re, SimpleFraction im) {
  /** The number itself. */
  Formula formula() {
    List<Formula> terms = times(List.of());
    return terms.isEmpty()
        ? new Formula.Literal(0)
        : terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
  }

  /** The terms of its product with something, or of itself; none if it is zero. */
  List<Formula> times(List<Formula> factors) {
    List<Formula> imaginary = new ArrayList<>(List.of(new Formula.ImaginaryUnit()));
    imaginary.addAll(factors);
    return Stream.concat(term(re, factors), term(im, imaginary)).toList();
  }

  private static Stream<Formula> term(SimpleFraction factor, List<Formula> of) {
    if (factor.above() == 0) {
      return Stream.of();
    }
    SimpleFraction size = new SimpleFraction(Math.abs(factor.above()), factor.below());
    List<Formula> factors = new ArrayList<>();
    if (of.isEmpty() || size.above() != size.below()) {
      factors.add(size(size));
    }
    factors.addAll(of);
    Formula product = factors.size() == 1 ? factors.get(0) : new Formula.Product(factors);
    return Stream.of(factor.above() < 0 ? new Formula.Negation(product) : product);
  }

  private static Formula size(SimpleFraction size) {
    Formula above = new Formula.Literal(size.above());
    return size.below() == 1
        ? above
        : new Formula.Fraction(above, new Formula.Literal(size.below()));
  }
}
