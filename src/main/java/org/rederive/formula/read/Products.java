package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shapes;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Products with and without a sign. Precedence, weakest first: {@code ·}, {@code ×} and {@code ⊗},
 * written products.
 */
final class Products {
  private final Parser parser;
  private final TokenStream in;

  Products(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  Typed dot() {
    Span first = parser.places.here();
    Typed left = cross();
    Typed right = null;
    while (!isBeforeMeasure() && (in.takeIf("\\cdot") || takesPoint(left))) {
      int start = in.mark();
      right = cross();
      Reaches.refuseUnclearBar(in, left, right, start);
      if (!areNumbers(left, right)) {
        break;
      }
      left = timesOf(first, left, right);
      right = null;
    }
    if (right == null) {
      return left;
    }
    refuseAnother("\\cdot", "a · b · c");
    Type type = Shapes.contracted(left, right, false);
    Formula dot = new Formula.Dot(left.formula(), right.formula());
    return parser.places.note(first, joined(left, right, dot, type));
  }

  /** The full stop of k.r, with no space beside it: a scalar product if two vectors are there. */
  private boolean takesPoint(Typed left) {
    int mark = in.mark();
    int end = in.previous().span().end();
    boolean beside =
        left.type().rank() > 0
            && in.next(".")
            && in.peek().span().start() == end
            && in.peek(1).span().start() == end + 1
            && Names.startsName(in.peek(1));
    boolean vectors = beside && in.ahead(this::rankBehindPoint).filter(r -> r > 0).isPresent();
    in.reset(mark);
    return vectors && in.takeIf(".");
  }

  private int rankBehindPoint() {
    in.take();
    return cross().type().rank();
  }

  /** Whether a measure stands behind a dot, as in A · dr. */
  private boolean isBeforeMeasure() {
    int mark = in.mark();
    boolean before =
        parser.around.awaitsMeasure() && in.takeIf("\\cdot") && DefiniteReader.isMeasure(parser);
    in.reset(mark);
    return before;
  }

  private Typed cross() {
    Span first = parser.places.here();
    Typed left = product();
    if (in.next("\\otimes")) {
      return tensor(first, left);
    }
    if (!in.takeIf("\\times")) {
      return left;
    }
    int start = in.mark();
    Typed right = product();
    Reaches.refuseUnclearBar(in, left, right, start);
    refuseAnother("\\times", "a × b × c");
    if (areNumbers(left, right)) {
      return timesOf(first, left, right);
    }
    Type type = Shapes.contracted(left, right, true);
    Formula cross = new Formula.Cross(left.formula(), right.formula());
    return parser.places.note(first, joined(left, right, cross, type));
  }

  /** a ⊗ b of two operators or two states; it binds less than a written product. */
  private Typed tensor(Span first, Typed left) {
    List<Formula> parts = new ArrayList<>(List.of(left.formula()));
    Typed result = left;
    while (in.takeIf("\\otimes")) {
      Typed right = product();
      Parser.require(
          left.type().equals(right.type())
              && left.type().rank() == 0
              && left.type().kind() != Kind.SCALAR,
          left.span().to(right.span()),
          "a tensor product is one of two operators or of two states, not of "
              + left.type().one()
              + " and "
              + right.type().one());
      parts.add(right.formula());
      result = joined(result, right, result.formula(), left.type());
    }
    refuseAnother("\\times", "a ⊗ b × c");
    refuseAnother("\\cdot", "a ⊗ b · c");
    Formula tensor = Formula.Uncomputed.of(UncomputedSign.TENSOR, parts);
    return parser.places.note(first, result.as(tensor, left.type(), result.span()));
  }

  /** What has no components has no other product. */
  private static boolean areNumbers(Typed left, Typed right) {
    return left.type().kind() == Kind.SCALAR
        && right.type().kind() == Kind.SCALAR
        && left.type().rank() == 0
        && right.type().rank() == 0;
  }

  private Typed timesOf(Span first, Typed left, Typed right) {
    List<Formula> factors = factors(left);
    Formula last = factors.get(factors.size() - 1);
    Parser.require(
        !DerivativeReader.isDerivative(last),
        left.span(),
        "it is not clear how far this derivative reaches: use brackets");
    factors.addAll(factors(right));
    Formula product = new Formula.Product(factors);
    return parser.places.note(first, joined(left, right, product, Shapes.product(left, right)));
  }

  private void refuseAnother(String sign, String shown) {
    if (in.next(sign)) {
      throw new ReadingException(
          in.peek().span(), shown + " can be read in two ways", "use brackets");
    }
  }

  Typed product() {
    Span first = parser.places.here();
    List<Typed> factors = new ArrayList<>();
    List<Span> derivativesBefore = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int start = in.mark();
    do {
      parser.numbers.refuseDigitGroups(start);
      start = in.mark();
      starts.add(start);
      Typed factor = parser.factor(true);
      factors.add(factor);
      refuseDerivativeOfConstant(start, factor);
      if (parser.startsFactor() && parser.derivatives.reachesOn(start)) {
        derivativesBefore.add(factor.span());
      }
    } while (parser.startsFactor());
    new Reaches(in, factors, starts).refuseUnclear();
    Typed result = product(first, factors);
    refuseDerivative(derivativesBefore, factors.get(factors.size() - 1), result);
    return in.next("/") ? new SlashReader(parser).slash(first, start, result) : result;
  }

  /** Who writes ∂ c f has the derivative of both in mind: that of c is zero. */
  private void refuseDerivativeOfConstant(int start, Typed factor) {
    boolean reaches = parser.startsFactor() && parser.derivatives.reachesOn(start);
    if (reaches && factor.formula().isDerivativeOfConstant()) {
      throw new ReadingException(
          factor.span(),
          "it is not clear how far this derivative reaches: of what follows it, which is constant, it is zero",
          "put in brackets what is differentiated");
    }
  }

  /**
   * In |∂ H u⟩ the derivative is that of H to some, and that of the state H u to others; in ∂ f ∂
   * with nothing behind it the first one acts on all, or on f only.
   */
  private void refuseDerivative(List<Span> derivatives, Typed last, Typed product) {
    if (derivatives.isEmpty()) {
      return;
    }
    if (parser.around.isInState() && product.type().kind() == Kind.KET) {
      throw new ReadingException(
          derivatives.get(0).to(in.previous().span()),
          "a derivative in a state can be that of the next factor or of all that follow",
          "put what is differentiated in brackets");
    }
    Parser.require(
        !DerivativeReader.isDerivative(last.formula())
            || !last.formula().anyMatch(Formula.Uncomputed::isBehind),
        derivatives.get(0),
        "it is not clear how far this derivative reaches: use brackets");
  }

  private Typed product(Span first, List<Typed> written) {
    List<Typed> factors = withStatesBeside(written);
    Typed result = factors.get(0);
    for (Typed next : factors.subList(1, factors.size())) {
      result = joined(result, next, result.formula(), Shapes.product(result, next));
    }
    if (factors.size() == 1) {
      return result;
    }
    Formula product = new Formula.Product(factors.stream().map(Typed::formula).toList());
    return parser.places.note(first, result.as(product, result.type(), result.span()));
  }

  /** |a⟩|b⟩ is the tensor product of the two, on which all acts that stands before it. */
  private List<Typed> withStatesBeside(List<Typed> factors) {
    int kets = factors.size();
    while (kets > 0 && factors.get(kets - 1).type().equals(Type.KET)) {
      kets--;
    }
    List<Typed> states = factors.subList(kets, factors.size());
    if (states.size() < 2) {
      return factors;
    }
    Parser.require(
        parser.acted.isEmpty(),
        states.get(0).span().to(states.get(1).span()),
        "two states beside each other can be a product of functions or one of tensors");
    Typed tensor = states.get(0);
    for (Typed next : states.subList(1, states.size())) {
      tensor = joined(tensor, next, tensor.formula(), Type.KET);
    }
    List<Formula> parts = states.stream().map(Typed::formula).toList();
    Formula product = Formula.Uncomputed.of(UncomputedSign.TENSOR, parts);
    Span span = states.get(0).span().to(states.get(states.size() - 1).span());
    List<Typed> all = new ArrayList<>(factors.subList(0, kets));
    all.add(parser.places.note(span, tensor.as(product, Type.KET, span)));
    return all;
  }

  /** A product with one factor more, which began with the first of them. */
  Typed with(Span first, Typed product, Typed next, Type type) {
    List<Formula> factors = factors(product);
    factors.add(next.formula());
    return parser.places.note(first, joined(product, next, new Formula.Product(factors), type));
  }

  static List<Formula> factors(Typed product) {
    return new ArrayList<>(
        product.formula() instanceof Formula.Product p ? p.factors() : List.of(product.formula()));
  }

  static Typed joined(Typed left, Typed right, Formula formula, Type type) {
    return new Typed(formula, type, left.span().to(right.span()), Typed.together(left, right));
  }
}
