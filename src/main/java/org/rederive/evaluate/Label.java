package org.rederive.evaluate;

import java.util.SplittableRandom;

/** What a formula leaves open: a label that nothing binds. */
public sealed interface Label {
  /** Tells the label from all others; draws are hashed from it and readers see it. */
  String text();

  /** A band; its number means nothing but that it equals another one or does not. */
  sealed interface OfBand extends Label {}

  /** The band of the packet. */
  enum PacketBand implements OfBand {
    /** There is one packet. */
    ONE;

    @Override
    public String text() {
      return "band";
    }
  }

  /** A band index. */
  record Band(String letter) implements OfBand {
    @Override
    public String text() {
      return "band index " + letter;
    }
  }

  /** A set of bands: all subsets of a few bands, and some of many. */
  record Bands(String key) implements Label {
    /** Of so many bands all subsets are tried. */
    private static final int ALL = 3;

    private static final int SOME = 12;

    /** How many subsets are tried. */
    public static int sets(int bands) {
      return bands <= ALL ? 1 << bands : SOME;
    }

    /** Whether a band is in the set with a number; of many bands the sets are any. */
    public boolean contains(int set, int band, int bands) {
      long bits = bands <= ALL ? set : new SplittableRandom(31L * set + bands).nextLong();
      return (bits >> band & 1) == 1;
    }

    @Override
    public String text() {
      return "bands of " + key;
    }
  }

  /** A momentum: one of the peaks of a packet. */
  record Momentum(String letter) implements Label {
    @Override
    public String text() {
      return "momentum " + letter;
    }
  }

  /** The parameter of a statement about any coordinate. */
  enum Parameter implements Label {
    /** There is one. */
    ONE;

    @Override
    public String text() {
      return "parameter";
    }
  }
}
