package org.rederive.engine.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.rederive.document.ModelDocument.Kind;
import org.rederive.engine.proof.Adjugate;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.SymbolCollection;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Name;
import org.rederive.number.GaussianRational;
import org.rederive.number.Matrix;

/**
 * The bands of a model over polynomials in its symbols, modulo what its roots and the sines and
 * cosines of its momenta satisfy.
 *
 * @param numbers the polynomials
 * @param bands the bands
 */
record ModelRing(LocalizedPolynomials numbers, ModelBands<Fraction> bands) {
  private static final Name UNKNOWN = ModelThing.Unknown.Z.whole();

  /** Products of terms to check the energies of a model with. */
  private static final long ENERGIES = 5_000_000;

  /**
   * The ring in which some calculation can be done.
   *
   * @param asked asks for everything that the calculation needs, so that its symbols are known
   * @param limit of products of terms
   * @throws ModelException if a root is not what it says
   */
  static ModelRing of(
      OpenModels.OpenModel open,
      Layout layout,
      Consumer<ModelBands<GaussianRational>> asked,
      long limit) {
    Model model = open.model();
    TaylorEntries entries = open.entries(layout);
    SymbolCollection symbols = new SymbolCollection(new Draws(1));
    ModelBands<GaussianRational> trial =
        new ModelBands<>(
            model,
            entries,
            GaussianRational.FIELD,
            new PlainGauge<>(GaussianRational.FIELD, symbols),
            layout.points(),
            x -> 1);
    symbols.real(UNKNOWN);
    asked.accept(trial);
    for (int point = 0; point < layout.points(); point++) {
      trial.leading(point);
      for (int root = 0; root < model.roots().size(); root++) {
        trial.at(point).of(entries.value(model.roots().get(root).square()));
        trial.at(point).of(F.symbol(model.roots().get(root).symbol().name().text()));
      }
    }
    LocalizedPolynomials free = new LocalizedPolynomials(symbols.variables(), limit);
    ModelRing ring = new ModelRing(free, bands(model, entries, free, layout));
    ring = ring.circles(model, entries, layout);
    return ring.roots(model, entries, layout);
  }

  /**
   * How a document uses a model.
   *
   * @param points number of momenta
   * @param position whether the Hamiltonian depends on position
   * @param time whether it depends on time
   */
  record Layout(int points, boolean position, boolean time) {}

  private static ModelBands<Fraction> bands(
      Model model, TaylorEntries entries, LocalizedPolynomials numbers, Layout layout) {
    return new ModelBands<>(
        model,
        entries,
        numbers,
        new PlainGauge<>(numbers, SymbolCollection.in(numbers)),
        layout.points(),
        Fraction::terms);
  }

  // ---- relations

  /** sin² = 1 − cos². */
  private ModelRing circles(Model model, TaylorEntries entries, Layout layout) {
    LocalizedPolynomials n = numbers;
    for (int point = 0; point < layout.points(); point++) {
      for (var momentum : model.symbols(Kind.MOMENTUM)) {
        var angle = new ModelThing.Momentum(momentum.name().text(), point);
        Name sine = new ModelThing.Sine(angle).whole();
        if (n.knows(sine)) {
          Fraction cosine = n.symbol(new ModelThing.Cosine(angle).whole());
          Fraction square = n.subtract(n.one(), n.multiply(cosine, cosine));
          n = n.modulo(sine, square);
        }
      }
    }
    return new ModelRing(n, bands(model, entries, n, layout));
  }

  private ModelRing roots(Model model, TaylorEntries entries, Layout layout) {
    ModelRing ring = this;
    for (int point = 0; point < layout.points(); point++) {
      for (Model.Root root : model.roots()) {
        Name name = new ModelThing.Root(root.symbol().name().text(), point).whole();
        Fraction square = ring.bands.at(point).of(entries.value(root.square()));
        ring.requireReal(root, square);
        LocalizedPolynomials more = ring.numbers.modulo(name, square);
        ring = new ModelRing(more, bands(model, entries, more, layout));
      }
    }
    return ring;
  }

  private void requireReal(Model.Root root, Fraction square) {
    Fraction imaginary = numbers.subtract(square, numbers.conjugate(square));
    if (root.symbol().kind() == Kind.REAL_ROOT && !numbers.isZero(imaginary)) {
      throw new ModelException(
          root.symbol().square().problem(0, "a real root needs a real square", "write 'root of'"));
    }
  }

  // ---- the claimed energies

  /**
   * That the energies of a model are those of its Hamiltonian, and differ.
   *
   * @throws ModelException if they are not, or do not
   */
  static void requireEnergies(OpenModels.OpenModel open) {
    Layout layout = new Layout(1, true, true);
    ModelRing ring = of(open, layout, trial -> {}, ENERGIES);
    ring.requireEnergies(open.model(), open.entries(layout), open.symja());
  }

  /** det(z − H) = Π (z − ε_n), with Symja's determinant and with our own. */
  private void requireEnergies(Model model, TaylorEntries entries, Symja symja) {
    Fraction z = numbers.symbol(UNKNOWN);
    Conversion<Fraction> at = bands.at(0);
    Fraction product = numbers.one();
    for (IExpr energy : model.energies()) {
      product = numbers.multiply(product, numbers.subtract(z, at.of(entries.value(energy))));
    }
    if (!numbers.isZero(numbers.subtract(product, determinant(model, entries, z)))) {
      throw new ModelException(
          model
              .document()
              .energies()
              .problem(0, "these are not the energies of the Hamiltonian", "det(z − H) differs"));
    }
    requireDistinct(model, at, entries);
    IExpr rows = Model.matrix(model.hamiltonian(), list -> F.List(list.toArray(IExpr[]::new)));
    Fraction claimed = at.of(entries.value(symja.determinant(rows)));
    Fraction own = determinant(model, entries, numbers.zero());
    Fraction signed = model.bands() % 2 == 0 ? own : numbers.negate(own);
    if (!numbers.isZero(numbers.subtract(claimed, signed))) {
      throw new IllegalStateException("engines disagree about det H of " + model.document().id());
    }
  }

  private void requireDistinct(Model model, Conversion<Fraction> at, TaylorEntries entries) {
    List<Fraction> energies =
        model.energies().stream().map(energy -> at.of(entries.value(energy))).toList();
    for (int n = 0; n < energies.size(); n++) {
      for (int m = 0; m < n; m++) {
        if (numbers.isZero(numbers.subtract(energies.get(n), energies.get(m)))) {
          String message = "bands " + (m + 1) + " and " + (n + 1) + " have the same energy";
          throw new ModelException(model.document().energies().problem(0, message, ""));
        }
      }
    }
  }

  private Fraction determinant(Model model, TaylorEntries entries, Fraction z) {
    Conversion<Fraction> at = bands.at(0);
    Matrix<Fraction> matrix =
        Matrix.of(
            model.bands(),
            (i, j) -> {
              Fraction h = at.of(entries.derivative(0, i, j));
              return i == j ? numbers.subtract(z, h) : numbers.negate(h);
            });
    var all = IntStream.range(0, model.bands()).boxed().toList();
    return Adjugate.determinant(numbers, matrix, all, all);
  }
}
