package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.NamedFunction;
import org.rederive.formula.Obstacle;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/** Reads a symbol with its scripts and arguments and finds the declaration it stands for. */
final class SymbolReader {
  private static final String PI = "\\pi";
  private static final Set<String> FUNCTIONS =
      Set.of("sin", "cos", "tan", "cot", "exp", "log", "det", "arg", "lim", "max", "min");
  private static final int LONGEST_FUNCTION = 3;

  /** The kind of an index that is a number, too. */
  static final String COUNTING_INDEX = "counting index";

  private final Parser parser;

  SymbolReader(Parser parser) {
    this.parser = parser;
  }

  /** A symbol, i, e^{…}, Re, Im, Tr, ε_ijk or δ. */
  Typed read() {
    TokenStream in = parser.in;
    Token first = in.peek();
    if (first.is(".")) {
      boolean decimal = in.peek(1).kind() == Token.Kind.NUMBER;
      String hint = "write (...) |_{\\lambda=0} instead of \\left. ... \\right|";
      throw new ReadingException(
          first.span(), "a full stop is no factor", decimal ? "write 0.5" : hint);
    }
    if (!Names.startsName(first)) {
      throw new ReadingException(
          first.span(), "expected a factor, found " + first.shown(), unknown(first));
    }
    refuseSpelled();
    String base = Names.base(in);
    Span start = first.span().to(in.previous().span());
    if (base.equals("i") && parser.table.readings(SymbolName.of("i")).isEmpty() || isUnit(base)) {
      return new Typed(new Formula.ImaginaryUnit(), Type.SCALAR, start);
    }
    if (base.equals(PI) && !isDeclared(base) && !isComponent(base)) {
      return new Typed(new Formula.Pi(), Type.SCALAR, start);
    }
    boolean e = base.equals("e") || base.equals("\\mathrm{e}");
    if (e && in.next("^") && isExponential(base)) {
      in.take();
      boolean letter = Names.startsName(in.peek()) && !Names.ACCENTS.contains(in.peek().text());
      Typed power =
          parser.exponentials.exponentialOf(
              letter ? read() : parser.exponentials.exponent(), start);
      Names.requireOnce(!in.next("^"), in.peek(), "superscript");
      return power;
    }
    refusePair(base, start);
    if (base.equals("\\mathrm{dim}") && !isDeclared(base)) {
      return RoundedReader.dimensionOf(parser, start);
    }
    Optional<NamedFunction> function = NamedFunction.spelled(base);
    if (function.isPresent()) {
      return of(function.get(), start);
    }
    return new OrderedProduct(parser)
        .behind(SymbolName.of(base))
        .orElseGet(() -> named(base, start));
  }

  /** The π_x of a declared 𝛑 is no number. */
  private boolean isComponent(String base) {
    return parser.in.next("_") && new BoldLetters(parser.table).withComponent(base).isPresent();
  }

  /** ΔE is one name where it is declared, and a product where its letters are. */
  private void refusePair(String base, Span start) {
    int gap = base.indexOf(' ');
    boolean pair = gap > 0 && PairedLetters.FIRST.contains(base.substring(0, gap));
    if (pair && isDeclared(base.substring(0, gap)) && isDeclared(base.substring(gap + 1))) {
      throw new ReadingException(
          start.to(parser.in.previous().span()),
          base + " can be one name or a product of letters",
          "both are declared: rename one of them");
    }
  }

  /** cos without a backslash is the function to who wrote it, and c o s to LaTeX. */
  private void refuseSpelled() {
    TokenStream in = parser.in;
    StringBuilder word = new StringBuilder();
    int at = 0;
    while (at < LONGEST_FUNCTION
        && in.peek(at).kind() == Token.Kind.LETTER
        && (at == 0 || in.peek(at).span().start() == in.peek(at - 1).span().end())) {
      word.append(in.peek(at++).text());
      if (FUNCTIONS.contains(word.toString())) {
        throw new ReadingException(
            in.peek().span().to(in.peek(at - 1).span()),
            word + " can be the function or a product of letters",
            "write \\" + word + ", or gaps between the letters");
      }
    }
  }

