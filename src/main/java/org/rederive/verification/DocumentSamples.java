package org.rederive.verification;

import java.util.List;
import org.rederive.algebra.NumberSystem;
import org.rederive.band.BandInputs;
import org.rederive.band.BandSample;
import org.rederive.band.BandSource;
import org.rederive.band.BandWorld;
import org.rederive.band.Diagonalisation;
import org.rederive.band.FamilyWorld;
import org.rederive.band.HamiltonianClass;
import org.rederive.band.RecordedBands;
import org.rederive.band.SampledBands;
import org.rederive.band.Sampling;
import org.rederive.band.SpectralBands;
import org.rederive.band.Structure;
import org.rederive.band.Symmetry;
import org.rederive.derivation.Derivation;
import org.rederive.floating.SampleSource;
import org.rederive.floating.Worlds;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Drawn;
import org.rederive.meaning.DrawnInputs;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Input;
import org.rederive.meaning.RecordedDraws;
import org.rederive.meaning.SpectralWorld;
import org.rederive.meaning.World;
import org.rederive.operator.OperatorWorld;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;
import org.rederive.wave.WaveWorld;

/** The samples of a statement, drawn as its document's setting and assumptions ask. */
public final class DocumentSamples {
  private DocumentSamples() {}

  /** Samples for a statement of a document. */
  public static SampleSource of(Derivation derivation, String statement, Options options) {
    Sampling sampling =
        new Sampling(
            derivation.assumptions().contains("sharp-packet"),
            derivation.assumptions().contains("moving-centre"),
            derivation.assumptions().contains("peierls-substitution"),
            Symmetry.of(derivation.assumptions()).among(options.classes()),
            options.fewestBands(),
            options.mostBands());
    long seed = options.seed();
    return switch (derivation.setting()) {
      case BAND, PACKET -> index -> new BandWorlds(BandSample.of(sampling, seed, statement, index));
      case OPERATORS ->
          index ->
              new LatticeWorlds(
                  Draws.of(seed, statement, index),
                  Structure.of(sampling, seed, statement, index),
                  isHermitian(derivation));
      case FAMILY -> index -> new FamilyWorlds(BandSample.family(sampling, seed, statement, index));
      case WAVE ->
          index ->
              new WaveWorlds(
                  Draws.of(seed, statement, index),
                  Structure.of(sampling, seed, statement, 0),
                  isAnalytic(derivation));
    };
  }

  /**
   * A Hamiltonian without symmetry, with two or three bands, around which packets are made narrower
   * and narrower.
   */
  static BandSample narrow(Derivation derivation, long seed, String statement, long index) {
    Sampling sampling =
        new Sampling(
            true,
            derivation.assumptions().contains("moving-centre"),
            derivation.assumptions().contains("peierls-substitution"),
            List.of(HamiltonianClass.GENERIC),
            2,
            3);
    return BandSample.of(sampling, seed, statement, index);
  }

  /**
   * All Hamiltonians of one size as a document's setting sees them, in three dimensions.
   *
   * @param bands number of bands N
   */
  public static SpectralWorld spectral(Derivation derivation, int bands) {
    var assumed = derivation.assumptions();
    Symmetry symmetry = Symmetry.of(assumed);
    Draws none = new Draws(0);
    Structure structure =
        new Structure(
            bands,
            3,
            assumed.contains("sharp-packet") ? 1 : 2,
            assumed.contains("moving-centre"),
            assumed.contains("peierls-substitution"),
            none);
    Structure family = new Structure(bands, 0, 1, true, false, none);
    return (recorder, choices) -> {
      RecordedDraws arbitrary = new RecordedDraws(recorder, choices);
      return switch (derivation.setting()) {
        case BAND, PACKET ->
            new BandWorld<>(new SpectralBands<>(structure, symmetry, recorder, arbitrary));
        case OPERATORS ->
            new OperatorWorld<>(arbitrary, recorder, bands, true, symmetry == Symmetry.HERMITIAN);
        case FAMILY -> new FamilyWorld<>(new SpectralBands<>(family, recorder, arbitrary));
        case WAVE -> new WaveWorld<>(arbitrary, recorder, isAnalytic(derivation));
      };
    };
  }

  /** Whether the Hamiltonian is assumed to be Hermitian. */
  static boolean isHermitian(Derivation derivation) {
    return Symmetry.of(derivation.assumptions()) == Symmetry.HERMITIAN;
  }

  private static boolean isAnalytic(Derivation derivation) {
    return derivation.assumptions().contains("analytic");
  }

  private record BandWorlds(BandSample sample) implements BandLike {
    @Override
    public <T> World<T> world(BandSource<T> source) {
      return new BandWorld<>(source);
    }
  }

  private record FamilyWorlds(BandSample sample) implements BandLike {
    @Override
    public <T> World<T> world(BandSource<T> source) {
      return new FamilyWorld<>(source);
    }
  }

  /** Samples that are Hamiltonians with bands. */
  private interface BandLike extends Worlds {
    BandSample sample();

    <T> World<T> world(BandSource<T> source);

    @Override
    default <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return world(new SampledBands<>(sample(), numbers, diagonalisation));
    }

    @Override
    default Label label() {
      return new Label(sample().kind().word(), sample().bands());
    }

    @Override
    default Structure structure() {
      return sample().structure();
    }

    @Override
    default World<Node> recorded(Recorder<Input> recorder) {
      return world(new RecordedBands(structure(), recorder));
    }

    @Override
    default <T> Inputs<Input, T> inputs(
        NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new BandInputs<>(new SampledBands<>(sample(), numbers, diagonalisation));
    }
  }

  private record LatticeWorlds(Draws draws, Structure structure, boolean hermitian)
      implements Free {
    @Override
    public <T> World<T> world(Arbitrary<T> arbitrary, NumberSystem<T> numbers) {
      return new OperatorWorld<>(arbitrary, numbers, structure.bands(), true, hermitian);
    }

    @Override
    public Label label() {
      return new Label(hermitian ? "Hermitian operator" : "arbitrary operator", structure.bands());
    }
  }

  private record WaveWorlds(Draws draws, Structure structure, boolean analytic) implements Free {
    @Override
    public <T> World<T> world(Arbitrary<T> arbitrary, NumberSystem<T> numbers) {
      return new WaveWorld<>(arbitrary, numbers, analytic);
    }

    @Override
    public Label label() {
      return new Label(analytic ? "analytic wave" : "wave", 1);
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
