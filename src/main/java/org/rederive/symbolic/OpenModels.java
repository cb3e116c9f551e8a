package org.rederive.symbolic;

import java.util.HashMap;
import java.util.Map;
import org.rederive.derivation.ModelDocument;

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

  /** A model, its derivatives and the engine that takes them. */
  record OpenModel(Model model, Symja symja, Map<ModelRing.Layout, TaylorEntries> known) {
    TaylorEntries entries(ModelRing.Layout layout) {
      return known.computeIfAbsent(
          layout, l -> new TaylorEntries(model, symja, l));
    }
  }

  /**
   * The number of bands of a model.
   *
   * @throws ModelException if it cannot be read
   */
  public int bands(ModelDocument document) {
    return of(document).model().bands();
  }

  /**
   * The model of a document.
   *
   * @throws ModelException if it cannot be read, or its energies are not those of its Hamiltonian
   */
  OpenModel of(ModelDocument document) {
    OpenModel known = open.get(document);
    if (known == null) {
      known = new OpenModel(Model.of(document, symja), symja, new HashMap<>());
      ModelRing.requireEnergies(known);
      open.put(document, known);
    }
    return known;
  }
}
