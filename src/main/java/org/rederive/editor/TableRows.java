package org.rederive.editor;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.formula.Declaration;
import org.rederive.formula.SymbolRow;

/** Rows of tables of symbols, by how they write them. */
final class TableRows {
  private TableRows() {}

  /** What a symbol stands for; empty if its row does not say. */
  static String meaning(Derivation document, Declaration symbol) {
    return document.rows().stream()
        .filter(row -> isOf(row, symbol))
        .map(SymbolRow::meaning)
        .filter(meaning -> !meaning.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The number, from 0 on, of the first line of a text that declares a symbol; -1 if none does. */
  static int line(List<String> lines, Declaration symbol) {
    String wanted = "$" + plain(symbol.latex()) + "$";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean row = line.stripLeading().startsWith("|") || line.contains("rederive: symbol");
      if (row && plain(line).contains(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOf(SymbolRow row, Declaration symbol) {
    return row.spellings().stream().anyMatch(s -> plain(s).equals(plain(symbol.latex())));
  }

  /** Without what spellings may differ in. */
  static String plain(String latex) {
    return latex.replaceAll("[\\s{}`]", "");
  }
}
