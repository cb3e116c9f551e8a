package org.rederive.engine.integral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.Integrated;
import org.rederive.document.Statement;
import org.rederive.engine.Difference;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Sides;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.number.GaussLegendre;
import org.rederive.number.WithError;
import org.rederive.program.GuardException;
import org.rederive.setting.Sample;

/**
 * A statement with integrals, on rules with more and more nodes until they say the same. The rules
 * have no node in common, so that what they agree about is none of theirs. For one thread.
 */
public final class Refinement {
  /** How integrals within each other are done: one, or one within another. */
  private static final List<Plan> PLANS =
      List.of(
          new Plan(List.of(12, 22, 38, 64, 110), 36, List.of(1, 4, 8)),
          new Plan(List.of(8, 13, 21, 34), 16, List.of(1, 4)));

  /** Rules from the finest on to the one by which points are looked for. */
  private static final int COARSE = 3;

  /** Samples of a statement in which nothing is drawn but gauges. */
  private static final int GAUGES = 3;

  /** A difference that changes by less than this part of itself has settled. */
  private static final double SETTLED = 1e-4;

  /** A difference that is so many times what rounding can make is no rounding. */
  static final double CLEARLY = 1000;

  /**
   * So many times of what rounding can make is left by a rule before one that leaves nothing: its
   * error is a root of the next one's.
   */
  private static final double NEARLY = 1e7;

  /** A term that changes by less than this part of itself from rule to rule belongs to no node. */
  private static final double NO_NODE = 1e-12;

  /**
   * An exponent that changes by more than this for each node falls from a peak to rounding, e⁻³⁷,
   * within π/4 of the mean distance of nodes, half of the largest one.
   */
  private static final double STEEPEST = 47;

  private final Derivation derivation;
  private final Statement statement;
  private final Plan plan;
  private final boolean isWider;
  private final Map<Rule, List<Summed>> levels = new HashMap<>();

  /**
   * How far rules are refined.
   *
   * @param nodes of each rule, from the coarsest on
   * @param samples how many are tried
   * @param factors of real numbers, by turns: they are drawn of about one, and phases may begin
   *     further away
   */
  private record Plan(List<Integer> nodes, int samples, List<Integer> factors) {}

  /**
   * One of the rules.
   *
   * @param level from the coarsest on
   * @param factor by which all real numbers are multiplied
   */
  private record Rule(int level, int factor) {}

  /** What a sample says. */
  enum Kind {
    /** Both sides agree to rounding, and nearly so by the rule before. */
    AGREES("agree to rounding"),
    /** There is nothing on either side. */
    NOTHING("have nothing to compare"),
    /** The same, and a term is smaller than rounding. */
    HIDES("agree to rounding, below which a term is hidden"),
    /** They differ, by the same with three rules. */
    DIFFERS("differ, by the same with three rules"),
    /** The finest rules do not agree about the difference. */
    NOT_CONVERGED("did not converge on the finest rules"),
    /** It has no value. */
    NO_VALUE("have no value: bands meet, or something is divided by zero");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words, of several samples. */
    String words() {
      return words;
    }
  }

  /**
   * What a sample says of all equations.
   *
   * @param sides where they differ
   */
  record Word(Kind kind, Optional<Sides<WithError>> sides) {
    private Word(Kind kind) {
      this(kind, Optional.empty());
    }
  }

  private Refinement(Derivation derivation, Statement statement, Plan plan) {
    this.derivation = derivation;
    this.statement = statement;
    this.plan = plan;
    this.isWider = canBeWider();
  }

  /**
   * The rules for a statement.
   *
   * @return empty if there are no integrals in it, or integrals so deep within each other that they
   *     are not done
   */
  public static Optional<Refinement> of(Derivation derivation, Statement statement) {
    int depth = Integrated.depth(derivation, statement);
    return depth == 0 || depth > PLANS.size()
        ? Optional.empty()
        : Optional.of(new Refinement(derivation, statement, PLANS.get(depth - 1)));
  }

  private boolean canBeWider() {
    try {
      level(new Rule(0, plan.factors().get(1)));
      return true;
    } catch (UnsupportedFormulaException unknown) {
      return false;
    }
  }

  int samples() {
    return Integrated.isDrawn(derivation, statement) ? plan.samples() : GAUGES;
  }

