package org.rederive.diagnose;

import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Thing;
import org.rederive.hamiltonian.SpectralThing;

/** What the letters stand for in the words for the numbers of a point. */
final class Legend {
  private Legend() {}

  /** How the Hamiltonian of a document is built, if something is given of its spectrum. */
  static Optional<String> of(List<Thing> given) {
    if (given.stream().noneMatch(Legend::isSpectral)) {
      return Optional.empty();
    }
    boolean unitary =
        given.stream().anyMatch(t -> isSpectral(t) && t instanceof SpectralThing.Generator);
    String change = unitary ? "S = exp(G - G^dagger)" : "S = 1 there and R = 1 above what is given";
    return Optional.of(
        "H = R S diag(energies) (R S)^-1 near the point, "
            + change
            + "; u[n] is column n of R S, L[n] row n of its inverse");
  }

  private static boolean isSpectral(Thing thing) {
    return thing instanceof SpectralThing part && part.place().operator().isEmpty();
  }
}
