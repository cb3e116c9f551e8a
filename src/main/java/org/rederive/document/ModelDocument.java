package org.rederive.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A small model as its document writes it: symbols, the matrix of a Hamiltonian and its energies.
 * The formulas are not understood yet.
 *
 * @param id unique among models
 * @param title in words
 * @param symbols rows of the table of symbols
 * @param hamiltonian an N×N matrix as a list of rows
 * @param energies a list of N energies
 * @param home the folder for whose documents it is; none if it is for all
 */
public record ModelDocument(
    String id,
    String title,
    List<Symbol> symbols,
    Code hamiltonian,
    Code energies,
    Optional<Path> home) {
  public ModelDocument {
    symbols = List.copyOf(symbols);
  }

  /** The model for the documents in a folder. */
  ModelDocument in(Path folder) {
    return new ModelDocument(id, title, symbols, hamiltonian, energies, Optional.of(folder));
  }

  /** Whether it is one of a document's paper. */
  public boolean isFor(Derivation derivation) {
    return home.isEmpty()
        || Path.of(derivation.file()).toAbsolutePath().normalize().startsWith(home.get());
  }

  /** What a symbol of a model is. */
  public enum Kind {
    /** A component of k, along the axis that its name ends with. */
    MOMENTUM("momentum"),
    /** A real number that may vary with position, time and strength of a perturbation. */
    REAL("real parameter"),
    /** A complex number that may vary likewise. */
    COMPLEX("complex parameter"),
    /** A real root of what is given. */
    REAL_ROOT("real root of"),
    /** Either root of what is given. */
    ROOT("root of"),
    /** A real function of momenta and parameters that has a name of its own. */
    REAL_FUNCTION("real function"),
    /** Any such function. */
    FUNCTION("function");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public boolean isRoot() {
      return this == REAL_ROOT || this == ROOT;
    }

    public boolean isFunction() {
      return this == REAL_FUNCTION || this == FUNCTION;
    }

    /** Whether its values are real. */
    public boolean isReal() {
      return this != COMPLEX && this != ROOT && this != FUNCTION;
    }

    boolean hasFormula() {
      return isRoot() || isFunction();
    }

    /** How a document writes it. */
    public String words() {
      return words;
    }
  }

  /**
   * A symbol.
   *
   * @param name letters and digits, as formulas of the model write it
   * @param latex how it is printed
   * @param kind what it is
   * @param formula of a root, what it is the root of; of a function, its values; empty for others
   */
  public record Symbol(Code name, String latex, Kind kind, Code formula) {}

  /**
   * A formula of a document.
   *
   * @param text as it is written
   * @param source the file
   * @param line 1-based number of its first line
   * @param column 0-based offset of its start in that line
   */
  public record Code(String text, Source source, int line, int column) {

    /** What is wrong at an offset of the text. */
    public Problem problem(int offset, String message, String hint) {
      String before = text.substring(0, Math.max(0, Math.min(offset, text.length())));
      int breaks = (int) before.chars().filter(c -> c == '\n').count();
      int start = before.length() - before.lastIndexOf('\n') - 1 + (breaks == 0 ? column : 0);
      return source.text().problem(new Piece("", line + breaks, start), message, hint);
    }
  }

  /** The file that a formula stands in. */
  public record Source(String file, List<String> lines) {
    public Source {
      lines = List.copyOf(lines);
    }

    SourceText text() {
      return new SourceText(file, lines);
    }
  }
}
