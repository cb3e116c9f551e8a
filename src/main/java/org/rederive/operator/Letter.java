package org.rederive.operator;

import java.util.Comparator;

/**
 * A generator of the word algebra.
 *
 * @param name how it is written
 * @param kind how it commutes and what its adjoint is
 * @param daggered whether it is the adjoint of the generator
 */
record Letter(String name, Kind kind, boolean daggered) implements Comparable<Letter> {
  private static final Comparator<Letter> ORDER =
      Comparator.comparing(Letter::name).thenComparing(Letter::daggered);

  /** What is assumed of a generator, and nothing else. */
  enum Kind {
    /** A real number: commutes with everything, is its own conjugate. */
    REAL,
    /** A complex number: commutes with everything. */
    COMPLEX,
    /** A component of the position: commutes with the other components, is its own adjoint. */
    POSITION,
    /** An operator that is its own adjoint. */
    HERMITIAN,
    /** Any operator or state. */
    ARBITRARY,
    /** A ket; its adjoint is the bra. From a bra to the next ket stands a number. */
    KET,
    /** 1/⟨ψ|ψ⟩ of a ket with the same name. */
    INVERSE_NORM
  }

  boolean isNumber() {
    return kind == Kind.REAL || kind == Kind.COMPLEX || kind == Kind.INVERSE_NORM;
  }

  Letter adjoint() {
    boolean changes = kind == Kind.COMPLEX || kind == Kind.ARBITRARY || kind == Kind.KET;
    return changes ? new Letter(name, kind, !daggered) : this;
  }

  @Override
  public int compareTo(Letter other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (kind == Kind.KET) {
      return daggered ? "\\langle " + name + " |" : "| " + name + " \\rangle";
    }
    if (kind == Kind.INVERSE_NORM) {
      return "\\frac{1}{\\langle " + name + " | " + name + " \\rangle}";
    }
    return daggered ? name + "^{\\dagger}" : name;
  }
}
