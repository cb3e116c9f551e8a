package org.rederive.architecture.planted.verify;

/** Draws a number nobody can draw again. */
final class ThrowsDice {
  double sample() {
    return Math.random();
  }
}
