package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;

/**
 * Reads what stands at a sum or a product whose range is only written and not known: bands from a
 * number to a letter, vectors of a lattice, spins up and down. Nothing is computed of it.
 */
final class WrittenRange {
  private static final Set<String> PARTS = Set.of(",", ";");
  private static final Set<String> VALUES = Set.of("\\uparrow", "\\downarrow", "\\pm", "+", "-");
  private static final Set<String> SIGNS = Set.of("+", "-", "/", "(", ")", "{", "}");

  private final Parser parser;
  private final TokenStream in;
  private final Set<Declaration> labels = new LinkedHashSet<>();
  private final StringBuilder shown = new StringBuilder();
  private boolean named;

  /**
   * @param named whether labels alone are read
   */
  private WrittenRange(Parser parser, boolean named) {
    this.named = named;
    this.parser = parser;
    this.in = parser.in;
  }

  /**
   * A range that was read.
   *
   * @param shown as it is printed, both below and above the sign
   * @param labels that the sign binds
   */
  record Read(String shown, Set<Declaration> labels) {}

  /** What stands at a sum over more than labels; nothing is taken if it is another thing. */
  static Optional<Read> ofSum(Parser parser) {
    return read(parser, new WrittenRange(parser, false));
  }

  /** What stands at a product. */
  static Optional<Read> ofProduct(Parser parser) {
    return read(parser, new WrittenRange(parser, true));
  }

  private static Optional<Read> read(Parser parser, WrittenRange range) {
    int mark = parser.in.mark();
    try {
      range.all();
      return Optional.of(new Read(range.shown.toString(), range.labels));
    } catch (ReadingException other) {
      parser.in.reset(mark);
      return Optional.empty();
    }
  }

  private void all() {
    in.expect("_", "");
    int start = in.mark();
    if (!in.takeIf("{")) {
      bind(parser.label("index"));
      shows("_{", start, "}");
      Parser.require(!in.next("^"), in.peek().span(), "");
      return;
    }
    start = in.mark();
    names();
    if (in.takeIf("=")) {
      values(start);
    } else {
      shows("_{", start, "}");
      in.expect("}", "");
    }
    Parser.require(named && !in.next("^"), in.peek().span(), "");
  }

  private void names() {
    do {
      SymbolName name = Names.declared(in);
      Optional<Declaration> label = parser.table.label(name.latex());
      boolean vector =
          parser.table.readings(name).stream()
              .anyMatch(s -> s.declaration().sort() == Sort.QUANTITY);
      Parser.require(
          name.arguments().isEmpty() && (label.isPresent() || vector), in.peek().span(), "");
      named |= label.isEmpty();
      label.ifPresent(this::bind);
    } while (in.takeIf(",") || in.takeIf(";") || Names.startsName(in.peek()));
  }

  private void bind(Declaration label) {
    Parser.require(
        label.sort() == Sort.BAND_INDEX || label.sort() == Sort.SPATIAL_INDEX || isMomentum(label),
        in.previous().span(),
        "");
    Parser.require(!label.isFixed() && labels.add(label), in.previous().span(), "");
  }

  private static boolean isMomentum(Declaration label) {
    return label.sort() == Sort.MOMENTUM;
  }

  /** Up and down, or bands from a number up to what is no operator and not what runs. */
  private void values(int start) {
    named = true;
    if (in.peek().kind() != Token.Kind.NUMBER) {
      do {
        Parser.require(VALUES.contains(in.take().text()), in.previous().span(), "");
      } while (PARTS.contains(in.peek().text()) && in.take() != null);
      shows("_{", start, "}");
      in.expect("}", "");
      return;
    }
    in.take();
    shows("_{", start, "}");
    in.expect("}", "");
    in.expect("^", "");
    Parser.require(
        labels.stream().allMatch(l -> l.sort() == Sort.BAND_INDEX), in.previous().span(), "");
    boolean braces = in.takeIf("{");
    int end = in.mark();
    do {
      end();
    } while (braces && !in.next("}"));
    shows("^{", end, "}");
    if (braces) {
      in.expect("}", "");
    }
  }

  private void end() {
    if (in.peek().kind() == Token.Kind.NUMBER || SIGNS.contains(in.peek().text())) {
      in.take();
      return;
    }
    SymbolName name = Names.declared(in);
    Optional<Declaration> label = parser.table.label(name.latex());
    boolean index =
        label.filter(l -> l.sort() == Sort.BAND_INDEX && !labels.contains(l)).isPresent();
    boolean number =
        parser.table.readings(name).stream()
            .anyMatch(s -> s.type().equals(Type.SCALAR) && isValue(s));
    Parser.require(index || number, in.previous().span(), "");
  }

  private static boolean isValue(Formula.Symbol symbol) {
    return symbol.declaration().sort() == Sort.QUANTITY;
  }

  private void shows(String open, int from, String close) {
    List<String> texts = new ArrayList<>();
    for (int at = from; at < in.mark(); at++) {
      texts.add(in.at(at).text());
    }
    shown.append(open).append(String.join(" ", texts)).append(close);
  }
}
