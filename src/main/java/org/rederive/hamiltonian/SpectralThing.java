package org.rederive.hamiltonian;

import org.rederive.evaluate.Monomial;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;

/** What a Hamiltonian H = R Λ R⁻¹ is built from, R = R₀ S with S = 1 or S = exp A at its place. */
public sealed interface SpectralThing extends Thing {
  /** The Hamiltonian, and where it is looked at. */
  Place place();

  /** What people call it. */
  String letter();

  /** Tells it from all others of the Hamiltonian. */
  default String mark() {
    return letter();
  }

  /** The powers of all coordinates, if it is a Taylor coefficient. */
  default long index() {
    return 0;
  }

  @Override
  default String text() {
    String where = place().operator().isEmpty() ? "at " + place().text() : place().text();
    return where + " " + mark();
  }

  @Override
  default String words(Part part) {
    return letter() + part.words() + Monomial.words(index()) + place().words();
  }

  /** The upper triangle of R₀. */
  record Upper(Place place) implements SpectralThing {
    @Override
    public String letter() {
      return "R";
    }
  }

  /** The lower triangle that R₀ has besides, in a basis that is not made for this Hamiltonian. */
  record Lower(Place place) implements SpectralThing {
    @Override
    public String letter() {
      return "L";
    }
  }

  /** R₀ of a normal Hamiltonian in a basis that is not made for it, a unitary matrix. */
  record Basis(Place place) implements SpectralThing {
    @Override
    public String letter() {
      return "V";
    }
  }

  /** A Taylor coefficient of S. */
  record Change(Place place, long index) implements SpectralThing {
    @Override
    public String letter() {
      return "S";
    }

    @Override
    public String mark() {
      return "S " + Long.toHexString(index);
    }
  }

  /** A Taylor coefficient of G, of which A = G − G†. */
  record Generator(Place place, long index) implements SpectralThing {
    @Override
    public String letter() {
      return "G";
    }

    @Override
    public String mark() {
      return "A " + Long.toHexString(index);
    }
  }

  /** A Taylor coefficient of Λ, the energies of all bands. */
  record Energies(Place place, long index) implements SpectralThing {
    @Override
    public String letter() {
      return "energy";
    }

    @Override
    public String mark() {
      return "energy " + Long.toHexString(index);
    }
  }

  /** The length of the eigenvector of a band. */
  record Length(Place place, int band) implements SpectralThing {
    @Override
    public String letter() {
      return "length of u[" + (band + 1) + "]";
    }

    @Override
    public String mark() {
      return "length " + band;
    }
  }
}
