package org.rederive.engine.model;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Statement;
import org.rederive.engine.Question;

/**
 * What is proved for which models.
 *
 * @param models small models
 * @param steps whether steps are proved too, and not only claims
 * @param closed whether closed forms are computed of all of them; if not, only where a document
 *     asks for them, or nothing is proved that has the model as a case
 * @param work limit of products of terms for each proof
 */
public record ModelPlan(List<ModelDocument> models, boolean steps, boolean closed, long work) {
  /** No models. */
  public static final ModelPlan NONE = new ModelPlan(List.of(), false, false, 0);

  private static final long QUICK = 40_000;
  private static final long THOROUGH = 400_000;

  public ModelPlan {
    models = List.copyOf(models);
  }

  /** Claims only, and of each as much as takes a tenth of a second. */
  public static ModelPlan quick(List<ModelDocument> models) {
    return new ModelPlan(models, false, false, QUICK);
  }

  /** Claims and steps, and of each as much as takes a second. */
  public static ModelPlan thorough(List<ModelDocument> models) {
    return new ModelPlan(models, true, false, THOROUGH);
  }

  /** The same with closed forms of everything. */
  public ModelPlan withClosedForms() {
    return new ModelPlan(models, steps, true, work);
  }

  /** Everything that influences what is found about models for a document, as text. */
  public String text(Derivation derivation) {
    StringBuilder text = new StringBuilder().append(steps).append(' ');
    text.append(closed).append(' ').append(work);
    for (ModelDocument model : of(derivation)) {
      text.append('\n').append(model.id());
      text.append('\n').append(model.hamiltonian().text());
      text.append('\n').append(model.energies().text());
      for (ModelDocument.Symbol symbol : model.symbols()) {
        text.append('\n').append(symbol.name().text());
        text.append(' ').append(symbol.kind()).append(' ').append(symbol.formula().text());
      }
    }
    return text.toString();
  }

  /** The models of a document's paper. */
  List<ModelDocument> of(Derivation derivation) {
    return models.stream().filter(model -> model.isFor(derivation)).toList();
  }

  boolean includes(Statement statement) {
    return steps || statement.claim();
  }

  /** Whether the closed form of a statement is computed, also where it is a case of another. */
  boolean closes(Question question) {
    return closed || question.derivation().closedForms() && question.statement().claim();
  }
}
