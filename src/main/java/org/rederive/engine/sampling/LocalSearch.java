package org.rederive.engine.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Sides;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.formula.Comparator;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.WithError;
import org.rederive.program.Constant;
import org.rederive.program.GuardException;
import org.rederive.result.Verdict;
import org.rederive.setting.Sample;

/**
 * The way down from simple points to where an inequality fails: along each number in turn, in steps
 * that are halved where nothing gets less (the compass search of Hooke and Jeeves). All points are
 * whole multiples of powers of 1/2, so that an equality that a strict sign forgets is met exactly,
 * where random samples pass it by.
 *
 * @param trials the statement
 * @param equation which of its equations
 * @param sign between its sides
 * @param bare what is to be given numbers
 */
record LocalSearch(WrittenTrials trials, int equation, Comparator sign, WrittenSample bare) {
  /** What is made of more numbers is left to samples. */
  private static final int MOST_NUMBERS = 24;

  /** Points that are looked at from one start. */
  private static final int EVALUATIONS = 1500;

  private static final double LEAST_STEP = 0x1p-24;
  private static final double LARGEST_STEP = 0x1p10;

  /** Farther away, what two sides differ by is less than 64 digits show. */
  private static final double FARTHEST = 0x1p12;

  /** Starts at random whole numbers of two sizes. */
  private static final int RANDOM_STARTS = 8;

  private static final int NEAR = 3;
  private static final int FAR = 64;

  /** The first point found at which the statement is false, and what is wrong there. */
  Optional<InequalityCheck.Wrong> violation() {
    List<Input.Draw> inputs = inputs();
    if (inputs.isEmpty() || inputs.size() > MOST_NUMBERS) {
      return Optional.empty();
    }
    return starts(inputs).flatMap(start -> descent(inputs, start)).findFirst();
  }

  /** The numbers that it is made of; none if it is made of something else, too. */
  private List<Input.Draw> inputs() {
    var program = trials.trials().get(equation).recording(sample(Map.of())).program();
    boolean plain =
        program.solves().isEmpty()
            && program.inputs().stream().allMatch(Input.Draw.class::isInstance);
    return plain ? program.inputs().stream().map(Input.Draw.class::cast).toList() : List.of();
  }

  private Sample sample(Map<Name, Constant> numbers) {
    return trials.sample(
        new WrittenSample(bare.kind(), bare.structure(), new WrittenNumbers(numbers)));
  }

  // ---- starts

  private static Stream<double[]> starts(List<Input.Draw> inputs) {
    SplittableRandom random = new SplittableRandom(inputs.size());
    Stream<double[]> simple =
        Stream.of(0.0, 1.0, -1.0)
            .map(x -> point(inputs, n -> isState(inputs.get(n)) ? unit(inputs.get(n)) : x));
    Stream<double[]> drawn =
        IntStream.range(0, RANDOM_STARTS)
            .mapToObj(n -> n % 2 == 0 ? NEAR : FAR)
            .map(size -> point(inputs, n -> (double) random.nextInt(-size, size + 1)));
    return Stream.concat(simple, drawn);
  }

  /** Real parts first, then the imaginary parts, which are zero. */
  private static double[] point(List<Input.Draw> inputs, IntFunction<Double> real) {
    double[] point = new double[2 * inputs.size()];
    for (int n = 0; n < inputs.size(); n++) {
      double x = real.apply(n);
      point[n] = x == 0 && inputs.get(n).kind() == Input.Kind.FACTOR ? 1 : x;
    }
    return point;
  }

  private static boolean isState(Input.Draw input) {
    Part part = input.name().part();
    return part instanceof Part.Component
        || part instanceof Part.ComponentCoefficient
        || part instanceof Part.Entry;
  }

