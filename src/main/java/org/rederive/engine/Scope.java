package org.rederive.engine;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Premises.Symmetry;
import org.rederive.setting.Setting;

/**
 * What proofs and exact points speak about in the setting of a document.
 *
 * @param derivation the document
 */
public record Scope(Derivation derivation) {
  private static final List<Integer> NO_SIZE = List.of(1);

  /** The sizes that make a difference: waves have none. */
  public List<Integer> sizes(List<Integer> asked) {
    return derivation.setting().in(new Spoken<>(asked, asked, asked, NO_SIZE));
  }

  /** The number of bands that a finding is about; 0 if there are none. */
  public int bands(int size) {
    return derivation.setting().in(new Spoken<>(size, size, size, 0));
  }

  /** In words. */
  public String words(int size) {
    String bands = "any " + kind() + " H with " + size + " bands" + lengths();
    String sites =
        (symmetry() == Symmetry.HERMITIAN ? "any Hermitian H on " : "any operators on ")
            + size
            + " sites";
    String waves = premises().states().analytic() ? "any analytic wave" : "any wave";
    return derivation.setting().in(new Spoken<>(bands, bands, sites, waves));
  }

  /** What a proof for any operators is about. */
  public String operators() {
    return symmetry() == Symmetry.HERMITIAN ? "any operators with a Hermitian H" : "any operators";
  }

  private String lengths() {
    return premises().eigenvectors().normalised() ? ", eigenvectors of length one" : "";
  }

  private String kind() {
    return switch (symmetry()) {
      case NONE -> "diagonalisable";
      case NORMAL -> "normal";
      case HERMITIAN -> "Hermitian";
    };
  }

  private Premises premises() {
    return derivation.premises();
  }

  private Symmetry symmetry() {
    return premises().hamiltonians();
  }

  /** Whether identities of operators can be proved by their normal order. */
  public boolean hasNormalOrder() {
    return derivation.setting().in(new Spoken<>(false, true, true, false));
  }

  /** Whether there are operators and no bands. */
  public boolean isOperators() {
    return derivation.setting().in(new Spoken<>(false, false, true, false));
  }

  /** Whether small models, which have no symmetry, are cases of it and not beside the point. */
  public boolean hasModels() {
    return derivation.setting().in(new Spoken<>(true, true, false, false))
        && symmetry() == Symmetry.NONE
        && !premises().eigenvectors().normalised();
  }

  /** A word for each representation. */
  private record Spoken<R>(R bands, R family, R operators, R waves)
      implements Setting.Representation<R> {}
}
