package org.rederive.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rederive.result.Convergence;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;
import org.rederive.result.DocumentResult;
import org.rederive.result.Finding;
import org.rederive.result.StatementResult;

/**
 * Which reading of a quantity holds at which place and in which gauge: a row for each statement of
 * a document that is claimed in a limit and was tried at several places.
 *
 * @param columns places, and gauges if there are several
 * @param rows the statements
 */
public record PlaceTable(List<String> columns, List<Row> rows) {
  private static final String BETWEEN = ", ";

  /**
   * A statement at all places.
   *
   * @param id its name
   * @param formula its LaTeX
   * @param cells one for each column, empty where it was not tried
   */
  public record Row(String id, String formula, List<Optional<Cell>> cells) {}

  /**
   * A statement at one place, for all Hamiltonians there.
   *
   * @param word what most of them show
   * @param count how many of them
   * @param all how many there are
   * @param order the power that is observed, in the middle of them
   * @param difference the last difference over the sizes of all terms, in the middle of them
   */
  public record Cell(String word, long count, int all, String order, String difference) {}

  /** The table of a document, if it has statements that were tried at several places. */
  static Optional<PlaceTable> of(DocumentResult document) {
    List<StatementResult> statements =
        document.statements().stream().filter(s -> !lines(s).isEmpty()).toList();
    List<String> columns =
        statements.stream()
            .flatMap(s -> lines(s).stream())
            .map(PlaceTable::place)
            .distinct()
            .sorted()
            .toList();
    return columns.size() < 2
        ? Optional.empty()
        : Optional.of(
            new PlaceTable(columns, statements.stream().map(s -> row(s, columns)).toList()));
  }

  private static Optional<Convergence> convergence(StatementResult statement) {
    return statement.limit().flatMap(Finding::convergence);
  }

  private static List<Line> lines(StatementResult statement) {
    return convergence(statement).stream()
        .flatMap(c -> c.lines().stream())
        .filter(line -> !line.where().isEmpty())
        .toList();
  }

  private static String place(Line line) {
    return String.join(BETWEEN, line.where());
  }

  private static Row row(StatementResult statement, List<String> columns) {
    Convergence convergence = convergence(statement).orElseThrow();
    return new Row(
        statement.id(),
        statement.latex(),
        columns.stream().map(column -> cell(convergence, column, lines(statement))).toList());
  }

  private static Optional<Cell> cell(Convergence convergence, String column, List<Line> all) {
    List<Line> here = all.stream().filter(line -> place(line).equals(column)).toList();
    return Arrays.stream(Shape.values())
        .filter(shape -> count(convergence, shape, here) > 0)
        .max((a, b) -> Long.compare(count(convergence, a, here), count(convergence, b, here)))
        .map(shape -> cell(convergence, shape, here));
  }

  private static long count(Convergence convergence, Shape shape, List<Line> lines) {
    return lines.stream().filter(line -> convergence.shape(line) == shape).count();
  }

  private static Cell cell(Convergence convergence, Shape shape, List<Line> here) {
    List<Line> lines = here.stream().filter(line -> convergence.shape(line) == shape).toList();
    String order =
        middle(
                lines.stream()
                    .flatMap(line -> line.trend().order().stream())
                    .map(o -> o.value())
                    .toList())
            .map(value -> String.format(Locale.ROOT, "%.2f", value))
            .orElse("");
    String difference =
        middle(lines.stream().map(PlaceTable::last).toList()).map(Figures::small).orElse("");
    return new Cell(shape.word(), lines.size(), here.size(), order, difference);
  }

  private static double last(Line line) {
    return line.differences().get(line.differences().size() - 1);
  }

  private static Optional<Double> middle(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst();
  }
}
