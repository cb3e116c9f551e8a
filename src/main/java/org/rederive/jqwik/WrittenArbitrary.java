package org.rederive.jqwik;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.program.Constant;

/**
 * Values that are made of small Gaussian integers, each of which is drawn by its name.
 *
 * @param <T> the values
 */
public final class WrittenArbitrary<T> implements Arbitrary<T> {
  static final int FEWEST = 2;
  static final int MOST = 4;

  private final Simpler.Meaning<T> meaning;
  private final int most;

  WrittenArbitrary(Simpler.Meaning<T> meaning, int most) {
    this.meaning = meaning;
    this.most = most;
  }

  static <T> WrittenArbitrary<T> of(
      Simplification.Samples samples, Function<WrittenSample, T> value) {
    Simplification ways = new Simplification(samples, FEWEST);
    return new WrittenArbitrary<>(new Simpler.Meaning<>(ways, value, (a, b) -> true), MOST);
  }

  /** The same with other numbers of bands, which are otherwise two to four. */
  public WrittenArbitrary<T> withBands(int fewest, int largest) {
    Simplification ways = new Simplification(meaning.ways().samples(), fewest);
    return new WrittenArbitrary<>(
        new Simpler.Meaning<>(ways, meaning.of(), meaning.mayReplace()), largest);
  }

  @Override
  public RandomGenerator<T> generator(int tries) {
    return Arbitraries.longs()
        .withoutEdgeCases()
        .generator(tries)
        .mapShrinkable(seed -> meaning.value(draw(new Draws(seed.value()))));
  }

  /** None: what is simple is where wrong formulas hold. */
  @Override
  public EdgeCases<T> edgeCases(int maximum) {
    return EdgeCases.none();
  }

  private WrittenSample draw(Draws draws) {
    Simplification.Samples samples = meaning.ways().samples();
    int fewest = meaning.ways().fewest();
    List<HamiltonianClass> classes = samples.classes();
    HamiltonianClass kind = classes.get(draws.whole("class", classes.size()));
    List<Structure> shapes = samples.shapes(fewest + draws.whole("bands", most - fewest + 1));
    Structure shape = shapes.get(draws.whole("labels", shapes.size()));
    Map<Name, Constant> numbers = new HashMap<>();
    WrittenSample bare = new WrittenSample(kind, shape, new WrittenNumbers(Map.of()));
    for (Input.Draw draw : samples.numbers(bare)) {
      Constant value = SmallNumbers.draw(draw.kind(), draws.stream(draw.name().text()));
      if (!value.equals(WrittenNumbers.simplest(draw.kind()))) {
        numbers.put(draw.name(), value);
      }
    }
    return new WrittenSample(kind, shape, new WrittenNumbers(numbers));
  }
}
