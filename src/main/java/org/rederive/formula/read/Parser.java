package org.rederive.formula.read;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rederive.formula.Comparator;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Obstacle;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shapes;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Sums, terms and factors. Precedence, weakest first: {@code + −}, {@code ·}, {@code ×}, written
 * products. A sum sign or integral takes the rest of its term; a derivative takes the next factor.
 */
final class Parser {
  /** Between an operator or a state and the matrix that it is in some basis. */
  static final String REPRESENTED = "\\doteq";

  private static final Set<String> BOLTZMANN = Set.of("k_{B}", "k_{\\mathrm{B}}");

  private static final Set<String> STARS = Set.of("\\dagger", "*", "\\ast", "}");

  static final Set<String> BRACKETS = Set.of("(", "[", "{", "\\{", "\\lbrace");

  final TokenStream in;

  /** Where the nodes stand that have been read so far. */
  final Places places;

  /** The declared symbols, and what was written where a coordinate stands. */
  SymbolTable table;

  final SymbolReader symbols;
  private final KetReader kets;
  private final BracketReader brackets;
  private final DerivativeReader derivatives;
  private final FunctionReader functions;
  private final Abbreviation abbreviations;
  final SumReader sums;
  private final IntegralReader integrals;
  private final List<Span> open = new ArrayList<>();
  private int exponents;
  private boolean barCloses;
  private boolean measureCloses;
  private boolean normCloses;
  private boolean isMiddle;
  private int states;
  private int ketStart = -1;

  Parser(TokenStream in, SymbolTable table) {
    this.in = in;
    in.know(PairedLetters.of(table));
    this.places = new Places(in);
    this.table = table;
    this.symbols = new SymbolReader(this);
    this.kets = new KetReader(this, symbols);
    this.brackets = new BracketReader(this, kets);
    this.derivatives = new DerivativeReader(this);
    this.functions = new FunctionReader(this);
    this.abbreviations = new Abbreviation(this);
    this.sums = new SumReader(this);
    this.integrals = new IntegralReader(this);
  }

  /** The whole text as one formula. */
  Typed whole() {
    Typed formula = sum();
    end();
    return formula;
  }

  /** a = b ≥ c as a = b and b ≥ c. */
  List<Equation> equations() {
    List<Equation> equations = new ArrayList<>();
    Typed left = sum();
    Optional<Comparator> sign = comparator();
    if (sign.isEmpty()) {
      throw new ReadingException(
          in.peek().span(), "expected '=', found " + in.peek().shown(), "a claim is an equation");
    }
    while (sign.isPresent()) {
      Token token = in.take();
      Typed right = VectorReader.like(sum(), left);
      refuseUnrepresented(token, right);
      equations.add(equation(VectorReader.like(left, right), right, sign.get()));
      left = right;
      sign = comparator();
    }
    List<Condition> conditions = sums.conditions();
    end();
    return equations.stream().map(equation -> equation.where(conditions)).toList();
  }

  private Optional<Comparator> comparator() {
    return in.next(REPRESENTED) || in.next(":=")
        ? Optional.of(Comparator.EQUAL)
        : Comparator.spelled(in.peek().text());
  }

  /** ≐ between an operator or state and its matrix; elsewhere it is used for other things, too. */
  private static void refuseUnrepresented(Token sign, Typed right) {
    boolean matrix = right.formula().anyMatch(node -> node instanceof Formula.WrittenMatrix);
    if (sign.is(REPRESENTED) && (!matrix || right.type().kind() == Kind.SCALAR)) {
      throw new ReadingException(
          sign.span(),
          "\\doteq says here neither that both sides are equal nor which matrix one of them is",
          "write =, or the matrix on the right side");
    }
  }

  private static Equation equation(Typed left, Typed right, Comparator sign) {
    Shapes.equal(left, right);
    boolean numbers =
        left.type().equals(Type.SCALAR) && right.type().equals(Type.SCALAR) || !sign.isOrder();
    require(
        numbers,
        left.span().to(right.span()),
        "an inequality compares numbers, not " + left.type());
    if (!left.isZero() && !right.isZero() && !left.free().keySet().equals(right.free().keySet())) {
      throw new ReadingException(
          right.span(),
          "the two sides have different free indices: "
              + left.free().keySet()
              + " and "
              + right.free().keySet(),
          "",
          unbalanced(left, right));
    }
    Typed side = left.isZero() ? right : left;
    return new Equation(left.formula(), right.formula(), ordered(side.free()), sign);
  }

  private static Obstacle unbalanced(Typed one, Typed other) {
    Set<Declaration> all = new LinkedHashSet<>(one.free().keySet());
    all.addAll(other.free().keySet());
    return new Obstacle.Unbalanced(
        all.stream()
            .filter(d -> !one.free().containsKey(d) || !other.free().containsKey(d))
            .map(Declaration::latex)
            .toList());
  }

