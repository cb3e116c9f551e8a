package org.rederive.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.algebra.Coordinate;
import org.rederive.band.BandSample;
import org.rederive.band.BlochHamiltonian;
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
    List<Affine> q = frozen();
    place(q, reference.momentum(), Coordinate.MOMENTUM);
    place(q, reference.centre(), Coordinate.CENTRE);
    reference.time().forEach(i -> q.set(i, q.get(i).plus(TIME, 1)));
    return in(q);
  }

  /** H(k, r_c + ṙ_c t) at the reference's time. */
  BlochHamiltonian moving() {
    List<Affine> q = frozen();
    place(q, reference.momentum(), Coordinate.MOMENTUM);
    place(q, reference.centre(), Coordinate.CENTRE);
    for (int a = 0; a < reference.centre().size(); a++) {
      int i = reference.centre().get(a);
      q.set(i, q.get(i).plus(TIME, reference.velocity().get(a)));
    }
    return in(q);
  }

  /** H₀(p), with the reference's position and time as constants. */
  BlochHamiltonian kinetic() {
    List<Affine> q = frozen();
    place(q, reference.momentum(), Coordinate.KINETIC);
    return in(q);
  }

  /** H₀(k + ½ B × (r_c + ṙ_c t)), with the reference's own position and time as constants. */
  BlochHamiltonian inField() {
    List<Affine> q = frozen();
    place(q, reference.momentum(), Coordinate.MOMENTUM);
    for (int a = 0; a < reference.momentum().size(); a++) {
      int i = reference.momentum().get(a);
      for (int b = 0; b < 3; b++) {
        double slope = 0.5 * crossed(reference.field(), a, b);
        if (slope != 0) {
          q.set(i, q.get(i).plus(Coordinate.CENTRE.place(b), slope));
          q.set(i, q.get(i).plus(TIME, slope * reference.velocity().get(b)));
        }
      }
    }
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
    return sample(plain(), Optional.empty(), momentum(), reference.at(reference.centre()));
  }

  BandSample movingSample() {
    return sample(moving(), Optional.empty(), momentum(), reference.at(reference.centre()));
  }

  /** The packet at a centre r_c, with k such that p = k + ½ B × r_c is the reference's momentum. */
  BandSample fieldSample(List<Double> centre) {
    List<Double> k = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      double shift = 0;
      for (int b = 0; b < 3; b++) {
        shift += 0.5 * crossed(reference.field(), a, b) * centre.get(b);
      }
      k.add(momentum().get(a) - shift);
    }
    return sample(inField(), Optional.of(kinetic()), k, centre);
  }

  private BandSample sample(
      BlochHamiltonian hamiltonian,
      Optional<BlochHamiltonian> kinetic,
      List<Double> momentum,
      List<Double> centre) {
    List<Double> energy = Json.doubles(reference.json().get("eps"));
    return BandSample.around(
        hamiltonian,
        kinetic,
        momentum,
        centre,
        reference.velocity(),
        reference.field(),
        new BandSample.Given(energy.get(0), energy.get(1), reference.symmetric()));
  }

  private List<Double> momentum() {
    return reference.at(reference.momentum());
  }

  private BlochHamiltonian in(List<Affine> q) {
    return new Substitution(q).in(reference.waves(), reference.size());
  }

  private List<Affine> frozen() {
    return new ArrayList<>(reference.point().stream().map(Affine::of).toList());
  }

  private static void place(List<Affine> q, List<Integer> axes, Coordinate coordinate) {
    for (int a = 0; a < axes.size(); a++) {
      q.set(axes.get(a), Affine.of(coordinate.place(a)));
    }
  }
}
