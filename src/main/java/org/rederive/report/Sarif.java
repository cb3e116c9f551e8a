package org.rederive.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rederive.formula.read.Unseen;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.result.Coverage;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * What is not as expected in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS),
 * which code hosts and editors show beside the lines of documents.
 */
public final class Sarif {
  private Sarif() {}

  /**
   * Writes a run.
   *
   * @throws IOException if writing fails
   */
  public static void write(StoredRun run, OutputStream out) throws IOException {
    Map<String, Object> driver =
        Map.of(
            "name", "Rederive",
            "version", run.versions().getOrDefault("rederive", "unknown"),
            "rules", rules());
    Map<String, Object> once =
        Map.of(
            "tool", Map.of("driver", driver),
            "columnKind", "unicodeCodePoints",
            "results", results(run.results()));
    Map<String, Object> log =
        Map.of(
            "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
            "version", "2.1.0",
            "runs", List.of(once));
    ObjectMapper mapper = RunMapping.mapper();
    out.write(mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(log));
    out.write('\n');
    out.flush();
  }

  /** A rule for each verdict, and for what cannot be read or is not accounted for. */
  private static List<Map<String, Object>> rules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      rules.add(rule(name(verdict), "The verdict on a statement is: " + verdict.word()));
    }
    rules.add(rule("document", "A document cannot be read"));
    rules.add(rule("unaccounted", "Something printed has neither a verdict nor a reason"));
    return rules;
  }

  private static Map<String, Object> rule(String id, String text) {
    return Map.of("id", id, "shortDescription", Map.of("text", text));
  }

  private static String name(Verdict verdict) {
    return verdict.word().replace(' ', '-');
  }

  private static List<Map<String, Object>> results(RunResult run) {
    List<Map<String, Object>> results = new ArrayList<>();
    run.problems().forEach(problem -> results.add(problem(problem)));
    Recipes.ofTroubles(run).forEach(recipes -> results.add(statement(recipes)));
    for (Coverage coverage : run.coverage()) {
      for (Coverage.Entry entry : coverage.open()) {
        String text = entry.printed() + " has neither a verdict nor a reason why it has none";
        Map<String, Object> region = Map.of("startLine", entry.line());
        results.add(result("unaccounted", "warning", text, place(coverage.file(), region)));
      }
    }
    return results;
  }

  private static Map<String, Object> statement(Recipes recipes) {
    StatementResult statement = recipes.statement();
    String text = statement.id() + ": " + String.join("\n", Particulars.told(recipes));
    Map<String, Object> region =
        statement
            .place()
            .<Map<String, Object>>map(
                place ->
                    Map.of(
                        "startLine", place.line(),
                        "startColumn", place.column(),
                        "endColumn", place.column() + place.length()))
            .orElseGet(() -> Map.of("startLine", statement.line()));
    return result(
        name(statement.verdict()),
        statement.contradicted() ? "error" : "warning",
        text,
        place(recipes.document().file(), region));
  }

  private static Map<String, Object> problem(String line) {
    return ProblemLine.of(line)
        .map(
            p -> {
              Map<String, Object> region = Map.of("startLine", p.line(), "startColumn", p.column());
              return result("document", "error", p.message(), place(p.file(), region));
            })
        .orElseGet(() -> result("document", "error", line, List.of()));
  }

  private static List<Map<String, Object>> place(String file, Map<String, Object> region) {
    Map<String, Object> artifact = Map.of("uri", uri(file));
    return List.of(
        Map.of("physicalLocation", Map.of("artifactLocation", artifact, "region", region)));
  }

  /** A path as a relative reference, in which every character that means something is escaped. */
  private static String uri(String file) {
    boolean absolute = file.startsWith("/");
    try {
      String path = new URI("file", null, absolute ? file : "/" + file, null).getRawPath();
      return absolute ? "file://" + path : path.substring(1);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("a path that begins with a slash is one", impossible);
    }
  }

  private static Map<String, Object> result(
      String rule, String level, String text, List<Map<String, Object>> locations) {
    return Map.of(
        "ruleId", rule,
        "level", level,
        "message", Map.of("text", Unseen.lines(text)),
        "locations", locations);
  }
}
