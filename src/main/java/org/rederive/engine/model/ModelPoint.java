package org.rederive.engine.model;

import java.util.HashMap;
import java.util.Map;
import org.rederive.document.ModelDocument.Kind;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Thing;
import org.rederive.number.Residue;
import org.rederive.number.Residues;

/**
 * A random point of a prime field at which a model has its energies: roots are square roots in the
 * field, sines and cosines lie on the circle.
 */
final class ModelPoint implements Arbitrary<Residue> {
  private final DrawnResidues random;
  private final Residues numbers;
  private final Map<Name, Residue> special = new HashMap<>();

  private ModelPoint(DrawnResidues random) {
    this.random = random;
    this.numbers = new Residues(random.field());
  }

  /**
   * The bands of a model at a random point.
   *
   * @throws ArithmeticException if at this point a root does not lie in the field
   */
  static ModelBands<Residue> bands(
      OpenModels.OpenModel open, ModelRing.Layout layout, DrawnResidues random) {
    ModelPoint point = new ModelPoint(random);
    Model model = open.model();
    TaylorEntries entries = open.entries(layout);
    ModelBands<Residue> bands =
        new ModelBands<>(
            open.in(Reading.VALUES),
            entries,
            point.numbers,
            new PlainGauge<>(point.numbers, point),
            layout.points());
    for (int peak = 0; peak < layout.points(); peak++) {
      for (var momentum : model.symbols(Kind.MOMENTUM)) {
        point.putOnCircle(new ModelThing.Momentum(momentum.name().text(), peak));
      }
      for (Model.Root root : model.roots()) {
        Residue square = bands.at(peak).of(entries.value(root.square()));
        boolean real = root.symbol().kind() == Kind.REAL_ROOT;
        Thing symbol = new ModelThing.Root(root.symbol().name().text(), peak);
        point.putRoot(symbol.whole(), square, real);
      }
    }
    return bands;
  }

  /** cos = (1 − t²)/(1 + t²), sin = 2t/(1 + t²). */
  private void putOnCircle(ModelThing.Momentum momentum) {
    Residue t = random.real(new ModelThing.Angle(momentum).whole());
    Residue square = numbers.multiply(t, t);
    Residue scale = numbers.inverse(numbers.add(numbers.one(), square));
    Residue cosine = numbers.multiply(scale, numbers.subtract(numbers.one(), square));
    Residue sine = numbers.multiply(scale, numbers.add(t, t));
    special.put(new ModelThing.Cosine(momentum).whole(), cosine);
    special.put(new ModelThing.Sine(momentum).whole(), sine);
  }

  private void putRoot(Name name, Residue square, boolean real) {
    if (real && square.value() != square.conjugate()) {
      throw new IllegalStateException("the square of the real root " + name + " is not real");
    }
    long root = root(square.value());
    special.put(name, real ? Residue.real(root) : new Residue(root, root(square.conjugate())));
  }

  private long root(long square) {
    return random
        .field()
        .squareRoot(square)
        .orElseThrow(() -> new ArithmeticException("no square root in the field"));
  }

  // ---- symbols

  @Override
  public Residue complex(Name name) {
    Residue known = special.get(name);
    return known == null ? random.complex(name) : known;
  }

  @Override
  public Residue real(Name name) {
    Residue known = special.get(name);
    return known == null ? random.real(name) : known;
  }

  @Override
  public Residue factor(Name name) {
    return complex(name);
  }

  @Override
  public int choose(Label label, int bound) {
    return random.choose(label, bound);
  }
}
