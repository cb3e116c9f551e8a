package org.rederive.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Statement;
import org.rederive.engine.model.ClosedForm;
import org.rederive.engine.model.ClosedForm.Shape;
import org.rederive.engine.model.ClosedForms;
import org.rederive.engine.model.EquationForms;
import org.rederive.engine.model.OpenModels;
import org.rederive.engine.model.TermForm;
import org.rederive.engine.model.TermForms;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.setting.Settings;

/** Shows what the parts of an equation are for one model. */
final class ModelExplanation {
  private static final long LIMIT = 1_000_000;
  private static final String AXES = "xyz";

  /** Of the points at which closed forms are computed once more. */
  private static final long SEED = 1;

  private final OpenModels models = new OpenModels();
  private final ModelDocument model;
  private final PrintWriter out;

  ModelExplanation(ModelDocument model, PrintWriter out) {
    this.model = model;
    this.out = out;
  }

  /** Every quantity on a line of its own, as LaTeX. */
  void show(Derivation derivation, Statement statement) {
    out.println("  for the model " + model.id() + " (" + model.title() + "), first band;");
    out.println("  eigenvectors in the gauge in which they change by other bands only:");
    if (!Settings.of(derivation).hasModels()) {
      out.println("    nothing: the statement is about any operators, not about bands");
      return;
    }
    for (Equation equation : statement.equations()) {
      try {
        ClosedForms.of(equation, derivation, models, model, LIMIT).forEach(this::show);
        show(TermForms.of(equation, derivation, models, model, LIMIT, new Draws(SEED)));
      } catch (UnsupportedFormulaException | ArithmeticException none) {
        out.println("    none: " + none.getMessage());
      }
    }
    out.flush();
  }

  private void show(EquationForms forms) {
    out.println("  its terms, for the first band:");
    forms.right().forEach(this::show);
    show(forms.left());
    out.println("    both sides " + words(forms.agreement()));
    if (!forms.abbreviations().isEmpty()) {
      out.println("  where");
      forms.abbreviations().forEach(each -> line(each.name(), each.value()));
    }
  }

  private static String words(EquationForms.Agreement agreement) {
    return switch (agreement) {
      case PROVED -> "have the same closed form";
      case AT_POINTS -> "agree at random points; their closed forms are larger than the limit";
      case DIFFERENT -> "differ";
    };
  }

  private void show(TermForm term) {
    switch (term.status()) {
      case ZERO -> line(term.term(), "0");
      case TOO_LARGE -> line(term.term(), "not zero, and larger than the limit of work");
      case CLOSED -> {
        Shape shape = term.components().size() == 1 ? Shape.NUMBER : Shape.LIST;
        show(new ClosedForm(term.term(), shape, term.components()));
      }
    }
  }

  private void show(ClosedForm form) {
    List<String> parts = form.components();
    if (parts.isEmpty()) {
      out.println("    " + form.name() + ": larger than the limit of work");
      return;
    }
    switch (form.shape()) {
      case NUMBER -> line(form.name(), parts.get(0));
      case STATE -> line(form.name(), matrix(parts, 1));
      case MATRIX -> line(form.name(), matrix(parts, (int) Math.sqrt(parts.size())));
      case VECTOR -> {
        for (int a = 0; a < parts.size(); a++) {
          line("(" + form.name() + ")_" + AXES.charAt(a), parts.get(a));
        }
      }
      case LIST -> {
        for (int n = 0; n < parts.size(); n++) {
          line("(" + form.name() + ")_{" + (n + 1) + "}", parts.get(n));
        }
      }
    }
  }

  private void line(String name, String value) {
    out.println("    " + name + " = " + value);
  }

  private static String matrix(List<String> parts, int columns) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < parts.size(); at += columns) {
      rows.add(String.join(" & ", parts.subList(at, at + columns)));
    }
    return "\\begin{pmatrix} " + String.join(" \\\\ ", rows) + " \\end{pmatrix}";
  }
}
