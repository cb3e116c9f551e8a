package org.rederive.verification;

import java.util.List;
import java.util.Optional;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Statement;
import org.rederive.floating.SampleSource;

/**
 * What is wrong with a refuted statement. Follows from document and options alone, not from what
 * refuted it.
 *
 * @param counterexample the smallest exact one that was found
 * @param repairs what each term's factor would have to be
 * @param suggestions the single changes that would make it true
 */
public record Diagnosis(
    Optional<Counterexample> counterexample, List<Repair> repairs, List<Suggestion> suggestions) {
  /** Of the points that tell a promising repair; proofs decide. */
  private static final long SEED = 1;

  public Diagnosis {
    repairs = List.copyOf(repairs);
    suggestions = List.copyOf(suggestions);
  }

  /** Nothing is wrong, or nothing is known. */
  static final Diagnosis NONE = new Diagnosis(Optional.empty(), List.of(), List.of());

  /**
   * The diagnosis of a statement.
   *
   * @param samples over which factors are fitted
   * @param generic whether Hamiltonians without symmetry are sampled; if not, a statement that is
   *     false on samples has other counterexamples than those looked for
   */
  static Diagnosis of(
      Derivation derivation, Statement statement, SampleSource samples, boolean generic) {
    TermRepairs repairs = TermRepairs.of(derivation, statement.equations().get(0), samples);
    return new Diagnosis(
        generic ? new Counterexamples(derivation, statement).smallest() : Optional.empty(),
        repairs.rows(),
        generic ? suggestions(derivation, statement, repairs) : List.of());
  }

  /** Changes that mend the only equation of the statement. */
  private static List<Suggestion> suggestions(
      Derivation derivation, Statement statement, TermRepairs repairs) {
    if (statement.equations().size() != 1) {
      return List.of();
    }
    RepairSearch search = new RepairSearch(derivation, SEED);
    List<Suggestion> changes = search.of(statement.equations().get(0));
    return changes.isEmpty() ? search.withFactors(repairs) : changes;
  }
}
