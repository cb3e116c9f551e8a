package org.rederive.setting;

import java.util.List;
import org.rederive.document.Vocabulary;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.BandOrigin;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.NumberSystem;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * What a document's symbols live in, with all it means: which kinds and assumptions there are,
 * where values come from, and what proofs and exact points speak about.
 */
public interface Setting extends Vocabulary {
  /** What its kinds mean that their words do not say, for the manual. */
  default List<String> notes() {
    return List.of();
  }

  /** Samples of a statement, each a pure function of seed, statement and number. */
  SampleSource samples(Sampling sampling, Axes axes, long seed, String statement);

  /** A sample whose numbers are written down. */
  Sample written(WrittenSample sample, Axes axes);

  /**
   * A sample around a Hamiltonian that somebody gives.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting has no such
   */
  default Sample given(BandOrigin hamiltonian, Axes axes) {
    throw new UnsupportedFormulaException(
        "the setting " + word() + " has no Hamiltonian that could be given as a matrix");
  }

  /** What a statement is tried on that is claimed in a limit of this setting. */
  default Approach.Drawn approaches(Trial trial) {
    throw new IllegalArgumentException("nothing goes to zero in the setting " + word());
  }

  /** All that has one size, in arbitrary numbers. */
  <T> Interpretation<T> arbitrary(
      Arbitrary<T> arbitrary, NumberSystem<T> numbers, Structure structure, Axes axes);

  /** All that has one size, with arbitrary numbers as inputs of a program. */
  default Interpretation<Node> arbitrary(
      Structure structure, Axes axes, Recorder<Input> recorder, Choices choices) {
    return arbitrary(new RecordedDraws(recorder, choices), recorder, structure, axes);
  }

  /** The numbers of bands or sites that make a difference, of those asked for; none if none do. */
  default List<Integer> sizes(List<Integer> asked) {
    return asked;
  }

  /** What has one size, in words: "any diagonalisable H with 3 bands". */
  String words(int size, Premises premises);

  /** What there is of any size, in words, such as "any operators". */
  default String words(Premises premises) {
    return premises.hamiltonians() == Premises.Symmetry.HERMITIAN
        ? "any operators with a Hermitian H"
        : "any operators";
  }

  /** Whether identities of operators can be proved by their normal form, whatever the size. */
  default boolean hasNormalForm() {
    return false;
  }

  /** Whether values for its symbols can be drawn; if not, there are proofs only. */
  default boolean hasSamples() {
    return true;
  }

  /** Whether small models, which are Hamiltonians with bands, can be cases of it. */
  default boolean hasModels() {
    return false;
  }
}
