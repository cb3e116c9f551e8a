package org.rederive.formula.print;

import java.util.List;
import java.util.stream.Collectors;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Meaning;
import org.rederive.formula.Sort;

/**
 * Formulas as expressions of Python, in which {@code x} is the point where they are looked at: what
 * is differentiated is a function of it.
 */
public final class Python implements Meaning<Python.Text> {
  /** What the letters of a formula are called there. */
  public interface Names {
    /** The value of a symbol. */
    String symbol(Formula.Symbol symbol);

    /** The number of a band, or of a component from 0. */
    String label(Declaration label);

    /** The numbers of the bands in a set. */
    String bands(Declaration set);

    /** A list of the coordinates that a variable consists of. */
    String places(Declaration variable);
  }

  /** How strongly a printed piece holds together, weakest first. */
  private enum Strength {
    SUM,
    PRODUCT,
    ATOM
  }

  /** Printed text with its strength. */
  public static final class Text {
    private final String line;
    private final Strength strength;

    private Text(String line, Strength strength) {
      this.line = line;
      this.strength = strength;
    }
  }

  private final Names names;

  private Python(Names names) {
    this.names = names;
  }

  /**
   * Prints a formula.
   *
   * @throws UntranslatedException if it has parts that are no such expressions
   */
  public static String of(Formula formula, Names names) {
    return new Python(names).inside(formula);
  }

  private static Text atom(String line) {
    return new Text(line, Strength.ATOM);
  }

  private static Text call(String function, String... arguments) {
    return atom(function + "(" + String.join(", ", arguments) + ")");
  }

  private String inside(Formula formula) {
    return formula.in(this).line;
  }

  private String at(Strength least, Formula formula) {
    Text text = formula.in(this);
    return text.strength.compareTo(least) >= 0 ? text.line : "(" + text.line + ")";
  }

  // ---- leaves

  @Override
  public Text literal(Formula.Literal node) {
    return call("value", Long.toString(node.value()));
  }

  @Override
  public Text imaginaryUnit(Formula.ImaginaryUnit node) {
    return call("value", "1j");
  }

  @Override
  public Text pi(Formula.Pi node) {
    return call("value", "np.pi");
  }

  @Override
  public Text symbol(Formula.Symbol node) {
    return atom(names.symbol(node));
  }

  @Override
  public Text leviCivita(Formula.LeviCivita node) {
    return call("value", "levi_civita(" + labels(node.indices()) + ")");
  }

  private String labels(List<Declaration> labels) {
    return labels.stream().map(names::label).collect(Collectors.joining(", "));
  }

  @Override
  public Text kronecker(Formula.Kronecker node) {
    return call("value", "1 if " + equal(node.left(), node.right()) + " else 0");
  }

  private String equal(Declaration a, Declaration b) {
    return names.label(a) + " == " + names.label(b);
  }

  // ---- arithmetic

  @Override
  public Text sum(Formula.Sum node) {
    StringBuilder line = new StringBuilder();
    for (Formula term : node.terms()) {
      String text = at(Strength.PRODUCT, term);
      line.append(line.isEmpty() ? "" : " + ").append(text);
    }
    return new Text(line.toString(), Strength.SUM);
  }

  @Override
  public Text negation(Formula.Negation node) {
    return new Text("-" + at(Strength.PRODUCT, node.operand()), Strength.SUM);
  }

  @Override
  public Text product(Formula.Product node) {
    return new Text(
        node.factors().stream().map(f -> at(Strength.ATOM, f)).collect(Collectors.joining(" * ")),
        Strength.PRODUCT);
  }

  @Override
  public Text fraction(Formula.Fraction node) {
    String above = at(Strength.ATOM, node.numerator());
    return atom("(" + above + " / " + at(Strength.ATOM, node.denominator()) + ")");
  }

  @Override
  public Text power(Formula.Power node) {
    return atom("(" + at(Strength.ATOM, node.base()) + " ** " + node.exponent() + ")");
  }

  @Override
  public Text dot(Formula.Dot node) {
    return call("dot", inside(node.left()), inside(node.right()));
  }

  @Override
  public Text cross(Formula.Cross node) {
    return call("cross", inside(node.left()), inside(node.right()));
  }

  @Override
  public Text commutator(Formula.Commutator node) {
    String function = node.anti() ? "anticommutator" : "commutator";
    return call(function, inside(node.left()), inside(node.right()));
  }

  // ---- functions

  @Override
  public Text exponential(Formula.Exponential node) {
    return call("exponential", inside(node.exponent()));
  }

  @Override
  public Text logarithm(Formula.Logarithm node) {
    Text logarithm = call("function", "np.log", inside(node.operand()));
    return node.ofModulus() ? call("real_part", logarithm.line) : logarithm;
  }

  @Override
  public Text root(Formula.Root node) {
    return call("root", inside(node.operand()), Integer.toString(node.degree()));
  }

  @Override
  public Text modulus(Formula.Modulus node) {
    return call("root", "square(" + inside(node.operand()) + ")", "2");
  }

  @Override
  public Text elementary(Formula.Elementary node) {
    return call("function", "np." + node.function().word(), inside(node.operand()));
  }