  /** Where e is declared, e^2, e^* and the labels of declared symbols are no exponentials. */
  private boolean isExponential(String e) {
    if (!isDeclared(e)) {
      return true;
    }
    TokenStream in = parser.in;
    int mark = in.mark();
    try {
      in.take();
      boolean braces = in.next("{");
      if (!braces || isWhole()) {
        return false;
      }
      SymbolName labelled = SymbolName.of(e).withLabel(Names.label(in));
      return parser.table.readings(labelled).isEmpty();
    } catch (ReadingException noLabel) {
      return true;
    } finally {
      in.reset(mark);
    }
  }

  /** Whether what stands in braces is †, * or a power, and nothing else. */
  private boolean isWhole() {
    TokenStream in = parser.in;
    int mark = in.mark();
    in.take();
    boolean letters = WholeExponent.starts(in, parser.table, true);
    boolean power = letters || Exponent.starts(in, true);
    if (letters) {
      WholeExponent.read(parser, true);
    } else if (power) {
      Exponent.read(in, true);
    } else {
      power = in.takeIf("*") || in.takeIf("\\ast") || in.takeIf("\\dagger");
    }
    boolean whole = power && in.next("}");
    in.reset(mark);
    return whole;
  }

  /** Whether the letter is that of a declared symbol, whatever is attached to it. */
  private boolean isDeclared(String base) {
    return parser.table.declarations().stream().anyMatch(d -> d.pattern().base().equals(base));
  }

  private Typed of(NamedFunction function, Span start) {
    return switch (function) {
      case REAL_PART -> part(true, start);
      case IMAGINARY_PART -> part(false, start);
      case TRACE -> trace(start);
    };
  }

  /**
   * The letter i as a factor is always the imaginary unit, also where i is declared as an index.
   */
  private boolean isUnit(String base) {
    return base.equals("\\mathrm{i}")
        || base.equals("i") && parser.table.label("i").filter(SymbolReader::isIndex).isPresent();
  }

  private static boolean isIndex(Declaration declaration) {
    return declaration.sort() == Sort.SPATIAL_INDEX || declaration.sort() == Sort.BAND_INDEX;
  }

  private static String unknown(Token token) {
    if (token.is("\\cdot") || token.is("\\times")) {
      return token.text() + " needs a factor on either side";
    }
    String known = Names.knownCommands(token.text());
    if (!known.isEmpty() || token.kind() != Token.Kind.COMMAND) {
      return known;
    }
    return "the command " + token.text() + " is not part of the formula language";
  }

  private Typed part(boolean real, Span start) {
    Typed operand =
        parser.arguments.additiveArgumentOf(real ? "\\mathrm{Re}" : "\\mathrm{Im}", start);
    Kind kind = operand.type().kind();
    Parser.require(
        kind == Kind.SCALAR || kind == Kind.OPERATOR,
        operand.span(),
        "the "
            + (real ? "real" : "imaginary")
            + " part of "
            + operand.type().one()
            + " is not defined");
    return operand.as(
        new Formula.Part(real, operand.formula()), operand.type(), start.to(operand.span()));
  }

  private Typed trace(Span start) {
    if (parser.in.next("_")) {
      return new PartialTrace(parser).read(start);
    }
    Typed operand = parser.arguments.additiveArgumentOf("\\mathrm{Tr}", start);
    Parser.require(
        operand.type().kind() == Kind.OPERATOR,
        operand.span(),
        "the trace is taken of an operator, this is " + operand.type().one());
    return operand.as(
        new Formula.Trace(operand.formula()),
        new Type(Kind.SCALAR, operand.type().rank()),
        start.to(operand.span()));
  }

  // ---- named symbols

