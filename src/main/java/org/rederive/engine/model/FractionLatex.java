package org.rederive.engine.model;

import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.WorkLimitException;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/** LaTeX of the values of a ring, with the names that the model's document gives its symbols. */
final class FractionLatex {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  /** Nobody reads more. */
  private static final int MOST_TERMS = 400;

  private final LocalizedPolynomials numbers;
  private final SymbolLatex symbols;

  FractionLatex(LocalizedPolynomials numbers, Model model, ModelRing.Layout layout) {
    this.numbers = numbers;
    this.symbols = new SymbolLatex(model, layout);
  }

  /** A number times a quotient of polynomials, common factors cancelled. */
  String of(Fraction value) {
    Fraction form = cancelled(value);
    if (form.numerator().isZero()) {
      return "0";
    }
    if (form.numerator().size() > MOST_TERMS) {
      return "\\text{(a quotient with " + form.numerator().size() + " terms above)}";
    }
    GaussianRational content = content(form.numerator());
    var numerator = form.numerator().clone().divideExact(content);
    String below = denominators(form);
    BigInteger over = content.below();
    GaussianRational whole = FIELD.multiply(content, GaussianRational.of(over, BigInteger.ONE));
    String above = product(whole, numerator);
    String factor = over.equals(BigInteger.ONE) ? "" : over + (below.isEmpty() ? "" : " ");
    String all = factor + below;
    return all.isEmpty() ? above : fraction(above, all);
  }

  /** As it is, if cancelling takes more work than is allowed. */
  private Fraction cancelled(Fraction value) {
    try {
      return numbers.cancelled(value);
    } catch (WorkLimitException tooLarge) {
      return value;
    }
  }

  private static String fraction(String above, String below) {
    return above.startsWith("-") && !above.startsWith("-(") && !hasSum(above)
        ? "-\\frac{" + above.substring(1) + "}{" + below + "}"
        : "\\frac{" + above + "}{" + below + "}";
  }

  private static boolean hasSum(String text) {
    return text.contains(" + ") || text.contains(" - ");
  }

  private String denominators(Fraction form) {
    List<String> factors = new ArrayList<>();
    for (int d = 0; d < form.powers().size(); d++) {
      int power = form.power(d);
      if (power > 0) {
        var divisor = numbers.denominator(d);
        String text = polynomial(divisor);
        String factor = divisor.size() == 1 ? text : "(" + text + ")";
        factors.add(raised(factor, power));
      }
    }
    return String.join(" ", factors);
  }

  private static String raised(String base, int power) {
    if (power == 1) {
      return base;
    }
    boolean simple = !base.contains("^") && !base.contains(" ") || base.endsWith(")");
    return (simple ? base : "(" + base + ")") + "^{" + power + "}";
  }

  // ---- numbers

  /** A number after whose division all coefficients are whole and have no common divisor. */
  private static GaussianRational content(MultivariatePolynomial<GaussianRational> a) {
    BigInteger above = BigInteger.ZERO;
    BigInteger below = BigInteger.ONE;
    boolean imaginary = true;
    for (Monomial<GaussianRational> term : a) {
      BigInteger other = term.coefficient.below();
      above = above.gcd(term.coefficient.divisor());
      below = below.multiply(other).divide(below.gcd(other));
      imaginary &= term.coefficient.isImaginary();
    }
    GaussianRational unit = imaginary ? FIELD.imaginaryUnit() : FIELD.one();
    GaussianRational content = FIELD.multiply(GaussianRational.of(above, below), unit);
    boolean negative = FIELD.divide(a.lc(), content).isNegative();
    return negative ? FIELD.negate(content) : content;
  }

  private String product(GaussianRational factor, MultivariatePolynomial<GaussianRational> a) {
    String text = polynomial(a);
    if (factor.equals(FIELD.one())) {
      return text;
    }
    String sign = factor.equals(FIELD.negate(FIELD.one())) ? "-" : "";
    String number = sign.isEmpty() ? number(factor) + " " : sign;
    if (a.isOne()) {
      return number(factor);
    }
    boolean single = a.size() == 1;
    return number + (single ? text : "(" + text + ")");
  }

  private static String number(GaussianRational a) {
    String text = a.toString().replace(" ", "");
    return text.equals("1i") ? "i" : text;
  }

  // ---- polynomials

  private String polynomial(MultivariatePolynomial<GaussianRational> a) {
    StringBuilder out = new StringBuilder();
    List<Monomial<GaussianRational>> terms = new ArrayList<>();
    a.iterator().forEachRemaining(terms::add);
    java.util.Collections.reverse(terms);
    for (Monomial<GaussianRational> term : terms) {
      append(out, term);
    }
    return out.toString();
  }

  private void append(StringBuilder out, Monomial<GaussianRational> term) {
    GaussianRational c = term.coefficient;
    boolean negative = c.isNegative();
    GaussianRational size = negative ? FIELD.negate(c) : c;
    out.append(out.isEmpty() ? negative ? "-" : "" : negative ? " - " : " + ");
    String symbols = symbols(term.exponents);
    String number = size.isMixed() ? "(" + number(size) + ")" : number(size);
    if (symbols.isEmpty()) {
      out.append(number);
    } else {
      out.append(size.equals(FIELD.one()) ? "" : number + " ").append(symbols);
    }
  }

  private String symbols(int[] exponents) {
    List<String> factors = new ArrayList<>();
    for (int i = 0; i < exponents.length; i++) {
      if (exponents[i] > 0) {
        factors.add(symbols.raised(numbers.names().get(i), exponents[i]));
      }
    }
    return String.join(" ", factors);
  }
}
