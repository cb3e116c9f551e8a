package org.rederive.evaluate;

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

  /**
   * A set of bands. Which of the bands that no label stands for are in it does not matter, only how
   * many. So the sets that are tried are all there are, up to the order of bands, beside two
   * labels; beside more labels they are some of them.
   */
  record Bands(String key) implements Label {
    private static final int TOLD_APART = 2;

    /** How many sets differ in more than names. */
    public static int sets(int bands) {
      int rest = Math.max(0, bands - TOLD_APART);
      return (1 << Math.min(bands, TOLD_APART)) * (rest + 1);
    }

    /** Whether a band is in the set with a number. */
    public static boolean contains(int set, int band) {
      return band < TOLD_APART ? (set >> band & 1) == 1 : band - TOLD_APART < set >> TOLD_APART;
    }

    /** A set with the same other bands that has one of the first two bands, and not both. */
    public static int withOneOfTwo(int set) {
      return (set & ~3) | (1 + (set & 1));
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
