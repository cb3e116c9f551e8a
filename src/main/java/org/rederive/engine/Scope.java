package org.rederive.engine;

import java.util.List;
import java.util.OptionalInt;
import org.rederive.document.Derivation;
import org.rederive.hamiltonian.Premises;
import org.rederive.result.Subject;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/**
 * What proofs and exact points speak about in the setting of a document.
 *
 * @param setting what its symbols live in
 * @param premises what it assumes
 * @param components the only size there is, if matrices are written out
 * @param hasHamiltonian whether it speaks of one that it does not write
 */
public record Scope(
    Setting setting, Premises premises, OptionalInt components, boolean hasHamiltonian) {
  /** The size that stands for all where none makes a difference. */
  private static final int ANY_SIZE = 1;

  /**
   * All that has one size.
   *
   * @param size number of bands or sites
   * @param subject what a finding about it speaks about
   */
  public record Case(int size, Subject subject) {}

  /** What a document speaks about. */
  public static Scope of(Derivation derivation) {
    return new Scope(
        Settings.of(derivation),
        derivation.premises(),
        derivation.components(),
        derivation.speaksOfHamiltonian());
  }

  /**
   * A case for each of the sizes that make a difference; waves have none, and what there are no
   * samples of has no case.
   */
  public List<Case> cases(List<Integer> asked) {
    if (!setting.hasSamples()) {
      return List.of();
    }
    List<Integer> sizes =
        setting.sizes(components.isPresent() ? List.of(components.getAsInt()) : asked);
    return sizes.isEmpty()
        ? List.of(new Case(ANY_SIZE, everything()))
        : sizes.stream().map(this::ofSize).toList();
  }

  private Case ofSize(int size) {
    return new Case(size, new Subject.Size(size, words(size)));
  }

  private String words(int size) {
    if (hasHamiltonian || !setting.hasModels()) {
      return setting.words(size, premises);
    }
    String what =
        components.isPresent() ? "the matrices that are written" : "any numbers and operators";
    return what + ", N = " + size;
  }

  /** Whatever its size. */
  public Subject everything() {
    return new Subject.Everything(setting.words(premises));
  }

  /** Whether there are samples of it. */
  public boolean hasSamples() {
    return setting.hasSamples();
  }

  /** Whether identities of operators can be proved by their normal form. */
  public boolean hasNormalForm() {
    return setting.hasNormalForm();
  }

  /** Whether small models, which have no symmetry, are cases of it and not beside the point. */
  public boolean hasModels() {
    return setting.hasModels()
        && components.isEmpty()
        && premises.hamiltonians() == Premises.Symmetry.NONE
        && !premises.linearInStrength()
        && !premises.eigenvectors().normalised();
  }
}
