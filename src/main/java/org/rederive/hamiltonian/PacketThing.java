package org.rederive.hamiltonian;

import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;

/** What a packet is made of besides its band. */
sealed interface PacketThing extends Thing {
  /** Which peak; said only where there is more than the first. */
  static String peak(int point) {
    return point == 0 ? "" : " of peak " + (point + 1);
  }

  /** What belongs to one of the peaks of a packet. */
  sealed interface OfPeak extends PacketThing {
    /** Which packet of a document; empty for its only one. */
    String packet();

    /** Number of the peak. */
    int point();

    /** Tells it from all others of the peak. */
    String mark();

    /** What people call it. */
    String name();

    /** Which peak, in words. */
    default String where() {
      return peak(point());
    }

    @Override
    default String text() {
      return (packet().isEmpty() ? "" : packet() + " ") + mark() + point();
    }

    @Override
    default String words(Part part) {
      return name() + part.words() + where() + (packet().isEmpty() ? "" : " of " + packet());
    }
  }

  /** w at a peak. */
  record Amplitude(String packet, int point) implements OfPeak {
    @Override
    public String mark() {
      return "amplitude";
    }

    @Override
    public String name() {
      return "amplitude of the packet";
    }
  }

  /** ∂ ln g at a peak. */
  record Slope(String packet, int point) implements OfPeak {
    @Override
    public String mark() {
      return "slope";
    }

    @Override
    public String name() {
      return "slope of the envelope";
    }
  }

  /** How the phase of w bends at a peak. */
  record Chirp(String packet, int point) implements OfPeak {
    @Override
    public String mark() {
      return "chirp";
    }

    @Override
    public String name() {
      return "phase of the packet";
    }
  }

  /** How far the position of a peak is from r_c; the last peak makes up for all others. */
  record Offset(String packet, int point) implements OfPeak {
    @Override
    public String mark() {
      return "offset";
    }

    @Override
    public String name() {
      return "distance to r_c";
    }

    @Override
    public String where() {
      return " of peak " + (point + 1);
    }
  }

  /** How the phase of a packet of finite width bends along two directions. */
  record Bend(int a, int b) implements PacketThing {
    @Override
    public String text() {
      return "chirp" + a + b;
    }
  }
}
