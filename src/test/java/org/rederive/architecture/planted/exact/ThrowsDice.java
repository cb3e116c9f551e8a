package org.rederive.architecture.planted.exact;

/** Draws a number nobody can draw again. */
final class ThrowsDice {
  double sample() {
    return Math.random();
  }
}
