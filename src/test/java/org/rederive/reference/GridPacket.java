package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.number.WithError;

/** Ψ(k) = exp((cos x − 1)/2s² − i(r₀ sin x + c cos x)) P(k) v with x = k − k₀, on a grid of k. */
final class GridPacket {
  private static final int K = Coordinate.MOMENTUM.place(0);
  private static final int R = Coordinate.CENTRE.place(0);
  private static final String SHAPE =
      "exp((cos(k-center)-1)/(2*width**2)-I*(r0*sin(k-center)+chirp*cos(k-center)))";
  private static final Precision<WithError> DOUBLES = Precision.DOUBLES;
  private static final LinearAlgebra<WithError> LINEAR = DOUBLES.linear();
  private static final NumberSystem<WithError> NUMBERS = WithError.SYSTEM;

  private final JsonNode arguments;
  private final Vector<WithError> seed;
  private final BlochHamiltonian hamiltonian;
  private final WithError target;
  private final List<Point> points = new ArrayList<>();

  GridPacket(JsonNode json, JsonNode vector) {
    this.arguments = json.get("args");
    this.seed = Vector.of(vector.size(), i -> Json.complex(vector.get(i), DOUBLES));
    List<BlochCase.Wave> waves = BlochCase.waves(json.get("terms"));
    Substitution plain =
        new Substitution(List.of(Substitution.Affine.of(K), Substitution.Affine.of(R)));
    this.hamiltonian = plain.in(waves, seed.size());
    this.target = Json.complex(json.get("target"), DOUBLES);
    int grid = arguments.get("M").asInt();
    for (int m = 0; m < grid; m++) {
      points.add(point(2 * Math.PI * m / grid));
    }
  }

  /** What belongs to one momentum; force is ∂_r H. */
  private record Point(
      LocalBand<WithError> band, Series<Vector<WithError>> state, Series<Matrix<WithError>> force) {

    WithError weight() {
      return LINEAR.inner(state.at(0), state.at(0));
    }

    /** ξ = Re i⟨Ψ|∂Ψ⟩/⟨Ψ|Ψ⟩. */
    WithError position() {
      WithError overlap = LINEAR.inner(state.at(0), moved(state).at(0));
      return NUMBERS.divide(WithError.exact(overlap.re(), 0), weight());
    }
  }

  private Point point(double k) {
    List<Double> at = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.0));
    at.set(K, k);
    at.set(R, arguments.get("q0").get(1).asDouble());
    Series<Matrix<WithError>> h = hamiltonian.at(at, LINEAR);
    LocalBand<WithError> band = LocalBand.nearest(DOUBLES, h, target);
    Series<WithError> overlap = Series.of(index -> paired(band.left().at(index)));
    Series<WithError> amplitude =
        Series.product(shape(k), overlap, NUMBERS::multiply, NUMBERS::add);
    Series<Vector<WithError>> state =
        Series.product(amplitude, band.right(), LINEAR::scale, LINEAR::add);
    return new Point(band, state, h.derivative(R, (m, n) -> LINEAR.scale(NUMBERS.of(n), m)));
  }

  private WithError paired(Vector<WithError> row) {
    return row == null ? null : LINEAR.pair(row, seed);
  }

  private Series<WithError> shape(double k) {
    WithError at = WithError.exact(k, 0);
    Map<String, Series<WithError>> names =
        Map.of(
            "k",
            Series.of(i -> i == 0 ? at : i == MultiIndex.unit(K) ? NUMBERS.one() : null),
            "center",
            constant(arguments.get("center").get(0)),
            "width",
            constant(arguments.get("width")),
            "chirp",
            constant(arguments.get("chirp")),
            "r0",
            constant(arguments.get("r0").get(0)));
    return Expression.of(SHAPE, names, DOUBLES);
  }

  private static Series<WithError> constant(JsonNode number) {
    return Series.constant(WithError.exact(number.asDouble(), 0));
  }

  /** i∂_k. */
  private static Series<Vector<WithError>> moved(Series<Vector<WithError>> state) {
    return state
        .derivative(K, (v, n) -> LINEAR.scale(NUMBERS.of(n), v))
        .map(v -> LINEAR.scale(NUMBERS.imaginaryUnit(), v));
  }

  private WithError sum(Function<Point, WithError> density) {
    WithError sum = NUMBERS.zero();
    for (Point point : points) {
      sum = NUMBERS.add(sum, density.apply(point));
    }
    return sum;
  }

  WithError norm() {
    return sum(Point::weight);
  }

  private WithError mean(Function<Point, WithError> value) {
    WithError weighted = sum(point -> NUMBERS.multiply(point.weight(), value.apply(point)));
    return NUMBERS.divide(weighted, norm());
  }

  WithError centre() {
    return mean(Point::position);
  }

  /** ⟨Ψ|i∂_k|Ψ⟩/⟨Ψ|Ψ⟩. */
  WithError positionFromDefinition() {
    WithError sum = sum(point -> LINEAR.inner(point.state().at(0), moved(point.state()).at(0)));
    return NUMBERS.divide(sum, norm());
  }

  WithError meanEnergy() {
    return mean(point -> point.band().energy());
  }

  /** Mean of ∂_rε D_k + (i/2)(K_rk − K_kr). */
  WithError meanLocal() {
    return mean(
        point -> {
          LocalBand<WithError> band = point.band();
          WithError force = NUMBERS.multiply(band.slope(R), band.difference(K));
          WithError rotation = NUMBERS.subtract(band.rotation(R, K), band.rotation(K, R));
          return NUMBERS.addProduct(force, WithError.exact(0, 0.5), rotation);
        });
  }

  /** Mean of ∂_rε (ξ − r_c). */
  WithError covariance() {
    WithError centre = centre();
    return mean(point -> pull(point, centre));
  }

  /** Mean of |∂_rε (ξ − r_c)|. */
  double sizeOfCovariance() {
    WithError centre = centre();
    return mean(point -> WithError.exact(pull(point, centre).modulus(), 0)).re();
  }

  private static WithError pull(Point point, WithError centre) {
    WithError offset = NUMBERS.subtract(point.position(), centre);
    return NUMBERS.multiply(point.band().slope(R), offset);
  }

  /** ⟨Ψ| P ½ {r̂ − r_c, ∂_r H} |Ψ⟩/⟨Ψ|Ψ⟩. */
  WithError gradientTermFromDefinition() {
    WithError centre = centre();
    return NUMBERS.divide(sum(point -> gradientTerm(point, centre)), norm());
  }

  private static WithError gradientTerm(Point point, WithError centre) {
    Series<Vector<WithError>> pushed =
        Series.product(point.force(), point.state(), LINEAR::apply, LINEAR::add);
    Vector<WithError> before = shifted(pushed, centre);
    Vector<WithError> after = LINEAR.apply(point.force().at(0), shifted(point.state(), centre));
    Vector<WithError> image = LINEAR.scale(WithError.exact(0.5, 0), LINEAR.add(before, after));
    WithError component = LINEAR.pair(point.band().left().at(0), image);
    return NUMBERS.multiply(
        LINEAR.inner(point.state().at(0), point.band().right().at(0)), component);
  }

  /** (i∂_k − r_c) Ψ at the point. */
  private static Vector<WithError> shifted(Series<Vector<WithError>> state, WithError centre) {
    Vector<WithError> back = LINEAR.scale(NUMBERS.negate(centre), state.at(0));
    return LINEAR.add(moved(state).at(0), back);
  }
}
