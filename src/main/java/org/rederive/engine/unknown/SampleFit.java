package org.rederive.engine.unknown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.document.Derivation;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Question;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Sides;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.number.LeastSquares;
import org.rederive.number.SimpleFraction;
import org.rederive.number.WithError;
import org.rederive.result.Options;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/**
 * Unknown numbers by least squares over samples, where sides are no rational numbers. What is found
 * is a simple fraction, or nothing: the statement with it is still to be checked.
 */
final class SampleFit {
  private static final long SAMPLES = 40;

  /** Rounding of a fit that is a solution. */
  private static final double ROUNDING = 1e-8;

  private static final int LARGEST_DENOMINATOR = 64;

  private final Question question;
  private final List<Unknown> unknowns;
  private final SampleSource samples;
  private final List<Comparison> atZero;
  private final List<List<Comparison>> atUnits;
  private final List<Comparison> atSteps;
  private boolean linear = true;

  SampleFit(Question question, List<Unknown> unknowns, long seed) {
    this.question = question;
    this.unknowns = unknowns;
    this.samples =
        DocumentSamples.of(
            settled(zeros(unknowns)), question.statement(), Options.of(seed, SAMPLES));
    this.atZero = comparisons(zeros(unknowns));
    this.atUnits = IntStream.range(0, parts()).mapToObj(part -> comparisons(unit(part))).toList();
    this.atSteps = comparisons(steps());
  }

  /**
   * What each of them is; empty if samples do not say it, or it is no simple fraction.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     statement no meaning
   */
  Optional<Map<Declaration, Definition>> values() {
    int parts = parts();
    List<double[]> rows = new ArrayList<>();
    List<Double> right = new ArrayList<>();
    for (long index = 0; index < SAMPLES; index++) {
      collect(index, rows, right);
    }
    return linear && rows.size() > 2 * parts
        ? new LeastSquares(rows, right).solution(ROUNDING).flatMap(this::named)
        : Optional.empty();
  }

  private int parts() {
    return unknowns.stream().mapToInt(Unknown::parts).sum();
  }

  // ---- equations

  /** Left − right is a constant and a multiple of each part, if it is linear. */
  private void collect(long index, List<double[]> rows, List<Double> right) {
    try {
      Sample sample = samples.at(index);
      List<WithError> constant = differences(sample, atZero);
      List<List<WithError>> slopes = new ArrayList<>();
      for (List<Comparison> one : atUnits) {
        slopes.add(differences(sample, one));
      }
      List<WithError> elsewhere = differences(sample, atSteps);
      for (int n = 0; n < constant.size(); n++) {
        linear &= isLinear(n, constant, slopes, elsewhere);
        add(n, constant, slopes, rows, right);
      }
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      // A sample without a value says nothing.
      return;
    }
  }

  /** Whether the equation is where it would be at other values of all parts together. */
  private static boolean isLinear(
      int n, List<WithError> constant, List<List<WithError>> slopes, List<WithError> elsewhere) {
    double re = constant.get(n).re();
    double im = constant.get(n).im();
    double size = constant.get(n).modulus();
    for (int part = 0; part < slopes.size(); part++) {
      double stepRe = slopes.get(part).get(n).re() - constant.get(n).re();
      double stepIm = slopes.get(part).get(n).im() - constant.get(n).im();
      re += step(part) * stepRe;
      im += step(part) * stepIm;
      size = Math.max(size, Math.hypot(stepRe, stepIm));
    }
    double away = Math.hypot(elsewhere.get(n).re() - re, elsewhere.get(n).im() - im);
    return away <= ROUNDING * step(slopes.size()) * size;
  }

  private static int step(int part) {
    return part + 2;
  }

