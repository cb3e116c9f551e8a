package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matheclipse.core.eval.EvalEngine;
import org.rederive.cli.Folder;
import org.rederive.document.Models;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.hamiltonian.Frame;
import org.rederive.hamiltonian.Site;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.Vector;

/**
 * Moments (i/2)(K_xy − K_yx) of the models against closed forms that were found elsewhere: the
 * formulas of {@code m_zee} in test-data/reference/moments.json.
 */
class ClosedFormsTest {
  private static final long X = MultiIndex.unit(Coordinate.MOMENTUM.place(0));
  private static final long Y = MultiIndex.unit(Coordinate.MOMENTUM.place(1));

  /** (i/2)(K_xy − K_yx) − expected, as a fraction that must vanish. */
  private static boolean agrees(String id, int band, String expected) {
    var document = Models.read(List.of(Folder.MODELS.resolve(id + ".md"))).models().get(0);
    var open = new OpenModels().of(document).in(Reading.VALUES);
    var layout = new ModelRing.Layout(1, false, false);
    ModelRing ring = ModelRing.of(open, layout, trial -> moment(trial, band), 1L << 30);
    LocalizedPolynomials numbers = ring.numbers();
    var formula = open.entries(layout).value(EvalEngine.get().parse(expected));
    Fraction closed = ring.bands().at(0).of(formula);
    return numbers.isZero(numbers.subtract(moment(ring.bands(), band), closed));
  }

  private static <T> T moment(ModelBands<T> bands, int band) {
    LinearAlgebra<T> linear = bands.linear();
    var n = linear.numbers();
    Frame<T> frame = bands.frame(Site.main(0), band);
    T energy = frame.energy().at(0);
    Matrix<T> h = bands.operator(Site.main(0)).at(0);
    Matrix<T> gap =
        Matrix.of(
            h.size(), (i, j) -> i == j ? n.subtract(energy, h.at(i, i)) : n.negate(h.at(i, j)));
    T difference = n.subtract(curl(frame, gap, linear, X, Y), curl(frame, gap, linear, Y, X));
    return n.multiply(n.of(0, 0.5), difference);
  }

  /** K_ab = ⟨∂_a L|(ε − H)|∂_b u⟩. */
  private static <T> T curl(
      Frame<T> frame, Matrix<T> gap, LinearAlgebra<T> linear, long a, long b) {
    Vector<T> ket = linear.apply(gap, frame.right().at(b));
    return linear.pair(frame.left().at(a), ket);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dirac-complex-mass | 0 | -M/(2*(kx^2 + ky^2 + M^2))",
        "dirac-complex-mass | 1 | -M/(2*(kx^2 + ky^2 + M^2))",
        "weyl-ring | 0 | -(kz + I*g)/(2*(kx^2 + ky^2 + (kz + I*g)^2))",
        "spin-one-complex-mass | 0 | -M/(2*(kx^2 + ky^2 + M^2))",
        "spin-one-complex-mass | 1 | -M/(kx^2 + ky^2 + M^2)",
        "qi-wu-zhang-complex | 0 | -(Cos[kx] + Cos[ky] + u*Cos[kx]*Cos[ky])/(2*s^2)"
      })
  void theMomentOfAModelIsTheKnownClosedForm(String id, int band, String expected) {
    assertTrue(agrees(id, band, expected));
  }

  @Test
  void aWrongSignIsNotTheClosedForm() {
    assertFalse(agrees("dirac-complex-mass", 0, "M/(2*(kx^2 + ky^2 + M^2))"));
  }
}
