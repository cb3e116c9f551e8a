package org.rederive.formula.read;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rederive.formula.Declaration;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Typed;

/**
 * A formula by recursive descent: the whole, one factor, and the readers of all that has one of its
 * own. Precedence, weakest first: {@code + −}, {@code ·}, {@code ×}, written products. A sum sign
 * or integral takes the rest of its term; a derivative takes the next factor.
 */
final class Parser {
  /** A number that is given has no values to run over. */
  private static final String ANOTHER_KIND =
      "give it a kind of what varies, such as parameter, time or a momentum;"
          + " 'rederive language' lists those of each setting";

  final TokenStream in;

  /** Where the nodes stand that have been read so far. */
  final Places places;

  /** The declared symbols, and what was written where a coordinate stands. */
  SymbolTable table;

  /** Letters of states that an operator acts on, and that need no bars. */
  final Set<String> acted;

  /** What functions are of where that is not written. */
  final LeftOut leftOut;

  final SymbolReader symbols;
  private final KetReader kets;
  private final BracketReader brackets;
  final DerivativeReader derivatives;
  private final FunctionReader functions;
  final SumReader sums;
  private final IntegralReader integrals;
  final Surroundings around;
  final Products products;
  final NumberReader numbers;
  final FunctionArguments arguments;
  final ExponentialReader exponentials;
  final ScriptReader scripts;
  final SuperscriptReader superscripts;
  final TermReader terms;

  Parser(TokenStream in, SymbolTable table) {
    this.in = in;
    in.know(PairedLetters.of(table));
    this.places = new Places(in);
    this.table = table;
    this.acted = ActedStates.in(in, table);
    this.leftOut = new LeftOut(table);
    this.symbols = new SymbolReader(this);
    this.kets = new KetReader(this, symbols);
    this.brackets = new BracketReader(this, kets);
    this.derivatives = new DerivativeReader(this);
    this.functions = new FunctionReader(this);
    this.sums = new SumReader(this);
    this.integrals = new IntegralReader(this);
    this.around = new Surroundings(this);
    this.products = new Products(this);
    this.numbers = new NumberReader(in);
    this.arguments = new FunctionArguments(this);
    this.exponentials = new ExponentialReader(this);
    this.scripts = new ScriptReader(this);
    this.superscripts = new SuperscriptReader(this);
    this.terms = new TermReader(this);
  }

  /** The whole text as one formula. */
  Typed whole() {
    Typed formula = sum();
    end();
    return formula;
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

  Typed sum() {
    return terms.sum();
  }

  /** A product with dots and crosses. */
  Typed dot() {
    return products.dot();
  }

  /** A written product. */
  Typed product() {
    return products.product();
  }

  /** Reads something between brackets, where a bar has its own meaning again. */
  <T> T inside(Supplier<T> reading) {
    return around.inside(reading);
  }

  boolean startsFactor() {
    Optional<Construct> construct = Construct.at(in.peek());
    return construct.isPresent()
        && !sums.isCondition("(")
        && !sums.isWord()
        && !(construct.get() == Construct.NAME && sums.startsCondition())
        && !around.closes(construct.get());
  }

  /** One factor with what is attached to it; {@code bars} if an evaluation bar may follow. */
  Typed factor(boolean bars) {
    Span first = places.here();
    in.descend();
    Typed factor = scripts.attached(first, bare());
    in.ascend();
    return bars ? places.note(first, new EvaluationReader(this).behindBar(factor)) : factor;
  }

  /** One factor without what is attached to it. */
  Typed bare() {
    Span first = places.here();
    return places.note(first, kets.read().orElseGet(this::started));
  }

  /** What begins with the token at hand. */
  private Typed started() {
    return switch (Construct.at(in.peek()).orElse(Construct.NAME)) {
      case NUMBER -> numbers.number();
      case GROUP -> in.next("(") ? group("(", ")") : group("{", "}");
      case SQUARE -> sums.isCondition("[") ? sums.restricted() : brackets.square();
      case CURLY -> brackets.curly();
      case BAR -> brackets.bar();
      case ANGLE -> brackets.angle();
      case FRACTION -> derivatives.fraction();
      case DERIVATIVE -> derivatives.operator();
      case EXPONENTIAL -> exponentials.exponential();
      case LOGARITHM -> exponentials.logarithm();
      case ROOT -> functions.root();
      case FUNCTION -> functions.elementary();
      case ARGUMENT -> functions.argument();
      case DETERMINANT -> functions.determinant();
      case MATRIX -> new MatrixReader(this).matrix();
      case NORM -> brackets.norm();
      case SUM -> sums.sum();
      case PRODUCT -> new ProductReader(this).product();
      case INTEGRAL -> integrals.integral();
      case DIMENSION -> RoundedReader.dimension(this);
      case ROUNDED -> RoundedReader.rounded(this);
      case BARRED -> BarReader.read(this);
      case LIMIT -> new LimitReader(this).limit();
      case NAME -> symbols.read();
    };
  }

  /** ( … ) or { … } as plain grouping. */
  Typed group(String open, String close) {
    Optional<Typed> bra = open.equals("(") ? new OperatorStates(this).bra() : Optional.empty();
    if (bra.isPresent()) {
      return bra.get();
    }
    Token first = in.expect(open, "");
    Typed inside = inside(this::sum);
    if (open.equals("(") && in.next(",")) {
      return new ComponentsReader(this).read(first, inside);
    }
    Token last = in.expect(close, "to close the bracket");
    return inside.as(inside.formula(), inside.type(), first.span().to(last.span()));
  }

  /** A state that is known by its labels, which may be signs, or a sum. */
  Typed state() {
    return kets.read().orElseGet(this::sum);
  }

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
    return table.label(latex).orElseThrow(() -> undeclared(what, latex, span));
  }

  private ReadingException undeclared(String what, String latex, Span span) {
    Obstacle obstacle = new Obstacle.Undeclared(latex);
    return table.declarations().stream()
        .filter(declared -> declared.latex().equals(latex))
        .findFirst()
        .map(declared -> latex + " is declared as '" + declared.role() + "', which is no " + what)
        .map(words -> new ReadingException(span, words, ANOTHER_KIND, obstacle))
        .orElseGet(
            () ->
                new ReadingException(
                    span,
                    "undeclared " + what + " " + latex,
                    "declare it in the symbol table",
                    obstacle));
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
}
