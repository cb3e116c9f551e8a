package org.rederive.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places of documents in a drawing: each in a column right of all that it uses, and within a column
 * near what it is joined to.
 */
final class Layers {
  private static final int SWEEPS = 6;

  private final Map<String, GraphNode> documents = new HashMap<>();
  private final Map<String, Integer> column = new HashMap<>();
  private final List<List<String>> columns = new ArrayList<>();

  private Layers(List<GraphNode> all) {
    all.forEach(d -> documents.put(d.id(), d));
    for (GraphNode document : all) {
      int number = column(document.id());
      while (columns.size() <= number) {
        columns.add(new ArrayList<>());
      }
      columns.get(number).add(document.id());
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      sort();
    }
  }

  /** Ids by column, each from top to bottom. */
  static List<List<String>> of(List<GraphNode> documents) {
    return new Layers(documents).columns;
  }

  private int column(String id) {
    Integer known = column.get(id);
    if (known != null) {
      return known;
    }
    column.put(id, 0);
    int number = used(id).stream().mapToInt(used -> 1 + column(used)).max().orElse(0);
    column.put(id, number);
    return number;
  }

  private List<String> used(String id) {
    GraphNode document = documents.get(id);
    return document == null
        ? List.of()
        : document.uses().stream().filter(documents::containsKey).toList();
  }

  /** Every document is moved to the mean height of those that it is joined to. */
  private void sort() {
    Map<String, Double> height = new HashMap<>();
    for (List<String> ids : columns) {
      for (int row = 0; row < ids.size(); row++) {
        height.put(ids.get(row), (row + 0.5) / ids.size());
      }
    }
    Map<String, Double> mean = new HashMap<>();
    for (String id : documents.keySet()) {
      mean.put(id, mean(id, height));
    }
    columns.forEach(ids -> ids.sort(Comparator.comparing(id -> mean.getOrDefault(id, 0.0))));
  }

  private double mean(String id, Map<String, Double> height) {
    List<String> joined = new ArrayList<>(used(id));
    documents.values().stream().filter(d -> d.uses().contains(id)).forEach(d -> joined.add(d.id()));
    double own = height.getOrDefault(id, 0.5);
    return joined.stream().mapToDouble(j -> height.getOrDefault(j, own)).average().orElse(own);
  }
}
