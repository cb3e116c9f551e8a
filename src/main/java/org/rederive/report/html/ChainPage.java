package org.rederive.report.html;

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
}
