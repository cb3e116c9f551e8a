package org.rederive.hamiltonian;

import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;

/** What a Hamiltonian of a class is made of, by name. */
public sealed interface IngredientThing extends Thing {
  /** Which Hamiltonian, where. */
  Place place();

  /** Tells it from all others of the Hamiltonian. */
  String mark();

  @Override
  default String text() {
    return place().operator().isEmpty()
        ? mark() + " at " + place().text()
        : mark() + " of " + place().text();
  }

  @Override
  default String words(Part part) {
    return mark() + part.words() + place().words();
  }

  /** A matrix before its class asks anything of it; 0 is the constant one, others go with waves. */
  record Matrix(Place place, int number) implements IngredientThing {
    @Override
    public String mark() {
      return "C" + number;
    }
  }

  /** The wave numbers of a pair of waves, by place. */
  record Wave(Place place, int pair) implements IngredientThing {
    @Override
    public String mark() {
      return "wave " + (pair + 1);
    }
  }

  /** A real number of a normal Hamiltonian. */
  record Coefficient(Place place, int number) implements IngredientThing {
    @Override
    public String mark() {
      return "z" + number;
    }
  }

  /** How many more powers of ten something is small. */
  record Smallness(Place place) implements IngredientThing {
    @Override
    public String mark() {
      return "smallness";
    }
  }

  /** A change of basis by whole numbers. */
  record Basis(Place place) implements IngredientThing {
    @Override
    public String mark() {
      return "S";
    }
  }
}
