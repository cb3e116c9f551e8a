package org.rederive.engine.model;

import java.util.SplittableRandom;
import org.matheclipse.core.interfaces.IExpr;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Exact rational values for the symbols of a model's formula, the same ones in every run; sines and
 * cosines lie on the circle. What vanishes there vanishes everywhere, but for a probability of the
 * order 2⁻⁵⁰.
 */
final class GenericPoint {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  private GenericPoint() {}

  /** Whether an expression vanishes; roots count as independent of what they are the roots of. */
  static boolean isZero(IExpr e) {
    return new Conversion<>(NUMBERS, GenericPoint::value).of(e).isZero();
  }

  private static GaussianRational value(Atom atom) {
    if (atom instanceof Atom.Cosine cosine) {
      return circle(cosine.momentum(), true);
    }
    if (atom instanceof Atom.Sine sine) {
      return circle(sine.momentum(), false);
    }
    if (atom instanceof Atom.Momentum momentum) {
      return random(momentum.name());
    }
    return random(((Atom.Plain) atom).name());
  }

  /** (1 − t²)/(1 + t²) or 2t/(1 + t²). */
  private static GaussianRational circle(String momentum, boolean cosine) {
    GaussianRational t = random("angle " + momentum);
    GaussianRational square = NUMBERS.multiply(t, t);
    GaussianRational above = cosine ? NUMBERS.subtract(NUMBERS.one(), square) : NUMBERS.add(t, t);
    return NUMBERS.divide(above, NUMBERS.add(NUMBERS.one(), square));
  }

  private static GaussianRational random(String name) {
    return NUMBERS.of(1 + new SplittableRandom(name.hashCode()).nextLong(1L << 60));
  }
}
