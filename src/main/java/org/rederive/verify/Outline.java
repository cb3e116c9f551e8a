package org.rederive.verify;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Passage;
import org.rederive.formula.print.PlainText;
import org.rederive.result.DocumentResult;
import org.rederive.result.Expectation;
import org.rederive.result.StatementResult;
import org.rederive.result.StatementResult.Stated;
import org.rederive.setting.Settings;

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
        new DocumentResult.Identity(
            derivation.id(),
            derivation.title(),
            new DocumentResult.Source(derivation.source().paper(), derivation.source().equation()),
            derivation.file(),
            digest),
        frame(derivation),
        text(derivation),
        derivation.uses(),
        derivation.statements().stream()
            .map(statement -> StatementResult.unchecked(stated(statement)))
            .toList());
  }

  private static DocumentResult.Frame frame(Derivation derivation) {
    return new DocumentResult.Frame(
        derivation.setting().word(),
        derivation.rows(),
        derivation.assumptions().stream()
            .map(a -> new DocumentResult.Assumed(a.word(), a.sentence()))
            .toList(),
        derivation.premises().hamiltonians(),
        Settings.of(derivation).hasModels());
  }

  private static DocumentResult.Text text(Derivation derivation) {
    List<DocumentResult.Borrowed> borrowed =
        derivation.lenders().stream()
            .map(lender -> new DocumentResult.Borrowed(lender.id(), definitions(lender)))
            .toList();
    return new DocumentResult.Text(derivation.passages(), borrowed);
  }

  private static List<String> definitions(Derivation lender) {
    return lender.passages().stream()
        .filter(passage -> passage.form() == Passage.Form.DEFINITION)
        .map(Passage::text)
        .toList();
  }

  private static Stated stated(Statement statement) {
    return new Stated(
        statement.id(),
        statement.rule(),
        statement.latex(),
        statement.equations().stream().map(e -> PlainText.of(e) + rest(statement)).toList(),
        statement.line(),
        expectation(statement),
        statement.number());
  }

  private static Expectation expectation(Statement statement) {
    return switch (statement.expected()) {
      case TRUE -> Expectation.HOLDS;
      case REFUTED -> Expectation.REFUTED;
      case MISPRINT -> Expectation.MISPRINT;
      case PLANTED -> Expectation.PLANTED_ERROR;
      case NOT_DISPROVED -> Expectation.NOT_DISPROVED;
    };
  }

  /** What a limit leaves out. */
  private static String rest(Statement statement) {
    return statement
        .limit()
        .map(limit -> " + O(" + limit.parameter().word() + "^" + limit.order() + ")")
        .orElse("");
  }
}
