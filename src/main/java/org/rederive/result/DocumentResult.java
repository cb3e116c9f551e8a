package org.rederive.result;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Passage;
import org.rederive.formula.SymbolRow;
import org.rederive.hamiltonian.Premises;

/**
 * The verdicts on one document.
 *
 * @param document which document it is
 * @param frame what its formulas are written in
 * @param text what it says besides its statements
 * @param uses documents it stands on
 * @param statements results in order of writing
 */
public record DocumentResult(
    Identity document,
    Frame frame,
    Text text,
    List<String> uses,
    List<StatementResult> statements) {
  public DocumentResult {
    uses = List.copyOf(uses);
    statements = List.copyOf(statements);
  }

  /**
   * A document by its name, its place and its bytes.
   *
   * @param id its name
   * @param title one line
   * @param source where the equation is printed
   * @param file path of the document
   * @param digest SHA-256 of the document, in hexadecimal
   */
  public record Identity(String id, String title, Source source, String file, String digest) {}

  /**
   * Where an equation is printed.
   *
   * @param paper its title or reference
   * @param equation its number there
   */
  public record Source(String paper, String equation) {}

  /**
   * What formulas are written in.
   *
   * @param setting what symbols live in
   * @param symbols the symbol table as written
   * @param assumptions what is assumed
   * @param hamiltonians what all Hamiltonians have because of that
   * @param models whether small models can be cases of what is said
   */
  public record Frame(
      String setting,
      List<SymbolRow> symbols,
      List<Assumed> assumptions,
      Premises.Symmetry hamiltonians,
      boolean models) {
    public Frame {
      symbols = List.copyOf(symbols);
      assumptions = List.copyOf(assumptions);
    }
  }

  /**
   * What a document says besides its statements.
   *
   * @param passages prose and definitions in order of writing
   * @param borrowed definitions of symbols that it has from other documents
   */
  public record Text(List<Passage> passages, List<Borrowed> borrowed) {
    /** Nothing is said. */
    public static final Text NONE = new Text(List.of(), List.of());

    public Text {
      passages = List.copyOf(passages);
      borrowed = List.copyOf(borrowed);
    }
  }

  /**
   * Definitions in another document.
   *
   * @param document its name
   * @param definitions their LaTeX
   */
  public record Borrowed(String document, List<String> definitions) {
    public Borrowed {
      definitions = List.copyOf(definitions);
    }
  }

  /** An assumption: its word, and what it says. */
  public record Assumed(String word, String sentence) {}

  /** Its name. */
  public String id() {
    return document.id;
  }

  /** One line. */
  public String title() {
    return document.title;
  }

  /** Where the equation is printed. */
  public String paper() {
    return document.source.paper;
  }

  /** The number of the equation there. */
  public String equation() {
    return document.source.equation;
  }

  /** Path of the document. */
  public String file() {
    return document.file;
  }

  /** SHA-256 of the document, in hexadecimal. */
  public String digest() {
    return document.digest;
  }

  /** What its symbols live in. */
  public String setting() {
    return frame.setting;
  }

  /** Its symbol table as written. */
  public List<SymbolRow> symbols() {
    return frame.symbols;
  }

  /** What it says besides its statements, in order of writing. */
  public List<Passage> passages() {
    return text.passages;
  }

  /** Definitions of symbols that it has from other documents. */
  public List<Borrowed> borrowed() {
    return text.borrowed;
  }

  /** What it assumes. */
  public List<Assumed> assumptions() {
    return frame.assumptions;
  }

  /**
   * Documents that it uses, though no reason that was checked needs anything of them; none where
   * reasons were not checked or not all are settled.
   */
  public List<String> idle() {
    List<Reasoning> reasons = statements.stream().flatMap(s -> s.reasoning().stream()).toList();
    boolean settled = reasons.stream().allMatch(r -> r.status() == Reasoning.Status.FOLLOWS);
    Stream<String> unneeded =
        uses.stream().filter(used -> reasons.stream().noneMatch(r -> r.sources().contains(used)));
    return reasons.isEmpty() || !settled ? List.of() : unneeded.toList();
  }

  /** The document with other results. */
  public DocumentResult with(List<StatementResult> others) {
    return new DocumentResult(document, frame, text, uses, others);
  }

  /** The same document in another place. */
  public DocumentResult at(String other) {
    Identity moved =
        new Identity(document.id, document.title, document.source, other, document.digest);
    return new DocumentResult(moved, frame, text, uses, statements);
  }

  /** Whether every statement is as expected. */
  public boolean asExpected() {
    return statements.stream().allMatch(StatementResult::asExpected);
  }
}
