package org.rederive.formula;

/**
 * What each node of a formula is in one domain: a number, a printed text, a polynomial.
 *
 * <p>A new node does not compile until every meaning handles it. Nodes are handed over whole,
 * because sums over indices and integrals decide themselves how often and under which bindings
 * their body is interpreted.
 *
 * @param <V> the domain
 */
public interface Meaning<V> {
  V literal(Formula.Literal node);

  V imaginaryUnit(Formula.ImaginaryUnit node);

  V symbol(Formula.Symbol node);

  V sum(Formula.Sum node);

  V negation(Formula.Negation node);

  V product(Formula.Product node);

  V fraction(Formula.Fraction node);

  V power(Formula.Power node);

  V wholePower(Formula.WholePower node);

  V dot(Formula.Dot node);

  V cross(Formula.Cross node);

  V commutator(Formula.Commutator node);

  V bra(Formula.Bra node);

  V ket(Formula.Ket node);

  V bracket(Formula.Bracket node);

  V expectation(Formula.Expectation node);

  V adjoint(Formula.Adjoint node);

  V conjugate(Formula.Conjugate node);

  V part(Formula.Part node);

  V trace(Formula.Trace node);

  V squaredModulus(Formula.SquaredModulus node);

  V derivative(Formula.Derivative node);

  V componentDerivative(Formula.ComponentDerivative node);

  V indexed(Formula.Indexed node);

  V leviCivita(Formula.LeviCivita node);

  V kronecker(Formula.Kronecker node);

  V momentumDelta(Formula.MomentumDelta node);

  V sumOver(Formula.SumOver node);

  V restricted(Formula.Restricted node);

  V integral(Formula.Integral node);

  V definite(Formula.Definite node);

  V uncomputed(Formula.Uncomputed node);

  V atZero(Formula.AtZero node);

  V exponential(Formula.Exponential node);

  V logarithm(Formula.Logarithm node);

  V root(Formula.Root node);

  V modulus(Formula.Modulus node);

  V elementary(Formula.Elementary node);

  V determinant(Formula.Determinant node);

  V inverse(Formula.Inverse node);

  V nablaProduct(Formula.NablaProduct node);

  V pi(Formula.Pi node);

  V writtenMatrix(Formula.WrittenMatrix node);

  V byComponents(Formula.ByComponents node);

  V transposed(Formula.Transposed node);

  /**
   * A domain in which a node that is written as signs around its parts is what these make of it:
   * printed text, a shape. Where such a node is computed, it is told apart from others.
   *
   * @param <V> the domain
   */
  interface Written<V> extends Meaning<V> {
    V enclosed(Formula.Enclosed node);

    @Override
    default V commutator(Formula.Commutator node) {
      return enclosed(node);
    }

    @Override
    default V part(Formula.Part node) {
      return enclosed(node);
    }

    @Override
    default V trace(Formula.Trace node) {
      return enclosed(node);
    }

    @Override
    default V squaredModulus(Formula.SquaredModulus node) {
      return enclosed(node);
    }

    @Override
    default V exponential(Formula.Exponential node) {
      return enclosed(node);
    }

    @Override
    default V logarithm(Formula.Logarithm node) {
      return enclosed(node);
    }

    @Override
    default V root(Formula.Root node) {
      return enclosed(node);
    }

    @Override
    default V modulus(Formula.Modulus node) {
      return enclosed(node);
    }

    @Override
    default V elementary(Formula.Elementary node) {
      return enclosed(node);
    }

    @Override
    default V determinant(Formula.Determinant node) {
      return enclosed(node);
    }
  }
}
