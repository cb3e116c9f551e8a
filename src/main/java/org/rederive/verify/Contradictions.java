package org.rederive.verify;

import java.util.List;
import org.rederive.hamiltonian.Structure;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.NumericEvidence.Counts;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/**
 * Whether engines contradict each other. Two of them do if one says that a statement holds for all
 * Hamiltonians of a size and the other that it does not for some; whichever engines these are, and
 * however few sizes each of them speaks about.
 *
 * @param numeric what samples say
 * @param findings what all other engines say
 * @param generic whether samples are as general as what the others speak about
 */
record Contradictions(NumericEvidence numeric, List<Finding> findings, boolean generic) {

  boolean exist() {
    return findings.stream().anyMatch(f -> f.verdict() == Verdict.CONFLICT)
        || betweenEngines()
        || samplesRefuteWhatHolds()
        || samplesMissWhatIsRefuted();
  }

  /**
   * A refutation for any number of bands may be about more bands than the other has looked at; a
   * model is a case of what has its size, and what holds for a model says nothing about others.
   */
  private boolean betweenEngines() {
    return findings.stream()
        .filter(f -> f.verdict() == Verdict.REFUTED)
        .anyMatch(
            refuted ->
                findings.stream()
                    .filter(f -> f.verdict() == Verdict.HOLDS && !f.ofModel())
                    .anyMatch(holds -> holds.subject().includes(refuted.subject())));
  }

  private boolean samplesRefuteWhatHolds() {
    return numeric
        .firstRefutation()
        .filter(
            point ->
                findings.stream()
                    .filter(f -> f.verdict() == Verdict.HOLDS)
                    .anyMatch(f -> f.subject().includes(point.bands())))
        .isPresent();
  }

  /**
   * Samples of the size agree although an engine refutes, and more digits do not show that the
   * difference is below their rounding.
   */
  private boolean samplesMissWhatIsRefuted() {
    return generic
        && numeric.verdict() == Verdict.HOLDS
        && comparedForAllLabels()
        && findings.stream().noneMatch(Finding::belowRounding)
        && findings.stream().anyMatch(f -> f.verdict() == Verdict.REFUTED && wasSampled(f));
  }

  /**
   * A sample sees one choice of labels and of sets of bands. Where some choices leave nothing to
   * compare, a wrong statement may be true for the few others: that these agree is no contradiction
   * before as many have come as there are structures.
   */
  private boolean comparedForAllLabels() {
    Counts counts = numeric.counts();
    long empty = counts.agreeing().empty();
    return empty == 0 || counts.holding() - empty >= Structure.COUNT;
  }

  /** Whether samples speak about what the finding speaks about; models are cases of it. */
  private boolean wasSampled(Finding finding) {
    return !(finding.subject() instanceof Subject.Size size)
        || numeric.points().stream().anyMatch(point -> point.bands() == size.bands());
  }
}
