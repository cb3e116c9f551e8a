package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.NarrowBands;
import org.rederive.number.WithError;
import org.rederive.result.Convergence;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/**
 * Packets whose width is halved again and again: statements that hold in the limit (7) only, with
 * the order of convergence.
 */
public final class LimitEngine implements Engine {
  /** Hamiltonians that are drawn. */
  private static final int DRAWN = 16;

  /** Hamiltonians that must converge as claimed; the others may be too poor at these widths. */
  private static final int ENOUGH = 10;

  /**
   * Hamiltonians that refute together; fewer may have been drawn where no width is small. Not
   * derived: a quarter of those drawn.
   */
  private static final int SEVERAL = 4;

  private static final String NAME = "narrow packets";
  private static final Subject SUBJECT = new Subject.Drawn("random H and Gaussian packets");

  private final long seed;

  /**
   * @param seed of all Hamiltonians
   */
  public LimitEngine(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean speaksAbout(Statement statement) {
    return statement.isLimit();
  }

  @Override
  public Answer ask(Question question) {
    return new Answer.Found(List.of(new Finding(NAME, Evidence.LIMIT, SUBJECT, outcome(question))));
  }

  private Outcome outcome(Question question) {
    int order = question.statement().order().orElseThrow();
    try {
      return outcome(order, lines(question.derivation(), question.statement()));
    } catch (UnsupportedFormulaException outside) {
      String message = String.valueOf(outside.getMessage());
      return Outcome.of(
          Verdict.UNSUPPORTED, question.statement().written().said(message, outside.nodes()));
    }
  }

  private List<Line> lines(Derivation derivation, Statement statement) {
    List<Comparison> equations =
        statement.equations().stream()
            .map(e -> Comparison.of(e, derivation.definitions()))
            .toList();
    Axes axes = Axes.of(derivation.symbols());
    List<Line> lines = new ArrayList<>();
    for (int index = 0; index < DRAWN; index++) {
      BandSample sample = DocumentSamples.narrow(derivation, seed, statement.id(), index);
      try {
        lines.add(WidthCheck.of(equations, new Packets(sample, axes)));
      } catch (DegenerateSpectrumException | ArithmeticException poor) {
        continue;
      }
    }
    return lines;
  }

  private record Packets(BandSample sample, Axes axes) implements NarrowSource {
    @Override
    public String kind() {
      return sample.kind().word();
    }

    @Override
    public int bands() {
      return sample.bands();
    }

    @Override
    public Interpretation<WithError> at(double width) {
      return new BandInterpretation<>(
          new NarrowBands<>(sample, width, WithError.SYSTEM, new DoubleDiagonalisation()),
          axes,
          true);
    }
  }

  // ---- what the lines say

  private static Outcome outcome(int order, List<Line> lines) {
    Convergence convergence = new Convergence(order, WidthCheck.WIDTHS, lines);
    return new Outcome.Approach(verdict(order, lines), convergence, detail(order, lines));
  }

  /** A single Hamiltonian for which the two sides part otherwise is enough not to pass. */
  private static Verdict verdict(int order, List<Line> lines) {
    long otherwise = count(Shape.OTHERWISE, order, lines);
    if (otherwise > 0) {
      return otherwise >= SEVERAL ? Verdict.REFUTED : Verdict.UNDECIDED;
    }
    if (!lines.isEmpty() && count(Shape.EQUAL, order, lines) == lines.size()) {
      return Verdict.VACUOUS;
    }
    return count(Shape.AS_CLAIMED, order, lines) >= ENOUGH ? Verdict.HOLDS : Verdict.UNDECIDED;
  }

  private static long count(Shape shape, int order, List<Line> lines) {
    return lines.stream().filter(c -> c.shape(order) == shape).count();
  }

  private static String detail(int order, List<Line> lines) {
    if (verdict(order, lines) == Verdict.VACUOUS) {
      return "equal at all widths: an identity, not a limit";
    }
    List<Double> observed =
        lines.stream()
            .filter(c -> c.shape(order) == Shape.AS_CLAIMED || c.shape(order) == Shape.OTHERWISE)
            .map(Line::slope)
            .sorted()
            .toList();
    return String.format(
        Locale.ROOT,
        "%s, %d/%d Hamiltonians with order %d as claimed",
        observed.isEmpty() ? "no order observed" : "order " + range(observed),
        count(Shape.AS_CLAIMED, order, lines),
        DRAWN,
        order);
  }

  private static String range(List<Double> sorted) {
    String least = rounded(sorted.get(0));
    String most = rounded(sorted.get(sorted.size() - 1));
    return least.equals(most) ? least : least + " to " + most;
  }

  /** To two digits, without a sign before zero. */
  private static String rounded(double order) {
    return String.format(Locale.ROOT, "%.2f", Math.round(100 * order) / 100.0);
  }
}
