package org.rederive.engine.model;

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
 * form in letters that a reader knows: it is shown term by term. What is known in one model is
 * known in all, for letters of the calculation come from the statement.
 *
 * @param seed of the points at which closed forms are computed once more
 * @param models what this thread has read already
 */
record Example(long seed, ModelPlan plan, Question question, OpenModels models) {
  /**
   * Limit of products of terms for each term of what is printed. A left side of the Dirac cone
   * takes more than 100,000; what takes more than this fills pages.
   */
  private static final long PRINTED = 250_000;

  /** What is too large in so many of the shortest models is not tried in longer ones. */
  private static final int TOO_LARGE = 2;

  /** The same findings; that of the example says what every term is. */
  List<Finding> among(List<Finding> findings) {
    List<ModelDocument> shortest =
        plan.of(question.derivation()).stream()
            .sorted(Comparator.comparing(Example::length))
            .toList();
    int tooLarge = 0;
    for (ModelDocument model : shortest) {
      Optional<Finding> held = findings.stream().filter(f -> isOf(f, model)).findFirst();
      List<EquationForms> forms = held.map(found -> forms(model)).orElse(List.of());
      if (!forms.isEmpty()) {
        if (!forms.stream().allMatch(EquationForms::named)) {
          return findings;
        }
        if (forms.stream().allMatch(Example::isWhole)) {
          List<String> lines = forms.stream().flatMap(Example::lines).toList();
          return findings.stream().map(f -> f.equals(held.get()) ? shown(f, lines) : f).toList();
        }
        tooLarge += forms.stream().anyMatch(Example::isTooLarge) ? 1 : 0;
        if (tooLarge == TOO_LARGE) {
          return findings;
        }
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

  /** Of each equation; none if a term vanishes or has no value. */
  private List<EquationForms> forms(ModelDocument model) {
    List<Equation> equations = question.statement().equations();
    try {
      boolean live =
          equations.stream()
              .allMatch(e -> TermForms.live(e, question.derivation(), models, model, draws(model)));
      return live ? equations.stream().map(e -> forms(e, model)).toList() : List.of();
    } catch (UnsupportedFormulaException | ArithmeticException none) {
      return List.of();
    }
  }

  private EquationForms forms(Equation equation, ModelDocument model) {
    return TermForms.of(equation, question.derivation(), models, model, PRINTED, draws(model));
  }

  private Draws draws(ModelDocument model) {
    return Draws.of(seed, question.statement().id() + " " + model.id() + " printed", 0);
  }

  private static boolean isWhole(EquationForms forms) {
    return forms.left().status() == TermForm.Status.CLOSED
        && forms.isAlive()
        && forms.agreement() == EquationForms.Agreement.PROVED;
  }

  private static boolean isTooLarge(EquationForms forms) {
    return forms.left().status() == TermForm.Status.TOO_LARGE;
  }

  private static Stream<String> lines(EquationForms forms) {
    ModelLines all = ModelLines.of(List.of(), forms);
    return Stream.concat(all.terms().stream(), all.where().stream()).map(ModelLines.Line::latex);
  }
}