  private Typed named(String base, Span start) {
    TokenStream in = parser.in;
    SymbolName name = SymbolName.of(base);
    List<Integer> raised = new ArrayList<>();
    Span own = start;
    while (in.next("_") || in.next("^") || in.next("'") && raised.isEmpty()) {
      if (in.takeIf("'")) {
        name = Names.primed(name);
        own = parser.places.since(start);
      } else if (in.next("^") && isOrder(name)) {
        Names.requireOnce(name.label().isEmpty(), in.take(), "superscript");
        name = name.withLabel(order(true));
        own = parser.places.since(start);
      } else if (in.next("^") && isMultiple(name)) {
        Names.requireOnce(name.label().isEmpty(), in.take(), "superscript");
        name = name.withLabel(Names.label(in));
        own = parser.places.since(start);
      } else if (in.next("^")
          && (isOperation() || isCounting(name) || isPower(name) || isTransposed(name))) {
        boolean once = name.label().isEmpty() || isOperation();
        Names.requireOnce(raised.isEmpty() && once, in.peek(), "superscript");
        raised.add(in.mark());
        skipOperation();
      } else {
        Names.requireOnce(raised.isEmpty() || in.next("_"), in.peek(), "superscript");
        name = script(name, in.take());
        own = parser.places.since(start);
      }
    }
    Optional<Typed> open = new OpenFunctions(parser).read(name, start);
    if (open.isPresent()) {
      parser.places.noteWhole(open.get().formula(), parser.places.since(start));
      return replay(open.get(), raised);
    }
    Optional<Typed> applied = raised.isEmpty() ? ofOperators(name, start) : Optional.empty();
    if (applied.isPresent()) {
      return applied.get();
    }
    int mark = in.mark();
    name = withArguments(lowered(ofVector(name)));
    Span span = start.to(in.previous().span());
    Typed symbol = special(name, span).orElse(null);
    if (symbol == null) {
      symbol = declared(name, span);
    }
    boolean hasArguments = in.mark() > mark;
    parser.places.noteWhole(symbol.formula(), hasArguments ? parser.places.since(start) : own);
    return replay(symbol, raised);
  }

  /** V(x̂) of a function without arguments, which is no product with a bracket behind it. */
  private Optional<Typed> ofOperators(SymbolName name, Span start) {
    List<Formula.Symbol> readings = parser.table.readings(name);
    boolean function =
        readings.size() == 1
            && readings.get(0).declaration().quantity() instanceof Quantity.Named
            && parser.in.next("(");
    Optional<List<Typed>> found = function ? parser.in.ahead(this::operators) : Optional.empty();
    if (found.filter(all -> all.stream().anyMatch(SymbolReader::isOperator)).isEmpty()) {
      return Optional.empty();
    }
    boolean operator = readings.get(0).type().kind() == Kind.OPERATOR;
    boolean sum = !found.get().stream().allMatch(a -> a.formula() instanceof Formula.Symbol);
    if (operator && sum && isBehindAdjoint(name, start)) {
      return Optional.empty();
    }
    Parser.require(
        !operator || !sum,
        parser.places.since(start),
        name + " with operators in brackets behind it can be a function of them or a product");
    List<Formula> parts = new ArrayList<>(List.of(readings.get(0)));
    operators().forEach(argument -> parts.add(argument.formula()));
    Formula applied = Formula.Uncomputed.of(UncomputedSign.APPLIED, parts);
    Type type = new Type(Kind.OPERATOR, readings.get(0).type().rank());
    return Optional.of(new Typed(applied, type, parser.places.since(start)));
  }

  /** Whether the adjoint of a letter stands before it, as in a^† a: that is a factor. */
  private boolean isBehindAdjoint(SymbolName name, Span start) {
    TokenStream in = parser.in;
    int at = in.mark();
    while (at > 0 && in.at(at).span().start() >= start.start()) {
      at--;
    }
    boolean braces = in.at(at).is("}");
    int sign = braces ? at - 1 : at;
    int letter = braces ? at - 4 : at - 2;
    return letter >= 0 && in.at(sign).is("\\dagger") && in.at(letter).is(name.base());
  }

  private static boolean isOperator(Typed argument) {
    return argument.type().kind() == Kind.OPERATOR;
  }

  /** Operators, and what may stand beside them in a bracket; none of them has free indices. */
  private List<Typed> operators() {
    TokenStream in = parser.in;
    in.expect("(", "before the arguments");
    List<Typed> arguments = new ArrayList<>();
    do {
      Typed argument = parser.inside(parser::sum);
      Parser.require(argument.free().isEmpty(), argument.span(), "an argument has a free index");
      arguments.add(argument);
    } while (in.takeIf(",") || in.takeIf(";"));
    in.expect(")", "to close the arguments");
    return arguments;
  }

  /** Ω_n^z(k) of a declared Ω_n(k): what stands above is an index, and no label. */
  private SymbolName lowered(SymbolName name) {
    return Raised.lowered(name, parser.table);
  }

  /** The component of a bold letter is printed plainly. */
  private SymbolName ofVector(SymbolName name) {
    boolean component = !spatial(name).isEmpty() || !raised(name).isEmpty();
    return component
        ? new BoldLetters(parser.table)
            .withComponent(name.base())
            .map(bold -> new SymbolName(bold, name.subscripts(), name.label(), name.arguments()))
            .orElse(name)
        : name;
  }

