package org.rederive.engine.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Reads sums, products, quotients, whole powers, sines, cosines and phases of declared symbols and
 * whole numbers. Documents are not trusted: nothing is handed to Symja that is not of this
 * language, is not small, or divides by zero.
 */
final class ModelGrammar {
  private static final int DEEPEST = 60;
  private static final int MOST_DIGITS = 40;
  private static final int HIGHEST_POWER = 32;
  private static final String LANGUAGE =
      "write sums, products, quotients, whole powers, Sin[…], Cos[…], E^(I*…), I and whole numbers";
  private static final Map<String, UnaryOperator<IExpr>> FUNCTIONS =
      Map.of("Sin", F::Sin, "Cos", F::Cos);

  private final ModelText in;
  private final Set<String> symbols;
  private final Symja symja;
  private int depth;

  ModelGrammar(ModelText in, Set<String> symbols, Symja symja) {
    this.in = in;
    this.symbols = symbols;
    this.symja = symja;
  }

  /** The whole text as one number. */
  IExpr scalar() {
    ModelTerm term = sum();
    end();
    return term.value();
  }

  /** The whole text as {a, b, …}. */
  List<IExpr> vector() {
    List<IExpr> list = list();
    end();
    return list;
  }

  /** The whole text as {{a, b}, {c, d}}: as many rows as each of them has entries. */
  List<List<IExpr>> matrix() {
    int start = in.at();
    List<List<IExpr>> rows = new ArrayList<>();
    in.expect('{');
    do {
      rows.add(list());
    } while (in.takeIf(','));
    in.expect('}');
    end();
    if (rows.stream().anyMatch(row -> row.size() != rows.size())) {
      throw in.problem(
          start,
          "the Hamiltonian is not a square matrix",
          "it has "
              + rows.size()
              + " rows, with "
              + rows.stream().map(List::size).toList()
              + " entries");
    }
    return rows;
  }

  private List<IExpr> list() {
    List<IExpr> elements = new ArrayList<>();
    in.expect('{');
    do {
      elements.add(sum().value());
    } while (in.takeIf(','));
    in.expect('}');
    return elements;
  }

  private void end() {
    if (!in.isOver()) {
      throw in.problem(in.at(), "expected an operator or the end, found " + in.shown(), LANGUAGE);
    }
  }

  // ---- sums, products, powers

  private ModelTerm sum() {
    descend();
    ModelTerm result = signed(this::product);
    while (in.next('+') || in.next('-')) {
      boolean minus = in.takeIf('-') || !in.takeIf('+');
      ModelTerm next = product();
      IExpr term = minus ? F.Negate(next.value()) : next.value();
      result = checked(result.plus(next, symja.evaluated(F.Plus(result.value(), term))));
    }
    depth--;
    return result;
  }

  /** One sign: two of them count up or down in the language of Mathematica. */
  private ModelTerm signed(Supplier<ModelTerm> reading) {
    boolean minus = in.takeIf('-');
    if (!minus) {
      in.takeIf('+');
    }
    ModelTerm term = reading.get();
    return minus ? term.with(symja.evaluated(F.Negate(term.value()))) : term;
  }

  private ModelTerm product() {
    ModelTerm result = power();
    while (in.next('*') || in.next('/') || startsFactor()) {
      result = in.takeIf('/') ? quotient(result, signed(this::power)) : times(result, factor());
    }
    return result;
  }

  private ModelTerm factor() {
    return in.takeIf('*') ? signed(this::power) : power();
  }

  private boolean startsFactor() {
    return in.nextIsDigit() || in.nextIsLetter() || in.next('(');
  }

  private ModelTerm times(ModelTerm a, ModelTerm b) {
    return checked(a.times(b, symja.evaluated(F.Times(a.value(), b.value()))));
  }

  private ModelTerm quotient(ModelTerm a, ModelTerm b) {
    requireNotZero(b);
    return checked(a.times(b, symja.evaluated(F.Times(a.value(), F.Power(b.value(), F.CN1)))));
  }

  private ModelTerm power() {
    int start = in.at();
    ModelTerm base = atom();
    if (!in.takeIf('^')) {
      requireNoBareE(base);
      return base;
    }
    descend();
    ModelTerm exponent = signed(this::power);
    depth--;
    return base.value().equals(F.E) ? phase(exponent, start) : raised(base, exponent);
  }

