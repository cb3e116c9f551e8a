package org.rederive.report.html;

import org.rederive.document.ModelDocument;
import org.rederive.engine.model.ModelLines;
import org.rederive.engine.reason.Chain;
import org.rederive.formula.Latex;

/** A derivation as a page that needs no network: formulas in MathML, a row for each line. */
public record ChainPage(Chain chain) {

  /** A page of its own. */
  public static String document(String title, String sections) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + Escaped.of(title)
        + "</title><style>body{font-family:serif;max-width:70em;margin:2em auto;padding:0 1em}"
        + ".by{color:#555;margin:1.2em 0 0}.bad{color:#a00}mark{background:#fe9}"
        + "section{overflow-x:auto}@media(prefers-color-scheme:dark){body{background:#111;"
        + "color:#ddd}.by{color:#aaa}}</style></head><body>\n"
        + sections
        + "</body></html>\n";
  }

  /** The chain of a claim. */
  public String section(String claim) {
    StringBuilder text = new StringBuilder("<section><h2>" + Escaped.of(claim) + "</h2>\n");
    for (Chain.Line line : chain.lines()) {
      if (!line.by().isEmpty()) {
        String style = line.verdict() == Chain.Verdict.EQUAL ? "by" : "by bad";
        text.append("<p class=\"" + style + "\">= by " + Escaped.of(line.by()));
        line.change()
            .ifPresent(
                change ->
                    text.append(": <mark>")
                        .append(Prose.inline(Latex.of(change.from())))
                        .append("</mark> → <mark>")
                        .append(Prose.inline(Latex.of(change.to())))
                        .append("</mark>"));
        text.append("</p>\n");
      }
      text.append(Prose.display(Latex.of(line.formula()))).append('\n');
    }
    return text.append("</section>\n").toString();
  }

  /** The closed forms of a statement for a model. */
  public static String section(String statement, ModelDocument model, ModelLines lines) {
    StringBuilder text = new StringBuilder("<section><h3>" + Escaped.of(statement));
    text.append(" for ").append(Escaped.of(model.title())).append("</h3>\n");
    text.append("<p class=\"by\">").append(ModelLines.CHOICE).append("</p>\n");
    lines.parts().forEach(line -> text.append(shown(line)));
    text.append("<p class=\"by\">term by term</p>\n");
    lines.terms().forEach(line -> text.append(shown(line)));
    text.append("<p class=\"by\">both sides ").append(lines.comparison()).append("</p>\n");
    if (!lines.where().isEmpty()) {
      text.append("<p class=\"by\">where</p>\n");
      lines.where().forEach(line -> text.append(shown(line)));
    }
    return text.append("</section>\n").toString();
  }

  private static String shown(ModelLines.Line line) {
    String remark = line.remark().isEmpty() ? "" : "<p>" + Escaped.of(line.remark()) + "</p>";
    return Prose.display(line.latex()) + remark + "\n";
  }
}