  private SymbolName script(SymbolName name, Token sign) {
    if (sign.is("_")) {
      Names.requireOnce(name.subscripts().isEmpty(), sign, "subscript");
      return name.withSubscripts(Subscripts.read(parser.in));
    }
    Names.requireOnce(name.label().isEmpty(), sign, "superscript");
    return name.withLabel(Names.label(parser.in));
  }

  private boolean isTransposed(SymbolName name) {
    TokenStream in = parser.in;
    int mark = in.mark();
    in.take();
    in.takeIf("{");
    boolean sign = new TransposeSign(parser).isAbove(name);
    in.reset(mark);
    return sign;
  }

  /** Whether the superscript at hand is †, * or a power. */
  private boolean isOperation() {
    TokenStream in = parser.in;
    int mark = in.mark();
    in.take();
    boolean braces = in.takeIf("{");
    Token token = in.peek();
    boolean operation =
        token.is("\\dagger")
            || braces && token.is(TensorPower.SIGN)
            || token.is("*")
            || token.is("\\ast")
            || Exponent.starts(in, braces)
            || WholeExponent.starts(in, parser.table, braces);
    in.reset(mark);
    return operation;
  }

  /** Whether an index that counts stands above a letter that has no such label: a power. */
  private boolean isCounting(SymbolName name) {
    TokenStream in = parser.in;
    Token token = in.peek(1).is("{") && in.peek(3).is("}") ? in.peek(2) : in.peek(1);
    boolean counts =
        parser
            .table
            .label(token.text())
            .filter(d -> d.role().name().equals(COUNTING_INDEX))
            .isPresent();
    return counts && parser.table.readings(name.withLabel(token.text())).isEmpty();
  }

  /** Whether the number above a name is one that a row has there. */
  private boolean isOrder(SymbolName name) {
    TokenStream in = parser.in;
    int mark = in.mark();
    in.take();
    String number = order(false);
    in.reset(mark);
    return !number.isEmpty()
        && parser.table.declarations().stream()
            .map(Declaration::pattern)
            .anyMatch(p -> p.base().equals(name.base()) && p.label().equals(number));
  }

  /** Whether a number with a letter stands above a name as a row has it: V^{3\omega}. */
  private boolean isMultiple(SymbolName name) {
    TokenStream in = parser.in;
    boolean multiple = in.peek(1).is("{") && in.peek(2).kind() == Token.Kind.NUMBER;
    int mark = in.mark();
    in.take();
    String label = multiple ? in.ahead(() -> Names.label(in)).orElse("") : "";
    in.reset(mark);
    return !label.isEmpty()
        && parser.table.declarations().stream()
            .map(Declaration::pattern)
            .anyMatch(p -> p.base().equals(name.base()) && p.label().equals(label));
  }

  /** A single number above a letter; empty if something else stands there. */
  private String order(boolean taken) {
    TokenStream in = parser.in;
    boolean braces = in.takeIf("{");
    if (in.peek().kind() != Token.Kind.NUMBER || in.peek().text().length() > 1) {
      return "";
    }
    String number = in.take().text();
    boolean closed = !braces || in.takeIf("}");
    Parser.require(closed || !taken, in.peek().span(), "expected '}' to close the superscript");
    return closed ? number : "";
  }

  /**
   * Whether a sum or a number stands above a number that is declared without such a label: ρ^{l+1},
   * or ρ^l with a row for l.
   */
  private boolean isPower(SymbolName name) {
    TokenStream in = parser.in;
    boolean scalar =
        name.subscripts().isEmpty()
            && parser.table.readings(name).stream().anyMatch(s -> s.type().equals(Type.SCALAR));
    if (!scalar) {
      return false;
    }
    Token token = in.peek(1).is("{") && in.peek(3).is("}") ? in.peek(2) : in.peek(1);
    boolean number =
        token.kind() == Token.Kind.LETTER
            && isNumber(SymbolName.of(token.text()))
            && parser.table.readings(name.withLabel(token.text())).isEmpty();
    return number || PowerSum.starts(in, 1) || isMultiplied(2);
  }