  static List<Declaration> ordered(Map<Declaration, Integer> free) {
    return free.keySet().stream()
        .sorted(java.util.Comparator.comparing(Declaration::latex))
        .toList();
  }

  void end() {
    Token token = in.peek();
    takeClosingPunctuation();
    if (in.peek().kind() != Token.Kind.END) {
      throw new ReadingException(
          token.span(),
          "expected an operator or the end, found " + token.shown(),
          unexpected(token));
    }
  }

  /** A printed equation may end with a comma or a full stop. */
  private void takeClosingPunctuation() {
    boolean last = in.peek(1).kind() == Token.Kind.END;
    if (last && (in.next(",") || in.next(".") || in.next(";"))) {
      in.take();
    }
  }

  private static String unexpected(Token token) {
    if (token.is(")") || token.is("]") || token.is("}")) {
      return "this bracket was never opened";
    }
    return switch (token.text()) {
      case "|" -> "a bar belongs to a bra, a ket or an evaluation |_{\\lambda=0}";
      case "*" -> "a product has no sign: write a b";
      default -> Names.knownCommands(token.text());
    };
  }

  // ---- sums and terms

  Typed sum() {
    Span first = places.here();
    List<Typed> terms = new ArrayList<>();
    terms.add(signed(isSign()));
    while (isSign()) {
      terms.add(abbreviations.read(terms).orElseGet(() -> signed(true)));
    }
    return terms.size() == 1 ? terms.get(0) : places.note(first, summed(terms));
  }

  private boolean isSign() {
    return in.next("+") || in.next("-") || DoubleSigns.isOne(in.peek());
  }

  private Typed signed(boolean sign) {
    if (!sign) {
      return term();
    }
    Token token = in.take();
    Typed term = term();
    Span span = token.span().to(term.span());
    if (DoubleSigns.isOne(token)) {
      Formula either = Formula.Uncomputed.either(token.text(), term.formula());
      return places.note(token.span(), term.as(either, term.type(), span));
    }
    return token.is("-")
        ? places.note(
            token.span(), term.as(new Formula.Negation(term.formula()), term.type(), span))
        : term.as(term.formula(), term.type(), span);
  }

  private Typed summed(List<Typed> terms) {
    refuseUnlikeDerivatives(terms);
    Type type = Shapes.sum(terms);
    Typed first = terms.get(0);
    for (Typed term : terms) {
      if (!term.isZero() && !term.free().keySet().equals(first.free().keySet())) {
        throw new ReadingException(
            term.span(),
            "terms have different free indices: "
                + first.free().keySet()
                + " and "
                + term.free().keySet(),
            "a sum over an index reaches to the end of its term; use brackets",
            unbalanced(first, term));
      }
    }
    Formula sum = new Formula.Sum(terms.stream().map(Typed::formula).toList());
    return first.as(sum, type, first.span().to(terms.get(terms.size() - 1).span()));
  }

  /** Notes a derivative with nothing behind it and no bracket of its own. */
  void noteOpen(Span derivative) {
    open.add(derivative);
  }

  private boolean isOpen(Typed term) {
    Span span = term.span();
    return open.stream().anyMatch(d -> span.start() <= d.start() && d.end() <= span.end());
  }

  /** Of x ∂_x − ∂_x x the last derivative can act on what stands behind x, too. */
  private void refuseUnlikeDerivatives(List<Typed> terms) {
    boolean open = terms.stream().anyMatch(this::isOpen);
    Optional<Typed> applied =
        terms.stream()
            .filter(term -> term.formula().anyMatch(DerivativeReader::isDerivative))
            .filter(term -> !term.formula().anyMatch(Formula.Uncomputed::isBehind))
            .findFirst();
    if (open && applied.isPresent()) {
      throw new ReadingException(
          applied.get().span(),
          "it is not clear whether this derivative acts on what stands behind its term, too",
          "write what the others act on");
    }
  }

  /** A term, closed by summing over spatial indices that occur twice in it. */
  Typed term() {
    Span first = places.here();
    Typed term = dot();
    List<Declaration> repeated = new ArrayList<>();
    Map<Declaration, Integer> free = new LinkedHashMap<>();
    term.free().forEach((index, count) -> sortOut(term, index, count, repeated, free));
    if (repeated.isEmpty()) {
      return new Typed(term.formula(), term.type(), term.span(), free);
    }
    repeated.sort((a, b) -> a.latex().compareTo(b.latex()));
    Formula body = new Formula.SumOver(repeated, Optional.empty(), term.formula(), true);
    return places.note(first, new Typed(body, term.type(), term.span(), free));
  }

  private void sortOut(
      Typed term,
      Declaration index,
      int count,
      List<Declaration> repeated,
      Map<Declaration, Integer> free) {
    if (count > 2 && !sums.isSummed(index)) {
      throw new ReadingException(
          term.span(),
          "the index " + index + " occurs " + count + " times in one term",
          "write the sum out with \\sum");
    }
    if (count == 2 && !sums.isSummed(index)) {
      repeated.add(index);
    } else {
      free.put(index, sums.isSummed(index) ? count : 1);
    }
  }

