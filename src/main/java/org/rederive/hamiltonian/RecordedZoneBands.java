package org.rederive.hamiltonian;

import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/** The bands at any momentum of a grid: all numbers are inputs of a program. */
final class RecordedZoneBands extends RecordedBands {
  private final ZoneSample.Gauge change;

  RecordedZoneBands(Structure structure, Recorder<Input> recorder, ZoneSample.Gauge change) {
    super(structure, recorder);
    this.change = change;
  }

  /** Where the grid has a momentum, the number of that one is put in. */
  @Override
  public Frame.Gauge<Node> gauge(Thing gauge) {
    return change.of(gauge, super.gauge(new BandThing.OnGrid(gauge, 0)), this);
  }

  @Override
  public Frame<Node> frame(ExplicitHamiltonian<Node> hamiltonian, int band) {
    throw new UnsupportedFormulaException(
        "integrals over the zone are not computed of a Hamiltonian that is written");
  }

  @Override
  public Series<Node> function(String key, Site.Spot spot) {
    throw ZoneBands.gaugeFactor();
  }

  @Override
  public Series<Vector<Node>> state(Thing state, int point) {
    throw ZoneBands.arbitraryState();
  }

  /**
   * The numbers at one momentum; gauges there have nothing to do with those at others.
   *
   * @param bands everything else
   * @param number of the momentum
   */
  record AtMomentum(BandInputs<WithError> bands, int number) implements Inputs<Input, WithError> {

    AtMomentum(ZoneBands bands, int number) {
      this(new BandInputs<>(bands), number);
    }

    @Override
    public WithError value(Input key) {
      return bands.value(here(key));
    }

    @Override
    public List<WithError> values(List<Input> keys) {
      return bands.values(keys.stream().map(this::here).toList());
    }

    @Override
    public Vector<WithError> solve(Input key, boolean row, Vector<WithError> source) {
      return bands.solve(key, row, source);
    }

    private Input here(Input key) {
      return key instanceof Input.Draw draw && draw.name().thing() instanceof BandThing.OnGrid any
          ? new Input.Draw(
              draw.kind(), new Name(new BandThing.OnGrid(any.of(), number), draw.name().part()))
          : key;
    }
  }
}
