package org.rederive.hamiltonian;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.Input;
import org.rederive.number.Estimates;
import org.rederive.number.WithError;
import org.rederive.program.Lane;
import org.rederive.program.Lanes;
import org.rederive.program.Solve;

/**
 * A random sample in doubles as a lane of a machine. What it computes is what {@link SampledBands}
 * computes with {@link DoubleDiagonalisation}, to the last bit, in arrays.
 */
public final class BandLane implements Lane<Input> {
  private final BandSample sample;
  private final BandLayout layout;
  private final @Nullable Expansion<WithError>[] expansions;
  private final @Nullable EstimatedLevels[] spectra;
  private double worst = 1;

  /** A sample of which nothing is given by a reference case. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public BandLane(BandSample sample, BandLayout layout) {
    this.sample = sample;
    this.layout = layout;
    this.expansions = new Expansion[layout.operators()];
    this.spectra = new EstimatedLevels[layout.operators()];
  }

  /** The largest condition of eigenvectors so far; 1 if nothing was diagonalised. */
  public double condition() {
    return worst;
  }

  /**
   * Puts the inputs into a lane.
   *
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   * @throws ArithmeticException if something is divided by zero
   */
  @Override
  public void inputs(List<Input> keys, Lanes to, int lane) {
    Arbitrary<WithError> arbitrary =
        new Drawn<>(WithError.SYSTEM, sample.draws(), sample.structure().choices());
    for (BandLayout.Coefficient matrix : layout.coefficients()) {
      put(matrix.entries(), coefficient(matrix.of(), matrix.index()), to, lane);
    }
    for (BandLayout.Band band : layout.levels()) {
      EstimatedBand level = spectrum(band.of()).band(band.number());
      put(band.energy(), level.energy(), to, lane);
      put(band.right(), level.right(), to, lane);
      put(band.left(), level.left(), to, lane);
    }
    for (BandLayout.Drawn drawn : layout.draws()) {
      to.set(drawn.register(), lane, drawn.draw().from(arbitrary));
    }
    for (BandLayout.Component component : layout.components()) {
      to.set(component.register(), lane, value(component.of()), 0, 0);
    }
  }

  private static void put(
      List<BandLayout.Entry> entries, @Nullable Estimates of, Lanes to, int lane) {
    for (int n = 0; n < entries.size(); n++) {
      BandLayout.Entry entry = entries.get(n);
      int place = entry.place();
      if (of == null) {
        to.set(entry.register(), lane, 0, 0, 0);
      } else {
        to.set(entry.register(), lane, of.re()[place], of.im()[place], of.units()[place]);
      }
    }
  }

  private double value(BandInput.RealComponent component) {
    return switch (component.vector()) {
      case MOMENTUM -> sample.momenta().get(component.point()).get(component.i());
      case CENTRE -> sample.centre().get(component.i());
    };
  }

  @Override
  public void solve(Solve<Input> system, Lanes right, Lanes solution, int lane) {
    BandInput.ResolventOf of = (BandInput.ResolventOf) system.key();
    band(of).resolvent(system.row(), right, solution, lane);
  }

  private EstimatedBand band(BandInput.ResolventOf of) {
    for (BandLayout.Band band : layout.levels()) {
      if (band.number() == of.band() && band.of().site().equals(of.of())) {
        return spectrum(band.of()).band(band.number());
      }
    }
    throw new IllegalStateException("there is no linear system called " + of);
  }

  // ---- operators and their spectra, each when it is first asked for

  /** Null if it vanishes. */
  private @Nullable Estimates coefficient(BandLayout.Operator of, long index) {
    Expansion.Sum<WithError> sum = expansion(of).at(index);
    return sum.factors().isEmpty()
        ? null
        : Estimates.combination(sum.factors(), sum.re(), sum.im(), layout.bands());
  }

  private Expansion<WithError> expansion(BandLayout.Operator of) {
    Expansion<WithError> known = expansions[of.number()];
    if (known == null) {
      known = Expansion.of(function(of), sample.at(of.site().spot().point()), WithError.SYSTEM);
      expansions[of.number()] = known;
    }
    return known;
  }

  /** One function of the momentum, the same at all momenta, is drawn for each of them again. */
  private BlochHamiltonian function(BandLayout.Operator of) {
    Site site = of.site();
    return site.isMain() && site.spot().isGeneric()
        ? sample.hamiltonian()
        : sample.operator(site.operator(), of.key(), 0);
  }

  private EstimatedLevels spectrum(BandLayout.Operator of) {
    EstimatedLevels known = spectra[of.number()];
    if (known == null) {
      Estimates leading = coefficient(of, 0);
      if (leading == null) {
        throw new DegenerateSpectrumException("the Hamiltonian vanishes");
      }
      known = EstimatedLevels.of(leading, layout.bands());
      worst = Math.max(worst, known.worst());
      spectra[of.number()] = known;
    }
    return known;
  }
}
