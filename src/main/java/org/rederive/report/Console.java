package org.rederive.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rederive.formula.read.Place;
import org.rederive.formula.read.Unseen;
import org.rederive.result.Convergence;
import org.rederive.result.Counterexample;
import org.rederive.result.Coverage;
import org.rederive.result.Coverage.Entry;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Reasoning;
import org.rederive.result.Repair;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;
import org.rederive.result.Suggestion;
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

  private final Screen out;
  private final Detail detail;
  private final boolean color;
  private final long seed;

  /**
   * @param seed seed of the run, for the line that reproduces a finding
   */
  public Console(PrintWriter out, Detail detail, boolean color, long seed) {
    this.out = Screen.of(out);
    this.seed = seed;
    this.detail = detail;
    this.color = color;
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
    if (!statement.asExpected()) {
      trouble(document, statement);
    } else if (statement.expectRefuted() && !statement.planted()) {
      statement.numeric().ifPresent(n -> refutation(n, "as expected, "));
      statement.counterexample().ifPresent(this::counterexample);
      remainder(statement);
      repairs(statement);
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

  private void trouble(DocumentResult document, StatementResult statement) {
    String where = statement.place().map(Place::where).orElse("" + statement.line());
    out.println("    " + document.file() + ":" + where + ": " + reading(statement));
    formula(statement).forEach(l -> out.println("  " + l));
    statement.numeric().ifPresent(n -> refutation(n, ""));
    statement.counterexample().ifPresent(this::counterexample);
    remainder(statement);
    repairs(statement);
    if (!statement.message().isEmpty()) {
      out.println("    " + statement.message());
    }
    out.println(
        "    to see it alone: rederive verify -v --seed "
            + seed
            + " -k "
            + statement.id()
            + " "
            + folder(document.file()));
  }

  /** Of a formula in which one place is meant, the line with carets under it. */
  private static List<String> formula(StatementResult statement) {
    return statement
        .place()
        .map(Place::underlined)
        .orElseGet(() -> statement.latex().lines().map(l -> "    " + l.strip()).toList());
  }

  /** A document needs those it uses, so the command names their folder; a source has them all. */
  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    if (file.endsWith(".tex")) {
      return file;
    }
    return slash < 0 ? "." : file.substring(0, slash);
  }

  private static String reading(StatementResult statement) {
    String what = statement.claim() ? "claim " : "step (" + statement.by() + ") ";
    return switch (statement.verdict()) {
      case REFUTED -> what + "is false";
      case HOLDS -> what + "was expected to be refuted but holds on every sample";
      case UNFOUNDED -> what + "is true, but not for the reason that is given";
      case NOT_DISPROVED -> what + "is an inequality that no sample contradicts, and no more";
      case UNDECIDED -> what + "could not be decided";
      case CONFLICT -> what + "is not settled: engines contradict each other";
      case VACUOUS ->
          what
              + (statement.limit().isPresent()
                  ? "is vacuous as a limit"
                  : "is vacuous: every term is zero from the start");
      case UNSUPPORTED -> what + "has no meaning in this setting";
    };
  }

  private void refutation(NumericEvidence n, String prefix) {
    n.firstRefutation()
        .ifPresent(
            r ->
                out.printf(
                    Locale.ROOT,
                    "    %srelative residual %.3g at 64 digits on sample %d (%s, N = %d)%n",
                    prefix,
                    r.residual(),
                    r.sample(),
                    r.kind(),
                    r.bands()));
    if (n.counts().refuting().confirmed() > 0) {
      String holds =
          n.byClass().entrySet().stream()
              .filter(e -> e.getValue().agree())
              .map(Map.Entry::getKey)
              .collect(Collectors.joining(", "));
      if (!holds.isEmpty()) {
        out.println("    it holds on all samples of these classes: " + holds);
      }
      unsampled(n);
    }
  }

  /** Classes about which nothing is known. */
  private void unsampled(NumericEvidence n) {
    List<String> without = n.unsampled();
    if (!without.isEmpty()) {
      out.println("    not sampled: " + String.join(", ", without));
    }
  }

  private void counterexample(Counterexample found) {
    out.printf(
        Locale.ROOT,
        "    smallest counterexample found, N = %d; what is not given is zero, gauges and amplitudes"
            + " one:%n",
        found.bands());
    for (Counterexample.Given given : found.given()) {
      out.println("       " + given.words() + " = " + given.value());
    }
    found.point().legend().ifPresent(legend -> out.println("       " + legend));
    out.println("       left  = (" + String.join(", ", found.left()) + ")");
    out.println("       right = (" + String.join(", ", found.right()) + ")");
  }

  /** The exact difference, and of one model; of polynomials in all entries of H on request only. */
  private void remainder(StatementResult statement) {
    boolean model = false;
    for (Finding finding : statement.findings()) {
      boolean first = finding.ofModel() && !model;
      boolean sized = finding.subject() instanceof Subject.Size;
      boolean shown = first || detail == Detail.VERBOSE || !sized && !finding.ofModel();
      if (shown && finding.remainder().isPresent()) {
        String left = finding.remainder().get();
        out.println("    left - right, for " + finding.scope() + ": " + left);
        model |= finding.ofModel();
      }
    }
  }

  /** Changes of one or two places that were proved to make the statement true. */
  private void suggestions(StatementResult statement) {
    Set<String> seen = new HashSet<>();
    for (Suggestion suggestion : statement.suggestions()) {
      String again =
          seen.add(suggestion.change()) ? "" : ", in another place: " + suggestion.formula();
      out.println(
          "    would hold (" + suggestion.evidence() + ") with " + suggestion.change() + again);
    }
  }

  /** One row per term of the right side: what its factor would have to be. */
  private void repairs(StatementResult statement) {
    suggestions(statement);
    statement
        .limit()
        .flatMap(Finding::convergence)
        .flatMap(Convergence::freed)
        .ifPresent(this::freed);
    if (statement.repairs().isEmpty()) {
      return;
    }
    out.println("    coefficient that fits best if only one term is freed (a fit, not a proof):");
    out.println("       printed   fits best         share   residual left  term");
    long mending = statement.repairs().stream().filter(Repair::wouldMend).count();
    for (Repair repair : statement.repairs()) {
      String mark = repair.wouldMend() ? mending == 1 ? "  <- mends it" : "  <- would mend it" : "";
      out.printf(
          Locale.ROOT,
          "       %-9s %-16s %5.1f%%   %.1e        %s%s%n",
          repair.printed(),
          best(repair),
          100 * repair.share(),
          repair.fit().residual(),
          repair.term(),
          mark);
      if (repair.vanishes()) {
        out.println("         it vanishes on " + repair.samples() + " samples");
      }
      for (String alike : repair.alike()) {
        out.println(
            "         on " + repair.samples() + " samples it cannot be told from  " + alike);
      }
    }
  }

  /** One row per term that vanishes in the limit: by what it would have to be multiplied. */
  private void freed(Convergence.Freed freed) {
    if (!freed.determined()) {
      out.printf(
          Locale.ROOT,
          "    factors of its %d small terms: the Hamiltonians tell only %d of them%n",
          freed.factors().size(),
          freed.rank());
      return;
    }
    out.printf(
        Locale.ROOT,
        "    factors that fit best if all small terms are freed, which leaves %.1g of the difference"
            + " (a fit, not a proof):%n",
        freed.left());
    for (Convergence.Factor factor : freed.factors()) {
      out.printf(
          Locale.ROOT,
          "       %8.4f ± %-8.1g times  %s%n",
          factor.factor().value() + 0.0,
          factor.factor().error(),
          factor.term());
    }
  }

  private static String best(Repair repair) {
    if (!repair.determined()) {
      return "no fit";
    }
    if (repair.fit().best().isPresent()) {
      return repair.fit().best().get();
    }
    boolean real = Math.abs(repair.fit().im()) < 1e-9 * (1 + Math.abs(repair.fit().re()));
    String factor =
        real
            ? String.format(Locale.ROOT, "%.4g", repair.fit().re())
            : String.format(Locale.ROOT, "(%.3g%+.3gi)", repair.fit().re(), repair.fit().im());
    return factor + " times";
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

  private static boolean isConstruction(StatementResult statement) {
    return statement.asExpected() && statement.evidence() == Evidence.CONSTRUCTION;
  }

  private static long count(List<StatementResult> all, Predicate<StatementResult> which) {
    return all.stream().filter(which).count();
  }

  private static String tally(RunResult run) {
    List<StatementResult> expected = run.statements().filter(StatementResult::asExpected).toList();
    long open = count(expected, s -> s.verdict() == Verdict.NOT_DISPROVED);
    long planted = count(expected, StatementResult::planted);
    long misprints = count(expected, StatementResult::expectRefuted) - planted;
    long constructed = count(expected, Console::isConstruction);
    StringBuilder text = new StringBuilder();
    text.append(expected.size() - misprints - planted - open - constructed).append(" hold");
    add(text, constructed, "hold by construction");
    add(text, open, "not disproved, as expected");
    add(text, misprints, "refuted as expected");
    add(text, planted, planted == 1 ? "planted error refuted" : "planted errors refuted");
    for (Verdict verdict : Verdict.values()) {
      long count = run.statements().filter(s -> !s.asExpected() && s.verdict() == verdict).count();
      add(text, count, verdict == Verdict.HOLDS ? "hold unexpectedly" : verdict.word());
    }
    return text.toString();
  }
}
