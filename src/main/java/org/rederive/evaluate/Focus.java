package org.rederive.evaluate;

import java.util.Optional;
import org.rederive.formula.Declaration;

/**
 * The momentum that a statement is about, if there is only one. Σ_n |u_n⟩⟨u_n| = 1 is about the
 * spinors at one momentum, though none is written; over the zone it would be false.
 *
 * @param written its letter
 * @param unwritten whether there is one without a letter
 * @param several whether it is about more than one
 */
record Focus(Optional<Declaration> written, boolean unwritten, boolean several) {
  /** The focus of what is about one momentum. */
  static Focus on(Declaration momentum) {
    return new Focus(Optional.of(momentum), false, false);
  }
}
