package org.rederive.engine.unknown;

import java.util.List;
import java.util.Optional;
import org.rederive.engine.Engine;
import org.rederive.engine.Once;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.result.Subject;

/**
 * Solutions of a run, each found once: the engine that reports them, and all other engines, which
 * are asked about statements with the values put in.
 */
public final class Solutions {
  private final List<Integer> sizes;
  private final Once<Solution> solutions;

  /**
   * @param sizes numbers of bands or sites at which equations are collected
   */
  public Solutions(long seed, List<Integer> sizes) {
    this.sizes = List.copyOf(sizes);
    this.solutions = new Once<>(new Solver(seed, sizes)::solve);
  }

  /** The engine that says which values there are. */
  public Engine reported() {
    return new UnknownEngine(this);
  }

  /** An engine that sees no unknown number. */
  public Engine before(Engine engine) {
    return new SolvedFirst(engine, this);
  }

  /** The question with the values put in; none if there are none that are known. */
  public Optional<Question> settled(Question question) {
    Solution solution = of(question);
    if (solution instanceof Solution.Values values) {
      return Optional.of(values.asked().about(question.part()));
    }
    return solution instanceof Solution.NothingUnknown ? Optional.of(question) : Optional.empty();
  }

  /** What the equations are about. */
  List<Subject> subjects(Question question) {
    Scope scope = Scope.of(question.derivation());
    List<Subject> subjects = scope.cases(sizes).stream().map(Scope.Case::subject).toList();
    return subjects.isEmpty() ? List.of(scope.everything()) : subjects;
  }

  /** What there is to know of the unknown numbers of a statement. */
  Solution of(Question question) {
    return solutions.of(question.about(Part.WHOLE));
  }
}
