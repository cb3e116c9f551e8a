package org.rederive.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rederive.algebra.Presentation;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Passage;
import org.rederive.formula.Quantity;
import org.rederive.formula.SymbolRow;
import org.rederive.formula.SymbolTable;
import org.rederive.hamiltonian.Premises;

/**
 * A derivation document as read: one equation with the steps that lead to it.
 *
 * @param heading which document it is
 * @param frame what its formulas are written in
 * @param statements claims and steps in order of writing
 * @param sources the documents it stands on
 */
public record Derivation(
    Heading heading, Frame frame, List<Statement> statements, List<Derivation> sources) {
  public Derivation {
    statements = List.copyOf(statements);
    sources = List.copyOf(sources);
  }

  /**
   * A document by its name and place.
   *
   * @param id permanent name, unique among all documents
   * @param title one line
   * @param source where the equation is printed
   * @param file path of the document, as messages show it
   * @param uses ids of the documents it stands on
   * @param inherited what it has of its paper, if it has one
   * @param closedForms whether a run computes the closed forms of its claims for small models
   * @param passages what it says besides its statements, in order of writing
   */
  public record Heading(
      String id,
      String title,
      Source source,
      String file,
      List<String> uses,
      Optional<Inherited> inherited,
      boolean closedForms,
      List<Passage> passages) {
    public Heading {
      passages = List.copyOf(passages);
      uses = List.copyOf(uses);
    }
  }

  /**
   * What a document has of its paper.
   *
   * @param file of the paper
   * @param text all of it: rows, macros, assumptions, setting
   */
  public record Inherited(String file, String text) {}

  /** Where an equation is printed. */
  public record Source(String paper, String equation) {}

  /**
   * What formulas are written in.
   *
   * @param setting what symbols live in
   * @param symbols the symbol table
   * @param rows the symbol table as written
   * @param definitions symbols that are defined by a formula, here or in a document that is used
   * @param assumptions what is assumed
   * @param presentation how generators are exchanged
   */
  public record Frame(
      Vocabulary setting,
      SymbolTable symbols,
      List<SymbolRow> rows,
      Map<Declaration, Definition> definitions,
      List<Assumption> assumptions,
      Presentation presentation) {
    public Frame {
      rows = List.copyOf(rows);
      List<Formula> bodies = definitions.values().stream().map(Definition::body).toList();
      definitions = Map.copyOf(Definition.withArguments(definitions, bodies));
      assumptions = List.copyOf(assumptions);
    }
  }

  /** Permanent name, unique among all documents. */
  public String id() {
    return heading.id;
  }

  /** One line. */
  public String title() {
    return heading.title;
  }

  /** Where the equation is printed. */
  public Source source() {
    return heading.source;
  }

  /** Path of the document, as messages show it. */
  public String file() {
    return heading.file;
  }

  /** What it has of its paper, if it has one. */
  public Optional<Inherited> inherited() {
    return heading.inherited;
  }

  /** Ids of the documents it stands on. */
  public List<String> uses() {
    return heading.uses;
  }

  /** What it says besides its statements, in order of writing. */
  public List<Passage> passages() {
    return heading.passages;
  }

  /** The documents from which it has symbols with their definitions, in order of their names. */
  public List<Derivation> lenders() {
    Map<String, Derivation> all = new TreeMap<>();
    collect(sources, all);
    return all.values().stream()
        .filter(source -> definitions().keySet().stream().anyMatch(source::defines))
        .toList();
  }

  private boolean defines(Declaration symbol) {
    return isDefinedBy(id(), symbol);
  }

  private static void collect(List<Derivation> sources, Map<String, Derivation> all) {
    for (Derivation source : sources) {
      if (all.putIfAbsent(source.id(), source) == null) {
        collect(source.sources, all);
      }
    }
  }

  /** Whether a run computes the closed forms of its claims for small models. */
  public boolean closedForms() {
    return heading.closedForms;
  }

  /** What its symbols live in. */
  public Vocabulary setting() {
    return frame.setting;
  }

  /** Its symbol table. */
  public SymbolTable symbols() {
    return frame.symbols;
  }

  /** Its symbol table as written. */
  public List<SymbolRow> rows() {
    return frame.rows;
  }

  /** Symbols that are defined by a formula, here or in a document it uses. */
  public Map<Declaration, Definition> definitions() {
    return frame.definitions;
  }

  /** Whether a symbol has its definition from a document: this one, or one that it stands on. */
  public boolean isDefinedBy(String id, Declaration symbol) {
    return symbol.role().name().equals(Defined.role(id, symbol.type()).name());
  }

  /** What it assumes. */
  public List<Assumption> assumptions() {
    return frame.assumptions;
  }

  /** The algebra of its generators. */
  public Presentation presentation() {
    return frame.presentation;
  }

  /** How its generators are exchanged, as written. */
  public List<Equation> relations() {
    return frame.presentation.relations();
  }

  /** How many components states have, if its matrices are written out and say so. */
  public OptionalInt components() {
    return MatrixSizes.of(whole().statements, frame.definitions.values());
  }

  /** Whether it declares a Hamiltonian that no formula gives, or levels of one without a name. */
  public boolean speaksOfHamiltonian() {
    return frame.symbols.declarations().stream()
        .map(Declaration::quantity)
        .anyMatch(
            q ->
                q instanceof Quantity.PerturbedHamiltonian
                    || q instanceof Quantity.Owned owned && owned.of().isEmpty()
                    || q instanceof Quantity.Operator operator
                        && operator.restriction() == Quantity.Restriction.HAMILTONIAN);
  }

  /** Whether it says other things in other bases of states: it writes matrices, or transposes. */
  public boolean namesBasis() {
    return components().isPresent()
        || Stream.concat(
                frame.definitions.values().stream().map(Definition::body),
                whole().statements.stream().flatMap(statement -> statement.sides().stream()))
            .anyMatch(formula -> formula.anyMatch(Formula.Transposed.class::isInstance));
  }

  /** The numbers of components to look at, of those asked for; the only one if there is one. */
  public List<Integer> sizes(List<Integer> asked) {
    OptionalInt only = components();
    return only.isPresent() ? List.of(only.getAsInt()) : asked;
  }

  /** What its assumptions say, and what is usual for the symbols that it declares. */
  public Premises premises() {
    return usual(Assumption.all(frame.assumptions));
  }

  /** What is known with one more assumption. */
  public Premises premisesWith(Assumption assumption) {
    return usual(assumption.added().apply(Assumption.all(frame.assumptions)));
  }

  /** What is left without one of its assumptions. */
  public Premises premisesWithout(Assumption assumption) {
    return usual(assumption.droppedFrom(frame.assumptions));
  }

  /** All that can be dropped: what it assumes, and what its kinds of symbols say. */
  public List<Assumption> droppable() {
    boolean symmetric =
        frame.symbols.declarations().stream()
            .anyMatch(d -> d.quantity() instanceof Quantity.SymmetricMatrix);
    return symmetric
        ? Stream.concat(frame.assumptions.stream(), Stream.of(Assumption.SYMMETRIC_MATRIX)).toList()
        : frame.assumptions;
  }

  /** Eigenvectors of a Hermitian H have length one where no left partners are declared. */
  private Premises usual(Premises assumed) {
    boolean hermitian = assumed.hamiltonians() == Premises.Symmetry.HERMITIAN;
    return hermitian && hasEigenvectors(false) && !hasEigenvectors(true)
        ? Assumption.NORMALISED_EIGENVECTORS.added().apply(assumed)
        : assumed;
  }

  private boolean hasEigenvectors(boolean left) {
    return frame.symbols.declarations().stream()
        .anyMatch(d -> d.quantity() instanceof Quantity.Eigenvector e && e.left() == left);
  }

  /**
   * Only the statements with these ids; all of them if the document itself is named. The others are
   * not forgotten: those that are left may stand on them.
   */
  public Derivation only(List<String> ids) {
    if (ids.contains(heading.id)) {
      return this;
    }
    return only(statement -> ids.contains(statement.id()));
  }

  /** The document with such statements only; it still knows the others. */
  public Derivation only(Predicate<Statement> which) {
    List<Statement> kept = statements.stream().filter(which).toList();
    return new Derivation(
        heading, frame, kept, Stream.concat(Stream.of(whole()), sources.stream()).toList());
  }

  /** A statement by its id; a step also by its name in this document. */
  public Optional<Statement> named(String name) {
    return statements.stream()
        .filter(s -> s.id().equals(name) || s.id().equals(heading.id + "/" + name))
        .findFirst();
  }

  /** The document with all of its statements, of which this may have some only. */
  public Derivation whole() {
    return sources.stream().filter(d -> d.id().equals(heading.id)).findFirst().orElse(this);
  }

  /** The document with other statements. */
  public Derivation with(List<Statement> others) {
    return new Derivation(heading, frame, others, sources);
  }

  /** The document with definitions of more symbols. */
  public Derivation defining(Map<Declaration, Definition> more) {
    Map<Declaration, Definition> all = new LinkedHashMap<>(frame.definitions);
    all.putAll(more);
    return with(frame.symbols, all, statements);
  }

  /**
   * The document where some of its symbols are of another kind.
   *
   * @param kinds what these are
   */
  public Derivation where(Map<Declaration, Quantity> kinds) {
    return new Exchanged(
            symbol -> kinds.containsKey(symbol) ? symbol.withQuantity(kinds.get(symbol)) : symbol)
        .in(this);
  }

  /** The document with other symbols. */
  Derivation with(SymbolTable table, Map<Declaration, Definition> defined, List<Statement> others) {
    Frame other =
        new Frame(frame.setting, table, frame.rows, defined, frame.assumptions, frame.presentation);
    return new Derivation(heading, other, others, sources);
  }
}
