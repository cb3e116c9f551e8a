package org.rederive.engine.model;

import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
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

  /**
   * As it is printed: what acts on the band collected, common factors before brackets; with real
   * parts of slopes if that is shorter.
   */
  Shown shown(Fraction value) {
    if (numbers.isZero(value)) {
      return new Shown.Sum(List.of());
    }
    Shown paired = shown(value, true);
    Shown single = shown(value, false);
    return Nested.of(single.size() < paired.size() ? single : paired);
  }

  private Shown shown(Fraction value, boolean pairs) {
    return Factored.sum(
        Contribution.of(numbers, value, pairs, this::cancelled).stream()
            .map(this::factored)
            .toList());
  }

  private Factored factored(Contribution contribution) {
    Fraction answer = contribution.answer();
    List<Shown> above = new ArrayList<>();
    GaussianRational number = add(answer.numerator(), above);
    number = FIELD.multiply(number, add(contribution.actions(), above));
    List<Shown> below = new ArrayList<>();
    for (int d = 0; d < answer.powers().size(); d++) {
      if (answer.power(d) > 0) {
        Collected factor = Collected.of(numbers, numbers.denominator(d));
        GaussianRational inverse = FIELD.inverse(factor.number());
        for (int n = 0; n < answer.power(d); n++) {
          number = FIELD.multiply(number, inverse);
        }
        below.add(Monomials.power(factor.rest(), answer.power(d)));
      }
    }
    return Factored.of(number, above, below);
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
