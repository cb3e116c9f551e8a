package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.Series;

/**
 * H(q) = Σ_s C_s Π_p (q_p − o_p)^{m_p} exp(i n_s·(q − o)) as a function of all coordinates q.
 *
 * <p>Known to be analytic, so that its Taylor coefficients at any point are exact up to rounding.
 *
 * @param size number of bands N
 * @param terms the terms
 * @param origin o by place
 */
public record BlochHamiltonian(int size, List<FourierTerm> terms, List<Double> origin) {
  public BlochHamiltonian {
    terms = List.copyOf(terms);
    origin = List.copyOf(origin);
  }

  /** A Hamiltonian whose waves have their phase origin at q = 0. */
  public BlochHamiltonian(int size, List<FourierTerm> terms) {
    this(size, terms, Collections.nCopies(MultiIndex.PLACES, 0.0));
  }

  /** Sum of two Hamiltonians with the same origin. */
  BlochHamiltonian plus(BlochHamiltonian other) {
    List<FourierTerm> all = new ArrayList<>(terms);
    all.addAll(other.terms);
    return new BlochHamiltonian(size, all, origin);
  }

  /** Another one of the same class, 2^power times as large. */
  BlochHamiltonian sized(int power) {
    if (power == 0) {
      return this;
    }
    double size = Math.scalb(1.0, power);
    return new BlochHamiltonian(
        this.size, terms.stream().map(term -> term.times(size, 0)).toList(), origin);
  }

  /** Whether it is its own adjoint for all real coordinates: each term has its partner. */
  public boolean isHermitian() {
    return terms.stream().allMatch(term -> terms.stream().anyMatch(term::isAdjointOf));
  }

  /** Its Taylor polynomial of first order in the coordinate at a place. */
  BlochHamiltonian linearIn(int place) {
    List<FourierTerm> linear = new ArrayList<>();
    for (FourierTerm term : terms) {
      linear.addAll(term.linearIn(place));
    }
    return new BlochHamiltonian(size, linear, origin);
  }

  /** What it is where Hamiltonians are assumed to be linear in the strength. */
  BlochHamiltonian under(Premises premises) {
    return premises.linearInStrength() ? linearIn(Coordinate.STRENGTH.place(0)) : this;
  }

  /**
   * Taylor series at a point.
   *
   * @param point coordinates by place
   */
  public <T> Series<Matrix<T>> at(List<Double> point, LinearAlgebra<T> linear) {
    return Expansion.of(this, point, linear.numbers()).series();
  }
}
