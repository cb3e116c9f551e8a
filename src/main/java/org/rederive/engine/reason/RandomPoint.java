package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.rederive.document.Assumption;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Law;
import org.rederive.evaluate.Opaque;
import org.rederive.evaluate.Sides;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.setting.Settings;

/**
 * A point at which what is known is true and everything else is arbitrary, and the equations that
 * were looked at there.
 */
final class RandomPoint {
  /** Bands or sites: with three there is more than one other band. */
  private static final int SIZE = 3;

  private final PrimeField field;
  private final Interpretation<Residue> interpretation;
  private final IdentityHashMap<Comparison, List<Long>> differences = new IdentityHashMap<>();

  RandomPoint(Derivation derivation, Ground ground, DrawnResidues point) {
    this.field = point.field();
    Premises premises =
        ground.laws().contains(Law.LIMIT)
            ? derivation.premises()
            : derivation.premisesWithout(Assumption.SHARP_PACKET);
    Opaque<Residue> facts =
        new Opaque<>(
            ground.laws(), symbol -> ground.knows(symbol, derivation), new Residues(field), point);
    this.interpretation =
        new OpaqueInterpretation<>(
            of(derivation, premises, point), of(derivation, premises, another(point)), facts);
  }

  /** A point in the same field that has nothing to do with this one. */
  private static DrawnResidues another(DrawnResidues point) {
    Draws others = Draws.of(point.draws().seed(), "another", 0);
    return new DrawnResidues(point.field(), others, point.choices());
  }

  private static Interpretation<Residue> of(
      Derivation derivation, Premises premises, DrawnResidues point) {
    Axes axes = Axes.of(derivation.symbols());
    Structure structure =
        Structure.whole(SIZE, axes.further(), premises, point.choices())
            .seeing(derivation.namesBasis());
    return Settings.of(derivation).arbitrary(point, new Residues(point.field()), structure, axes);
  }

  /**
   * Left minus right side of an equation.
   *
   * @throws UnsupportedFormulaException if some part of it has no meaning
   */
  List<Long> difference(Comparison comparison) {
    List<Long> known = differences.get(comparison);
    if (known == null) {
      known = computed(comparison);
      differences.put(comparison, known);
    }
    return known;
  }

  /** The same; empty if it has no value. */
  List<Long> differenceIfAny(Comparison comparison) {
    try {
      return difference(comparison);
    } catch (UnsupportedFormulaException meaningless) {
      differences.put(comparison, List.of());
      return List.of();
    }
  }

  private List<Long> computed(Comparison comparison) {
    try {
      Sides<Residue> sides = comparison.in(interpretation);
      List<Long> sum = new ArrayList<>();
      sides.left().forEach(term -> add(term, sum, true));
      sides.right().forEach(term -> add(term, sum, false));
      return List.copyOf(sum);
    } catch (ArithmeticException divisionByZero) {
      throw new UnsupportedFormulaException("it divides by what is zero");
    }
  }

  private void add(List<Residue> term, List<Long> sum, boolean plus) {
    for (int n = 0; n < term.size(); n++) {
      if (n == sum.size()) {
        sum.add(0L);
      }
      long value = term.get(n).value();
      long before = sum.get(n);
      sum.set(n, plus ? field.add(before, value) : field.subtract(before, value));
    }
  }
}
