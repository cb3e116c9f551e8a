package org.rederive.engine.literal;

/** How many numbers may still be multiplied; counted, so that it is the same on every machine. */
final class Work {
  private long left;

  Work(long most) {
    this.left = most;
  }

  void spend(long products) {
    left -= products;
    if (left < 0) {
      throw new NotReadException("it is too long to be written out");
    }
  }
}
