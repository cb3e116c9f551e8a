package org.rederive.document.transcript;

import java.util.List;
import org.rederive.document.Derivations;
import org.rederive.document.tex.TexSource;

/**
 * What the documents of a paper and its source say differently. A claim or a definition is what the
 * source says if a formula under its number is the same tree, or the same signs where it cannot be
 * read.
 *
 * @param findings in the order of the source, then of the documents
 * @param equal how many claims and definitions the source says as they do
 */
public record Drift(List<Finding> findings, int equal) {
  public Drift {
    findings = List.copyOf(findings);
  }

  /**
   * A difference.
   *
   * @param where file and line
   * @param number as it is printed, without brackets, or in words where there is none
   * @param drifted whether somebody has to act; a number without a document is only told
   */
  public record Finding(
      String where, String number, String message, List<String> formulas, boolean drifted) {
    public Finding {
      formulas = List.copyOf(formulas);
    }

    /** What it is about, as a sentence begins. */
    public String subject() {
      return SourceComparison.isNumber(number) ? "Eq. (" + number + ")" : number;
    }
  }

  /** Whether the source and the documents say something differently. */
  public boolean drifted() {
    return findings.stream().anyMatch(Finding::drifted);
  }

  /** Whether there was nothing to compare. */
  public boolean isEmpty() {
    return equal == 0 && findings.isEmpty();
  }

  /** How many are of which kind. */
  public String counted() {
    long changed = findings.stream().filter(Finding::drifted).count();
    return equal
        + " equal, "
        + changed
        + " drifted, "
        + (findings.size() - changed)
        + " numbers without a document";
  }

  /**
   * Compares what is defined, and what is claimed and not known to be misprinted otherwise, with
   * the source.
   */
  public static Drift of(TexSource source, List<Derivations.Defining> documents) {
    return new SourceComparison(source.continued()).with(documents);
  }
}
