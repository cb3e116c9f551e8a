package org.rederive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.read.Unseen;
import org.rederive.result.Coverage;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/**
 * What is not as expected as workflow commands of GitHub Actions, which shows them beside the lines
 * of the documents: errors for what is refuted or cannot be read, warnings for what is not settled.
 * Each carries the counterexample, the mend and the command that shows it again.
 */
public final class Annotations {
  /** More of one kind in one step are not shown by the host. */
  private static final int MOST = 10;

  private Annotations() {}

  /** One command per line; the last of a kind counts those for which there is no room. */
  public static List<String> of(RunResult run) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    run.problems().forEach(p -> errors.add(problem(p)));
    for (Recipes recipes : Recipes.ofTroubles(run)) {
      boolean wrong = recipes.statement().contradicted();
      (wrong ? errors : warnings).add(command(wrong ? "error" : "warning", recipes));
    }
    run.coverage().forEach(c -> c.open().forEach(entry -> warnings.add(unaccounted(c, entry))));
    List<String> all = new ArrayList<>(atMost("error", errors));
    all.addAll(atMost("warning", warnings));
    return all;
  }

  private static List<String> atMost(String kind, List<String> commands) {
    if (commands.size() <= MOST) {
      return commands;
    }
    List<String> kept = new ArrayList<>(commands.subList(0, MOST - 1));
    kept.add("::" + kind + "::and " + (commands.size() - MOST + 1) + " more like these");
    return kept;
  }

  private static String command(String kind, Recipes recipes) {
    StatementResult statement = recipes.statement();
    return command(
        kind,
        new Spot(recipes.document().file(), Integer.toString(statement.line()), Optional.empty()),
        statement.id() + ": " + String.join("\n", Particulars.told(recipes)));
  }

  private static String unaccounted(Coverage coverage, Coverage.Entry entry) {
    return command(
        "warning",
        new Spot(coverage.file(), Integer.toString(entry.line()), Optional.empty()),
        entry.printed() + " has neither a verdict nor a reason why it has none");
  }

  private static String problem(String line) {
    return ProblemLine.of(line)
        .map(
            p ->
                command(
                    "error",
                    new Spot(p.file(), "" + p.line(), Optional.of("" + p.column())),
                    p.message()))
        .orElseGet(() -> "::error::" + escaped(line));
  }

  /** Where a host shows a message. */
  private record Spot(String file, String line, Optional<String> column) {}

  private static String command(String kind, Spot spot, String message) {
    String place = "file=" + property(spot.file) + ",line=" + spot.line;
    String column = spot.column.map(c -> ",col=" + c).orElse("");
    return "::" + kind + " " + place + column + "::" + escaped(message);
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** A command ends with its line; nothing else in it does anything either. */
  private static String escaped(String text) {
    return Unseen.lines(text).replace("%", "%25").replace("\n", "%0A");
  }
}
