package org.rederive.jqwik;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Input;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * Hamiltonians by their entries. They shrink to fewer bands, to zeros, to real and to small
 * numbers, and never out of the classes that are asked for.
 */
public final class Hamiltonians {
  private static final Site SITE =
      new Site(new Site.Subject("", Site.Law.HAMILTONIAN, momenta()), new Site.Spot(0, Set.of()));

  private Hamiltonians() {}

  private static long momenta() {
    long bits = 0;
    for (int a = 0; a < Coordinate.MOMENTUM.components(); a++) {
      bits |= MultiIndex.LARGEST * MultiIndex.unit(Coordinate.MOMENTUM.place(a));
    }
    return bits;
  }

  /** Hamiltonians H(k) of any class. */
  public static WrittenArbitrary<DrawnHamiltonian> any() {
    return of(List.of(HamiltonianClass.values()));
  }

  /** Hamiltonians H(k) of one class. */
  public static WrittenArbitrary<DrawnHamiltonian> of(HamiltonianClass kind) {
    return of(List.of(kind));
  }

  private static WrittenArbitrary<DrawnHamiltonian> of(List<HamiltonianClass> classes) {
    return WrittenArbitrary.of(
        new OfClasses(classes, new TreeMap<>()), sample -> new DrawnHamiltonian(sample, SITE));
  }

  /** Nothing but a Hamiltonian, with one shape for each number of bands. */
  private record OfClasses(List<HamiltonianClass> classes, Map<Integer, List<Structure>> known)
      implements Simplification.Samples {
    @Override
    public List<Structure> shapes(int bands) {
      return known.computeIfAbsent(
          bands,
          n ->
              List.of(
                  new Structure(
                      n,
                      Coordinate.MOMENTUM.components(),
                      1,
                      0,
                      Premises.NONE,
                      Choices.coinciding())));
    }

    @Override
    public Set<Input.Draw> numbers(WrittenSample sample) {
      return sample.asked(operators(sample));
    }

    @Override
    public Set<Site> operators(WrittenSample sample) {
      return Set.of(SITE);
    }
  }
}
