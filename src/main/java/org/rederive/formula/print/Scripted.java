package org.rederive.formula.print;

import static org.rederive.formula.print.Code.call;
import static org.rederive.formula.print.Code.whole;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Meaning;
import org.rederive.formula.Sort;
import org.rederive.formula.print.Code.Relation;

/**
 * Formulas as pieces of a program, in which {@code x} is the point where they are looked at: what
 * is differentiated is a function of it.
 */
public final class Scripted implements Meaning<Code> {
  /** What the letters of a formula are called there. */
  public interface Names {
    /** The value of a symbol. */
    Code symbol(Formula.Symbol symbol);

    /** The number of a band, or of a component from 0. */
    Code label(Declaration label);

    /** What it is called where it is bound. */
    String letter(Declaration label);

    /** The numbers of the bands in a set. */
    Code bands(Declaration set);

    /** A list of the coordinates that a variable consists of. */
    Code places(Declaration variable);
  }

  private final Names names;

  private Scripted(Names names) {
    this.names = names;
  }

  /**
   * A formula as a piece of a program.
   *
   * @throws UntranslatedException if it has parts that are no such pieces
   */
  public static Code of(Formula formula, Names names) {
    return new Scripted(names).inside(formula);
  }

  private Code inside(Formula formula) {
    return formula.in(this);
  }

  private List<Code> all(List<Formula> formulas) {
    return formulas.stream().map(this::inside).toList();
  }

  private static Code value(long number) {
    return call("value", whole(number));
  }

  // ---- leaves

  @Override
  public Code literal(Formula.Literal node) {
    return value(node.value());
  }

  @Override
  public Code imaginaryUnit(Formula.ImaginaryUnit node) {
    return call("value", new Code.Whole(0, 1));
  }

  @Override
  public Code pi(Formula.Pi node) {
    return call("value", Code.PI);
  }

  @Override
  public Code symbol(Formula.Symbol node) {
    return names.symbol(node);
  }

  @Override
  public Code leviCivita(Formula.LeviCivita node) {
    return call("value", new Code.Call("levi_civita", labels(node.indices())));
  }

  private List<Code> labels(List<Declaration> labels) {
    return labels.stream().map(names::label).toList();
  }

  @Override
  public Code kronecker(Formula.Kronecker node) {
    Code left = names.label(node.left());
    Code right = names.label(node.right());
    return call("value", new Code.Choice(Relation.EQUAL, left, right, whole(1), whole(0)));
  }

  // ---- arithmetic

  @Override
  public Code sum(Formula.Sum node) {
    return new Code.Sum(all(node.terms()));
  }

  @Override
  public Code negation(Formula.Negation node) {
    return new Code.Negative(inside(node.operand()));
  }

  @Override
  public Code product(Formula.Product node) {
    return new Code.Product(all(node.factors()));
  }

  @Override
  public Code fraction(Formula.Fraction node) {
    return new Code.Quotient(inside(node.numerator()), inside(node.denominator()));
  }

  @Override
  public Code power(Formula.Power node) {
    return new Code.Power(inside(node.base()), node.exponent());
  }

  @Override
  public Code dot(Formula.Dot node) {
    return call("dot", inside(node.left()), inside(node.right()));
  }

  @Override
  public Code cross(Formula.Cross node) {
    return call("cross", inside(node.left()), inside(node.right()));
  }

  @Override
  public Code commutator(Formula.Commutator node) {
    String function = node.anti() ? "anticommutator" : "commutator";
    return call(function, inside(node.left()), inside(node.right()));
  }

  // ---- functions

  @Override
  public Code exponential(Formula.Exponential node) {
    return call("exponential", inside(node.exponent()));
  }

  @Override
  public Code logarithm(Formula.Logarithm node) {
    Code logarithm = call("elementary", new Code.Quoted("log"), inside(node.operand()));
    return node.ofModulus() ? call("real_part", logarithm) : logarithm;
  }

  @Override
  public Code root(Formula.Root node) {
    return call("root", inside(node.operand()), whole(node.degree()));
  }

  @Override
  public Code modulus(Formula.Modulus node) {
    return call("root", call("square", inside(node.operand())), whole(2));
  }

  @Override
  public Code elementary(Formula.Elementary node) {
    return call("elementary", new Code.Quoted(node.function().word()), inside(node.operand()));
  }

  @Override
  public Code determinant(Formula.Determinant node) {
    return call("determinant", inside(node.operand()), Code.BANDS);
  }

  @Override
  public Code inverse(Formula.Inverse node) {
    return call("inverse", inside(node.operand()), Code.BANDS);
  }

  @Override
  public Code trace(Formula.Trace node) {
    return call("trace", inside(node.operand()), Code.BANDS);
  }

  @Override
  public Code part(Formula.Part node) {
    return call(node.real() ? "real_part" : "imaginary_part", inside(node.operand()));
  }

  @Override
  public Code squaredModulus(Formula.SquaredModulus node) {
    return call("square", inside(node.operand()));
  }

