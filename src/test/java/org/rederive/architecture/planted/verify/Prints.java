package org.rederive.architecture.planted.verify;

/** Prints where nobody may. */
final class Prints {
  void result() {
    System.out.println("0");
  }
}
