package org.rederive.engine.proof;

import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;

/** Polynomial identities: proofs for all diagonalisable Hamiltonians of some sizes. */
public final class UniversalEngine implements Engine {
  private static final String NAME = "polynomials";

  /** Products of terms; about a minute. The claims of the paper need less than a hundredth. */
  private static final long LIMIT = 100_000_000;

  /** The same where any unitary matrix is written out, of which two bands need a thousandth. */
  private static final long IN_ANY_BASIS = LIMIT / 50;

  private final long seed;
  private final List<Integer> sizes;
  private final Engine anyOperators;

  /**
   * @param seed of the points at which normal forms are confirmed
   * @param anyOperators where it proves something, operators of a few sizes are no news
   */
  public UniversalEngine(long seed, List<Integer> sizes, Engine anyOperators) {
    this.seed = seed;
    this.sizes = List.copyOf(sizes);
    this.anyOperators = anyOperators;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    if (!anyOperators.ask(question).equals(Answer.Found.NOTHING)) {
      return Answer.Found.NOTHING;
    }
    List<Finding> findings = new ArrayList<>();
    try {
      for (Scope.Case each : Scope.of(question.derivation()).cases(sizes)) {
        Proof proof = Proof.ofAll(proofs(question, each));
        findings.add(new Finding(NAME, Evidence.PROVED, each.subject(), proof.outcome()));
      }
    } catch (IllegalArgumentException notRational) {
      return Answer.Found.NOTHING;
    }
    return new Answer.Found(findings);
  }

  private static long limit(Derivation derivation) {
    boolean any = derivation.namesBasis() && derivation.premises().hamiltonians().orthogonal();
    return any ? IN_ANY_BASIS : LIMIT;
  }

  private List<Proof> proofs(Question question, Scope.Case each) {
    Draws draws = Draws.of(seed, question.statement().id() + " " + NAME, each.size());
    long limit = limit(question.derivation());
    List<Proof> proofs = new ArrayList<>();
    for (Equation equation : question.statement().equations()) {
      Comparison comparison = Comparison.of(equation, question.derivation().definitions());
      var interpretation = DocumentSamples.spectral(question.derivation(), each.size());
      String words = each.subject().words();
      proofs.add(UniversalProof.of(comparison, interpretation, words, limit, draws));
    }
    return proofs;
  }
}