  @Override
  public Code writtenMatrix(Formula.WrittenMatrix node) {
    return call("written", whole(node.rows()), new Code.Listed(all(node.entries())));
  }

  @Override
  public Code byComponents(Formula.ByComponents node) {
    return call("space", new Code.Listed(all(node.entries())));
  }

  // ---- states and operators

  @Override
  public Code bra(Formula.Bra node) {
    return call("dagger", inside(node.content()));
  }

  @Override
  public Code ket(Formula.Ket node) {
    return node.content().in(this);
  }

  @Override
  public Code bracket(Formula.Bracket node) {
    Code bra = call("dagger", inside(node.bra()));
    Code ket = inside(node.ket());
    Code right =
        node.operator().<Code>map(x -> new Code.Product(List.of(inside(x), ket))).orElse(ket);
    return switch (node.join()) {
      case NONE -> new Code.Product(List.of(bra, right));
      case DOT -> call("dot", bra, right);
      case CROSS -> call("cross", bra, right);
    };
  }

  @Override
  public Code expectation(Formula.Expectation node) {
    return call("expectation", inside(node.operator()), inside(node.state()));
  }

  @Override
  public Code adjoint(Formula.Adjoint node) {
    return call("dagger", inside(node.operand()));
  }

  @Override
  public Code conjugate(Formula.Conjugate node) {
    return call("dagger", inside(node.operand()));
  }

  @Override
  public Code transposed(Formula.Transposed node) {
    return call("transposed", inside(node.operand()));
  }

  // ---- derivatives, components, sums

  @Override
  public Code derivative(Formula.Derivative node) {
    return call("derivative", function(node.operand()), Code.POINT, names.places(node.variable()));
  }

  private Code function(Formula operand) {
    return new Code.Function(Code.POINT.name(), inside(operand));
  }

  @Override
  public Code componentDerivative(Formula.ComponentDerivative node) {
    Code places = names.places(node.operator().slots().get(0));
    Code place = call("nth", places, names.label(node.index()));
    return call("slope", function(node.operand()), Code.POINT, place);
  }

  @Override
  public Code nablaProduct(Formula.NablaProduct node) {
    String name = node.curl() ? "curl" : "divergence";
    return call(name, function(node.operand()), Code.POINT, names.places(node.variable()));
  }

  @Override
  public Code indexed(Formula.Indexed node) {
    return new Code.Component(inside(node.operand()), labels(node.indices()));
  }

  @Override
  public Code sumOver(Formula.SumOver node) {
    Code sum = inside(node.body());
    for (int n = node.indices().size() - 1; n >= 0; n--) {
      Declaration index = node.indices().get(n);
      sum = call("total", new Code.Each(names.letter(index), range(index, node.except()), sum));
    }
    return sum;
  }

  private Code range(Declaration index, Optional<Declaration> except) {
    boolean band = index.sort() == Sort.BAND_INDEX;
    Code all = new Code.Below(band ? Code.BANDS : whole(3));
    return band ? except.map(e -> call("without", all, names.label(e))).orElse(all) : all;
  }

  @Override
  public Code restricted(Formula.Restricted node) {
    Condition condition = node.condition();
    Code label = names.label(condition.label());
    Code body = inside(node.body());
    return switch (condition.relation()) {
      case DIFFERENT -> choice(Relation.DIFFERENT, label, names.label(condition.other()), body);
      case IN -> choice(Relation.IN, label, names.bands(condition.other()), body);
      case NOT_IN -> choice(Relation.NOT_IN, label, names.bands(condition.other()), body);
    };
  }

  private static Code choice(Relation relation, Code label, Code other, Code body) {
    return new Code.Choice(relation, label, other, body, value(0));
  }

  @Override
  public Code atZero(Formula.AtZero node) {
    Code there = call("at_zero", Code.POINT, names.places(node.variable()));
    return call("value_at", function(node.operand()), there);
  }

  @Override
  public Code definite(Formula.Definite node) {
    List<Formula> ends = node.ends().stream().flatMap(end -> end.value().stream()).toList();
    if (ends.size() != 2) {
      throw new UntranslatedException("an integral that is none between two ends");
    }
    return call(
        "integral",
        function(node.body()),
        Code.POINT,
        names.places(node.variable()),
        inside(ends.get(0)),
        inside(ends.get(1)));
  }

  // ---- what no expression is

  @Override
  public Code wholePower(Formula.WholePower node) {
    throw new UntranslatedException("a power with a letter in its exponent");
  }

  @Override
  public Code momentumDelta(Formula.MomentumDelta node) {
    throw new UntranslatedException("a delta function of momenta");
  }

  @Override
  public Code integral(Formula.Integral node) {
    throw new UntranslatedException("an integral over the Brillouin zone");
  }

  @Override
  public Code uncomputed(Formula.Uncomputed node) {
    throw new UntranslatedException("what is read and not computed");
  }
}
