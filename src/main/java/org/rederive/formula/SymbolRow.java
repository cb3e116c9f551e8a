package org.rederive.formula;

import java.util.List;

/**
 * A row of a document's symbol table as written.
 *
 * @param spellings LaTeX of the symbol, or of several of one kind
 * @param kind what it is
 * @param meaning what it stands for, Markdown
 */
public record SymbolRow(List<String> spellings, String kind, String meaning) {
  public SymbolRow {
    spellings = List.copyOf(spellings);
  }
}
