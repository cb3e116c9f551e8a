package org.rederive.symbolic;

import org.rederive.algebra.Coordinate;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.Residue;
import org.rederive.band.BandInput;
import org.rederive.band.BandInputs;
import org.rederive.band.BandWorld;
import org.rederive.band.RecordedBands;
import org.rederive.band.Site;
import org.rederive.band.Structure;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Setting;
import org.rederive.formula.Quantity;
import org.rederive.meaning.Axes;
import org.rederive.meaning.Choices;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Input;
import org.rederive.meaning.RecordedDraws;
import org.rederive.meaning.UnsupportedFormulaException;
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
    return new BandWorld<>(source, axes(), isSpread());
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

  private Axes axes() {
    return Axes.of(derivation.symbols());
  }

  private boolean isSpread() {
    return derivation.setting().in(new Spread());
  }

  private Structure structure() {
    Structure structure =
        new Structure(
            open.model().bands(), 3, 1, axes().further(), derivation.premises(), new Draws(0));
    return isSpread() ? structure : structure.withoutMomenta();
  }

  /** Parameters of a model are functions of what the document's Hamiltonian depends on. */
  ModelRing.Layout layout() {
    long places =
        derivation.symbols().declarations().stream()
            .filter(d -> isHamiltonian(d.quantity()))
            .mapToLong(d -> BandWorld.places(d, axes()))
            .findFirst()
            .orElse(Site.Subject.main().places());
    boolean position =
        isSpread() && (places & 15 * MultiIndex.unit(Coordinate.CENTRE.place(0))) != 0;
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
        .forEach(of -> bands.resolvent(of.site(), of.band()));
  }

  /** Whether there is a Brillouin zone. */
  private record Spread() implements Setting.Representation<Boolean> {
    @Override
    public Boolean bands() {
      return true;
    }

    @Override
    public Boolean family() {
      return false;
    }

    @Override
    public Boolean operators() {
      throw new UnsupportedFormulaException("models are Hamiltonians with bands");
    }

    @Override
    public Boolean waves() {
      throw new UnsupportedFormulaException("models are Hamiltonians with bands");
    }
  }
}
