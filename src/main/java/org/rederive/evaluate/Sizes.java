package org.rederive.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;

/**
 * How much the samples of a statement differ in the size of their numbers. What holds for all
 * numbers near some holds for all others, unless an order or a branch of a root is in it: then
 * numbers have to be larger than the constants beside them, and smaller.
 *
 * @param power numbers are up to 2^power times as large or as small; 0 where they are of one size
 * @param even whether most samples have any size near one, instead of one beyond the constants
 */
public record Sizes(int power, boolean even) {
  /** Numbers of one size. */
  public static final Sizes ONE = new Sizes(0, false);

  /** How many powers of two numbers go beyond what is written. */
  static final int BEYOND = 10;

  /** Doubles have room for a few products of such numbers. */
  private static final int MOST = 64;

  /**
   * For an equation: of one size where both sides are analytic in all their numbers, unless
   * constants make these so small that a few terms of a series are all of it.
   */
  public static Sizes ofEquation(
      Collection<Formula> sides, Map<Declaration, Definition> definitions) {
    List<Formula> written = written(sides, definitions);
    Sizes sizes = new Sizes(power(written), false);
    boolean far = sizes.power > 2 * BEYOND;
    return written.stream()
            .anyMatch(side -> side.anyMatch(node -> hasBranches(node) || far && isSeries(node)))
        ? sizes
        : ONE;
  }

  /** For an inequality: what is met at one size need not be at another. */
  public static Sizes ofInequality(
      Collection<Formula> sides, Map<Declaration, Definition> definitions) {
    return new Sizes(power(written(sides, definitions)), true);
  }

  /** Whether the sample of this number is one of those that differ. */
  public boolean differs(long index) {
    return power > 0 && (even || index % 4 < 3);
  }

  /** Some samples have real numbers: roots of negative ones are where branches meet. */
  public Draws.Parts parts(long index) {
    if (power == 0 || index % 8 != 7) {
      return Draws.Parts.BOTH;
    }
    return index % 16 == 7 ? Draws.Parts.NEGATIVE : Draws.Parts.REAL;
  }

  /** Formulas, and those of the definitions that they stand on. */
  static List<Formula> written(
      Collection<Formula> sides, Map<Declaration, Definition> definitions) {
    Stream<Formula> bodies =
        Definition.symbols(sides, definitions).stream()
            .map(definitions::get)
            .filter(Objects::nonNull)
            .map(Definition::body);
    return Stream.concat(sides.stream(), bodies).toList();
  }

  private static boolean hasBranches(Formula node) {
    return node instanceof Formula.Modulus || node instanceof Formula.Root;
  }

  /** What is its first terms where its argument is small. */
  private static boolean isSeries(Formula node) {
    return node instanceof Formula.Exponential || node instanceof Formula.Elementary;
  }

  private static int power(List<Formula> written) {
    double bits = written.stream().mapToDouble(Sizes::bits).sum();
    return (int) Math.min(MOST, BEYOND + Math.ceil(bits));
  }

  /** How far all constants together may be from one, in powers of two. */
  private static double bits(Formula node) {
    if (node instanceof Formula.Literal literal) {
      return log(literal);
    }
    if (node instanceof Formula.Power power && power.base().allSymbols().findAny().isEmpty()) {
      return Math.abs(power.exponent()) * bits(power.base());
    }
    return node.parts().stream().mapToDouble(Sizes::bits).sum();
  }

  private static double log(Formula.Literal literal) {
    return StrictMath.log(Math.max(1, Math.abs((double) literal.value()))) / StrictMath.log(2);
  }
}