  private static void add(
      int n,
      List<WithError> constant,
      List<List<WithError>> slopes,
      List<double[]> rows,
      List<Double> right) {
    double[] re = new double[slopes.size()];
    double[] im = new double[slopes.size()];
    double size = constant.get(n).modulus();
    for (int part = 0; part < re.length; part++) {
      re[part] = slopes.get(part).get(n).re() - constant.get(n).re();
      im[part] = slopes.get(part).get(n).im() - constant.get(n).im();
      size = Math.max(size, Math.hypot(re[part], im[part]));
    }
    if (size > 0 && Double.isFinite(size)) {
      rows.add(scaled(re, size));
      rows.add(scaled(im, size));
      right.add(-constant.get(n).re() / size);
      right.add(-constant.get(n).im() / size);
    }
  }

  private static double[] scaled(double[] row, double size) {
    double[] scaled = row.clone();
    for (int n = 0; n < row.length; n++) {
      scaled[n] /= size;
    }
    return scaled;
  }

  private static List<WithError> differences(Sample sample, List<Comparison> equations) {
    List<WithError> all = new ArrayList<>();
    for (Comparison equation : equations) {
      Sides<WithError> sides =
          equation.in(sample.in(WithError.SYSTEM, new DoubleDiagonalisation()));
      all.addAll(sides.differences(WithError.SYSTEM));
    }
    return all;
  }

  /** The equations of the statement where the unknown numbers have these values. */
  private List<Comparison> comparisons(Map<Declaration, Definition> values) {
    Derivation derivation = settled(values);
    return question.statement().equations().stream()
        .map(equation -> Comparison.of(equation, derivation.definitions()))
        .toList();
  }

  private Derivation settled(Map<Declaration, Definition> values) {
    return question.derivation().defining(values);
  }

  // ---- values

  private static Map<Declaration, Definition> zeros(List<Unknown> unknowns) {
    Map<Declaration, Definition> zeros = new LinkedHashMap<>();
    unknowns.forEach(u -> zeros.put(u.symbol(), u.equalTo(new Formula.Literal(0))));
    return zeros;
  }

  /** One of the parts is one, all others are zero. */
  private Map<Declaration, Definition> unit(int part) {
    Map<Declaration, Definition> values = zeros(unknowns);
    int begin = 0;
    for (Unknown unknown : unknowns) {
      if (part >= begin && part < begin + unknown.parts()) {
        Formula one = part == begin ? new Formula.Literal(1) : new Formula.ImaginaryUnit();
        values.put(unknown.symbol(), unknown.equalTo(one));
      }
      begin += unknown.parts();
    }
    return values;
  }

  /** 2, 3, … for the parts, one after the other. */
  private Map<Declaration, Definition> steps() {
    Map<Declaration, Definition> values = new LinkedHashMap<>();
    int place = 0;
    for (Unknown unknown : unknowns) {
      SimpleFraction re = new SimpleFraction(step(place), 1);
      SimpleFraction im =
          unknown.real() ? SimpleFraction.ZERO : new SimpleFraction(step(place + 1), 1);
      values.put(unknown.symbol(), unknown.equalTo(new SimpleComplex(re, im).formula()));
      place += unknown.parts();
    }
    return values;
  }

  private Optional<Map<Declaration, Definition>> named(double[] found) {
    Map<Declaration, Definition> values = new LinkedHashMap<>();
    int place = 0;
    for (Unknown unknown : unknowns) {
      Optional<SimpleFraction> re = fraction(found[place]);
      Optional<SimpleFraction> im =
          unknown.real() ? Optional.of(SimpleFraction.ZERO) : fraction(found[place + 1]);
      if (re.isEmpty() || im.isEmpty()) {
        return Optional.empty();
      }
      values.put(
          unknown.symbol(), unknown.equalTo(new SimpleComplex(re.get(), im.get()).formula()));
      place += unknown.parts();
    }
    return Optional.of(values);
  }

  private static Optional<SimpleFraction> fraction(double x) {
    return SimpleFraction.near(x, LARGEST_DENOMINATOR, ROUNDING);
  }
}
