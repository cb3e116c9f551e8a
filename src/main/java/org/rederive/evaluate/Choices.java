package org.rederive.evaluate;

/** What labels stand for that nothing binds. */
@FunctionalInterface
public interface Choices {
  /** One of 0 … bound − 1. */
  int choose(Label label, int bound);

  /** Equal labels: all of them stand for the first that there is. */
  static Choices coinciding() {
    return Coinciding.ALL;
  }

  /** None are left: the shape of a calculation was chosen before it is run. */
  static Choices none() {
    return (label, bound) -> {
      throw new IllegalStateException("the shape of a calculation is chosen before it is run");
    };
  }

  /** Has one value, so that what is made with it can be compared. */
  enum Coinciding implements Choices {
    ALL;

    @Override
    public int choose(Label label, int bound) {
      return 0;
    }
  }
}
