package org.rederive.verify;

import java.util.List;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Verdict;

/**
 * Models whose closed forms are larger than the limit of work are still cases of a proof for all
 * diagonalisable Hamiltonians of their size: their energies have been checked to be those of the
 * Hamiltonian, and to differ from each other.
 */
final class ModelCases {
  private ModelCases() {}

  /** The findings, where a model that was given up is settled by a proof that includes it. */
  static List<Finding> settled(List<Finding> findings) {
    return findings.stream().map(f -> settled(f, findings)).toList();
  }

  private static Finding settled(Finding finding, List<Finding> all) {
    boolean gaveUp = finding.ofModel() && finding.verdict() == Verdict.UNDECIDED;
    if (!gaveUp || finding.grade() != Evidence.PROVED) {
      return finding;
    }
    return all.stream()
        .filter(f -> f.grade() == Evidence.PROVED && f.verdict() == Verdict.HOLDS)
        .filter(f -> !f.ofModel() && f.subject().includes(finding.subject()))
        .findFirst()
        .map(general -> caseOf(general, finding))
        .orElse(finding);
  }

  private static Finding caseOf(Finding general, Finding finding) {
    Outcome outcome = new Outcome.Case(general.scope(), "in closed form " + finding.detail());
    return new Finding(finding.engine(), finding.grade(), finding.subject(), outcome);
  }
}
