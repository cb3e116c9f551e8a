package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.Limit;
import org.rederive.document.LimitParameter;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evolution.Measurements;
import org.rederive.formula.Equation;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.result.Convergence;
import org.rederive.result.Convergence.Freed;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;
import org.rederive.setting.Approach;

/**
 * Something is halved again and again: statements that hold as it goes to zero only, with the order
 * of convergence. What goes to zero, and what is drawn, is the setting's business.
 */
public final class LimitEngine implements Engine {
  private static final String NAME = "limits";

  private final long seed;
  private final boolean thorough;
  private final Measurements known;

  /**
   * @param seed of all Hamiltonians
   * @param thorough whether limits are tried on many Hamiltonians and closer to zero
   * @param known what was measured before
   */
  public LimitEngine(long seed, boolean thorough, Measurements known) {
    this.seed = seed;
    this.thorough = thorough;
    this.known = known;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean speaksAbout(Statement statement) {
    return statement.isLimit();
  }

  @Override
  public Answer ask(Question question) {
    Limit limit = question.statement().limit().orElseThrow();
    Approach.Drawn drawn =
        DocumentSamples.approaches(
            question.derivation(), question.statement(), seed, thorough, known);
    Subject subject = new Subject.Drawn(words(drawn, limit));
    return new Answer.Found(
        List.of(new Finding(NAME, Evidence.LIMIT, subject, outcome(question, limit, drawn))));
  }

  /**
   * What shows that another equation holds in the limit of a statement, if it does: at all places,
   * or if not, then where the statement is made. The first Hamiltonian that speaks against it is
   * enough.
   */
  public Optional<String> confirms(Derivation derivation, Statement statement, Equation other) {
    Optional<String> there = confirmed(derivation, statement, other);
    if (there.isEmpty() || statement.limit().flatMap(Limit::place).isEmpty()) {
      return there;
    }
    return confirmed(derivation, statement.atAllPlaces(), other)
        .map(everywhere -> "at all places, " + everywhere)
        .or(() -> there.map(words -> "where it is claimed, " + words));
  }

  private Optional<String> confirmed(Derivation derivation, Statement statement, Equation other) {
    Limit limit = statement.limit().orElseThrow();
    Approach.Drawn drawn = DocumentSamples.approaches(derivation, statement, seed, thorough, known);
    Compared compared = new Compared(Comparison.of(other, derivation.definitions()), limit.odd());
    List<Line> lines = new ArrayList<>();
    try {
      for (int index = 0; index < drawn.count(); index++) {
        Optional<Tried> tried = tried(List.of(compared), drawn, index);
        tried.map(Tried::line).ifPresent(lines::add);
        if (tried.filter(t -> t.line.shape(limit.order()).contradicts()).isPresent()) {
          return Optional.empty();
        }
      }
    } catch (UnsupportedFormulaException | IllegalArgumentException meaningless) {
      return Optional.empty();
    }
    Conclusion conclusion = new Conclusion(plain(limit, drawn, lines), drawn.count());
    return conclusion.verdict() == Verdict.HOLDS
        ? Optional.of(conclusion.detail())
        : Optional.empty();
  }

  private static Outcome outcome(Question question, Limit limit, Approach.Drawn drawn) {
    try {
      return outcome(question, limit, drawn, tried(question, drawn));
    } catch (UnsupportedFormulaException outside) {
      String message = String.valueOf(outside.getMessage());
      return Outcome.of(
          Verdict.UNSUPPORTED, question.statement().written().said(message, outside.nodes()));
    }
  }

  /** What is drawn and, if the claim says where or in which part it is made, that too. */
  private static String words(Approach.Drawn drawn, Limit limit) {
    return drawn.words()
        + limit.place().map(place -> ", " + place.meaning()).orElse("")
        + (limit.odd() ? ", in what is odd in " + limit.parameter().letter() : "");
  }

  private static boolean isOdd(Question question) {
    return question.statement().limit().map(Limit::odd).orElse(false);
  }

  /** A Hamiltonian and what it shows. */
  private record Tried(Approach approach, Line line) {}

  private static List<Tried> tried(Question question, Approach.Drawn drawn) {
    boolean odd = isOdd(question);
    List<Compared> equations =
        question.statement().equations().stream()
            .map(e -> new Compared(Comparison.of(e, question.derivation().definitions()), odd))
            .toList();
    List<Tried> tried = new ArrayList<>();
    for (int index = 0; index < drawn.count(); index++) {
      tried(equations, drawn, index).ifPresent(tried::add);
    }
    return tried;
  }

  private static Optional<Tried> tried(List<Compared> equations, Approach.Drawn drawn, int index) {
    try {
      Approach approach = drawn.at().apply(index);
      return Optional.of(
          new Tried(approach, ApproachCheck.of(equations, drawn.values(), approach)));
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return Optional.empty();
    }
  }

  private static Convergence plain(Limit limit, Approach.Drawn drawn, List<Line> lines) {
    return new Convergence(
        parameter(limit.parameter()), limit.order(), drawn.values(), lines, Optional.empty());
  }

  private static Outcome outcome(
      Question question, Limit limit, Approach.Drawn drawn, List<Tried> tried) {
    Convergence plain = plain(limit, drawn, tried.stream().map(Tried::line).toList());
    Conclusion conclusion = new Conclusion(plain, drawn.count());
    Convergence convergence =
        conclusion.asksForFactors() ? plain.with(freed(question, drawn, tried)) : plain;
    return new Outcome.Approach(conclusion.verdict(), convergence, conclusion.detail());
  }

  /** What would have to stand before each term; a chain of equations is not fitted. */
  private static Optional<Freed> freed(Question question, Approach.Drawn drawn, List<Tried> tried) {
    List<Approach> reached =
        tried.stream().filter(t -> t.line.missed().isEmpty()).map(Tried::approach).toList();
    List<Equation> equations = question.statement().equations();
    return equations.size() > 1
        ? Optional.empty()
        : new FreeFactors(
                new Compared(
                    Comparison.withOpenBrackets(
                        equations.get(0), question.derivation().definitions()),
                    isOdd(question)),
                drawn.values(),
                reached)
            .fit();
  }

  private static Convergence.Parameter parameter(LimitParameter parameter) {
    return new Convergence.Parameter(parameter.word(), parameter.letter(), parameter.meaning());
  }
}
