package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.SymbolRow;
import org.rederive.formula.SymbolTable;
import org.rederive.hamiltonian.Premises;

/**
 * A derivation document as read: one equation with the steps that lead to it.
 *
 * @param id permanent name, unique among all documents
 * @param title one line
 * @param source where the equation is printed
 * @param file path of the document, as messages show it
 * @param setting what its symbols live in
 * @param uses ids of the documents it stands on
 * @param symbols its symbol table
 * @param rows its symbol table as written
 * @param definitions symbols that are defined by a formula, here or in a document it uses
 * @param assumptions what it assumes
 * @param statements claims and steps in order of writing
 */
public record Derivation(
    String id,
    String title,
    Source source,
    String file,
    Vocabulary setting,
    List<String> uses,
    SymbolTable symbols,
    List<SymbolRow> rows,
    Map<Declaration, Definition> definitions,
    List<Assumption> assumptions,
    List<Statement> statements) {

  public Derivation {
    uses = List.copyOf(uses);
    rows = List.copyOf(rows);
    List<Formula> bodies = definitions.values().stream().map(Definition::body).toList();
    definitions = Map.copyOf(Definition.withArguments(definitions, bodies));
    assumptions = List.copyOf(assumptions);
    statements = List.copyOf(statements);
  }

  /** What its assumptions say, and what is usual for the symbols that it declares. */
  public Premises premises() {
    return usual(Assumption.all(assumptions));
  }

  /** What is known of packets that are made narrower and narrower: at first, a single momentum. */
  public Premises premisesOfNarrowPackets() {
    return Assumption.SHARP_PACKET.added().apply(premises());
  }

  /** What is known with one more assumption. */
  public Premises premisesWith(Assumption assumption) {
    return usual(assumption.added().apply(Assumption.all(assumptions)));
  }

  /** What is left without one of its assumptions. */
  public Premises premisesWithout(Assumption assumption) {
    return usual(assumption.droppedFrom(assumptions));
  }

  /** All that can be dropped: what it assumes, and what its kinds of symbols say. */
  public List<Assumption> droppable() {
    boolean symmetric =
        symbols.declarations().stream()
            .anyMatch(d -> d.quantity() instanceof Quantity.SymmetricMatrix);
    return symmetric
        ? Stream.concat(assumptions.stream(), Stream.of(Assumption.SYMMETRIC_MATRIX)).toList()
        : assumptions;
  }

  /** Eigenvectors of a Hermitian H have length one where no left partners are declared. */
  private Premises usual(Premises assumed) {
    boolean hermitian = assumed.hamiltonians() == Premises.Symmetry.HERMITIAN;
    return hermitian && hasEigenvectors(false) && !hasEigenvectors(true)
        ? Assumption.NORMALISED_EIGENVECTORS.added().apply(assumed)
        : assumed;
  }

  private boolean hasEigenvectors(boolean left) {
    return symbols.declarations().stream()
        .anyMatch(d -> d.quantity() instanceof Quantity.Eigenvector e && e.left() == left);
  }

  /** Only the statements with these ids; all of them if the document itself is named. */
  public Derivation only(List<String> ids) {
    if (ids.contains(id)) {
      return this;
    }
    return with(statements.stream().filter(s -> ids.contains(s.id())).toList());
  }

  /** The document with other statements. */
  public Derivation with(List<Statement> others) {
    return with(symbols, definitions, others);
  }

  /** The document with other symbols. */
  Derivation with(SymbolTable table, Map<Declaration, Definition> defined, List<Statement> others) {
    return new Derivation(
        id, title, source, file, setting, uses, table, rows, defined, assumptions, others);
  }

  /** Where an equation is printed. */
  public record Source(String paper, String equation) {}
}
