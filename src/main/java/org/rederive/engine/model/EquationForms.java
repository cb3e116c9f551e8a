package org.rederive.engine.model;

import java.util.List;

/**
 * An equation for one model, term by term.
 *
 * @param left the left side
 * @param right terms of the right side, as they are printed
 * @param abbreviations what the model's own names in them stand for
 * @param agreement how both sides compare
 * @param named whether each of their letters is one of the model, the document or an abbreviation
 */
public record EquationForms(
    TermForm left,
    List<TermForm> right,
    List<Abbreviation> abbreviations,
    Agreement agreement,
    boolean named) {
  /**
   * A name and its value.
   *
   * @param name LaTeX
   * @param value LaTeX
   */
  public record Abbreviation(String name, String value) {}

  /** How both sides compare. */
  public enum Agreement {
    /** They have the same closed form. */
    PROVED,
    /** They agree at random points; one of them was larger than the limit of work. */
    AT_POINTS,
    /** They differ. */
    DIFFERENT
  }

  public EquationForms {
    right = List.copyOf(right);
    abbreviations = List.copyOf(abbreviations);
  }

  /** Whether no term of the right side vanishes, and all are closed. */
  boolean isAlive() {
    return right.stream().allMatch(term -> term.status() == TermForm.Status.CLOSED);
  }
}
