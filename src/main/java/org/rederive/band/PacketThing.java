package org.rederive.band;

import org.rederive.meaning.Part;
import org.rederive.meaning.Thing;

/** What a packet is made of besides its band. */
public sealed interface PacketThing extends Thing {
  /** Which packet of a document; empty for its only one. */
  String packet();

  /** What distinguishes the numbers of several packets. */
  private static String text(String packet) {
    return packet.isEmpty() ? "" : packet + " ";
  }

  private String words(String what, Part part, String where) {
    String of = packet().isEmpty() ? "" : " of " + packet();
    return what + part.words() + where + of;
  }

  /** Which peak; said only where there is more than the first. */
  static String peak(int point) {
    return point == 0 ? "" : " of peak " + (point + 1);
  }

  /** w at a peak. */
  record Amplitude(String packet, int point) implements PacketThing {
    @Override
    public String text() {
      return PacketThing.text(packet) + "amplitude" + point;
    }

    @Override
    public String words(Part part) {
      return PacketThing.super.words("amplitude of the packet", part, peak(point));
    }
  }

  /** ∂ ln g at a peak. */
  record Slope(String packet, int point) implements PacketThing {
    @Override
    public String text() {
      return PacketThing.text(packet) + "slope" + point;
    }

    @Override
    public String words(Part part) {
      return PacketThing.super.words("slope of the envelope", part, peak(point));
    }
  }

  /** How the phase of w bends at a peak. */
  record Chirp(String packet, int point) implements PacketThing {
    @Override
    public String text() {
      return PacketThing.text(packet) + "chirp" + point;
    }

    @Override
    public String words(Part part) {
      return PacketThing.super.words("phase of the packet", part, peak(point));
    }
  }

  /** How far the position of a peak is from r_c. */
  record Offset(String packet, int point) implements PacketThing {
    @Override
    public String text() {
      return PacketThing.text(packet) + "offset" + point;
    }

    @Override
    public String words(Part part) {
      String where = " of peak " + (point + 1);
      return PacketThing.super.words("distance to r_c", part, where);
    }
  }

  /** How the phase of a packet of finite width bends along two directions. */
  record Bend(int a, int b) implements PacketThing {
    @Override
    public String packet() {
      return "";
    }

    @Override
    public String text() {
      return "chirp" + a + b;
    }
  }
}
