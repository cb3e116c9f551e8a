package org.rederive.evaluate;

/**
 * Something physical with arbitrary numbers: a vector, a state, a matrix, a function, the spectrum
 * of a Hamiltonian.
 */
public interface Thing {
  /**
   * Tells the thing from all others: draws are hashed from it, and it is printed. It is written
   * only, never read.
   */
  String text();

  /** One of its numbers in the words of the field. */
  default String words(Part part) {
    return text() + part.words();
  }

  /** The number that it is. */
  default Name whole() {
    return new Name(this, Part.Whole.ALL);
  }

  /** What a symbol of a document stands for. */
  record Symbol(String key) implements Thing {
    @Override
    public String text() {
      return key;
    }

    /** Subscripts of one letter need no braces; what a command takes does. */
    @Override
    public String words(Part part) {
      return key.replaceAll("(?<=[_^])\\{(\\w)\\}", "$1") + part.words();
    }
  }

  /** The square root of what is larger than zero. */
  record Root(Thing of) implements Thing {
    @Override
    public String text() {
      return "square root of " + of.text();
    }
  }

  /** A state on which both sides of an operator identity act. */
  enum TestState implements Thing {
    /** There is one. */
    STATE;

    @Override
    public String text() {
      return "probe";
    }

    @Override
    public String words(Part part) {
      String monomial = Monomial.words(part.index());
      return "component " + part.numbers() + " of the vector that both sides act on" + monomial;
    }
  }

  /**
   * A state of which a unitary matrix has a reflection as a factor.
   *
   * @param of the matrix
   * @param number of the factor
   */
  record Reflection(Thing of, int number) implements Thing {
    @Override
    public String text() {
      return of.text() + " " + number;
    }

    @Override
    public String words(Part part) {
      return "vector"
          + part.words()
          + " of reflection "
          + (number + 1)
          + " in "
          + of.words(Part.Whole.ALL);
    }
  }

  /**
   * The matrix that a Taylor coefficient is.
   *
   * @param of the function
   * @param index powers of all coordinates
   */
  record TaylorMatrix(Thing of, long index) implements Thing {
    @Override
    public String text() {
      return of.text() + " " + Long.toHexString(index);
    }

    @Override
    public String words(Part part) {
      return of.words(part) + Monomial.words(index);
    }
  }
}
