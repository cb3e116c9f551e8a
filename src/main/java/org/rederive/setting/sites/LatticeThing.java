package org.rederive.setting.sites;

import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;

/** What there is on a lattice besides the symbols of a document. */
public sealed interface LatticeThing extends Thing {

  /** A component of the position of each site, where positions commute. */
  record Sites(int axis) implements LatticeThing {
    @Override
    public String text() {
      return "position" + axis;
    }

    @Override
    public String words(Part part) {
      return "r_" + Part.AXES.get(axis) + " of site " + part.numbers();
    }
  }

  /** X of a component of the position, X + X†, where positions do not commute. */
  record Position(int axis) implements LatticeThing {
    @Override
    public String text() {
      return "position" + axis;
    }

    @Override
    public String words(Part part) {
      return "X" + part.words() + " of r_" + Part.AXES.get(axis) + " = X + X^dagger";
    }
  }

  /**
   * A Hamiltonian.
   *
   * @param key which of a document; empty for its only one
   */
  record Hamiltonian(String key) implements LatticeThing {
    @Override
    public String text() {
      return "hamiltonian" + key;
    }

    @Override
    public String words(Part part) {
      return (key.isEmpty() ? "H" : key) + part.words();
    }
  }

  /** A state that has evolved to the time t. */
  record Evolved(String key) implements LatticeThing {
    @Override
    public String text() {
      return key + " at t";
    }
  }
}
