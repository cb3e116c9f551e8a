package org.rederive.diagnose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.integral.Refinement;
import org.rederive.engine.sampling.WrittenTrials;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Sides;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.formula.Comparator;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.SampleText;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.GaussianRational;
import org.rederive.number.WithError;
import org.rederive.program.Constant;
import org.rederive.program.Node;
import org.rederive.program.Recorder;
import org.rederive.result.Counterexample;
import org.rederive.result.Counterexample.Given;
import org.rederive.result.Counterexample.Point;

/**
 * Looks for the simplest point in whole numbers at which the sides of an equality are no rational
 * numbers and differ: roots, exponentials, eigenvectors of a matrix that the document writes. They
 * are shown in decimals.
 */
final class DecimalPoints {
  private static final int ATTEMPTS = 10;

  /** Points that are tried to make one simpler; sides of many matrices take a millisecond each. */
  private static final int TRIED = 400;

  /** Parts of a number below this are not shown beside numbers of size one. */
  private static final double ROUNDING = 1e-9;

  /** Sides are apart if |left − right| is this part of all terms. */
  private static final double APART = 0.1;

  private final Derivation derivation;
  private final Statement statement;
  private final WrittenTrials trials;
  private final Optional<Refinement> integrals;
  private final long seed;

  /**
   * Points of a statement; integrals in it are sums over nodes, and count where finer ones say the
   * same.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if what is below an integral is not
   *     known at other places
   */
  DecimalPoints(Derivation derivation, Statement statement, long seed) {
    this.derivation = derivation;
    this.statement = statement;
    this.integrals = Refinement.of(derivation, statement);
    this.trials =
        integrals
            .map(DecimalPoints::ofSums)
            .orElseGet(() -> new WrittenTrials(derivation, statement));
    this.seed = seed;
  }

  private static WrittenTrials ofSums(Refinement integrals) {
    Derivation summed = integrals.summed();
    return new WrittenTrials(summed, summed.statements().get(0));
  }

  /**
   * The simplest one found with a number of bands.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     statement no meaning
   */
  Optional<Counterexample> first(int bands) {
    return trials.shapes(bands).stream().flatMap(shape -> first(shape).stream()).findFirst();
  }

  /**
   * Both sides at a point that somebody noted, if they are apart there.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     statement no meaning
   */
  Optional<Counterexample> again(Counterexample noted) {
    return noted(noted).filter(this::fails).flatMap(this::shown);
  }

  private Optional<WrittenSample> noted(Counterexample noted) {
    Map<String, Constant> numbers = new HashMap<>();
    noted.given().forEach(g -> numbers.put(g.name(), new Constant(g.re(), g.im())));
    return trials.noted(trials.classes().get(0), noted.bands(), noted.point().labels(), numbers);
  }

  /**
   * A program that evaluates the formula at a point that somebody noted.
   *
   * @param heading lines that say what it is about
   * @return empty if the sides are not apart there
   * @throws UntranslatedException if the formula cannot be written there
   */
  Optional<String> script(Counterexample noted, Spelling spelling, List<String> heading) {
    return noted(noted)
        .filter(this::fails)
        .flatMap(sample -> script(sample, noted, spelling, heading));
  }

  private Optional<String> script(
      WrittenSample sample, Counterexample noted, Spelling spelling, List<String> heading) {
    if (!trials.operators(sample).isEmpty()) {
      throw new UntranslatedException("Hamiltonians that are no rational functions at the point");
    }
    return apart(sample, 0)
        .map(
            sides ->
                new FormulaScript.At(
                    derivation.premises(),
                    given(noted, sample),
                    stated(sides, noted),
                    Comparator.EQUAL))
        .map(at -> new FormulaScript(comparison(), open(sample), at, spelling).text(heading));
  }

  private Comparison comparison() {
    return Comparison.of(statement.equations().get(0), derivation.definitions());
  }

  private Interpretation<Node> open(WrittenSample sample) {
    return trials.sample(sample).recorded(new Recorder<>());
  }

  private GivenNumbers given(Counterexample noted, WrittenSample sample) {
    List<Input.Draw> inputs = List.copyOf(trials.numbers(sample));
    return new GivenNumbers(SmallPoint.of(noted, inputs), inputs);
  }

  private static Difference stated(Sides<WithError> sides, Counterexample noted) {
    return new Difference(
        exact(sides, i -> sides.left(i, WithError.SYSTEM)),
        exact(sides, i -> sides.right(i, WithError.SYSTEM)),
        noted.residual());
  }

  private static List<GaussianRational> exact(
      Sides<WithError> sides, IntFunction<WithError> component) {
    return IntStream.range(0, sides.components())
        .mapToObj(component)
        .map(z -> GaussianRational.FIELD.of(z.re(), z.im()))
        .toList();
  }

