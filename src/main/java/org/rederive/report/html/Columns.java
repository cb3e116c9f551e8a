package org.rederive.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents in columns, each right of all that it uses. All lines that leave a document share one
 * way through the columns, with a spot in each, so that no line runs through a box.
 *
 * <p>The method is that of K. Sugiyama, S. Tagawa and M. Toda (1981): columns, an order within them
 * with few crossings, then heights. The layout kernel of Eclipse, which does the same, is 13 jars
 * of 8 MB; JGraphT has no layout in columns, and Graphviz is a program of its own.
 */
final class Columns {
  private static final int SWEEPS = 24;

  private final Map<String, GraphNode> documents = new LinkedHashMap<>();
  private final Map<String, List<String>> users = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Spot>> ways = new LinkedHashMap<>();
  private List<List<Spot>> columns = new ArrayList<>();

  private Columns(List<GraphNode> all) {
    all.forEach(d -> documents.put(d.id(), d));
    all.forEach(d -> used(d.id()).forEach(u -> users(u).add(d.id())));
    all.stream().filter(d -> isJoined(d.id())).forEach(d -> number(d.id()));
    numbers.keySet().stream().sorted().forEach(this::moveTowardsUsers);
    documents.keySet().stream().filter(numbers::containsKey).forEach(this::lay);
    join();
    order();
  }

  static Columns of(List<GraphNode> documents) {
    return new Columns(documents);
  }

  /** Spots by column, each from top to bottom. */
  List<List<Spot>> all() {
    return columns;
  }

  /** Documents that neither use another nor are used. */
  List<String> alone() {
    return documents.keySet().stream().filter(id -> !isJoined(id)).toList();
  }

  /** The way of a line from a document to one that uses it. */
  List<Spot> way(String used, String user) {
    List<Spot> way = new ArrayList<>();
    Spot end = box(user);
    for (Spot spot : ways.getOrDefault(used, List.of())) {
      if (spot.column() < end.column()) {
        way.add(spot);
      }
    }
    way.add(end);
    return way;
  }

  /** Documents of the run that a document uses. */
  List<String> used(String id) {
    GraphNode document = documents.get(id);
    return document == null
        ? List.of()
        : document.uses().stream().filter(documents::containsKey).distinct().toList();
  }

  private List<String> users(String id) {
    return users.computeIfAbsent(id, u -> new ArrayList<>());
  }

  private boolean isJoined(String id) {
    return !used(id).isEmpty() || !users(id).isEmpty();
  }

  private Spot box(String id) {
    return ways.getOrDefault(id, List.of()).get(0);
  }

  // ---- columns

  private int number(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    numbers.put(id, 0);
    int number = used(id).stream().mapToInt(used -> 1 + number(used)).max().orElse(0);
    numbers.put(id, number);
    return number;
  }

  /** What uses nothing stands just left of the first that uses it: its lines are shorter there. */
  private void moveTowardsUsers(String id) {
    if (used(id).isEmpty()) {
      int first = users(id).stream().mapToInt(this::number).min().orElse(1);
      numbers.put(id, Math.max(0, first - 1));
    }
  }

  private void lay(String id) {
    int last = users(id).stream().mapToInt(this::number).max().orElse(0);
    List<Spot> way = new ArrayList<>();
    for (int column = number(id); column == number(id) || column < last; column++) {
      Spot spot = new Spot(id, column, way.isEmpty());
      way.add(spot);
      while (columns.size() <= column) {
        columns.add(new ArrayList<>());
      }
      columns.get(column).add(spot);
    }
    ways.put(id, way);
  }

  private void join() {
    for (String user : ways.keySet()) {
      for (String used : used(user)) {
        List<Spot> way = way(used, user);
        for (int i = 0; i + 1 < way.size(); i++) {
          way.get(i).join(way.get(i + 1));
        }
      }
    }
  }

  // ---- the order within a column

  private void order() {
    number(columns);
    List<List<Spot>> best = copy(columns);
    long fewest = Crossings.of(columns);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      sweep(sweep % 2 == 0);
      long crossings = Crossings.of(columns);
      if (crossings < fewest) {
        fewest = crossings;
        best = copy(columns);
      }
    }
    columns = best;
    number(columns);
  }

  private void sweep(boolean forwards) {
    for (int i = 1; i < columns.size(); i++) {
      List<Spot> column = columns.get(forwards ? i : columns.size() - 1 - i);
      column.sort(Comparator.comparingDouble(spot -> spot.mean(forwards)));
      number(List.of(column));
    }
  }

  private static void number(List<List<Spot>> columns) {
    for (List<Spot> column : columns) {
      for (int row = 0; row < column.size(); row++) {
        column.get(row).moveTo(row);
      }
    }
  }

  private static List<List<Spot>> copy(List<List<Spot>> columns) {
    return columns.stream().<List<Spot>>map(ArrayList::new).toList();
  }

  /** How often lines between neighbouring columns cross. */
  static final class Crossings {
    private Crossings() {}

    static long of(List<List<Spot>> columns) {
      return columns.stream().mapToLong(Crossings::after).sum();
    }

    private static long after(List<Spot> column) {
      List<double[]> lines = new ArrayList<>();
      for (Spot from : column) {
        from.joined(false).forEach(to -> lines.add(new double[] {from.y(), to.y()}));
      }
      long crossings = 0;
      for (int i = 0; i < lines.size(); i++) {
        for (int j = 0; j < i; j++) {
          double[] a = lines.get(i);
          double[] b = lines.get(j);
          crossings += (a[0] - b[0]) * (a[1] - b[1]) < 0 ? 1 : 0;
        }
      }
      return crossings;
    }
  }
}
