package org.rederive.formula.print;

import java.util.Locale;
import java.util.stream.Collectors;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/** A formula as an indented tree, to show how it was read: one node a line. */
public final class AsRead {
  private AsRead() {}

  /** Both sides of an equation. */
  public static String of(Equation equation) {
    String free =
        equation.freeIndices().isEmpty()
            ? ""
            : "for each "
                + equation.freeIndices().stream()
                    .map(Declaration::latex)
                    .collect(Collectors.joining(", "))
                + System.lineSeparator();
    StringBuilder text =
        new StringBuilder(free)
            .append(words(equation.sign().name().replace('_', ' ')))
            .append(System.lineSeparator());
    append(equation.left(), 1, text);
    append(equation.right(), 1, text);
    return text.toString();
  }

  private static void append(Formula formula, int depth, StringBuilder text) {
    text.append("  ".repeat(depth)).append(head(formula)).append(System.lineSeparator());
    formula.parts().forEach(part -> append(part, depth + 1, text));
  }

  private static String head(Formula formula) {
    if (formula.parts().isEmpty()) {
      return PlainText.of(formula) + leaf(formula);
    }
    return words(formula.getClass().getSimpleName()) + detail(formula);
  }

  private static String leaf(Formula formula) {
    return formula instanceof Formula.Symbol symbol
        ? "  (" + symbol.declaration().role() + ")"
        : formula instanceof Formula.ImaginaryUnit ? "  (imaginary unit)" : "";
  }

  private static String detail(Formula formula) {
    if (formula instanceof Formula.Derivative d) {
      return " by " + d.variable().latex();
    }
    if (formula instanceof Formula.ComponentDerivative d) {
      return " " + d.index().latex();
    }
    if (formula instanceof Formula.Indexed x) {
      return " " + x.indices().stream().map(Declaration::latex).collect(Collectors.joining(" "));
    }
    if (formula instanceof Formula.SumOver s) {
      String how = s.implied() ? " (repeated index) " : " ";
      String except = s.except().map(e -> " without " + e.latex()).orElse("");
      return how
          + s.indices().stream().map(Declaration::latex).collect(Collectors.joining(" "))
          + except;
    }
    if (formula instanceof Formula.Restricted r) {
      return " " + r.condition().latex();
    }
    if (formula instanceof Formula.Integral x) {
      return " " + x.momenta().stream().map(Declaration::latex).collect(Collectors.joining(" "));
    }
    if (formula instanceof Formula.Definite x) {
      return " " + x.variable().latex();
    }
    if (formula instanceof Formula.Uncomputed u) {
      return " " + u.sign().name().toLowerCase(Locale.ROOT) + " " + u.exponent();
    }
    if (formula instanceof Formula.Bracket b) {
      return b.join() == Formula.Join.NONE ? "" : b.join() == Formula.Join.DOT ? " dot" : " cross";
    }
    return formula instanceof Formula.AtZero a
        ? " " + a.variable().latex() + " = 0"
        : rest(formula);
  }

  private static String rest(Formula formula) {
    if (formula instanceof Formula.Power p) {
      return " " + p.exponent();
    }
    if (formula instanceof Formula.Part p) {
      return p.real() ? " real" : " imaginary";
    }
    if (formula instanceof Formula.Expectation e) {
      return " in " + PlainText.of(e.state());
    }
    if (formula instanceof Formula.Logarithm l && l.ofModulus()) {
      return " of the modulus";
    }
    if (formula instanceof Formula.Root r) {
      return " of degree " + r.degree();
    }
    if (formula instanceof Formula.Elementary f) {
      return " " + f.function().word();
    }
    if (formula instanceof Formula.NablaProduct n) {
      return (n.curl() ? " curl by " : " divergence by ") + n.variable().latex();
    }
    return formula instanceof Formula.Commutator c && c.anti() ? " anti" : "";
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
