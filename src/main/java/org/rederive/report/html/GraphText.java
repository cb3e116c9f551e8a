package org.rederive.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands on what, in the languages of Graphviz and Mermaid; arrows lead to what is built. */
public final class GraphText {
  /** Fill and line of a box by the style of its verdict. */
  private static final Map<String, String[]> COLOURS =
      Map.of(
          "holds",
          new String[] {"#e3f1e7", "#1c6b3c"},
          "refuted",
          new String[] {"#fbe5e3", "#a3201d"},
          "expected",
          new String[] {"#f9ecd5", "#7a4b06"},
          "misprint",
          new String[] {"#f9ecd5", "#7a4b06"},
          "open",
          new String[] {"#ece5f6", "#5b3a8e"},
          Mark.UNKNOWN.style(),
          new String[] {"#f4f4f0", "#5d636b"});

  private GraphText() {}

  /** For {@code dot}. */
  public static String dot(List<GraphNode> nodes) {
    StringBuilder text = new StringBuilder("digraph derivations {\n  rankdir=LR;\n");
    text.append("  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n");
    for (GraphNode node : nodes) {
      String[] colours = colours(node);
      add(
          text,
          "  %s [label=%s, tooltip=%s, fillcolor=\"%s\", color=\"%s\"];%n",
          quoted(node.id()),
          quoted(label(node)),
          quoted(node.title() + ": " + node.known()),
          colours[0],
          colours[1]);
    }
    edges(nodes)
        .forEach(
            e -> {
              String style = e.idle() ? " [style=dashed]" : "";
              add(text, "  %s -> %s%s;%n", quoted(e.from()), quoted(e.to()), style);
            });
    return text.append("}\n").toString();
  }

  /** For Markdown on code hosts. */
  public static String mermaid(List<GraphNode> nodes) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    Map<String, String> names = new HashMap<>();
    for (GraphNode node : nodes) {
      String name = "d" + names.size();
      names.put(node.id(), name);
      add(text, "  %s[\"%s\"]:::%s%n", name, Escaped.of(label(node)), node.mark().style());
    }
    edges(nodes)
        .forEach(
            e ->
                add(
                    text,
                    "  %s %s %s%n",
                    names.getOrDefault(e.from(), ""),
                    e.idle() ? "-.->" : "-->",
                    names.getOrDefault(e.to(), "")));
    for (String style : nodes.stream().map(n -> n.mark().style()).sorted().distinct().toList()) {
      String[] colours = COLOURS.getOrDefault(style, new String[] {"#fff", "#000"});
      add(text, "  classDef %s fill:%s,stroke:%s,color:#1d1f21%n", style, colours[0], colours[1]);
    }
    return text.toString();
  }

  /** From what is used to what uses it, or only says so. */
  private record Edge(String from, String to, boolean idle) {}

  private static List<Edge> edges(List<GraphNode> nodes) {
    Set<String> known = nodes.stream().map(GraphNode::id).collect(Collectors.toSet());
    return nodes.stream()
        .flatMap(n -> n.uses().stream().filter(known::contains).map(u -> edge(u, n)))
        .toList();
  }

  private static Edge edge(String used, GraphNode user) {
    return new Edge(used, user.id(), user.idle().contains(used));
  }

  private static String label(GraphNode node) {
    return node.mark().equals(Mark.UNKNOWN) ? node.id() : node.mark().sign() + " " + node.id();
  }

  private static String[] colours(GraphNode node) {
    return COLOURS.getOrDefault(node.mark().style(), new String[] {"#ffffff", "#000000"});
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).replace("\r\n", "\n"));
  }
}
