package org.rederive.diagnose;

import java.util.List;
import java.util.Locale;
import org.rederive.program.Constant;

/** A language to write a calculation in that others can run. */
public enum Dialect {
  /** Python with numpy. */
  NUMPY {
    @Override
    String comment(String text) {
      return "# " + text;
    }

    @Override
    List<String> prologue() {
      return List.of("import sys", "import numpy as np");
    }

    @Override
    String constant(Constant c) {
      return c.im() == 0
          ? number(c.re())
          : "complex(" + number(c.re()) + ", " + number(c.im()) + ")";
    }

    @Override
    String noted(String value, String note) {
      return value + "  # " + note;
    }

    @Override
    String conjugate(String x) {
      return "np.conj(" + x + ")";
    }

    @Override
    String exponential(String x) {
      return "np.exp(" + x + ")";
    }

    @Override
    String pi() {
      return "np.pi";
    }

    @Override
    String logarithm(String x) {
      return "np.log(np.complex128(" + x + "))";
    }

    @Override
    String assign(String name, String value) {
      return name + " = " + value;
    }

    @Override
    String list(List<String> parts) {
      return "[" + String.join(", ", parts) + "]";
    }

    @Override
    List<String> epilogue() {
      return List.of(
          "left = np.array(left, dtype=complex)",
          "right = np.array(right, dtype=complex)",
          "difference = np.linalg.norm(left.sum(axis=0) - right.sum(axis=0))",
          "scale = sum(np.linalg.norm(term) for term in [*left, *right])",
          "print('left ', left.sum(axis=0))",
          "print('right', right.sum(axis=0))",
          "print('relative residual', difference / scale)",
          "sys.exit(0 if difference > 0.01 * scale else 1)");
    }
  },

  /** The Wolfram Language. */
  MATHEMATICA {
    @Override
    String comment(String text) {
      return "(* " + text.replace("*)", "* )") + " *)";
    }

    @Override
    List<String> prologue() {
      return List.of();
    }

    @Override
    String constant(Constant c) {
      String re = number(c.re());
      return c.im() == 0 ? re : "(" + re + " + (" + number(c.im()) + ") I)";
    }

    @Override
    String noted(String value, String note) {
      return value + " " + comment(note);
    }

    @Override
    String conjugate(String x) {
      return "Conjugate[" + x + "]";
    }

    @Override
    String exponential(String x) {
      return "Exp[" + x + "]";
    }

    @Override
    String pi() {
      return "Pi";
    }

    @Override
    String logarithm(String x) {
      return "Log[" + x + "]";
    }

    @Override
    String assign(String name, String value) {
      return name + " = " + value + ";";
    }

    @Override
    String list(List<String> parts) {
      return "{" + String.join(", ", parts) + "}";
    }

    @Override
    List<String> epilogue() {
      return List.of(
          "Print[\"left  \", Total[left]];",
          "Print[\"right \", Total[right]];",
          "Print[\"relative residual \", N[Norm[Total[left] - Total[right]]"
              + " / Total[Norm /@ Join[left, right]]]];");
    }
  };

  /** Whether formulas are written in it as they are; otherwise the steps of a calculation are. */
  boolean hasFormulas() {
    return this == NUMPY;
  }

  abstract String comment(String text);

  abstract List<String> prologue();

  abstract String constant(Constant c);

  abstract String noted(String value, String note);

  abstract String conjugate(String x);

  abstract String exponential(String x);

  abstract String pi();

  abstract String logarithm(String x);

  abstract String assign(String name, String value);

  abstract String list(List<String> parts);

  abstract List<String> epilogue();

  /** Every double is a whole number over a power of two. */
  String number(double x) {
    double divisor = 1;
    while (x * divisor != Math.rint(x * divisor)) {
      divisor *= 2;
    }
    String whole = String.format(Locale.ROOT, "%.0f", x * divisor);
    return divisor == 1 ? whole : whole + String.format(Locale.ROOT, "/%.0f", divisor);
  }
}
