package org.rederive.hamiltonian;

import java.util.List;
import java.util.function.Function;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.number.MultiIndex;
import org.rederive.program.Constant;

/**
 * Ingredients that are asked for by their names, as small whole numbers.
 *
 * @param size number of bands
 * @param places coordinates that the Hamiltonian depends on
 * @param place which Hamiltonian, where
 * @param numbers the numbers
 */
record WrittenIngredients(
    int size, List<Integer> places, Place place, Function<Input.Draw, Constant> numbers)
    implements Ingredients {

  private Constant at(Input.Kind kind, Thing thing, Part part) {
    return numbers.apply(new Input.Draw(kind, new Name(thing, part)));
  }

  private double real(Thing thing, Part part) {
    return at(Input.Kind.REAL, thing, part).re();
  }

  /** 1, −1, 1, … */
  @Override
  public double[] metric() {
    double[] metric = new double[size];
    for (int i = 0; i < size; i++) {
      metric[i] = i % 2 == 0 ? 1 : -1;
    }
    return metric;
  }

  /** As written; only what has to be small is made so. */
  @Override
  public Coefficient matrix(int number, double scale) {
    Coefficient c = new Coefficient(size);
    double factor = number < HamiltonianForm.SMALL_PART ? 1 : scale;
    Thing matrix = new IngredientThing.Matrix(place, number);
    for (int n = 0; n < size * size; n++) {
      Constant entry = at(Input.Kind.COMPLEX, matrix, new Part.Entry(n / size, n % size));
      c.re[n] = factor * entry.re();
      c.im[n] = factor * entry.im();
    }
    return c;
  }

  @Override
  public double[] wave(int pair) {
    double[] wave = new double[MultiIndex.PLACES];
    for (int n : places) {
      wave[n] = real(new IngredientThing.Wave(place, pair), new Part.Component(n));
    }
    return wave;
  }

  @Override
  public double number(int number) {
    return real(new IngredientThing.Coefficient(place, number), Part.Whole.ALL);
  }

  @Override
  public double small() {
    return StrictMath.pow(10, -1 - smallness());
  }

  @Override
  public double gap() {
    return StrictMath.pow(10, -2 - smallness());
  }

  private double smallness() {
    return Math.abs(real(new IngredientThing.Smallness(place), Part.Whole.ALL));
  }

  /** A product over all pairs of rows; factors are at most one in size, or numbers would grow. */
  @Override
  public Shear shear() {
    Shear shear = Shear.none(size);
    Thing basis = new IngredientThing.Basis(place);
    for (int n = 0; n < size * size; n++) {
      if (n / size != n % size) {
        Constant g = at(Input.Kind.COMPLEX, basis, new Part.Entry(n / size, n % size));
        shear = shear.then(n / size, n % size, Math.signum(g.re()), Math.signum(g.im()));
      }
    }
    return shear;
  }
}
