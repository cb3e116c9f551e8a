package org.rederive.report.html;

import java.util.List;
import java.util.Map;
import org.rederive.report.StoredRun;
import org.rederive.verification.DocumentResult;
import org.rederive.verification.Evidence;
import org.rederive.verification.NumericEvidence;
import org.rederive.verification.RunResult;
import org.rederive.verification.StatementResult;
import org.rederive.verification.WeakestLink;

/**
 * What the pages show of a run.
 *
 * @param run the run
 * @param digest SHA-256 of its results
 * @param links the weakest link under each document
 */
public record Views(StoredRun run, String digest, Map<String, WeakestLink> links) {
  static Views of(StoredRun run, String digest) {
    return new Views(run, digest, run.results().weakestLinks());
  }

  /** Its results. */
  public RunResult results() {
    return run.results();
  }

  /** How many statements have a mark of this style. */
  public long count(String style) {
    return results().statements().filter(s -> Mark.of(s).style().equals(style)).count();
  }

  /** Documents with statements that a reader should look at first. */
  public List<DocumentResult> remarkable() {
    return results().documents().stream().filter(d -> !Mark.of(d).style().equals("holds")).toList();
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

  /** The largest residual of a holding sample of a document. */
  public double worstResidual(DocumentResult document) {
    return document.statements().stream()
        .flatMap(s -> s.numeric().stream())
        .mapToDouble(NumericEvidence::worstResidual)
        .max()
        .orElse(0);
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

  /** Statements that nothing settled. */
  public List<StatementResult> open() {
    return results().statements().filter(Mark::isOpen).toList();
  }

  /** Statements that hold on samples only. */
  public List<StatementResult> numericOnly() {
    return results()
        .statements()
        .filter(s -> s.asExpected() && s.evidence() == Evidence.NUMERIC)
        .toList();
  }

  /** Assumptions with the documents that make them. */
  public Map<String, List<DocumentResult>> assumptions() {
    Map<String, List<DocumentResult>> found = new java.util.TreeMap<>();
    for (DocumentResult document : results().documents()) {
      for (String word : document.assumptions()) {
        found.computeIfAbsent(word, w -> new java.util.ArrayList<>()).add(document);
      }
    }
    return found;
  }

  /** The command that checks one statement again. */
  public String reproduce(DocumentResult document, StatementResult statement) {
    int slash = document.file().lastIndexOf('/');
    String folder = slash < 0 ? "." : document.file().substring(0, slash);
    return "rederive verify -v --seed "
        + results().seed()
        + " --samples "
        + results().samples()
        + " -k "
        + statement.id()
        + " "
        + folder;
  }

  /** A plot of residuals; empty if there are no samples. */
  public String plot(StatementResult statement) {
    return statement.numeric().map(ResidualPlot::of).orElse("");
  }

  /** The drawing of what stands on what. */
  public String graph() {
    return GraphDrawing.of(results().documents());
  }
}
