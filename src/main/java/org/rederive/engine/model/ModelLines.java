package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.engine.model.ClosedForm.Shape;
import org.rederive.evaluate.Draws;
import org.rederive.formula.Equation;

/**
 * What an equation is for one model, line by line as it is printed.
 *
 * @param parts the model itself, and what its quantities in the equation are
 * @param terms of the right side, then the left side
 * @param agreement how both sides compare
 * @param where what the model's own names stand for
 */
public record ModelLines(
    List<Line> parts, List<Line> terms, EquationForms.Agreement agreement, List<Line> where) {
  /** What closed forms are forms of, in words. */
  public static final String CHOICE =
      "first band; eigenvectors in the gauge in which they change by other bands only";

  private static final String AXES = "xyz";

  public ModelLines {
    parts = List.copyOf(parts);
    terms = List.copyOf(terms);
    where = List.copyOf(where);
  }

  /**
   * A quantity and what it is.
   *
   * @param latex the quantity and its closed form, or the quantity alone
   * @param remark why it has no closed form; empty if it has one
   */
  public record Line(String latex, String remark) {
    static Line of(String name, String value) {
      return new Line(name + " = " + value, "");
    }

    /** On one line of text. */
    public String text() {
      return remark.isEmpty() ? latex : latex + ": " + remark;
    }
  }

  /**
   * All of it.
   *
   * @param models what this thread has read already
   * @param limit of products of terms for each quantity
   * @param draws where random points come from
   * @throws ModelException if the model is not what it says
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static ModelLines of(
      Equation equation,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit,
      Draws draws) {
    List<ClosedForm> parts = ClosedForms.of(equation, derivation, models, document, limit);
    return of(parts, TermForms.of(equation, derivation, models, document, limit, draws));
  }

  /** The terms, and the parts that are given. */
  static ModelLines of(List<ClosedForm> parts, EquationForms forms) {
    return new ModelLines(
        parts.stream().flatMap(ModelLines::lines).toList(),
        Stream.concat(forms.right().stream(), Stream.of(forms.left()))
            .flatMap(ModelLines::lines)
            .toList(),
        forms.agreement(),
        forms.abbreviations().stream().map(each -> Line.of(each.name(), each.value())).toList());
  }

  /** How both sides compare, after the words "both sides". */
  public String comparison() {
    return switch (agreement) {
      case PROVED -> "have the same closed form";
      case AT_POINTS -> "agree at random points; their closed forms are larger than the limit";
      case DIFFERENT -> "differ";
    };
  }

  private static Stream<Line> lines(TermForm term) {
    return switch (term.status()) {
      case ZERO -> Stream.of(Line.of(term.term(), "0"));
      case TOO_LARGE ->
          Stream.of(new Line(term.term(), "not zero, and larger than the limit of work"));
      case CLOSED -> {
        Shape shape = term.components().size() == 1 ? Shape.NUMBER : Shape.LIST;
        yield lines(new ClosedForm(term.term(), shape, term.components()));
      }
    };
  }

  private static Stream<Line> lines(ClosedForm form) {
    List<String> parts = form.components();
    if (parts.isEmpty()) {
      return Stream.of(new Line(form.name(), "larger than the limit of work"));
    }
    List<Line> lines = new ArrayList<>();
    switch (form.shape()) {
      case NUMBER -> lines.add(Line.of(form.name(), parts.get(0)));
      case STATE -> lines.add(Line.of(form.name(), matrix(parts, 1)));
      case MATRIX -> lines.add(Line.of(form.name(), matrix(parts, (int) Math.sqrt(parts.size()))));
      case VECTOR -> {
        for (int a = 0; a < parts.size(); a++) {
          lines.add(Line.of("(" + form.name() + ")_" + AXES.charAt(a), parts.get(a)));
        }
      }
      case LIST -> {
        for (int n = 0; n < parts.size(); n++) {
          lines.add(Line.of("(" + form.name() + ")_{" + (n + 1) + "}", parts.get(n)));
        }
      }
    }
    return lines.stream();
  }

  private static String matrix(List<String> parts, int columns) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < parts.size(); at += columns) {
      rows.add(String.join(" & ", parts.subList(at, at + columns)));
    }
    return "\\begin{pmatrix} " + String.join(" \\\\ ", rows) + " \\end{pmatrix}";
  }
}
