package org.rederive.engine.limit;

import java.util.List;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;

/** A claim of the first paper that holds in a limit, on Hamiltonians that a test gives. */
record LimitClaim(Derivation document, Statement statement) {
  private static final List<Derivation> PAPER = Folder.derivations();

  /** Hamiltonians for which differences are smaller from the start are no examples of anything. */
  private static final double CLEAR = 1e-8;

  static LimitClaim of(String id) {
    for (Derivation document : PAPER) {
      for (Statement statement : document.statements()) {
        if (statement.id().equals(id) && statement.isLimit()) {
          return new LimitClaim(document, statement);
        }
      }
    }
    throw new IllegalArgumentException("no claim " + id + " in a limit");
  }

  int order() {
    return statement.limit().orElseThrow().order();
  }

  /**
   * Passes if both sides part with no lower power than is claimed. A Hamiltonian without a gap in
   * gain, or for which nothing is told, is discarded.
   *
   * @param approach of the Hamiltonian
   */
  void assertNotContradictedBy(Function<Axes, Evolved> approach) {
    Line line = line(approach);
    if (line.differences().get(0) < CLEAR) {
      throw new TestAbortedException("hardly a difference");
    }
    Shape shape = line.shape(order());
    if (shape.contradicts()) {
      throw new AssertionError(
          statement.id()
              + ": "
              + shape.word()
              + ", differences "
              + line.differences()
              + "\n  "
              + statement.latex().strip()
              + "\n  again: mvn test -Dtest="
              + caller()
              + "; elsewhere with the seed below");
    }
    if (shape == Shape.NOT_REACHED) {
      throw new TestAbortedException("not reached: " + line.missed());
    }
  }

  private Line line(Function<Axes, Evolved> approach) {
    List<Compared> equations =
        statement.equations().stream()
            .map(e -> new Compared(Comparison.of(e, document.definitions()), false))
            .toList();
    Evolved evolved = approach.apply(Axes.of(document.symbols()));
    if (evolved.preconditions().stream().anyMatch(p -> !p.met())) {
      throw new TestAbortedException("what the limit needs is not so");
    }
    try {
      return ApproachCheck.of(equations, evolved.values(), evolved);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      throw new TestAbortedException("no value", poor);
    }
  }

  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().endsWith("Properties"))
                    .reduce((inner, outer) -> outer))
        .map(frame -> frame.getClassName() + "#" + frame.getMethodName())
        .orElse("");
  }
}
