package org.rederive.formula;

/** What is read and printed, and has no value in any reading. */
public enum UncomputedSign {
  /** What a derivative acts on that stands at the end of its term, as in −iħ∂_x. */
  BEHIND("a derivative that acts on what may stand behind it is read and not computed"),
  /** a ⊗ b, of two operators or two states. */
  TENSOR("a tensor product is read and not computed"),
  /** A root of an operator, or a power that is no whole one. */
  POWER("a root of an operator is read and not computed"),
  /** An element of an operator in a basis that is not said. */
  ELEMENT("a matrix element in a basis that is not said is read and not computed"),
  /** A symbol with an index that is moved by a number, f_{n+1} or |n − 1⟩. */
  MOVED("what an index moved by a number stands for is not known"),
  /** cos X of an operator, or arctan x. */
  FUNCTION("this function is read and not computed"),
  /** A power whose exponent is a letter. */
  OPEN_POWER("a power with a letter in its exponent is read and not computed"),
  /** n!, of a number. */
  FACTORIAL("a factorial is read and not computed"),
  /** An integral along a path, or over a surface, of which only the name is known. */
  PATH("an integral along a path or over a surface that is only named is read and not computed"),
  /** A sum over some values of its index only, or over more than there are: Σ_{n=0}^{M}. */
  RANGE("a sum over written values of its index is read and not computed"),
  /** n where it counts and is summed over. */
  VALUE("the number that an index is has no value here"),
  /** ∇ where it is not said by what it differentiates. */
  GRADIENT("a gradient is read and not computed where it does not say by what it is taken"),
  /** V(x̂), a function that is only named of an operator. */
  APPLIED("a function of an operator is read and not computed"),
  /** f(a + b) or F[ρ], of a function that takes whatever stands in its brackets. */
  VALUE_OF("the value of a function that is only named is read and not computed"),
  /** (−y, x, 0), or a column beside a vector. */
  COMPONENTS("a vector that is written by its components is read and not computed"),
  /** |↑⟩_A, a state of one part of a system. */
  PART_OF("a state of a part of a system is read and not computed"),
  /** What something is at a point, f |_{x=a}, and not at zero. */
  PLACE("what a formula is at a point is read and not computed"),
  /** One formula for each case. */
  CASES("a formula that says something else in each case is read and not computed"),
  /** A limit, of which only the value of a function at a point is known. */
  LIMIT("a limit is read and not computed"),
  /** ± on one side of an equation only. */
  EITHER("a double sign on one side only lists values, and nothing is computed of it"),
  /** [F]_a^b, how much F is more at b than at a, of a variable that may not be said. */
  BETWEEN("what a formula is between two ends is read and not computed"),
  /** ψ^{⊗N}, of an operator or a state. */
  TENSOR_POWER("a power of a tensor product is read and not computed"),
  /** ∫ f of one factor, of which it is said elsewhere over what it is. */
  OVER_ALL("an integral that does not say over what it is is read and not computed"),
  /** |A), (A| and (A|B) of operators, whose product each author says anew. */
  OPERATOR_STATE("a product of operators as states is read and not computed"),
  /** dim V, how many dimensions a space has. */
  DIMENSION("a dimension is read and not computed"),
  /** ⌊x⌋ and ⌈x⌉. */
  ROUNDED("a whole number next to another one is read and not computed"),
  /** x mod 2π, where both sides of an equation may differ by a multiple. */
  MODULO("what is said up to multiples of a number is read and not computed"),
  /** A bar over a formula, which is a mean or a conjugate. */
  BAR("a bar over a formula can be a mean or a conjugate, and is read and not computed"),
  /** A sum over momenta or over pairs, or an integral over single components of a momentum. */
  NAMED("a sum or an integral over what is only named is read and not computed");

  private final String refusal;

  UncomputedSign(String refusal) {
    this.refusal = refusal;
  }

  /** Why nothing is claimed of a formula that has it. */
  public String refusal() {
    return refusal;
  }
}
