package org.rederive.symbolic;

import org.rederive.algebra.Residue;
import org.rederive.band.BandInput;
import org.rederive.band.BandInputs;
import org.rederive.band.BandWorld;
import org.rederive.band.FamilyWorld;
import org.rederive.band.RecordedBands;
import org.rederive.band.Structure;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Setting;
import org.rederive.meaning.Choices;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Input;
import org.rederive.meaning.RecordedDraws;
import org.rederive.meaning.World;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * A model as a document's setting and assumptions see it.
 *
 * @param open the model
 * @param derivation the document
 */
record ModelSetting(OpenModels.OpenModel open, Derivation derivation) {

  /** The world in which formulas are recorded. */
  World<Node> world(Recorder<Input> recorder, Choices choices) {
    RecordedBands source =
        new RecordedBands(structure(), recorder, new RecordedDraws(recorder, choices));
    boolean family = derivation.setting() == Setting.FAMILY;
    return family ? new FamilyWorld<>(source) : new BandWorld<>(source);
  }

  /** The ring in which a program can be run. */
  ModelRing ring(Program<Input> program, long limit) {
    return ModelRing.of(open, layout(), trial -> ask(program, trial), limit);
  }

  /** Inputs at a random point of a prime field. */
  Inputs<Input, Residue> point(RandomResidues random) {
    ModelRing.Layout layout = layout();
    return new BandInputs<>(ModelPoint.bands(open.model(), open.entries(layout), layout, random));
  }

  private Structure structure() {
    Draws none = new Draws(0);
    if (derivation.setting() == Setting.FAMILY) {
      return new Structure(open.model().bands(), 0, 1, true, false, none);
    }
    var assumed = derivation.assumptions();
    return new Structure(
        open.model().bands(),
        3,
        1,
        assumed.contains("moving-centre"),
        assumed.contains("peierls-substitution"),
        none);
  }

  ModelRing.Layout layout() {
    Structure structure = structure();
    return new ModelRing.Layout(structure.points(), structure.moving(), structure.peierls());
  }

  /** Everything that the program takes from the model. */
  private static <T> void ask(Program<Input> program, ModelBands<T> bands) {
    BandInputs<T> inputs = new BandInputs<>(bands);
    program.inputs().forEach(inputs::value);
    program.solves().stream()
        .map(solve -> (BandInput.ResolventOf) solve.key())
        .distinct()
        .forEach(of -> bands.resolvent(of.chart(), of.point(), of.band()));
  }
}
