package org.rederive.engine.model;

/**
 * Whether Symja is there. Projects that use Rederive as a library need not have it: models and
 * closed forms are then undecided, with this reason, and everything else is checked as ever.
 */
final class SymjaLibrary {
  /** What is said where it is not there. */
  static final String ABSENT =
      "Symja is not on the class path; for models and closed forms add"
          + " org.matheclipse:matheclipse-core";

  private SymjaLibrary() {}

  /** Whether classes of it can be loaded; loads none of them. */
  static boolean isPresent() {
    ClassLoader loader = SymjaLibrary.class.getClassLoader();
    return loader.getResource("org/matheclipse/core/eval/EvalEngine.class") != null;
  }
}
