package org.rederive.engine.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rederive.engine.exact.ExactCheck.DegreeBound;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Thing;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/** The bound is at least the degree of the numerator over a common denominator. */
class DegreeBoundTest {
  private final Recorder<Input> recorder = new Recorder<>();
  private final Node x = input("x");
  private final Node y = input("y");

  private Node input(String name) {
    return recorder.input(new Input.Draw(Input.Kind.COMPLEX, new Thing.Symbol(name).whole()));
  }

  private double degree(Node node) {
    var program = recorder.program(List.of(node));
    return new DegreeBound(program).of(program.outputs()).degree();
  }

  @Test
  void aPolynomialHasItsDegree() {
    Node square = recorder.multiply(x, x);
    assertEquals(3, degree(recorder.add(recorder.multiply(square, y), recorder.one())));
  }

  @Test
  void aSumOverOneDenominatorKeepsIt() {
    Node inverse = recorder.inverse(recorder.add(x, y));
    Node twice = recorder.add(recorder.multiply(x, inverse), recorder.multiply(y, inverse));
    assertEquals(1, degree(twice));
  }

  @Test
  void differentDenominatorsMultiply() {
    // 1/x + y/(x + y): numerator x + y + x y
    Node sum =
        recorder.add(
            recorder.inverse(x), recorder.multiply(y, recorder.inverse(recorder.add(x, y))));
    assertEquals(2, degree(sum));
  }

  @Test
  void aDenominatorAndItsConjugateAreDifferent() {
    // 1/x + 1/x*: numerator x + x*, and the square of it over (x x*)²
    Node inverse = recorder.inverse(x);
    Node sum = recorder.add(inverse, recorder.conjugate(inverse));
    assertEquals(1, degree(sum));
    assertEquals(2, degree(recorder.multiply(sum, sum)));
    // 1/x + 1/x* + 1 has the numerator x + x* + x x*
    assertEquals(2, degree(recorder.add(sum, recorder.one())));
  }

  /** (3 x + 1/4)² over 7: (9 x² + 3/2 x + 1/16), of norm 169/16, that is 169 over 2⁴. */
  @Test
  void coefficientsAreBounded() {
    Node line = recorder.addProduct(recorder.of(0.25, 0), recorder.of(3), x);
    Node square = recorder.divide(recorder.multiply(line, line), recorder.of(7));
    var program = recorder.program(List.of(square));
    Bound bound = new DegreeBound(program).of(program.outputs());
    assertEquals(2, bound.degree());
    assertTrue(bound.bits() >= Math.log(169) / Math.log(2), bound.toString());
    assertTrue(bound.bits() < 10, bound.toString());
  }

  /** 12^30 is no long; such a degree is no evidence of anything. */
  @Test
  void aDegreeBeyondAllBoundsIsStillABound() {
    Node power = x;
    for (int n = 0; n < 30; n++) {
      Node base = power;
      for (int factor = 1; factor < 12; factor++) {
        power = recorder.multiply(power, base);
      }
    }
    assertEquals(Math.pow(12, 30), degree(power), 1e20);
    var program = recorder.program(List.of(power));
    assertEquals(1, new DegreeBound(program).of(program.outputs()).chance());
  }
}
