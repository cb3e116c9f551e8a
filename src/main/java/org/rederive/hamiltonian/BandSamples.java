package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.rederive.evaluate.Draws;

/**
 * The samples of a claim: sample i is a pure function of i. What all of them have in common is made
 * once.
 */
public final class BandSamples {
  private static final Vector CENTRE = Vector.of("centre");
  private static final List<Vector> MOMENTA =
      List.of(Vector.of("momentum0"), Vector.of("momentum1"), Vector.of("momentum2"));

  private final Sampling sampling;
  private final long seed;
  private final String claim;
  private final List<Structure> structures;

  /**
   * @param zone whether there are momenta; otherwise families H(λ) at one point
   */
  public BandSamples(Sampling sampling, long seed, String claim, boolean zone) {
    this.sampling = sampling;
    this.seed = seed;
    this.claim = claim;
    this.structures =
        LongStream.range(0, Structure.COUNT)
            .mapToObj(number -> Structure.of(sampling, seed, claim, number))
            .map(structure -> zone ? structure : structure.withoutMomenta())
            .toList();
  }

  /** The sample with this number. */
  public BandSample at(long index) {
    Structure structure = structures.get((int) (index % Structure.COUNT));
    Draws draws = sampling.draws(seed, claim, index);
    List<List<Double>> momenta = new ArrayList<>();
    for (int j = 0; j < structure.points(); j++) {
      momenta.add(MOMENTA.get(j).drawn(draws));
    }
    return new BandSample(
        sampling.classOf(index),
        structure,
        Optional.empty(),
        new BandSample.Coordinates(momenta, CENTRE.drawn(draws)),
        draws,
        Optional.empty());
  }

  /** A vector of coarse numbers. */
  private record Vector(Draws.Key x, Draws.Key y, Draws.Key z) {
    static Vector of(String name) {
      return new Vector(
          Draws.Key.of(name + ".x"), Draws.Key.of(name + ".y"), Draws.Key.of(name + ".z"));
    }

    List<Double> drawn(Draws draws) {
      return List.of(draws.coarse(x), draws.coarse(y), draws.coarse(z));
    }
  }
}
