package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * The bands of a sample along a line of momenta through k_c, for a {@link Gaussian} packet of a
 * finite width; a sum over the line is an integral over it, with an error below rounding.
 *
 * <p>Eigenvectors are smooth along the line: ⟨a|u⟩ = 1 with one row ⟨a| for each band.
 *
 * @param <T> the numbers
 */
public final class NarrowBands<T> implements BandSource<T> {
  private final SampledBands<T> sampled;
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final double width;
  private final Map<Object, Frame<T>> frames = new HashMap<>();
  private final Map<Object, Vector<T>> anchors = new HashMap<>();
  private final Map<Object, Integer> followed = new HashMap<>();

  /**
   * @param sample with a single momentum, k_c
   * @param width σ
   */
  public NarrowBands(
      BandSample sample,
      double width,
      NumberSystem<T> numbers,
      Diagonalisation<T> diagonalisation) {
    this.sampled = new SampledBands<>(Line.through(sample, width), numbers, diagonalisation);
    this.linear = sampled.linear();
    this.numbers = numbers;
    this.width = width;
  }

  /**
   * Momenta k_c + j h along the first component, |j h| ≤ 8σ. The sum of a Gaussian differs from its
   * integral by e^{−2π²σ²/h²}, and what is left out is e^{−32}.
   */
  private static final class Line {
    static final int CENTRE = 13;
    static final int POINTS = 2 * CENTRE + 1;

    /** h/σ. */
    static final double STEP = 0.625;

    static BandSample through(BandSample sample, double width) {
      List<Double> k = sample.momenta().get(0);
      return sample.with(
          IntStream.range(0, POINTS)
              .mapToObj(j -> List.of(k.get(0) + offset(j, width), k.get(1), k.get(2)))
              .toList(),
          CENTRE);
    }

    static double offset(int point, double width) {
      return (point - CENTRE) * STEP * width;
    }
  }

  @Override
  public PacketShape<T> shape(String packet, List<Frame<T>> band) {
    List<T> offsets =
        IntStream.range(0, points()).mapToObj(j -> numbers.of(Line.offset(j, width), 0)).toList();
    return new Gaussian<>(band, this, offsets, width);
  }

  /**
   * @throws DegenerateSpectrumException if the band cannot be followed along the line
   */
  @Override
  public Frame<T> frame(Site site, int band) {
    requireFunction(site);
    List<Object> key = List.of(site, band);
    Frame<T> known = frames.get(key);
    if (known == null) {
      Frame<T> frame = sampled.frame(site, followed(site, band));
      Vector<T> anchor = anchor(site, band);
      Series<T> overlap = frame.right().map(u -> linear.pair(anchor, u));
      var gauge = new Frame.Gauge<>(ScalarSeries.reciprocal(overlap, numbers), overlap);
      known = frame.in(gauge, linear);
      frames.put(key, known);
    }
    return known;
  }

  /** ⟨L| at k_c and a random row that is small beside it. */
  private Vector<T> anchor(Site site, int band) {
    return anchors.computeIfAbsent(
        List.of(site.at(0), band),
        key -> {
          Eigenpair<T> pair = sampled.eigenpair(site.at(Line.CENTRE), band);
          double size = 0.25 / (linear.norm(pair.right()) * Math.sqrt(bands()));
          return Vector.of(
              bands(),
              i -> {
                T small = numbers.multiply(numbers.of(size, 0), random(band, i));
                return numbers.add(pair.left().at(i), small);
              });
        });
  }

  private T random(int band, int i) {
    return arbitrary().complex(new Name(new BandThing.Anchor(band), new Part.Component(i)));
  }

  /** Samples know their functions at k, not at a function of k. */
  private static void requireFunction(Site site) {
    if (site.spot().shifted()) {
      throw new UnsupportedFormulaException(
          "packets of finite width are not known where the momentum is a function of another");
    }
  }

  /** Eigenvectors stay as smooth as they are. */
  @Override
  public Frame.Gauge<T> gauge(Thing gauge) {
    Series<T> one = Series.constant(numbers.one());
    return new Frame.Gauge<>(one, one);
  }

  /** A function that is drawn anew at each momentum is not smooth. */
  @Override
  public Series<T> function(String key, Site.Spot spot) {
    throw new UnsupportedFormulaException(
        "an arbitrary function of k has no meaning for a packet of finite width");
  }

  @Override
  public Series<Vector<T>> state(Thing state, int point) {
    throw new UnsupportedFormulaException(
        "operators and arbitrary states have no meaning in the limit of the width; compare"
            + " expectation values");
  }

  // ---- bands are numbered as at k_c

  private int followed(Site site, int band) {
    int point = site.spot().point();
    if (point == Line.CENTRE) {
      return band;
    }
    List<Object> key = List.of(site, band);
    Integer known = followed.get(key);
    if (known == null) {
      Site before = site.at(point + Integer.signum(Line.CENTRE - point));
      known = nearest(site, sampled.eigenpair(before, followed(before, band)));
      followed.put(key, known);
    }
    return known;
  }

  /** The band with Tr P P' near 1. */
  private int nearest(Site site, Eigenpair<T> before) {
    for (int m = 0; m < bands(); m++) {
      Eigenpair<T> pair = sampled.eigenpair(site, m);
      T overlap =
          numbers.multiply(
              linear.pair(before.left(), pair.right()), linear.pair(pair.left(), before.right()));
      if (numbers.magnitude(numbers.subtract(overlap, numbers.one())) < 0.25) {
        return m;
      }
    }
    throw new DegenerateSpectrumException("the packet is too wide to follow its band");
  }

  // ---- the rest is as sampled

  @Override
  public StateSpace<T> space() {
    return sampled.space();
  }

  @Override
  public int packetBand() {
    return sampled.packetBand();
  }

  @Override
  public Series<Matrix<T>> operator(Site site) {
    requireFunction(site);
    return sampled.operator(site);
  }

  @Override
  public List<T> momentum(int point) {
    return sampled.momentum(point);
  }

  @Override
  public List<T> centre() {
    return sampled.centre();
  }

  @Override
  public List<T> symmetric(Thing matrix) {
    return sampled.symmetric(matrix);
  }
}
