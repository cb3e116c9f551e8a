package org.rederive.architecture.planted.exact;

/** Prints where nobody may. */
final class Prints {
  void result() {
    System.out.println("0");
  }
}