  /** The statement with a rule, as programs. */
  private List<Summed> level(Rule rule) {
    List<Summed> known = levels.get(rule);
    if (known == null) {
      known = newLevel(rule);
      levels.put(rule, known);
    }
    return known;
  }

  private List<Summed> newLevel(Rule rule) {
    Derivation summed = summed(rule);
    return summed.statements().get(0).equations().stream()
        .map(e -> new Summed(Comparison.of(e, summed.definitions())))
        .toList();
  }

  private Derivation summed(Rule rule) {
    GaussLegendre nodes = GaussLegendre.of(plan.nodes().get(rule.level())).skewed();
    return new Integrated(nodes, rule.factor()).in(derivation, statement);
  }

  /** Factors of numbers that are tried by turns. */
  private int factor(int index) {
    return isWider ? plan.factors().get(index % plan.factors().size()) : 1;
  }

  /**
   * A document whose only statement is this one with sums for its integrals: over so many nodes
   * that they serve to look for a point at which it fails.
   *
   * @throws UnsupportedFormulaException if what is below an integral is not known at other places
   */
  public Derivation summed() {
    return summed(new Rule(plan.nodes().size() - COARSE, 1));
  }

  /** The same over the nodes of the finest rule, for what numbers are read off. */
  public Derivation finest() {
    return summed(new Rule(plan.nodes().size() - 1, 1));
  }

  /**
   * The sides of an equation on a sample, if they differ there by the same with three rules.
   *
   * @param equation its number in the statement
   */
  public Optional<Sides<WithError>> apart(Sample sample, int equation) {
    return on(sample, 1, equation).sides();
  }

  /** What a sample says; of several equations the worst. */
  Word on(Sample sample, int index) {
    List<Equation> equations = statement.equations();
    List<Word> words = new ArrayList<>();
    for (int n = 0; n < equations.size(); n++) {
      words.add(on(sample, factor(index), n));
    }
    return words.stream().max(Comparator.comparingInt(word -> severity(word.kind()))).orElseThrow();
  }

  private static int severity(Kind kind) {
    return List.of(
            Kind.NOTHING, Kind.AGREES, Kind.HIDES, Kind.NO_VALUE, Kind.NOT_CONVERGED, Kind.DIFFERS)
        .indexOf(kind);
  }

  private Word on(Sample sample, int factor, int equation) {
    try {
      return refined(sample, factor, equation);
    } catch (DegenerateSpectrumException | ArithmeticException | GuardException poor) {
      return new Word(Kind.NO_VALUE);
    }
  }

  private Word refined(Sample sample, int factor, int equation) {
    Difference coarse = difference(sides(sample, equation, new Rule(0, factor)));
    int settled = 0;
    for (int n = 1; n < plan.nodes().size(); n++) {
      Sides<WithError> sides = sides(sample, equation, new Rule(n, factor));
      Difference fine = difference(sides);
      boolean agrees = fine.isRounding() && coarse.size() <= NEARLY * coarse.noise();
      if (agrees && !hidesPeaks(sample, equation, n, factor)) {
        Kind agreed = fine.hides(coarse, NO_NODE) ? Kind.HIDES : Kind.AGREES;
        return new Word(fine.isNothing() ? Kind.NOTHING : agreed);
      }
      boolean clear = fine.size() > CLEARLY * fine.noise();
      settled = clear && fine.from(coarse).size() <= SETTLED * fine.size() ? settled + 1 : 0;
      if (settled == 2) {
        return new Word(Kind.DIFFERS, Optional.of(sides));
      }
      coarse = fine;
    }
    return new Word(Kind.NOT_CONVERGED);
  }

  /** Whether exponentials can be peaks between nodes of the rule before, too narrow to be seen. */
  private boolean hidesPeaks(Sample sample, int equation, int level, int factor) {
    double exponent = level(new Rule(level, factor)).get(equation).exponent(sample);
    return exponent > STEEPEST * plan.nodes().get(level - 1);
  }

  private Sides<WithError> sides(Sample sample, int equation, Rule rule) {
    return level(rule).get(equation).sides(sample);
  }

  private static Difference difference(Sides<WithError> sides) {
    Difference difference = Difference.of(sides);
    if (!difference.isFinite()) {
      throw new ArithmeticException("a side has no finite value");
    }
    return difference;
  }
}
