package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.matheclipse.core.interfaces.IExpr;
import org.rederive.document.ModelDocument;
import org.rederive.engine.model.EquationForms.Abbreviation;
import org.rederive.engine.proof.Fraction;
import org.rederive.evaluate.Name;
import org.rederive.number.GaussianRational;

/**
 * The names in the closed forms of one equation: how they are printed, and what those that are
 * abbreviations stand for.
 */
final class ModelNames {
  private static final long LIMIT = 1_000_000;

  private final OpenModels.OpenModel open;
  private final ModelRing.Layout layout;
  private final ExactPoints points;
  private final ShownLatex latex;
  private final Set<ModelThing.Function> functions = new LinkedHashSet<>();
  private boolean addition;
  private boolean known = true;

  ModelNames(ModelSetting setting, ExactPoints points) {
    this.open = setting.open();
    this.layout = setting.layout();
    this.points = points;
    this.latex = new ShownLatex(SymbolLatex.of(setting));
  }

  /** A letter for brackets. */
  String letter() {
    return latex.symbols().freeLetters().get(0);
  }

  ShownLatex latex() {
    return latex;
  }

  /** LaTeX of a closed form. */
  String latex(Shown form) {
    form.names(name -> note(name));
    return latex.of(form);
  }

  private void note(Name name) {
    if (name.thing() instanceof ModelThing.Function function) {
      functions.add(function);
    }
    known &= latex.symbols().knows(name);
    addition |= latex.symbols().of(name).startsWith(SymbolLatex.ADDITION + "_");
  }

  /** Whether whatever was printed has a name in the model or the document. */
  boolean areAllKnown() {
    return known;
  }

  /** H, the squares of roots, the energies, and functions as far as they were printed. */
  List<Abbreviation> abbreviations() {
    Model model = open.model();
    TaylorEntries entries = open.entries(layout);
    List<Abbreviation> all = new ArrayList<>();
    for (Model.Root root : model.roots()) {
      String name = root.symbol().latex();
      all.add(new Abbreviation(name + "^{2}", value(entries.value(root.square()))));
    }
    for (ModelDocument.Symbol symbol : model.document().symbols()) {
      if (symbol.kind().isFunction()) {
        String name = symbol.name().text();
        all.add(new Abbreviation(symbol.latex(), value(entries.value(model.function(name)))));
      }
    }
    functions.stream()
        .filter(f -> f.derivative().orders().stream().anyMatch(n -> n > 0))
        .map(
            f ->
                new Abbreviation(
                    latex.symbols().of(f.whole()), value(entries.function(f.derivative()))))
        .forEach(all::add);
    if (addition) {
      String what = "\\text{an entry of what is added to the Hamiltonian of the model}";
      all.add(new Abbreviation(SymbolLatex.ADDITION + "_{i j}", what));
    }
    return all;
  }

  private String value(IExpr e) {
    Consumer<ModelBands<GaussianRational>> asked = trial -> trial.at(0).of(e);
    ModelRing ring = ModelRing.of(open, layout, asked, LIMIT);
    Fraction value = ring.bands().at(0).of(e);
    Shown form = new LowestTerms(open, ring, 0).shown(value);
    points.require(
        (numbers, bands) -> List.of(bands.at(0).of(e)), ring.numbers(), List.of(form), Map.of());
    return latex.of(form);
  }
}
