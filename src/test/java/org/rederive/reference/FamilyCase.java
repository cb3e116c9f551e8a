package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Draws;
import org.rederive.formula.SymbolTable;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.FourierTerm;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.SampledBands;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/** H₀ + λH₁ and U = exp(iλG), as the world of perturbation documents. */
record FamilyCase<T>(JsonNode json, Precision<T> precision) {
  private static final int STRENGTH = Coordinate.STRENGTH.place(0);

  int size() {
    return json.get("H0").size();
  }

  /** A document whose band n has the energy with this number. */
  DocumentValues<T> document(String id, int band) {
    return new DocumentValues<>(id, world(band));
  }

  private T energy(int band) {
    return Json.complex(json.get("values").get("eps0").get(band), precision);
  }

  /** Eq. (29) between the left vector of one band and the right vector of another. */
  DocumentValues<T> between(int left, int right) {
    Vector<T> bra = precision.linear().conjugate(unitLength(left).left().at(0));
    Vector<T> ket = unitLength(right).right().at(0);
    FixedInterpretation<T> world =
        world(left)
            .with("n^{L}", values -> values.spinor(0, Series.constant(bra)))
            .with("n^{R}", values -> values.spinor(0, Series.constant(ket)));
    return new DocumentValues<>("eq29", world);
  }

  /** The band with ‖u‖ = 1 and the largest component of u positive. */
  private LocalBand<T> unitLength(int band) {
    BlochHamiltonian h = hamiltonian();
    Series<Matrix<T>> series = h.at(h.origin(), precision.linear());
    return LocalBand.nearest(precision, series, energy(band)).ofUnitLength();
  }

  private FixedInterpretation<T> world(int band) {
    NumberSystem<T> numbers = precision.numbers();
    JsonNode energy = json.get("values").get("eps0").get(band);
    List<Double> none = List.of(0.0, 0.0, 0.0);
    BandSample sample =
        BandSample.around(
            hamiltonian(),
            new Structure(size(), 0, 1, 0, Premises.NONE, new Draws(0)),
            none,
            none,
            new BandSample.Given(
                energy.get(0).asDouble(),
                energy.get(1).asDouble(),
                List.of(),
                Map.of(),
                Map.of("", hamiltonian())));
    return new FixedInterpretation<>(
            new BandInterpretation<>(
                new SampledBands<>(sample, numbers, precision.diagonalisation()),
                Axes.of(new SymbolTable(List.of())),
                false))
        .with("unitary family", values -> values.operator(unitary()));
  }

  private BlochHamiltonian hamiltonian() {
    return new BlochHamiltonian(size(), List.of(term("H0", 0), term("H1", 1)));
  }

  private FourierTerm term(String name, int power) {
    double[] re = new double[size() * size()];
    double[] im = re.clone();
    for (int i = 0; i < re.length; i++) {
      JsonNode entry = json.get(name).get(i / size()).get(i % size());
      re[i] = entry.get(0).asDouble();
      im[i] = entry.get(1).asDouble();
    }
    int[] powers = new int[MultiIndex.PLACES];
    powers[STRENGTH] = power;
    return new FourierTerm(re, im, new double[MultiIndex.PLACES], powers);
  }

  /** 1 + iλG, to first order in λ. */
  private Series<Matrix<T>> unitary() {
    LinearAlgebra<T> linear = precision.linear();
    JsonNode rows = json.get("G");
    Matrix<T> generator = Matrix.of(size(), (i, j) -> Json.complex(rows.get(i).get(j), precision));
    Matrix<T> first = linear.scale(precision.numbers().imaginaryUnit(), generator);
    long unit = MultiIndex.unit(STRENGTH);
    return Series.of(index -> index == 0 ? linear.identity(size()) : index == unit ? first : null);
  }
}
