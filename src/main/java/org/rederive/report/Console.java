package org.rederive.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rederive.formula.read.Unseen;
import org.rederive.result.Coverage;
import org.rederive.result.Coverage.Entry;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Reasoning;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Tally;
import org.rederive.result.Verdict;

/**
 * What a run says on the terminal: a line per statement, details where something is not as
 * expected.
 */
public final class Console {
  /** How much is said. */
  public enum Detail {
    /** Only what is not as expected, and the summary. */
    QUIET,
    /** A line per claim, and per step that is not as expected. */
    NORMAL,
    /** A line per claim and step, with counts by class of Hamiltonian. */
    VERBOSE
  }

  /** How it is said: how much, and whether in colours. */
  public record Look(Detail detail, boolean color) {}

  private final Screen out;
  private final Detail detail;
  private final boolean color;
  private final long seed;
  private final long samples;

  /**
   * @param seed seed of the run, for the line that reproduces a finding
   * @param samples samples per statement, for the same line
   */
  public Console(PrintWriter out, Look look, long seed, long samples) {
    this.out = Screen.of(out);
    this.seed = seed;
    this.samples = samples;
    this.detail = look.detail;
    this.color = look.color;
  }

  /** Says what a document came to. */
  public void document(DocumentResult document) {
    boolean named = false;
    for (StatementResult statement : document.statements()) {
      if (!shown(statement)) {
        continue;
      }
      if (!named) {
        out.println();
        out.println(
            "Eq. (" + Unseen.line(document.equation()) + ")  " + Unseen.line(document.title()));
        named = true;
      }
      statement(document, statement);
    }
    if (named && detail == Detail.NORMAL) {
      steps(document);
    }
    out.flush();
  }

  private boolean shown(StatementResult statement) {
    return switch (detail) {
      case QUIET -> !statement.asExpected();
      case NORMAL -> statement.claim() || !statement.asExpected();
      case VERBOSE -> true;
    };
  }

  private void steps(DocumentResult document) {
    long steps = document.statements().stream().filter(s -> !s.claim()).count();
    long fine = document.statements().stream().filter(s -> !s.claim() && s.asExpected()).count();
    if (steps > 0) {
      out.println("  " + fine + " of " + steps + " steps hold");
    }
  }

  private void statement(DocumentResult document, StatementResult statement) {
    out.print("  ");
    word(statement);
    out.printf(
        Locale.ROOT,
        "  %-24s %s%n",
        statement.id(),
        statement.scope().isEmpty() ? without(statement) : reach(statement));
    Particulars particulars = new Particulars(statement, detail == Detail.VERBOSE);
    if (!statement.asExpected()) {
      String command = new Recipes(seed, samples, document, statement).verify();
      particulars.trouble(document.file()).forEach(line -> out.println("    " + line));
      out.println("    to see it alone: " + command);
    } else if (statement.expectRefuted() && !statement.planted()) {
      particulars.refutation("as expected, ").forEach(line -> out.println("    " + line));
    }
    statement
        .unknowns()
        .filter(found -> statement.asExpected())
        .ifPresent(found -> out.println("    " + found.detail()));
    if (detail == Detail.VERBOSE) {
      statement.reasoning().filter(r -> statement.asExpected()).ifPresent(this::reasoning);
      statement.findings().stream().filter(f -> !f.ofModel()).forEach(this::finding);
      models(statement);
      statement.numeric().ifPresent(this::classes);
    }
  }

  private void reasoning(Reasoning reasoning) {
    out.println("    " + reasoning.words());
  }

  /** How far the verdict reaches, and figures about its samples. */
  private static String reach(StatementResult statement) {
    String figures =
        statement
            .numeric()
            .map(n -> figures(n, statement.verdict()))
            .orElseGet(() -> limit(statement, ", "));
    return String.join(" · ", statement.scope()) + figures;
  }

  private static String limit(StatementResult statement, String before) {
    return statement.limit().map(found -> before + found.detail()).orElse("");
  }

  private static String without(StatementResult statement) {
    return statement.limit().isPresent() ? limit(statement, "") : statement.message();
  }

  private void word(StatementResult statement) {
    String word =
        statement.expectRefuted() && statement.verdict() == Verdict.HOLDS
            ? "HOLDS (expected refutation)"
            : statement.verdict().word();
    String padded = String.format(Locale.ROOT, "%-11s", word);
    if (color) {
      out.control("\u001b[" + code(statement) + "m");
      out.print(padded);
      out.control("\u001b[0m");
    } else {
      out.print(padded);
    }
  }

