package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.limit.Curve.Shape;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evaluate.World;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BandWorld;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.NarrowBands;
import org.rederive.number.Sized;
import org.rederive.result.Convergence;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Options;
import org.rederive.result.Verdict;
import org.rederive.setting.DocumentSamples;

/**
 * Packets whose width is halved again and again: statements that hold in the limit (7) only, with
 * the order of convergence.
 */
public final class LimitEngine implements Engine {
  /** Hamiltonians that are drawn. */
  private static final int DRAWN = 16;

  /** Hamiltonians that must converge as claimed. */
  private static final int ENOUGH = 10;

  /** Hamiltonians that refute together; fewer may have been drawn where no width is small. */
  private static final int SEVERAL = 4;

  private static final String NAME = "narrow packets";
  private static final String SCOPE = "random H and Gaussian packets";

  private final Options options;

  public LimitEngine(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean limits() {
    return true;
  }

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    try {
      return List.of(finding(statement.order(), curves(derivation, statement)));
    } catch (UnsupportedFormulaException outside) {
      String message = String.valueOf(outside.getMessage());
      String why = statement.written().said(message, outside.nodes());
      return List.of(new Finding(NAME, Evidence.LIMIT, SCOPE, 0, Verdict.UNSUPPORTED, why, ""));
    }
  }

  private List<Curve> curves(Derivation derivation, Statement statement) {
    List<Comparison> equations =
        statement.equations().stream()
            .map(e -> Comparison.of(e, derivation.definitions()))
            .toList();
    Axes axes = Axes.of(derivation.symbols());
    List<Curve> curves = new ArrayList<>();
    for (int index = 0; index < DRAWN; index++) {
      BandSample sample = DocumentSamples.narrow(derivation, options.seed(), statement.id(), index);
      try {
        curves.add(WidthCheck.of(equations, new Packets(sample, axes)));
      } catch (DegenerateSpectrumException | ArithmeticException poor) {
        continue;
      }
    }
    return curves;
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
    public World<Sized> at(double width) {
      return new BandWorld<>(
          new NarrowBands<>(sample, width, Sized.SYSTEM, new DoubleDiagonalisation()), axes, true);
    }
  }

  // ---- what the curves say

  private static Finding finding(int order, List<Curve> curves) {
    return new Finding(
        NAME,
        Evidence.LIMIT,
        SCOPE,
        0,
        verdict(order, curves),
        detail(order, curves),
        "",
        Optional.of(
            new Convergence(
                order, WidthCheck.WIDTHS, curves.stream().map(Convergence.Line::of).toList())));
  }

  /** A single Hamiltonian for which the two sides part otherwise is enough not to pass. */
  private static Verdict verdict(int order, List<Curve> curves) {
    long otherwise = count(Shape.OTHERWISE, order, curves);
    if (otherwise > 0) {
      return otherwise >= SEVERAL ? Verdict.REFUTED : Verdict.UNDECIDED;
    }
    if (!curves.isEmpty() && count(Shape.EQUAL, order, curves) == curves.size()) {
      return Verdict.VACUOUS;
    }
    return count(Shape.AS_CLAIMED, order, curves) >= ENOUGH ? Verdict.HOLDS : Verdict.UNDECIDED;
  }

  private static long count(Shape shape, int order, List<Curve> curves) {
    return curves.stream().filter(c -> c.shape(order) == shape).count();
  }

  private static String detail(int order, List<Curve> curves) {
    if (verdict(order, curves) == Verdict.VACUOUS) {
      return "equal at all widths: an identity, not a limit";
    }
    List<Double> observed =
        curves.stream()
            .filter(c -> c.shape(order) == Shape.AS_CLAIMED || c.shape(order) == Shape.OTHERWISE)
            .map(Curve::order)
            .sorted()
            .toList();
    return String.format(
        Locale.ROOT,
        "%s, %d/%d Hamiltonians with order %d as claimed",
        observed.isEmpty() ? "no order observed" : "order " + range(observed),
        count(Shape.AS_CLAIMED, order, curves),
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
