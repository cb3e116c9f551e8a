package org.rederive.verify;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.print.PlainText;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/** What the results of a document say before anything is checked: everything but the verdicts. */
final class Outline {
  private Outline() {}

  /**
   * The document as it will be in the results.
   *
   * @param digest SHA-256 of the document
   */
  static DocumentResult of(Derivation derivation, String digest) {
    return new DocumentResult(
        derivation.id(),
        derivation.title(),
        derivation.source().paper(),
        derivation.source().equation(),
        derivation.file(),
        digest,
        derivation.setting().word(),
        derivation.rows(),
        derivation.assumptions().stream().map(Assumption::word).toList(),
        derivation.uses(),
        derivation.statements().stream().map(Outline::of).toList());
  }

  /** What a limit leaves out. */
  private static String rest(Statement statement) {
    return statement.isLimit() ? " + O(width^" + statement.order() + ")" : "";
  }

  private static StatementResult of(Statement statement) {
    return new StatementResult(
        statement.id(),
        statement.claim(),
        statement.by(),
        statement.latex(),
        statement.equations().stream().map(e -> PlainText.of(e) + rest(statement)).toList(),
        statement.line(),
        statement.expectRefuted(),
        Verdict.UNDECIDED,
        Evidence.NONE,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "not checked");
  }
}
