package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Law;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.number.PrimeField;

/**
 * Whether an equation follows from what may be used: whether the difference of its sides is a
 * combination of those of the cited equations, with fixed numbers, at random points at which
 * everything else is arbitrary.
 *
 * <p>What was computed at a point is kept, so that it costs little to ask again with fewer
 * equations.
 */
final class Entailment {
  /** Points at which a combination has to hold that was found at others. */
  private static final int POINTS_OF_PROOF = 2;

  private final Derivation derivation;
  private final Equation equation;
  private final Comparison claimed;
  private final long seed;
  private final PrimeField field;
  private final Map<Known, List<RandomPoint>> points = new HashMap<>();
  private final Map<Equation, Comparison> comparisons = new HashMap<>();

  /** Cited equations that it was found to be a combination of: these are tried first. */
  private final Set<Comparison> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What is known at a point, the cited equations aside, and what labels stand for. */
  private record Known(Set<Law> laws, Set<String> opened, String assignment) {}

  /**
   * @param derivation in whose symbols it is written
   * @param equation what is to follow
   * @param seed of the points
   */
  Entailment(Derivation derivation, Equation equation, long seed) {
    this.derivation = derivation;
    this.equation = equation;
    this.claimed = Comparison.of(equation, derivation.definitions());
    this.seed = seed;
    this.field = PrimeField.drawn(new Draws(seed).stream("prime"));
  }

  /**
   * Whether it follows.
   *
   * @throws UnsupportedFormulaException if some part of it has no meaning
   */
  boolean from(Ground ground) {
    if (isTrue(ground, List.of())) {
      return true;
    }
    List<Comparison> candidates =
        ground.cited().isEmpty()
            ? List.of()
            : new Contexts(derivation, ground)
                .candidates(equation).stream().map(this::comparison).toList();
    List<Comparison> likely = candidates.stream().filter(used::contains).toList();
    return !likely.isEmpty() && isTrue(ground, likely)
        || likely.size() < candidates.size() && isTrue(ground, candidates);
  }

  private boolean isTrue(Ground ground, List<Comparison> candidates) {
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      if (!isCombination(ground, assignment, candidates)) {
        return false;
      }
      next = assignment.next();
    }
    return true;
  }

  private Comparison comparison(Equation cited) {
    return comparisons.computeIfAbsent(cited, e -> Comparison.of(e, derivation.definitions()));
  }

  private boolean isCombination(Ground ground, Assignment assignment, List<Comparison> candidates) {
    Known known = new Known(ground.laws(), ground.openedFor(derivation), assignment.toString());
    List<RandomPoint> here = points.computeIfAbsent(known, k -> new ArrayList<>());
    Combination combination = new Combination(field, candidates.size());
    int proofs = 0;
    for (int n = 0; proofs < POINTS_OF_PROOF; n++) {
      if (n == here.size()) {
        here.add(point(ground, assignment, n));
      }
      boolean more = combination.add(columns(here.get(n), candidates));
      if (!combination.isPossible()) {
        return false;
      }
      proofs = more ? 0 : proofs + 1;
    }
    combination.used().forEach(n -> used.add(candidates.get(n)));
    return true;
  }

  private RandomPoint point(Ground ground, Assignment assignment, int number) {
    DrawnResidues numbers =
        new DrawnResidues(field, Draws.of(seed, assignment.toString(), number), assignment);
    return new RandomPoint(derivation, ground, numbers);
  }

  private List<List<Long>> columns(RandomPoint point, List<Comparison> candidates) {
    List<List<Long>> columns = new ArrayList<>(List.of(point.difference(claimed)));
    candidates.forEach(candidate -> columns.add(point.differenceIfAny(candidate)));
    return columns;
  }
}
