package org.rederive.engine.model;

import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * A polynomial as people write it: what multiplies the same real polynomial is collected, sums and
 * differences of conjugates become real and imaginary parts.
 *
 * @param number what all terms have in common: a number, possibly times i
 * @param rest the others
 */
record Collected(GaussianRational number, Shown rest) {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  /** A polynomial of a ring. */
  static Collected of(LocalizedPolynomials numbers, MultivariatePolynomial<GaussianRational> a) {
    return new Collection(new Monomials(numbers)).of(a);
  }

  /**
   * Part of a sum.
   *
   * @param number a number
   * @param complex exponents of symbols that are not real
   * @param parts real and imaginary parts
   * @param real a polynomial in real symbols
   */
  private record Part(
      GaussianRational number,
      int[] complex,
      List<Shown> parts,
      MultivariatePolynomial<GaussianRational> real) {

    boolean sharesRealFactors(Part other) {
      return real.equals(other.real) && parts.equals(other.parts);
    }

    boolean sharesComplexFactors(Part other) {
      return Arrays.equals(complex, other.complex) && parts.equals(other.parts);
    }
  }

  private record Collection(Monomials monomials) {

    Collected of(MultivariatePolynomial<GaussianRational> a) {
      List<Part> parts = new ArrayList<>(split(a));
      while (pairOnce(parts)) {
        continue;
      }
      parts = joined(parts);
      GaussianRational common = content(parts.stream().map(Part::number).toList());
      GaussianRational inverse = FIELD.inverse(common);
      Map<MultivariatePolynomial<GaussianRational>, List<Shown>> groups = new LinkedHashMap<>();
      for (Part part : parts) {
        List<Shown> factors = new ArrayList<>();
        addNumber(FIELD.multiply(part.number, inverse), factors);
        factors.addAll(monomials.shown(part.complex));
        factors.addAll(powers(part.parts));
        groups.computeIfAbsent(part.real, key -> new ArrayList<>()).add(product(factors));
      }
      List<Shown> terms = new ArrayList<>();
      groups.forEach((real, members) -> terms.add(group(real, members)));
      return new Collected(common, sum(terms));
    }

    // ---- conjugates

    /** By monomials of the symbols that are not real. */
    private List<Part> split(MultivariatePolynomial<GaussianRational> a) {
      Map<List<Integer>, MultivariatePolynomial<GaussianRational>> sums = new LinkedHashMap<>();
      List<Monomial<GaussianRational>> terms = new ArrayList<>();
      a.iterator().forEachRemaining(terms::add);
      java.util.Collections.reverse(terms);
      for (Monomial<GaussianRational> term : terms) {
        int[] complex = monomials.part(term.exponents, false);
        int[] real = monomials.part(term.exponents, true);
        sums.computeIfAbsent(Arrays.stream(complex).boxed().toList(), key -> a.createZero())
            .add(new Monomial<>(real, term.coefficient));
      }
      List<Part> parts = new ArrayList<>();
      sums.forEach(
          (complex, sum) -> {
            int[] exponents = complex.stream().mapToInt(n -> n).toArray();
            parts.add(part(exponents, List.of(), sum));
          });
      return parts;
    }

    private static Part part(
        int[] complex, List<Shown> parts, MultivariatePolynomial<GaussianRational> sum) {
      GaussianRational number = content(coefficients(sum));
      return new Part(number, complex, parts, sum.clone().divideExact(number));
    }

    /** Replaces two parts whose quotient is that of conjugates; the simplest such two. */
    private boolean pairOnce(List<Part> parts) {
      int least = Integer.MAX_VALUE;
      int[] places = {};
      for (int i = 0; i < parts.size(); i++) {
        for (int j = i + 1; j < parts.size(); j++) {
          int degree = degree(parts.get(i), parts.get(j));
          if (degree < least) {
            least = degree;
            places = new int[] {i, j};
          }
        }
      }
      if (places.length == 0) {
        return false;
      }
      Part second = parts.remove(places[1]);
      parts.set(places[0], paired(parts.get(places[0]), second));
      return true;
    }

    /** Of what is a conjugate of the other, up to common factors; large if nothing is. */
    private int degree(Part a, Part b) {
      boolean equal = a.number.equals(b.number) || a.number.equals(FIELD.negate(b.number));
      if (!equal || !a.sharesRealFactors(b)) {
        return Integer.MAX_VALUE;
      }
      int[] common = Monomials.common(a.complex, b.complex);
      int[] own = Monomials.quotient(a.complex, common);
      int[] conjugate = monomials.conjugate(Monomials.quotient(b.complex, common));
      return Arrays.equals(own, conjugate) ? Monomials.degree(own) : Integer.MAX_VALUE;
    }

