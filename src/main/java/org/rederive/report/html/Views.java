package org.rederive.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.report.Recipes;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.result.Convergence;
import org.rederive.result.Coverage;
import org.rederive.result.DocumentResult;
import org.rederive.result.DocumentResult.Assumed;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.MutationScore;
import org.rederive.result.MutationScore.End;
import org.rederive.result.NumericEvidence;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Suggestion;
import org.rederive.result.Tally;
import org.rederive.result.Verdict;
import org.rederive.result.WeakestLink;

/**
 * What the pages show of a run.
 *
 * @param run the run
 * @param digest SHA-256 of its results
 * @param links the weakest link under each document
 * @param mutants what became of wrong versions, by statement; empty if they were not tried
 * @param ordered documents in the order of the paper
 */
public record Views(
    StoredRun run,
    String digest,
    Map<String, WeakestLink> links,
    Map<String, MutationScore> mutants,
    List<DocumentResult> ordered) {
  private static final Set<End> FINE = Set.of(End.REFUTED, End.EQUIVALENT, End.MEANINGLESS);
  private static final Pattern RULE = Pattern.compile("([^()]*)\\(([^)]*)\\)");

  static Views of(StoredRun run, String digest, List<MutationScore> mutants) {
    return new Views(
        run,
        digest,
        run.results().weakestLinks(),
        mutants.stream()
            .collect(Collectors.toMap(MutationScore::statement, m -> m, (first, again) -> again)),
        run.results().documents().stream().sorted(new PaperOrder()).toList());
  }

  /** The paper or papers, for a headline. */
  public String papers() {
    List<String> papers = ordered.stream().map(DocumentResult::paper).distinct().toList();
    if (papers.isEmpty()) {
      return "Nothing was checked";
    }
    return papers.size() == 1 ? papers.get(0) : papers.size() + " papers";
  }

  /** In a sentence or two, what came out. */
  public String headline() {
    List<String> sentences = new ArrayList<>();
    long wrong = count("refuted");
    long open = count("open");
    int unread = results().problems().size() + results().skipped().size();
    if (wrong == 0 && open == 0 && unread == 0 && unaccounted().isEmpty() && !ordered.isEmpty()) {
      sentences.add("Everything came out as the documents say.");
    }
    if (wrong > 0) {
      sentences.add(
          Figures.count(wrong, "statement does", "statements do")
              + " not come out as the documents say.");
    }
    if (open > 0) {
      sentences.add(Figures.count(open, "statement is", "statements are") + " not settled.");
    }
    if (unread > 0) {
      sentences.add(Figures.count(unread, "document was", "documents were") + " not checked.");
    }
    if (!unaccounted().isEmpty()) {
      sentences.add(
          Figures.count(unaccounted().size(), "number or sentence has", "numbers or sentences have")
              + " neither verdict nor reason.");
    }
    Tally tally = tally();
    if (tally.misprints() > 0) {
      sentences.add(
          Figures.count(tally.misprints(), "formula is a misprint", "formulas are misprints")
              + ", and documents say so.");
    }
    if (tally.refuted() > 0) {
      sentences.add(
          Figures.count(tally.refuted(), "statement does", "statements do")
              + " not hold in general, and documents say so.");
    }
    return String.join(" ", sentences);
  }

  /** How many statements are as expected on this evidence. */
  public long count(Evidence evidence) {
    return results().statements().filter(s -> s.asExpected() && s.evidence() == evidence).count();
  }

  /** The rule of a step with links to the documents that it uses. */
  public String rule(String by) {
    Matcher matcher = RULE.matcher(by);
    if (!matcher.matches()) {
      return Escaped.of(by.replace('-', ' '));
    }
    String ids =
        Arrays.stream(matcher.group(2).split(",", -1))
            .map(String::strip)
            .map(this::linked)
            .collect(Collectors.joining(", "));
    String rule = matcher.group(1).replace('-', ' ');
    return rule.equals("uses") ? ids : Escaped.of(rule) + " (" + ids + ")";
  }

  private String linked(String id) {
    String text = Escaped.of(id);
    return has(id) ? "<a href=\"" + Escaped.of(Links.page(id)) + "\">" + text + "</a>" : text;
  }

  /** What the filter of the table looks at besides what is shown. */
  public String words(DocumentResult document) {
    return Stream.concat(
            Stream.of(document.id(), document.setting(), mark(document).style()),
            document.statements().stream().flatMap(s -> Stream.of(s.id(), s.evidence().word())))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The neighbour of a document in the order of the paper. */
  public Optional<DocumentResult> neighbour(DocumentResult document, int step) {
    int at = ordered.indexOf(document) + step;
    return at >= 0 && at < ordered.size() ? Optional.of(ordered.get(at)) : Optional.empty();
  }

  /** What became of wrong versions of a statement, if they were tried. */
  public Optional<MutationScore> mutants(StatementResult statement) {
    return Optional.ofNullable(mutants.get(statement.id()));
  }

  /** Wrong versions that nothing told from the statement. */
  public List<MutationScore.Fate> survivors(MutationScore score) {
    return score.mutants().stream().filter(m -> !FINE.contains(m.end())).toList();
  }

  /** Statements that some wrong version survives. */
  public List<MutationScore> weak() {
    return mutants.values().stream()
        .filter(score -> !survivors(score).isEmpty())
        .sorted(Comparator.comparing(MutationScore::statement))
        .toList();
  }

  /** Its results. */
  public RunResult results() {
    return run.results();
  }

  /** How many statements have a mark of this style. */
  public long count(String style) {
    return results().statements().filter(s -> Mark.of(s).style().equals(style)).count();
  }

  /** Statements that are not as expected: a reader should look at them first. */
  public List<Recipes> troubles() {
    return these(s -> !s.asExpected());
  }

  /** Slips of print or of arithmetic, as their documents say. */
  public List<Recipes> misprints() {
    return these(s -> s.asExpected() && s.misprinted());
  }

  /** What is said and does not hold in general, as documents say. */
  public List<Recipes> negations() {
    return these(s -> s.asExpected() && s.expectRefuted() && !s.misprinted() && !s.planted());
  }

  /** Statements in the order of the paper, with their documents. */
  private List<Recipes> these(Predicate<StatementResult> which) {
    return Recipes.of(results(), ordered, which);
  }

  /** A document from its beginning to its end. */
  public List<Section> sections(DocumentResult document) {
    return Section.of(document);
  }

  /** The rows of evidence on a statement. */
  public EvidenceRow.Rows rows(StatementResult statement) {
    return EvidenceRow.rows(statement);
  }

  /** How many statements came to what. */
  public Tally tally() {
    return Tally.of(results());
  }

  /** The worst verdict of a document. */
  public Mark mark(DocumentResult document) {
    return Mark.of(document);
  }

  /** The verdict on a statement. */
  public Mark mark(StatementResult statement) {
    return Mark.of(statement);
  }

  /** The weakest evidence of a document's own statements. */
  public Evidence evidence(DocumentResult document) {
    return GraphDrawing.evidence(document);
  }

  /** The weakest evidence on the way to a document. */
  public WeakestLink link(DocumentResult document) {
    return links.getOrDefault(document.id(), new WeakestLink(Evidence.NONE, document.id()));
  }

  /** The largest residual of a statement of a document that holds on samples; empty without one. */
  public String worstResidual(DocumentResult document) {
    OptionalDouble worst =
        document.statements().stream()
            .flatMap(s -> s.numeric().stream())
            .filter(n -> n.verdict() != Verdict.REFUTED && n.counts().holding() > n.counts().zero())
            .mapToDouble(NumericEvidence::worstResidual)
            .max();
    return worst.isPresent() ? Figures.small(worst.getAsDouble()) : "";
  }

  /**
   * What would mend a statement, where others stand beside it.
   *
   * @param shown formulas of the first mends, by what says that they are true
   * @param more how many there are on its own page
   */
  public record FirstMends(Map<String, List<String>> shown, int more) {
    private static final int SHOWN = 2;

    private static FirstMends of(List<Suggestion> all) {
      Map<String, List<String>> shown =
          all.stream()
              .limit(SHOWN)
              .collect(
                  Collectors.groupingBy(
                      Suggestion::evidence,
                      LinkedHashMap::new,
                      Collectors.mapping(Suggestion::formula, Collectors.toList())));
      return new FirstMends(shown, Math.max(0, all.size() - SHOWN));
    }
  }

  /** The first mends of a refuted statement. */
  public FirstMends mends(StatementResult statement) {
    return FirstMends.of(statement.suggestions());
  }

  /** Samples of all statements of a document. */
  public long samples(DocumentResult document) {
    return document.statements().stream()
        .flatMap(s -> s.numeric().stream())
        .mapToLong(NumericEvidence::samples)
        .sum();
  }

  /** Documents that use this one. */
  public List<DocumentResult> users(DocumentResult document) {
    return results().documents().stream().filter(d -> d.uses().contains(document.id())).toList();
  }

  /** A document by its id, if it is in the run. */
  public boolean has(String id) {
    return results().documents().stream().anyMatch(d -> d.id().equals(id));
  }

  /** Statements of a document that nothing settled. */
  public List<StatementResult> open(DocumentResult document) {
    return document.statements().stream().filter(Mark::isOpen).toList();
  }

  /** Statements of a document that are as expected, but not proved. */
  public List<StatementResult> unproved(DocumentResult document) {
    return document.statements().stream()
        .filter(s -> s.asExpected() && !s.evidence().isAtLeast(Evidence.PROVED))
        .toList();
  }

  /** Assumptions with the documents that make them. */
  public Map<Assumed, List<DocumentResult>> assumptions() {
    Map<Assumed, List<DocumentResult>> found = new TreeMap<>(Comparator.comparing(Assumed::word));
    for (DocumentResult document : ordered) {
      for (Assumed assumed : document.assumptions()) {
        found.computeIfAbsent(assumed, w -> new ArrayList<>()).add(document);
      }
    }
    return found;
  }

  /** What can be copied to do a statement again. */
  public Recipes recipes(DocumentResult document, StatementResult statement) {
    return new Recipes(results().seed(), results().samples(), document, statement);
  }

  /** Plots of residuals; none if there are no samples. */
  public List<String> plots(StatementResult statement) {
    return statement.numeric().map(ResidualPlots::of).orElse(List.of());
  }

  /** What the plots show, in words. */
  public String plotted(StatementResult statement) {
    return statement.numeric().map(ResidualPlots::words).orElse("");
  }

  /** The convergence of a statement that is claimed in a limit only. */
  public Optional<Convergence> convergence(StatementResult statement) {
    return statement.limit().flatMap(Finding::convergence);
  }

  /** Which reading holds at which place and in which gauge. */
  public Optional<PlaceTable> places(DocumentResult document) {
    return PlaceTable.of(document);
  }

  /** Its drawing. */
  public String drawing(Convergence convergence) {
    return ConvergencePlot.of(convergence);
  }

  /** What the drawing shows, in words. */
  public String drawn(Convergence convergence) {
    return ConvergencePlot.words(convergence);
  }

  /** A number or a few words of a sentence, as markup. */
  public String printed(Coverage.Entry entry) {
    return Prose.of(entry.printed());
  }

  /** Text with formulas in it, as markup. */
  public String said(String text) {
    return Prose.of(text);
  }

  /** Where a claim or step stands. */
  public String address(String statement) {
    return results().documents().stream()
        .filter(d -> d.statements().stream().anyMatch(s -> s.id().equals(statement)))
        .map(d -> Links.page(d.id()) + "#" + Links.anchor(statement))
        .findFirst()
        .orElse("index.html");
  }

  /** Numbers and sentences with neither verdict nor reason. */
  public List<Coverage.Entry> unaccounted() {
    return results().coverage().stream().flatMap(c -> c.open().stream()).toList();
  }

  /** The drawing of what stands on what. */
  public String graph() {
    return GraphDrawing.of(results().documents());
  }
}
