package org.rederive.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Statement;
import org.rederive.engine.model.ModelLines;
import org.rederive.engine.model.OpenModels;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.setting.Settings;

/** Shows what the parts of an equation are for one model. */
final class ModelExplanation {
  private static final long LIMIT = 1_000_000;

  /** Of the points at which closed forms are computed once more. */
  private static final long SEED = 1;

  private final OpenModels models = new OpenModels();
  private final ModelDocument model;
  private final PrintWriter out;

  ModelExplanation(ModelDocument model, PrintWriter out) {
    this.model = model;
    this.out = out;
  }

  /**
   * Every quantity on a line of its own, as LaTeX.
   *
   * @return the same as data, of each equation that has a value for the model
   */
  List<ModelLines> show(Derivation derivation, Statement statement) {
    out.println("  for the model " + model.id() + " (" + model.title() + "), first band;");
    out.println("  eigenvectors in the gauge in which they change by other bands only:");
    if (!Settings.of(derivation).hasModels()) {
      out.println("    nothing: the statement is about any operators, not about bands");
      return List.of();
    }
    List<ModelLines> all =
        statement.equations().stream()
            .flatMap(equation -> lines(derivation, equation).stream())
            .toList();
    out.flush();
    return all;
  }

  private Optional<ModelLines> lines(Derivation derivation, Equation equation) {
    try {
      ModelLines lines = ModelLines.of(equation, derivation, models, model, LIMIT, new Draws(SEED));
      show(lines);
      return Optional.of(lines);
    } catch (UnsupportedFormulaException | ArithmeticException none) {
      out.println("    none: " + none.getMessage());
      return Optional.empty();
    }
  }

  private void show(ModelLines lines) {
    lines.parts().forEach(this::show);
    out.println("  its terms, for the first band:");
    lines.terms().forEach(this::show);
    out.println("    both sides " + lines.comparison());
    if (!lines.where().isEmpty()) {
      out.println("  where");
      lines.where().forEach(this::show);
    }
  }

  private void show(ModelLines.Line line) {
    out.println("    " + line.text());
  }
}
