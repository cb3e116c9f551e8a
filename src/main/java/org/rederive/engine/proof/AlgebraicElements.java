package org.rederive.engine.proof;

import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.List;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Symbols s with s² = p, a tower: p may contain elements that were adjoined before.
 *
 * @param roots in the order in which they were adjoined
 */
record AlgebraicElements(List<Root> roots) {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  /** The symbol at a place and its square. */
  record Root(int place, MultivariatePolynomial<GaussianRational> square) {}

  AlgebraicElements {
    roots = List.copyOf(roots);
  }

  static AlgebraicElements none() {
    return new AlgebraicElements(List.of());
  }

  /**
   * @throws IllegalArgumentException if the square contains the element or a later one
   */
  AlgebraicElements and(int place, MultivariatePolynomial<GaussianRational> square, Work work) {
    if (square.degree(place) > 0) {
      throw new IllegalArgumentException("the square of an element must not contain it");
    }
    for (Root root : roots) {
      if (root.place == place || root.square.degree(place) > 0) {
        throw new IllegalArgumentException("an element needs its square before it is used");
      }
    }
    List<Root> more = new ArrayList<>(roots);
    more.add(new Root(place, reduced(square, work)));
    return new AlgebraicElements(more);
  }

  boolean isEmpty() {
    return roots.isEmpty();
  }

  /** The sum of the degrees in all elements. */
  int degree(MultivariatePolynomial<GaussianRational> a) {
    return roots.stream().mapToInt(root -> a.degree(root.place)).sum();
  }

  /** Whether it is quick to divide by: no element in it, or nothing else. */
  boolean isLight(MultivariatePolynomial<GaussianRational> a) {
    return a.size() == 1 || degree(a) == 0;
  }

  /** The normal form: degree at most one in every element. Later elements first. */
  MultivariatePolynomial<GaussianRational> reduced(
      MultivariatePolynomial<GaussianRational> a, Work work) {
    MultivariatePolynomial<GaussianRational> form = a;
    for (int i = roots.size() - 1; i >= 0; i--) {
      form = reduced(form, roots.get(i), work);
    }
    return form;
  }

  /** With a = Σ_j a_j s^(2j), a_j of degree at most one in s: Horner's rule in s² = p. */
  private static MultivariatePolynomial<GaussianRational> reduced(
      MultivariatePolynomial<GaussianRational> a, Root root, Work work) {
    int pairs = a.degree(root.place) / 2;
    if (pairs == 0) {
      return a;
    }
    List<MultivariatePolynomial<GaussianRational>> parts = new ArrayList<>();
    for (int j = 0; j <= pairs; j++) {
      parts.add(a.createZero());
    }
    for (Monomial<GaussianRational> term : a) {
      int j = term.exponents[root.place] / 2;
      int[] rest = term.exponents.clone();
      rest[root.place] -= 2 * j;
      parts.get(j).add(new Monomial<>(rest, term.coefficient));
    }
    MultivariatePolynomial<GaussianRational> sum = parts.get(pairs);
    for (int j = pairs - 1; j >= 0; j--) {
      work.add(sum, root.square);
      sum = sum.multiply(root.square).add(parts.get(j));
    }
    return sum;
  }

  /**
   * Whether a product with {@code a} is zero only if the other factor is. The algebra is a free
   * module over the polynomials in the independent symbols, which know no divisors of zero; so this
   * is the case if the norm of {@code a}, a polynomial in them, is not zero. A polynomial that does
   * not vanish at one point is not zero, so the norm is first tried there.
   */
  boolean isRegular(MultivariatePolynomial<GaussianRational> a, Work work) {
    return !atPoint().norm(atPoint(a), work).isZero() || !norm(a, work).isZero();
  }

  private MultivariatePolynomial<GaussianRational> norm(
      MultivariatePolynomial<GaussianRational> a, Work work) {
    MultivariatePolynomial<GaussianRational> norm = a;
    for (int i = roots.size() - 1; i >= 0; i--) {
      int place = roots.get(i).place;
      if (norm.degree(place) > 0) {
        work.add(norm, norm);
        norm = reduced(flipped(norm, place).multiply(norm), work);
      }
    }
    return norm;
  }

  /** What multiplies {@code a} to its norm. */
  MultivariatePolynomial<GaussianRational> cofactor(
      MultivariatePolynomial<GaussianRational> a, Work work) {
    MultivariatePolynomial<GaussianRational> norm = a;
    MultivariatePolynomial<GaussianRational> cofactor = a.createOne();
    for (int i = roots.size() - 1; i >= 0; i--) {
      int place = roots.get(i).place;
      if (norm.degree(place) > 0) {
        var flipped = flipped(norm, place);
        work.add(norm, norm);
        work.add(cofactor, norm);
        cofactor = reduced(cofactor.multiply(flipped), work);
        norm = reduced(flipped.clone().multiply(norm), work);
      }
    }
    return cofactor;
  }

  /** These elements where the independent symbols have the values of a point. */
  private AlgebraicElements atPoint() {
    return new AlgebraicElements(
        roots.stream().map(root -> new Root(root.place, atPoint(root.square))).toList());
  }

  private MultivariatePolynomial<GaussianRational> atPoint(
      MultivariatePolynomial<GaussianRational> a) {
    MultivariatePolynomial<GaussianRational> value = a;
    for (int place = 0; place < a.nVariables; place++) {
      if (!isRoot(place) && value.degree(place) > 0) {
        value = value.evaluate(place, FIELD.of(3 + 7L * place, 2 + 5L * place));
      }
    }
    return value;
  }

  private boolean isRoot(int place) {
    return roots.stream().anyMatch(root -> root.place == place);
  }

  /** −s in place of s. */
  private static MultivariatePolynomial<GaussianRational> flipped(
      MultivariatePolynomial<GaussianRational> a, int place) {
    return a.mapTerms(
        a.ring,
        term ->
            term.exponents[place] % 2 == 0
                ? term
                : new Monomial<>(term.exponents, term.totalDegree, FIELD.negate(term.coefficient)));
  }
}
