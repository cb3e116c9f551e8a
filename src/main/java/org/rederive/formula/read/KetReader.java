package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.NestedLabel;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Typed;

/**
 * Reads states that are known by their labels, |n⟩ or ⟨n, k|; a row of the table says so.
 *
 * <p>Such a state stands alone between its bars or behind derivatives: |ψ + φ⟩ is a sum of two
 * states, and |n + m⟩ with indices n and m one state, of which nothing is computed.
 */
final class KetReader {
  private static final Set<String> CLOSING = Set.of("|", "\\rangle", "\\|");

  private final Parser parser;
  private final SymbolReader symbols;

  KetReader(Parser parser, SymbolReader symbols) {
    this.parser = parser;
    this.symbols = symbols;
  }

  /** The state at hand, with as many labels as a row has; empty if there is none. */
  Optional<Typed> read() {
    if (!parser.around.isKetStart() || !isDeclared()) {
      return Optional.empty();
    }
    int mark = parser.in.mark();
    Optional<Typed> state =
        name().filter(name -> !isBetweenBars(mark)).flatMap(name -> state(name, mark));
    if (state.isEmpty()) {
      parser.in.reset(mark);
    }
    return state;
  }

  /** Whether a state that is known by its labels stands there, and the end of its bracket. */
  boolean closesBracket(int ahead) {
    TokenStream in = parser.in;
    int mark = in.mark();
    in.reset(mark + ahead);
    boolean closes =
        name().filter(name -> !parser.table.readings(unmoved(name)).isEmpty()).isPresent()
            && in.next("\\rangle");
    in.reset(mark);
    return closes;
  }

  /** What has a bar on either side is no state: an operator in a bracket, or in a modulus. */
  private boolean isBetweenBars(int start) {
    boolean bar = start > 0 && parser.in.at(start - 1).is("|");
    return parser.in.next("|") && (bar || parser.around.isInMiddle());
  }

  private boolean isDeclared() {
    return parser.table.declarations().stream()
        .map(Declaration::pattern)
        .anyMatch(SymbolName::isKet);
  }

  private static SymbolName unmoved(SymbolName name) {
    return name.withSubscripts(name.subscripts().stream().map(KetReader::unmoved).toList());
  }

  private static String unmoved(String label) {
    NestedLabel nested = NestedLabel.of(label);
    return nested.below().isEmpty()
        ? Subscripts.unmoved(label)
        : nested.with(Subscripts::unmoved).latex();
  }

  /** Whether a label of such a state can stand there, behind a comma within it. */
  boolean isLabel(int ahead) {
    TokenStream in = parser.in;
    if (!isDeclared() || !Names.startsName(in.peek(ahead))) {
      return false;
    }
    int mark = in.mark();
    in.reset(mark + ahead);
    try {
      return parser.table.label(Names.base(in)).isPresent()
          && (in.next("\\rangle") || in.next(","));
    } catch (ReadingException noLabel) {
      return false;
    } finally {
      in.reset(mark);
    }
  }

  private Optional<SymbolName> name() {
    try {
      return Optional.of(Names.ket(parser.in));
    } catch (ReadingException noLabels) {
      return Optional.empty();
    }
  }

  private Optional<Typed> state(SymbolName name, int start) {
    List<Formula.Symbol> readings = parser.table.readings(name);
    SymbolName still = unmoved(name);
    if (readings.isEmpty() && !still.equals(name)) {
      Span span = parser.places.since(parser.in.at(start).span());
      requireAlone(name, start, span);
      List<Declaration> letters = new MovedLabels(parser.table).of(sums(name), span);
      return state(still, start).map(state -> moved(state, name, letters));
    }
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    Span span = parser.places.since(parser.in.at(start).span());
    refuseMore(name);
    refuseOther(name, span, readings.size());
    Typed state = symbols.typed(readings.get(0), name, span);
    parser.places.noteWhole(state.formula(), span);
    return Optional.of(state);
  }

  /** In |∂ n + m⟩ a derivative is added to a state to some. */
  private void requireAlone(SymbolName name, int start, Span span) {
    Token before = parser.in.at(Math.max(0, start - 1));
    boolean sum = sums(name).stream().anyMatch(label -> !Subscripts.letters(label).isEmpty());
    Parser.require(
        !sum || before.is("|") || before.is("\\langle"),
        span,
        "a sum of labels stands alone in its state");
  }

  /** What stands in the bars, and below letters there. */
  private static List<String> sums(SymbolName name) {
    return name.subscripts().stream()
        .flatMap(label -> Stream.concat(Stream.of(label), NestedLabel.of(label).below().stream()))
        .toList();
  }

  private static Typed moved(Typed state, SymbolName name, List<Declaration> letters) {
    String written = name.latex().replaceAll("^\\| | \\\\rangle$", "");
    return state.as(
        Formula.Uncomputed.moved(state.formula(), written, letters), state.type(), state.span());
  }

  private void refuseMore(SymbolName name) {
    Token next = parser.in.peek();
    if (!CLOSING.contains(next.text())) {
      throw new ReadingException(
          next.span(),
          "expected the end of the state " + name.latex() + ", found " + next.shown(),
          "write what else there is outside of the bars");
    }
  }

  /** |ψ⟩ could be the state ψ as well as the one with the label ψ. */
  private void refuseOther(SymbolName name, Span span, int readings) {
    SymbolName letter =
        new SymbolName(name.subscripts().get(0), List.of(), name.label(), name.arguments());
    boolean other =
        name.subscripts().size() == 1
            && parser.table.readings(letter).stream().anyMatch(s -> s.type().kind() == Kind.KET);
    if (other || readings > 1) {
      throw new ReadingException(
          span, name.latex() + " fits two rows of the symbol table", "rename one of the two");
    }
  }
}
