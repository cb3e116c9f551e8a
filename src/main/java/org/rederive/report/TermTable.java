package org.rederive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.engine.model.EquationForms;
import org.rederive.engine.model.TermForm;

/**
 * What the terms of an equation are in each model, as Markdown.
 *
 * @param claim whose equation it is
 * @param rows a model each
 */
public record TermTable(String claim, List<Row> rows) {
  /** What the words in the table mean. */
  public static final List<String> LEGEND =
      List.of(
          "closed: a closed form that is not zero",
          "0: vanishes in this model",
          "case: not zero, and longer than the limit; a case of the proof for any H of its size",
          "none: the equation has no value for this model");

  public TermTable {
    rows = List.copyOf(rows);
  }

  /**
   * A model.
   *
   * @param forms none if the equation does not speak about it
   */
  public record Row(String model, Optional<EquationForms> forms) {}

  /** The table, and below it what the columns are. */
  public List<String> lines() {
    List<String> lines = table(term -> word(term.status()), forms -> words(forms.agreement()));
    lines.add("");
    terms().forEach(lines::add);
    return lines;
  }

  /** The same table with seconds; no two runs have the same. */
  public List<String> seconds() {
    return table(
        term -> String.format(Locale.ROOT, "%.2f", term.seconds()),
        forms -> String.format(Locale.ROOT, "%.2f", all(forms)));
  }

  private static double all(EquationForms forms) {
    return forms.left().seconds() + forms.right().stream().mapToDouble(TermForm::seconds).sum();
  }

  private List<String> table(
      Function<TermForm, String> cell, Function<EquationForms, String> last) {
    int columns = first().map(forms -> forms.right().size()).orElse(0);
    StringBuilder head = new StringBuilder("| " + claim + " |");
    for (int n = 1; n <= columns; n++) {
      head.append(" term ").append(n).append(" |");
    }
    List<String> lines = new ArrayList<>();
    lines.add(head + " left side | both sides |");
    lines.add("|---".repeat(columns + 3) + "|");
    for (Row row : rows) {
      StringBuilder line = new StringBuilder("| " + row.model + " |");
      for (int n = 0; n < columns; n++) {
        int place = n;
        line.append(
            row.forms.map(f -> cell(cell.apply(f.right().get(place)))).orElse(cell("none")));
      }
      line.append(row.forms.map(f -> cell(cell.apply(f.left()))).orElse(cell("none")));
      lines.add(line + row.forms.map(f -> cell(last.apply(f))).orElse(cell("none")));
    }
    return lines;
  }

  private static String cell(String text) {
    return " " + text + " |";
  }

  private Optional<EquationForms> first() {
    return rows.stream().flatMap(row -> row.forms.stream()).findFirst();
  }

  private List<String> terms() {
    List<String> lines = new ArrayList<>();
    first()
        .ifPresent(
            forms -> {
              for (int n = 0; n < forms.right().size(); n++) {
                lines.add("- term " + (n + 1) + ": $`" + forms.right().get(n).term() + "`$");
              }
            });
    return lines;
  }

  private static String word(TermForm.Status status) {
    return switch (status) {
      case CLOSED -> "closed";
      case ZERO -> "0";
      case TOO_LARGE -> "case";
    };
  }

  private static String words(EquationForms.Agreement agreement) {
    return switch (agreement) {
      case PROVED -> "same closed form";
      case AT_POINTS -> "equal at random points";
      case DIFFERENT -> "DIFFERENT";
    };
  }
}
