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
