package org.rederive.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.reference.Substitution.Affine;

/** The samples that a reference case makes, as documents with different assumptions need them. */
final class CaseSamples {
  private static final int TIME = Coordinate.TIME.place(0);

  private final BlochCase reference;

  CaseSamples(BlochCase reference) {
    this.reference = reference;
  }

  /** H(k, r_c, t) as it is given. */
  BlochHamiltonian plain() {
    List<Affine> q = atZero();
    place(q, reference.momentum(), Coordinate.MOMENTUM);
    place(q, reference.centre(), Coordinate.CENTRE);
    reference.time().forEach(i -> q.set(i, q.get(i).plus(TIME, 1)));
    return in(q);
  }

  /** H(k, r) at the reference's time. */
  BlochHamiltonian atRest() {
    List<Affine> q = atZero();
    place(q, reference.momentum(), Coordinate.MOMENTUM);
    place(q, reference.centre(), Coordinate.CENTRE);
    return in(q);
  }

  /** H₀(p), with the reference's position and time as constants. */
  BlochHamiltonian kinetic() {
    List<Affine> q = atZero();
    place(q, reference.momentum(), Coordinate.MOMENTUM);
    return in(q);
  }

  /** The matrix of B × at (a, b). */
  private static double crossed(List<Double> field, int a, int b) {
    if (a == b) {
      return 0;
    }
    double third = field.get(3 - a - b);
    return (b - a + 3) % 3 == 1 ? -third : third;
  }

  BandSample plainSample() {
    return sample(plain(), momentum(), reference.at(reference.centre()));
  }

  BandSample movingSample() {
    return sample(atRest(), momentum(), reference.at(reference.centre()));
  }

  /** The packet at a centre r_c, with k such that p = k + ½ B × r_c is the reference's momentum. */
  BandSample fieldSample(List<Double> centre) {
    List<Double> k = new ArrayList<>();
    List<Double> origin = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.0));
    for (int a = 0; a < 3; a++) {
      double shift = 0;
      for (int b = 0; b < 3; b++) {
        shift += 0.5 * crossed(reference.field(), a, b) * centre.get(b);
      }
      k.add(momentum().get(a) - shift);
      origin.set(Coordinate.MOMENTUM.place(a), -shift);
    }
    BlochHamiltonian h = kinetic();
    return sample(new BlochHamiltonian(h.size(), h.terms(), origin), k, centre);
  }

  private BandSample sample(
      BlochHamiltonian hamiltonian, List<Double> momentum, List<Double> centre) {
    List<Double> energy = Json.doubles(reference.json().get("eps"));
    Map<Name, Double> numbers = new HashMap<>();
    for (int a = 0; a < 3; a++) {
      numbers.put(component("\\dot{r}_{c}", a), reference.velocity().get(a));
      numbers.put(component("B", a), reference.field().get(a));
    }
    return BandSample.around(
        hamiltonian,
        new Structure(hamiltonian.size(), 3, 1, 0, Premises.NONE, new Draws(0)),
        momentum,
        centre,
        new BandSample.Given(
            energy.get(0), energy.get(1), reference.symmetric(), numbers, Map.of("", hamiltonian)));
  }

  private static Name component(String vector, int a) {
    return new Name(new Thing.Symbol(vector), new Part.Axis(a));
  }

  private List<Double> momentum() {
    return reference.at(reference.momentum());
  }

  private BlochHamiltonian in(List<Affine> q) {
    return new Substitution(q).in(reference.waves(), reference.size());
  }

  private List<Affine> atZero() {
    return new ArrayList<>(reference.point().stream().map(Affine::of).toList());
  }

  private static void place(List<Affine> q, List<Integer> axes, Coordinate coordinate) {
    for (int a = 0; a < axes.size(); a++) {
      q.set(axes.get(a), Affine.of(coordinate.place(a)));
    }
  }
}
