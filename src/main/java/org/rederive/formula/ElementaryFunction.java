package org.rederive.formula;

/**
 * Functions that are made of exponentials: with e± = exp(±ix), or exp(±x) for the hyperbolic ones,
 * the even part (e₊ + e₋)/2, the odd part (e₊ − e₋)/2i or (e₊ − e₋)/2, and their quotients.
 */
public enum ElementaryFunction {
  SINE("sin", false, Part.ODD, Part.ONE),
  COSINE("cos", false, Part.EVEN, Part.ONE),
  TANGENT("tan", false, Part.ODD, Part.EVEN),
  COTANGENT("cot", false, Part.EVEN, Part.ODD),
  SECANT("sec", false, Part.ONE, Part.EVEN),
  COSECANT("csc", false, Part.ONE, Part.ODD),
  HYPERBOLIC_SINE("sinh", true, Part.ODD, Part.ONE),
  HYPERBOLIC_COSINE("cosh", true, Part.EVEN, Part.ONE),
  HYPERBOLIC_TANGENT("tanh", true, Part.ODD, Part.EVEN),
  HYPERBOLIC_COTANGENT("coth", true, Part.EVEN, Part.ODD),
  HYPERBOLIC_SECANT("sech", "\\mathrm{sech}", true, Part.ONE, Part.EVEN),
  HYPERBOLIC_COSECANT("csch", "\\mathrm{csch}", true, Part.ONE, Part.ODD);

  private final String word;
  private final String latex;
  private final boolean hyperbolic;
  private final Part over;
  private final Part under;

  ElementaryFunction(String word, boolean hyperbolic, Part over, Part under) {
    this(word, "\\" + word, hyperbolic, over, under);
  }

  ElementaryFunction(String word, String latex, boolean hyperbolic, Part over, Part under) {
    this.word = word;
    this.latex = latex;
    this.hyperbolic = hyperbolic;
    this.over = over;
    this.under = under;
  }

  /** What stands over or under the bar of a function. */
  public enum Part {
    ODD,
    EVEN,
    /** The number one. */
    ONE
  }

  /** Its name in print. */
  public String word() {
    return word;
  }

  /** Its command, which LaTeX itself does not have for all of them. */
  public String command() {
    return "\\" + word;
  }

  /** How it is printed. */
  public String latex() {
    return latex;
  }

  /** Whether it is made of exp(±x) instead of exp(±ix). */
  public boolean isHyperbolic() {
    return hyperbolic;
  }

  /** What stands over the bar. */
  public Part over() {
    return over;
  }

  /** What stands under the bar. */
  public Part under() {
    return under;
  }

  /** Whether another one is written by error: trigonometric for hyperbolic, sine for cosine. */
  boolean isMistakenFor(ElementaryFunction other) {
    boolean sameParts = other.over == over && other.under == under;
    return other != this && (other.hyperbolic == hyperbolic || sameParts);
  }
}
