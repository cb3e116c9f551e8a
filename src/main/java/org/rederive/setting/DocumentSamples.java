package org.rederive.setting;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.DrawnInputs;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.evaluate.SpectralWorld;
import org.rederive.evaluate.World;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BandWorld;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.RecordedBands;
import org.rederive.hamiltonian.SampledBands;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.SpectralBands;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;
import org.rederive.result.Options;
import org.rederive.setting.sites.OperatorWorld;
import org.rederive.setting.wave.WaveWorld;

/** The samples of a statement, drawn as its document's setting and assumptions ask. */
public final class DocumentSamples {
  private DocumentSamples() {}

  /** Samples for a statement of a document. */
  public static SampleSource of(Derivation derivation, String statement, Options options) {
    return of(derivation, derivation.premises(), statement, options);
  }

  /** Samples under other premises than the document's. */
  public static SampleSource of(
      Derivation derivation, Premises premises, String statement, Options options) {
    Axes axes = Axes.of(derivation.symbols());
    Sampling sampling =
        new Sampling(
            premises,
            axes.further(),
            HamiltonianClass.among(options.classes(), premises.hamiltonians()),
            options.fewestBands(),
            options.mostBands());
    return derivation.setting().in(new Drawing(sampling, axes, options.seed(), statement));
  }

  /**
   * A Hamiltonian without symmetry, with two or three bands, around which packets are made narrower
   * and narrower.
   */
  public static BandSample narrow(Derivation derivation, long seed, String statement, long index) {
    Premises premises = derivation.premisesOfNarrowPackets();
    int further = Axes.of(derivation.symbols()).further();
    Sampling sampling = new Sampling(premises, further, List.of(HamiltonianClass.GENERIC), 2, 3);
    return BandSample.of(sampling, seed, statement, index);
  }

  /**
   * All Hamiltonians of one size as a document's setting sees them, in three dimensions.
   *
   * @param bands number of bands N
   */
  public static SpectralWorld spectral(Derivation derivation, int bands) {
    return spectral(derivation, derivation.premises(), bands);
  }

  /** All Hamiltonians of one size under other premises than the document's. */
  public static SpectralWorld spectral(Derivation derivation, Premises premises, int bands) {
    Axes axes = Axes.of(derivation.symbols());
    Structure structure =
        new Structure(bands, 3, premises.sharp() ? 1 : 2, axes.further(), premises, new Draws(0));
    return (recorder, choices) ->
        derivation.setting().in(new Spectral(structure, axes, recorder, choices));
  }

  /** All Hamiltonians of one size, built from their spectrum. */
  private record Spectral(Structure structure, Axes axes, Recorder<Input> recorder, Choices choices)
      implements Setting.Representation<World<Node>> {

    private RecordedDraws arbitrary() {
      return new RecordedDraws(recorder, choices);
    }

    @Override
    public World<Node> bands() {
      return new BandWorld<>(new SpectralBands<>(structure, recorder, arbitrary()), axes, true);
    }

    @Override
    public World<Node> family() {
      return new BandWorld<>(
          new SpectralBands<>(structure.withoutMomenta(), recorder, arbitrary()), axes, false);
    }

    @Override
    public World<Node> operators() {
      return new OperatorWorld<>(
          arbitrary(), recorder, structure.bands(), structure.premises(), axes);
    }

    @Override
    public World<Node> waves() {
      return new WaveWorld<>(arbitrary(), recorder, structure.premises().states().analytic(), axes);
    }
  }

  /** Samples drawn at random. */
  private record Drawing(Sampling sampling, Axes axes, long seed, String statement)
      implements Setting.Representation<SampleSource> {
    @Override
    public SampleSource bands() {
      return index -> new BandWorlds(BandSample.of(sampling, seed, statement, index), axes, true);
    }

    @Override
    public SampleSource family() {
      return index ->
          new BandWorlds(BandSample.family(sampling, seed, statement, index), axes, false);
    }

    @Override
    public SampleSource operators() {
      return index ->
          new LatticeWorlds(
              Draws.of(seed, statement, index),
              Structure.of(sampling, seed, statement, index),
              axes);
    }

    @Override
    public SampleSource waves() {
      return index ->
          new WaveWorlds(
              Draws.of(seed, statement, index), Structure.of(sampling, seed, statement, 0), axes);
    }
  }

  /** A sample that is a Hamiltonian with bands. */
  private record BandWorlds(BandSample sample, Axes axes, boolean spread) implements Worlds {
    @Override
    public <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new BandWorld<>(new SampledBands<>(sample, numbers, diagonalisation), axes, spread);
    }

    @Override
    public Label label() {
      return new Label(sample().kind().word(), sample().bands());
    }

    @Override
    public Structure structure() {
      return sample().structure();
    }

    @Override
    public World<Node> recorded(Recorder<Input> recorder) {
      return new BandWorld<>(new RecordedBands(structure(), recorder), axes, spread);
    }

    @Override
    public <T> Inputs<Input, T> inputs(
        NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new BandInputs<>(new SampledBands<>(sample(), numbers, diagonalisation));
    }
  }

  private record LatticeWorlds(Draws draws, Structure structure, Axes axes) implements Free {
    @Override
    public <T> World<T> world(Arbitrary<T> arbitrary, NumberSystem<T> numbers) {
      return new OperatorWorld<>(arbitrary, numbers, structure.bands(), structure.premises(), axes);
    }

    @Override
    public Label label() {
      boolean hermitian = structure.premises().hamiltonians() == Premises.Symmetry.HERMITIAN;
      return new Label(hermitian ? "Hermitian operator" : "arbitrary operator", structure.bands());
    }
  }

  private record WaveWorlds(Draws draws, Structure structure, Axes axes) implements Free {
    private boolean analytic() {
      return structure.premises().states().analytic();
    }

    @Override
    public <T> World<T> world(Arbitrary<T> arbitrary, NumberSystem<T> numbers) {
      return new WaveWorld<>(arbitrary, numbers, analytic(), axes);
    }

    @Override
    public Label label() {
      return new Label(analytic() ? "analytic wave" : "wave", 1);
    }
  }

  /** Samples that are nothing but arbitrary numbers. */
  private interface Free extends Worlds {
    Draws draws();

    <T> World<T> world(Arbitrary<T> arbitrary, NumberSystem<T> numbers);

    private <T> Arbitrary<T> drawn(NumberSystem<T> numbers) {
      return new Drawn<>(numbers, draws(), structure().choices());
    }

    @Override
    default <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return world(drawn(numbers), numbers);
    }

    @Override
    default World<Node> recorded(Recorder<Input> recorder) {
      return world(new RecordedDraws(recorder, structure().choices()), recorder);
    }

    @Override
    default <T> Inputs<Input, T> inputs(
        NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new DrawnInputs<>(drawn(numbers));
    }
  }
}
