package org.rederive.engine.sampling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.formula.Equation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Options;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/**
 * Statements with ≥, &gt;, ≤ or &lt;: one sample on which the difference has the wrong sign, with
 * 32 and with 64 digits, disproves them. Any number of samples on which it has not leaves them what
 * they were: not disproved.
 */
public final class InequalityEngine implements Engine {
  public static final String NAME = "inequalities";

  /** Choices of what free labels stand for that are searched. */
  private static final int SHAPES = 4;

  private final Options options;

  /**
   * @param options how many samples there are, and of what
   */
  public InequalityEngine(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean speaksAbout(Statement statement) {
    return statement.isInequality() && !statement.isLimit();
  }

  @Override
  public Answer ask(Question question) {
    Outcome outcome = outcome(question);
    Evidence grade =
        outcome.verdict() == Verdict.NOT_DISPROVED ? Evidence.NOT_DISPROVED : Evidence.NUMERIC;
    Subject subject = new Subject.Drawn("random samples");
    return new Answer.Found(List.of(new Finding(NAME, grade, subject, outcome)));
  }

  private Outcome outcome(Question question) {
    Statement statement = question.statement();
    SampleSource samples = DocumentSamples.of(question.derivation(), statement, options);
    try {
      long met = 0;
      for (Equation equation : statement.equations()) {
        Comparison comparison = Comparison.of(equation, question.derivation().definitions());
        InequalityCheck check = new InequalityCheck(equation.sign(), new SampleTrial(comparison));
        long before = met;
        for (long index = 0; index < options.samples(); index++) {
          Sample sample = samples.at(index);
          InequalityCheck.Word word = check.of(sample);
          if (word instanceof InequalityCheck.Wrong wrong) {
            return Outcome.of(wrong.verdict(), wrong.why() + where(index, sample));
          }
          met += word == InequalityCheck.Plain.MET ? 1 : 0;
        }
        if (met == before) {
          return Outcome.of(Verdict.VACUOUS, "no sample has two sides to compare");
        }
      }
      return searched(question);
    } catch (UnsupportedFormulaException outside) {
      String message = String.valueOf(outside.getMessage());
      return Outcome.of(Verdict.UNSUPPORTED, statement.written().said(message, outside.nodes()));
    }
  }

  /** What samples pass by, since it is false at few points only or by little. */
  private Outcome searched(Question question) {
    WrittenTrials trials = new WrittenTrials(question.derivation(), question.statement());
    int bands = question.derivation().components().orElse(Math.max(2, options.fewestBands()));
    HamiltonianClass kind = trials.classes().get(0);
    return trials.shapes(bands).stream()
        .limit(SHAPES)
        .map(shape -> new WrittenSample(kind, shape, new WrittenNumbers(Map.of())))
        .flatMap(bare -> violations(trials, question.statement(), bare))
        .findFirst()
        .orElseGet(
            () ->
                new Outcome.NotDisproved(
                    String.format(
                        Locale.ROOT, "of %d samples none has the wrong sign", options.samples())));
  }

  private static Stream<Outcome> violations(
      WrittenTrials trials, Statement statement, WrittenSample bare) {
    List<Equation> equations = statement.equations();
    return IntStream.range(0, equations.size())
        .mapToObj(n -> new LocalSearch(trials, n, equations.get(n).sign(), bare))
        .flatMap(search -> search.violation().stream())
        .map(wrong -> Outcome.of(wrong.verdict(), wrong.why() + " found by a local search"));
  }

  private static String where(long index, Sample sample) {
    return " on sample "
        + index
        + " ("
        + sample.label().kind()
        + ", N = "
        + sample.label().bands()
        + ")";
  }
}