  /** Whether a number with the letter of another one, as in 2N, is all up to a brace. */
  private boolean isMultiplied(int ahead) {
    TokenStream in = parser.in;
    return in.peek(ahead - 1).is("{")
        && in.peek(ahead).kind() == Token.Kind.NUMBER
        && in.peek(ahead + 1).kind() == Token.Kind.LETTER
        && in.peek(ahead + 2).is("}")
        && isNumber(SymbolName.of(in.peek(ahead + 1).text()));
  }

  private void skipOperation() {
    TokenStream in = parser.in;
    in.take();
    if (PowerSum.starts(in, 0) || isMultiplied(1)) {
      PowerSum.skip(in);
      return;
    }
    boolean braces = in.takeIf("{");
    if (braces && in.next(TensorPower.SIGN)) {
      TensorPower.skip(in);
    } else if (WholeExponent.starts(in, parser.table, braces)) {
      WholeExponent.read(parser, braces);
    } else if (Exponent.starts(in, braces)) {
      Exponent.read(in, braces);
    } else if (!new TransposeSign(parser).skips()) {
      in.take();
      skipExponent(braces);
    }
    if (braces) {
      in.expect("}", "to close the superscript");
    }
  }

  /** The exponent behind the sign of an adjoint. */
  private void skipExponent(boolean braces) {
    if (braces && WholeExponent.starts(parser.in, parser.table, true)) {
      WholeExponent.read(parser, true);
    } else if (braces && SuperscriptReader.isFurtherRaised(parser.in)) {
      Exponent.read(parser.in, true);
    }
  }

  /** Applies the superscripts that stood before the arguments: U^†(λ) is the adjoint of U(λ). */
  private Typed replay(Typed symbol, List<Integer> raised) {
    Typed result = symbol;
    int after = parser.in.mark();
    for (int mark : raised) {
      parser.in.reset(mark);
      result = parser.superscripts.raised(result);
    }
    parser.in.reset(after);
    return result;
  }

  private SymbolName withArguments(SymbolName name) {
    TokenStream in = parser.in;
    Optional<SymbolName> functional = functional(name);
    if (functional.isPresent()) {
      return functional.get();
    }
    if (!in.next("(")) {
      return parser.leftOut.of(name, this::withoutSpatial, in.previous().span());
    }
    int mark = in.mark();
    Span open = in.peek().span();
    boolean function =
        parser.table.takesArguments(name) && parser.table.readings(withoutSpatial(name)).isEmpty();
    Optional<List<String>> arguments = new ArgumentReader(parser).read(name, function);
    if (arguments.isEmpty()) {
      in.reset(mark);
      refuseApplication(name);
      refuseFormula(name);
      return name;
    }
    SymbolName called = name.withArguments(arguments.get());
    refuseTwo(name, called, open);
    if (parser.table.readings(withoutSpatial(called)).isEmpty()) {
      throw new ReadingException(
          open.to(in.previous().span()),
          name + " is not declared with the argument (" + String.join(", ", arguments.get()) + ")",
          called.arguments().contains("0")
              ? "declare it as a function of a coordinate that may be 0 here"
              : "declare "
                  + called.latex()
                  + " in the symbol table; for a product put the scalar first",
          new Obstacle.NoFunction(name.latex()));
    }
    parser.leftOut.written(name, open.to(in.previous().span()));
    return called;
  }

  /** Beside a D of its own, D(α) with a number α is a product to some. */
  private void refuseTwo(SymbolName name, SymbolName called, Span open) {
    boolean part =
        !called.arguments().isEmpty()
            && parser.table.isPartOfName(name, 0, called.arguments().get(0));
    Parser.require(
        !part || parser.table.readings(withoutSpatial(name)).isEmpty(),
        open,
        called + " can be the declared symbol or a product with " + name);
  }

  /**
   * c(d) of two numbers is an application to some and a product to others, and behind a function
   * whatever it is.
   */
  private void refuseApplication(SymbolName name) {
    TokenStream in = parser.in;
    Optional<SymbolName> inside = wholeName(")", () -> true);
    boolean closed = inside.isPresent();
    Span span = in.peek().span();
    boolean numbers =
        closed
            && isNumber(name)
            && parser.table.readings(inside.get()).stream()
                .anyMatch(s -> s.type().equals(Type.SCALAR));
    boolean function =
        closed && parser.table.readings(name).stream().anyMatch(SymbolReader::isFunction);
    if (numbers || function) {
      throw new ReadingException(
          span,
          name + "(" + inside.get() + ") can be read as a function of it or as a product",
          "leave out the brackets, or declare " + name + " with an argument");
    }
  }

