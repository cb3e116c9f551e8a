package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.evaluate.Monomial;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.hamiltonian.SpectralThing;
import org.rederive.result.Counterexample;

/**
 * What Hamiltonians of a small counterexample are built from, as one types it: matrices by their
 * rows, with entries that are polynomials in the coordinates.
 */
final class TypedMatrices {
  private final int bands;

  /** Terms of each entry by their powers, of each matrix by its name. */
  private final Map<String, Map<List<Integer>, Map<Long, GaussianInteger>>> entries =
      new LinkedHashMap<>();

  private TypedMatrices(int bands) {
    this.bands = bands;
  }

  /** A line for each matrix of which something is given; all others are zero or one. */
  static List<String> of(int bands, Map<Name, GaussianInteger> given) {
    TypedMatrices matrices = new TypedMatrices(bands);
    given.forEach(matrices::add);
    return matrices.lines();
  }

  private void add(Name name, GaussianInteger value) {
    if (name.thing() instanceof SpectralThing thing) {
      if (name.part() instanceof Part.BandEntry entry) {
        boolean below = thing instanceof SpectralThing.Lower;
        List<Integer> at =
            below ? List.of(entry.column(), entry.row()) : List.of(entry.row(), entry.column());
        put(thing, at, value);
        if (startsAsOne(thing)) {
          IntStream.range(0, bands).forEach(i -> one(thing, i));
        }
      } else if (name.part() instanceof Part.OfBand of) {
        put(thing, List.of(of.band()), value);
      }
    }
  }

  private void put(SpectralThing thing, List<Integer> at, GaussianInteger value) {
    terms(thing, at).put(thing.index(), value);
  }

  private void one(SpectralThing thing, int i) {
    terms(thing, List.of(i, i)).put(0L, new GaussianInteger(1, 0));
  }

  private Map<Long, GaussianInteger> terms(SpectralThing thing, List<Integer> at) {
    return entries
        .computeIfAbsent(name(thing), n -> new LinkedHashMap<>())
        .computeIfAbsent(at, n -> new TreeMap<>());
  }

  private static String name(SpectralThing thing) {
    String letter = thing instanceof SpectralThing.Energies ? "energies" : thing.letter();
    return letter + thing.place().words();
  }

  /** R and L have ones on their diagonal, S is one at the point. */
  private static boolean startsAsOne(SpectralThing thing) {
    return thing instanceof SpectralThing.Upper
        || thing instanceof SpectralThing.Lower
        || thing instanceof SpectralThing.Change;
  }

  // ---- as it is typed

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    entries.forEach((name, of) -> lines.add(name + " = " + typed(of)));
    return lines;
  }

  private String typed(Map<List<Integer>, Map<Long, GaussianInteger>> of) {
    boolean vector = of.keySet().stream().allMatch(at -> at.size() == 1);
    return vector
        ? row(of, List.of())
        : IntStream.range(0, bands)
            .mapToObj(i -> row(of, List.of(i)))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private String row(Map<List<Integer>, Map<Long, GaussianInteger>> of, List<Integer> row) {
    return IntStream.range(0, bands)
        .mapToObj(
            j -> {
              List<Integer> at = new ArrayList<>(row);
              at.add(j);
              return polynomial(of.getOrDefault(at, Map.of()));
            })
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String polynomial(Map<Long, GaussianInteger> terms) {
    StringBuilder text = new StringBuilder();
    terms.forEach((index, factor) -> append(text, term(factor, Monomial.product(index))));
    return text.isEmpty() ? "0" : text.toString();
  }

  private static void append(StringBuilder text, String term) {
    boolean negative = term.startsWith("-");
    if (text.isEmpty()) {
      text.append(term);
    } else {
      text.append(negative ? " - " : " + ").append(negative ? term.substring(1) : term);
    }
  }

  private static String term(GaussianInteger factor, String product) {
    if (product.isEmpty()) {
      return number(factor);
    }
    if (factor.im() != 0 && factor.re() != 0) {
      return "(" + number(factor) + ") " + product;
    }
    String number = number(factor);
    return switch (number) {
      case "1" -> product;
      case "-1" -> "-" + product;
      default -> number + " " + product;
    };
  }

  private static String number(GaussianInteger z) {
    return new Counterexample.Given("", "", z.re(), z.im()).value();
  }
}
