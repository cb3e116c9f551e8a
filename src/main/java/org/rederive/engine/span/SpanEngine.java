package org.rederive.engine.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.engine.WholeNumbers;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/**
 * Whether both sides differ by a sum of products of what the relations of a document say to be
 * zero. It makes nothing hold by itself: it is there to contradict normal forms.
 */
public final class SpanEngine implements Engine {
  private static final String NAME = "second reading of relations";

  /** Products become many with longer powers. */
  private static final int LARGEST_POWER = 3;

  private final long seed;

  /**
   * @param seed of all numbers
   */
  public SpanEngine(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    Derivation derivation = question.derivation();
    if (derivation.relations().isEmpty()) {
      return Answer.Found.NOTHING;
    }
    List<Equation> equations = question.statement().equations();
    Outcome outcome = outcome(derivation, equations);
    boolean holds = outcome.verdict() == Verdict.HOLDS;
    Subject all = Scope.of(derivation).everything();
    Subject subject = holds ? tried(derivation, equations, all) : all;
    return new Answer.Found(List.of(new Finding(NAME, Evidence.READING, subject, outcome)));
  }

  /** Of what it holds: where letters stand for whole numbers, of the small ones. */
  private static Subject tried(Derivation derivation, List<Equation> equations, Subject all) {
    return equations.stream()
        .map(equation -> WholeNumbers.of(equation, derivation.definitions()))
        .filter(letters -> !letters.isEmpty())
        .findFirst()
        .<Subject>map(l -> new Subject.Some(all.words() + " and " + l.words(LARGEST_POWER)))
        .orElse(all);
  }

  private Outcome outcome(Derivation derivation, List<Equation> equations) {
    Reader reader = new Reader(derivation, RandomNumbers.of(seed));
    try {
      List<Combination> zeros = reader.zeros();
      int products = 0;
      for (Combination difference : reader.all(equations)) {
        Span span = Span.of(zeros, difference, reader.numbers.field());
        if (!span.contains(difference)) {
          return new Outcome.Refuted(Optional.empty(), "both sides differ by more than relations");
        }
        products = Math.max(products, span.products());
      }
      return new Outcome.Holds("the sides differ by relations, multiplied out to " + products);
    } catch (NotReadException not) {
      return new Outcome.Unread(String.valueOf(not.getMessage()));
    }
  }

  /**
   * Equations multiplied out.
   *
   * @param derivation whose symbols they use
   * @param numbers what numbers are
   */
  private record Reader(Derivation derivation, RandomNumbers numbers) {
    /** Left − right of equations, with small whole numbers in place of their letters. */
    List<Combination> all(List<Equation> equations) {
      List<Combination> all = new ArrayList<>();
      for (Equation equation : equations) {
        for (var numbers :
            WholeNumbers.of(equation, derivation.definitions()).upTo(LARGEST_POWER)) {
          Map<Declaration, Definition> definitions = numbers.in(derivation.definitions());
          all.addAll(differences(numbers.in(equation), definitions, false));
        }
      }
      return all;
    }

    /** What the relations say to be zero, and its adjoint. */
    List<Combination> zeros() {
      List<Combination> all = new ArrayList<>();
      for (Equation relation : derivation.relations()) {
        all.addAll(differences(relation, derivation.definitions(), false));
        all.addAll(differences(relation, derivation.definitions(), true));
      }
      return all;
    }

    /** Left − right for all values of the free indices. */
    List<Combination> differences(
        Equation equation, Map<Declaration, Definition> definitions, boolean adjoint) {
      MultipliedOut bare = new MultipliedOut(numbers, definitions, Map.of(), adjoint);
      List<Combination> all = new ArrayList<>();
      for (MultipliedOut reading : assignments(bare, equation.freeIndices())) {
        Components right = reading.of(equation.right()).mapped(Combination::negated);
        all.addAll(reading.of(equation.left()).plus(right).entries());
      }
      return all;
    }

    private static List<MultipliedOut> assignments(
        MultipliedOut reading, List<Declaration> indices) {
      List<MultipliedOut> all = List.of(reading);
      for (Declaration index : indices) {
        List<MultipliedOut> more = new ArrayList<>();
        for (MultipliedOut each : all) {
          for (int n = 0; n < 3; n++) {
            more.add(each.with(index, n));
          }
        }
        all = more;
      }
      return all;
    }
  }
}
