package org.rederive.evaluate;

import java.util.SplittableRandom;
import org.rederive.number.NumberSystem;
import org.rederive.number.StandardNormal;

/**
 * Random numbers by name: each is a pure function of the sample's seed and the key, so that it does
 * not matter in which order, how often or by which thread they are asked for.
 *
 * @param seed the sample's seed
 * @param power numbers are 2^power times as large as standard normal ones
 * @param apart by how many powers of 2 a single number may be larger or smaller than others
 * @param parts which parts complex numbers have
 */
public record Draws(long seed, int power, int apart, Draws.Parts parts)
    implements Choices, NumberSource {
  /** Standard normal numbers. */
  public Draws(long seed) {
    this(seed, 0, 0, Parts.BOTH);
  }

  /** The draws of sample {@code index} of a claim. */
  public static Draws of(long seed, String claim, long index) {
    return new Draws(mixed(mixed(seed ^ hash(claim)) + index));
  }

  /**
   * The same numbers, all of them larger or smaller by one power of 2, which can be 1, and for some
   * samples each by another one; two of three are larger than all that is written beside them.
   */
  public Draws sized(Sizes sizes) {
    if (sizes.even() && whole("even", 4) > 0) {
      return new Draws(seed, power("size", Sizes.BEYOND), 0, parts);
    }
    int most = sizes.power();
    int size = whole("beyond", 3) > 0 ? most - whole("size", Sizes.BEYOND) : power("size", most);
    return new Draws(seed, size, whole("apart", 2) * most, parts);
  }

  /** Which parts complex numbers have. */
  public enum Parts {
    BOTH,
    REAL,
    NEGATIVE;

    /** A real part and what is drawn for an imaginary one, as these have them. */
    double real(double drawn) {
      return this == NEGATIVE ? -Math.abs(drawn) : drawn;
    }

    double imaginary(double drawn) {
      return this == BOTH ? drawn : 0;
    }
  }

  /** The same numbers with other parts: branches of roots are cut along an axis. */
  public Draws with(Parts others) {
    return new Draws(seed, power, apart, others);
  }

  private int power(String key, int most) {
    return whole(key, 2 * most + 1) - most;
  }

  /** A standard normal number at the size of these, or at its own. */
  double sized(Key key, StandardNormal normal) {
    return times(normal.next(), power + own(key));
  }

  /** The same in multiples of a part of its size, so that products of a few are exact. */
  double coarselySized(Key key) {
    return times(coarse(key), own(key));
  }

  private int own(Key key) {
    return apart == 0 ? 0 : power("size of " + key.text, apart);
  }

  private static double times(double number, int power) {
    return power == 0 ? number : Math.scalb(number, power);
  }

  /** A stream of its own for a key. */
  public SplittableRandom stream(String key) {
    return stream(Key.of(key));
  }

  /** A stream of its own for a key. */
  public SplittableRandom stream(Key key) {
    return new SplittableRandom(mixed(seed ^ key.hash));
  }

  /** Standard normal in multiples of 1/256, so that products of a few are exact in doubles. */
  public double coarse(String key) {
    return coarse(Key.of(key));
  }

  /** Standard normal in multiples of 1/256, so that products of a few are exact in doubles. */
  public double coarse(Key key) {
    double normal = new StandardNormal(stream(key)).next();
    return times(Math.rint(normal * 256) / 256, power);
  }

  /**
   * What a number is drawn by, with what is computed of it once for all samples.
   *
   * @param text the name
   * @param hash a number made of it
   */
  public record Key(String text, long hash) {
    /** The key with this text. */
    public static Key of(String text) {
      return new Key(text, Draws.hash(text));
    }
  }

  /** Uniform in 0 … bound − 1. */
  public int whole(String key, int bound) {
    return stream(key).nextInt(bound);
  }

  /** Any of what a label can stand for. */
  @Override
  public int choose(Label label, int bound) {
    return whole(label.text(), bound);
  }

  /** Standard normal numbers by their names. */
  @Override
  public <T> Arbitrary<T> in(NumberSystem<T> numbers, Choices choices) {
    return new Drawn<>(numbers, this, choices);
  }

  /** FNV-1a over the UTF-16 units. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finaliser of SplitMix64. */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
