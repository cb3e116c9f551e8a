package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/** What Symja is used for is right, and what it is known to get wrong stays in sight. */
class SymjaTest {
  private final Symja symja = new Symja();

  /** Symja's own reader, which no document ever reaches. */
  private static IExpr read(String text) {
    return EvalEngine.get().parse(text);
  }

  private String evaluated(String text) {
    return symja.evaluated(read(text)).toString();
  }

  @Test
  void namesThatDifferInCaseAreDifferent() {
    assertEquals("2*a*A", symja.expanded(read("(a+A)^2-a^2-A^2")).toString());
  }

  @Test
  void derivativesAndDeterminantsAreRight() {
    var sine = read("kx^2*Sin[kx]");
    assertEquals("kx^2*Cos[kx]+2*kx*Sin[kx]", symja.derivative(sine, F.symbol("kx")).toString());
    assertEquals("-a^2-b*c", symja.determinant(read("{{a,b},{c,-a}}")).toString());
  }

  /** c/(c − d)² is not 1/(c − 2d). If this ever fails, Symja has been mended: tell people. */
  @Tag("slow")
  @Test
  void cancellingFractionsIsWrongAndThereforeNeverUsed() {
    assertEquals("1/(c-2*d)", evaluated("Cancel[c/(c-d)^2]"));
    assertEquals("(-a+b)/(b^2*c-2*a*b*d)", evaluated("Together[((b-a)*c)/(b*c-a*d)^2]"));
    assertEquals("True", evaluated("PossibleZeroQ[Exp[-1000]]"));
  }

  /** (a c + c)/(c + d)² has another denominator, and c of them cannot be cancelled. */
  @Tag("slow")
  @Test
  void bringingFractionsTogetherIsWrong() {
    assertEquals("(1+a)/(c+2*d)", evaluated("Together[(a*c+c)/(c+d)^2]"));
  }

  /** It says False of a power minus itself, multiplied out; and above, True of what is positive. */
  @Tag("slow")
  @Test
  void theTestForZeroIsWrongBothWays() {
    String power = "(a*b+c*d-f*g)^6";
    assertEquals("False", evaluated("PossibleZeroQ[Expand[" + power + "]-" + power + "]"));
    assertEquals("0", symja.expanded(read(power + "-" + power)).toString());
  }

  /** Neither is a derivative of what it is asked for. */
  @Tag("slow")
  @Test
  void derivativesOfSumsAndIntegralsAreWrongAndThereforeNeverTaken() {
    assertTrue(evaluated("D[Sum[x^n,{n,1,m}],x]").contains("k"));
    assertTrue(evaluated("D[Integrate[f[x,y],{y,0,x}],x]").startsWith("{"));
  }

  /** Documents must write exact numbers. */
  @Test
  void aNumberWithAnExponentIsMisread() {
    assertEquals("-30+e", evaluated("1.0e-30"));
  }

  @Test
  void anEngineServesOneThreadOnly() throws InterruptedException {
    Thread other =
        new Thread(() -> assertThrows(IllegalStateException.class, () -> symja.expanded(F.C1)));
    Throwable[] failure = new Throwable[1];
    other.setUncaughtExceptionHandler((thread, e) -> failure[0] = e);
    other.start();
    other.join();
    assertEquals(null, failure[0]);
  }
}
