package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.ModelDocument;
import org.rederive.engine.Question;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/**
 * The model that is written shortest and in which every term of a statement lives and has a closed
 * form in letters that a reader knows: it is shown term by term.
 *
 * @param seed of the points at which closed forms are computed once more
 * @param models what this thread has read already
 */
record Example(long seed, ModelPlan plan, Question question, OpenModels models) {
  /** Limit of products of terms for each term of what is printed: it is one model only. */
  private static final long PRINTED = 1_000_000;

  /** The same findings; that of the example says what every term is. */
  List<Finding> among(List<Finding> findings) {
    List<ModelDocument> shortest =
        plan.of(question.derivation()).stream()
            .sorted(Comparator.comparing(Example::length))
            .toList();
    for (ModelDocument model : shortest) {
      Optional<Finding> held = findings.stream().filter(f -> isOf(f, model)).findFirst();
      List<String> lines = held.map(found -> lines(model)).orElse(List.of());
      if (!lines.isEmpty()) {
        return findings.stream()
            .map(f -> f.equals(held.orElseThrow()) ? shown(f, lines) : f)
            .toList();
      }
    }
    return findings;
  }

  /** Of the Hamiltonian and the functions in it. */
  private static int length(ModelDocument model) {
    int functions = model.symbols().stream().mapToInt(s -> s.formula().text().length()).sum();
    return model.hamiltonian().text().length() + functions;
  }

  private static boolean isOf(Finding finding, ModelDocument model) {
    return finding.verdict() == Verdict.HOLDS
        && finding.subject() instanceof Subject.Model of
        && of.id().equals(model.id());
  }

  private static Finding shown(Finding held, List<String> lines) {
    String detail = "both sides have the same closed form, and no term of it is zero";
    Outcome closed = new Outcome.Closed(detail, lines);
    return new Finding(held.engine(), held.grade(), held.subject(), closed);
  }

  /** None if a term vanishes or is too long. */
  private List<String> lines(ModelDocument model) {
    List<String> lines = new ArrayList<>();
    try {
      for (Equation equation : question.statement().equations()) {
        EquationForms forms = forms(equation, model);
        if (!isWhole(forms)) {
          return List.of();
        }
        ModelLines all = ModelLines.of(List.of(), forms);
        Stream.concat(all.terms().stream(), all.where().stream())
            .map(ModelLines.Line::latex)
            .forEach(lines::add);
      }
    } catch (UnsupportedFormulaException | ArithmeticException none) {
      return List.of();
    }
    return lines;
  }

  private static boolean isWhole(EquationForms forms) {
    return forms.left().status() == TermForm.Status.CLOSED
        && forms.isAlive()
        && forms.named()
        && forms.agreement() == EquationForms.Agreement.PROVED;
  }

  private EquationForms forms(Equation equation, ModelDocument model) {
    Draws draws = Draws.of(seed, question.statement().id() + " " + model.id() + " printed", 0);
    return TermForms.of(equation, question.derivation(), models, model, PRINTED, draws);
  }
}
