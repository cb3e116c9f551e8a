package org.rederive.formula;

/**
 * Functions that are made of exponentials: with e± = exp(±ix), or exp(±x) for the hyperbolic ones,
 * (e₊ + e₋)/2, (e₊ − e₋)/2i or (e₊ − e₋)/2, and the quotient of these two.
 */
public enum ElementaryFunction {
  SINE("sin", false, Part.ODD),
  COSINE("cos", false, Part.EVEN),
  TANGENT("tan", false, Part.QUOTIENT),
  HYPERBOLIC_SINE("sinh", true, Part.ODD),
  HYPERBOLIC_COSINE("cosh", true, Part.EVEN),
  HYPERBOLIC_TANGENT("tanh", true, Part.QUOTIENT);

  private final String word;
  private final boolean hyperbolic;
  private final Part part;

  ElementaryFunction(String word, boolean hyperbolic, Part part) {
    this.word = word;
    this.hyperbolic = hyperbolic;
    this.part = part;
  }

  /** Which part of the exponential a function is. */
  public enum Part {
    ODD,
    EVEN,
    /** The odd part over the even one. */
    QUOTIENT
  }

  /** Its name in print. */
  public String word() {
    return word;
  }

  /** Its command. */
  public String latex() {
    return "\\" + word;
  }

  /** Whether it is made of exp(±x) instead of exp(±ix). */
  public boolean isHyperbolic() {
    return hyperbolic;
  }

  /** Which part of the exponential it is. */
  public Part part() {
    return part;
  }

  /** Whether another one is written by error: trigonometric for hyperbolic, sine for cosine. */
  boolean isMistakenFor(ElementaryFunction other) {
    return other != this && (other.isHyperbolic() == isHyperbolic() || other.part() == part());
  }
}