  /**
   * E[ρ] depends on a function, and nobody puts brackets around one factor: it is what is declared
   * so, or nothing.
   */
  private Optional<SymbolName> functional(SymbolName name) {
    TokenStream in = parser.in;
    Optional<SymbolName> inside = in.next("[") ? wholeName("]", () -> true) : Optional.empty();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    SymbolName called = name.withArguments(List.of(inside.get().latex()));
    boolean unknown = parser.table.readings(withoutSpatial(called)).isEmpty();
    if (unknown && wholeName("]", this::isNoAdjoint).isEmpty()) {
      return Optional.empty();
    }
    if (unknown) {
      throw new ReadingException(
          in.peek().span(),
          name + " with a letter in brackets behind it can be a functional of that",
          "leave out the brackets of a product, or define " + name + "[" + inside.get() + "]");
    }
    in.take();
    Names.declared(in);
    in.expect("]", "to close the arguments");
    return Optional.of(called);
  }

  /** Whether a bracket that ends here is not conjugated: what is, is no functional of it. */
  private boolean isNoAdjoint() {
    boolean above = parser.in.takeIf("^");
    parser.in.takeIf("{");
    return !above || !parser.in.next("*") && !parser.in.next("\\dagger");
  }

  /**
   * The name that is all of the bracket at hand.
   *
   * @param behind what has to be so of what follows the bracket
   */
  private Optional<SymbolName> wholeName(String close, BooleanSupplier behind) {
    TokenStream in = parser.in;
    return Names.startsName(in.peek(1))
        ? in.ahead(
                () -> {
                  in.take();
                  SymbolName inside = Names.declared(in);
                  return in.takeIf(close) && behind.getAsBoolean()
                      ? Optional.of(inside)
                      : Optional.<SymbolName>empty();
                })
            .flatMap(found -> found)
        : Optional.empty();
  }

  /** H(k + b) is the value of H elsewhere to most, a product to some, and neither to others. */
  private void refuseFormula(SymbolName name) {
    if (!parser.table.takesArguments(name)) {
      return;
    }
    Optional<Typed> inside = parser.in.ahead(() -> parser.group("(", ")"));
    boolean both = parser.table.readings(name).stream().anyMatch(SymbolReader::isFunction);
    if (inside.filter(typed -> isOfCoordinates(typed) || both).isPresent()) {
      throw new ReadingException(
          inside.get().span(),
          "an argument of " + name + " is a declared letter or 0, not a formula",
          "for a product put the scalar first");
    }
  }

  private static boolean isOfCoordinates(Typed inside) {
    return inside.type().kind() == Kind.SCALAR
        && inside
            .formula()
            .anyMatch(
                node ->
                    node instanceof Formula.Symbol s && s.declaration().sort() != Sort.QUANTITY);
  }

  private static boolean isFunction(Formula.Symbol symbol) {
    return symbol.declaration().quantity() instanceof Quantity.Named
        && symbol.type().kind() == Kind.SCALAR;
  }

  private boolean isNumber(SymbolName name) {
    return parser.table.readings(name).stream()
        .anyMatch(s -> s.declaration().quantity() instanceof Quantity.Number);
  }

  // ---- finding the declaration