  private void requireNoBareE(ModelTerm base) {
    if (base.value().equals(F.E)) {
      throw in.problem(base.offset(), "E stands in phases only", "write E^(I*…)");
    }
  }

  private ModelTerm raised(ModelTerm base, ModelTerm written) {
    IExpr exponent = written.value();
    if (!exponent.isInteger()) {
      throw in.problem(written.offset(), "expected a whole power, found " + exponent, LANGUAGE);
    }
    int n = exponent.toIntDefault(Integer.MAX_VALUE);
    if (Math.abs((long) n) > HIGHEST_POWER) {
      throw in.problem(
          written.offset(), "the exponent is larger than " + HIGHEST_POWER, "write a smaller one");
    }
    if (n < 0) {
      requireNotZero(base);
    } else if (n == 0 && GenericPoint.isZero(base.value())) {
      throw in.problem(base.offset(), "0^0 has no value", "leave it out");
    }
    ModelTerm size = checked(base.raised(n, base.value()));
    return base.raised(n, symja.evaluated(F.Power(size.value(), F.ZZ(n))));
  }

  private ModelTerm phase(ModelTerm exponent, int start) {
    return angle(exponent, true, F.Power(F.E, exponent.value()), start);
  }

  private ModelTerm angle(ModelTerm angle, boolean imaginary, IExpr value, int start) {
    long multiples = Conversion.multiples(angle.value(), imaginary);
    if (multiples < 0) {
      throw in.problem(
          angle.offset(),
          "expected a combination of kx, ky and kz with whole factors up to "
              + ModelTerm.HIGHEST
              + (imaginary ? ", times I" : ""),
          imaginary ? "for example E^(I*(kx - 2*ky))" : "for example Cos[kx - 2*ky]");
    }
    return checked(new ModelTerm(symja.evaluated(value), multiples, multiples, start));
  }

  // ---- what they are made of

  private ModelTerm atom() {
    int start = in.at();
    if (in.nextIsDigit()) {
      return number(in.number(), start);
    }
    if (in.nextIsLetter()) {
      return named(in.name(), start);
    }
    if (in.takeIf('(')) {
      ModelTerm inside = sum();
      in.expect(')');
      return inside;
    }
    throw in.problem(start, "expected a number, a symbol or '(', found " + in.shown(), LANGUAGE);
  }

  private ModelTerm number(String digits, int start) {
    if (digits.length() > MOST_DIGITS) {
      throw in.problem(start, "this number has more than " + MOST_DIGITS + " digits", "");
    }
    BigInteger value = new BigInteger(digits);
    return new ModelTerm(F.ZZ(value), 0, value.bitLength(), start);
  }

  private ModelTerm named(String name, int start) {
    if (in.next('[')) {
      return function(name, start);
    }
    if (symbols.contains(name)) {
      return new ModelTerm(F.symbol(name), 1, 0, start);
    }
    return switch (name) {
      case "I" -> new ModelTerm(F.CI, 0, 0, start);
      case "E" -> new ModelTerm(F.E, 0, 0, start);
      default ->
          throw in.problem(start, "undeclared symbol " + name, "add it to the table of symbols");
    };
  }

  private ModelTerm function(String name, int start) {
    UnaryOperator<IExpr> function = FUNCTIONS.get(name);
    if (function == null) {
      throw in.problem(start, "the function " + name + " is not known", LANGUAGE);
    }
    in.expect('[');
    ModelTerm argument = sum();
    in.expect(']');
    return angle(argument, false, function.apply(argument.value()), start);
  }

  // ---- bounds

  private void descend() {
    if (++depth > DEEPEST) {
      throw in.problem(in.at(), "the formula is nested deeper than " + DEEPEST, "");
    }
  }

  private ModelTerm checked(ModelTerm term) {
    if (term.isTooLarge()) {
      throw in.problem(term.offset(), term.excess(), "write a smaller model");
    }
    return term;
  }

  private void requireNotZero(ModelTerm term) {
    if (GenericPoint.isZero(term.value())) {
      throw in.problem(term.offset(), "this is zero, and it is divided by", "leave it out");
    }
  }
}
