package org.rederive.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.engine.sampling.Outcome;
import org.rederive.engine.sampling.WrittenTrials;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.program.Constant;
import org.rederive.report.SampleJson.StoredSample;

/**
 * A sample from a file beside the statement it is about.
 *
 * @param stored what the file says
 * @param outcome what the sample says now; empty if there is no such statement or sample
 */
record SampleReplay(StoredSample stored, Optional<Outcome> outcome) {

  static SampleReplay of(StoredSample stored, List<Derivation> derivations) {
    return new SampleReplay(
        stored,
        derivations.stream()
            .filter(d -> d.id().equals(stored.document()))
            .flatMap(d -> d.statements().stream().map(s -> new WrittenTrials(d, s)))
            .filter(trials -> trials.statement().id().equals(stored.statement()))
            .filter(trials -> trials.statement().latex().equals(stored.latex()))
            .findFirst()
            .flatMap(trials -> outcome(trials, stored)));
  }

  private static Optional<Outcome> outcome(WrittenTrials trials, StoredSample stored) {
    Map<String, Constant> numbers = new HashMap<>();
    stored.point().given().forEach(g -> numbers.put(g.name(), new Constant(g.re(), g.im())));
    try {
      return HamiltonianClass.named(stored.hamiltonians())
          .flatMap(
              kind -> trials.noted(kind, stored.point().bands(), stored.point().labels(), numbers))
          .map(trials::outcome);
    } catch (UnsupportedFormulaException meaningless) {
      return Optional.empty();
    }
  }

  /** Whether the statement is still false on the sample. */
  boolean reproduced() {
    return outcome.filter(Outcome::refutes).isPresent();
  }

  /** One line that says what came out. */
  String words() {
    if (outcome.isEmpty()) {
      return stored.statement()
          + ": there is no such statement (any more), or it has no such sample";
    }
    return reproduced()
        ? String.format(
            Locale.ROOT,
            "%s: reproduced, relative residual %.3g; the file has %.3g",
            stored.statement(),
            outcome.get().residual(),
            stored.residual())
        : stored.statement() + ": not reproduced, the sample does not refute it now";
  }
}
