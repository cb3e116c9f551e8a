package org.rederive.evolution;

import java.util.List;
import java.util.stream.IntStream;
import org.rederive.evolution.LatticeEvolution.Reach;
import org.rederive.number.Coordinate;

/** What goes to zero on a lattice. */
public enum Smallness {
  /** A uniform magnetic field B along z, perpendicular to a plane; σ² = 1/(2B). */
  FIELD(Coordinate.MOMENTUM.place(1), 4, 5) {
    @Override
    Geometry geometry(double value, List<Double> start, double[] gauge) {
      return new FieldGeometry(value, gauge);
    }

    @Override
    public Reach reach(boolean thorough) {
      return thorough ? Reach.WIDE : Reach.CLOSE;
    }

    @Override
    boolean hasLarger() {
      return false;
    }
  },
  /** The gradient g of a parameter along a chain; σ² = 1/(2g). */
  GRADIENT(Coordinate.CENTRE.place(0), 6, 6) {
    @Override
    Geometry geometry(double value, List<Double> start, double[] gauge) {
      return new GradientGeometry(value, start.get(1));
    }

    @Override
    double second(double value, double start, Measured packet) {
      return start + value * packet.centre()[0];
    }
  },
  /** The width in momentum of a packet on a chain without anything else, 1/(2σ). */
  WIDTH(Coordinate.CENTRE.place(0), 3, 3) {
    @Override
    Geometry geometry(double value, List<Double> start, double[] gauge) {
      return new GradientGeometry(0, start.get(1));
    }

    @Override
    double width(double value) {
      return 1 / (2 * value);
    }
  },
  /**
   * The inverse length 1/L of a chain without anything else, on which a state has become the one
   * that is amplified most: L − 1 sites between two walls, or the same as a ring.
   */
  SIZE(Coordinate.CENTRE.place(0), 1, 2) {
    @Override
    Geometry geometry(double value, List<Double> start, double[] gauge) {
      return new ChainGeometry(start.get(0), start.get(1));
    }

    @Override
    Evolving evolving(double value, Evolving.Start start, Geometry geometry) {
      return new ChainEvolution(start, (int) Math.round(1 / value) - 1);
    }

    @Override
    boolean fills() {
      return true;
    }

    @Override
    boolean hasLarger() {
      return false;
    }
  };

  private static final int VALUES = 5;

  private final int second;
  private final int quickly;
  private final int thoroughly;

  Smallness(int second, int quickly, int thoroughly) {
    this.second = second;
    this.quickly = quickly;
    this.thoroughly = thoroughly;
  }

  /** Values, each half of the one before. */
  public List<Double> values(boolean thorough) {
    int first = thorough ? thoroughly : quickly;
    return IntStream.range(first, first + VALUES).mapToObj(n -> Math.scalb(1.0, -n)).toList();
  }

  /** The place of the second coordinate of phase space; the first is k_x. */
  int second() {
    return second;
  }

  /** The second coordinate of phase space where a packet is. */
  double second(double value, double start, Measured packet) {
    return start;
  }

  abstract Geometry geometry(double value, List<Double> start, double[] gauge);

  /** How far it evolves. */
  public Reach reach(boolean thorough) {
    return thorough ? Reach.ENOUGH : Reach.QUICK;
  }

  /** The state that evolves. */
  Evolving evolving(double value, Evolving.Start start, Geometry geometry) {
    return new PacketEvolution(start, geometry, width(value));
  }

  /** Whether the state has come to the ends of the lattice and is all over it. */
  boolean fills() {
    return false;
  }

  /** Whether there is the same on a larger lattice, at a price. */
  boolean hasLarger() {
    return true;
  }

  /** σ of the position: that of a coherent state, so that no direction of phase space is wide. */
  double width(double value) {
    return 1 / Math.sqrt(2 * Math.abs(value));
  }
}
