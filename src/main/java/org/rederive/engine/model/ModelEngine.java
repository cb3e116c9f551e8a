package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.engine.proof.Proof;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;

/**
 * Small models in closed form. What they say is beside the proofs for all Hamiltonians of a size:
 * it makes no verdict stronger, but a model that contradicts it is a conflict.
 */
public final class ModelEngine implements Engine {
  /** How reports call it. */
  static final String NAME = "models";

  private final long seed;
  private final ModelPlan plan;

  /** Each thread has an engine of its own in Symja, loaded when it is first needed. */
  private final ThreadLocal<OpenModels> open = ThreadLocal.withInitial(OpenModels::new);

  /**
   * @param seed of the points at which normal forms are confirmed
   */
  public ModelEngine(long seed, ModelPlan plan) {
    this.seed = seed;
    this.plan = plan;
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
    return new Answer.Found(
        plan.of(question.derivation()).stream()
            .flatMap(model -> finding(question, model).stream())
            .toList());
  }

  private Optional<Finding> finding(Question question, ModelDocument model) {
    try {
      Subject subject = new Subject.Model(model.id(), open.get().bands(model));
      return Optional.of(finding(subject, outcome(question, model)));
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

  /** A model that breaks leaves a finding that settles nothing, and the others go on. */
  private Outcome outcome(Question question, ModelDocument model) {
    try {
      return Proof.ofAll(proofs(question, model)).outcome();
    } catch (UnsupportedFormulaException | ModelException known) {
      throw known;
    } catch (RuntimeException | StackOverflowError broken) {
      return new Outcome.Undecided("failed: " + Failure.words(broken));
    }
  }

  private List<Proof> proofs(Question question, ModelDocument model) {
    Statement statement = question.statement();
    Derivation derivation = question.derivation();
    Draws draws = Draws.of(seed, statement.id() + " " + model.id(), 0);
    List<Proof> proofs = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      proofs.add(ModelProof.of(comparison, derivation, open.get(), model, plan.work(), draws));
    }
    return proofs;
  }
}
