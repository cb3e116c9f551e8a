package org.rederive.engine.proof;

import cc.redberry.rings.poly.MultivariateRing;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Name;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Polynomials over the Gaussian rationals in independent symbols, localised at whatever has been
 * divided by, optionally modulo relations s² = p that define algebraic elements.
 *
 * <p>A value is a numerator over a product of powers of listed denominators. Nothing is cancelled
 * by greatest common divisors. Dividing by a numerator that is no product of listed denominators
 * lists it. The numerator is kept in normal form, of degree at most one in every algebraic element,
 * so it is zero exactly if the value is zero wherever no denominator vanishes.
 *
 * <p>Only what divides zero nowhere in the algebra becomes a denominator, whether or not p is a
 * square: its norm over the independent symbols must not vanish.
 *
 * <p>Not safe for use by several threads at once, because the list of denominators grows.
 */
public final class LocalizedPolynomials implements NumberSystem<Fraction> {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private final Variables variables;
  private final AlgebraicElements elements;
  private final MultivariateRing<MultivariatePolynomial<GaussianRational>> ring;
  private final Denominators denominators;
  private final Work work;

  /** Without relations and without limit. */
  public LocalizedPolynomials(Variables variables) {
    this(variables, Long.MAX_VALUE);
  }

  /**
   * Without relations.
   *
   * @param limit of products of terms, after which every product throws a {@link
   *     WorkLimitException}
   */
  public LocalizedPolynomials(Variables variables, long limit) {
    this(variables, AlgebraicElements.none(), new Work(limit));
  }

  private LocalizedPolynomials(Variables variables, AlgebraicElements elements, Work work) {
    this.variables = variables;
    this.elements = elements;
    this.work = work;
    var zero =
        MultivariatePolynomial.zero(variables.size(), GaussianRing.RING, MonomialOrder.DEFAULT);
    this.ring = new MultivariateRing<>(zero);
    this.denominators = new Denominators(ring, elements, work);
  }

  /**
   * The same symbols modulo one more relation, root² = square, and its conjugate. Values of this
   * system that have been divided by anything must not be used in the new one.
   *
   * @param square a polynomial, without {@code root} and its conjugate in it
   * @throws IllegalArgumentException if it is not
   */
  public LocalizedPolynomials modulo(Name root, Fraction square) {
    if (!square.powers().isEmpty()) {
      throw new IllegalArgumentException("the square of " + root + " must be a polynomial");
    }
    int place = variables.place(root);
    int partner = variables.partner(place);
    AlgebraicElements more = elements.and(place, square.numerator(), work);
    if (partner != place) {
      more = more.and(partner, conjugate(square.numerator()), work);
    }
    return new LocalizedPolynomials(variables, more, work);
  }

  /** The value of a symbol. */
  public Fraction symbol(Name name) {
    return whole(ring.variable(variables.place(name)));
  }

  /** Whether there is a symbol with this name. */
  public boolean knows(Name name) {
    return variables.names().contains(name);
  }

  /** A constant. */
  public Fraction of(GaussianRational value) {
    return whole(ring.factory().createConstant(value));
  }

  /** The same value with every denominator cancelled as often as it divides the numerator. */
  public Fraction cancelled(Fraction a) {
    return denominators.cancelled(a);
  }

  /**
   * The same value with another denominator in place of one.
   *
   * @param old what is no longer divided by, as a number
   * @param inverse what 1/old is too
   */
  public Fraction exchanged(Fraction a, Fraction old, Fraction inverse) {
    int listed = denominators.indexOf(old.numerator());
    int power = listed < 0 ? 0 : a.power(listed);
    if (power == 0) {
      return a;
    }
    List<Integer> powers = new ArrayList<>(a.powers());
    powers.set(listed, 0);
    Fraction changed = new Fraction(a.numerator(), powers);
    Fraction other = multiply(inverse, of(old.numerator().lc()));
    for (int n = 0; n < power; n++) {
      changed = multiply(changed, other);
    }
    return denominators.lightened(changed);
  }

  /** Whether a symbol is its own conjugate. */
  public boolean isReal(int place) {
    return variables.partner(place) == place;
  }

  /** The number of the symbol that conjugation makes of another one. */
  public int partner(int place) {
    return variables.partner(place);
  }

  /**
   * How unwieldy a number is as a divisor: its terms, and far more if more than a monomial of it
   * contains algebraic elements, for then dividing by it takes its norm.
   */
  public int unwieldiness(Fraction a) {
    return a.terms() == 1 ? 1 : a.terms() + 1000 * elements.degree(a.numerator());
  }

  /** A listed denominator. */
  public MultivariatePolynomial<GaussianRational> denominator(int number) {
    return denominators.get(number);
  }

  public List<Name> names() {
    return variables.names();
  }

  /** The denominators listed so far: the value of none of them may vanish. */
  List<String> excluded() {
    return denominators.printed(variables.texts());
  }

