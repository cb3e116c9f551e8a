package org.rederive.algebra;

/** Relations that make no algebra, or none in which normal forms are known. */
public final class RelationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int relation;
  private final String hint;

  RelationException(int relation, String message, String hint) {
    super(message);
    this.relation = relation;
    this.hint = hint;
  }

  /** Number of the relation where it shows, from 0. */
  public int relation() {
    return relation;
  }

  /** What its author can do. */
  public String hint() {
    return hint;
  }
}
