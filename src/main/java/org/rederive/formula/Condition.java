package org.rederive.formula;

import java.util.List;

/**
 * What is said of a label: n ≠ m, n ∈ O, n ∉ O.
 *
 * @param label a band index, or for ≠ also a spatial index
 * @param relation how it stands to the other
 * @param other a label of the same sort, or a set of bands
 */
public record Condition(Declaration label, Relation relation, Declaration other) {
  /** A sign between a label and another one or a set. */
  public enum Relation {
    /** n ≠ m. */
    DIFFERENT("\\neq", "≠"),
    /** n ∈ O. */
    IN("\\in", "∈"),
    /** n ∉ O. */
    NOT_IN("\\notin", "∉");

    private final String latex;
    private final String plain;

    Relation(String latex, String plain) {
      this.latex = latex;
      this.plain = plain;
    }

    /** Its command. */
    public String latex() {
      return latex;
    }

    /** Its sign. */
    public String plain() {
      return plain;
    }
  }

  /** The labels in it; a set is none. */
  public List<Declaration> labels() {
    return relation == Relation.DIFFERENT ? List.of(label, other) : List.of(label);
  }

  Condition labelled(List<Declaration> labels) {
    return new Condition(labels.get(0), relation, labels.size() > 1 ? labels.get(1) : other);
  }

  /** Its opposite of the same kind, if there is one: n ∉ O for n ∈ O. */
  public Condition complement() {
    return switch (relation) {
      case DIFFERENT -> this;
      case IN -> new Condition(label, Relation.NOT_IN, other);
      case NOT_IN -> new Condition(label, Relation.IN, other);
    };
  }

  /** LaTeX that reads back as this condition. */
  public String latex() {
    return label.latex() + " " + relation.latex() + " " + other.latex();
  }
}
