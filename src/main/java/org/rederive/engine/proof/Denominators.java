package org.rederive.engine.proof;

import cc.redberry.rings.poly.MultivariateRing;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariateDivision;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rederive.number.GaussianRational;

/** A growing list of polynomials that have been divided by, each with leading coefficient one. */
final class Denominators {
  private final MultivariateRing<MultivariatePolynomial<GaussianRational>> ring;
  private final List<MultivariatePolynomial<GaussianRational>> listed = new ArrayList<>();

  private final AlgebraicElements elements;
  private final Work work;

  Denominators(
      MultivariateRing<MultivariatePolynomial<GaussianRational>> ring,
      AlgebraicElements elements,
      Work work) {
    this.ring = ring;
    this.elements = elements;
    this.work = work;
  }

  MultivariatePolynomial<GaussianRational> get(int denominator) {
    return listed.get(denominator);
  }

  /** The number of what a polynomial is a multiple of; −1 if it is not listed. */
  int indexOf(MultivariatePolynomial<GaussianRational> a) {
    return listed.indexOf(a.clone().monic());
  }

  List<String> printed(String... names) {
    return listed.stream().map(d -> d.toString(names)).toList();
  }

  /** The larger power of each. */
  List<Integer> common(Fraction a, Fraction b) {
    int size = Math.max(a.powers().size(), b.powers().size());
    return IntStream.range(0, size).mapToObj(d -> Math.max(a.power(d), b.power(d))).toList();
  }

  /**
   * The powers of a product.
   *
   * @throws WorkLimitException if one is too large to be written
   */
  static List<Integer> sum(Fraction a, Fraction b) {
    int size = Math.max(a.powers().size(), b.powers().size());
    return IntStream.range(0, size).mapToObj(d -> sum(a.power(d), b.power(d))).toList();
  }

  private static int sum(int a, int b) {
    if (a > Integer.MAX_VALUE - b) {
      throw new WorkLimitException();
    }
    return a + b;
  }

  /** The numerator over higher powers. */
  MultivariatePolynomial<GaussianRational> raised(Fraction a, List<Integer> powers) {
    var numerator = a.numerator();
    for (int d = 0; d < powers.size(); d++) {
      numerator = times(numerator, d, powers.get(d) - a.power(d));
    }
    return elements.reduced(numerator, work);
  }

  MultivariatePolynomial<GaussianRational> product(List<Integer> powers) {
    var product = ring.getOne();
    for (int d = 0; d < powers.size(); d++) {
      product = times(product, d, powers.get(d));
    }
    return elements.reduced(product, work);
  }

  private MultivariatePolynomial<GaussianRational> times(
      MultivariatePolynomial<GaussianRational> a, int denominator, int power) {
    var product = a;
    for (int n = 0; n < power; n++) {
      work.add(product, listed.get(denominator));
      product = ring.multiply(product, listed.get(denominator));
    }
    return product;
  }

  /** 1/a, with what is left of a after dividing by all that is listed as a new denominator. */
  Fraction inverse(MultivariatePolynomial<GaussianRational> a) {
    List<Integer> powers = new ArrayList<>();
    var rest = a;
    for (var denominator : listed) {
      int power = 0;
      for (var next = quotient(rest, denominator); next != null; power++) {
        rest = next;
        next = quotient(rest, denominator);
      }
      powers.add(power);
    }
    GaussianRational factor = rest.lc();
    for (int place = 0; place < rest.nVariables && !elements.isEmpty(); place++) {
      int power = least(rest, place);
      if (power > 0) {
        listed.add(ring.variable(place));
        powers.add(power);
        rest = over(rest, place, power);
      }
    }
    if (!rest.isConstant()) {
      listed.add(rest.clone().monic());
      powers.add(1);
    }
    return new Fraction(
        ring.factory().createConstant(GaussianRational.FIELD.inverse(factor)), trimmed(powers));
  }

  /** The least power of a symbol in all terms. */
  private static int least(MultivariatePolynomial<GaussianRational> a, int place) {
    int least = Integer.MAX_VALUE;
    for (Monomial<GaussianRational> term : a) {
      least = Math.min(least, term.exponents[place]);
    }
    return least;
  }

  /** Over a power of a symbol that is in all terms. */
  private static MultivariatePolynomial<GaussianRational> over(
      MultivariatePolynomial<GaussianRational> a, int place, int power) {
    return a.mapTerms(
        a.ring,
        term -> {
          int[] exponents = term.exponents.clone();
          exponents[place] -= power;
          return new Monomial<>(exponents, term.coefficient);
        });
  }

  private @Nullable MultivariatePolynomial<GaussianRational> quotient(
      MultivariatePolynomial<GaussianRational> a, MultivariatePolynomial<GaussianRational> b) {
    work.add(a, b);
    return MultivariateDivision.divideOrNull(a, b);
  }

  /** The same value with those denominators cancelled by which dividing is quick. */
  Fraction lightened(Fraction a) {
    return elements.isEmpty() ? a : cancelled(a, d -> elements.isLight(listed.get(d)));
  }

  /**
   * The same value with every listed denominator cancelled as often as it divides the numerator.
   */
  Fraction cancelled(Fraction a) {
    return cancelled(a, d -> true);
  }

  private Fraction cancelled(Fraction a, IntPredicate which) {
    var numerator = a.numerator();
    List<Integer> powers = new ArrayList<>(a.powers());
    for (int d = 0; d < powers.size(); d++) {
      if (!which.test(d)) {
        continue;
      }
      for (var next = divided(numerator, powers.get(d), d); next != null; ) {
        numerator = next;
        powers.set(d, powers.get(d) - 1);
        next = divided(numerator, powers.get(d), d);
      }
    }
    return new Fraction(numerator, trimmed(powers));
  }

  /** a over a denominator if there is such a polynomial: a·cofactor over the norm. */
  private @Nullable MultivariatePolynomial<GaussianRational> divided(
      MultivariatePolynomial<GaussianRational> a, int power, int denominator) {
    if (power == 0) {
      return null;
    }
    var divisor = listed.get(denominator);
    var cofactor = elements.cofactor(divisor, work);
    work.add(a, cofactor);
    work.add(divisor, cofactor);
    var product = elements.reduced(ring.multiply(a, cofactor), work);
    return quotient(product, elements.reduced(ring.multiply(divisor, cofactor), work));
  }

  private static List<Integer> trimmed(List<Integer> powers) {
    int size = powers.size();
    while (size > 0 && powers.get(size - 1) == 0) {
      size--;
    }
    return List.copyOf(powers.subList(0, size));
  }
}
