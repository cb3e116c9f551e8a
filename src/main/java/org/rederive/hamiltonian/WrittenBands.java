package org.rederive.hamiltonian;

import java.util.List;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.Thing;
import org.rederive.number.NumberSystem;

/**
 * The bands of a sample that is written down.
 *
 * @param <T> the numbers
 */
final class WrittenBands<T> extends SolvedBands<T> {
  private final WrittenSample sample;

  WrittenBands(WrittenSample sample, NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    super(
        sample.structure(),
        numbers,
        sample.numbers().in(numbers, sample.structure().choices()),
        diagonalisation);
    this.sample = sample;
  }

  @Override
  public int packetBand() {
    return arbitrary().choose(Label.PacketBand.ONE, bands());
  }

  @Override
  BlochHamiltonian function(Site site) {
    return sample.operator(site);
  }

  @Override
  List<Double> at(int point) {
    return sample.at(point);
  }

  @Override
  public List<T> momentum(int point) {
    return numbers(sample.momentum(point));
  }

  @Override
  public List<T> centre() {
    return numbers(sample.centre());
  }

  @Override
  public List<T> symmetric(Thing matrix) {
    return NamedDraws.symmetric(arbitrary(), matrix);
  }
}
