package org.rederive.engine.model;

import java.util.List;

/**
 * A term of an equation for one model.
 *
 * @param term LaTeX of the term as the document writes it
 * @param status what came out
 * @param components LaTeX of the closed form, for each value of the free indices; none unless
 *     closed
 * @param seconds how long it took
 */
public record TermForm(String term, Status status, List<String> components, double seconds) {
  /** What came out. */
  public enum Status {
    /** A closed form that is not zero. */
    CLOSED,
    /** The term vanishes in this model. */
    ZERO,
    /** The limit of work was reached; at random points the term does not vanish. */
    TOO_LARGE
  }

  public TermForm {
    components = List.copyOf(components);
  }
}