  private Typed declared(SymbolName name, Span span) {
    Optional<Declaration> counting =
        parser.table.label(name.latex()).filter(d -> d.role().name().equals(COUNTING_INDEX));
    if (counting.isPresent()) {
      return new Typed(Formula.Uncomputed.value(counting.get()), Type.SCALAR, span);
    }
    List<Formula.Symbol> whole = parser.table.readings(name);
    SymbolName still =
        name.withSubscripts(name.subscripts().stream().map(Subscripts::unmoved).toList());
    if (whole.isEmpty() && !still.equals(name)) {
      List<Declaration> letters = new MovedLabels(parser.table).of(name.subscripts(), span);
      Typed symbol = declared(still, span);
      Formula moved = Formula.Uncomputed.moved(symbol.formula(), name.latex(), letters);
      return symbol.as(moved, symbol.type(), span);
    }
    if (whole.isEmpty() && !raised(name).isEmpty()) {
      List<String> subscripts = new ArrayList<>(name.subscripts());
      raised(name).forEach(index -> subscripts.add(index.latex()));
      return declared(name.withLabel("").withSubscripts(subscripts), span);
    }
    List<Declaration> spatial = spatial(name);
    Optional<Typed> rate =
        parser.table.readings(withoutSpatial(name)).isEmpty()
            ? new Rates(parser).read(withoutSpatial(name), span)
            : Optional.empty();
    if (whole.isEmpty() && rate.isPresent()) {
      return spatial.isEmpty() ? rate.get() : parser.scripts.indexed(rate.get(), spatial, span);
    }
    if (whole.isEmpty() && !spatial.isEmpty()) {
      Formula.Symbol vector = only(name, ofRank(withoutSpatial(name), spatial.size()), span);
      return parser.scripts.indexed(typed(vector, name, span), spatial, span);
    }
    return typed(only(name, whole, span), name, span);
  }

  /** Of rows such as Ω_a and Ω_{ab} that with as many indices as are written. */
  private List<Formula.Symbol> ofRank(SymbolName name, int indices) {
    List<Formula.Symbol> readings = parser.table.readings(name);
    return readings.size() == 1
        ? readings
        : readings.stream().filter(symbol -> symbol.type().rank() == indices).toList();
  }

  /** The value of a name without scripts, whatever stands behind it. */
  Typed value(SymbolName name, Span span) {
    return typed(only(name, parser.table.readings(name), span), name, span);
  }

  private Formula.Symbol only(SymbolName name, List<Formula.Symbol> readings, Span span) {
    refuseAdjoint(name, span);
    if (readings.size() > 1) {
      String rows =
          readings.stream().map(s -> s.declaration().latex()).collect(Collectors.joining(" and "));
      throw new ReadingException(
          span, name.latex() + " fits two rows of the symbol table: " + rows, "");
    }
    if (readings.isEmpty()) {
      throw new ReadingException(
          span,
          "undeclared symbol " + name.latex(),
          suggestion(name),
          new Obstacle.Undeclared(name.latex()));
    }
    Declaration declaration = readings.get(0).declaration();
    if (declaration.sort() == Sort.BAND_INDEX || declaration.sort() == Sort.SPATIAL_INDEX) {
      throw new ReadingException(
          span,
          name.latex() + " is a " + declaration.sort() + " and has no value",
          "",
          new Obstacle.NoValue(name.latex()));
    }
    boolean bands = declaration.quantity() instanceof Quantity.BandSet;
    Parser.require(!bands, span, name.latex() + " is a set of bands and has no value");
    return readings.get(0);
  }

  /** a^+ is the adjoint of a to some and a name to others. */
  private void refuseAdjoint(SymbolName name, Span span) {
    boolean operator =
        name.label().equals("+")
            && parser.table.readings(name.withLabel("")).stream()
                .anyMatch(s -> s.type().kind() == Kind.OPERATOR);
    if (operator) {
      throw new ReadingException(
          span,
          name.latex() + " can be read as a name or as an adjoint",
          "write \\dagger, or rename the symbol");
    }
  }

  private String suggestion(SymbolName name) {
    Optional<SymbolName> vector = vector(name);
    if (vector.isPresent()) {
      return "for a component of "
          + vector.get().latex()
          + " declare "
          + String.join(" and ", name.subscripts())
          + " as a spatial index or a direction";
    }
    List<String> near = parser.table.nearest(name);
    return near.isEmpty()
        ? "declare it in the symbol table"
        : "did you mean " + String.join(" or ", near) + "? otherwise declare it";
  }

  /** The vector, or matrix, of which a name with subscripts may be a component. */
  private Optional<SymbolName> vector(SymbolName name) {
    SymbolName whole = new SymbolName(name.base(), List.of(), name.label(), name.arguments());
    return Optional.of(whole)
        .filter(
            vector ->
                parser.table.readings(vector).stream()
                        .anyMatch(s -> s.type().rank() == name.subscripts().size())
                    && !name.subscripts().isEmpty());
  }

