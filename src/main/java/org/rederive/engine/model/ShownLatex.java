package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.rederive.engine.model.Shown.Letter;
import org.rederive.engine.model.Shown.Power;
import org.rederive.engine.model.Shown.Product;
import org.rederive.engine.model.Shown.Quotient;
import org.rederive.engine.model.Shown.SquaredSize;
import org.rederive.engine.model.Shown.Sum;
import org.rederive.number.GaussianRational;

/**
 * LaTeX of closed forms.
 *
 * @param symbols names of the symbols
 */
record ShownLatex(SymbolLatex symbols) {

  String of(Shown shown) {
    if (shown instanceof Shown.Number number) {
      return number(number.value());
    }
    if (shown instanceof Letter letter) {
      return symbols.of(letter.name());
    }
    if (shown instanceof Power power) {
      return power(power);
    }
    if (shown instanceof SquaredSize size) {
      return "|" + of(size.of()) + "|^{2}";
    }
    if (shown instanceof Shown.RealPart part) {
      return "\\mathrm{Re}" + argument(part.of());
    }
    if (shown instanceof Shown.ImaginaryPart part) {
      return "\\mathrm{Im}" + argument(part.of());
    }
    if (shown instanceof Quotient quotient) {
      return quotient(quotient);
    }
    return shown instanceof Product product ? product(product) : sum((Sum) shown);
  }

  private String argument(Shown of) {
    return of instanceof Letter ? " " + of(of) : "(" + of(of) + ")";
  }

  private String power(Power power) {
    if (power.base() instanceof Letter letter) {
      return symbols.raised(letter.name(), power.exponent());
    }
    String exponent = "^{" + power.exponent() + "}";
    if (power.base() instanceof SquaredSize size) {
      return "|" + of(size.of()) + "|^{" + 2 * power.exponent() + "}";
    }
    return "(" + of(power.base()) + ")" + exponent;
  }

  private String quotient(Quotient quotient) {
    String above = of(quotient.above());
    String below = of(quotient.below());
    boolean minus = above.startsWith("-") && !(quotient.above() instanceof Sum);
    return (minus ? "-" : "")
        + "\\frac{"
        + (minus ? withoutMinus(quotient.above()) : above)
        + "}{"
        + below
        + "}";
  }

  /** A bracket that is alone in a numerator needs no parentheses. */
  private String withoutMinus(Shown above) {
    boolean alone =
        above instanceof Product product
            && product.factors().size() == 2
            && product.factors().get(1) instanceof Sum;
    return alone ? of(((Product) above).factors().get(1)) : of(above).substring(1);
  }

  private String product(Product product) {
    List<String> factors = new ArrayList<>();
    String sign = "";
    for (Shown factor : product.factors()) {
      if (factor instanceof Shown.Number number && isUnitSign(number.value())) {
        sign = "-";
      } else {
        String text = of(factor);
        boolean open =
            factor instanceof Sum
                || factor instanceof Shown.Number n && n.value().isMixed()
                || !factors.isEmpty() && text.startsWith("-");
        factors.add(open ? "(" + text + ")" : text);
      }
    }
    return sign + String.join(" ", factors);
  }

  private static boolean isUnitSign(GaussianRational value) {
    return value.equals(GaussianRational.FIELD.of(-1));
  }

  private String sum(Sum sum) {
    if (sum.terms().isEmpty()) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    for (Shown term : sum.terms()) {
      String text = of(term);
      boolean minus = text.startsWith("-");
      out.append(out.isEmpty() ? minus ? "-" : "" : minus ? " - " : " + ");
      out.append(minus ? text.substring(1) : text);
    }
    return out.toString();
  }

  private static String number(GaussianRational a) {
    String text = a.toString();
    return text.contains("/") ? fraction(a) : text;
  }

  private static String fraction(GaussianRational a) {
    if (a.isMixed()) {
      return a.toString();
    }
    boolean imaginary = a.isImaginary();
    var above = imaginary ? a.imaginary() : a.above();
    String size = above.abs().equals(java.math.BigInteger.ONE) && imaginary ? "" : above.abs() + "";
    String unit = imaginary ? size.isEmpty() ? "i" : " i" : "";
    return (above.signum() < 0 ? "-" : "") + "\\frac{" + size + unit + "}{" + a.below() + "}";
  }
}
