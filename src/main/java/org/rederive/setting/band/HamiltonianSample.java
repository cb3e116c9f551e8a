package org.rederive.setting.band;

import java.util.Optional;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandLane;
import org.rederive.hamiltonian.BandLayout;
import org.rederive.hamiltonian.BandOrigin;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.RecordedBands;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;
import org.rederive.setting.Sample;

/**
 * A sample that is a Hamiltonian with bands.
 *
 * @param zone whether it depends on a momentum
 */
record HamiltonianSample(BandOrigin sample, Axes axes, boolean zone) implements Sample {
  @Override
  public <T> Interpretation<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new BandInterpretation<>(sample.bands(numbers, diagonalisation), axes, zone);
  }

  @Override
  public Label label() {
    return new Label(sample.kind().word(), structure().bands());
  }

  /** Numbers in matrices that the document writes are of no class. */
  @Override
  public Label label(boolean ofHamiltonians) {
    return ofHamiltonians ? label() : new Label("no class of H", structure().bands());
  }

  @Override
  public Structure structure() {
    return sample.structure();
  }

  @Override
  public Interpretation<Node> recorded(Recorder<Input> recorder) {
    return new BandInterpretation<>(new RecordedBands(structure(), recorder), axes, zone);
  }

  @Override
  public <T> Inputs<Input, T> inputs(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new BandInputs<>(sample.bands(numbers, diagonalisation));
  }

  /** What is written down or given is none of many. */
  @Override
  public Optional<BandLayout> layout(Program<Input> program) {
    return sample instanceof BandSample drawn && drawn.given().isEmpty()
        ? BandLayout.of(program, structure())
        : Optional.empty();
  }

  @Override
  public BandLane lane(BandLayout layout) {
    return new BandLane((BandSample) sample, layout);
  }
}
