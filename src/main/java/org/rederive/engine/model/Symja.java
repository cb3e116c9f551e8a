package org.rederive.engine.model;

import java.util.Map;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.form.tex.TeXFormFactory;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import org.matheclipse.parser.client.ParserConfig;

/**
 * What this project asks of Symja: differentiating, expanding, determinants, printing. Nothing that
 * cancels fractions, factors or decides whether something is zero: those are wrong at times.
 *
 * <p>An engine serves one thread only; sharing one gives wrong results without any error. Loading
 * takes seconds, so make one when it is needed and not before.
 */
final class Symja {
  static {
    // Otherwise names are lowered, and M and m are one symbol. Has to be set before Symja loads.
    ParserConfig.PARSER_USE_LOWERCASE_SYMBOLS = false;
  }

  private final Thread owner = Thread.currentThread();
  private final EvalEngine engine;

  Symja() {
    try {
      F.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Symja was loading", e);
    }
    engine = new EvalEngine(false);
    // Symbols belong to the engine that is there when they are made.
    EvalEngine.set(engine);
  }

  /** ∂a/∂x. */
  IExpr derivative(IExpr a, ISymbol x) {
    return own().evaluate(F.D(a, x));
  }

  /** With products multiplied out. */
  IExpr expanded(IExpr a) {
    return own().evaluate(F.Expand(a));
  }

  /** The determinant of a list of rows. */
  IExpr determinant(IExpr rows) {
    return own().evaluate(F.Det(rows));
  }

  /** With symbols replaced. */
  IExpr substituted(IExpr a, Map<ISymbol, IExpr> values) {
    return own().evaluate(F.subst(a, values));
  }

  /** Evaluated, which puts sums and products into Symja's order. */
  IExpr evaluated(IExpr a) {
    return own().evaluate(a);
  }

  /** LaTeX of an expression as it is. */
  String latex(IExpr a) {
    own();
    StringBuilder out = new StringBuilder();
    new TeXFormFactory(" ").convert(out, a, 0);
    return out.toString();
  }

  /** Symja keeps the engine in a thread local; other code may have put another one there. */
  private EvalEngine own() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("one engine serves one thread");
    }
    EvalEngine.set(engine);
    return engine;
  }
}
