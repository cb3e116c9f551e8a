package org.rederive.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Setting;
import org.rederive.derivation.Statement;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.meaning.Comparison;
import org.rederive.operator.OperatorProof;

/** Normal forms of operator identities: what is equal there is equal for any operators. */
final class OperatorEngine implements Engine {

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    if (derivation.setting() != Setting.OPERATORS && derivation.setting() != Setting.FAMILY) {
      return List.of();
    }
    List<OperatorProof.Remainder> remainders = new ArrayList<>();
    if (traces(derivation, statement)) {
      return List.of();
    }
    for (Equation equation : statement.equations()) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      Optional<OperatorProof.Remainder> remainder =
          OperatorProof.of(comparison, DocumentSamples.isHermitian(derivation));
      if (remainder.isEmpty()) {
        return List.of();
      }
      remainders.add(remainder.get());
    }
    return List.of(finding(DocumentSamples.isHermitian(derivation), remainders));
  }

  /** Words have an order, of which a trace remembers only the cycle. */
  private static boolean traces(Derivation derivation, Statement statement) {
    Stream<Formula> bodies = derivation.definitions().values().stream().map(Definition::body);
    Stream<Formula> sides =
        statement.equations().stream().flatMap(e -> Stream.of(e.left(), e.right()));
    return Stream.concat(bodies, sides).anyMatch(OperatorEngine::traces);
  }

  private static boolean traces(Formula formula) {
    return formula instanceof Formula.Trace
        || formula.parts().stream().anyMatch(OperatorEngine::traces);
  }

  private static Finding finding(boolean hermitian, List<OperatorProof.Remainder> remainders) {
    String remainder =
        remainders.stream()
            .filter(r -> !r.isZero())
            .map(OperatorProof.Remainder::shown)
            .findFirst()
            .orElse("");
    Verdict verdict = remainder.isEmpty() ? Verdict.HOLDS : Verdict.REFUTED;
    String scope = hermitian ? "any operators with a Hermitian H" : "any operators";
    return new Finding("normal order", Evidence.PROVED, scope, 0, verdict, "", remainder);
  }
}
