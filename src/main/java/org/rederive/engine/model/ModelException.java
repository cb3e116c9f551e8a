package org.rederive.engine.model;

import org.rederive.document.Problem;

/** A model's formula cannot be understood or is not what it claims to be. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ModelException(Problem problem) {
    super(problem.oneLine());
    this.problem = problem;
  }

  /** What is wrong and where. */
  public Problem problem() {
    return problem;
  }
}