  Typed typed(Formula.Symbol symbol, SymbolName name, Span span) {
    ArgumentReader.requireFunction(symbol, span);
    Type type = symbol.type();
    if (type.kind() == Kind.KET
        && !parser.around.isInState()
        && !parser.acted.contains(name.base())) {
      throw new ReadingException(
          span, "the state " + name + " stands without bars", "write | " + name + " \\rangle");
    }
    Typed result = new Typed(symbol, type, span);
    Optional<Declaration> zero = zeroArgument(symbol, name.arguments(), span);
    return zero.isEmpty()
        ? result
        : result.as(new Formula.AtZero(symbol, zero.get(), true), type, span);
  }

  /** The coordinate whose argument was written as 0. */
  private static Optional<Declaration> zeroArgument(
      Formula.Symbol symbol, List<String> arguments, Span span) {
    List<Declaration> slots = symbol.slots();
    int before = slots.size() - arguments.size();
    int at = arguments.indexOf("0");
    if (at < 0) {
      return Optional.empty();
    }
    Parser.require(at == arguments.lastIndexOf("0"), span, "only one argument can be 0");
    return Optional.of(slots.get(before + at));
  }

  private List<Declaration> raised(SymbolName name) {
    return Raised.indices(name, parser.table);
  }

  List<Declaration> spatial(SymbolName name) {
    return name.subscripts().stream()
        .flatMap(s -> parser.table.label(s).stream())
        .filter(d -> d.sort() == Sort.SPATIAL_INDEX)
        .toList();
  }

  SymbolName withoutSpatial(SymbolName name) {
    List<String> rest =
        name.subscripts().stream()
            .filter(
                s -> parser.table.label(s).filter(d -> d.sort() == Sort.SPATIAL_INDEX).isEmpty())
            .toList();
    return name.withSubscripts(rest);
  }

  // ---- ε_ijk and δ

  private Optional<Typed> special(SymbolName name, Span span) {
    List<Declaration> spatial = spatial(name);
    Optional<Declaration> levi = parser.table.only("Levi-Civita symbol");
    if (levi.isPresent()
        && spatial.size() == 3
        && name.subscripts().size() == 3
        && levi.get().pattern().base().equals(name.base())) {
      return Optional.of(leviCivita(levi.get(), spatial, span));
    }
    if (name.subscripts().size() == 2) {
      return ofRole("Kronecker delta", name).map(delta -> kronecker(delta, name, span));
    }
    return name.subscripts().isEmpty() && parser.in.next("(")
        ? ofRole("momentum delta", name).map(delta -> momentumDelta(delta, span))
        : Optional.empty();
  }

  private Optional<Declaration> ofRole(String role, SymbolName name) {
    return parser.table.withRole(role).stream()
        .filter(d -> d.pattern().base().equals(name.base()))
        .findFirst();
  }

  private static Typed leviCivita(Declaration symbol, List<Declaration> indices, Span span) {
    Map<Declaration, Integer> free = FreeIndices.with(Map.of(), indices);
    return new Typed(new Formula.LeviCivita(symbol, indices), Type.SCALAR, span, free);
  }

  private Typed kronecker(Declaration symbol, SymbolName name, Span span) {
    List<Declaration> pair =
        name.subscripts().stream().flatMap(s -> parser.table.label(s).stream()).toList();
    boolean alike = pair.size() == 2 && pair.get(0).sort() == pair.get(1).sort();
    Parser.require(
        alike
            && (pair.get(0).sort() == Sort.BAND_INDEX || pair.get(0).sort() == Sort.SPATIAL_INDEX),
        span,
        "a Kronecker delta compares two band indices or two spatial indices");
    Formula delta = new Formula.Kronecker(symbol, pair.get(0), pair.get(1));
    if (pair.get(0).sort() == Sort.BAND_INDEX) {
      return new Typed(delta, Type.SCALAR, span);
    }
    return new Typed(delta, Type.SCALAR, span, FreeIndices.with(Map.of(), pair));
  }

  private Typed momentumDelta(Declaration symbol, Span start) {
    parser.in.take();
    Declaration left = parser.label("momentum");
    parser.in.expect("-", "between the two momenta");
    Declaration right = parser.label("momentum");
    Token close = parser.in.expect(")", "to close the delta function");
    Span span = start.to(close.span());
    Parser.require(
        left.sort() == Sort.MOMENTUM && right.sort() == Sort.MOMENTUM,
        span,
        "a delta function compares two momenta");
    return new Typed(new Formula.MomentumDelta(symbol, left, right), Type.SCALAR, span);
  }
}
