package org.rederive.diagnose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Recording;
import org.rederive.number.GaussianRational;
import org.rederive.number.Vector;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;
import org.rederive.result.Counterexample;

/**
 * A Gaussian integer for every arbitrary number.
 *
 * @param values by name; what has no value is the simplest number that it can be
 */
record SmallPoint(Map<Name, GaussianInteger> values) implements Inputs<Input, GaussianRational> {
  SmallPoint {
    values = Map.copyOf(values);
  }

  /** The point that somebody noted, by what is written there for each input. */
  static SmallPoint of(Counterexample noted, Iterable<Input.Draw> inputs) {
    Map<String, GaussianInteger> written = new HashMap<>();
    noted.given().forEach(g -> written.put(g.name(), new GaussianInteger(g.re(), g.im())));
    Map<Name, GaussianInteger> values = new HashMap<>();
    for (Input.Draw input : inputs) {
      Optional.ofNullable(written.get(input.name().text()))
          .ifPresent(value -> values.put(input.name(), value));
    }
    return new SmallPoint(values);
  }

  /** A random value for each input. */
  static SmallPoint random(Iterable<Input.Draw> inputs, SplittableRandom random) {
    Map<Name, GaussianInteger> values = new HashMap<>();
    inputs.forEach(i -> values.put(i.name(), GaussianInteger.random(i.kind(), random)));
    return new SmallPoint(values);
  }

  SmallPoint with(Map<Name, GaussianInteger> changed) {
    Map<Name, GaussianInteger> all = new HashMap<>(values);
    all.putAll(changed);
    return new SmallPoint(all);
  }

  /** The value of an input. */
  GaussianInteger at(Input.Draw input) {
    return values.getOrDefault(input.name(), GaussianInteger.simplest(input.kind()));
  }

  @Override
  public GaussianRational value(Input key) {
    GaussianInteger value = at((Input.Draw) key);
    return GaussianRational.FIELD.of(value.re(), value.im());
  }

  /**
   * Never needed: the spectrum is given, not found.
   *
   * @throws IllegalStateException always
   */
  @Override
  public Vector<GaussianRational> solve(Input key, boolean row, Vector<GaussianRational> source) {
    throw new IllegalStateException("there is no linear system called " + key);
  }

  // ---- only what is not trivial at the point

  /** The calculation without what is multiplied by zero here. */
  Recording simplified(Recording recording) {
    Recorder<Input> recorder = new Recorder<>();
    List<Node> outputs = recording.program().run(recorder, new Plain(recorder));
    return new Recording(
        recorder.program(outputs), recording.left(), recording.right(), recording.rounds());
  }

  /** Inputs with the simplest values become constants. */
  private final class Plain implements Inputs<Input, Node> {
    private final Recorder<Input> recorder;

    Plain(Recorder<Input> recorder) {
      this.recorder = recorder;
    }

    @Override
    public Node value(Input key) {
      Input.Draw input = (Input.Draw) key;
      GaussianInteger simplest = GaussianInteger.simplest(input.kind());
      if (at(input).equals(simplest)) {
        return recorder.of(simplest.re());
      }
      return input.kind() == Input.Kind.REAL ? recorder.realInput(key) : recorder.input(key);
    }

    @Override
    public Vector<Node> solve(Input key, boolean row, Vector<Node> source) {
      throw new IllegalStateException("there is no linear system called " + key);
    }
  }
}
