package org.rederive.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rederive.formula.Formula;

/** How often a kind of node was met. */
public final class Tally {
  private static final String HEAD =
      "node kind\tstatements compared\tbroken there and refuted by both\tbroken there, still true"
          + "\tnot read by the literal reading\tunsupported by the evaluator";

  private int compared;
  private int refuted;
  private int stillTrue;
  private int notRead;
  private int unsupported;

  /** One tally for each kind that there is. */
  static Map<String, Tally> of(Collection<Compared> statements) {
    Map<String, Tally> tallies = new TreeMap<>();
    collect(Formula.class, tallies);
    for (Compared statement : statements) {
      statement
          .kinds()
          .forEach(kind -> tallies.get(kind.getSimpleName()).met(statement.readings()));
      statement
          .replaced()
          .ifPresent(at -> tallies.get(at.getClass().getSimpleName()).broken(statement.readings()));
    }
    return tallies;
  }

  /** Every record of the tree. */
  private static void collect(Class<?> type, Map<String, Tally> tallies) {
    if (type.isRecord()) {
      tallies.put(type.getSimpleName(), new Tally());
      return;
    }
    for (Class<?> each : type.getPermittedSubclasses()) {
      collect(each, tallies);
    }
  }

  private void met(Readings readings) {
    compared += readings.compared() ? 1 : 0;
    notRead += readings.literal() == Readings.Word.NOTHING ? 1 : 0;
    unsupported += readings.evaluator() == Readings.Word.NOTHING ? 1 : 0;
  }

  private void broken(Readings readings) {
    refuted += readings.refuted() ? 1 : 0;
    stillTrue += readings.compared() && !readings.anyRefutes() ? 1 : 0;
  }

  int compared() {
    return compared;
  }

  static List<String> table(Map<String, Tally> tallies) {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    tallies.forEach((kind, tally) -> lines.add(kind + "\t" + tally));
    return lines;
  }

  @Override
  public String toString() {
    return String.join(
        "\t",
        List.of(compared, refuted, stillTrue, notRead, unsupported).stream()
            .map(String::valueOf)
            .toList());
  }
}
