package org.rederive.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rederive.verification.DocumentResult;
import org.rederive.verification.Evidence;

/**
 * What stands on what: a box for each document, its colour and sign for the verdict, its border for
 * the evidence, a line to everything that it uses.
 */
public final class GraphDrawing {
  private static final int BOX_WIDTH = 124;
  private static final int BOX_HEIGHT = 34;
  private static final int COLUMN = 190;
  private static final int ROW = 52;
  private static final int MARGIN = 16;

  /** Characters that fit into a box. */
  private static final int MOST = 14;

  /** What the style sheet of the pages says of drawings, for those that stand alone. */
  private static final String STYLE =
      """
      .graph { background: #fdfdfb; font-family: system-ui, sans-serif }
      .graph text { text-anchor: middle; font-size: 13px; fill: #1d1f21 }
      .graph .edge { fill: none; stroke: #5d636b; stroke-opacity: .45 }
      .graph rect { fill: #e3f1e7; stroke: #1c6b3c; stroke-width: 1.6 }
      .graph .refuted rect { fill: #fbe5e3; stroke: #a3201d }
      .graph .expected rect { fill: #f9ecd5; stroke: #7a4b06 }
      .graph .open rect { fill: #ece5f6; stroke: #5b3a8e }
      .graph .unknown rect { fill: #f4f4f0; stroke: #5d636b }
      .graph .exact rect { stroke-dasharray: 6 3 }
      .graph .numeric rect { stroke-dasharray: 2 3 }
      .graph .none rect { stroke: none }
      """;

  private final StringBuilder svg = new StringBuilder();
  private final Map<String, double[]> places = new HashMap<>();

  private GraphDrawing() {}

  /** The drawing as a part of a page; boxes link to the pages of the documents. */
  public static String of(List<DocumentResult> documents) {
    return new GraphDrawing().drawn(documents.stream().map(GraphNode::of).toList(), "");
  }

  /** The drawing as a file of its own, without links. */
  public static String standalone(List<GraphNode> nodes) {
    return new GraphDrawing()
            .drawn(nodes.stream().map(GraphNode::unlinked).toList(), "<style>" + STYLE + "</style>")
        + "\n";
  }

  private String drawn(List<GraphNode> documents, String style) {
    List<List<String>> columns = Layers.of(documents);
    int most = columns.stream().mapToInt(List::size).max().orElse(0);
    int width = 2 * MARGIN + Math.max(0, columns.size() - 1) * COLUMN + BOX_WIDTH;
    int height = 2 * MARGIN + most * ROW;
    place(columns, height);
    add(
        "<svg class=\"graph\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " width=\"%d\" height=\"%d\" role=\"img\""
            + " aria-label=\"what stands on what; the table says the same\">",
        width, height, width, height);
    svg.append(style);
    documents.forEach(d -> d.uses().forEach(used -> line(used, d.id())));
    documents.forEach(this::box);
    return svg.append("</svg>").toString();
  }

  private void place(List<List<String>> columns, int height) {
    for (int column = 0; column < columns.size(); column++) {
      List<String> ids = columns.get(column);
      double step = (height - 2.0 * MARGIN) / ids.size();
      for (int row = 0; row < ids.size(); row++) {
        double y = MARGIN + (row + 0.5) * step - BOX_HEIGHT / 2.0;
        places.put(ids.get(row), new double[] {MARGIN + (double) column * COLUMN, y});
      }
    }
  }

  private void line(String used, String user) {
    double[] from = places.get(used);
    double[] to = places.get(user);
    if (from == null || to == null) {
      return;
    }
    double x1 = from[0] + BOX_WIDTH;
    double y1 = from[1] + BOX_HEIGHT / 2.0;
    double y2 = to[1] + BOX_HEIGHT / 2.0;
    double middle = (x1 + to[0]) / 2;
    add(
        "<path class=\"edge\" d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\"/>",
        x1, y1, middle, y1, middle, y2, to[0], y2);
  }

  private void box(GraphNode document) {
    double[] at = places.getOrDefault(document.id(), new double[2]);
    boolean linked = !document.page().isEmpty();
    svg.append(linked ? "<a href=\"" + Escaped.of(document.page()) + "\">" : "");
    add(
        "<g class=\"node %s %s\"><title>%s: %s</title>"
            + "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
            + "<text x=\"%.1f\" y=\"%.1f\">%s %s</text></g>",
        document.mark().style(),
        document.evidence(),
        Escaped.of(document.title()),
        document.known(),
        at[0],
        at[1],
        BOX_WIDTH,
        BOX_HEIGHT,
        at[0] + BOX_WIDTH / 2.0,
        at[1] + BOX_HEIGHT / 2.0 + 5,
        document.mark().sign(),
        Escaped.of(shortened(document.id())));
    svg.append(linked ? "</a>" : "");
  }

  private static String shortened(String id) {
    return id.length() <= MOST ? id : id.substring(0, MOST - 1) + "…";
  }

  static Evidence evidence(DocumentResult document) {
    return document.statements().stream()
        .map(s -> s.evidence())
        .reduce(Evidence.PROVED, Evidence::weaker);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