  /** Products of terms so far. */
  public long work() {
    return work.done();
  }

  /** The numerator with the names of the symbols. */
  String numerator(Fraction a) {
    return a.numerator().toString(variables.texts());
  }

  // ---- the field

  @Override
  public Fraction zero() {
    return whole(ring.getZero());
  }

  @Override
  public Fraction one() {
    return whole(ring.getOne());
  }

  @Override
  public Fraction imaginaryUnit() {
    return of(FIELD.imaginaryUnit());
  }

  @Override
  public Fraction of(long value) {
    return of(FIELD.of(value));
  }

  @Override
  public Fraction of(double re, double im) {
    return of(FIELD.of(re, im));
  }

  @Override
  public Fraction add(Fraction a, Fraction b) {
    if (isZero(a) || isZero(b)) {
      return isZero(a) ? b : a;
    }
    List<Integer> powers = denominators.common(a, b);
    var left = denominators.raised(a, powers);
    var right = denominators.raised(b, powers);
    // Terms of the shorter one are looked up in the longer one.
    boolean longer = left.size() >= right.size();
    var most = longer ? left : right;
    var rest = longer ? right : left;
    // What was raised belongs to nobody else and need not be copied.
    boolean own = most != (longer ? a : b).numerator();
    return denominators.lightened(
        fraction(own ? ring.addMutable(most, rest) : ring.add(most, rest), powers));
  }

  @Override
  public Fraction negate(Fraction a) {
    return new Fraction(ring.negate(a.numerator()), a.powers());
  }

  @Override
  public Fraction multiply(Fraction a, Fraction b) {
    work.add(a.numerator(), b.numerator());
    var product = ring.multiply(a.numerator(), b.numerator());
    return fraction(elements.reduced(product, work), Denominators.sum(a, b));
  }

  /** Lists a new denominator unless a is a product of listed ones. */
  @Override
  public Fraction inverse(Fraction a) {
    if (isZero(a)) {
      throw new ArithmeticException("division by zero");
    }
    if (!elements.isRegular(a.numerator(), work)) {
      throw new ArithmeticException("division by a divisor of zero");
    }
    var whole = denominators.product(a.powers());
    if (isMultiple(a.numerator(), whole)) {
      return of(FIELD.divide(whole.lc(), a.numerator().lc()));
    }
    Fraction over = denominators.inverse(a.numerator());
    var raised = ring.multiply(over.numerator(), denominators.product(a.powers()));
    return fraction(elements.reduced(raised, work), over.powers());
  }

  /** Whether the fraction that is made of the two is a number. */
  private static boolean isMultiple(
      MultivariatePolynomial<GaussianRational> a, MultivariatePolynomial<GaussianRational> b) {
    return a.size() == b.size() && a.clone().monic().equals(b.clone().monic());
  }

  @Override
  public Fraction conjugate(Fraction a) {
    Fraction result = whole(conjugate(a.numerator()));
    for (int d = 0; d < a.powers().size(); d++) {
      if (a.power(d) > 0) {
        Fraction over = denominators.inverse(conjugate(denominators.get(d)));
        for (int n = 0; n < a.power(d); n++) {
          result = multiply(result, over);
        }
      }
    }
    return result;
  }

  @Override
  public boolean isZero(Fraction a) {
    return a.numerator().isZero();
  }

  @Override
  public boolean negligible(Fraction a, Fraction beside) {
    return isZero(a);
  }

  /** One more symbol, if there was told of it. */
  @Override
  public Fraction pi() {
    if (!knows(Variables.PI)) {
      throw new ArithmeticException("π is no symbol here");
    }
    return symbol(Variables.PI);
  }

  @Override
  public Fraction exp(Fraction a) {
    if (isZero(a)) {
      return one();
    }
    throw new ArithmeticException("the exponential of a polynomial is no polynomial");
  }

  /** 0 for zero, 1 for everything else. */
  @Override
  public double magnitude(Fraction a) {
    return isZero(a) ? 0 : 1;
  }

  // ---- numerators

  private static Fraction whole(MultivariatePolynomial<GaussianRational> numerator) {
    return new Fraction(numerator, List.of());
  }

  private static Fraction fraction(
      MultivariatePolynomial<GaussianRational> numerator, List<Integer> powers) {
    return new Fraction(numerator, numerator.isZero() ? List.of() : powers);
  }

  private MultivariatePolynomial<GaussianRational> conjugate(
      MultivariatePolynomial<GaussianRational> a) {
    return a.mapTerms(a.ring, this::conjugate);
  }

  private Monomial<GaussianRational> conjugate(Monomial<GaussianRational> term) {
    int[] exponents = new int[variables.size()];
    for (int i = 0; i < exponents.length; i++) {
      exponents[variables.partner(i)] = term.exponents[i];
    }
    return new Monomial<>(exponents, term.totalDegree, FIELD.conjugate(term.coefficient));
  }
}
