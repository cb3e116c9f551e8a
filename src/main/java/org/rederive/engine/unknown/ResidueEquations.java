package org.rederive.engine.unknown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.number.Vector;
import org.rederive.program.GuardException;
import org.rederive.program.Inputs;

/**
 * What the difference of two sides is at random points of one prime field, as a function of the
 * unknown numbers: linear equations that these have to satisfy.
 *
 * @param comparison the statement, its unknown numbers arbitrary
 * @param unknowns which occur in it
 * @param everything all Hamiltonians of one size
 */
record ResidueEquations(
    Comparison comparison,
    List<Unknown> unknowns,
    PrimeField field,
    ArbitraryInterpretation everything) {
  private static final int MOST_ATTEMPTS = 8;

  /** Points beyond those that the unknowns need: an equation too few is a value too many. */
  private static final int SPARE = 2;

  /** The statement is no linear equation of its unknowns, or has no exact points. */
  static final class NotSolvedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSolvedException(String why) {
      super(why);
    }
  }

  ResidueEquations {
    unknowns = List.copyOf(unknowns);
  }

  /** Real numbers that are unknown, those of one unknown beside each other. */
  int size() {
    return unknowns.stream().mapToInt(Unknown::parts).sum();
  }

  /**
   * Adds the equations, for all that free labels can stand for.
   *
   * @throws NotSolvedException if an unknown occurs otherwise than as a factor, or nothing is exact
   */
  void addTo(Echelon equations, Draws draws) {
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      addTo(equations, draws, assignment);
      next = assignment.next();
    }
  }

  /** The statement is evaluated once, as a program that is run at all points. */
  private void addTo(Echelon equations, Draws draws, Assignment assignment) {
    Recording recording;
    try {
      recording = Recording.of(comparison, r -> everything.recorded(r, assignment));
    } catch (ArithmeticException divisionByZero) {
      return;
    }
    if (!recording.program().isRational()) {
      throw new NotSolvedException(
          "unknown numbers are solved for at exact points, and roots and exponentials have none");
    }
    int points = 0;
    for (int attempt = 0; points < size() + SPARE && attempt < MOST_ATTEMPTS + size(); attempt++) {
      points += add(equations, recording, point(draws, assignment, attempt));
    }
  }

  private DrawnResidues point(Draws draws, Assignment assignment, int attempt) {
    Draws numbers = Draws.of(draws.seed(), assignment.toString(), attempt);
    return new DrawnResidues(field, numbers, assignment);
  }

  /** One if the point is regular, otherwise none. */
  private int add(Echelon equations, Recording recording, DrawnResidues point) {
    try {
      int size = size();
      List<Residue> rest = at(recording, point, new long[size]);
      List<List<Residue>> columns = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        columns.add(changes(rest, at(recording, point, unit(j))));
      }
      requireLinear(recording, point, rest, columns);
      for (int n = 0; n < rest.size(); n++) {
        equations.add(row(n, rest, columns, Residue::value));
        equations.add(row(n, rest, columns, Residue::conjugate));
      }
      return 1;
    } catch (ArithmeticException divisionByZero) {
      return 0;
    }
  }

  private long[] unit(int j) {
    long[] unit = new long[size()];
    unit[j] = field.one();
    return unit;
  }

  private List<Residue> changes(List<Residue> from, List<Residue> to) {
    Residues numbers = new Residues(field);
    return IntStream.range(0, from.size())
        .mapToObj(n -> numbers.subtract(to.get(n), from.get(n)))
        .toList();
  }

  private long[] row(
      int n, List<Residue> rest, List<List<Residue>> columns, Function<Residue, Long> half) {
    long[] row = new long[columns.size() + 1];
    for (int j = 0; j < columns.size(); j++) {
      row[j] = half.apply(columns.get(j).get(n));
    }
    row[columns.size()] = field.negate(half.apply(rest.get(n)));
    return row;
  }

  /** Twice and thrice the units in turn, all at once: what is not linear there is refused. */
  private void requireLinear(
      Recording recording, DrawnResidues point, List<Residue> rest, List<List<Residue>> columns) {
    Residues numbers = new Residues(field);
    long[] mixed = IntStream.range(0, columns.size()).mapToLong(j -> field.of(2 + j)).toArray();
    List<Residue> found = at(recording, point, mixed);
    for (int n = 0; n < rest.size(); n++) {
      Residue expected = rest.get(n);
      for (int j = 0; j < columns.size(); j++) {
        expected = numbers.addProduct(expected, numbers.of(2 + j), columns.get(j).get(n));
      }
      if (!numbers.subtract(found.get(n), expected).isZero()) {
        throw new NotSolvedException("it is not linear in its unknown numbers");
      }
    }
  }

  // ---- the difference of the sides

  private List<Residue> at(Recording recording, DrawnResidues point, long[] values) {
    Residues numbers = new Residues(field);
    try {
      var outputs = recording.program().run(numbers, new Point(point, given(values), unknowns));
      return recording.sides(outputs).differences(numbers);
    } catch (GuardException nonzero) {
      throw new UnsupportedFormulaException("a number that has to vanish does not");
    }
  }

  private Map<Unknown, Residue> given(long[] values) {
    Map<Unknown, Residue> given = new HashMap<>();
    int at = 0;
    for (Unknown unknown : unknowns) {
      long re = values[at];
      long im = unknown.real() ? 0 : field.multiply(field.imaginaryUnit(), values[at + 1]);
      given.put(unknown, new Residue(field.add(re, im), field.subtract(re, im)));
      at += unknown.parts();
    }
    return given;
  }

  /** A random point at which the unknown numbers have given values. */
  private record Point(DrawnResidues others, Map<Unknown, Residue> given, List<Unknown> unknowns)
      implements Inputs<Input, Residue> {
    @Override
    public Residue value(Input key) {
      Input.Draw input = (Input.Draw) key;
      Optional<Residue> known =
          input.kind() == Input.Kind.FACTOR
              ? Optional.empty()
              : Unknown.named(unknowns, input.name()).map(given::get);
      return known.orElseGet(() -> input.from(others));
    }

    /**
     * Never needed: the spectrum is given, not found.
     *
     * @throws IllegalStateException always
     */
    @Override
    public Vector<Residue> solve(Input key, boolean row, Vector<Residue> source) {
      throw new IllegalStateException("there is no linear system called " + key);
    }
  }
}
