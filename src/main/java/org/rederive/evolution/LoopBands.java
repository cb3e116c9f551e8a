package org.rederive.evolution;

import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Quantity;
import org.rederive.hamiltonian.BandSource;
import org.rederive.hamiltonian.Frame;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.StateSpace;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.Series;
import org.rederive.number.WithError;

/** What is known along a closed path: no point of it, but what is measured along all of it. */
final class LoopBands implements BandSource<WithError> {
  private final StateSpace<WithError> space;
  private final ClosedPath path;
  private final double small;
  private final int points;

  /**
   * @param arbitrary numbers by name
   * @param small what goes to zero
   * @param points on which integrals are sums; none if they are as good as can be
   */
  LoopBands(
      Structure structure,
      Arbitrary<WithError> arbitrary,
      ClosedPath path,
      double small,
      int points) {
    this.space =
        new StateSpace<>(
            new LinearAlgebra<>(WithError.SYSTEM),
            arbitrary,
            structure.premises(),
            structure.bands(),
            1);
    this.path = path;
    this.small = small;
    this.points = points;
  }

  @Override
  public List<WithError> measured(
      Quantity.Observable observable, Optional<Quantity.ExactState> state) {
    double[] value =
        switch (observable) {
          case RIGHT_LOOP -> loop(false);
          case LEFT_LOOP -> loop(true);
          case TURN -> turned();
          default ->
              throw new UnsupportedFormulaException("along a closed path this is not measured");
        };
    return List.of(WithError.exact(value[0], value[1]));
  }

  private double[] turned() {
    if (points > 0) {
      throw new UnsupportedFormulaException(
          "how slowly a state is led along the path is not said: claim it with limit=rate");
    }
    return path.turn(small);
  }

  private double[] loop(boolean left) {
    return points == 0 ? path.integral(left) : path.loop(left, points);
  }

  @Override
  public WithError vanishing(Thing number) {
    return WithError.exact(small, 0);
  }

  @Override
  public StateSpace<WithError> space() {
    return space;
  }

  @Override
  public int packetBand() {
    throw unknown();
  }

  @Override
  public Series<Matrix<WithError>> operator(Site site) {
    throw unknown();
  }

  @Override
  public Frame<WithError> frame(Site site, int band) {
    throw unknown();
  }

  @Override
  public List<WithError> momentum(int point) {
    throw unknown();
  }

  @Override
  public List<WithError> centre() {
    throw unknown();
  }

  @Override
  public List<WithError> symmetric(Thing matrix) {
    throw unknown();
  }

  private static UnsupportedFormulaException unknown() {
    return new UnsupportedFormulaException(
        "along a closed path there is no single point at which this has a value");
  }
}
