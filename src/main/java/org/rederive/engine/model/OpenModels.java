package org.rederive.engine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * A model, its derivatives and the engine that takes them.
   *
   * @param reading letters if its energies are those of its Hamiltonian whatever its functions are
   * @param anchors of its bands, the same in whatever numbers
   */
  record OpenModel(
      Model model,
      Symja symja,
      Reading reading,
      List<Anchor> anchors,
      Map<ModelRing.Layout, TaylorEntries> known) {
    /** The same model read in one way. */
    OpenModel in(Reading other) {
      return new OpenModel(model, symja, other, anchors, known);
    }

    private OpenModel withAnchors() {
      return new OpenModel(model, symja, reading, ModelRing.anchors(this), known);
    }

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
      Model model = Model.of(document, symja);
      OpenModel values =
          new OpenModel(model, symja, Reading.VALUES, List.of(), new HashMap<>()).withAnchors();
      ModelRing.requireEnergies(values);
      return asLetters(values).orElse(values);
    } catch (WorkLimitException large) {
      throw refused(document, "this model is too large to check its energies");
    } catch (ArithmeticException | IllegalArgumentException impossible) {
      throw refused(document, "this model cannot be used: " + impossible.getMessage());
    } catch (StackOverflowError deep) {
      throw refused(document, "this model is nested too deeply");
    }
  }

  /** With functions as letters, if nothing that is known of them is needed. */
  private static Optional<OpenModel> asLetters(OpenModel values) {
    OpenModel letters = values.in(Reading.LETTERS);
    if (!ModelRing.hasEnergies(letters)) {
      return Optional.empty();
    }
    OpenModel anchored = letters.withAnchors();
    return Optional.of(anchored).filter(open -> ModelRing.hasAnchors(open.in(Reading.VALUES)));
  }

  private static ModelException refused(ModelDocument document, String message) {
    return new ModelException(document.hamiltonian().problem(0, message, "write a smaller model"));
  }
}
