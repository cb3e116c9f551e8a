package org.rederive.evaluate;

/** The name of a number that a recorded calculation takes from its sample. */
public interface Input {

  /**
   * An arbitrary number.
   *
   * @param kind what is known about it
   * @param name its name
   */
  record Draw(Kind kind, Name name) implements Input {
    /** The value that a sample gives it. */
    public <T> T from(Arbitrary<T> arbitrary) {
      return switch (kind) {
        case COMPLEX -> arbitrary.complex(name);
        case REAL -> arbitrary.real(name);
        case FACTOR -> arbitrary.factor(name);
      };
    }
  }

  /** What is known about an arbitrary number. */
  enum Kind {
    /** Nothing. */
    COMPLEX,
    /** It is real. */
    REAL,
    /** It is not zero. */
    FACTOR
  }
}
