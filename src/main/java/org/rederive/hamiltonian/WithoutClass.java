package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.number.MultiIndex;
import org.rederive.program.Constant;

/**
 * The same Hamiltonians as matrices of no class, entry by entry: whole numbers, and no more than
 * two pairs of waves, so that what is neither is lost.
 */
final class WithoutClass {
  private final WrittenSample sample;
  private final Map<Name, Constant> numbers;

  WithoutClass(WrittenSample sample, Set<Site> operators) {
    this.sample = sample;
    this.numbers = new HashMap<>(sample.numbers().values());
    operators.stream()
        .filter(site -> site.operator().law() == Site.Law.HAMILTONIAN)
        .forEach(this::rewrite);
  }

  WrittenSample sample() {
    return new WrittenSample(
        HamiltonianClass.GENERIC, sample.structure(), new WrittenNumbers(numbers));
  }

  private void rewrite(Site site) {
    Place place = Place.of(site);
    numbers
        .keySet()
        .removeIf(
            name -> name.thing() instanceof IngredientThing thing && thing.place().equals(place));
    FourierSum sum = FourierSum.of(sample.written(site));
    List<Double> none = wave(new double[MultiIndex.PLACES], 1);
    put(place, 0, sum.at(none));
    Set<List<Double>> done = new HashSet<>(Set.of(none));
    int pair = 0;
    for (List<Double> wave : new ArrayList<>(sum.terms().keySet())) {
      if (done.add(wave) && pair < HamiltonianForm.PAIRS) {
        List<Double> opposite = wave(wave.stream().mapToDouble(n -> n).toArray(), -1);
        done.add(opposite);
        put(place, 1 + 2 * pair, sum.at(wave));
        put(place, 2 + 2 * pair, sum.at(opposite));
        Thing waves = new IngredientThing.Wave(place, pair);
        for (int n = 0; n < wave.size(); n++) {
          put(new Name(waves, new Part.Component(n)), new Constant(wave.get(n), 0));
        }
        pair++;
      }
    }
  }

  private static List<Double> wave(double[] wave, int sign) {
    List<Double> list = new ArrayList<>();
    for (double n : wave) {
      list.add(sign * n + 0.0);
    }
    return list;
  }

  private void put(Place place, int number, List<Constant> entries) {
    int size = sample.structure().bands();
    Thing matrix = new IngredientThing.Matrix(place, number);
    for (int n = 0; n < entries.size(); n++) {
      put(new Name(matrix, new Part.Entry(n / size, n % size)), entries.get(n));
    }
  }

  private void put(Name name, Constant value) {
    Constant whole = new Constant(Math.rint(value.re()) + 0.0, Math.rint(value.im()) + 0.0);
    if (whole.re() != 0 || whole.im() != 0) {
      numbers.put(name, whole);
    }
  }
}
