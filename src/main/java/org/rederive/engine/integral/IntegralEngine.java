package org.rederive.engine.integral;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.evaluate.Sides;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.WithError;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Options;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;
import org.rederive.setting.SampleSource;

/** Statements with integrals between two ends, which are sums over nodes for random numbers. */
public final class IntegralEngine implements Engine {
  /** What judges know it by. */
  public static final String NAME = "integrals";

  /** Of four samples so many must agree; the others may not converge, or have no value. */
  private static final int ENOUGH_OF_FOUR = 3;

  private final Options options;

  /**
   * @param options of what samples are
   */
  public IntegralEngine(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    return Refinement.of(question.derivation(), question.statement())
        .map(refinement -> found(question, refinement))
        .orElse(Answer.Found.NOTHING);
  }

  private Answer.Found found(Question question, Refinement refinement) {
    Subject subject = new Subject.Drawn(refinement.samples() + " samples of integrals");
    return new Answer.Found(
        List.of(new Finding(NAME, Evidence.NUMERIC, subject, outcome(question, refinement))));
  }

  private Outcome outcome(Question question, Refinement refinement) {
    Statement statement = question.statement();
    try {
      SampleSource samples = DocumentSamples.even(question.derivation(), statement, options);
      List<Refinement.Word> words = new ArrayList<>();
      for (int index = 0; index < refinement.samples(); index++) {
        Refinement.Word word = refinement.on(samples.at(index), index);
        words.add(word);
        if (word.kind() == Refinement.Kind.DIFFERS) {
          break;
        }
      }
      return outcome(words);
    } catch (UnsupportedFormulaException outside) {
      String message = String.valueOf(outside.getMessage());
      return Outcome.of(Verdict.UNSUPPORTED, statement.written().said(message, outside.nodes()));
    }
  }

  // ---- what they say together

  private static Outcome outcome(List<Refinement.Word> words) {
    Map<Refinement.Kind, Integer> counts = new EnumMap<>(Refinement.Kind.class);
    words.forEach(word -> counts.merge(word.kind(), 1, Integer::sum));
    return Outcome.of(verdict(counts, words.size()), detail(counts, words));
  }

  /** A single sample on which the sides differ is enough not to pass. */
  private static Verdict verdict(Map<Refinement.Kind, Integer> counts, int all) {
    if (counts.containsKey(Refinement.Kind.DIFFERS)) {
      return Verdict.REFUTED;
    }
    int nothing = counts.getOrDefault(Refinement.Kind.NOTHING, 0);
    int agree = counts.getOrDefault(Refinement.Kind.AGREES, 0);
    if (nothing == all) {
      return Verdict.VACUOUS;
    }
    return 4 * (agree + nothing) >= ENOUGH_OF_FOUR * all && agree > 0
        ? Verdict.HOLDS
        : Verdict.UNDECIDED;
  }

  private static String detail(Map<Refinement.Kind, Integer> counts, List<Refinement.Word> words) {
    List<String> parts = new ArrayList<>();
    for (Refinement.Kind kind : Refinement.Kind.values()) {
      Integer count = counts.get(kind);
      if (count != null) {
        parts.add(String.format(Locale.ROOT, "%d of %d %s", count, words.size(), kind.words()));
      }
    }
    words.stream()
        .flatMap(word -> word.sides().stream())
        .findFirst()
        .ifPresent(sides -> parts.add(shown(sides)));
    return String.join(", ", parts);
  }

  private static String shown(Sides<WithError> sides) {
    return "left = "
        + shown(sides.left(0, WithError.SYSTEM))
        + ", right = "
        + shown(sides.right(0, WithError.SYSTEM));
  }

  private static String shown(WithError x) {
    String re = String.format(Locale.ROOT, "%.6g", x.re());
    return Math.abs(x.im()) <= x.error() * Refinement.CLEARLY
        ? re
        : re + String.format(Locale.ROOT, " %+.6gi", x.im());
  }
}
