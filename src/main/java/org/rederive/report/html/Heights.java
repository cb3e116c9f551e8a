package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Heights of spots whose order is settled: each as near to the middle of its neighbours as the
 * others in its column allow.
 */
final class Heights {
  private static final int SWEEPS = 30;
  private static final double BOX = 46;
  private static final double LINE = 14;

  private Heights() {}

  /**
   * Moves the spots.
   *
   * @return the lowest height that is needed; the topmost spot is at half a box
   */
  static double settle(List<List<Spot>> columns) {
    columns.forEach(column -> place(column, wanted(column, false)));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < columns.size(); i++) {
        List<Spot> column = columns.get(sweep % 2 == 0 ? i : columns.size() - 1 - i);
        place(column, wanted(column, true));
      }
    }
    double top = columns.stream().flatMap(List::stream).mapToDouble(Spot::y).min().orElse(0);
    columns.forEach(column -> column.forEach(spot -> spot.moveTo(spot.y() - top + BOX / 2)));
    double low = columns.stream().flatMap(List::stream).mapToDouble(Spot::y).max().orElse(0);
    return low + BOX / 2;
  }

  private static double[] wanted(List<Spot> column, boolean joined) {
    return column.stream().mapToDouble(spot -> joined ? spot.mean() : spot.y() * BOX).toArray();
  }

  private static double gap(Spot above, Spot below) {
    return (half(above) + half(below)) / 2;
  }

  private static double half(Spot spot) {
    return spot.isBox() ? BOX : LINE;
  }

  private record Block(double sum, int count) {
    double mean() {
      return sum / count;
    }

    Block with(Block other) {
      return new Block(sum + other.sum, count + other.count);
    }
  }

  /** The heights nearest to those wanted that keep order and gaps: isotonic regression. */
  private static void place(List<Spot> column, double[] wanted) {
    double[] offset = new double[wanted.length];
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      offset[i] = i == 0 ? 0 : offset[i - 1] + gap(column.get(i - 1), column.get(i));
      Block block = new Block(wanted[i] - offset[i], 1);
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).mean() > block.mean()) {
        block = blocks.remove(blocks.size() - 1).with(block);
      }
      blocks.add(block);
    }
    int i = 0;
    for (Block block : blocks) {
      for (int end = i + block.count(); i < end; i++) {
        column.get(i).moveTo(block.mean() + offset[i]);
      }
    }
  }
}
