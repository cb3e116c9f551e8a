package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
  private final Map<Known, Points> points = new HashMap<>();
  private final Map<Equation, Comparison> comparisons = new HashMap<>();

  /** Cited equations that it was found to be a combination of: these are tried first. */
  private final Set<Comparison> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What is known at a point, the cited equations aside, and what labels stand for. */
  private record Known(Set<Law> laws, Set<String> opened, String assignment) {}

  /** Points so far; which labels there are is known to the assignment that they were drawn with. */
  private record Points(Assignment assignment, List<RandomPoint> drawn) {}

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
    return !candidates.isEmpty() && isTrue(ground, candidates);
  }

  private boolean isTrue(Ground ground, List<Comparison> candidates) {
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Points here = points(ground, next.get());
      if (!isCombination(ground, here, candidates)) {
        return false;
      }
      next = here.assignment.next();
    }
    return true;
  }

  private Points points(Ground ground, Assignment assignment) {
    Known known = new Known(ground.laws(), ground.openedFor(derivation), assignment.toString());
    return points.computeIfAbsent(known, k -> new Points(assignment, new ArrayList<>()));
  }

  private Comparison comparison(Equation cited) {
    return comparisons.computeIfAbsent(cited, e -> Comparison.of(e, derivation.definitions()));
  }

  /** Equations that were found to be enough elsewhere are mostly enough here. */
  private boolean isCombination(Ground ground, Points here, List<Comparison> candidates) {
    List<Comparison> likely = candidates.stream().filter(used::contains).toList();
    boolean all = likely.isEmpty() || likely.size() == candidates.size();
    return !all && isCombinationOf(ground, here, likely)
        || isCombinationOf(ground, here, candidates);
  }

  private boolean isCombinationOf(Ground ground, Points here, List<Comparison> candidates) {
    List<Comparison> telling = telling(point(ground, here, 0), candidates);
    Combination combination = new Combination(field, telling.size());
    int proofs = 0;
    for (int n = 0; proofs < POINTS_OF_PROOF; n++) {
      boolean more = combination.add(columns(point(ground, here, n), telling));
      if (!combination.isPossible()) {
        return false;
      }
      proofs = more ? 0 : proofs + 1;
    }
    combination.used().forEach(n -> used.add(telling.get(n)));
    return true;
  }

  /**
   * Equations that say something, and not what another one says: numbers that are the same at a
   * random point are so everywhere.
   */
  private static List<Comparison> telling(RandomPoint point, List<Comparison> candidates) {
    Map<List<Long>, Comparison> telling = new LinkedHashMap<>();
    for (Comparison candidate : candidates) {
      List<Long> difference = point.differenceIfAny(candidate);
      if (difference.stream().anyMatch(n -> n != 0)) {
        telling.putIfAbsent(difference, candidate);
      }
    }
    return List.copyOf(telling.values());
  }

  private RandomPoint point(Ground ground, Points here, int number) {
    if (number == here.drawn.size()) {
      String drawn = here.assignment.toString();
      DrawnResidues numbers =
          new DrawnResidues(field, Draws.of(seed, drawn, number), here.assignment);
      here.drawn.add(new RandomPoint(derivation, ground, numbers));
    }
    return here.drawn.get(number);
  }

  private List<List<Long>> columns(RandomPoint point, List<Comparison> candidates) {
    List<List<Long>> columns = new ArrayList<>(List.of(point.difference(claimed)));
    candidates.forEach(candidate -> columns.add(point.differenceIfAny(candidate)));
    return columns;
  }
}
