package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.document.Vocabulary;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Sides;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.setting.Sample;
import org.rederive.setting.Settings;

/**
 * The values of a formula for one Hamiltonian that somebody gives. Whatever else a formula needs –
 * gauges, other operators – is drawn twice, and what comes out differently has no value.
 *
 * @param hamiltonian as a function of all coordinates
 * @param momentum k
 * @param centre r_c
 */
public record GivenHamiltonian(
    BlochHamiltonian hamiltonian, List<Double> momentum, List<Double> centre) {
  private static final int MOST = 4096;

  /** Draws that agree about a number agree to this part of it. */
  private static final double SAME = 1e-9;

  public GivenHamiltonian {
    momentum = List.copyOf(momentum);
    centre = List.copyOf(centre);
  }

  /**
   * What a formula is for one choice of what its free labels stand for.
   *
   * @param labels such as "band index n=1", bands counted from 1
   * @param components one, or one for each component; none if it has no value
   */
  public record Value(String labels, List<WithError> components) {
    public Value {
      components = List.copyOf(components);
    }
  }

  /**
   * The values of the left side of a statement.
   *
   * @throws UnsupportedFormulaException if the setting gives some part of it no meaning, or the
   *     document assumes more than is known of the Hamiltonian
   * @throws DegenerateSpectrumException if two energies of the Hamiltonian cannot be told apart
   * @throws ArithmeticException if something is divided by zero
   */
  public List<Value> values(Derivation derivation, Statement statement) {
    if (derivation.premises().hamiltonians() != Premises.Symmetry.NONE
        && !hamiltonian.isHermitian()) {
      throw new UnsupportedFormulaException(
          "the document assumes more of its Hamiltonians: give a matrix that is its own adjoint");
    }
    Comparison comparison = Comparison.of(statement.equations().get(0), derivation.definitions());
    List<Value> values = new ArrayList<>();
    Optional<Assignment> labels = Optional.of(Assignment.firstOfAll());
    while (labels.isPresent()) {
      if (values.size() == MOST) {
        throw new UnsupportedFormulaException(
            "there are more than " + MOST + " choices of what its labels stand for");
      }
      Assignment chosen = labels.get();
      Choices oneMomentum =
          (label, bound) -> label instanceof Label.Momentum ? 0 : chosen.choose(label, bound);
      List<WithError> first = left(comparison, derivation, oneMomentum, 1);
      List<WithError> second = left(comparison, derivation, oneMomentum, 2);
      values.add(new Value(words(chosen), agree(first, second) ? first : List.of()));
      labels = chosen.next();
    }
    return values;
  }

  private static String words(Assignment chosen) {
    return chosen.values().entrySet().stream()
        .filter(each -> each.getKey() instanceof Label.OfBand)
        .map(each -> each.getKey().text() + "=" + (each.getValue() + 1))
        .collect(Collectors.joining(", "));
  }

  private List<WithError> left(
      Comparison comparison, Derivation derivation, Choices labels, long seed) {
    Sample sample = sample(derivation, labels, seed);
    Sides<WithError> sides =
        comparison.in(sample.in(WithError.SYSTEM, new DoubleDiagonalisation()));
    return IntStream.range(0, sides.components())
        .mapToObj(i -> sides.left(i, WithError.SYSTEM))
        .toList();
  }

  private Sample sample(Derivation derivation, Choices labels, long seed) {
    Axes axes = Axes.of(derivation.symbols());
    Structure whole =
        Structure.whole(hamiltonian.size(), axes.further(), derivation.premises(), labels);
    boolean zone = derivation.setting().space() == Vocabulary.Space.ZONE;
    BandSample origin =
        new BandSample(
            HamiltonianClass.GENERIC,
            zone ? whole : whole.withoutMomenta(),
            hamiltonian,
            new BandSample.Coordinates(List.of(momentum, momentum), centre),
            new Draws(seed),
            Optional.empty());
    return Settings.of(derivation).given(origin, axes);
  }

  private static boolean agree(List<WithError> first, List<WithError> second) {
    return first.size() == second.size()
        && IntStream.range(0, first.size()).allMatch(i -> agree(first.get(i), second.get(i)));
  }

  private static boolean agree(WithError a, WithError b) {
    double difference = Math.hypot(a.re() - b.re(), a.im() - b.im());
    return difference <= SAME * (1 + a.modulus()) + a.error() + b.error();
  }
}
