package org.rederive.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a verdict reaches: for what it is proved, where it was checked exactly, and on how many
 * samples. What disagrees with the verdict, or settles nothing, is not part of it.
 */
public final class Reach {
  /** Of a run that looks at samples and points only. */
  static final String UNPROVED = "not proved: --quick";

  private final Verdict verdict;
  private final List<Finding> agreeing;

  private Reach(Verdict verdict, List<Finding> findings) {
    this.verdict = verdict;
    this.agreeing = findings.stream().filter(f -> f.verdict() == verdict).toList();
  }

  /** In words, the strongest first; empty if nothing is settled. */
  public static List<String> of(
      Verdict verdict,
      Evidence evidence,
      List<Finding> findings,
      Optional<NumericEvidence> numeric) {
    Reach reach = new Reach(verdict, findings);
    List<String> parts = new ArrayList<>();
    if (verdict == Verdict.HOLDS || verdict == Verdict.REFUTED) {
      if (evidence == Evidence.CONSTRUCTION) {
        reach.part(evidence.word(), Evidence.CONSTRUCTION).ifPresent(parts::add);
      } else {
        String proved = verdict == Verdict.HOLDS ? "proved" : "disproved";
        reach.part(proved, Evidence.PROVED).ifPresent(parts::add);
        reach.part("exact", Evidence.EXACT).ifPresent(parts::add);
        reach.part(Evidence.READING.word(), Evidence.READING).ifPresent(parts::add);
        reach.models().ifPresent(parts::add);
      }
      reach.agreeing.stream()
          .filter(f -> f.grade() == Evidence.LIMIT)
          .map(f -> "limit, " + f.scope())
          .forEach(parts::add);
      reach.agreeing.stream()
          .filter(f -> f.grade() == Evidence.NUMERIC && f.subject() instanceof Subject.Drawn)
          .map(Finding::scope)
          .forEach(parts::add);
    }
    numeric.filter(n -> n.samples() > 0).map(reach::samples).ifPresent(parts::add);
    return List.copyOf(parts);
  }

  /** What the findings of a grade speak about: sizes, or anything at all. */
  private Optional<String> part(String word, Evidence grade) {
    List<Finding> same = agreeing.stream().filter(f -> f.grade() == grade && !f.ofModel()).toList();
    if (same.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        word
            + same.stream()
                .filter(f -> !(f.subject() instanceof Subject.Size))
                .map(f -> " for " + f.scope())
                .findFirst()
                .orElseGet(() -> " " + sizes(same)));
  }

  private static String sizes(List<Finding> findings) {
    List<Integer> sizes = findings.stream().map(Reach::size).distinct().sorted().toList();
    int least = sizes.get(0);
    int most = sizes.get(sizes.size() - 1);
    boolean all = IntStream.rangeClosed(least, most).allMatch(sizes::contains);
    if (all && least <= 2 && most > 3) {
      return "N ≤ " + most;
    }
    return "N = " + sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static int size(Finding finding) {
    return ((Subject.Size) finding.subject()).bands();
  }

  private Optional<String> models() {
    long count = agreeing.stream().filter(Finding::ofModel).count();
    return count == 0 ? Optional.empty() : Optional.of(count + (count == 1 ? " model" : " models"));
  }

  private String samples(NumericEvidence numeric) {
    long agree =
        verdict == Verdict.REFUTED ? numeric.counts().differing() : numeric.counts().holding();
    String all = numeric.samples() + " samples";
    return agree == numeric.samples() ? all : agree + " of " + all;
  }
}
