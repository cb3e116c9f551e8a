package org.rederive.result;

import java.util.List;
import java.util.function.Predicate;
import org.rederive.result.MutationScore.End;

/**
 * What became of the mutants of all statements; contains no times, so that equal runs are equal.
 *
 * @param seed seed of all points and samples
 * @param samples samples of each class that a mutant has to pass before the class is said to miss
 *     it
 * @param scores one for each statement, in order of the documents
 */
public record MutationResult(long seed, int samples, List<MutationScore> scores) {
  public MutationResult {
    scores = List.copyOf(scores);
  }

  /** How many mutants of some statements ended in some way. */
  public long count(Predicate<MutationScore> of, End end) {
    return scores.stream().filter(of).mapToLong(s -> s.count(end)).sum();
  }

  /** How many mutants of some statements are errors. */
  public long errors(Predicate<MutationScore> of) {
    return scores.stream().filter(of).mapToLong(MutationScore::errors).sum();
  }

  /** Whether every error is refuted. */
  public boolean complete() {
    return scores.stream().allMatch(MutationScore::complete);
  }
}
