package org.rederive.symbolic;

import java.util.HashMap;
import java.util.Map;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.PrimeField;
import org.rederive.algebra.Residue;
import org.rederive.derivation.ModelDocument.Kind;
import org.rederive.meaning.Arbitrary;

/**
 * A random point of the prime field at which a model has its energies: roots are square roots in
 * the field, sines and cosines lie on the circle.
 */
final class ModelPoint implements Arbitrary<Residue> {
  private static final NumberSystem<Residue> FIELD = Residue.FIELD;

  private final RandomResidues random;
  private final Map<String, Residue> special = new HashMap<>();

  private ModelPoint(RandomResidues random) {
    this.random = random;
  }

  /**
   * The bands of a model at a random point.
   *
   * @throws ArithmeticException if at this point a root does not lie in the field
   */
  static ModelBands<Residue> bands(
      Model model, TaylorEntries entries, ModelRing.Layout layout, RandomResidues random) {
    ModelPoint point = new ModelPoint(random);
    ModelBands<Residue> bands =
        new ModelBands<>(
            model,
            entries,
            FIELD,
            new PlainGauge<>(FIELD, point),
            layout.points(),
            x -> 1);
    for (int peak = 0; peak < layout.points(); peak++) {
      for (var momentum : model.symbols(Kind.MOMENTUM)) {
        point.putOnCircle(ModelBands.primed(momentum.name().text(), peak));
      }
      for (Model.Root root : model.roots()) {
        Residue square = bands.at(peak).of(entries.value(root.square()));
        boolean real = root.symbol().kind() == Kind.REAL_ROOT;
        point.putRoot(ModelBands.primed(root.symbol().name().text(), peak), square, real);
      }
    }
    return bands;
  }

  /** cos = (1 − t²)/(1 + t²), sin = 2t/(1 + t²). */
  private void putOnCircle(String momentum) {
    Residue t = random.real("angle of " + momentum);
    Residue square = FIELD.multiply(t, t);
    Residue scale = FIELD.inverse(FIELD.add(FIELD.one(), square));
    Residue cosine = FIELD.multiply(scale, FIELD.subtract(FIELD.one(), square));
    special.put(SymbolNames.cosine(momentum), cosine);
    special.put(SymbolNames.sine(momentum), FIELD.multiply(scale, FIELD.multiply(FIELD.of(2), t)));
  }

  private void putRoot(String name, Residue square, boolean real) {
    if (real && square.value() != square.conjugate()) {
      throw new IllegalStateException("the square of the real root " + name + " is not real");
    }
    long root = root(square.value());
    special.put(name, real ? Residue.real(root) : new Residue(root, root(square.conjugate())));
  }

  private static long root(long square) {
    return PrimeField.squareRoot(square)
        .orElseThrow(() -> new ArithmeticException("no square root in the field"));
  }

  // ---- symbols

  @Override
  public Residue complex(String name) {
    Residue known = special.get(name);
    return known == null ? random.complex(name) : known;
  }

  @Override
  public Residue real(String name) {
    Residue known = special.get(name);
    return known == null ? random.real(name) : known;
  }

  @Override
  public Residue factor(String name) {
    return complex(name);
  }

  @Override
  public int choose(String name, int bound) {
    return random.choose(name, bound);
  }
}
