package org.rederive.document.transcript;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.tex.TexStatement;
import org.rederive.formula.Equation;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/**
 * Whether a document and a source say the same: the same tree, or the same signs where it cannot be
 * read.
 *
 * @param macros of the source
 */
record SameFormula(Macros macros) {
  /** Whether a statement of the source is what a document says with these words. */
  boolean is(String latex, Derivation document, TexStatement statement) {
    if (signs(latex).equals(signs(statement.latex()))) {
      return true;
    }
    List<Equation> read = read(latex, document);
    return !read.isEmpty() && read.equals(read(statement.latex(), document));
  }

  /** Whether both say what the same symbol is, written with the same signs. */
  boolean hasSameLeft(String latex, TexStatement statement) {
    String left = left(latex);
    return !left.isEmpty() && left.equals(left(statement.latex()));
  }

  private String left(String latex) {
    String signs = signs(latex);
    return signs.substring(0, Math.max(0, signs.indexOf('=')));
  }

  private List<Equation> read(String latex, Derivation document) {
    try {
      return FormulaReader.located(plain(latex), document.symbols(), macros).equations();
    } catch (ReadingException unread) {
      return List.of();
    }
  }

  /** A definition is compared like an equation. */
  private static String plain(String latex) {
    return latex.replace(":=", " =");
  }

  /** Without spaces, braces around one sign, and what stands at the end of a sentence. */
  private String signs(String latex) {
    return macros
        .plain(plain(latex))
        .replaceAll("%[^\n]*", "")
        .replaceAll(
            "\\\\(?:left|right|[,;:!]|quad|qquad|displaystyle|nonumber|notag)(?![A-Za-z])", "")
        .replaceAll("\\\\\\\\|&|\\s+", "")
        .replaceAll("(?<![A-Za-z}])\\{([A-Za-z0-9])\\}|([_^])\\{([A-Za-z0-9])\\}", "$1$2$3")
        .replaceAll("[.,;]+$", "");
  }
}
