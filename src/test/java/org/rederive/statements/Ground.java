package org.rederive.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;
import org.rederive.formula.read.FormulaReader;
import org.rederive.setting.Settings;

/**
 * What random formulas of one setting are made of.
 *
 * @param derivation a document with the symbols
 * @param leaves formulas to begin with, by their shape
 */
record Ground(Derivation derivation, Map<Type, List<Formula>> leaves) {
  /** A document without any statement worth checking. */
  private static final String DOCUMENT =
      """
      ---
      id: %1$s
      title: symbols of random formulas
      source: { paper: "none", equation: "1" }
      setting: %2$s
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      %3$s
      %4$s
      <!-- rederive: claim %1$s-claim -->
      ```math
      c = c
      ```
      """;

  static Ground of(String name, String setting, String rows, String extra, List<String> leaves) {
    Derivations.Reading reading =
        Settings.of(Map.of(name + ".md", DOCUMENT.formatted(name, setting, table(rows), extra)));
    if (!reading.problems().isEmpty()) {
      throw new IllegalArgumentException(reading.problems().toString());
    }
    Derivation derivation = reading.derivations().get(0);
    Map<Type, List<Formula>> byShape = new LinkedHashMap<>();
    for (String latex : leaves) {
      Formula read = FormulaReader.formula(latex, derivation.symbols()).formula();
      Formula leaf = read instanceof Formula.Ket ket ? ket.content() : read;
      byShape.computeIfAbsent(Shaped.of(leaf), type -> new ArrayList<>()).add(leaf);
    }
    return new Ground(derivation, byShape);
  }

  /** Lines of <em>symbols : kind</em> as rows of a table. */
  private static String table(String rows) {
    StringBuilder table = new StringBuilder();
    for (String row : rows.lines().toList()) {
      int colon = row.lastIndexOf(" : ");
      String symbols = row.substring(0, colon).replace(" ", "`$, $`");
      table.append("| $`").append(symbols).append("`$ | ").append(row.substring(colon + 3));
      table.append(" | |\n");
    }
    return table.toString();
  }

  String name() {
    return derivation.id();
  }

  List<Formula> of(Type type) {
    return leaves.getOrDefault(type, List.of());
  }

  boolean has(Type type) {
    return leaves.containsKey(type);
  }

  // ---- labels and signs

  List<Declaration> labels(Sort sort) {
    return derivation.symbols().declarations().stream().filter(d -> d.sort() == sort).toList();
  }

  /** The symbols of a kind. */
  List<Declaration> kind(String words) {
    return derivation.symbols().declarations().stream()
        .filter(d -> d.role().name().equals(words))
        .toList();
  }

  /** Scalars that everything can be differentiated by. */
  List<Declaration> scalars() {
    return labels(Sort.COORDINATE).stream().filter(d -> d.type().rank() == 0).toList();
  }

  /** Vectors that numbers can be differentiated by. */
  List<Declaration> vectors() {
    List<Declaration> vectors = new ArrayList<>();
    vectors.addAll(labels(Sort.COORDINATE));
    vectors.addAll(labels(Sort.MOMENTUM));
    return vectors.stream().filter(d -> d.type().rank() == 1).toList();
  }

  /** States as they stand between bars. */
  List<Formula> states() {
    return of(Type.KET).stream().filter(f -> f instanceof Formula.Symbol).toList();
  }

  /** States that averages can be taken in. */
  List<Formula.Symbol> averages() {
    return states().stream()
        .map(Formula.Symbol.class::cast)
        .filter(symbol -> symbol.slots().isEmpty())
        .toList();
  }
}
