package org.rederive.document;

import org.rederive.formula.Role;
import org.rederive.formula.Sort;

/** What the kind column of a symbol table says. */
sealed interface SymbolKind {
  /** A word of the setting's vocabulary. */
  record Word(Role role) implements SymbolKind {}

  /** A word of the vocabulary that belongs to another symbol: right eigenvector of H. */
  record Of(Role role, Piece owner) implements SymbolKind {}

  /** The component derivative along a declared variable. */
  record Along(Role role, Piece variable) implements SymbolKind {}

  /** Defined by a formula of this document. */
  record Defined() implements SymbolKind {}

  /** Defined by a formula of another document. */
  record DefinedBy(Piece id) implements SymbolKind {}

  /** A label, index or variable, that other symbols can carry. */
  default boolean isLabel() {
    return this instanceof Word word && word.role().sort() != Sort.QUANTITY;
  }
}
