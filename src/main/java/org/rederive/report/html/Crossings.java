package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;

/** How often lines between neighbouring columns cross. */
final class Crossings {
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
