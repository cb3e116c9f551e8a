package org.rederive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/** What a run says about small models, in a few lines. */
final class ModelSummary {

  private ModelSummary() {}

  /** No lines if there were no models. */
  static List<String> of(RunResult run) {
    Map<String, Long> words =
        run.statements()
            .flatMap(s -> s.findings().stream())
            .filter(Finding::ofModel)
            .collect(
                Collectors.groupingBy(ModelSummary::word, TreeMap::new, Collectors.counting()));
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    String counts =
        words.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    lines.add("models: " + counts);
    long steps = withoutSteps(run);
    if (steps > 0) {
      lines.add("models were not run for " + steps + " steps; --require proved runs them");
    }
    if (run.documents().stream().anyMatch(d -> !d.frame().models())) {
      lines.add("models add nothing to statements that are not about bands");
    }
    return lines;
  }

  /** Steps about bands without a word from any model. */
  private static long withoutSteps(RunResult run) {
    return run.documents().stream()
        .filter(d -> d.frame().models())
        .flatMap(d -> d.statements().stream())
        .filter(s -> !s.claim() && none(s))
        .count();
  }

  private static boolean none(StatementResult statement) {
    return statement.findings().stream().noneMatch(Finding::ofModel);
  }

  /** What was found, and how. */
  static String word(Finding finding) {
    if (finding.verdict() != Verdict.HOLDS) {
      return finding.verdict().word();
    }
    return finding.outcome() instanceof Outcome.Case
        ? "proved as cases of any H"
        : "proved in closed form";
  }

  /** The model's id. */
  static String name(Finding finding) {
    return finding.subject() instanceof Subject.Model model ? model.id() : finding.scope();
  }
}
