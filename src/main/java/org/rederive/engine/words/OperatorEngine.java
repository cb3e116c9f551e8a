package org.rederive.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.Scope;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Verdict;

/** Normal forms of operator identities: what is equal there is equal for any operators. */
public final class OperatorEngine implements Engine {
  private static final String NAME = "normal order";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    Scope scope = new Scope(derivation);
    if (!scope.hasNormalOrder()) {
      return List.of();
    }
    List<OperatorProof.Remainder> remainders = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      Optional<OperatorProof.Remainder> remainder = remainder(derivation, comparison);
      if (remainder.isEmpty()) {
        return List.of();
      }
      remainders.add(remainder.get());
    }
    return List.of(finding(scope.operators(), remainders));
  }

  /** What is left of a difference under the premises of a document. */
  public static Optional<OperatorProof.Remainder> remainder(
      Derivation derivation, Comparison comparison) {
    return OperatorProof.of(comparison, derivation.premises(), Axes.of(derivation.symbols()));
  }

  private static Finding finding(String scope, List<OperatorProof.Remainder> remainders) {
    String remainder =
        remainders.stream()
            .filter(r -> !r.isZero())
            .map(OperatorProof.Remainder::shown)
            .findFirst()
            .orElse("");
    Verdict verdict = remainder.isEmpty() ? Verdict.HOLDS : Verdict.REFUTED;
    return new Finding(NAME, Evidence.PROVED, scope, 0, verdict, "", remainder);
  }
}
