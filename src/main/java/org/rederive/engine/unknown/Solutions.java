package org.rederive.engine.unknown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rederive.engine.Engine;
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
  private final Solver solver;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /**
   * @param sizes numbers of bands or sites at which equations are collected
   */
  public Solutions(long seed, List<Integer> sizes) {
    this.sizes = List.copyOf(sizes);
    this.solver = new Solver(seed, sizes);
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
    Question whole = question.about(Part.WHOLE);
    String name = question.derivation().id() + " " + question.statement().id();
    return known.computeIfAbsent(name, unseen -> new Known(whole)).to(whole);
  }

  /** A question and, once it was asked, its solution; what failed is tried anew. */
  private final class Known {
    private final Question question;
    private Solution solution = new Solution.Open("");
    private boolean found;

    Known(Question question) {
      this.question = question;
    }

    /** Another question of the same name, such as one without an assumption, is not kept. */
    Solution to(Question asked) {
      return asked.equals(question) ? solution() : solver.solve(asked);
    }

    private synchronized Solution solution() {
      if (!found) {
        solution = solver.solve(question);
        found = true;
      }
      return solution;
    }
  }
}
