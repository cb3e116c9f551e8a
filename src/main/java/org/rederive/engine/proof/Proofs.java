package org.rederive.engine.proof;

import java.util.Comparator;
import java.util.List;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Verdict;

/** The proofs of all equations of one statement, as one finding. */
public final class Proofs {
  private Proofs() {}

  /** The weakest of them decides. */
  public static Finding finding(String engine, String scope, int bands, List<Proof> proofs) {
    Proof weakest = proofs.stream().max(Comparator.comparingInt(Proofs::severity)).orElseThrow();
    return new Finding(
        engine,
        Evidence.PROVED,
        scope,
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
      case CONFLICT -> 4;
    };
  }

  private static Verdict verdict(Proof.Status status) {
    return switch (status) {
      case PROVED -> Verdict.HOLDS;
      case VACUOUS -> Verdict.VACUOUS;
      case UNDECIDED -> Verdict.UNDECIDED;
      case REFUTED -> Verdict.REFUTED;
      case CONFLICT -> Verdict.CONFLICT;
    };
  }
}
