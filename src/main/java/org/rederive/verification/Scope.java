package org.rederive.verification;

import java.util.List;
import org.rederive.band.Symmetry;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Setting;

/**
 * What proofs and exact points speak about in the setting of a document.
 *
 * @param derivation the document
 */
record Scope(Derivation derivation) {

  /** The sizes that make a difference: waves have none. */
  List<Integer> sizes(List<Integer> asked) {
    return derivation.setting() == Setting.WAVE ? List.of(1) : asked;
  }

  /** The number of bands that a finding is about; 0 if there are none. */
  int bands(int size) {
    return derivation.setting() == Setting.WAVE ? 0 : size;
  }

  /** In words. */
  String words(int size) {
    return switch (derivation.setting()) {
      case OPERATORS ->
          (symmetry() == Symmetry.HERMITIAN ? "any Hermitian H on " : "any operators on ")
              + size
              + " sites";
      case WAVE -> derivation.assumptions().contains("analytic") ? "any analytic wave" : "any wave";
      case BAND, PACKET, FAMILY -> "any " + kind() + " H with " + size + " bands";
    };
  }

  private String kind() {
    return switch (symmetry()) {
      case NONE -> "diagonalisable";
      case NORMAL -> "normal";
      case HERMITIAN -> "Hermitian";
    };
  }

  private Symmetry symmetry() {
    return Symmetry.of(derivation.assumptions());
  }

  /** Whether small models, which have no symmetry, are cases of it and not beside the point. */
  boolean hasModels() {
    boolean bands =
        derivation.setting() != Setting.OPERATORS && derivation.setting() != Setting.WAVE;
    return bands && symmetry() == Symmetry.NONE;
  }
}
