package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.number.GaussianRational;

/** Both sides of an equation written out at some points, and compared. */
public final class LiteralCheck {
  /**
   * Points that are tried. A difference that is a polynomial of degree d in numbers drawn from S
   * values vanishes by chance with probability d/S at most, at all of them with its third power.
   */
  private static final int POINTS = 3;

  /** Products of numbers, tuned so that the longest of the documents are read in about a second. */
  private static final long MOST_WORK = 3_000_000;

  /** Derivatives that can act on one factor one after the other without being written as such. */
  private static final int HIGHEST_ORDER = 6;

  private final Claim statement;
  private final int bands;
  private final long seed;
  private int comparisons;

  /** Up to which order functions are needed beyond the derivatives that are written. */
  private int order;

  private boolean vanishes = true;

  private LiteralCheck(Claim statement, int bands, long seed) {
    this.statement = statement;
    this.bands = bands;
    this.seed = seed;
    this.order = statement.extraOrder();
  }

  /**
   * What the literal reading says of a statement.
   *
   * @param bands size of matrices
   * @param seed of all random numbers
   */
  public static LiteralAnswer of(Claim statement, int bands, long seed) {
    try {
      return new LiteralCheck(statement, bands, seed).answer();
    } catch (NotReadException e) {
      return new LiteralAnswer.NotRead(e.reason());
    }
  }

  private LiteralAnswer answer() {
    Work work = new Work(MOST_WORK);
    for (int attempt = 0; attempt < POINTS; attempt++) {
      List<LiteralAnswer.Refuted> refuted = at(attempt, work);
      if (!refuted.isEmpty()) {
        return refuted.get(0);
      }
    }
    if (comparisons == 0) {
      throw new NotReadException("it divides by zero");
    }
    // Where it is claimed that something is zero, zeros are what is expected.
    return vanishes && !statement.equation().claimsZero()
        ? new LiteralAnswer.Vacuous(POINTS)
        : new LiteralAnswer.Holds(POINTS, comparisons);
  }

  private List<LiteralAnswer.Refuted> at(int attempt, Work work) {
    while (true) {
      try {
        return at(attempt, order, work);
      } catch (UnknownOrderException e) {
        if (++order > HIGHEST_ORDER) {
          throw new NotReadException("too many derivatives act on one factor");
        }
      }
    }
  }

  private List<LiteralAnswer.Refuted> at(int attempt, int upTo, Work work) {
    Specimen specimen = statement.specimen(bands, seed, attempt, work);
    Scope scope = statement.scope(upTo);
    do {
      for (Scope each : assignments(scope, statement.equation().freeIndices())) {
        List<LiteralAnswer.Refuted> refuted = compared(specimen, each);
        if (!refuted.isEmpty()) {
          return refuted;
        }
      }
    } while (specimen.choices().next());
    return List.of();
  }

  /** All values of the free indices. */
  private static List<Scope> assignments(Scope scope, List<Declaration> indices) {
    List<Scope> all = List.of(scope);
    for (Declaration index : indices) {
      List<Scope> more = new ArrayList<>();
      for (Scope each : all) {
        for (int n = 0; n < 3; n++) {
          more.add(each.with(index, n));
        }
      }
      all = more;
    }
    return all;
  }

  // ---- left − right

  private List<LiteralAnswer.Refuted> compared(Specimen specimen, Scope scope) {
    try {
      LiteralValue left = sum(specimen, scope, statement.equation().left());
      LiteralValue right = sum(specimen, scope, statement.equation().right());
      Tensors tensors = new Tensors(specimen.entries());
      LiteralValue difference = tensors.add(left, tensors.negate(right));
      return compared(specimen, left, right, difference);
    } catch (NoValueException e) {
      return List.of();
    }
  }

  /** The value of a side; notes whether a term of it does not vanish. */
  private LiteralValue sum(Specimen specimen, Scope scope, Formula side) {
    Tensors tensors = new Tensors(specimen.entries());
    LiteralValue sum = LiteralValue.of(specimen.entries().number(specimen.expansions().zero()));
    for (Formula term : side instanceof Formula.Sum s ? s.terms() : List.of(side)) {
      LiteralValue value = specimen.value(term, scope);
      vanishes &= value.entries().stream().allMatch(e -> numbers(specimen, e).isEmpty());
      sum = tensors.add(sum, value);
    }
    return sum;
  }

  private List<LiteralAnswer.Refuted> compared(
      Specimen specimen, LiteralValue left, LiteralValue right, LiteralValue difference) {
    List<LiteralAnswer.Refuted> refuted = new ArrayList<>();
    for (int i = 0; i < difference.entries().size(); i++) {
      List<GaussianRational> numbers = numbers(specimen, difference.entries().get(i));
      comparisons++;
      if (!numbers.isEmpty()) {
        refuted.add(
            new LiteralAnswer.Refuted(
                specimen.choices().toString(),
                shown(specimen, left, i),
                shown(specimen, right, i)));
      }
    }
    return refuted;
  }

  /** What does not vanish of an entry at the point, for packets of any width that is small. */
  private static List<GaussianRational> numbers(Specimen specimen, Entry entry) {
    List<GaussianRational> numbers = new ArrayList<>();
    for (Block block : entry.parts().values()) {
      for (Expansion value : block.entries()) {
        numbers.addAll(specimen.expansions().atPoint(value));
      }
    }
    return numbers;
  }

  private static String shown(Specimen specimen, LiteralValue side, int component) {
    if (component >= side.entries().size()) {
      return "0";
    }
    List<GaussianRational> numbers = numbers(specimen, side.entries().get(component));
    return numbers.isEmpty() ? "0" : numbers.get(0).toString();
  }
}
