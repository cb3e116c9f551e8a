package org.rederive.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;

/**
 * What stands on what: a box for each document, its colour and sign for the verdict, its border for
 * the evidence, a line to everything that uses it. Documents that stand alone are below.
 */
public final class GraphDrawing {
  private static final int BOX_WIDTH = 142;
  private static final int BOX_HEIGHT = 32;
  private static final int COLUMN = 214;
  private static final int ROW = 44;
  private static final int MARGIN = 10;
  private static final int ACROSS = 6;

  /** Characters that fit into a box. */
  private static final int MOST = 14;

  private final StringBuilder svg = new StringBuilder();

  /** What the style sheet of the pages says of drawings, for those that stand alone. */
  private static final String STYLE =
      """
      .graph { background: #fdfdfb; font-family: system-ui, sans-serif }
      .graph text { text-anchor: middle; font-size: 13px; fill: #1d1f21 }
      .graph .label { text-anchor: start; fill: #565c64 }
      .graph .edge { fill: none; stroke: #a9aeb4; stroke-width: 1.2 }
      .graph .idle { stroke-dasharray: 3 4 }
      .graph marker path { fill: #a9aeb4 }
      .graph rect { fill: #e3f1e7; stroke: #1c6b3c; stroke-width: 1.6 }
      .graph .refuted rect { fill: #fbe5e3; stroke: #a3201d }
      .graph .expected rect { fill: #f9ecd5; stroke: #7a4b06 }
      .graph .misprint rect { fill: #f9ecd5; stroke: #7a4b06; stroke-width: 2 }
      .graph .open rect { fill: #ece5f6; stroke: #5b3a8e }
      .graph .unknown rect { fill: #f4f4f0; stroke: #565c64 }
      .graph .exact rect { stroke-dasharray: 6 3 }
      .graph .numeric rect { stroke-dasharray: 2 3 }
      .graph .none rect { stroke: none }
      """;

  private final Map<String, GraphNode> documents = new HashMap<>();
  private final Columns columns;
  private final double lowest;

  private GraphDrawing(List<GraphNode> all) {
    all.forEach(d -> documents.put(d.id(), d));
    columns = Columns.of(all);
    lowest = columns.all().isEmpty() ? 0 : Heights.settle(columns.all());
  }

  /** The drawing as a part of a page; boxes link to the pages of the documents. */
  static String of(List<DocumentResult> documents) {
    List<GraphNode> nodes = documents.stream().map(GraphNode::of).toList();
    return new GraphDrawing(nodes).drawn(nodes, "");
  }

  /** The drawing as a file of its own, without links. */
  public static String standalone(List<GraphNode> nodes) {
    List<GraphNode> unlinked = nodes.stream().map(GraphNode::unlinked).toList();
    return new GraphDrawing(unlinked).drawn(unlinked, "<style>" + STYLE + "</style>") + "\n";
  }

  private String drawn(List<GraphNode> all, String style) {
    List<String> alone = columns.alone();
    int across = Math.min(ACROSS, alone.size());
    int wide = Math.max(0, columns.all().size() - 1) * COLUMN + BOX_WIDTH;
    int width = 2 * MARGIN + Math.max(wide, across * (BOX_WIDTH + MARGIN) - MARGIN);
    double below = lowest + (alone.isEmpty() ? 0 : 44);
    int rows = (alone.size() + ACROSS - 1) / ACROSS;
    int height = (int) Math.ceil(2 * MARGIN + below + rows * ROW);
    add(
        "<svg class=\"graph\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " width=\"%d\" height=\"%d\" role=\"group\""
            + " aria-label=\"what stands on what; the table below says the same\">",
        width, height, width, height);
    svg.append(style);
    svg.append(
        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
            + " markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 1L8 4L0 7z\"/></marker></defs>");
    all.forEach(d -> columns.used(d.id()).forEach(used -> line(used, d.id())));
    columns.all().forEach(column -> column.stream().filter(Spot::isBox).forEach(this::box));
    if (!alone.isEmpty()) {
      add("<text class=\"label\" x=\"%d\" y=\"%.1f\">on their own</text>", MARGIN, below + 2);
    }
    for (int i = 0; i < alone.size(); i++) {
      int row = i / ACROSS;
      double x = MARGIN + (i % ACROSS) * (BOX_WIDTH + MARGIN);
      box(alone.get(i), x, below + MARGIN + ROW * (row + 0.5));
    }
    return svg.append("</svg>").toString();
  }

  private static double left(int column) {
    return MARGIN + (double) column * COLUMN;
  }

  private void line(String used, String user) {
    List<Spot> way = columns.way(used, user);
    add(
        "<path class=\"edge%s\" data-from=\"%s\" data-to=\"%s\" marker-end=\"url(#tip)\" d=\"M%.1f"
            + " %.1f",
        isIdle(used, user) ? " idle" : "",
        Escaped.of(used),
        Escaped.of(user),
        left(way.get(0).column()) + BOX_WIDTH,
        way.get(0).y() + MARGIN);
    for (int i = 1; i < way.size(); i++) {
      double from = left(way.get(i - 1).column()) + BOX_WIDTH;
      double to = left(way.get(i).column());
      double y1 = way.get(i - 1).y() + MARGIN;
      double y2 = way.get(i).y() + MARGIN;
      double middle = (from + to) / 2;
      add("C%.1f %.1f %.1f %.1f %.1f %.1f", middle, y1, middle, y2, to, y2);
      if (i + 1 < way.size()) {
        add("H%.1f", to + BOX_WIDTH);
      }
    }
    svg.append("\"/>");
  }

  private boolean isIdle(String used, String user) {
    GraphNode node = documents.get(user);
    return node != null && node.idle().contains(used);
  }

  private void box(Spot spot) {
    box(spot.document(), left(spot.column()), spot.y() + MARGIN);
  }

  private void box(String id, double x, double middle) {
    GraphNode document = documents.get(id);
    if (document == null) {
      return;
    }
    boolean linked = !document.page().isEmpty();
    if (linked) {
      add("<a href=\"%s\" data-id=\"%s\">", Escaped.of(document.page()), Escaped.of(id));
    }
    add(
        "<g class=\"node %s %s\"><title>%s: %s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%d\""
            + " height=\"%d\" rx=\"6\"/><text x=\"%.1f\" y=\"%.1f\">%s %s</text></g>",
        document.mark().style(),
        document.evidence(),
        Escaped.of(document.title()),
        document.known(),
        x,
        middle - BOX_HEIGHT / 2.0,
        BOX_WIDTH,
        BOX_HEIGHT,
        x + BOX_WIDTH / 2.0,
        middle + 4.5,
        document.mark().sign(),
        Escaped.of(shortened(id)));
    svg.append(linked ? "</a>" : "");
  }

  private static String shortened(String id) {
    return id.length() <= MOST ? id : id.substring(0, MOST - 1) + "…";
  }

  static Evidence evidence(DocumentResult document) {
    return document.statements().stream()
        .map(s -> s.evidence())
        .reduce(Evidence.CONSTRUCTION, Evidence::weaker);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
