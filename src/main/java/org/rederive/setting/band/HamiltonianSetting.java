package org.rederive.setting.band;

import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Interpretation;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandOrigin;
import org.rederive.hamiltonian.BandSamples;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.SpectralBands;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.NumberSystem;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;
import org.rederive.setting.Setting;

/** What settings have in common whose statements are about a Hamiltonian and its bands. */
public interface HamiltonianSetting extends Setting {
  @Override
  default SampleSource samples(Sampling sampling, Axes axes, long seed, String statement) {
    BandSamples samples = new BandSamples(sampling, seed, statement, hasZone());
    return index -> new HamiltonianSample(samples.at(index), axes, hasZone());
  }

  @Override
  default Sample written(WrittenSample sample, Axes axes) {
    return new HamiltonianSample(sample, axes, hasZone());
  }

  @Override
  default Sample given(BandOrigin hamiltonian, Axes axes) {
    return new HamiltonianSample(hamiltonian, axes, hasZone());
  }

  @Override
  default <T> Interpretation<T> arbitrary(
      Arbitrary<T> arbitrary, NumberSystem<T> numbers, Structure structure, Axes axes) {
    Structure seen = hasZone() ? structure : structure.withoutMomenta();
    return new BandInterpretation<>(new SpectralBands<>(seen, numbers, arbitrary), axes, hasZone());
  }

  @Override
  default String words(int size, Premises premises) {
    String lengths = premises.eigenvectors().normalised() ? ", eigenvectors of length one" : "";
    String energies =
        premises.hamiltonians() == Premises.Symmetry.REAL_SPECTRUM ? ", all energies real" : "";
    String linear = premises.linearInStrength() ? ", linear in λ" : "";
    return "any " + symmetry(premises) + " H with " + size + " bands" + energies + linear + lengths;
  }

  @Override
  default boolean hasModels() {
    return true;
  }

  private boolean hasZone() {
    return space() == Space.ZONE;
  }

  private static String symmetry(Premises premises) {
    return switch (premises.hamiltonians()) {
      case NONE -> "diagonalisable";
      case REAL_SPECTRUM -> "diagonalisable";
      case NORMAL -> "normal";
      case HERMITIAN -> "Hermitian";
    };
  }
}
