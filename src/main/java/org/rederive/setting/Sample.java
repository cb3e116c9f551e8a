package org.rederive.setting;

import java.util.Optional;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.hamiltonian.BandLane;
import org.rederive.hamiltonian.BandLayout;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/** One sample's interpretation, to be built in any number system from the same raw numbers. */
public interface Sample {
  /** The sample in one number system. */
  <T> Interpretation<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation);

  /** Its shape; samples of equal structure run the same programs. */
  Structure structure();

  /** The interpretation of all samples of this structure, whose numbers are inputs of a program. */
  Interpretation<Node> recorded(Recorder<Input> recorder);

  /** The inputs that this sample gives such a program. */
  <T> Inputs<Input, T> inputs(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation);

  /**
   * Which inputs of such a program hold what, for samples that compute them in arrays; empty where
   * each number is an object.
   */
  default Optional<BandLayout> layout(Program<Input> program) {
    return Optional.empty();
  }

  /**
   * The sample in doubles as a lane of a machine.
   *
   * @param layout of the program that the machine runs
   */
  default BandLane lane(BandLayout layout) {
    throw new IllegalStateException("this sample has no such lane");
  }

  /** Words that describe the sample: class of Hamiltonian and number of bands. */
  Label label();

  /**
   * The same of what a program sees of it.
   *
   * @param ofHamiltonians whether it takes anything from a Hamiltonian that is drawn
   */
  default Label label(boolean ofHamiltonians) {
    return label();
  }

  /**
   * What a sample is.
   *
   * @param kind class of Hamiltonians
   * @param bands number of bands
   */
  record Label(String kind, int bands) {}
}
