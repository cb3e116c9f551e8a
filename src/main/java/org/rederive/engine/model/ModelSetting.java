package org.rederive.engine.model;

import org.rederive.document.Derivation;
import org.rederive.document.Vocabulary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Quantity;
import org.rederive.hamiltonian.BandInput;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.RecordedBands;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.Residue;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;
import org.rederive.setting.Settings;

/**
 * A model as a document's setting and assumptions see it.
 *
 * @param open the model
 * @param derivation the document
 */
record ModelSetting(OpenModels.OpenModel open, Derivation derivation) {

  /** The interpretation in which formulas are recorded. */
  Interpretation<Node> interpretation(Recorder<Input> recorder, Choices choices) {
    RecordedBands source =
        new RecordedBands(structure(), recorder, new RecordedDraws(recorder, choices));
    return new BandInterpretation<>(source, axes(), hasZone());
  }

  /** The ring in which a program can be run. */
  ModelRing ring(Program<Input> program, long limit) {
    return ModelRing.of(open, layout(), trial -> ask(program, trial), limit);
  }

  /** Inputs at a random point of a prime field. */
  Inputs<Input, Residue> point(DrawnResidues random) {
    return new BandInputs<>(bands(random));
  }

  /** The bands at a random point of a prime field. */
  ModelBands<Residue> bands(DrawnResidues random) {
    return ModelPoint.bands(open, layout(), random);
  }

  private Axes axes() {
    return Axes.of(derivation.symbols());
  }

  private boolean hasZone() {
    if (!Settings.of(derivation).hasModels()) {
      throw new UnsupportedFormulaException("models are Hamiltonians with bands");
    }
    return derivation.setting().space() == Vocabulary.Space.ZONE;
  }

  private Structure structure() {
    Structure structure =
        new Structure(
            open.model().bands(), 3, 1, axes().further(), derivation.premises(), new Draws(0));
    return hasZone() ? structure : structure.withoutMomenta();
  }

  /** Parameters of a model are functions of what the document's Hamiltonian depends on. */
  ModelRing.Layout layout() {
    long places =
        derivation.symbols().declarations().stream()
            .filter(d -> isHamiltonian(d.quantity()))
            .mapToLong(d -> BandInterpretation.places(d, axes()))
            .findFirst()
            .orElse(Site.Subject.main().places());
    boolean position =
        hasZone() && (places & 15 * MultiIndex.unit(Coordinate.CENTRE.place(0))) != 0;
    boolean time = (places & 15 * MultiIndex.unit(Coordinate.TIME.place(0))) != 0;
    return new ModelRing.Layout(1, position, time);
  }

  private static boolean isHamiltonian(Quantity quantity) {
    return quantity instanceof Quantity.Operator o
        && o.restriction() == Quantity.Restriction.HAMILTONIAN;
  }

  /** Everything that the program takes from the model. */
  private static <T> void ask(Program<Input> program, ModelBands<T> bands) {
    BandInputs<T> inputs = new BandInputs<>(bands);
    program.inputs().forEach(inputs::value);
    program.solves().stream()
        .map(solve -> (BandInput.ResolventOf) solve.key())
        .distinct()
        .forEach(of -> of.resolvent(bands));
  }
}