  // ---- dot, cross and written products

  Typed dot() {
    Span first = places.here();
    Typed left = cross();
    Typed right = null;
    while (!isBeforeMeasure() && in.takeIf("\\cdot")) {
      right = cross();
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
    return places.note(first, joined(left, right, dot, type));
  }

  /** Whether a measure stands behind a dot, as in A · dr. */
  private boolean isBeforeMeasure() {
    int mark = in.mark();
    boolean before = measureCloses && in.takeIf("\\cdot") && DefiniteReader.isMeasure(this);
    in.reset(mark);
    return before;
  }

  private Typed cross() {
    Span first = places.here();
    Typed left = product();
    if (in.next("\\otimes")) {
      return tensor(first, left);
    }
    if (!in.takeIf("\\times")) {
      return left;
    }
    Typed right = product();
    if (areNumbers(left, right)) {
      refuseAnother("\\times", "a × b × c");
      return timesOf(first, left, right);
    }
    refuseAnother("\\times", "a × b × c");
    Type type = Shapes.contracted(left, right, true);
    Formula cross = new Formula.Cross(left.formula(), right.formula());
    return places.note(first, joined(left, right, cross, type));
  }

  /** a ⊗ b of two operators or two states; it binds less than a written product. */
  private Typed tensor(Span first, Typed left) {
    List<Formula> parts = new ArrayList<>(List.of(left.formula()));
    Typed result = left;
    while (in.takeIf("\\otimes")) {
      Typed right = product();
      require(
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
    return places.note(first, result.as(tensor, left.type(), result.span()));
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
    require(
        !DerivativeReader.isDerivative(last),
        left.span(),
        "it is not clear how far this derivative reaches: use brackets");
    factors.addAll(factors(right));
    Formula product = new Formula.Product(factors);
    return places.note(first, joined(left, right, product, Shapes.product(left, right)));
  }

  private void refuseAnother(String sign, String shown) {
    if (in.next(sign)) {
      throw new ReadingException(
          in.peek().span(), shown + " can be read in two ways", "use brackets");
    }
  }

  Typed product() {
    Span first = places.here();
    List<Typed> factors = new ArrayList<>();
    List<Span> derivativesBefore = new ArrayList<>();
    int start = in.mark();
    do {
      refuseDigitGroups(start);
      start = in.mark();
      Typed factor = factor(true);
      factors.add(factor);
      refuseDerivativeOfConstant(start, factor);
      if (startsFactor() && derivatives.reachesOn(start)) {
        derivativesBefore.add(factor.span());
      }
    } while (startsFactor());
    Typed result = product(first, factors);
    refuseDerivative(derivativesBefore, factors.get(factors.size() - 1), result);
    return in.next("/") ? slash(first, start, result) : result;
  }

  /** Who writes ∂ c f has the derivative of both in mind: that of c is zero. */
  private void refuseDerivativeOfConstant(int start, Typed factor) {
    boolean reaches = startsFactor() && derivatives.reachesOn(start);
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
    if (states > 0 && product.type().kind() == Kind.KET) {
      throw new ReadingException(
          derivatives.get(0).to(in.previous().span()),
          "a derivative in a state can be that of the next factor or of all that follow",
          "put what is differentiated in brackets");
    }
    require(
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
    return places.note(first, result.as(product, result.type(), result.span()));
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
    Typed tensor = states.get(0);
    for (Typed next : states.subList(1, states.size())) {
      tensor = joined(tensor, next, tensor.formula(), Type.KET);
    }
    List<Formula> parts = states.stream().map(Typed::formula).toList();
    Formula product = Formula.Uncomputed.of(UncomputedSign.TENSOR, parts);
    Span span = states.get(0).span().to(states.get(states.size() - 1).span());
    List<Typed> all = new ArrayList<>(factors.subList(0, kets));
    all.add(places.note(span, tensor.as(product, Type.KET, span)));
    return all;
  }

  /**
   * a/b, where nothing can be read in two ways: the last factor before the sign is no derivative,
   * and nothing stands after the one behind it.
   *
   * @param start where the last factor before the sign begins
   */
  private Typed slash(Span first, int start, Typed numerator) {
    Token sign = in.take();
    boolean reaches = derivatives.reachesOn(start);
    boolean begins =
        Construct.at(in.peek()).filter(Construct::isClosed).isPresent() && !sums.isCondition("[");
    Typed denominator = begins ? denominator(numerator) : numerator;
    boolean goesOn =
        startsFactor() || in.next("/") || in.next("\\cdot") || in.next("\\times") || in.next("|");
    boolean bar = in.next("|") && barCloses && !in.peek(1).is("_");
    if (reaches || !begins || goesOn && !bar) {
      throw new ReadingException(
          sign.span(), "it is not clear how far this fraction reaches", "write \\frac{a}{b}");
    }
    require(
        denominator.type().equals(Type.SCALAR),
        denominator.span(),
        "cannot divide by " + denominator.type().one());
    requireBound(denominator, denominator.span(), "the inverse");
    Formula fraction = new Formula.Fraction(numerator.formula(), denominator.formula());
    return places.note(first, joined(numerator, denominator, fraction, numerator.type()));
  }

  /**
   * The factor behind a slash; k_B T is one to everybody, and so is all behind a number where an
   * exponent ends, as in e^{-x²/2a²}. A time or a place may stand beside the fraction there.
   */
  private Typed denominator(Typed numerator) {
    Span first = places.here();
    Typed result = factor(false);
    boolean thermal =
        result.formula() instanceof Formula.Symbol s
            && BOLTZMANN.contains(s.declaration().pattern().latex())
            && in.next("T");
    boolean number =
        result.formula() instanceof Formula.Literal
            && exponents > 0
            && !numerator.formula().anyMatch(Formula.Pi.class::isInstance)
            && in.ahead(this::endsExponent).orElse(false);
    while (startsFactor() && (thermal || number)) {
      Typed next = factor(false);
      Formula product = new Formula.Product(factors(result, next));
      result = places.note(first, joined(result, next, product, Type.SCALAR));
      thermal = false;
    }
    return result;
  }

  /** Whether nothing but numbers by their letters follows up to the end of an exponent. */
  private boolean endsExponent() {
    boolean plain = true;
    while (plain && startsFactor()) {
      Formula factor = factor(false).formula();
      Formula letter = factor instanceof Formula.Power power ? power.base() : factor;
      plain =
          letter instanceof Formula.Symbol s
              && s.declaration().quantity() instanceof Quantity.Number;
    }
    return plain && in.next("}");
  }

  /** 2\,000 is two thousand to some and a product to others, and 2 3 is printed as 23. */
  private void refuseDigitGroups(int before) {
    boolean number = in.peek().kind() == Token.Kind.NUMBER;
    boolean group = number && in.peek().text().length() == 3;
    boolean other = before < in.mark() && isNumber(before);
    boolean digits = in.mark() > 0 && in.previous().kind() == Token.Kind.NUMBER;
    if (number && digits && (group || other)) {
      throw new ReadingException(
          in.previous().span().to(in.peek().span()),
          "two numbers beside each other can be one number or a product",
          "write the digits together, or a bracket around one of them");
    }
  }

  /** Whether nothing but a number was read since; a decimal number is three tokens. */
  private boolean isNumber(int since) {
    return IntStream.range(since, in.mark())
        .mapToObj(in::at)
        .allMatch(token -> token.kind() == Token.Kind.NUMBER || token.is("."));
  }

  /** The factors of a product with one more. */
  static List<Formula> factors(Typed product, Typed next) {
    List<Formula> factors = factors(product);
    factors.add(next.formula());
    return factors;
  }

  static List<Formula> factors(Typed product) {
    return new ArrayList<>(
        product.formula() instanceof Formula.Product p ? p.factors() : List.of(product.formula()));
  }

  static Typed joined(Typed left, Typed right, Formula formula, Type type) {
    return new Typed(formula, type, left.span().to(right.span()), Typed.together(left, right));
  }

  boolean startsFactor() {
    Optional<Construct> construct = Construct.at(in.peek());
    return construct.isPresent()
        && !sums.isCondition("(")
        && !sums.isWord()
        && !(construct.get() == Construct.NAME && sums.startsCondition())
        && !(construct.get() == Construct.BAR && barCloses)
        && !(construct.get() == Construct.NORM && normCloses)
        && !(measureCloses && DefiniteReader.isMeasure(this));
  }

  /** Whether an integral is open whose measure stands behind its term. */
  boolean awaitsMeasure() {
    return measureCloses;
  }

  /** Reads the term below an integral whose measure stands behind it. */
  Typed untilMeasure() {
    boolean before = measureCloses;
    measureCloses = true;
    try {
      return dot();
    } finally {
      measureCloses = before;
    }
  }

  // ---- factors

  /** One factor with what is attached to it; {@code bars} if an evaluation bar may follow. */
  Typed factor(boolean bars) {
    Span first = places.here();
    in.descend();
    Typed factor = attached(first, bare());
    in.ascend();
    return bars ? places.note(first, new EvaluationReader(this).behindBar(factor)) : factor;
  }

  private Typed bare() {
    Span first = places.here();
    return places.note(first, kets.read().orElseGet(this::started));
  }

  /** What begins with the token at hand. */
  private Typed started() {
    return switch (Construct.at(in.peek()).orElse(Construct.NAME)) {
      case NUMBER -> number();
      case GROUP -> in.next("(") ? group("(", ")") : group("{", "}");
      case SQUARE -> sums.isCondition("[") ? sums.restricted() : brackets.square();
      case CURLY -> brackets.curly();
      case BAR -> brackets.bar();
      case ANGLE -> brackets.angle();
      case FRACTION -> derivatives.fraction();
      case DERIVATIVE -> derivatives.operator();
      case EXPONENTIAL -> exponential();
      case LOGARITHM -> logarithm();
      case ROOT -> functions.root();
      case FUNCTION -> functions.elementary();
      case ARGUMENT -> functions.argument();
      case DETERMINANT -> functions.determinant();
      case MATRIX -> new MatrixReader(this).matrix();
      case NORM -> brackets.norm();
      case SUM -> sums.sum();
      case PRODUCT -> new ProductReader(this).product();
      case INTEGRAL -> integrals.integral();
      case LIMIT -> new LimitReader(this).limit();
      case NAME -> symbols.read();
    };
  }

  /** A whole number, or a decimal as the fraction that it is. */
  private Typed number() {
    Token token = in.take();
    boolean decimal =
        in.next(".")
            && in.peek(1).kind() == Token.Kind.NUMBER
            && in.peek().span().start() == token.span().end()
            && in.peek(1).span().start() == in.peek().span().end();
    if (decimal) {
      in.take();
      return decimal(token, in.take());
    }
    return new Typed(literal(token.text(), token.span()), Type.SCALAR, token.span());
  }

  private static Typed decimal(Token whole, Token part) {
    Span span = whole.span().to(part.span());
    long denominator = literal("1" + "0".repeat(part.text().length()), span).value();
    long numerator = literal(whole.text() + part.text(), span).value();
    long common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValue();
    Formula above = new Formula.Literal(numerator / common);
    Formula below = new Formula.Literal(denominator / common);
    return new Typed(
        denominator == common ? above : new Formula.Fraction(above, below), Type.SCALAR, span);
  }

  private static Formula.Literal literal(String digits, Span span) {
    require(digits.length() <= 15, span, "this number is too large");
    return new Formula.Literal(Long.parseLong(digits));
  }

  /** ( … ) or { … } as plain grouping. */
  Typed group(String open, String close) {
    Token first = in.expect(open, "");
    Typed inside = inside(this::sum);
    if (open.equals("(") && in.next(",")) {
      return new ComponentsReader(this).read(first, inside);
    }
    Token last = in.expect(close, "to close the bracket");
    return inside.as(inside.formula(), inside.type(), first.span().to(last.span()));
  }

  /** Reads something between brackets, where a bar has its own meaning again. */
  <T> T inside(Supplier<T> reading) {
    return withBars(false, reading);
  }

  /** Reads something that ends at the next bar. */
  <T> T untilBar(Supplier<T> reading) {
    states++;
    beginKet();
    try {
      return withBars(true, reading);
    } finally {
      states--;
    }
  }

  /** Reads the middle of a bracket, where a derivative may act on the state behind its last bar. */
  Typed middle() {
    boolean before = isMiddle;
    isMiddle = true;
    try {
      return untilBar(this::state);
    } finally {
      isMiddle = before;
    }
  }

  /** Whether the bar at hand stands before the state of a bracket. */
  boolean isBeforeKet() {
    return isMiddle && barCloses && in.next("|");
  }

  /** The state of a bracket, with the bar before it. */
  Typed behindBar() {
    in.take();
    return untilBar(this::state);
  }

  /** A state that is known by its labels, which may be signs, or a sum. */
  Typed state() {
    return kets.read().orElseGet(this::sum);
  }

  /** Whether an operator or a state may stand here, before another bar or the end of a bracket. */
  boolean isInMiddle() {
    return isMiddle;
  }

  /** Reads a state that ends at the next double bar. */
  Typed untilNorm() {
    require(!normCloses, in.peek().span(), "a norm within a norm needs brackets");
    states++;
    beginKet();
    normCloses = true;
    try {
      return withBars(false, this::sum);
    } finally {
      normCloses = false;
      states--;
    }
  }

  /** Here a state can begin that is known by its labels. */
  void beginKet() {
    ketStart = in.mark();
  }

  /** Whether such a state can begin here: right behind a bar or a derivative that stands there. */
  boolean isKetStart() {
    return ketStart == in.mark();
  }

  /** Whether a bra or ket is open, so that a state is written by its name. */
  boolean isInState() {
    return states > 0;
  }

  private <T> T withBars(boolean closing, Supplier<T> reading) {
    boolean before = barCloses;
    boolean measure = measureCloses;
    barCloses = closing;
    measureCloses = false;
    try {
      return reading.get();
    } finally {
      barCloses = before;
      measureCloses = measure;
    }
  }

  private Typed exponential() {
    Token token = in.take();
    return exponentialOf(argumentOf("\\exp", token.span()), token.span());
  }

  /** What is in the way of a function of numbers. */
  static Obstacle obstacle(Typed argument) {
    return argument.type().equals(Type.VECTOR) ? new Obstacle.NoNumber() : Obstacle.OTHER;
  }

  /** ln a or ln |a|. */
  private Typed logarithm() {
    Token sign = in.take();
    boolean modulus = in.next("|") && !barCloses;
    Typed operand = modulus ? betweenBars() : argumentOf("\\ln", sign.span());
    Span span = sign.span().to(in.previous().span());
    require(
        operand.type().equals(Type.SCALAR),
        operand.span(),
        "a logarithm is taken of a number, this is " + operand.type().one());
    requireBound(operand, operand.span(), "the logarithm");
    return operand.as(new Formula.Logarithm(operand.formula(), modulus), Type.SCALAR, span);
  }

  private Typed betweenBars() {
    in.take();
    Typed inside = untilBar(this::sum);
    in.expect("|", "to close the modulus");
    return inside;
  }

  /** What Re, Im, Tr, exp or ln is taken of: a bracket, or one factor with nothing after it. */
  Typed argumentOf(String function, Span sign) {
    return BRACKETS.contains(in.peek().text())
        ? bracketedArgument(function, sign)
        : bareArgument(function, sign);
  }

  /**
   * The same; a sum reaches to the end of its term, and it is all one where the function stands.
   */
  Typed additiveArgumentOf(String function, Span sign) {
    boolean sum = in.next("\\sum") || in.next("\\int");
    return sum ? factor(false) : argumentOf(function, sign);
  }

  private Typed bareArgument(String function, Span sign) {
    requireEnd(function, sign, in.next("\\sum") || in.next("\\int"));
    // As deep as it will be when it is written with brackets.
    in.descend();
    Typed operand = factor(false);
    in.ascend();
    boolean bar = in.next("|") && in.peek(1).is("_");
    boolean goesOn = in.next("\\cdot") || in.next("\\times") || in.next("/");
    requireEnd(function, sign, startsFactor() && !bar || goesOn);
    return operand;
  }

  void requireEnd(String function, Span sign, boolean goesOn) {
    if (goesOn) {
      throw new ReadingException(
          sign.to(in.peek().span()),
          "it is not clear how far " + function + " reaches",
          "write " + function + "(...)");
    }
  }

  /** What stands in brackets behind the name of a function. */
  Typed bracketedArgument(String function, Span sign) {
    in.descend();
    Typed operand = bare();
    in.ascend();
    if (in.next("^") || in.next("_")) {
      throw new ReadingException(
          sign.to(in.peek().span()),
          "it is not clear whether this belongs to " + function + " or to its argument",
          "use brackets, as in (" + function + "(a))^2");
    }
    return operand;
  }

  /** What stands in braces above e. */
  Typed exponent() {
    exponents++;
    try {
      return group("{", "}");
    } finally {
      exponents--;
    }
  }

  Typed exponentialOf(Typed exponent, Span sign) {
    Kind kind = exponent.type().kind();
    if (exponent.type().rank() > 0 || kind == Kind.KET || kind == Kind.BRA) {
      throw new ReadingException(
          exponent.span(),
          "the exponential of " + exponent.type().one() + " is not defined",
          "",
          obstacle(exponent));
    }
    requireBound(exponent, exponent.span(), "the exponential");
    return exponent.as(
        new Formula.Exponential(exponent.formula()), exponent.type(), sign.to(exponent.span()));
  }

  // ---- sums over indices and integrals

  void refuseLimits(String what) {
    if (in.next("_") || in.next("^")) {
      throw new ReadingException(
          in.peek().span(), "limits of " + what + " are not read", "it runs over all values");
    }
  }

  /** A declared label: index, momentum or coordinate. */
  Declaration label(String what) {
    Span start = in.peek().span();
    String latex = Names.argument(in);
    Span span = start.to(in.previous().span());
    return table
        .label(latex)
        .orElseThrow(
            () ->
                new ReadingException(
                    span,
                    "undeclared " + what + " " + latex,
                    "declare it in the symbol table",
                    new Obstacle.Undeclared(latex)));
  }

  // ---- what is attached to a factor

  private Typed attached(Span start, Typed factor) {
    Typed result = in.next("!") ? places.note(start, factorial(factor)) : factor;
    Set<String> scripts = new HashSet<>();
    while (in.next("^") || in.next("_") || in.next("'")) {
      if (in.next("'")) {
        throw new ReadingException(in.peek().span(), "a prime after a group has no meaning", "");
      }
      boolean above = in.next("^");
      boolean first = scripts.add(in.peek().text());
      Names.requireOnce(first, in.peek(), above ? "superscript" : "subscript");
      boolean component = !above || isComponent(result);
      result = places.note(start, component ? components(result) : raised(result));
    }
    return result;
  }

  /** n!, of a letter, a number or a bracket. */
  private Typed factorial(Typed operand) {
    Span span = operand.span().to(in.take().span());
    require(
        operand.type().equals(Type.SCALAR),
        span,
        "a factorial is taken of a number, this is " + operand.type().one());
    require(
        !in.next("!") && !in.next("^"), span, "it is not clear what this factorial is taken of");
    requireBound(operand, span, "a factorial");
    Formula factorial = Formula.Uncomputed.of(UncomputedSign.FACTORIAL, List.of(operand.formula()));
    return operand.as(factorial, Type.SCALAR, span);
  }

  /** a^†, a^*, a^2, a^{-1}, a^{1/2}. */
  Typed raised(Typed operand) {
    in.expect("^", "");
    boolean braces = in.takeIf("{");
    if (new TransposeSign(this).takes(operand)) {
      return transposed(operand, braces);
    }
    Typed result =
        WholeExponent.starts(in, table, braces)
            ? wholePower(operand, braces)
            : Exponent.starts(in, braces) && !(braces && isLongExponent(operand))
                ? power(operand, braces)
                : startsPower(operand) ? openPower(operand) : starred(operand, in.take());
    if (braces) {
      in.expect("}", "to close the superscript");
    }
    return result;
  }

  private Typed transposed(Typed operand, boolean braces) {
    if (braces) {
      in.expect("}", "to close the superscript");
    }
    Span span = operand.span().to(in.previous().span());
    return operand.as(new Formula.Transposed(operand.formula()), operand.type(), span);
  }

  /** Whether a formula with letters stands above a bracket, whatever it begins with. */
  private boolean isLongExponent(Typed operand) {
    int depth = 1;
    boolean letters = false;
    for (int ahead = 0; depth > 0 && in.peek(ahead).kind() != Token.Kind.END; ahead++) {
      Token token = in.peek(ahead);
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      letters |= Names.startsName(token) || token.is("[");
    }
    return letters && startsPower(operand);
  }

  /**
   * Behind a bracket or a number a letter is an exponent; behind another letter it may be a label.
   */
  private boolean startsPower(Typed operand) {
    boolean bracket = in.mark() > 1 && isBracketBehind();
    boolean number = operand.formula() instanceof Formula.Literal;
    boolean counts =
        table
            .label(in.peek().text())
            .filter(d -> d.role().name().equals(SymbolReader.COUNTING_INDEX))
            .isPresent();
    boolean sum = in.at(in.mark() - 1).is("{") && PowerSum.starts(in, -1);
    boolean letter =
        in.peek().kind() == Token.Kind.LETTER
            && operand.formula() instanceof Formula.Symbol symbol
            && symbol.type().equals(Type.SCALAR)
            && table.readings(SymbolName.of(in.peek().text())).stream()
                .anyMatch(s -> s.declaration().quantity() instanceof Quantity.Number);
    return (bracket || number || counts || sum || letter) && !STARS.contains(in.peek().text());
  }

  private boolean isBracketBehind() {
    int at = in.at(in.mark() - 1).is("{") ? in.mark() - 3 : in.mark() - 2;
    return at >= 0 && (in.at(at).is(")") || in.at(at).is("]"));
  }

  /** A power whose exponent is any number, which is not computed. */
  private Typed openPower(Typed operand) {
    Span start = in.peek().span();
    requireNoState(operand, start);
    require(
        operand.type().rank() == 0,
        start,
        "the power of " + operand.type().one() + " is not defined");
    Typed exponent = in.at(in.mark() - 1).is("{") ? inside(this::sum) : symbols.read();
    require(
        exponent.type().equals(Type.SCALAR) && exponent.free().isEmpty(),
        exponent.span(),
        "an exponent is a number, this is " + exponent.type().one());
    require(
        operand.type().kind() != Kind.OPERATOR
            || !(exponent.formula() instanceof Formula.Symbol letter)
            || !(letter.declaration().quantity() instanceof Quantity.Number number)
            || !number.real(),
        exponent.span(),
        "the power of an operator with a letter in its exponent needs a whole number as letter");
    requireBound(operand, exponent.span(), "a power");
    Formula power =
        Formula.Uncomputed.of(
            UncomputedSign.OPEN_POWER, List.of(operand.formula(), exponent.formula()));
    return operand.as(power, operand.type(), operand.span().to(exponent.span()));
  }

  private Typed power(Typed operand, boolean braces) {
    Exponent exponent = Exponent.read(in, braces);
    Span span = operand.span().to(exponent.span());
    requireNoState(operand, span);
    requireBound(operand, span, "a power");
    return exponent.of(operand, span);
  }

  private Typed wholePower(Typed operand, boolean braces) {
    WholeExponent exponent = WholeExponent.read(this, braces);
    Span span = operand.span().to(exponent.span());
    requireNoState(operand, span);
    requireBound(operand, span, "a power");
    return exponent.of(operand, span);
  }

  private static Typed starred(Typed operand, Token token) {
    Span span = operand.span().to(token.span());
    Type type = operand.type();
    if (token.is("\\dagger")) {
      requireNoState(operand, span);
      return operand.as(new Formula.Adjoint(operand.formula()), type, span);
    }
    if (token.is("*") || token.is("\\ast")) {
      return conjugated(operand, span);
    }
    throw new ReadingException(
        token.span(), "expected \\dagger, * or a number, found " + token.shown(), "");
  }

  /** a*, and X* = (Xᵀ)† of an operator. */
  private static Typed conjugated(Typed operand, Span span) {
    Type type = operand.type();
    if (type.kind() == Kind.OPERATOR) {
      Formula transposed = new Formula.Transposed(operand.formula());
      return operand.as(new Formula.Adjoint(transposed), type, span);
    }
    require(
        type.kind() == Kind.SCALAR,
        span,
        "* conjugates numbers and operators, this is " + type.one());
    return operand.as(new Formula.Conjugate(operand.formula()), type, span);
  }

  private static void requireNoState(Typed operand, Span span) {
    Kind kind = operand.type().kind();
    require(
        kind == Kind.SCALAR || kind == Kind.OPERATOR,
        span,
        operand.type().one() + " cannot carry this superscript");
  }

  /** Nothing but sums can be taken over the indices of what is not linear. */
  void requireBound(Typed operand, Span span, String what) {
    boolean bound = sums.areSummed(operand.free().keySet());
    if (!bound) {
      throw new ReadingException(
          span,
          what + " of something with the free indices " + operand.free().keySet(),
          "write the sum out with \\sum",
          new Obstacle.Unbalanced(
              operand.free().keySet().stream().map(Declaration::latex).toList()));
    }
  }

  static void require(boolean condition, Span span, String message) {
    if (!condition) {
      throw new ReadingException(span, message, "");
    }
  }

  /** Whether spatial indices, and nothing else, stand above a vector or tensor. */
  private boolean isComponent(Typed operand) {
    if (operand.type().rank() == 0) {
      return false;
    }
    int mark = in.mark();
    in.take();
    try {
      return Names.startsName(in.next("{") ? in.peek(1) : in.peek())
          && Subscripts.read(in).stream()
              .allMatch(
                  piece ->
                      table.label(piece).filter(d -> d.sort() == Sort.SPATIAL_INDEX).isPresent());
    } catch (ReadingException noIndices) {
      return false;
    } finally {
      in.reset(mark);
    }
  }

  /** (…)_i or (…)^i, components of a bracketed vector or tensor. */
  private Typed components(Typed operand) {
    EvaluationReader evaluation = new EvaluationReader(this);
    if (evaluation.isBelow()) {
      return evaluation.below(operand);
    }
    in.take();
    Span start = in.peek().span();
    List<String> pieces = Subscripts.read(in);
    Span span = operand.span().to(in.previous().span());
    List<Declaration> bands = bands(pieces);
    if (bands.size() == 2 && pieces.size() == 2) {
      require(
          operand.type().rank() == 0,
          span,
          "a matrix element is taken of an operator, this is " + operand.type().one());
      return operand.as(Formula.Uncomputed.element(operand.formula(), bands), Type.SCALAR, span);
    }
    Optional<Typed> part = PartReader.of(operand, pieces, table, span);
    if (part.isPresent()) {
      return part.get();
    }
    List<Declaration> indices = new ArrayList<>();
    for (String piece : pieces) {
      indices.add(
          table
              .label(piece)
              .filter(d -> d.sort() == Sort.SPATIAL_INDEX)
              .orElseThrow(
                  () ->
                      new ReadingException(start, piece + " is not a declared spatial index", "")));
    }
    return indexed(operand, indices, span);
  }

  /** Those of some subscripts that are indices of bands. */
  private List<Declaration> bands(List<String> pieces) {
    return pieces.stream()
        .flatMap(piece -> table.label(piece).stream())
        .filter(d -> d.sort() == Sort.BAND_INDEX)
        .toList();
  }

  Typed indexed(Typed operand, List<Declaration> indices, Span span) {
    require(
        operand.type().rank() == indices.size(),
        span,
        ""
            + operand.type().one()
            + " takes "
            + operand.type().rank()
            + " indices, found "
            + indices.size());
    Map<Declaration, Integer> free = new LinkedHashMap<>(operand.free());
    occur(indices, free);
    return new Typed(
        new Formula.Indexed(operand.formula(), indices), operand.type().withRank(0), span, free);
  }

  /** Counts indices that are free; what stands for one direction only is not. */
  static void occur(List<Declaration> indices, Map<Declaration, Integer> free) {
    indices.stream()
        .filter(index -> !index.isFixed())
        .forEach(index -> free.merge(index, 1, Integer::sum));
  }
}
