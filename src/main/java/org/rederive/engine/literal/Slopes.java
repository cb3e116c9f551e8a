package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Variable;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Derivatives of explicit functions along coordinates.
 *
 * @param reading where what is differentiated stands
 */
record Slopes(LiteralReading reading) {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  private Chart chart() {
    return reading.specimen().chart();
  }

  private Expansions expansions() {
    return reading.expansions();
  }

  private Entries entries() {
    return reading.entries();
  }

  private Tensors tensors() {
    return reading.tensors();
  }

  /** ∂f/∂x; along a vector, all components of it. */
  LiteralValue gradient(Formula operand, Declaration variable) {
    int size = isVector(variable) ? 3 : 1;
    List<Entry> slopes = new ArrayList<>();
    int rank = 0;
    for (int a = 0; a < size; a++) {
      LiteralValue slope = slope(operand, variable, a);
      rank = slope.rank();
      slopes.addAll(slope.entries());
    }
    return new LiteralValue(rank + (size == 3 ? 1 : 0), slopes);
  }

  private static boolean isVector(Declaration variable) {
    return variable.quantity() instanceof Quantity.Coordinate c
        && !c.component()
        && (c.variable() == Variable.MOMENTUM || c.variable() == Variable.POSITION);
  }

  /** ∂f/∂x_a. */
  LiteralValue slope(Formula operand, Declaration variable, int component) {
    if (reading.specimen().rules().lattice() && Survey.isMomentum(variable)) {
      return minusICommutator(operand, component);
    }
    boolean function = reading.specimen().rules().survey().definition(variable).isPresent();
    if (function && !reading.scope().isIndependent(variable)) {
      return slopeByFunction(operand, variable, component);
    }
    Scope scope = reading.scope();
    LiteralValue value = reading.in(scope.upTo(scope.order() + 1)).of(operand);
    if (Survey.isMomentum(variable) && !function) {
      return slopeByMomentum(value, operand, variable, component);
    }
    int axis = chart().axes(reading.resolved(variable), 0).get(component);
    return slope(value, axis);
  }

  private LiteralValue slope(LiteralValue value, int axis) {
    int q =
        chart()
            .displacement(axis)
            .orElseThrow(() -> new NotReadException("a derivative along an unknown axis"));
    return tensors().mapped(value, e -> entries().derivative(e, q));
  }

  /** ∇_k X = −i[r̂, X] among matrices, Eq. (20). */
  private LiteralValue minusICommutator(Formula operand, int component) {
    LiteralValue x = reading.of(operand);
    if (x.entries().stream().anyMatch(e -> e.kind() != Kind.OPERATOR)) {
      throw new NotReadException("only operators have momentum derivatives among operators");
    }
    LiteralValue r = LiteralValue.of(new LiteralSymbols(reading).positionMatrix(component));
    LiteralValue minus = tensors().negate(tensors().multiply(x, r));
    LiteralValue commutator = tensors().add(tensors().multiply(r, x), minus);
    GaussianRational minusI = NUMBERS.negate(NUMBERS.imaginaryUnit());
    return tensors()
        .mapped(commutator, e -> entries().mapped(e, y -> expansions().scale(minusI, y)));
  }

  /** A derivative by p of a function of p, with p(x) put in afterwards. */
  private LiteralValue slopeByFunction(Formula operand, Declaration variable, int component) {
    LiteralReading there = reading.in(reading.scope().lookingAt(variable));
    LiteralValue slope = new Slopes(there).slope(operand, variable, component);
    int point = Survey.isMomentum(variable) ? reading.labelled(variable) : 0;
    List<Integer> axes = chart().axes(variable, point);
    List<Expansion> values = reading.components(variable, point);
    int order = reading.scope().order();
    Map<Integer, Expansion> steps = new HashMap<>();
    for (int a = 0; a < values.size(); a++) {
      Expansion step = expansions().step(values.get(a));
      chart().displacement(axes.get(a)).ifPresent(q -> steps.put(q, step));
    }
    return tensors()
        .mapped(slope, e -> entries().mapped(e, x -> expansions().with(steps, x, order)));
  }

  /**
   * Functions of a momentum have displacements of its own point of the zone only. What shows no
   * momentum but has one, such as H, is differentiated at each point.
   */
  private LiteralValue slopeByMomentum(
      LiteralValue value, Formula operand, Declaration variable, int component) {
    if (reading.specimen().zone().points() == 1) {
      return slope(value, chart().axes(variable, 0).get(component));
    }
    Set<Declaration> shown = reading.freeMomenta(operand);
    boolean unwritten =
        reading.specimen().rules().survey().any(operand, Slopes::hasUnwrittenMomentum);
    if (!unwritten) {
      return slope(value, chart().axes(variable, reading.labelled(variable)).get(component));
    }
    if (!shown.isEmpty() || value.entries().stream().anyMatch(e -> e.kind() == Kind.SCALAR)) {
      throw new NotReadException("a derivative of what depends on a momentum that is not written");
    }
    List<Integer> displacements =
        IntStream.range(0, reading.specimen().zone().points())
            .mapToObj(point -> chart().axes(variable, point).get(component))
            .map(axis -> chart().displacement(axis).orElseThrow())
            .toList();
    return tensors().mapped(value, e -> entries().derivative(e, displacements));
  }

  /** Whether something is a function of a momentum that is not among its labels. */
  private static boolean hasUnwrittenMomentum(Formula node) {
    return node instanceof Formula.Symbol symbol
        && symbol.slots().stream().noneMatch(Survey::isMomentum)
        && dependsOnMomentum(symbol.declaration().quantity());
  }

  private static boolean dependsOnMomentum(Quantity quantity) {
    return quantity instanceof Quantity.Operator o && o.dependence() != Dependence.NOTHING
        || quantity instanceof Quantity.PerturbedHamiltonian
        || quantity instanceof Quantity.Eigenvalue
        || quantity instanceof Quantity.Eigenvector
        || quantity instanceof Quantity.GaugeFactor
        || quantity instanceof Quantity.FunctionOfMomentum
        || quantity instanceof Quantity.State
        || quantity instanceof Quantity.Packet;
  }
}
