package org.rederive.engine.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.rederive.document.ModelDocument;
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
 * @param layout how the document uses the model
 */
record ModelRing(LocalizedPolynomials numbers, ModelBands<Fraction> bands, Layout layout) {
  private static final Name UNKNOWN = ModelThing.Unknown.Z.whole();

  /** Products of terms to check the energies of a model with. */
  private static final long ENERGIES = 5_000_000;

  private static final Layout WHOLE = new Layout(1, true, true);

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
            open,
            entries,
            GaussianRational.FIELD,
            new PlainGauge<>(GaussianRational.FIELD, symbols),
            layout.points());
    symbols.real(UNKNOWN);
    asked.accept(trial);
    for (int point = 0; point < layout.points(); point++) {
      trial.leading(point);
      for (int root = 0; root < model.roots().size(); root++) {
        trial.at(point).of(entries.value(model.roots().get(root).square()));
        trial.at(point).of(F.symbol(model.roots().get(root).symbol().name().text()));
      }
      for (IExpr function : model.functions().values()) {
        trial.at(point).of(entries.value(function));
      }
    }
    LocalizedPolynomials free = new LocalizedPolynomials(symbols.variables(), limit);
    ModelRing ring = new ModelRing(free, bands(open, free, layout), layout);
    return ring.circles(open, layout).roots(open, layout);
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
      OpenModels.OpenModel open, LocalizedPolynomials numbers, Layout layout) {
    return new ModelBands<>(
        open,
        open.entries(layout),
        numbers,
        new PlainGauge<>(numbers, SymbolCollection.in(numbers)),
        layout.points());
  }

  // ---- relations

  /** sin² = 1 − cos². */
  private ModelRing circles(OpenModels.OpenModel open, Layout layout) {
    if (open.reading() == Reading.LETTERS) {
      return this;
    }
    LocalizedPolynomials n = numbers;
    for (int point = 0; point < layout.points(); point++) {
      for (var momentum : open.model().symbols(Kind.MOMENTUM)) {
        var angle = new ModelThing.Momentum(momentum.name().text(), point);
        Name sine = new ModelThing.Sine(angle).whole();
        if (n.knows(sine)) {
          Fraction cosine = n.symbol(new ModelThing.Cosine(angle).whole());
          Fraction square = n.subtract(n.one(), n.multiply(cosine, cosine));
          n = n.modulo(sine, square);
        }
      }
    }
    return new ModelRing(n, bands(open, n, layout), layout);
  }

  private ModelRing roots(OpenModels.OpenModel open, Layout layout) {
    TaylorEntries entries = open.entries(layout);
    ModelRing ring = this;
    for (int point = 0; point < layout.points(); point++) {
      for (Model.Root root : open.model().roots()) {
        Name name = new ModelThing.Root(root.symbol().name().text(), point).whole();
        Fraction square = ring.bands.at(point).of(entries.value(root.square()));
        ring.requireReal(root, square);
        LocalizedPolynomials more = ring.numbers.modulo(name, square);
        ring = new ModelRing(more, bands(open, more, layout), layout);
      }
    }
    return ring;
  }

  private void requireReal(Model.Root root, Fraction square) {
    Fraction imaginary = numbers.subtract(square, numbers.conjugate(square));
    if (root.symbol().kind() == Kind.REAL_ROOT && !numbers.isZero(imaginary)) {
      throw new ModelException(
          root.symbol().formula().problem(0, "a real root needs a real square", "write 'root of'"));
    }
  }

  // ---- the claimed energies

  /**
   * That the energies of a model are those of its Hamiltonian, and differ.
   *
   * @throws ModelException if they are not, or do not
   */
  static void requireEnergies(OpenModels.OpenModel open) {
    ModelRing ring = whole(open);
    ring.requireEnergies(open.model(), open.entries(WHOLE), open.symja());
    ring.requireRealFunctions(open.model(), open.entries(WHOLE));
  }

  /** Whether the energies of a model are those of its Hamiltonian. */
  static boolean hasEnergies(OpenModels.OpenModel open) {
    return whole(open).hasEnergies(open.model(), open.entries(WHOLE));
  }

  /** Whether the entries that are divided by do not vanish. */
  static boolean hasAnchors(OpenModels.OpenModel open) {
    ModelRing ring = whole(open);
    return IntStream.range(0, open.model().bands())
        .noneMatch(band -> ring.numbers.isZero(ring.bands.lengths(band).entry()));
  }

  /** The entries by which eigenvectors are divided, for each band. */
  static List<Anchor> anchors(OpenModels.OpenModel open) {
    ModelRing ring = whole(open);
    return IntStream.range(0, open.model().bands())
        .mapToObj(band -> ring.bands.anchor(band, ring.numbers::unwieldiness))
        .toList();
  }

  private static ModelRing whole(OpenModels.OpenModel open) {
    return of(open, WHOLE, trial -> {}, ENERGIES);
  }

  private void requireRealFunctions(Model model, TaylorEntries entries) {
    for (ModelDocument.Symbol symbol : model.symbols(Kind.REAL_FUNCTION)) {
      String name = symbol.name().text();
      Fraction value = bands.at(0).of(entries.value(model.function(name)));
      if (!numbers.isZero(numbers.subtract(value, numbers.conjugate(value)))) {
        throw new ModelException(
            symbol.formula().problem(0, "this function is not real", "write 'function'"));
      }
    }
  }

  /** det(z − H) = Π (z − ε_n), with Symja's determinant and with our own. */
  private void requireEnergies(Model model, TaylorEntries entries, Symja symja) {
    Conversion<Fraction> at = bands.at(0);
    if (!hasEnergies(model, entries)) {
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

  private boolean hasEnergies(Model model, TaylorEntries entries) {
    Fraction z = numbers.symbol(UNKNOWN);
    Conversion<Fraction> at = bands.at(0);
    Fraction product = numbers.one();
    for (IExpr energy : model.energies()) {
      product = numbers.multiply(product, numbers.subtract(z, at.of(entries.value(energy))));
    }
    return numbers.isZero(numbers.subtract(product, determinant(model, entries, z)));
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
