package org.rederive.hamiltonian;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Random Hamiltonians of every class; they shrink to few bands and to no symmetry. */
final class Hamiltonians extends DomainContextBase {

  /**
   * A Hamiltonian as it is drawn for samples.
   *
   * @param kind its class
   * @param bands number of bands
   * @param seed which one; a name, of which none is simpler than another
   */
  record Drawn(HamiltonianClass kind, int bands, long seed) {
    /** The sample with this Hamiltonian, with packets of several peaks. */
    BandSample sample() {
      return sample(Premises.NONE);
    }

    /** The sample with this Hamiltonian and one momentum. */
    BandSample sharp() {
      return sample(Premises.NONE.with(new Premises.States(true, false)));
    }

    BandSample sample(Premises premises) {
      return new BandSamples(sampling(premises), seed, "laws", true).at(0);
    }

    Sampling sampling(Premises premises) {
      return new Sampling(premises, 0, List.of(kind), bands, bands);
    }
  }

  @Provide
  Arbitrary<Drawn> hamiltonians() {
    return drawn(Arbitraries.of(HamiltonianClass.class));
  }

  /** Hamiltonians whose eigenvectors are not badly conditioned. */
  static Arbitrary<Drawn> tame() {
    return drawn(
        Arbitraries.of(
            Arrays.stream(HamiltonianClass.values())
                .filter(kind -> kind != HamiltonianClass.NEAR_EXCEPTIONAL)
                .filter(kind -> kind != HamiltonianClass.BADLY_SCALED)
                .toList()));
  }

  static Arbitrary<Drawn> of(HamiltonianClass kind) {
    return drawn(Arbitraries.just(kind));
  }

  private static Arbitrary<Drawn> drawn(Arbitrary<HamiltonianClass> kinds) {
    Arbitrary<Long> seeds = Arbitraries.longs().withoutEdgeCases().dontShrink();
    return Combinators.combine(kinds, Arbitraries.integers().between(2, 4), seeds).as(Drawn::new);
  }
}