  private Optional<Counterexample> first(Structure shape) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Search search = new Search(shape, attempt);
      if (search.fails()) {
        return shown(search.simplest());
      }
    }
    return Optional.empty();
  }

  private boolean fails(WrittenSample sample) {
    var outcome = trials.outcome(sample);
    return outcome.refutes() && outcome.residual() >= APART;
  }

  /** The search for one structure of random points. */
  private final class Search {
    private final WrittenSample bare;
    private final List<Input.Draw> inputs;
    private final Set<SmallPoint> tried = new HashSet<>();
    private final SmallPoint start;

    Search(Structure shape, int attempt) {
      this.bare = new WrittenSample(trials.classes().get(0), shape, new WrittenNumbers(Map.of()));
      this.inputs = List.copyOf(trials.numbers(bare));
      var random = Draws.of(seed, shape.choices().toString(), attempt).stream("decimal point");
      this.start = SmallPoint.random(inputs, random);
    }

    boolean fails() {
      return DecimalPoints.this.fails(sample(start));
    }

    WrittenSample simplest() {
      return sample(new Simplification(inputs, this::isNext).of(start));
    }

    /** Whether the statement fails at a point that was not tried before. */
    private boolean isNext(SmallPoint point) {
      return tried.size() < TRIED && tried.add(point) && DecimalPoints.this.fails(sample(point));
    }

    private WrittenSample sample(SmallPoint point) {
      Map<Name, Constant> numbers = new HashMap<>();
      point.values().forEach((name, z) -> numbers.put(name, new Constant(z.re(), z.im())));
      return new WrittenSample(bare.kind(), bare.structure(), new WrittenNumbers(numbers));
    }
  }

  // ---- how it is shown

  private Optional<Counterexample> shown(WrittenSample sample) {
    return IntStream.range(0, statement.equations().size())
        .mapToObj(equation -> apart(sample, equation))
        .flatMap(Optional::stream)
        .findFirst()
        .map(sides -> shown(sample, sides));
  }

  private Counterexample shown(WrittenSample sample, Sides<WithError> sides) {
    double residual = trials.outcome(sample).residual();
    return new Counterexample(point(sample), left(sides), right(sides), residual);
  }

  /** The sides of an equation, if they are shown as others; of integrals by finer sums. */
  private Optional<Sides<WithError>> apart(WrittenSample sample, int equation) {
    Optional<Sides<WithError>> known =
        integrals.isPresent()
            ? integrals.get().apart(trials.sample(sample), equation)
            : Optional.of(trials.trials().get(equation).sides(trials.sample(sample)));
    return known.filter(sides -> !left(sides).equals(right(sides)));
  }

  private static List<String> left(Sides<WithError> sides) {
    return decimals(sides, i -> sides.left(i, WithError.SYSTEM));
  }

  private static List<String> right(Sides<WithError> sides) {
    return decimals(sides, i -> sides.right(i, WithError.SYSTEM));
  }

  private Point point(WrittenSample found) {
    WrittenSample sample = withoutTrivial(found);
    List<Given> given = new ArrayList<>();
    for (Input.Draw input : trials.numbers(sample)) {
      Constant value = sample.numbers().at(input);
      if (!value.equals(WrittenNumbers.simplest(input.kind()))) {
        Name name = input.name();
        given.add(new Given(name.text(), name.words(), (int) value.re(), (int) value.im()));
      }
    }
    var operators = trials.operators(sample);
    List<String> matrices =
        operators.isEmpty() ? List.of() : new SampleText(sample, operators).operators();
    Structure shape = sample.structure();
    return new Point(shape.bands(), shape.choices().toString(), given, Optional.empty(), matrices);
  }

  /** Without numbers that have the value that they have where nothing is written. */
  private WrittenSample withoutTrivial(WrittenSample sample) {
    Map<Name, Constant> numbers = new HashMap<>(sample.numbers().values());
    for (Input.Draw input : trials.numbers(sample)) {
      if (sample.numbers().at(input).equals(WrittenNumbers.simplest(input.kind()))) {
        numbers.remove(input.name());
      }
    }
    return new WrittenSample(sample.kind(), sample.structure(), new WrittenNumbers(numbers));
  }

  private static List<String> decimals(Sides<WithError> sides, IntFunction<WithError> component) {
    return IntStream.range(0, sides.components())
        .mapToObj(component)
        .map(DecimalPoints::decimal)
        .toList();
  }

  /** Six digits, and no part that is rounding of the other. */
  private static String decimal(WithError z) {
    double size = z.modulus();
    boolean real = Math.abs(z.im()) <= ROUNDING * Math.max(size, 1);
    boolean imaginary = Math.abs(z.re()) <= ROUNDING * Math.max(size, 1);
    if (real) {
      return imaginary ? "0" : digits(z.re());
    }
    String part = digits(Math.abs(z.im())) + " i";
    return imaginary
        ? (z.im() < 0 ? "-" : "") + part
        : digits(z.re()) + (z.im() < 0 ? " - " : " + ") + part;
  }

  private static String digits(double x) {
    double rounded = new BigDecimal(x).round(new MathContext(6)).doubleValue();
    long whole = Math.round(rounded);
    return whole == rounded ? Long.toString(whole) : Double.toString(rounded);
  }
}
