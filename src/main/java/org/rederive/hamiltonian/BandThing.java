package org.rederive.hamiltonian;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;

/** What there is besides spectra where there are bands: functions, states, operators, vectors. */
public sealed interface BandThing extends Thing {

  /** A function without zeros near a point; the operator of the place is its symbol. */
  record Function(Place place) implements BandThing {
    @Override
    public String text() {
      return place.operator() + place.spot();
    }

    @Override
    public String words(Part part) {
      return place.operator() + part.words() + place.at();
    }
  }

  /** An arbitrary state near the momentum of a peak. */
  record State(Thing of, int point) implements BandThing {
    @Override
    public String text() {
      return of.text() + " at " + point;
    }

    @Override
    public String words(Part part) {
      return of.words(part) + (point == 0 ? "" : " at point " + (point + 1));
    }
  }

  /** Any operator near a point. */
  record Operator(Place place) implements BandThing {
    @Override
    public String text() {
      return "operator " + place.text();
    }

    @Override
    public String words(Part part) {
      return place.operator() + part.words() + place.at();
    }
  }

  /** A transformation near the point where some coordinates are zero. */
  record Transformation(String key, Set<Integer> zeros) implements BandThing {
    public Transformation {
      zeros = Set.copyOf(zeros);
    }

    @Override
    public String text() {
      return zeros.isEmpty() ? key : key + " zero" + new TreeSet<>(zeros);
    }
  }

  /**
   * The gauge of the eigenvectors of a band.
   *
   * @param of the Hamiltonian, if it is another one at other coordinates
   * @param place the Hamiltonian that is diagonalised
   */
  record Gauge(int band, Optional<String> of, Place place) implements BandThing {
    @Override
    public String text() {
      String defined = of.map(key -> " of " + key).orElse("");
      return "gauge of band " + band + defined + " at " + place.text();
    }

    @Override
    public String words(Part part) {
      return "gauge of band " + (band + 1) + place.words() + part.words();
    }
  }

  /** The same at one of the momenta of a grid, independent of the others. */
  record OnGrid(Thing of, int number) implements BandThing {
    @Override
    public String text() {
      return of.text() + " on the grid at " + number;
    }
  }

  /** The row that makes the eigenvectors of a band smooth functions of the momentum. */
  record Anchor(int band) implements BandThing {
    @Override
    public String text() {
      return "anchor " + band;
    }
  }

  /** The momentum of a peak. */
  record Momentum(int point) implements BandThing {
    @Override
    public String text() {
      return "momentum" + point;
    }

    @Override
    public String words(Part part) {
      String component = part instanceof Part.Axis axis ? "_" + axis.letter() : part.words();
      return "k" + component + PacketThing.peak(point);
    }
  }

  /** r_c. */
  enum Centre implements BandThing {
    /** There is one. */
    OF_PACKET;

    @Override
    public String text() {
      return "centre";
    }

    @Override
    public String words(Part part) {
      return "r_c" + part.words();
    }
  }
}
