package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a drawing with columns: the box of a document, or where lines from it pass through a
 * column further right. While the drawing is laid out, it moves up and down.
 */
final class Spot {
  private final String document;
  private final int column;
  private final boolean box;
  private final List<Spot> before = new ArrayList<>();
  private final List<Spot> after = new ArrayList<>();
  private double y;

  Spot(String document, int column, boolean box) {
    this.document = document;
    this.column = column;
    this.box = box;
  }

  String document() {
    return document;
  }

  int column() {
    return column;
  }

  boolean isBox() {
    return box;
  }

  /** Its middle. */
  double y() {
    return y;
  }

  void moveTo(double height) {
    y = height;
  }

  /** Joins it to a spot of the next column. */
  void join(Spot next) {
    if (!after.contains(next)) {
      after.add(next);
      next.before.add(this);
    }
  }

  /** Spots of the previous column, or of the next one, that it is joined to. */
  List<Spot> joined(boolean backwards) {
    return backwards ? before : after;
  }

  /** Mean height of those that it is joined to on one side; its own if there are none. */
  double mean(boolean backwards) {
    return joined(backwards).stream().mapToDouble(Spot::y).average().orElse(y);
  }

  /** Mean height of all that it is joined to. */
  double mean() {
    int count = before.size() + after.size();
    double sum =
        before.stream().mapToDouble(Spot::y).sum() + after.stream().mapToDouble(Spot::y).sum();
    return count == 0 ? y : sum / count;
  }
}
