package org.rederive.cli;

import java.util.List;
import java.util.Optional;
import org.rederive.diagnose.Counterexamples;
import org.rederive.document.Derivation;
import org.rederive.document.DocumentDigests;
import org.rederive.report.CounterexampleJson.StoredCounterexample;
import org.rederive.result.Counterexample;

/**
 * A counterexample from a file beside the statement it is about.
 *
 * @param stored what the file says
 * @param statement the statement as it is now; empty if there is none with that name
 * @param digests of the documents as they are now
 */
record Replay(
    StoredCounterexample stored, Optional<Counterexamples> statement, DocumentDigests digests) {
  /**
   * @param digests of all documents
   * @param derivations among which the statement is looked for
   */
  static Replay of(
      StoredCounterexample stored, DocumentDigests digests, List<Derivation> derivations) {
    return new Replay(
        stored,
        derivations.stream()
            .filter(d -> d.id().equals(stored.document()))
            .flatMap(
                d ->
                    d.statements().stream()
                        .filter(s -> s.id().equals(stored.statement()))
                        .map(s -> new Counterexamples(d, s)))
            .findFirst(),
        digests);
  }

  /** Whether the statement, in the document as it was, is still false at the point. */
  boolean reproduced() {
    return change().isEmpty() && again().isPresent();
  }

  /** Both sides now, if the statement is still false at the point. */
  private Optional<Counterexample> again() {
    return statement.flatMap(s -> s.again(stored.point()));
  }

  /** What it was found for and is not there any more. */
  private Optional<String> change() {
    if (statement.filter(s -> !s.statement().latex().equals(stored.latex())).isPresent()) {
      return Optional.of("the formula was changed since this was kept");
    }
    String now = digests.own().getOrDefault(stored.document(), "");
    return stored.digest().equals(now)
        ? Optional.empty()
        : Optional.of("the document was changed since this was kept");
  }

  /** One line that says what came out. */
  String outcome() {
    return stored.statement()
        + ": "
        + (statement.isEmpty() ? "there is no such statement" : compared(again(), change()));
  }

  private String compared(Optional<Counterexample> again, Optional<String> change) {
    String after = change.map(what -> "; " + what).orElse("");
    if (again.isEmpty()) {
      return "not reproduced, both sides agree at this point now" + after;
    }
    Counterexample now = again.get();
    String sides =
        "left = ("
            + String.join(", ", now.left())
            + "), right = ("
            + String.join(", ", now.right())
            + ")";
    String values = now.equals(stored.point()) ? "" : "; the file has other values";
    return change
        .map(what -> "not reproduced, " + what + "; here it is still false: " + sides)
        .orElse("reproduced, " + sides + values);
  }
}
