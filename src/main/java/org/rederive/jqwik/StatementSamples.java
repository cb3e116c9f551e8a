package org.rederive.jqwik;

import org.rederive.document.Derivation;
import org.rederive.document.Statement;

/**
 * Samples of a statement: Hamiltonians of every class that its document speaks about, with all else
 * that it needs.
 */
final class StatementSamples {
  private StatementSamples() {}

  /** Samples that shrink through those that say something: jqwik looks for ways around others. */
  static WrittenArbitrary<DrawnSample> of(
      Derivation derivation, Statement statement, int fewest, int most) {
    Subject subject = new Subject(derivation, statement);
    Simplification ways = new Simplification(subject, fewest);
    return new WrittenArbitrary<>(
        new Simpler.Meaning<>(
            ways, sample -> new DrawnSample(subject, sample), DrawnSample::isAsClearAs),
        most);
  }
}
