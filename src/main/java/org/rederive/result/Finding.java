package org.rederive.result;

import java.util.Optional;

/**
 * What one engine other than sampling says about a statement.
 *
 * @param engine its name
 * @param grade what kind of evidence it gives
 * @param scope what it speaks about, such as "any operators" or "any H with 3 bands"
 * @param bands the number of bands it speaks about; 0 for any, −N if it speaks about a single model
 *     with N bands and so not about what is sampled
 * @param verdict holds, refuted, vacuous, undecided if it gave up, or conflict if it contradicts
 *     itself
 * @param detail figures and reasons, one line
 * @param remainder left − right if it is known and not zero; empty otherwise
 * @param convergence of a statement that holds in a limit only
 */
public record Finding(
    String engine,
    Evidence grade,
    String scope,
    int bands,
    Verdict verdict,
    String detail,
    String remainder,
    Optional<Convergence> convergence) {

  /** What is not about a limit. */
  public Finding(
      String engine,
      Evidence grade,
      String scope,
      int bands,
      Verdict verdict,
      String detail,
      String remainder) {
    this(engine, grade, scope, bands, verdict, detail, remainder, Optional.empty());
  }

  /** Whether it speaks about a single model. */
  public boolean ofModel() {
    return bands < 0;
  }

  /** A model that is not what its document says. */
  public static Finding problem(String engine, String scope, String line) {
    return new Finding(engine, Evidence.NONE, scope, -1, Verdict.UNSUPPORTED, line, "");
  }

  /** Whether it is about an error in a document and not about the statement. */
  public boolean blamesModel() {
    return grade == Evidence.NONE && verdict == Verdict.UNSUPPORTED;
  }

  /** Whether its engine understood the statement. */
  public boolean settles() {
    return verdict != Verdict.UNSUPPORTED;
  }

  /** Whether it is a difference on a sample that doubles do not show. */
  public boolean belowRounding() {
    return grade == Evidence.NUMERIC && verdict == Verdict.REFUTED;
  }

  /** Whether it speaks about all Hamiltonians with this many bands; 0 if with any number. */
  public boolean covers(int number) {
    return bands == 0 || bands == number;
  }
}
