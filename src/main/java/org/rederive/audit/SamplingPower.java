package org.rederive.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.sampling.SamplesInHand;
import org.rederive.engine.sampling.Trial;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Structure;
import org.rederive.result.Options;

/**
 * Which samples tell wrong versions of one statement from the right one: those of {@code verify} as
 * they come, and those of each class of Hamiltonians by itself. For one thread.
 */
final class SamplingPower {
  /** Samples of each class that a wrong version may pass before the class is said to miss it. */
  static final int SAMPLES = 12;

  /** What {@code verify} draws by default. */
  private static final int DEFAULT = 200;

  /** Structures that samples of a class are spread over, so that few programs are recorded. */
  private static final int STRUCTURES = 6;

  private final SamplesInHand usual;
  private final Map<HamiltonianClass, SamplesInHand> byClass = new LinkedHashMap<>();

  /**
   * @param classes those that are looked at by themselves
   */
  SamplingPower(
      Derivation derivation, Statement statement, long seed, List<HamiltonianClass> classes) {
    List<HamiltonianClass> all = Arrays.asList(HamiltonianClass.values());
    this.usual = samples(derivation, statement, seed, all, 8);
    classes.forEach(c -> byClass.put(c, samples(derivation, statement, seed, List.of(c), 3)));
  }

  private static SamplesInHand samples(
      Derivation derivation,
      Statement statement,
      long seed,
      List<HamiltonianClass> classes,
      int mostBands) {
    Options options = Options.of(seed, DEFAULT).withBands(2, mostBands).withClasses(classes);
    return new SamplesInHand(DocumentSamples.of(derivation, statement, options));
  }

  /** Whether the samples that {@code verify} draws by default refute an equation. */
  boolean refutes(Trial trial) {
    return trial.refuted(usual, LongStream.range(0, DEFAULT));
  }

  /** The classes on whose samples the equation seems to hold. */
  List<String> missing(Trial trial) {
    return byClass.entrySet().stream()
        .filter(each -> !trial.refuted(each.getValue(), few()))
        .map(each -> each.getKey().word())
        .toList();
  }

  /** Numbers of samples that have few structures; structures repeat. */
  private static LongStream few() {
    return LongStream.range(0, SAMPLES).map(i -> i % STRUCTURES + i / STRUCTURES * Structure.COUNT);
  }
}
