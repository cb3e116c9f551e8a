package org.rederive.engine;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Sizes;
import org.rederive.evolution.Measurements;
import org.rederive.formula.Formula;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.result.Options;
import org.rederive.setting.Approach;
import org.rederive.setting.SampleSource;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;
import org.rederive.setting.Trial;

/** What a statement is tried on, as its document's setting and assumptions ask. */
public final class DocumentSamples {
  private DocumentSamples() {}

  /** Samples for a statement of a document. */
  public static SampleSource of(Derivation derivation, Statement statement, Options options) {
    return of(derivation, derivation.premises(), statement, options);
  }

  /** The same under other premises than the document's. */
  public static SampleSource of(
      Derivation derivation, Premises premises, Statement statement, Options options) {
    Axes axes = Axes.of(derivation.symbols());
    Sampling sampling = sampling(derivation, premises, options).with(sizes(derivation, statement));
    return Settings.of(derivation).samples(sampling, axes, options.seed(), statement.id());
  }

  /** Samples whose numbers are all of about one: what they are put in varies slowly. */
  public static SampleSource even(Derivation derivation, Statement statement, Options options) {
    Sampling sampling = sampling(derivation, derivation.premises(), options);
    Axes axes = Axes.of(derivation.symbols());
    return Settings.of(derivation).samples(sampling, axes, options.seed(), statement.id());
  }

  private static Sizes sizes(Derivation derivation, Statement statement) {
    List<Formula> sides = statement.sides();
    return statement.isInequality()
        ? Sizes.ofInequality(sides, derivation.definitions())
        : Sizes.ofEquation(sides, derivation.definitions());
  }

  private static Sampling sampling(Derivation derivation, Premises premises, Options options) {
    return new Sampling(
        premises,
        Axes.of(derivation.symbols()).further(),
        HamiltonianClass.among(options.classes(), premises.hamiltonians()),
        derivation.components().orElse(options.fewestBands()),
        derivation.components().orElse(options.mostBands()));
  }

  /** What a statement of a document is tried on that is claimed in a limit. */
  public static Approach.Drawn approaches(
      Derivation derivation, Statement statement, long seed, boolean thorough, Measurements known) {
    return Settings.of(derivation)
        .approaches(
            new Trial(
                statement.limit().orElseThrow(),
                derivation.premises(),
                Axes.of(derivation.symbols()),
                seed,
                derivation.id(),
                statement.id(),
                thorough,
                known));
  }

  /**
   * All Hamiltonians of one size as a document's setting sees them, in three dimensions.
   *
   * @param bands number of bands N
   */
  public static ArbitraryInterpretation spectral(Derivation derivation, int bands) {
    return spectral(derivation, derivation.premises(), bands);
  }

  /** All Hamiltonians of one size under other premises than the document's. */
  public static ArbitraryInterpretation spectral(
      Derivation derivation, Premises premises, int bands) {
    Setting setting = Settings.of(derivation);
    Axes axes = Axes.of(derivation.symbols());
    int size = derivation.components().orElse(bands);
    Structure structure =
        Structure.whole(size, axes.further(), premises, new Draws(0))
            .seeing(derivation.namesBasis());
    return (recorder, choices) -> setting.arbitrary(structure, axes, recorder, choices);
  }
}
