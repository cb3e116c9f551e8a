package org.rederive.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.diagnose.Counterexamples;
import org.rederive.diagnose.MissingAssumptions;
import org.rederive.diagnose.PairSearch;
import org.rederive.diagnose.RepairSearch;
import org.rederive.diagnose.TermRepairs;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Equation;
import org.rederive.setting.SampleSource;

/**
 * What is wrong with a refuted statement. Follows from document and options alone, not from what
 * refuted it.
 *
 * @param counterexample the smallest exact one that was found
 * @param repairs what each term's factor would have to be
 * @param suggestions the changes that would make it true, as few as will do
 * @param note what was not tried, if nothing was found, and for which cases it would hold; empty
 *     otherwise
 */
public record Diagnosis(
    Optional<Counterexample> counterexample,
    List<Repair> repairs,
    List<Suggestion> suggestions,
    String note) {
  public Diagnosis {
    repairs = List.copyOf(repairs);
    suggestions = List.copyOf(suggestions);
  }

  /** Nothing is wrong, or nothing is known. */
  public static final Diagnosis NONE = new Diagnosis(Optional.empty(), List.of(), List.of(), "");

  /** The same with another note. */
  public Diagnosis noted(String other) {
    return new Diagnosis(counterexample, repairs, suggestions, other);
  }

  private static final PairSearch.Found NOTHING = new PairSearch.Found(List.of(), false);

  private static final String BOUNDED =
      "no change of one place mends it, nor of two terms; not all pairs within a term were tried";

  /**
   * The diagnosis of a statement.
   *
   * @param samples over which factors are fitted
   * @param options how much was checked of it; if Hamiltonians without symmetry were not sampled, a
   *     statement that is false on samples has other counterexamples than those looked for
   */
  public static Diagnosis of(
      Derivation derivation, Statement statement, SampleSource samples, Options options) {
    boolean generic = options.generic(derivation.premises());
    TermRepairs repairs = TermRepairs.of(derivation, statement.equations().get(0), samples);
    PairSearch.Found mends = generic ? mends(derivation, statement, repairs, options) : NOTHING;
    return new Diagnosis(
        generic ? new Counterexamples(derivation, statement).smallest() : Optional.empty(),
        repairs.rows(),
        mends.suggestions(),
        joined(
            mends.bounded() ? BOUNDED : "",
            new MissingAssumptions(derivation, statement, options.seed()).words()));
  }

  private static String joined(String... notes) {
    return Stream.of(notes).filter(note -> !note.isEmpty()).collect(Collectors.joining("; "));
  }

  /** Changes that mend the only equation of the statement. */
  private static PairSearch.Found mends(
      Derivation derivation, Statement statement, TermRepairs repairs, Options options) {
    if (statement.equations().size() != 1) {
      return NOTHING;
    }
    RepairSearch search = new RepairSearch(derivation, options);
    Equation equation = statement.equations().get(0);
    List<Suggestion> single = search.of(equation);
    List<Suggestion> changes = single.isEmpty() ? search.withFactors(repairs) : single;
    return changes.isEmpty() ? search.inTwoPlaces(equation) : new PairSearch.Found(changes, false);
  }
}
