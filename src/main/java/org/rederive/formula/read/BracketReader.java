package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shapes;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Reads [a, b], {a, b}, kets, bras, brackets ⟨a|X|b⟩, expectations ⟨X⟩ and |a|². */
final class BracketReader {
  private static final Set<String> OPENING = Set.of("(", "[", "{", "\\{", "\\lbrace");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "\\}", "\\rbrace");

  /** Longest look ahead, in tokens. */
  private static final int FARTHEST = 2000;

  private final Parser parser;
  private final KetReader kets;

  BracketReader(Parser parser, KetReader kets) {
    this.parser = parser;
    this.kets = kets;
  }

  // ---- [ … ] groups unless there is a comma

  Typed square() {
    Token open = parser.in.take();
    Typed left = parser.inside(parser::sum);
    if (parser.in.takeIf(",")) {
      return commutator(open, left, "]", false);
    }
    Token close = parser.in.expect("]", "to close the bracket");
    return left.as(left.formula(), left.type(), open.span().to(close.span()));
  }

  Typed curly() {
    Token open = parser.in.take();
    Typed left = parser.inside(parser::sum);
    if (parser.in.takeIf(",")) {
      return commutator(open, left, open.is("\\{") ? "\\}" : "\\rbrace", true);
    }
    Token close = parser.in.expect(open.is("\\{") ? "\\}" : "\\rbrace", "to close the bracket");
    return left.as(left.formula(), left.type(), open.span().to(close.span()));
  }

  private Typed commutator(Token open, Typed left, String closing, boolean anti) {
    Typed right = parser.inside(parser::sum);
    Token close = parser.in.expect(closing, "to close the commutator");
    Span span = open.span().to(close.span());
    boolean operators = left.type().kind() == Kind.OPERATOR && right.type().kind() == Kind.OPERATOR;
    if (!operators) {
      String found = left.type().one() + " and " + right.type().one();
      throw new ReadingException(
          span,
          "a commutator is taken of two operators, found " + found,
          "",
          new Obstacle.NoOperator());
    }
    Type type = Shapes.product(left, right);
    Formula formula = new Formula.Commutator(left.formula(), right.formula(), anti);
    return new Typed(formula, type, span, Typed.together(left, right));
  }

  // ---- | … ⟩ and | … |²

  Typed bar() {
    Token open = parser.in.take();
    MatrixReader matrix = new MatrixReader(parser);
    if (matrix.startsBare()) {
      return matrix.betweenBars(open.span());
    }
    Typed content = parser.around.untilBar(parser::state);
    if (parser.in.next("\\rangle")) {
      Token close = parser.in.take();
      requireKet(content);
      return content.as(
          new Formula.Ket(content.formula()), content.type(), open.span().to(close.span()));
    }
    Optional<Typed> operator = new OperatorStates(parser).ket(open.span(), content);
    if (operator.isPresent()) {
      return operator.get();
    }
    parser.in.expect("|", "or \\rangle to close the ket or modulus");
    Span span = open.span().to(parser.in.previous().span());
    Parser.require(
        content.type().kind() == Kind.SCALAR && content.type().rank() <= 1,
        span,
        "a modulus is taken of a number or vector, this is " + content.type().one());
    parser.requireBound(content, span, "the modulus");
    return content.as(
        takesSquare()
            ? new Formula.SquaredModulus(content.formula())
            : new Formula.Modulus(content.formula()),
        Type.SCALAR,
        span.to(parser.in.previous().span()));
  }

  /** Whether ^2 stands here, which is taken then. */
  private boolean takesSquare() {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean raised = in.takeIf("^");
    boolean braces = raised && in.takeIf("{");
    boolean two = raised && in.takeIf("2") && (!braces || in.takeIf("}"));
    if (!two) {
      in.reset(mark);
    }
    return two;
  }

  /** ‖ψ‖ = ⟨ψ|ψ⟩^½, or its square. */
  Typed norm() {
    Token open = parser.in.take();
    Typed content = parser.around.untilNorm();
    parser.in.expect("\\|", "to close the norm");
    Span span = open.span().to(parser.in.previous().span());
    Parser.require(
        content.type().equals(Type.KET),
        span,
        "the norm is taken of a state, this is " + content.type().one());
    parser.requireBound(content, span, "the norm");
    Formula state = content.formula();
    Formula square = new Formula.Bracket(state, Formula.Join.NONE, Optional.empty(), state);
    return content.as(
        takesSquare() ? square : new Formula.Root(square, 2),
        Type.SCALAR,
        span.to(parser.in.previous().span()));
  }

  // ---- ⟨ …

  Typed angle() {
    Token open = parser.in.take();
    Typed first = parser.around.untilBar(parser::state);
    if (parser.in.next("\\rangle")) {
      return expectation(open, first);
    }
    parser.in.expect("|", "or \\rangle to close the bracket");
    requireKet(first);
    if (!closesWithKet() || parser.in.next("+") && !kets.closesBracket(0)) {
      return bra(open, first);
    }
    refuseSign(open);
    return bracket(open, first);
  }

  /**
   * ⟨a| − 2|b⟩⟨c| would be a difference as well as the bracket ⟨a|−2|b⟩ before ⟨c|; with + nobody
   * begins an operator.
   */
  private void refuseSign(Token open) {
    Token sign = parser.in.peek();
    if (Subscripts.isSign(sign) && !kets.closesBracket(0)) {
      throw new ReadingException(
          open.span().to(sign.span()),
          "a sign after a bra can be read in two ways",
          "put the bra or what follows the bar in brackets");
    }
  }

  private Typed bra(Token open, Typed content) {
    Span span = open.span().to(parser.in.previous().span());
    Type type = new Type(Kind.BRA, content.type().rank());
    return content.as(new Formula.Bra(content.formula()), type, span);
  }

  private Typed bracket(Token open, Typed bra) {
    Formula.Join join = join();
    if (parser.in.next("|") && (join != Formula.Join.NONE || opensKet())) {
      parser.in.take();
      return closed(open, bra, join, Optional.empty(), ketContent());
    }
    refuseReduced(open);
    Typed middle = parser.around.middle();
    if (parser.in.next("\\rangle")) {
      return closed(open, bra, join, Optional.empty(), middle);
    }
    parser.in.expect("|", "or \\rangle to close the bracket");
    return closed(open, bra, join, Optional.of(middle), ketContent());
  }

  /** ⟨a||X||b⟩ is a reduced matrix element to some, and has the modulus of X to others. */
  private void refuseReduced(Token open) {
    boolean bar = parser.in.next("|");
    for (int i = afterGroups(1); bar && !endsTerm(i); i = afterGroups(i + 1)) {
      if (!parser.in.peek(i).is("|")) {
        continue;
      }
      if (parser.in.peek(i + 1).is("|")) {
        throw new ReadingException(
            open.span().to(parser.in.peek(i + 1).span()),
            "this can be a reduced matrix element or have a modulus in it",
            "write the modulus before the bracket");
      }
      return;
    }
  }

  /** Whether a ket follows, as the b of ⟨a||b⟩, and no modulus. */
  private boolean opensKet() {
    int angles = 0;
    for (int i = afterGroups(1); !endsTerm(i); i = afterGroups(i + 1)) {
      Token token = parser.in.peek(i);
      angles += token.is("\\langle") ? 1 : 0;
      if (angles == 0 && (token.is("|") || token.is("\\rangle"))) {
        return token.is("\\rangle");
      }
      angles -= token.is("\\rangle") ? 1 : 0;
    }
    return false;
  }

  private Typed ketContent() {
    return parser.around.untilBar(parser::state);
  }

  private Formula.Join join() {
    if (parser.in.takeIf("\\cdot")) {
      return Formula.Join.DOT;
    }
    return parser.in.takeIf("\\times") ? Formula.Join.CROSS : Formula.Join.NONE;
  }

  private Typed closed(
      Token open, Typed bra, Formula.Join join, Optional<Typed> middle, Typed ket) {
    Token close = parser.in.expect("\\rangle", "to close the bracket");
    requireKet(ket);
    middle.ifPresent(BracketReader::requireOperator);
    Span span = open.span().to(close.span());
    Typed row = bra.as(bra.formula(), new Type(Kind.BRA, bra.type().rank()), bra.span());
    Typed right = ket;
    if (middle.isPresent()) {
      Typed operator = middle.get();
      right = Products.joined(operator, ket, ket.formula(), Shapes.product(operator, ket));
    }
    Type type =
        join == Formula.Join.NONE
            ? Shapes.product(row, right)
            : Shapes.contracted(row, right, join == Formula.Join.CROSS);
    Formula formula =
        new Formula.Bracket(bra.formula(), join, middle.map(Typed::formula), ket.formula());
    return new Typed(formula, type, span, Typed.together(row, right));
  }

  private Typed expectation(Token open, Typed operator) {
    Token close = parser.in.take();
    Span span = open.span().to(close.span());
    requireOperator(operator);
    boolean written = parser.in.takeIf("_");
    Span subscript = parser.places.here();
    Formula.Symbol symbol =
        !written
            ? onlyState(span)
            : labelledState(operator.formula()).orElseGet(this::writtenState);
    if (written) {
      parser.places.note(symbol, parser.places.since(subscript));
    }
    Formula formula = new Formula.Expectation(operator.formula(), symbol, written);
    Type type = new Type(Kind.SCALAR, operator.type().rank());
    return operator.as(formula, type, span.to(parser.in.previous().span()));
  }

  /**
   * The state of averages with the labels that stand below a bracket: Ψ_0 of ⟨X⟩_0, where these are
   * no state. What X depends on may be averaged over, and what counts may be as well.
   */
  private Optional<Formula.Symbol> labelledState(Formula operator) {
    TokenStream in = parser.in;
    boolean state = in.ahead(this::writtenState).isPresent();
    Optional<List<String>> labels = state ? Optional.empty() : in.ahead(() -> Subscripts.read(in));
    List<Formula.Symbol> found =
        labels.stream()
            .filter(all -> all.stream().noneMatch(label -> isAveragedOver(label, operator)))
            .flatMap(all -> Mentions.AVERAGED.stream().flatMap(role -> averaged(role, all)))
            .distinct()
            .toList();
    if (found.size() != 1) {
      return Optional.empty();
    }
    Subscripts.read(in);
    return Optional.of(found.get(0));
  }

  private Stream<Formula.Symbol> averaged(String role, List<String> labels) {
    boolean coordinates = labels.stream().allMatch(label -> parser.table.label(label).isPresent());
    return parser.table.withRole(role).stream()
        .map(state -> SymbolName.of(state.pattern().base()))
        .flatMap(
            letter ->
                Stream.of(letter.withSubscripts(labels), letter.withArguments(labels))
                    .limit(coordinates ? 2 : 1))
        .flatMap(name -> declared(name).stream());
  }

  private boolean isAveragedOver(String label, Formula operator) {
    boolean within =
        operator.freeLabels().stream().anyMatch(d -> d.latex().equals(label))
            || operator.allSymbols().anyMatch(s -> s.declaration().latex().equals(label));
    return within || parser.table.label(label).filter(d -> d.sort() != Sort.COORDINATE).isPresent();
  }

  /** The state below a bracket: its letter with labels and arguments, with bars or without. */
  private Formula.Symbol writtenState() {
    TokenStream in = parser.in;
    Span span = in.peek().span();
    boolean braces = in.takeIf("{");
    boolean bar = braces && in.takeIf("|");
    int mark = in.mark();
    SymbolName name = bar ? Names.ket(in) : braces ? Names.declared(in) : letter();
    Optional<Formula.Symbol> state = declared(name);
    if (bar && state.isEmpty()) {
      in.reset(mark);
      name = Names.declared(in);
      state = declared(name);
    }
    if (bar) {
      in.expect("\\rangle", "to close the state");
    }
    if (braces) {
      in.expect("}", "to close the subscript");
    }
    boolean zero = name.arguments().contains("0");
    if (state.isEmpty() || zero) {
      throw new ReadingException(span, name.latex() + " is not a declared state", "");
    }
    return state.get();
  }

  private SymbolName letter() {
    return SymbolName.of(Names.base(parser.in));
  }

  private Optional<Formula.Symbol> declared(SymbolName name) {
    return parser.table.readings(name).stream()
        .filter(symbol -> symbol.declaration().type().kind() == Kind.KET)
        .findFirst();
  }

  private Formula.Symbol onlyState(Span span) {
    List<Declaration> states = new ArrayList<>(parser.table.withRole("state"));
    states.addAll(parser.table.withRole("evolving state"));
    List<Declaration> ofAverages = parser.table.withRole("state of averages");
    List<Declaration> bare =
        ofAverages.stream().filter(d -> d.pattern().subscripts().isEmpty()).toList();
    states.addAll(bare.isEmpty() ? ofAverages : bare);
    if (states.size() != 1) {
      throw new ReadingException(
          span,
          "the expectation value does not say in which state it is taken",
          "declare exactly one symbol of kind 'state' or 'state of averages', or write \\langle X \\rangle_W");
    }
    return new Formula.Symbol(states.get(0), states.get(0).slots());
  }

  /** Looks ahead for the ⟩ that belongs to this ⟨. */
  private boolean closesWithKet() {
    if (kets.closesBracket(0)) {
      return true;
    }
    int angles = 0;
    for (int i = afterGroups(0); !endsTerm(i); i = afterGroups(i + 1)) {
      Token token = parser.in.peek(i);
      if (token.is("\\rangle") && --angles < 0) {
        return true;
      }
      if (token.is("\\langle")) {
        angles++;
      }
      if (angles == 0 && opensBar(i)) {
        return false;
      }
      if (angles == 0 && token.is("|") && kets.closesBracket(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsTerm(int ahead) {
    Token token = parser.in.peek(ahead);
    boolean comma = token.is(",") && !kets.isLabel(ahead + 1);
    boolean sign = token.is("=") || comma || CLOSING.contains(token.text());
    return sign || token.kind() == Token.Kind.END;
  }

  /** The first place from here on that no bracket contains. */
  private int afterGroups(int from) {
    int i = from;
    while (OPENING.contains(parser.in.peek(i).text())) {
      i = afterGroup(i);
    }
    if (i > FARTHEST) {
      throw new ReadingException(
          parser.in.previous().span(),
          "the formula goes on for too long after this bar",
          "split it into steps");
    }
    return i;
  }

  private int afterGroup(int from) {
    int depth = 0;
    int i = from;
    do {
      String text = parser.in.peek(i++).text();
      depth += OPENING.contains(text) ? 1 : CLOSING.contains(text) ? -1 : 0;
    } while (depth > 0 && i <= FARTHEST && parser.in.peek(i).kind() != Token.Kind.END);
    return i;
  }

  /** A bar right after a sign opens a ket of the next term, it does not close this bracket. */
  private boolean opensBar(int ahead) {
    Token before = ahead == 0 ? parser.in.previous() : parser.in.peek(ahead - 1);
    boolean sign = before.is("+") || before.is("-");
    return parser.in.peek(ahead).is("|") && sign;
  }

  private static void requireKet(Typed content) {
    Parser.require(
        content.type().kind() == Kind.KET,
        content.span(),
        "expected a state between bar and angle, found " + content.type().one());
  }

  private static void requireOperator(Typed operator) {
    Kind kind = operator.type().kind();
    Parser.require(
        kind == Kind.OPERATOR || kind == Kind.SCALAR,
        operator.span(),
        "expected an operator between the bars, found " + operator.type().one());
  }
}
