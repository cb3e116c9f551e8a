package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.program.Program;

/** A model at a few random points of prime fields, at which its energies lie in the field. */
final class ExactPoints {
  private static final int POINTS = 2;
  private static final int MOST_ATTEMPTS = 256;

  private final List<Point> points = new ArrayList<>();

  /** The numbers of a field, and the bands of the model in it. */
  private record Point(Residues numbers, ModelBands<Residue> bands) {
    List<Residue> values(Program<Input> program) {
      return program.run(numbers, new BandInputs<>(bands));
    }
  }

  /**
   * @param draws where the points come from
   * @throws ArithmeticException if there are no such points
   */
  ExactPoints(ModelSetting setting, Draws draws) {
    for (int attempt = 0; points.size() < POINTS; attempt++) {
      if (attempt == MOST_ATTEMPTS) {
        throw new ArithmeticException("no point was found at which the model has its energies");
      }
      try {
        Draws own = Draws.of(draws.seed(), "closed form", attempt);
        PrimeField field = PrimeField.drawn(own.stream("prime"));
        DrawnResidues random = new DrawnResidues(field, own, Choices.none());
        points.add(new Point(new Residues(field), setting.bands(random)));
      } catch (ArithmeticException noRoot) {
        continue;
      }
    }
  }

  /** Whether the first outputs vanish at all points. */
  boolean areZero(Program<Input> program, int outputs) {
    return points.stream()
        .allMatch(
            point -> point.values(program).subList(0, outputs).stream().allMatch(Residue::isZero));
  }

  /** What values are without their closed forms. */
  interface Truth {
    List<Residue> at(Residues numbers, ModelBands<Residue> bands);

    /** Outputs of a program. */
    static Truth of(Program<Input> program) {
      return (numbers, bands) -> program.run(numbers, new BandInputs<>(bands));
    }
  }

  /**
   * That closed forms have the values they are of; of a program they may be the first outputs.
   *
   * @param names what stands for brackets in them
   * @throws IllegalStateException if they have not: a defect
   */
  void require(
      Truth truth, LocalizedPolynomials numbers, List<Shown> forms, Map<Name, Shown> names) {
    for (Point point : points) {
      List<Residue> expected = truth.at(point.numbers, point.bands);
      Values symbols = new Values(point, numbers, names);
      for (int n = 0; n < forms.size(); n++) {
        Residue value = forms.get(n).in(point.numbers, symbols);
        if (!value.equals(expected.get(n))) {
          throw new IllegalStateException("a closed form has another value at a random point");
        }
      }
    }
  }

  /** Of letters and of what is named. */
  private record Values(Point point, LocalizedPolynomials numbers, Map<Name, Shown> names)
      implements Function<Name, Residue> {
    @Override
    public Residue apply(Name name) {
      Shown bracket = names.get(name);
      return bracket == null
          ? point.bands.symbol(name, numbers.isReal(numbers.names().indexOf(name)))
          : bracket.in(point.numbers, this);
    }
  }
}
