package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.band.BandSample;
import org.rederive.band.BlochHamiltonian;
import org.rederive.band.FamilyWorld;
import org.rederive.band.FourierTerm;
import org.rederive.band.HamiltonianClass;
import org.rederive.band.SampledBands;
import org.rederive.band.Structure;
import org.rederive.meaning.Draws;

/** H₀ + λH₁ and U = exp(iλG), as the world of perturbation documents. */
record FamilyCase<T>(JsonNode json, Precision<T> precision) {
  private static final int STRENGTH = Coordinate.STRENGTH.place(0);

  int size() {
    return json.get("H0").size();
  }

  /** A document whose band n, drawn by chance, has the energy with this number. */
  DocumentValues<T> document(String id, int band) {
    return IntStream.range(0, size())
        .mapToLong(this::seed)
        .mapToObj(seed -> new DocumentValues<>(id, world(new Draws(seed))))
        .min(Comparator.comparingDouble(document -> off(document, band)))
        .orElseThrow();
  }

  /** A seed that draws the band with this number, in the order of the eigensolver. */
  private long seed(int number) {
    return LongStream.iterate(0, seed -> seed + 1)
        .filter(seed -> new Draws(seed).choose("band", size()) == number)
        .findFirst()
        .orElseThrow();
  }

  private double off(DocumentValues<T> document, int band) {
    String energy = "\\langle u_n^L | H(0) | u_n^R \\rangle";
    T actual =
        document.has("u_{n}^{R}") ? document.number(energy) : document.number("\\varepsilon_n");
    return precision.numbers().magnitude(precision.numbers().subtract(actual, energy(band)));
  }

  private T energy(int band) {
    return Json.complex(json.get("values").get("eps0").get(band), precision);
  }

  /** Eq. (29) between the left vector of one band and the right vector of another. */
  DocumentValues<T> between(int left, int right) {
    Vector<T> bra = precision.linear().conjugate(unitLength(left).left().at(0));
    Vector<T> ket = unitLength(right).right().at(0);
    FixedWorld<T> world =
        world(new Draws(0))
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

  private FixedWorld<T> world(Draws draws) {
    NumberSystem<T> numbers = precision.numbers();
    BandSample sample =
        BandSample.family(
            HamiltonianClass.GENERIC,
            new Structure(size(), 0, 1, true, false, draws),
            hamiltonian(),
            draws);
    return new FixedWorld<>(
            new FamilyWorld<>(new SampledBands<>(sample, numbers, precision.diagonalisation())))
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
