package org.rederive.engine.model;

import java.util.HashMap;
import java.util.Map;
import org.rederive.document.ModelDocument;
import org.rederive.engine.proof.WorkLimitException;

/**
 * Models as one thread has read them: formulas and their derivatives are kept, so that a model is
 * read once for all statements.
 *
 * <p>Bound to the thread that makes it, as Symja's engine is. Making it loads Symja, which takes
 * seconds.
 */
public final class OpenModels {
  private final Symja symja = new Symja();
  private final Map<ModelDocument, OpenModel> open = new HashMap<>();
  private final Map<ModelDocument, ModelException> broken = new HashMap<>();

  /** A model, its derivatives and the engine that takes them. */
  record OpenModel(Model model, Symja symja, Map<ModelRing.Layout, TaylorEntries> known) {
    TaylorEntries entries(ModelRing.Layout layout) {
      return known.computeIfAbsent(layout, l -> new TaylorEntries(model, symja, l));
    }
  }

  /**
   * The number of bands of a model.
   *
   * @throws ModelException if it cannot be read
   */
  int bands(ModelDocument document) {
    return of(document).model().bands();
  }

  /**
   * The model of a document.
   *
   * @throws ModelException if it cannot be read, or its energies are not those of its Hamiltonian
   */
  OpenModel of(ModelDocument document) {
    ModelException failure = broken.get(document);
    if (failure != null) {
      throw failure;
    }
    try {
      return open.computeIfAbsent(document, this::opened);
    } catch (ModelException wrong) {
      broken.put(document, wrong);
      throw wrong;
    }
  }

  private OpenModel opened(ModelDocument document) {
    try {
      OpenModel read = new OpenModel(Model.of(document, symja), symja, new HashMap<>());
      ModelRing.requireEnergies(read);
      return read;
    } catch (WorkLimitException large) {
      throw refused(document, "this model is too large to check its energies");
    } catch (ArithmeticException | IllegalArgumentException impossible) {
      throw refused(document, "this model cannot be used: " + impossible.getMessage());
    } catch (StackOverflowError deep) {
      throw refused(document, "this model is nested too deeply");
    }
  }

  private static ModelException refused(ModelDocument document, String message) {
    return new ModelException(document.hamiltonian().problem(0, message, "write a smaller model"));
  }
}
