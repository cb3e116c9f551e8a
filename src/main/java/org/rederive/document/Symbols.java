package org.rederive.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/**
 * A symbol table as far as it can be understood without definitions.
 *
 * @param labels indices and variables only
 * @param declared all symbols that are not defined by a formula, labels included
 * @param defined rows that this document defines
 * @param imported rows that other documents define
 * @param failed base letters of the rows that could not be understood
 * @param misdefined what a formula defines although its row says that it is something else
 * @param doubtful names of which it is open what they are
 * @param macros of the author, with which formulas are written
 */
record Symbols(
    SymbolTable labels,
    List<Declaration> declared,
    List<DefinedRow> defined,
    List<ImportedRow> imported,
    Set<String> failed,
    Set<Declaration> misdefined,
    Doubtful doubtful,
    Macros macros) {
  Symbols {
    declared = List.copyOf(declared);
    defined = List.copyOf(defined);
    imported = List.copyOf(imported);
  }

  /** A row of kind 'defined'. */
  record DefinedRow(List<Spelling> spellings) {
    DefinedRow {
      spellings = List.copyOf(spellings);
    }

    Optional<Spelling> spelling(SymbolName pattern) {
      return spellings.stream().filter(s -> s.pattern().equals(pattern)).findFirst();
    }

    /** Whether a name is spelled here with as many spatial indices: Ω_a is none of Ω_{ab}. */
    boolean hasAsManyIndicesAs(Spelling name) {
      return spelling(name.pattern())
          .filter(s -> s.indices().size() == name.indices().size())
          .isPresent();
    }

    /** Whether the name differs from a spelling of this row at most in its labels. */
    boolean resembles(Spelling name) {
      return spellings.stream().anyMatch(s -> resembles(s, name));
    }

    private static boolean resembles(Spelling spelling, Spelling written) {
      SymbolName pattern = spelling.pattern();
      SymbolName name = written.pattern();
      boolean sameLabels = !pattern.isKet() || pattern.subscripts().equals(name.subscripts());
      int indices = spelling.indices().size();
      boolean asMany =
          indices == 0 || written.indices().isEmpty() || indices == written.indices().size();
      return pattern.base().equals(name.base())
          && pattern.label().equals(name.label())
          && sameLabels
          && asMany;
    }
  }

  /** A row of kind 'defined by ID'. */
  record ImportedRow(List<Spelling> spellings, Piece id) {
    ImportedRow {
      spellings = List.copyOf(spellings);
    }
  }

  /**
   * Notes that a row has been complained of, so that formulas with its symbol are left in peace.
   */
  void fail(List<Spelling> spellings) {
    spellings.forEach(this::fail);
  }

  /**
   * Notes symbols of which a row says one thing and a formula another: nobody knows which is meant.
   */
  void misdefine(Spelling left, List<Declaration> known) {
    known.stream()
        .filter(d -> Spelling.of(left.at(), d.pattern(), labels).bare().equals(left.bare()))
        .forEach(misdefined::add);
    labels.label(left.written().latex()).ifPresent(label -> doubtful.add(label.latex()));
  }

  /** A label stays declared, so that it has to be looked for. */
  private void fail(Spelling spelling) {
    SymbolName name = spelling.written();
    failed.add(name.base());
    labels.label(name.latex()).ifPresent(label -> doubtful.add(label.latex()));
  }

  /** The symbol whose own row is wrong, if a formula cannot be read for this reason only. */
  Optional<String> cause(ReadingException e, Fence fence) {
    Obstacle obstacle = e.obstacle();
    if (obstacle instanceof Obstacle.NoVariable) {
      return Optional.of("\\partial").filter(failed::contains);
    }
    if (obstacle instanceof Obstacle.NoFunction called) {
      return failed(called.latex());
    }
    Optional<String> row =
        obstacle instanceof Obstacle.Undeclared
            ? failed(fence.text(e.span()))
            : Optional.<String>empty();
    return row.or(() -> guessIn(fence));
  }

  /** A name of which somebody has to say what it is, in a formula that cannot be read without. */
  private Optional<String> guessIn(Fence fence) {
    return doubtful.in(macros.withSynonyms().plain(fence.latex())).filter(this::isGuess);
  }

  /** A doubtful name that occurs in a formula, perhaps inside of a macro. */
  Optional<String> doubtIn(Fence fence) {
    return doubtful.in(plain(fence));
  }

  /** A formula with the commands of the author written out, as far as these can be read. */
  String plain(Fence fence) {
    return macros.plain(fence.latex());
  }

  /** Notes that what is defined is as doubtful as a name in its definition. */
  void spread(String doubt, DefinedRow row) {
    for (Spelling spelling : row.spellings()) {
      if (isGuess(doubt)) {
        doubtful.addGuess(spelling.written());
      } else {
        doubtful.add(spelling.written().base());
      }
    }
  }

  /** Whether what is wrong with a symbol is that its kind is only guessed. */
  boolean isGuess(String symbol) {
    String base = name(symbol, macros).map(SymbolName::base).orElse(symbol);
    return doubtful.isGuess(symbol) || doubtful.isGuess(base);
  }

  private Optional<String> failed(String written) {
    return name(written).filter(this::isFailed).map(SymbolName::latex);
  }

  private boolean isFailed(SymbolName name) {
    return failed.contains(name.base())
        || Spelling.pieces(name).stream().anyMatch(failed::contains);
  }

  static Optional<SymbolName> name(String latex) {
    return name(latex, Macros.NONE);
  }

  static Optional<SymbolName> name(String latex, Macros macros) {
    try {
      return Optional.of(FormulaReader.name(latex, macros));
    } catch (ReadingException e) {
      return Optional.empty();
    }
  }
}
