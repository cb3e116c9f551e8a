package org.rederive.engine.halfline;

import org.rederive.number.GaussianRational;

/** A sum over all sites of a chain that does not converge. */
final class NoValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param ratio by what the terms of the sum grow from site to site
   */
  NoValueException(GaussianRational ratio) {
    super("the terms of a sum over all sites are multiplied by " + ratio + " from site to site");
  }
}