  private static String code(StatementResult statement) {
    if (statement.asExpected()) {
      return "32";
    }
    return statement.verdict() == Verdict.REFUTED ? "31" : "33";
  }

  private static String figures(NumericEvidence n, Verdict verdict) {
    StringBuilder text = new StringBuilder();
    add(text, n.counts().zero(), n.counts().zero() == 1 ? "test of zero" : "tests of zero");
    add(text, n.counts().agreeing().empty(), "zero from the start");
    add(text, n.counts().unsettled().undecided(), "undecided");
    add(text, n.counts().unsettled().discarded(), "discarded");
    add(text, n.counts().escalated(), "recomputed");
    if (verdict != Verdict.REFUTED && n.counts().holding() > n.counts().zero()) {
      text.append(String.format(Locale.ROOT, ", worst residual %.1e", n.worstResidual()));
    }
    return text.toString();
  }

  private static void add(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(", ").append(count).append(' ').append(what);
    }
  }

  /** A line for each thing that was found, with the models for which it was. */
  private void models(StatementResult statement) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Finding finding : statement.findings()) {
      if (finding.ofModel()) {
        String what = ModelSummary.word(finding);
        found.computeIfAbsent(what, w -> new ArrayList<>()).add(ModelSummary.name(finding));
      }
    }
    found.forEach(
        (what, names) -> out.println("      " + what + " for models " + String.join(", ", names)));
  }

  private void finding(Finding finding) {
    out.println(
        "      "
            + finding.verdict().word()
            + " for "
            + finding.scope()
            + " ("
            + finding.engine()
            + (finding.detail().isEmpty() ? "" : ": " + finding.detail())
            + ")");
  }

  private void classes(NumericEvidence n) {
    n.byClass()
        .forEach(
            (kind, c) ->
                out.printf(
                    Locale.ROOT,
                    "      %-20s %6d samples %6d hold %6d tests of zero %6d refute %6d recomputed%n",
                    kind,
                    c.samples(),
                    c.holding(),
                    c.zero(),
                    c.differing(),
                    c.escalated()));
  }

  /** The last lines: how many statements came to what. */
  public void summary(RunResult run) {
    long claims = run.statements().filter(StatementResult::claim).count();
    long steps = run.statements().filter(s -> !s.claim()).count();
    out.println();
    coverage(run);
    run.problems().forEach(p -> out.println("document error: " + Unseen.line(p)));
    if (!run.skipped().isEmpty()) {
      out.println("not checked: " + String.join(", ", run.skipped()));
    }
    out.printf(
        Locale.ROOT,
        "%d documents, %d claims, %d steps: %s%n",
        run.documents().size(),
        claims,
        steps,
        tally(run));
    out.println("evidence: " + grades(run));
    if (run.wasQuick()) {
      out.println("quick: samples and exact points only; nothing was proved, no error explained");
    }
    ModelSummary.of(run).forEach(out::println);
    out.flush();
  }

  /** What is printed, row by row, or only the rows that nobody accounts for. */
  private void coverage(RunResult run) {
    for (Coverage coverage : run.coverage()) {
      List<Entry> shown = detail == Detail.QUIET ? coverage.open() : coverage.entries();
      shown.forEach(entry -> out.println(CoverageTable.line(entry)));
      out.println(CoverageTable.tally(coverage));
      out.println();
    }
  }

  private static String grades(RunResult run) {
    StringBuilder text = new StringBuilder();
    for (Evidence grade : Evidence.values()) {
      long count = run.statements().filter(s -> s.evidence() == grade).count();
      if (count > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(grade.word());
      }
    }
    return text.toString();
  }

  private static String tally(RunResult run) {
    Tally tally = Tally.of(run);
    StringBuilder text = new StringBuilder();
    text.append(tally.hold()).append(" hold");
    add(text, tally.byConstruction(), "hold by construction");
    add(text, tally.notDisproved(), "not disproved, as expected");
    add(text, tally.refuted(), "refuted as expected");
    add(text, tally.misprints(), tally.misprints() == 1 ? "misprint" : "misprints");
    add(
        text,
        tally.plantedErrors(),
        tally.plantedErrors() == 1 ? "planted error refuted" : "planted errors refuted");
    tally.otherwise().forEach((word, count) -> add(text, count, word));
    return text.toString();
  }
}
