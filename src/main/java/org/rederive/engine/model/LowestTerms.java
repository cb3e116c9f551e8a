package org.rederive.engine.model;

import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.rederive.engine.proof.CommonFactors;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.WorkLimitException;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Values of a ring as they are printed: common factors cancelled and taken out, and nothing of the
 * gauge left in denominators.
 */
final class LowestTerms {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private final LocalizedPolynomials numbers;
  private final ModelBands.Lengths<Fraction> lengths;
  private final ModelBands<Fraction> bands;
  private final List<Model.Root> roots;
  private final TaylorEntries entries;

  /**
   * Of a ring, before anything is computed in it.
   *
   * @param band whose eigenvectors are used
   */
  LowestTerms(OpenModels.OpenModel open, ModelRing ring, int band) {
    this.roots = open.model().roots();
    this.bands = ring.bands();
    this.entries = open.entries(ring.layout());
    this.numbers = ring.numbers();
    this.lengths = ring.bands().lengths(band);
    // What a length is made of is divided by before the length.
    numbers.inverse(lengths.entry());
    numbers.inverse(numbers.conjugate(lengths.entry()));
    numbers.inverse(lengths.all());
    numbers.inverse(lengths.column());
  }

  LocalizedPolynomials numbers() {
    return numbers;
  }

  /**
   * The same value; the length of a right eigenvector, which depends on its gauge, is replaced by
   * that of the projector.
   */
  Fraction of(Fraction value) {
    Fraction form = cancelled(value);
    Fraction inverse = numbers.divide(lengths.row(), lengths.all());
    inverse = numbers.divide(inverse, lengths.entry());
    inverse = numbers.divide(inverse, numbers.conjugate(lengths.entry()));
    return cancelled(withRoots(numbers.exchanged(form, lengths.column(), inverse)));
  }

  /** Where the square of a root is divided by, its root is written. */
  private Fraction withRoots(Fraction value) {
    Fraction form = value;
    for (Model.Root root : roots) {
      Fraction square = bands.at(0).of(entries.value(root.square()));
      Fraction inverse = numbers.inverse(bands.root(root));
      form = numbers.exchanged(form, square, numbers.multiply(inverse, inverse));
      Fraction conjugate = numbers.conjugate(inverse);
      form =
          numbers.exchanged(
              form, numbers.conjugate(square), numbers.multiply(conjugate, conjugate));
    }
    return form;
  }

  /** As it is, if cancelling takes more work than is allowed. */
  private Fraction cancelled(Fraction value) {
    try {
      return numbers.cancelled(value);
    } catch (WorkLimitException tooLarge) {
      return value;
    }
  }

  /** As it is printed. */
  Shown shown(Fraction value) {
    if (numbers.isZero(value)) {
      return new Shown.Sum(List.of());
    }
    List<Shown> above = new ArrayList<>();
    GaussianRational number = add(value.numerator(), above);
    List<Shown> below = new ArrayList<>();
    for (int d = 0; d < value.powers().size(); d++) {
      if (value.power(d) > 0) {
        Collected factor = Collected.of(numbers, numbers.denominator(d));
        GaussianRational inverse = FIELD.inverse(factor.number());
        for (int n = 0; n < value.power(d); n++) {
          number = FIELD.multiply(number, inverse);
        }
        below.add(Monomials.power(factor.rest(), value.power(d)));
      }
    }
    return quotient(number, above, below);
  }

  private static Shown quotient(GaussianRational number, List<Shown> above, List<Shown> below) {
    BigInteger divisor = number.below();
    List<Shown> over = new ArrayList<>();
    over.add(
        new Shown.Number(FIELD.multiply(number, GaussianRational.of(divisor, BigInteger.ONE))));
    over.addAll(above);
    List<Shown> under = new ArrayList<>();
    under.add(new Shown.Number(GaussianRational.of(divisor, BigInteger.ONE)));
    under.addAll(below);
    Shown denominator = Collected.product(under);
    Shown numerator = Collected.product(over);
    return denominator.equals(Shown.Number.ONE)
        ? numerator
        : new Shown.Quotient(numerator, denominator);
  }

  /** Adds the factors of a polynomial, and returns the number among them. */
  private GaussianRational add(
      MultivariatePolynomial<GaussianRational> numerator, List<Shown> above) {
    GaussianRational number = FIELD.one();
    for (var factor : CommonFactors.of(numerator, numbers::isReal)) {
      Collected collected = Collected.of(numbers, factor);
      number = FIELD.multiply(number, collected.number());
      above.add(collected.rest());
    }
    return number;
  }
}
