package org.rederive.engine.words;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Formula;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;

/** Normal forms of operator identities: what is equal there is equal for any operators. */
public final class OperatorEngine implements Engine {
  /** What it is called. */
  public static final String NAME = "normal order";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    Scope scope = Scope.of(question.derivation());
    if (!scope.hasNormalForm()) {
      return Answer.Found.NOTHING;
    }
    try {
      List<Finding> powers = new PowerProof(question, scope).findings();
      if (!powers.isEmpty()) {
        return new Answer.Found(powers);
      }
      Outcome outcome = outcome(remainders(question));
      Subject subject = hasTrace(question) ? cyclic(scope.everything()) : scope.everything();
      return new Answer.Found(List.of(new Finding(NAME, Evidence.PROVED, subject, outcome)));
    } catch (UnsupportedFormulaException | ArithmeticException outside) {
      return scope.hasSamples() ? Answer.Found.NOTHING : unread(scope, outside);
    }
  }

  private static boolean hasTrace(Question question) {
    return question.statement().equations().stream()
        .map(equation -> Comparison.of(equation, question.derivation().definitions()))
        .flatMap(comparison -> comparison.written().stream())
        .anyMatch(formula -> formula.anyMatch(node -> node instanceof Formula.Trace));
  }

  /** Tr [x, p] = 0 is false where infinitely many states are summed over. */
  private static Subject cyclic(Subject everything) {
    return new Subject.Everything(everything.words() + " whose traces are cyclic");
  }

  /** Where there is nothing but normal forms, it has to be said why there is none. */
  private static Answer unread(Scope scope, RuntimeException why) {
    Outcome outcome = new Outcome.Unread(String.valueOf(why.getMessage()));
    return new Answer.Found(
        List.of(new Finding(NAME, Evidence.PROVED, scope.everything(), outcome)));
  }

  private static List<OperatorProof.Remainder> remainders(Question question) {
    Derivation derivation = question.derivation();
    return question.statement().equations().stream()
        .map(equation -> Comparison.of(equation, derivation.definitions()))
        .map(comparison -> OperatorProof.remainder(derivation, comparison))
        .toList();
  }

  /** What is left of a difference under the premises of a document. */
  public static Optional<OperatorProof.Remainder> remainder(
      Derivation derivation, Comparison comparison) {
    return OperatorProof.of(
        comparison,
        derivation.premises(),
        Axes.of(derivation.symbols()),
        derivation.presentation());
  }

  private static Outcome outcome(List<OperatorProof.Remainder> remainders) {
    return remainders.stream()
        .filter(r -> !r.isZero())
        .findFirst()
        .<Outcome>map(left -> new Outcome.Refuted(Optional.of(left.shown()), ""))
        .orElse(new Outcome.Holds(""));
  }
}
