package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.Remainder.ZeroTest;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/**
 * Small models. What they say is beside the proofs for all Hamiltonians of a size: it makes no
 * verdict stronger, but a model that contradicts it is a conflict.
 *
 * <p>A model is a case of a proof for all Hamiltonians of its size, for its energies have been
 * checked to be those of the Hamiltonian, and to differ from each other. Then both sides are only
 * compared at random points; closed forms are computed where somebody asks, or nothing is proved.
 */
public final class ModelEngine implements Engine {
  /** How reports call it. */
  static final String NAME = "models";

  private final long seed;
  private final ModelPlan plan;
  private final List<Engine> general;
  private final boolean symja = SymjaLibrary.isPresent();

  /** Each thread has an engine of its own in Symja, loaded when it is first needed. */
  private final ThreadLocal<OpenModels> open = ThreadLocal.withInitial(OpenModels::new);

  /**
   * @param seed of the points at which normal forms are confirmed
   * @param general prove statements for all that has the size of a model
   */
  public ModelEngine(long seed, ModelPlan plan, List<Engine> general) {
    this.seed = seed;
    this.plan = plan;
    this.general = List.copyOf(general);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    boolean included = plan.includes(question.statement());
    if (!included || !Scope.of(question.derivation()).hasModels()) {
      return Answer.Found.NOTHING;
    }
    Recorded recorded = new Recorded(question);
    List<Finding> findings =
        plan.of(question.derivation()).stream()
            .flatMap(model -> finding(recorded, model).stream())
            .toList();
    return new Answer.Found(
        plan.closes(question) && symja
            ? new Example(seed, plan, question, open.get()).among(findings)
            : findings);
  }

  /** A question, and its equations for all models. */
  private record Recorded(Question question, List<RecordedEquation> equations) {
    Recorded(Question question) {
      this(
          question,
          question.statement().equations().stream()
              .map(e -> Comparison.of(e, question.derivation().definitions()))
              .map(RecordedEquation::new)
              .toList());
    }

    Derivation derivation() {
      return question.derivation();
    }
  }

  private Optional<Finding> finding(Recorded recorded, ModelDocument model) {
    if (!symja) {
      Subject unread = new Subject.Model(model.id(), 0);
      return Optional.of(finding(unread, new Outcome.Undecided(SymjaLibrary.ABSENT)));
    }
    try {
      Subject subject = new Subject.Model(model.id(), open.get().bands(model));
      Outcome outcome =
          proved(recorded.question, subject)
              .map(general -> ofCase(recorded, model, general))
              .orElseGet(() -> closed(recorded, model));
      return Optional.of(finding(subject, outcome));
    } catch (UnsupportedFormulaException outside) {
      return Optional.empty();
    } catch (ModelException wrong) {
      Subject unread = new Subject.Model(model.id(), 0);
      return Optional.of(finding(unread, new Outcome.Faulty(wrong.problem().oneLine())));
    }
  }

  private static Finding finding(Subject subject, Outcome outcome) {
    return new Finding(NAME, Evidence.PROVED, subject, outcome);
  }

  // ---- cases of what is proved

  /** What is proved that has the model as a case. */
  private Optional<Finding> proved(Question question, Subject model) {
    return general.stream()
        .flatMap(engine -> findings(engine, question).stream())
        .filter(f -> f.grade() == Evidence.PROVED && f.verdict() == Verdict.HOLDS)
        .filter(f -> f.subject().includes(model))
        .findFirst();
  }

  /** An engine that breaks, or does not understand the statement, proves nothing. */
  private static List<Finding> findings(Engine engine, Question question) {
    try {
      return engine.ask(question) instanceof Answer.Found found ? found.findings() : List.of();
    } catch (RuntimeException | StackOverflowError broken) {
      return List.of();
    }
  }

  private Outcome ofCase(Recorded recorded, ModelDocument model, Finding general) {
    if (plan.closes(recorded.question)) {
      Outcome closed = closed(recorded, model);
      if (closed.verdict() != Verdict.UNDECIDED) {
        return closed;
      }
    }
    Outcome atPoints =
        guarded(
            recorded,
            model,
            (e, draws) -> ModelProof.ofCase(e, recorded.derivation(), open.get(), model, draws));
    return atPoints.verdict() == Verdict.HOLDS
        ? new Outcome.Case(general.scope(), "agrees at random points of the model")
        : atPoints;
  }

  // ---- closed forms

  private Outcome closed(Recorded recorded, ModelDocument model) {
    return guarded(
        recorded,
        model,
        (e, draws) ->
            ModelProof.of(
                e,
                recorded.derivation(),
                open.get(),
                model,
                plan.work(),
                draws,
                ZeroTest.OF_THE_RING));
  }

  /** A proof of one equation, with random points where it needs some. */
  private interface Attempt extends BiFunction<RecordedEquation, Draws, Proof> {}

  /** A model that breaks leaves a finding that settles nothing, and the others go on. */
  private Outcome guarded(Recorded recorded, ModelDocument model, Attempt attempt) {
    Statement statement = recorded.question.statement();
    Draws draws = Draws.of(seed, statement.id() + " " + model.id(), 0);
    List<Proof> proofs = new ArrayList<>();
    try {
      for (RecordedEquation equation : recorded.equations) {
        proofs.add(attempt.apply(equation, draws));
      }
      return Proof.ofAll(proofs).outcome();
    } catch (UnsupportedFormulaException | ModelException known) {
      throw known;
    } catch (RuntimeException | StackOverflowError broken) {
      return new Outcome.Undecided("failed: " + Failure.words(broken));
    }
  }
}
