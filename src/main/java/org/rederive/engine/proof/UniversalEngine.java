package org.rederive.engine.proof;

import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.Scope;
import org.rederive.engine.words.OperatorEngine;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.Finding;
import org.rederive.setting.DocumentSamples;

/** Polynomial identities: proofs for all diagonalisable Hamiltonians of some sizes. */
public final class UniversalEngine implements Engine {
  private static final String NAME = "polynomials";

  /** Products of terms; about a minute. The claims of the paper need less than a hundredth. */
  private static final long LIMIT = 100_000_000;

  private final long seed;
  private final List<Integer> sizes;

  /**
   * @param seed of the points at which normal forms are confirmed
   */
  public UniversalEngine(long seed, List<Integer> sizes) {
    this.seed = seed;
    this.sizes = sizes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    // Operators of a few sizes are no news beside a proof for any operators.
    if (!new OperatorEngine().findings(derivation, statement).isEmpty()) {
      return List.of();
    }
    Scope scope = new Scope(derivation);
    List<Finding> findings = new ArrayList<>();
    for (int size : scope.sizes(sizes)) {
      try {
        List<Proof> proofs = proofs(derivation, statement, scope, size);
        findings.add(Proofs.finding(NAME, scope.words(size), scope.bands(size), proofs));
      } catch (UnsupportedFormulaException outside) {
        return List.of();
      }
    }
    return findings;
  }

  private List<Proof> proofs(Derivation derivation, Statement statement, Scope scope, int size) {
    Draws draws = Draws.of(seed, statement.id() + " " + NAME, size);
    List<Proof> proofs = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      var world = DocumentSamples.spectral(derivation, size);
      proofs.add(UniversalProof.of(comparison, world, scope.words(size), LIMIT, draws));
    }
    return proofs;
  }
}
