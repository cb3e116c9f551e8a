package org.rederive.formula;

/**
 * What is written by error in the place of a node.
 *
 * @param name what the error is called
 * @param slip whether authors make it, so that undoing it is a mend worth offering; otherwise a
 *     judge must notice it all the same
 * @param instead what stands there instead, of the same shape wherever the node is read
 */
public record Mistake(String name, boolean slip, Formula instead) {

  /** An error that authors make. */
  static Mistake slip(String name, Formula instead) {
    return new Mistake(name, true, instead);
  }

  /** An error that nobody would make while writing. */
  static Mistake wrong(String name, Formula instead) {
    return new Mistake(name, false, instead);
  }
}
