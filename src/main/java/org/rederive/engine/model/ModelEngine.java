package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.Scope;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.Proofs;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Verdict;

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

  /** A proof for any operators says more than one for the operators of a model. */
  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    if (!new Scope(derivation).hasModels() || !plan.includes(statement)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (ModelDocument model : plan.models()) {
      finding(derivation, statement, model).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> finding(
      Derivation derivation, Statement statement, ModelDocument model) {
    try {
      List<Proof> proofs = proofs(derivation, statement, model);
      return Optional.of(Proofs.finding(NAME, scope(model), -open.get().bands(model), proofs));
    } catch (UnsupportedFormulaException outside) {
      return Optional.empty();
    } catch (ModelException wrong) {
      return Optional.of(Finding.problem(NAME, scope(model), wrong.problem().oneLine()));
    } catch (RuntimeException | StackOverflowError broken) {
      String why = "failed: " + Failure.words(broken);
      return Optional.of(
          new Finding(
              NAME,
              Evidence.NONE,
              scope(model),
              -open.get().bands(model),
              Verdict.UNDECIDED,
              why,
              ""));
    }
  }

  private static String scope(ModelDocument model) {
    return "model " + model.id();
  }

  private List<Proof> proofs(Derivation derivation, Statement statement, ModelDocument model) {
    Draws draws = Draws.of(seed, statement.id() + " " + model.id(), 0);
    List<Proof> proofs = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      proofs.add(ModelProof.of(comparison, derivation, open.get(), model, plan.work(), draws));
    }
    return proofs;
  }
}