  /** Whether a state or a matrix vanishes altogether: nobody means such a one. */
  private static boolean hasEmptyState(List<Input.Draw> inputs, double[] point) {
    Map<Thing, Boolean> empty = new HashMap<>();
    for (int n = 0; n < inputs.size(); n++) {
      if (isState(inputs.get(n))) {
        boolean zero = point[n] == 0 && point[inputs.size() + n] == 0;
        empty.merge(inputs.get(n).name().thing(), zero, Boolean::logicalAnd);
      }
    }
    return empty.containsValue(true);
  }

  private static double unit(Input.Draw input) {
    Part part = input.name().part();
    boolean first =
        part instanceof Part.Component c && c.place() == 0
            || part instanceof Part.ComponentCoefficient k && k.place() == 0;
    boolean diagonal = part instanceof Part.Entry e && e.row() == e.column();
    return first || diagonal ? 1 : 0;
  }

  // ---- the way down

  private Stream<InequalityCheck.Wrong> descent(List<Input.Draw> inputs, double[] start) {
    double[] point = start.clone();
    double least = difference(inputs, point);
    double step = 1;
    for (int seen = 0; seen < EVALUATIONS && step >= LEAST_STEP; ) {
      boolean less = false;
      for (int n = 0; n < point.length; n++) {
        for (double change : changes(inputs, n, step)) {
          double before = point[n];
          point[n] = Math.max(-FARTHEST, Math.min(FARTHEST, before + change));
          double now = difference(inputs, point);
          seen++;
          less |= now < least;
          point[n] = now < least ? point[n] : before;
          least = Math.min(now, least);
        }
      }
      Optional<InequalityCheck.Wrong> wrong = least <= 0 ? wrong(inputs, point) : Optional.empty();
      if (wrong.isPresent()) {
        return wrong.stream();
      }
      step = less ? Math.min(2 * step, LARGEST_STEP) : step / 2;
    }
    return Stream.of();
  }

  private static double[] changes(List<Input.Draw> inputs, int n, double step) {
    boolean imaginary = n >= inputs.size();
    boolean fixed = imaginary && inputs.get(n - inputs.size()).kind() == Input.Kind.REAL;
    return fixed ? new double[0] : new double[] {step, -step};
  }

  /** By how much it is true at a point; zero or less where it seems to be false. */
  private double difference(List<Input.Draw> inputs, double[] point) {
    if (hasEmptyState(inputs, point)) {
      return Double.POSITIVE_INFINITY;
    }
    try {
      Sides<WithError> sides = trials.trials().get(equation).sides(sample(numbers(inputs, point)));
      double least = Double.POSITIVE_INFINITY;
      for (WithError difference : sides.differences(WithError.SYSTEM)) {
        double signed = sign.isDownwards() ? difference.re() : -difference.re();
        least = Double.isFinite(signed) ? Math.min(least, signed) : least;
      }
      return least;
    } catch (DegenerateSpectrumException | ArithmeticException | GuardException noValue) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private Optional<InequalityCheck.Wrong> wrong(List<Input.Draw> inputs, double[] point) {
    InequalityCheck check = new InequalityCheck(sign, trials.trials().get(equation));
    Sample sample = sample(numbers(inputs, point));
    InequalityCheck.Word word = check.of(sample);
    if (word == InequalityCheck.Plain.NOTHING && !sign.allowsEqual() && check.isEmpty(sample)) {
      String why = "both sides are zero" + check.drawn(sample);
      return Optional.of(new InequalityCheck.Wrong(Verdict.REFUTED, why));
    }
    return word instanceof InequalityCheck.Wrong wrong ? Optional.of(wrong) : Optional.empty();
  }

  private static Map<Name, Constant> numbers(List<Input.Draw> inputs, double[] point) {
    Map<Name, Constant> numbers = new HashMap<>();
    for (int n = 0; n < inputs.size(); n++) {
      numbers.put(inputs.get(n).name(), new Constant(point[n], point[inputs.size() + n]));
    }
    return numbers;
  }
}
