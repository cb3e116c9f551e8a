package org.rederive.verification;

import org.rederive.algebra.NumberSystem;
import org.rederive.band.BandSample;
import org.rederive.band.BandWorld;
import org.rederive.band.BlochHamiltonian;
import org.rederive.band.Diagonalisation;
import org.rederive.band.FamilyWorld;
import org.rederive.band.HamiltonianClass;
import org.rederive.band.Sampling;
import org.rederive.derivation.Derivation;
import org.rederive.floating.SampleSource;
import org.rederive.floating.Worlds;
import org.rederive.meaning.Draws;
import org.rederive.meaning.World;
import org.rederive.operator.OperatorWorld;

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
            options.classes(),
            options.fewestBands(),
            options.mostBands());
    return switch (derivation.setting()) {
      case BAND, PACKET ->
          index -> new BandWorlds(BandSample.of(sampling, options.seed(), statement, index));
      case OPERATORS -> index -> lattice(options, sampling, statement, index);
      case FAMILY -> index -> family(options, sampling, statement, index);
    };
  }

  private record BandWorlds(BandSample sample) implements Worlds {
    @Override
    public <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new BandWorld<>(sample, numbers, diagonalisation);
    }

    @Override
    public Label label() {
      return new Label(sample.kind().word(), sample.bands());
    }
  }

  private static Worlds lattice(Options options, Sampling sampling, String statement, long index) {
    Draws draws = Draws.of(options.seed(), statement, index);
    int sites = size(draws, sampling);
    return new LatticeWorlds(draws, sites);
  }

  private record LatticeWorlds(Draws draws, int sites) implements Worlds {
    @Override
    public <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new OperatorWorld<>(draws, numbers, sites);
    }

    @Override
    public Label label() {
      return new Label("arbitrary operator", sites);
    }
  }

  private static Worlds family(Options options, Sampling sampling, String statement, long index) {
    Draws draws = Draws.of(options.seed(), statement, index);
    HamiltonianClass kind = sampling.classOf(index);
    int bands = size(draws, sampling);
    return new FamilyWorlds(draws, kind, FamilyWorld.draw(kind, bands, draws));
  }

  private record FamilyWorlds(Draws draws, HamiltonianClass kind, BlochHamiltonian hamiltonian)
      implements Worlds {
    @Override
    public <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new FamilyWorld<>(draws, hamiltonian, numbers, diagonalisation);
    }

    @Override
    public Label label() {
      return new Label(kind.word(), hamiltonian.size());
    }
  }

  private static int size(Draws draws, Sampling sampling) {
    int span = sampling.mostBands() - sampling.fewestBands() + 1;
    return sampling.fewestBands() + draws.choose("bands", span);
  }
}