  @Override
  public Text determinant(Formula.Determinant node) {
    return call("determinant", inside(node.operand()), "N");
  }

  @Override
  public Text inverse(Formula.Inverse node) {
    return call("inverse", inside(node.operand()), "N");
  }

  @Override
  public Text trace(Formula.Trace node) {
    return call("trace", inside(node.operand()), "N");
  }

  @Override
  public Text part(Formula.Part node) {
    return call(node.real() ? "real_part" : "imaginary_part", inside(node.operand()));
  }

  @Override
  public Text squaredModulus(Formula.SquaredModulus node) {
    return call("square", inside(node.operand()));
  }

  @Override
  public Text writtenMatrix(Formula.WrittenMatrix node) {
    String entries = node.entries().stream().map(this::inside).collect(Collectors.joining(", "));
    return call("written", Integer.toString(node.rows()), "[" + entries + "]");
  }

  @Override
  public Text byComponents(Formula.ByComponents node) {
    return call("space", node.entries().stream().map(this::inside).toArray(String[]::new));
  }

  // ---- states and operators

  @Override
  public Text bra(Formula.Bra node) {
    return call("dagger", inside(node.content()));
  }

  @Override
  public Text ket(Formula.Ket node) {
    return node.content().in(this);
  }

  @Override
  public Text bracket(Formula.Bracket node) {
    String bra = "dagger(" + inside(node.bra()) + ")";
    String ket = at(Strength.ATOM, node.ket());
    String right = node.operator().map(x -> at(Strength.ATOM, x) + " * " + ket).orElse(ket);
    return switch (node.join()) {
      case NONE -> new Text(bra + " * (" + right + ")", Strength.PRODUCT);
      case DOT -> call("dot", bra, right);
      case CROSS -> call("cross", bra, right);
    };
  }

  @Override
  public Text expectation(Formula.Expectation node) {
    return call("expectation", inside(node.operator()), inside(node.state()));
  }

  @Override
  public Text adjoint(Formula.Adjoint node) {
    return call("dagger", inside(node.operand()));
  }

  @Override
  public Text conjugate(Formula.Conjugate node) {
    return call("dagger", inside(node.operand()));
  }

  @Override
  public Text transposed(Formula.Transposed node) {
    return call("transposed", inside(node.operand()));
  }

  // ---- derivatives, components, sums

  @Override
  public Text derivative(Formula.Derivative node) {
    return call("derivative", function(node.operand()), "x", names.places(node.variable()));
  }

  private String function(Formula operand) {
    return "lambda x: " + inside(operand);
  }

  @Override
  public Text componentDerivative(Formula.ComponentDerivative node) {
    String places = names.places(node.operator().slots().get(0));
    String place = places + "[" + names.label(node.index()) + "]";
    return call("slope", function(node.operand()), "x", place);
  }

  @Override
  public Text nablaProduct(Formula.NablaProduct node) {
    String name = node.curl() ? "curl" : "divergence";
    return call(name, function(node.operand()), "x", names.places(node.variable()));
  }

  @Override
  public Text indexed(Formula.Indexed node) {
    return atom(at(Strength.ATOM, node.operand()) + "[" + labels(node.indices()) + "]");
  }

  @Override
  public Text sumOver(Formula.SumOver node) {
    StringBuilder line = new StringBuilder("total(" + inside(node.body()));
    for (Declaration index : node.indices()) {
      boolean band = index.sort() == Sort.BAND_INDEX;
      line.append(" for ").append(names.label(index));
      line.append(" in range(").append(band ? "N" : "3").append(")");
      if (band && node.except().isPresent()) {
        line.append(" if ").append(names.label(index)).append(" != ");
        line.append(names.label(node.except().get()));
      }
    }
    return atom(line + ")");
  }

  @Override
  public Text restricted(Formula.Restricted node) {
    return atom(
        "(" + inside(node.body()) + " if " + condition(node.condition()) + " else value(0))");
  }

  private String condition(Condition condition) {
    String label = names.label(condition.label());
    return switch (condition.relation()) {
      case DIFFERENT -> label + " != " + names.label(condition.other());
      case IN -> label + " in " + names.bands(condition.other());
      case NOT_IN -> label + " not in " + names.bands(condition.other());
    };
  }

  @Override
  public Text atZero(Formula.AtZero node) {
    String there = "x.at_zero(" + names.places(node.variable()) + ")";
    return atom("(" + function(node.operand()) + ")(" + there + ")");
  }

  // ---- what no expression is

  @Override
  public Text wholePower(Formula.WholePower node) {
    throw new UntranslatedException("a power with a letter in its exponent");
  }

  @Override
  public Text momentumDelta(Formula.MomentumDelta node) {
    throw new UntranslatedException("a delta function of momenta");
  }

  @Override
  public Text integral(Formula.Integral node) {
    throw new UntranslatedException("an integral over the Brillouin zone");
  }

  @Override
  public Text definite(Formula.Definite node) {
    throw new UntranslatedException("an integral");
  }

  @Override
  public Text uncomputed(Formula.Uncomputed node) {
    throw new UntranslatedException("what is read and not computed");
  }
}
