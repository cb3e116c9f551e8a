package org.rederive.band;

import org.rederive.meaning.Monomial;
import org.rederive.meaning.Part;
import org.rederive.meaning.Thing;

/** What a Hamiltonian H = R Λ R⁻¹ is built from, R = R₀ S with S = 1 or S = exp A at its place. */
public sealed interface SpectralThing extends Thing {
  /** The Hamiltonian, and where it is looked at. */
  Place place();

  /** What distinguishes the numbers of one Hamiltonian from those of all others. */
  private static String text(Place place) {
    return place.operator().isEmpty() ? "at " + place.text() : place.text();
  }

  private String words(String letter, Part part, long index) {
    return letter + part.words() + Monomial.words(index) + place().words();
  }

  /** The upper triangle of R₀. */
  record Upper(Place place) implements SpectralThing {
    @Override
    public String text() {
      return SpectralThing.text(place) + " R";
    }

    @Override
    public String words(Part part) {
      return SpectralThing.super.words("R", part, 0);
    }
  }

  /** The lower triangle that R₀ has besides, in a basis that is not made for this Hamiltonian. */
  record Lower(Place place) implements SpectralThing {
    @Override
    public String text() {
      return SpectralThing.text(place) + " L";
    }

    @Override
    public String words(Part part) {
      return SpectralThing.super.words("L", part, 0);
    }
  }

  /** R₀ of a normal Hamiltonian in a basis that is not made for it, a unitary matrix. */
  record Basis(Place place) implements SpectralThing {
    @Override
    public String text() {
      return SpectralThing.text(place) + " V";
    }

    @Override
    public String words(Part part) {
      return SpectralThing.super.words("V", part, 0);
    }
  }

  /** A Taylor coefficient of S. */
  record Change(Place place, long index) implements SpectralThing {
    @Override
    public String text() {
      return SpectralThing.text(place) + " S " + Long.toHexString(index);
    }

    @Override
    public String words(Part part) {
      return SpectralThing.super.words("S", part, index);
    }
  }

  /** A Taylor coefficient of G, of which A = G − G†. */
  record Generator(Place place, long index) implements SpectralThing {
    @Override
    public String text() {
      return SpectralThing.text(place) + " A " + Long.toHexString(index);
    }

    @Override
    public String words(Part part) {
      return SpectralThing.super.words("G", part, index);
    }
  }

  /** A Taylor coefficient of Λ, the energies of all bands. */
  record Energies(Place place, long index) implements SpectralThing {
    @Override
    public String text() {
      return SpectralThing.text(place) + " energy " + Long.toHexString(index);
    }

    @Override
    public String words(Part part) {
      return SpectralThing.super.words("energy", part, index);
    }
  }

  /** The length of the eigenvector of a band. */
  record Length(Place place, int band) implements SpectralThing {
    @Override
    public String text() {
      return SpectralThing.text(place) + " length " + band;
    }

    @Override
    public String words(Part part) {
      return SpectralThing.super.words("length of u[" + (band + 1) + "]", part, 0);
    }
  }
}
