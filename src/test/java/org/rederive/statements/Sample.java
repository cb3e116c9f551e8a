package org.rederive.statements;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/**
 * A statement that is true by construction, and the same broken in one place.
 *
 * @param ground what it is made of
 * @param number which one
 * @param truth the true one
 * @param broken the broken one
 * @param at the node that was replaced
 */
record Sample(Ground ground, long number, Equation truth, Equation broken, Formula at) {
  private static final List<Ground> GROUNDS = Grounds.all();
  private static final int LARGEST = 32;

  /** The statement with a number: it follows from the seed and the number alone. */
  static Sample of(long seed, long number) {
    Ground ground = GROUNDS.get((int) (number % GROUNDS.size()));
    Dice dice = new Dice(seed, number);
    RandomFormulas formulas = new RandomFormulas(ground, dice);
    Formula drawn = formulas.formula(dice.of(formulas.shapes()), 1 + dice.below(3));
    while (Trees.size(drawn) > LARGEST) {
      drawn = formulas.formula(dice.of(formulas.shapes()), 1 + dice.below(2));
    }
    return of(ground, dice, number, drawn);
  }

  private static Sample of(Ground ground, Dice dice, long number, Formula drawn) {
    Optional<Declaration> index = index(ground, dice, drawn);
    Formula left = index.map(i -> Trees.component(drawn, i)).orElse(drawn);
    Formula right = new Rewriting(ground, dice).rewritten(left, 1 + dice.below(3));
    Breaking.Broken broken = new Breaking(ground, dice).broken(right);
    List<Declaration> free = index.stream().toList();
    return new Sample(
        ground,
        number,
        new Equation(left, right, free),
        new Equation(left, broken.formula(), free),
        broken.node());
  }

  /** Half of all vectors are compared component by component. */
  private static Optional<Declaration> index(Ground ground, Dice dice, Formula drawn) {
    boolean vector = Shaped.of(drawn).equals(Type.VECTOR);
    return vector && dice.oneIn(2)
        ? ground.labels(Sort.SPATIAL_INDEX).stream()
            .filter(i -> !Trees.mentions(drawn, i))
            .findFirst()
        : Optional.empty();
  }

  /** What both readings say of the true statement, then of the broken one. */
  List<Compared> compared() {
    return List.of(compared(truth, Optional.empty()), compared(broken, Optional.of(at)));
  }

  private Compared compared(Equation equation, Optional<Formula> replaced) {
    Readings readings = Readings.of(ground.derivation(), equation, number);
    return new Compared(number, ground.name(), equation, replaced, readings);
  }
}