    /** z + z* = 2 Re z and z − z* = 2i Im z. */
    private Part paired(Part a, Part b) {
      int[] common = Monomials.common(a.complex, b.complex);
      int[] own = Monomials.quotient(a.complex, common);
      boolean plus = a.number.equals(b.number);
      boolean turned = monomials.isMostlyConjugate(own);
      Shown z = product(monomials.shown(turned ? monomials.conjugate(own) : own));
      List<Shown> parts = new ArrayList<>(a.parts);
      parts.add(plus ? new Shown.RealPart(z) : new Shown.ImaginaryPart(z));
      parts.sort(java.util.Comparator.comparing(Object::toString));
      GaussianRational twice = FIELD.multiply(FIELD.of(turned && !plus ? -2 : 2), a.number);
      return new Part(
          plus ? twice : FIELD.multiply(FIELD.imaginaryUnit(), twice), common, parts, a.real);
    }

    /** What differs in the real polynomial alone is one. */
    private static List<Part> joined(List<Part> parts) {
      List<Part> joined = new ArrayList<>();
      for (Part part : parts) {
        var sum = part.real.clone().multiply(part.number);
        for (Part known : List.copyOf(joined)) {
          if (known.sharesComplexFactors(part)) {
            joined.remove(known);
            sum = sum.add(known.real.clone().multiply(known.number));
          }
        }
        joined.add(part(part.complex, part.parts, sum));
      }
      return joined;
    }

    // ---- trees

    private Shown group(MultivariatePolynomial<GaussianRational> real, List<Shown> members) {
      Shown inside = sum(members);
      if (real.isOne()) {
        return inside;
      }
      List<Shown> factors = new ArrayList<>(real.size() == 1 ? monomial(real) : List.of());
      if (real.size() > 1) {
        factors.add(polynomial(real));
      }
      factors.add(inside);
      return product(factors);
    }

    private List<Shown> monomial(MultivariatePolynomial<GaussianRational> a) {
      List<Shown> factors = new ArrayList<>();
      addNumber(a.lc(), factors);
      factors.addAll(monomials.shown(a.lt().exponents));
      return factors;
    }

    private Shown polynomial(MultivariatePolynomial<GaussianRational> a) {
      List<Shown> terms = new ArrayList<>();
      for (Monomial<GaussianRational> term : a) {
        List<Shown> factors = new ArrayList<>();
        addNumber(term.coefficient, factors);
        factors.addAll(monomials.shown(term.exponents));
        terms.add(0, product(factors));
      }
      return sum(terms);
    }

    private static List<Shown> powers(List<Shown> parts) {
      Map<Shown, Integer> powers = new LinkedHashMap<>();
      parts.forEach(part -> powers.merge(part, 1, Integer::sum));
      List<Shown> factors = new ArrayList<>();
      powers.forEach((part, power) -> factors.add(Monomials.power(part, power)));
      return factors;
    }

    private static void addNumber(GaussianRational number, List<Shown> factors) {
      if (!number.equals(FIELD.one())) {
        factors.add(new Shown.Number(number));
      }
    }
  }

  /** A product with its number first; the factor itself if there is only one. */
  static Shown product(List<Shown> factors) {
    GaussianRational number = FIELD.one();
    List<Shown> others = new ArrayList<>();
    for (Shown factor : factors) {
      List<Shown> parts = factor instanceof Shown.Product p ? p.factors() : List.of(factor);
      for (Shown part : parts) {
        if (part instanceof Shown.Number n) {
          number = FIELD.multiply(number, n.value());
        } else {
          others.add(part);
        }
      }
    }
    if (!number.equals(FIELD.one())) {
      others.add(0, new Shown.Number(number));
    }
    return others.isEmpty()
        ? Shown.Number.ONE
        : others.size() == 1 ? others.get(0) : new Shown.Product(others);
  }

  private static Shown sum(List<Shown> terms) {
    List<Shown> all =
        terms.stream()
            .flatMap(t -> t instanceof Shown.Sum s ? s.terms().stream() : List.of(t).stream())
            .toList();
    return all.size() == 1 ? all.get(0) : new Shown.Sum(all);
  }

  private static List<GaussianRational> coefficients(MultivariatePolynomial<GaussianRational> a) {
    List<GaussianRational> coefficients = new ArrayList<>();
    for (Monomial<GaussianRational> term : a) {
      coefficients.add(0, term.coefficient);
    }
    return coefficients;
  }

  /** A number after whose division all are whole, have no common divisor and begin with a plus. */
  static GaussianRational content(List<GaussianRational> all) {
    BigInteger above = BigInteger.ZERO;
    BigInteger below = BigInteger.ONE;
    boolean imaginary = true;
    for (GaussianRational each : all) {
      above = above.gcd(each.divisor());
      below = below.multiply(each.below()).divide(below.gcd(each.below()));
      imaginary &= each.isImaginary();
    }
    GaussianRational size = GaussianRational.of(above, below);
    GaussianRational content = imaginary ? FIELD.multiply(FIELD.imaginaryUnit(), size) : size;
    boolean negative = FIELD.divide(all.get(0), content).isNegative();
    return negative ? FIELD.negate(content) : content;
  }
}
