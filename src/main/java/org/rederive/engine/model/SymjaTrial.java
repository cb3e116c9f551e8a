package org.rederive.engine.model;

import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;

/** A small problem with a known answer, to see whether Symja works on this machine. */
public final class SymjaTrial {
  private SymjaTrial() {}

  /** Whether (x³)′ − 3x² is zero and (x³)′ − 2x² is not. Takes seconds: Symja has to be loaded. */
  public static boolean succeeds() {
    Symja symja = new Symja();
    ISymbol x = F.Dummy("x");
    IExpr slope = symja.derivative(F.Power(x, F.C3), x);
    IExpr right = symja.expanded(F.Subtract(slope, F.Times(F.C3, F.Power(x, F.C2))));
    IExpr wrong = symja.expanded(F.Subtract(slope, F.Times(F.C2, F.Power(x, F.C2))));
    return right.isZero() && !wrong.isZero();
  }
}
