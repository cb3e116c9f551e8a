package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/**
 * How tables write their symbols, with the commands of one author. A spelling is read once for all
 * documents of a paper, which ask for each of them many times.
 *
 * <p>Safe for use by several threads at once.
 */
final class TableNames {
  private final Macros macros;
  private final Map<String, Optional<SymbolName>> read = new ConcurrentHashMap<>();
  private final Map<String, SpelledRows> spelled = new ConcurrentHashMap<>();

  TableNames(Macros macros) {
    this.macros = macros;
  }

  Macros macros() {
    return macros;
  }

  /** The same, if these are the author's commands, or those of another one. */
  TableNames with(Macros others) {
    return others == macros ? this : new TableNames(others);
  }

  /** How a row writes its symbol; a momentum delta has a difference in its brackets. */
  @Nullable SymbolName name(String latex) {
    return read.computeIfAbsent(latex, this::find).orElse(null);
  }

  /**
   * The rows of the paper for a document that has none of its own.
   *
   * @param setting of the document
   */
  SpelledRows spelled(Vocabulary setting, List<Outline.Row> paper) {
    return spelled.computeIfAbsent(
        setting.word(), word -> new SpelledRows(setting, this, List.of(), paper));
  }

  /** The same as text, for comparison; what cannot be read is as it is written. */
  String latex(String written) {
    SymbolName name = name(written);
    return name == null ? written : name.latex();
  }

  private Optional<SymbolName> find(String latex) {
    int bracket = latex.indexOf('(');
    List<String> tries = bracket < 0 ? List.of(latex) : List.of(latex, latex.substring(0, bracket));
    for (String text : tries) {
      try {
        return Optional.of(FormulaReader.name(text, macros));
      } catch (ReadingException other) {
        // The next one, or none.
      }
    }
    return Optional.empty();
  }
}
