package org.rederive.report;

import org.rederive.document.ModelDocument;
import org.rederive.engine.model.ModelLines;
import org.rederive.engine.reason.Chain;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;

/**
 * A derivation as LaTeX that needs {@code amsmath} and {@code amssymb} only: each line is a formula
 * of its own, what was put in is underlined where it stands in one piece.
 */
public record ChainLatex(Chain chain) {

  /** A document of its own. */
  public static String document(String sections) {
    return "\\documentclass{article}\n\\usepackage{amsmath,amssymb}\n\\allowdisplaybreaks\n"
        + "\\begin{document}\n"
        + sections
        + "\\end{document}\n";
  }

  /** The chain of a claim. */
  public String section(String claim) {
    StringBuilder text = new StringBuilder("\\section*{" + escaped(claim) + "}\n");
    for (Chain.Line line : chain.lines()) {
      if (line.by().isEmpty()) {
        text.append("\\[ ").append(Latex.of(line.formula())).append(" \\]\n");
      } else {
        text.append("\\noindent by ").append(escaped(line.by())).append(" (");
        text.append(escaped(ChainText.words(line.verdict()))).append(")\n");
        text.append("\\[ = ").append(marked(line)).append(" \\]\n");
      }
    }
    return text.toString();
  }

  /** The closed forms of a statement for a model. */
  public static String section(String statement, ModelDocument model, ModelLines lines) {
    StringBuilder text = new StringBuilder("\\subsection*{" + escaped(statement));
    text.append(" for ").append(escaped(model.title())).append("}\n");
    text.append("\\noindent ").append(ModelLines.CHOICE).append(".\n");
    lines.parts().forEach(line -> text.append(shown(line)));
    text.append("\\noindent Term by term:\n");
    lines.terms().forEach(line -> text.append(shown(line)));
    text.append("\\noindent Both sides ").append(lines.comparison()).append(".\n");
    if (!lines.where().isEmpty()) {
      text.append("\n\\noindent Here\n");
      lines.where().forEach(line -> text.append(shown(line)));
    }
    return text.toString();
  }

  private static String shown(ModelLines.Line line) {
    String remark = line.remark().isEmpty() ? "" : "\\text{: " + line.remark() + "}";
    return "\\[ " + line.latex() + remark + " \\]\n";
  }

  /** The formula with what was put in underlined, where it can be found in it. */
  static String marked(Chain.Line line) {
    String whole = Latex.of(line.formula());
    return line.change().map(change -> underlined(whole, change.to())).orElse(whole);
  }

  private static String underlined(String whole, Formula part) {
    String inside = Latex.of(part);
    int at = whole.indexOf(inside);
    boolean once = at >= 0 && whole.indexOf(inside, at + 1) < 0;
    return once && !whole.equals(inside)
        ? whole.substring(0, at)
            + "\\underline{"
            + inside
            + "}"
            + whole.substring(at + inside.length())
        : whole;
  }

  private static String escaped(String text) {
    return text.replace("_", "\\_").replace("&", "\\&").replace("#", "\\#").replace("%", "\\%");
  }
}
