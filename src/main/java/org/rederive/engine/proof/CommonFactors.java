package org.rederive.engine.proof;

import cc.redberry.rings.Rational;
import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.AlgebraicNumberField;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariateDivision;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import cc.redberry.rings.poly.univar.UnivariatePolynomial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.rederive.number.GaussianRational;

/**
 * A polynomial as a product of what its coefficients have in common and the rest. Greatest common
 * divisors are those of Rings; one that does not divide is not used.
 */
public final class CommonFactors {
  private static final AlgebraicNumberField<UnivariatePolynomial<Rational<BigInteger>>> NUMBERS =
      new AlgebraicNumberField<>(
          UnivariatePolynomial.create(Rings.Q, rational(1), rational(0), rational(1)));

  private CommonFactors() {}

  /**
   * Factors whose product is the polynomial: one in some symbols alone, one in the others alone,
   * and the rest.
   *
   * @param some tells these symbols by their places
   */
  public static List<MultivariatePolynomial<GaussianRational>> of(
      MultivariatePolynomial<GaussianRational> a, IntPredicate some) {
    List<MultivariatePolynomial<GaussianRational>> factors = new ArrayList<>();
    var rest = a;
    for (IntPredicate which : List.of(some, some.negate())) {
      var content = common(coefficients(rest, which));
      var quotient = MultivariateDivision.divideOrNull(rest, content);
      if (quotient != null && !content.isConstant()) {
        factors.add(content);
        rest = quotient;
      }
    }
    factors.add(rest);
    return factors;
  }

  /** The polynomials in some symbols that multiply the monomials of the others. */
  private static Collection<MultivariatePolynomial<GaussianRational>> coefficients(
      MultivariatePolynomial<GaussianRational> a, IntPredicate some) {
    Map<List<Integer>, MultivariatePolynomial<GaussianRational>> sums = new LinkedHashMap<>();
    for (Monomial<GaussianRational> term : a) {
      int[] own = part(term.exponents, some);
      List<Integer> others = IntStream.of(part(term.exponents, some.negate())).boxed().toList();
      sums.computeIfAbsent(others, key -> a.createZero())
          .add(new Monomial<>(own, term.coefficient));
    }
    return sums.values();
  }

  private static int[] part(int[] exponents, IntPredicate some) {
    return IntStream.range(0, exponents.length)
        .map(place -> some.test(place) ? exponents[place] : 0)
        .toArray();
  }

  private static MultivariatePolynomial<GaussianRational> common(
      Collection<MultivariatePolynomial<GaussianRational>> all) {
    var like = all.iterator().next();
    if (all.stream().anyMatch(MultivariatePolynomial::isConstant)) {
      return like.createOne();
    }
    return back(
        MultivariateGCD.PolynomialGCD(all.stream().map(CommonFactors::there).toList()), like);
  }

  // ---- Rings' own numbers

  private static MultivariatePolynomial<UnivariatePolynomial<Rational<BigInteger>>> there(
      MultivariatePolynomial<GaussianRational> a) {
    return a.mapCoefficients(
        NUMBERS,
        c ->
            UnivariatePolynomial.create(
                Rings.Q, rational(c.above(), c.below()), rational(c.imaginary(), c.below())));
  }

  private static MultivariatePolynomial<GaussianRational> back(
      MultivariatePolynomial<UnivariatePolynomial<Rational<BigInteger>>> a,
      MultivariatePolynomial<GaussianRational> like) {
    return a.mapCoefficients(like.ring, c -> number(c.get(0), c.get(1)));
  }

  private static GaussianRational number(Rational<BigInteger> re, Rational<BigInteger> im) {
    var field = GaussianRational.FIELD;
    return field.addProduct(number(re), field.imaginaryUnit(), number(im));
  }

  private static GaussianRational number(Rational<BigInteger> q) {
    return GaussianRational.of(number(q.numerator()), number(q.denominator()));
  }

  private static java.math.BigInteger number(BigInteger n) {
    return new java.math.BigInteger(n.toByteArray());
  }

  private static Rational<BigInteger> rational(
      java.math.BigInteger above, java.math.BigInteger below) {
    return new Rational<>(Rings.Z, number(above), number(below));
  }

  private static BigInteger number(java.math.BigInteger n) {
    return new BigInteger(n);
  }

  private static Rational<BigInteger> rational(long n) {
    return new Rational<>(Rings.Z, BigInteger.valueOf(n));
  }
}
