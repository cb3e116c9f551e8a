package org.rederive.report.html;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Prose of a document as markup. Formulas between {@code $`} and {@code `$} are set; what an author
 * writes as HTML is shown and does nothing, and links lead to web pages only.
 */
public final class Markup {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(Formulas::new)
          .build();

  private Markup() {}

  /** The markup of a paragraph, a list or a quotation. */
  public static String of(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Finder());
    return RENDERER.render(document);
  }

  /** A formula in a line. */
  private static final class InlineFormula extends CustomNode {
    private final String latex;

    InlineFormula(String latex) {
      this.latex = latex;
    }
  }

  /** Puts formulas in the place of code between two dollars. */
  private static final class Finder extends AbstractVisitor {
    @Override
    public void visit(Code code) {
      if (code.getPrevious() instanceof Text before
          && code.getNext() instanceof Text after
          && before.getLiteral().endsWith("$")
          && after.getLiteral().startsWith("$")) {
        before.setLiteral(before.getLiteral().substring(0, before.getLiteral().length() - 1));
        after.setLiteral(after.getLiteral().substring(1));
        code.insertAfter(new InlineFormula(code.getLiteral()));
        code.unlink();
      }
    }
  }

  /** Sets them. */
  private record Formulas(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(InlineFormula.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().raw(MathMl.inline(((InlineFormula) node).latex));
    }
  }
}
