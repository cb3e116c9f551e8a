package org.rederive.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;

/** Normal forms of operator identities: what is equal there is equal for any operators. */
public final class OperatorEngine implements Engine {
  private static final String NAME = "normal order";

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
    List<OperatorProof.Remainder> remainders = new ArrayList<>();
    for (Equation equation : question.statement().equations()) {
      Comparison comparison = Comparison.of(equation, question.derivation().definitions());
      Optional<OperatorProof.Remainder> remainder = remainder(question.derivation(), comparison);
      if (remainder.isEmpty()) {
        return Answer.Found.NOTHING;
      }
      remainders.add(remainder.get());
    }
    Finding finding = new Finding(NAME, Evidence.PROVED, scope.everything(), outcome(remainders));
    return new Answer.Found(List.of(finding));
  }

  /** What is left of a difference under the premises of a document. */
  public static Optional<OperatorProof.Remainder> remainder(
      Derivation derivation, Comparison comparison) {
    return OperatorProof.of(comparison, derivation.premises(), Axes.of(derivation.symbols()));
  }

  private static Outcome outcome(List<OperatorProof.Remainder> remainders) {
    return remainders.stream()
        .filter(r -> !r.isZero())
        .findFirst()
        .<Outcome>map(left -> new Outcome.Refuted(Optional.of(left.shown()), ""))
        .orElse(new Outcome.Holds(""));
  }
}
