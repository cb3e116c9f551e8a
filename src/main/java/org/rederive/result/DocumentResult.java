package org.rederive.result;

import java.util.List;
import org.rederive.formula.SymbolRow;

/**
 * The verdicts on one document.
 *
 * @param id its name
 * @param title one line
 * @param paper where the equation is printed
 * @param equation its number there
 * @param file path of the document
 * @param digest SHA-256 of the document, in hexadecimal
 * @param setting what its symbols live in
 * @param symbols its symbol table as written
 * @param assumptions what it assumes
 * @param uses documents it stands on
 * @param statements results in order of writing
 */
public record DocumentResult(
    String id,
    String title,
    String paper,
    String equation,
    String file,
    String digest,
    String setting,
    List<SymbolRow> symbols,
    List<String> assumptions,
    List<String> uses,
    List<StatementResult> statements) {
  public DocumentResult {
    symbols = List.copyOf(symbols);
    assumptions = List.copyOf(assumptions);
    uses = List.copyOf(uses);
    statements = List.copyOf(statements);
  }

  /** The document with other results. */
  public DocumentResult with(List<StatementResult> others) {
    return new DocumentResult(
        id, title, paper, equation, file, digest, setting, symbols, assumptions, uses, others);
  }

  /** The same document in another place. */
  public DocumentResult at(String other) {
    return new DocumentResult(
        id, title, paper, equation, other, digest, setting, symbols, assumptions, uses, statements);
  }

  /** Whether every statement is as expected. */
  public boolean asExpected() {
    return statements.stream().allMatch(StatementResult::asExpected);
  }
}
