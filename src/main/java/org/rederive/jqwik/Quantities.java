package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Part;

/** What stands beside a Hamiltonian in an identity: operators, gauges, packets, fields, U(λ). */
public final class Quantities {
  private Quantities() {}

  /** Operators about which nothing is known. */
  public static WrittenArbitrary<ComplexMatrix> operators() {
    return NumbersByName.arbitrary(numbers -> numbers.matrix("A"));
  }

  /** Operators with A = A†. */
  public static WrittenArbitrary<ComplexMatrix> hermitianOperators() {
    return NumbersByName.arbitrary(numbers -> numbers.hermitian("A"));
  }

  /** Unitary U(λ) with U(0) = 1. */
  public static WrittenArbitrary<UnitaryFamily> unitaryFamilies() {
    return NumbersByName.arbitrary(numbers -> new UnitaryFamily(numbers.hermitian("G")));
  }

  /** Real vectors, such as a magnetic field or a velocity. */
  public static WrittenArbitrary<List<Double>> fields() {
    return NumbersByName.arbitrary(numbers -> numbers.vector("B"));
  }

  /** Gauges c(k). */
  public static WrittenArbitrary<Gauge> gauges() {
    return NumbersByName.arbitrary(Quantities::gauge);
  }

  private static Gauge gauge(NumbersByName numbers) {
    List<Complex> slope = new ArrayList<>();
    List<List<Complex>> curvature = new ArrayList<>();
    for (int a = 0; a < Part.AXES.size(); a++) {
      slope.add(numbers.complex("a", new Part.Axis(a)));
      List<Complex> row = new ArrayList<>();
      for (int b = 0; b < Part.AXES.size(); b++) {
        row.add(numbers.complex("b", new Part.TensorEntry(Math.min(a, b), Math.max(a, b))));
      }
      curvature.add(row);
    }
    return new Gauge(numbers.factor("c"), slope, curvature);
  }

  /** Sharp packets. */
  public static WrittenArbitrary<WavePacket> packets() {
    return NumbersByName.arbitrary(
        numbers ->
            new WavePacket(
                numbers.vector("k"),
                numbers.vector("r_c"),
                numbers.factor("w"),
                numbers.vector("e")));
  }
}
