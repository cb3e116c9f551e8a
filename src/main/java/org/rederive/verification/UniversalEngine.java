package org.rederive.verification;

import java.util.ArrayList;
import java.util.List;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Setting;
import org.rederive.derivation.Statement;
import org.rederive.formula.Equation;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.symbolic.Proof;
import org.rederive.symbolic.UniversalProof;

/** Polynomial identities: proofs for all diagonalisable Hamiltonians of some sizes. */
final class UniversalEngine implements Engine {
  /** Products of terms; about a minute. The claims of the paper need less than a hundredth. */
  private static final long LIMIT = 100_000_000;

  private final List<Integer> sizes;

  UniversalEngine(List<Integer> sizes) {
    this.sizes = sizes;
  }

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    // Operators on a few sites are no news beside a proof for any operators.
    if (derivation.setting() == Setting.OPERATORS) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (int bands : sizes) {
      try {
        findings.add(finding(bands, proofs(derivation, statement, bands)));
      } catch (UnsupportedFormulaException outside) {
        return List.of();
      }
    }
    return findings;
  }

  private static List<Proof> proofs(Derivation derivation, Statement statement, int bands) {
    List<Proof> proofs = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      var world = DocumentSamples.spectral(derivation, bands);
      proofs.add(UniversalProof.of(comparison, world, scope(bands), LIMIT));
    }
    return proofs;
  }

  private static String scope(int bands) {
    return "any diagonalisable H with " + bands + " bands";
  }

  private static Finding finding(int bands, List<Proof> proofs) {
    Proof weakest = proofs.get(0);
    for (Proof proof : proofs) {
      weakest = severity(proof) > severity(weakest) ? proof : weakest;
    }
    return new Finding(
        "polynomials",
        Evidence.PROVED,
        scope(bands),
        bands,
        verdict(weakest.status()),
        weakest.detail(),
        weakest.remainder());
  }

  private static int severity(Proof proof) {
    return switch (proof.status()) {
      case PROVED -> 0;
      case VACUOUS -> 1;
      case UNDECIDED -> 2;
      case REFUTED -> 3;
    };
  }

  private static Verdict verdict(Proof.Status status) {
    return switch (status) {
      case PROVED -> Verdict.HOLDS;
      case VACUOUS -> Verdict.VACUOUS;
      case UNDECIDED -> Verdict.UNDECIDED;
      case REFUTED -> Verdict.REFUTED;
    };
  }
}
