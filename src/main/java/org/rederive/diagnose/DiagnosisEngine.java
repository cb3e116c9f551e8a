package org.rederive.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Integrated;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.engine.integral.Refinement;
import org.rederive.engine.limit.LimitEngine;
import org.rederive.formula.Equation;
import org.rederive.result.Counterexample;
import org.rederive.result.Diagnosis;
import org.rederive.result.Options;
import org.rederive.result.Repair;
import org.rederive.result.Suggestion;
import org.rederive.setting.SampleSource;

/** What is wrong with a statement; asked when it is refuted. */
public final class DiagnosisEngine implements Engine {
  private static final String NAME = "diagnosis";

  private static final PairSearch.Found NOTHING = new PairSearch.Found(List.of(), false);

  private static final String BOUNDED =
      "no change of one place mends it, nor of two terms; not all pairs within a term were tried";

  private final Options options;
  private final LimitRepairs limits;

  /**
   * @param options how much was checked; if Hamiltonians without symmetry were not sampled, a
   *     statement that is false on samples has other counterexamples than those looked for
   * @param answers of the engine of limits, each question put to it once
   * @param limits that engine
   */
  public DiagnosisEngine(Options options, Engine answers, LimitEngine limits) {
    this.options = options;
    this.limits = new LimitRepairs(answers, limits);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean speaksAbout(Statement statement) {
    return true;
  }

  /** A statement is refuted whether or not it can be said what is wrong with it. */
  @Override
  public Answer ask(Question question) {
    try {
      Diagnosis plain = diagnosis(question.derivation(), question.statement());
      return new Answer.Diagnosed(
          new FreeSymbols(question.derivation(), question.statement())
              .words().stream().reduce(plain, Diagnosis::noting, (a, b) -> b));
    } catch (RuntimeException | StackOverflowError broken) {
      String note = "it is not known what would mend it: " + Failure.words(broken);
      return new Answer.Diagnosed(
          new Diagnosis(Optional.empty(), List.of(), List.of(), List.of(note)));
    }
  }

  private Diagnosis diagnosis(Derivation derivation, Statement statement) {
    if (statement.isLimit()) {
      return new Diagnosis(
          Optional.empty(), List.of(), limits.of(derivation, statement), List.of());
    }
    MissingAssumptions assumptions = new MissingAssumptions(derivation, statement, options);
    if (!Scope.of(derivation).hasSamples()) {
      List<String> notes = assumptions.commuting().stream().toList();
      return new Diagnosis(Optional.empty(), List.of(), List.of(), notes);
    }
    boolean generic = options.generic(derivation.premises().hamiltonians());
    Optional<Counterexample> counterexample =
        generic ? new Counterexamples(derivation, statement).smallest() : Optional.empty();
    if (statement.isInequality()) {
      return new Diagnosis(counterexample, List.of(), List.of(), List.of());
    }
    if (Integrated.depth(derivation, statement) > 0) {
      return new Diagnosis(
          counterexample, ofIntegrals(derivation, statement), List.of(), List.of());
    }
    TermRepairs repairs = factors(derivation, statement);
    PairSearch.Found mends = generic ? mends(derivation, statement, repairs) : NOTHING;
    Optional<String> bounded = mends.bounded() ? Optional.of(BOUNDED) : Optional.empty();
    Optional<String> missing = assumptions.words();
    return new Diagnosis(
        counterexample,
        repairs.rows(),
        mends.suggestions(),
        Stream.concat(bounded.stream(), missing.stream()).toList());
  }

  /** The factors of what stands beside integrals, if they all stand on the left. */
  private List<Repair> ofIntegrals(Derivation derivation, Statement statement) {
    Equation equation = statement.equations().get(0);
    if (Integrated.depth(derivation, List.of(equation.right())) > 0) {
      return List.of();
    }
    return Refinement.of(derivation, statement)
        .map(Refinement::finest)
        .map(summed -> factors(summed, summed.statements().get(0)).rows())
        .orElse(List.of());
  }

  private TermRepairs factors(Derivation derivation, Statement statement) {
    SampleSource samples = DocumentSamples.of(derivation, statement, options);
    return TermRepairs.of(derivation, statement.equations().get(0), samples);
  }

  /** Changes that mend the only equation of the statement. */
  private PairSearch.Found mends(Derivation derivation, Statement statement, TermRepairs repairs) {
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
