package org.rederive.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * Integrals over momenta where an evaluator stands: sums over a grid of the zone, or over the peaks
 * of a packet.
 *
 * @param <T> the numbers
 */
final class MomentumIntegrals<T> {
  private final Evaluator<T> evaluator;
  private final Known<T> known;
  private final Momenta momenta;
  private final Tensors<T> tensors;

  /** A momentum that is integrated over, at one of the points of a grid. */
  private record GridPoint(Declaration momentum, int number) {}

  /** An evaluator at any momentum of a grid, and what writes down what it computes. */
  private record Recorded(Recorder<Input> recorder, Evaluator<Node> evaluator) {}

  /** Evaluators on the grid that were made already. */
  static final class Known<T> {
    private final Map<GridPoint, Evaluator<T>> points = new HashMap<>();
    private final Map<Declaration, Recorded> anywhere = new HashMap<>();
  }

  MomentumIntegrals(Evaluator<T> evaluator, Known<T> known) {
    this.evaluator = evaluator;
    this.known = known;
    this.momenta = evaluator.momenta();
    this.tensors = evaluator.tensors();
  }

  /**
   * An integral over all momenta that its body shows is a number; if another one is left, the
   * integral only serves to collapse a delta function and its value is still a function of k.
   */
  Value<T> of(Formula.Integral node) {
    requireWritten(node);
    Optional<ZoneGrid<T>> grid = evaluator.interpretation().grid();
    return grid.isPresent() ? overGrid(node, grid.get()) : overPeaks(node);
  }

  /** A state or energy below ∫_k that shows no k may move with it or be one at a fixed momentum. */
  private void requireWritten(Formula.Integral node) {
    momenta
        .unwrittenBand(node.body())
        .ifPresent(
            symbol -> {
              throw new UnsupportedFormulaException(
                  "whether "
                      + symbol.declaration()
                      + " depends on the momentum of the integral is not written: give its row that"
                      + " momentum, as in E_{nk}");
            });
  }

  /** ∫ over the whole zone as the sum over a grid, at each point of which k is looked at alone. */
  private Value<T> overGrid(Formula.Integral node, ZoneGrid<T> grid) {
    boolean closed = node.momenta().containsAll(momenta.free(node.body()));
    if (!closed || node.momenta().size() != 1) {
      throw new UnsupportedFormulaException("the integral over the zone with several momenta");
    }
    if (momenta.anyNode(node.body(), MomentumIntegrals::isMomentum)) {
      throw new UnsupportedFormulaException(
          "the momentum itself is not periodic, and where the zone begins is not said");
    }
    if (momenta.isExtended(node.body()) || momenta.anyNode(node.body(), this::isAtFunction)) {
      throw new UnsupportedFormulaException(
          "the integral over the zone of packets beside other functions, or of an operator at"
              + " another momentum");
    }
    boolean nested = momenta.anyNode(node.body(), part -> part instanceof Formula.Integral);
    Value<T> sum = nested ? overGrid(node, grid, 0, grid.size()) : recorded(node, grid);
    return tensors.mapped(sum, e -> tensors.overZone(e, grid.weight()));
  }

  /** The same, evaluated once for all points: programs run at each of them. */
  private Value<T> recorded(Formula.Integral node, ZoneGrid<T> grid) {
    Declaration momentum = node.momenta().get(0);
    Recorded anywhere =
        known.anywhere.computeIfAbsent(momentum, k -> recorded(k, grid, new Recorder<>()));
    Labels inside = evaluator.labels().with(momentum, 0);
    return new GridSum<>(anywhere.recorder, grid)
        .of(
            anywhere.evaluator.with(inside).of(node.body()),
            () -> overGrid(node, grid, 0, grid.size()));
  }

  private Recorded recorded(Declaration momentum, ZoneGrid<T> grid, Recorder<Input> recorder) {
    Focus single = Focus.on(momentum);
    return new Recorded(recorder, evaluator.in(grid.recorded(recorder), single));
  }

  private static boolean isMomentum(Formula node) {
    return node instanceof Formula.Symbol symbol && symbol.declaration().sort() == Sort.MOMENTUM;
  }

  /** By halves, so that a sum of thousands is not thousands deep. */
  private Value<T> overGrid(Formula.Integral node, ZoneGrid<T> grid, int first, int end) {
    if (end - first == 1) {
      return atGrid(node, grid, first);
    }
    int middle = (first + end) / 2;
    return tensors.add(overGrid(node, grid, first, middle), overGrid(node, grid, middle, end));
  }

  private Value<T> atGrid(Formula.Integral node, ZoneGrid<T> grid, int number) {
    Declaration momentum = node.momenta().get(0);
    Evaluator<T> there =
        known.points.computeIfAbsent(
            new GridPoint(momentum, number),
            point -> evaluator.in(grid.at(number), Focus.on(momentum)));
    return there.with(evaluator.labels().with(momentum, 0)).of(node.body());
  }

  private Value<T> overPeaks(Formula.Integral node) {
    Value<T> sum = integrand(evaluator, node, node.momenta());
    if (!isNumber(sum)) {
      requireUnshifted(node);
      return tensors.mapped(sum, tensors::integrated);
    }
    boolean closed = node.momenta().containsAll(momenta.free(node.body()));
    if (closed) {
      requireDensity(node.body());
      return tensors.mapped(sum, tensors::integrated);
    }
    requireCollapse(node);
    return sum;
  }

  /**
   * Whether H(−k) is the same as H(k) under an integral depends on what is meant by it, where no
   * states of the crystal say so.
   */
  private void requireUnshifted(Formula.Integral node) {
    boolean extended = momenta.isExtended(node.body());
    if (!extended && momenta.anyNode(node.body(), this::isAtFunction)) {
      throw new UnsupportedFormulaException(
          "the integral over the zone of an operator at another momentum");
    }
  }

  private boolean isAtFunction(Formula node) {
    return node.symbols().stream()
        .flatMap(symbol -> symbol.slots().stream())
        .anyMatch(
            slot -> slot.sort() == Sort.MOMENTUM && evaluator.definitions().containsKey(slot));
  }

  /** A sum over the peaks of a packet is the integral over the zone only of a packet's density. */
  private void requireDensity(Formula body) {
    if (momenta.amplitudes(body) != 2) {
      throw new UnsupportedFormulaException(
          "the integral over the zone is known for the density of a packet only; this integrand has "
              + momenta.amplitudes(body)
              + " of its amplitudes instead of two");
    }
  }

  private void requireCollapse(Formula.Integral node) {
    if (!momenta.isExtended(node.body())) {
      throw new UnsupportedFormulaException(
          "the integral over one of several momenta without a delta function");
    }
  }

  private static <T> boolean isNumber(Value<T> value) {
    return value.single() instanceof Entry.Scalar<T>;
  }

  private Value<T> integrand(Evaluator<T> inside, Formula.Integral node, List<Declaration> over) {
    if (over.isEmpty()) {
      return inside.of(node.body());
    }
    List<Declaration> rest = over.subList(1, over.size());
    Value<T> sum = integrand(inside.with(over.get(0), 0), node, rest);
    for (int point = 1; point < evaluator.interpretation().points(); point++) {
      sum = tensors.add(sum, integrand(inside.with(over.get(0), point), node, rest));
    }
    return sum;
  }
}
