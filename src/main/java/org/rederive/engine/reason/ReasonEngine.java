package org.rederive.engine.reason;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.result.Reasoning;
import org.rederive.result.Reasoning.Status;

/** Whether a statement that holds follows from what its author cites, and what else it needs. */
public final class ReasonEngine implements Engine {
  private final long seed;

  /**
   * @param seed of the random points
   */
  public ReasonEngine(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return "reasons";
  }

  @Override
  public boolean speaksAbout(Statement statement) {
    return statement.isMeantToHold();
  }

  @Override
  public Answer ask(Question question) {
    Facts facts = new Facts(question.derivation(), question.statement());
    if (!facts.isSaidToFollow()) {
      return Answer.Found.NOTHING;
    }
    return new Answer.Reasoned(new Search(question, facts).reasoning());
  }

  /** What is needed, by leaving out and adding. */
  private final class Search {
    private final Derivation derivation;
    private final List<Entailment> parts;
    private final List<Fact> given;
    private final List<Fact> cited;
    private final List<Fact> rules;
    private final List<Fact> available;
    private final List<Fact> calculation;
    private Optional<String> trouble = Optional.empty();

    Search(Question question, Facts facts) {
      long drawn = Draws.of(seed, question.statement().id() + " reasons", 0).seed();
      this.parts =
          question.statement().equations().stream()
              .map(e -> new Entailment(question.derivation(), e, drawn))
              .toList();
      this.given = facts.given();
      this.derivation = question.derivation();
      this.cited = facts.cited();
      this.rules = facts.rules();
      this.available = both(rules, facts.earlierSteps());
      this.calculation = facts.calculation();
    }

    Reasoning reasoning() {
      if (!follows(rules)) {
        return Reasoning.open(trouble.orElse("it does not hold where everything is known"));
      }
      for (List<Fact> beside : List.of(List.<Fact>of(), calculation)) {
        if (follows(both(cited, beside))) {
          return reasoning(Status.FOLLOWS, List.of(), fewest(cited, beside));
        }
      }
      if (!follows(both(cited, available))) {
        return Reasoning.open(
            trouble.orElse("it was not found to follow from anything that could be cited"));
      }
      List<Fact> missing = single().map(List::of).orElseGet(() -> fewest(available, cited));
      List<Fact> needed = fewest(cited, missing);
      return reasoning(Status.DOES_NOT_FOLLOW, missing, needed);
    }

    private Reasoning reasoning(Status status, List<Fact> missing, List<Fact> needed) {
      return new Reasoning(
          status,
          missing.stream().map(Fact::written).toList(),
          cited.stream().filter(f -> !needed.contains(f)).map(Fact::written).toList(),
          needed.stream().map(Fact::written).toList(),
          sources(needed),
          "");
    }

    /** Other documents of which something is needed, by what is needed and by what is given. */
    private List<String> sources(List<Fact> needed) {
      List<Fact> opened = Fact.fewest(given, kept -> followFrom(both(kept, needed)));
      Set<String> names = Fact.all(both(opened, needed)).opened();
      return derivation.sources().stream()
          .filter(source -> !source.id().equals(derivation.id()))
          .filter(source -> names.stream().anyMatch(name -> isOf(name, source)))
          .map(Derivation::id)
          .toList();
    }

    private static boolean isOf(String name, Derivation source) {
      return source.id().equals(name) || source.named(name).isPresent();
    }

    /** What has no value without a fact does not follow without it. */
    private boolean follows(List<Fact> facts) {
      return followFrom(both(given, facts));
    }

    private boolean followFrom(List<Fact> facts) {
      Ground ground = Fact.all(facts);
      try {
        trouble = Optional.empty();
        return parts.stream().allMatch(part -> part.from(ground));
      } catch (UnsupportedFormulaException meaningless) {
        trouble = Optional.of(String.valueOf(meaningless.getMessage()));
        return false;
      }
    }

    /** One fact that is enough beside what is cited. */
    private Optional<Fact> single() {
      return available.stream().filter(f -> follows(both(cited, List.of(f)))).findFirst();
    }

    /** Those of some facts without which it does not follow, beside others. */
    private List<Fact> fewest(List<Fact> facts, List<Fact> beside) {
      return Fact.fewest(facts, kept -> follows(both(beside, kept)));
    }

    private static List<Fact> both(List<Fact> some, List<Fact> others) {
      return Stream.concat(some.stream(), others.stream()).toList();
    }
  }
}
