package org.rederive.cli;

import java.util.List;
import java.util.Optional;
import org.rederive.diagnose.Counterexamples;
import org.rederive.document.Derivation;
import org.rederive.report.CounterexampleJson.StoredCounterexample;
import org.rederive.result.Counterexample;

/**
 * A counterexample from a file beside the statement it is about.
 *
 * @param stored what the file says
 * @param statement the statement as it is now; empty if there is none with that name
 */
record Replay(StoredCounterexample stored, Optional<Counterexamples> statement) {
  static Replay of(StoredCounterexample stored, List<Derivation> derivations) {
    return new Replay(
        stored,
        derivations.stream()
            .filter(d -> d.id().equals(stored.document()))
            .flatMap(
                d ->
                    d.statements().stream()
                        .filter(s -> s.id().equals(stored.statement()))
                        .map(s -> new Counterexamples(d, s)))
            .findFirst());
  }

  /** Both sides now, if the statement is still false at the point. */
  Optional<Counterexample> again() {
    return statement.flatMap(s -> s.again(stored.point()));
  }

  /** One line that says what came out. */
  String outcome() {
    if (statement.isEmpty()) {
      return stored.statement() + ": there is no such statement";
    }
    return again()
        .map(
            now ->
                stored.statement()
                    + ": reproduced, left = ("
                    + String.join(", ", now.left())
                    + "), right = ("
                    + String.join(", ", now.right())
                    + ")"
                    + (now.equals(stored.point()) ? "" : "; the file has other values"))
        .orElse(stored.statement() + ": not reproduced, both sides agree at this point now");
  }
}
