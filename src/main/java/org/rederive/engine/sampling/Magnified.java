package org.rederive.engine.sampling;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Recording;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.number.Digits;
import org.rederive.setting.SampleSource;
import org.rederive.setting.Worlds;

/**
 * A difference of both sides that is rounding in doubles, seen with more digits: rounding shrinks
 * with every digit, a difference stays where it is.
 *
 * @param sample number of the sample
 * @param label class and number of bands
 * @param residual |left − right| / Σ|terms|
 * @param digits how many digits it took
 */
public record Magnified(long sample, Worlds.Label label, double residual, int digits) {
  /** Each is compared with the next; the last ones take seconds. */
  private static final List<Integer> DIGITS = List.of(68, 136, 272);

  /** Samples among which one of a size is looked for. */
  private static final long LOOKED_AT = 120;

  /** Larger ones show in doubles. */
  private static final double SEEN = 1e-9;

  /** Two numbers of digits see the same difference if they agree to this part of it. */
  private static final double SAME = 1e-3;

  /**
   * The first sample of a size on which the sides differ by less than doubles show.
   *
   * @param bands number of bands; 0 for samples of any size
   */
  public static Optional<Magnified> of(Comparison comparison, SampleSource samples, int bands) {
    return LongStream.range(0, LOOKED_AT)
        .filter(index -> bands == 0 || samples.at(index).label().bands() == bands)
        .limit(1)
        .boxed()
        .flatMap(index -> at(comparison, samples.at(index), index).stream())
        .findFirst();
  }

  private static Optional<Magnified> at(Comparison comparison, Worlds sample, long index) {
    Recording recording = Recording.of(comparison, sample::recorded);
    Recalculation again = new Recalculation(comparison, recording, sample);
    try {
      double before = again.at32Digits().relative();
      for (int digits : DIGITS) {
        if (before > SEEN) {
          return Optional.empty();
        }
        double now = again.in(new Digits(digits)).relative();
        if (now > 0 && Math.abs(now - before) <= SAME * now) {
          return Optional.of(new Magnified(index, sample.label(), now, digits));
        }
        before = now;
      }
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
