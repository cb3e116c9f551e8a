package org.rederive.jqwik;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ShrinkingDistance;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.IngredientThing;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.program.Constant;

/**
 * Makes samples simpler: fewer bands, no class, fewer different labels, fewer numbers that are
 * written down, many at once first, and then smaller ones.
 *
 * @param samples which numbers samples have, and which shapes there are
 * @param fewest least number of bands
 */
record Simplification(Samples samples, int fewest) {
  /** What a simpler sample may be. */
  interface Samples {
    /** The classes, the one with least structure first. */
    List<HamiltonianClass> classes();

    /** The shapes with a number of bands, simplest first. */
    List<Structure> shapes(int bands);

    /** The numbers of samples of a class and shape. */
    Set<Input.Draw> numbers(WrittenSample sample);

    /** The operators of a sample that depend on coordinates. */
    Set<Site> operators(WrittenSample sample);
  }

  /** How far a sample is from the simplest one; what comes first counts most. */
  ShrinkingDistance distance(WrittenSample sample) {
    Structure structure = sample.structure();
    return ShrinkingDistance.of(
        structure.bands(),
        samples.classes().indexOf(sample.kind()),
        samples.shapes(structure.bands()).indexOf(structure),
        sample.numbers().values().size(),
        sample.numbers().values().values().stream().mapToInt(SmallNumbers::rank).sum());
  }

  /** Candidates, made when they are asked for. */
  Stream<WrittenSample> simpler(WrittenSample sample) {
    return Stream.<Supplier<Stream<WrittenSample>>>of(
            () -> fewerBands(sample),
            () -> plainClass(sample),
            () -> simplerLabels(sample),
            () -> fewerNumbers(sample),
            () -> smallerNumbers(sample))
        .flatMap(Supplier::get);
  }

  // ---- shapes and classes

  /** Without one of the bands, the last one first. */
  private Stream<WrittenSample> fewerBands(WrittenSample sample) {
    Structure old = sample.structure();
    if (old.bands() == fewest) {
      return Stream.empty();
    }
    List<Structure> shapes = samples.shapes(old.bands() - 1);
    int label = Math.min(samples.shapes(old.bands()).indexOf(old), shapes.size() - 1);
    return IntStream.iterate(old.bands() - 1, band -> band >= 0, band -> band - 1)
        .mapToObj(band -> with(sample, LeftOut.of(sample.numbers(), band)))
        .map(fewer -> with(fewer, sample.kind(), shapes.get(label)));
  }

  /** The same numbers in the class with least structure, and the same matrices without a class. */
  private Stream<WrittenSample> plainClass(WrittenSample sample) {
    HamiltonianClass plain = samples.classes().get(0);
    if (sample.kind() == plain) {
      return Stream.empty();
    }
    Stream<WrittenSample> numbers =
        Stream.of(plain).map(kind -> with(sample, kind, sample.structure()));
    Stream<WrittenSample> matrices =
        Stream.of(plain)
            .filter(kind -> kind == HamiltonianClass.GENERIC)
            .map(kind -> sample.withoutClass(samples.operators(sample)));
    return Stream.concat(numbers, matrices);
  }

  private Stream<WrittenSample> simplerLabels(WrittenSample sample) {
    List<Structure> shapes = samples.shapes(sample.structure().bands());
    return shapes.subList(0, shapes.indexOf(sample.structure())).stream()
        .map(shape -> with(sample, sample.kind(), shape));
  }

  /** The same numbers, as far as they are asked for. */
  private WrittenSample with(WrittenSample sample, HamiltonianClass kind, Structure shape) {
    WrittenSample all = new WrittenSample(kind, shape, sample.numbers());
    Set<Name> asked =
        samples.numbers(all).stream().map(Input.Draw::name).collect(Collectors.toSet());
    Map<Name, Constant> kept = new HashMap<>(sample.numbers().values());
    kept.keySet().retainAll(asked);
    return with(all, kept);
  }

  private static WrittenSample with(WrittenSample sample, Map<Name, Constant> numbers) {
    return with(sample, new WrittenNumbers(numbers));
  }

  private static WrittenSample with(WrittenSample sample, WrittenNumbers numbers) {
    return new WrittenSample(sample.kind(), sample.structure(), numbers);
  }

  // ---- numbers

  /** All at once, each half, each quarter, … each one alone. */
  private static Stream<WrittenSample> fewerNumbers(WrittenSample sample) {
    List<Name> names = inOrder(sample);
    return Stream.iterate(names.size(), size -> size > 0, size -> size / 2)
        .flatMap(size -> chunks(names, size))
        .map(chunk -> without(sample, chunk));
  }

  private static Stream<List<Name>> chunks(List<Name> names, int size) {
    return IntStream.iterate(0, first -> first < names.size(), first -> first + size)
        .mapToObj(first -> names.subList(first, Math.min(names.size(), first + size)));
  }

  /** What is no matrix and no wave goes first. */
  private static List<Name> inOrder(WrittenSample sample) {
    return sample.numbers().values().keySet().stream()
        .sorted(
            Comparator.comparing((Name name) -> name.thing() instanceof IngredientThing)
                .thenComparing(Name::text))
        .toList();
  }

  private static WrittenSample without(WrittenSample sample, List<Name> names) {
    Map<Name, Constant> kept = new HashMap<>(sample.numbers().values());
    kept.keySet().removeAll(Set.copyOf(names));
    return with(sample, kept);
  }

  private Stream<WrittenSample> smallerNumbers(WrittenSample sample) {
    Map<Name, Constant> written = sample.numbers().values();
    return samples.numbers(sample).stream()
        .filter(draw -> written.containsKey(draw.name()))
        .flatMap(
            draw ->
                SmallNumbers.simpler(draw.kind(), sample.numbers().at(draw)).stream()
                    .map(value -> replaced(sample, draw.name(), value)));
  }

  private static WrittenSample replaced(WrittenSample sample, Name name, Constant value) {
    Map<Name, Constant> numbers = new HashMap<>(sample.numbers().values());
    numbers.put(name, value);
    return with(sample, numbers);
  }
}
