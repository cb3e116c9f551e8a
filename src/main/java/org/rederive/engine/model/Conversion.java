package org.rederive.engine.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IComplex;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.rederive.number.NumberSystem;

/**
 * The value of Symja's expressions in a number system, computed from their tree alone: nothing that
 * Symja thinks of an expression enters.
 *
 * @param numbers the number system
 * @param atoms values of what is not a number
 */
record Conversion<T>(NumberSystem<T> numbers, Function<Atom, T> atoms) {
  /** Powers are products, and nobody writes longer ones. */
  private static final int LARGEST = 1000;

  /**
   * The value of an expression.
   *
   * @throws IllegalArgumentException if it contains anything but sums, products, whole powers,
   *     sines, cosines and phases
   */
  T of(IExpr e) {
    if (e.isRational() || e.isComplex()) {
      return number(e);
    }
    if (e.isSymbol()) {
      return symbol(e);
    }
    if (!e.isAST()) {
      throw unknown(e);
    }
    IAST tree = (IAST) e;
    return switch (head(tree)) {
      case "Plus" -> folded(tree, numbers.zero(), true);
      case "Times" -> folded(tree, numbers.one(), false);
      case "Power" -> power(tree);
      case "Cos" -> angle(tree.arg1(), false).cosine();
      case "Sin" -> angle(tree.arg1(), false).sine();
      default -> atoms.apply(parameter(tree));
    };
  }

  private static String head(IAST tree) {
    return tree.head().isSymbol() ? tree.head().toString() : "";
  }

  private static IllegalArgumentException unknown(IExpr e) {
    return new IllegalArgumentException("no value is known for " + e);
  }

  // ---- numbers

  private T number(IExpr e) {
    if (e.isRational()) {
      return rational((IRational) e);
    }
    IComplex z = (IComplex) e;
    T imaginary = numbers.multiply(numbers.imaginaryUnit(), rational(z.getImaginaryPart()));
    return numbers.add(rational(z.getRealPart()), imaginary);
  }

  private T rational(IRational q) {
    T numerator = numbers.of(q.toBigNumerator());
    BigInteger denominator = q.toBigDenominator();
    return denominator.equals(BigInteger.ONE)
        ? numerator
        : numbers.divide(numerator, numbers.of(denominator));
  }

  // ---- symbols

  private T symbol(IExpr e) {
    String name = e.toString();
    if (name.equals("I")) {
      return numbers.imaginaryUnit();
    }
    return atoms.apply(isMomentum(name) ? new Atom.Momentum(name) : new Atom.Plain(name));
  }

  private static boolean isMomentum(String name) {
    return name.equals("kx") || name.equals("ky") || name.equals("kz");
  }

  /** p[…], or Derivative[n, …][p][…]. */
  private static Atom.Parameter parameter(IAST tree) {
    if (tree.head().isSymbol()) {
      List<Integer> none = java.util.Collections.nCopies(tree.argSize(), 0);
      return new Atom.Parameter(tree.head().toString(), none);
    }
    if (tree.head() instanceof IAST applied
        && applied.head() instanceof IAST derivative
        && derivative.head().toString().equals("Derivative")) {
      List<Integer> orders = new ArrayList<>();
      derivative.forEach(order -> orders.add(small(order, tree)));
      return new Atom.Parameter(applied.arg1().toString(), orders);
    }
    throw unknown(tree);
  }

  // ---- sums and products

  private T folded(IAST tree, T start, boolean sum) {
    T result = start;
    for (IExpr argument : tree) {
      T value = of(argument);
      result = sum ? numbers.add(result, value) : numbers.multiply(result, value);
    }
    return result;
  }

  private T power(IAST tree) {
    if (tree.arg1().toString().equals("E")) {
      Angle<T> angle = angle(tree.arg2(), true);
      return numbers.addProduct(angle.cosine(), numbers.imaginaryUnit(), angle.sine());
    }
    int exponent = small(tree.arg2(), tree);
    T base = of(tree.arg1());
    T positive = power(base, Math.abs(exponent));
    return exponent < 0 ? numbers.inverse(positive) : positive;
  }

  /** A whole number that can be an exponent or an order; Symja gives the least int to others. */
  private static int small(IExpr number, IAST tree) {
    int value = number.isInteger() ? number.toIntDefault() : Integer.MIN_VALUE;
    if (Math.abs((long) value) > LARGEST) {
      throw unknown(tree);
    }
    return value;
  }

  private T power(T base, int exponent) {
    T result = numbers.one();
    for (int n = 0; n < exponent; n++) {
      result = numbers.multiply(result, base);
    }
    return result;
  }

  // ---- angles: whole combinations of the components of k

  /** cos and sin of an angle. */
  private record Angle<T>(T cosine, T sine) {}

  private Angle<T> angle(IExpr e, boolean imaginary) {
    Map<String, Integer> multiples = new LinkedHashMap<>();
    addMultiples(e, imaginary, multiples);
    Angle<T> sum = new Angle<>(numbers.one(), numbers.zero());
    for (Map.Entry<String, Integer> term : multiples.entrySet()) {
      T cosine = atoms.apply(new Atom.Cosine(term.getKey()));
      T sine = atoms.apply(new Atom.Sine(term.getKey()));
      T turned = term.getValue() < 0 ? numbers.negate(sine) : sine;
      for (int n = 0; n < Math.abs(term.getValue()); n++) {
        sum = sum(sum, new Angle<>(cosine, turned));
      }
    }
    return sum;
  }

  private Angle<T> sum(Angle<T> a, Angle<T> b) {
    T cosine = numbers.multiply(a.cosine, b.cosine);
    T sine = numbers.multiply(a.sine, b.cosine);
    return new Angle<>(
        numbers.subtract(cosine, numbers.multiply(a.sine, b.sine)),
        numbers.addProduct(sine, a.cosine, b.sine));
  }

  /**
   * The sum of the sizes of the factors in a whole combination of components of k.
   *
   * @return a negative number if the expression is none
   */
  static long multiples(IExpr e, boolean imaginary) {
    Map<String, Integer> multiples = new LinkedHashMap<>();
    try {
      if (!e.isZero()) {
        addMultiples(e, imaginary, multiples);
      }
    } catch (IllegalArgumentException other) {
      return -1;
    }
    return multiples.values().stream().mapToLong(n -> Math.abs((long) n)).sum();
  }

  private static void addMultiples(IExpr e, boolean imaginary, Map<String, Integer> multiples) {
    if (e.isPlus()) {
      ((IAST) e).forEach(term -> addMultiples(term, imaginary, multiples));
    } else if (e.isTimes() && ((IAST) e).argSize() == 2) {
      multiples.merge(
          name(((IAST) e).arg2()), multiple(((IAST) e).arg1(), imaginary), Integer::sum);
    } else if (!imaginary) {
      multiples.merge(name(e), 1, Integer::sum);
    } else {
      throw unknown(e);
    }
  }

  private static String name(IExpr e) {
    if (!e.isSymbol() || !isMomentum(e.toString())) {
      throw unknown(e);
    }
    return e.toString();
  }

  private static int multiple(IExpr factor, boolean imaginary) {
    IExpr whole = factor;
    if (imaginary) {
      if (!(factor instanceof IComplex z) || z.getRealPart().toBigNumerator().signum() != 0) {
        throw unknown(factor);
      }
      whole = z.getImaginaryPart();
    }
    int value = whole.isInteger() ? whole.toIntDefault() : Integer.MIN_VALUE;
    if (Math.abs((long) value) > 64) {
      throw unknown(factor);
    }
    return value;
  }
}
