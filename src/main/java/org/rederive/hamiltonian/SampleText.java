package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.evaluate.Monomial;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.program.Constant;

/**
 * A sample that is written down, as somebody would type it: matrices row by row, waves with the
 * coordinates measured from the point, and one line for each number that is not trivial.
 */
public final class SampleText {
  private final WrittenSample sample;
  private final Map<String, FourierSum> operators = new TreeMap<>();

  /**
   * @param operators which operators of the sample are shown; those of one name are one
   */
  public SampleText(WrittenSample sample, Set<Site> operators) {
    this.sample = sample;
    operators.forEach(
        site ->
            this.operators.computeIfAbsent(name(site), n -> FourierSum.of(sample.written(site))));
  }

  /** The lines; those of operators come first. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(operators());
    things().forEach((thing, numbers) -> lines.addAll(lines(thing, numbers)));
    return lines;
  }

  /** The lines of operators. */
  public List<String> operators() {
    String order = sample.structure().premises().linearInStrength() ? " to first order in λ" : "";
    List<String> lines = new ArrayList<>();
    operators.forEach((name, sum) -> lines.add(name + " = " + text(sum) + order));
    return lines;
  }

  private static String name(Site site) {
    Place place = Place.of(site);
    return (place.operator().isEmpty() ? "H" : place.operator()) + place.at();
  }

  /** Entries of matrices that are not zero, in all operators of the sample. */
  public int entries() {
    int entries = operators.values().stream().mapToInt(FourierSum::entries).sum();
    for (Name name : sample.numbers().values().keySet()) {
      boolean matrix = name.part() instanceof Part.Entry;
      entries += matrix && !(name.thing() instanceof IngredientThing) ? 1 : 0;
    }
    return entries;
  }

  // ---- numbers

  private Map<Thing, Map<Part, Constant>> things() {
    Map<String, Name> sorted = new TreeMap<>();
    sample.numbers().values().keySet().stream()
        .filter(name -> !(name.thing() instanceof IngredientThing))
        .forEach(name -> sorted.put(name.text(), name));
    Map<Thing, Map<Part, Constant>> things = new LinkedHashMap<>();
    sorted
        .values()
        .forEach(
            name ->
                things
                    .computeIfAbsent(name.thing(), t -> new LinkedHashMap<>())
                    .put(name.part(), sample.numbers().values().get(name)));
    return things;
  }

  private List<String> lines(Thing thing, Map<Part, Constant> numbers) {
    if (numbers.keySet().stream().allMatch(Part.Entry.class::isInstance)) {
      String matrix =
          matrix(
              sample.structure().bands(),
              n -> {
                int size = sample.structure().bands();
                return numbers.getOrDefault(new Part.Entry(n / size, n % size), new Constant(0, 0));
              });
      return List.of(thing.words(Part.Whole.ALL) + " = " + matrix);
    }
    return numbers.entrySet().stream()
        .map(e -> thing.words(e.getKey()) + " = " + value(e.getValue()))
        .toList();
  }

  private static String matrix(int size, IntFunction<Constant> entry) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                IntStream.range(0, size)
                    .mapToObj(j -> value(entry.apply(i * size + j)))
                    .collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(FourierSum sum) {
    String text =
        sum.terms().entrySet().stream()
            .map(t -> matrix(sum.size(), n -> t.getValue().get(n)) + exponential(t.getKey()))
            .collect(Collectors.joining(" + "));
    return text.isEmpty() ? "0" : text;
  }

  private static String exponential(List<Double> wave) {
    StringBuilder phase = new StringBuilder();
    for (int place = 0; place < wave.size(); place++) {
      double n = wave.get(place);
      if (n != 0) {
        String sign = phase.isEmpty() ? n < 0 ? "-" : "" : n < 0 ? " - " : " + ";
        String factor = Math.abs(n) == 1 ? "" : real(Math.abs(n)) + " ";
        phase.append(sign).append(factor).append(Monomial.letters(Set.of(place)));
      }
    }
    return phase.isEmpty() ? "" : " exp(i (" + phase + "))";
  }

  /** A number as it is typed, such as 1, -2i or 1 + i. */
  private static String value(Constant z) {
    if (z.im() == 0) {
      return real(z.re());
    }
    String size = Math.abs(z.im()) == 1 ? "i" : real(Math.abs(z.im())) + "i";
    if (z.re() == 0) {
      return (z.im() < 0 ? "-" : "") + size;
    }
    return real(z.re()) + (z.im() < 0 ? " - " : " + ") + size;
  }

  private static String real(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
  }
}
