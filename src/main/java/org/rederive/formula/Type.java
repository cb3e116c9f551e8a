package org.rederive.formula;

/**
 * The shape of a value: a spatial tensor over x, y, z of rank 0 to 2 whose entries are of one kind.
 *
 * @param kind what each entry is
 * @param rank number of spatial indices
 */
public record Type(Kind kind, int rank) {
  public static final Type SCALAR = new Type(Kind.SCALAR, 0);
  public static final Type VECTOR = new Type(Kind.SCALAR, 1);
  public static final Type KET = new Type(Kind.KET, 0);
  public static final Type OPERATOR = new Type(Kind.OPERATOR, 0);
  public static final Type VECTOR_OPERATOR = new Type(Kind.OPERATOR, 1);

  /** The same entries with another number of spatial indices. */
  public Type withRank(int newRank) {
    return new Type(kind, newRank);
  }

  /** With its article: an operator, a vector. */
  public String one() {
    String name = toString();
    return (name.startsWith("o") ? "an " : "a ") + name;
  }

  @Override
  public String toString() {
    return switch (rank) {
      case 0 -> kind.toString();
      case 1 -> kind == Kind.SCALAR ? "vector" : "vector " + kind;
      default -> "rank-" + rank + " tensor of " + kind + "s";
    };
  }
}
