package org.rederive.verify;

import java.util.List;

/**
 * An edit of the claim of one document.
 *
 * @param claim id of document and claim
 * @param what what is done to the formula
 * @param from a piece of the claim's LaTeX that occurs there once
 * @param to what it is replaced by
 */
record Plant(String claim, String what, String from, String to) {

  /** The plants of one document, three strings each. */
  static List<Plant> in(String claim, String[]... rows) {
    return List.of(rows).stream().map(r -> new Plant(claim, r[0], r[1], r[2])).toList();
  }

  static String[] row(String what, String from, String to) {
    return new String[] {what, from, to};
  }

  /**
   * The document with the edit. The document gets a name of its own, so that {@code -k} can select
   * the claim without the steps.
   */
  String applied(String document) {
    int start = document.indexOf("```math", document.indexOf("rederive: claim " + claim + " "));
    int end = document.indexOf("\n```\n", start);
    String formula = document.substring(start, end);
    int at = formula.indexOf(from);
    if (start < 0 || at < 0 || formula.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in " + claim + ": " + from);
    }
    String spoilt = formula.substring(0, at) + to + formula.substring(at + from.length());
    String head = document.substring(0, start).replace("\nid: " + claim, "\nid: planted");
    return head + spoilt + document.substring(end);
  }

  @Override
  public String toString() {
    return claim + ": " + what;
  }
}
