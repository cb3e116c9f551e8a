package org.rederive.engine.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/**
 * Proofs about integrals: both sides are one integral, what is a derivative of a periodic function
 * is left out of it, and what remains is zero at every momentum. That it is not says nothing.
 *
 * @param pointwise engines that are asked whether it is
 * @param refuted whether sums over grids differ, so that only what needs no proof is said
 */
record Reduction(List<Engine> pointwise, boolean refuted) {
  private static final Subject ANY =
      new Subject.Everything("any periodic H whose bands stay apart");

  List<Finding> of(Question question) {
    Map<Declaration, Definition> definitions = question.derivation().definitions();
    List<Equation> remaining = new ArrayList<>();
    boolean derivatives = false;
    for (Equation equation : question.statement().equations()) {
      Optional<Integrand> whole = Integrand.of(equation, definitions);
      if (whole.isEmpty()) {
        return List.of();
      }
      List<Formula> rest = whole.get().modulo(definitions).terms();
      derivatives |= rest.size() < whole.get().terms().size();
      if (!rest.isEmpty()) {
        Formula sum = rest.size() == 1 ? rest.get(0) : new Formula.Sum(rest);
        remaining.add(new Equation(sum, new Formula.Literal(0), equation.freeIndices()));
      }
    }
    if (remaining.isEmpty()) {
      return List.of(proved(ANY, Evidence.PROVED, "derivatives of periodic functions"));
    }
    return refuted ? List.of() : pointwise(question, remaining, why(derivatives)).toList();
  }

  /** Whether nothing is left of a statement but derivatives of periodic functions. */
  static boolean isComplete(Question question) {
    Map<Declaration, Definition> definitions = question.derivation().definitions();
    return question.statement().equations().stream()
        .allMatch(
            equation ->
                Integrand.of(equation, definitions)
                    .filter(whole -> whole.modulo(definitions).terms().isEmpty())
                    .isPresent());
  }

  private static String why(boolean derivatives) {
    return "equal at every momentum"
        + (derivatives ? " up to derivatives of periodic functions" : "");
  }

  private Stream<Finding> pointwise(Question question, List<Equation> equations, String why) {
    Statement claim = Statement.claim(question.statement().id() + " below the integral", equations);
    Question asked = new Question(question.derivation(), claim, question.part());
    return pointwise.stream()
        .map(engine -> engine.ask(asked))
        .flatMap(a -> a instanceof Answer.Found f ? f.findings().stream() : Stream.of())
        .filter(f -> f.verdict() == Verdict.HOLDS)
        .map(f -> proved(f.subject(), f.grade(), why + ": " + f.detail()));
  }

  private static Finding proved(Subject subject, Evidence grade, String why) {
    return new Finding(ZoneEngine.NAME, grade, subject, new Outcome.Holds(why));
  }
}
