package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.formula.Declaration;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;

/**
 * Reads what stands at a sum or a product whose range is only written and not known: numbers of
 * cells, vectors of a lattice, values up to a letter. Nothing is computed of it.
 *
 * @param shown as it is printed, both below and above the sign
 * @param labels that the sign binds
 */
record WrittenRange(String shown, Set<Declaration> labels) {
  private static final Set<String> PARTS = Set.of(",", ";", "\\\\");
  private static final Set<String> RELATIONS =
      Set.of("=", "\\neq", "\\ne", "\\in", "<", ">", "\\leq", "\\geq", "\\le", "\\ge");

  /** What stands at the sign at hand; nothing is taken if it begins with no names. */
  static Optional<WrittenRange> read(Parser parser) {
    TokenStream in = parser.in;
    int mark = in.mark();
    try {
      in.expect("_", "");
      Set<Declaration> labels = new LinkedHashSet<>();
      StringBuilder shown = new StringBuilder("_{").append(below(parser, labels)).append('}');
      if (in.takeIf("^")) {
        shown.append("^{").append(text(group(in))).append('}');
      }
      return Optional.of(new WrittenRange(shown.toString(), labels));
    } catch (ReadingException other) {
      in.reset(mark);
      return Optional.empty();
    }
  }

  private static String below(Parser parser, Set<Declaration> labels) {
    TokenStream in = parser.in;
    int start = in.mark();
    boolean braces = in.next("{");
    List<Token> all = group(in);
    int end = in.mark();
    in.reset(start);
    if (!braces) {
      labels.add(parser.label("index"));
      return text(all);
    }
    in.take();
    boolean more = true;
    while (more) {
      name(parser, labels);
      more = skipsToNext(in, end);
    }
    in.reset(end);
    return text(all);
  }

  /** The first name of a piece is what runs; what is said of it behind a relation is not. */
  private static void name(Parser parser, Set<Declaration> labels) {
    TokenStream in = parser.in;
    do {
      SymbolName name = Names.declared(in);
      Optional<Declaration> label = parser.table.label(name.latex());
      boolean declared = label.isPresent() || !parser.table.readings(name).isEmpty();
      Parser.require(declared && name.arguments().isEmpty(), in.previous().span(), "");
      label.filter(l -> !l.isFixed()).ifPresent(labels::add);
    } while (Names.startsName(in.peek()));
    boolean ends = PARTS.contains(in.peek().text()) || in.next("}");
    Parser.require(ends || RELATIONS.contains(in.peek().text()), in.peek().span(), "");
  }

  private static boolean skipsToNext(TokenStream in, int end) {
    int depth = 0;
    while (in.mark() < end - 1) {
      Token token = in.take();
      depth += token.is("{") || token.is("(") ? 1 : token.is("}") || token.is(")") ? -1 : 0;
      if (depth == 0 && PARTS.contains(token.text()) && Names.startsName(in.peek())) {
        return true;
      }
    }
    return false;
  }

  /** What stands in the braces at hand, or one sign. */
  private static List<Token> group(TokenStream in) {
    List<Token> tokens = new ArrayList<>();
    if (!in.takeIf("{")) {
      tokens.add(in.take());
      return tokens;
    }
    int depth = 1;
    while (depth > 0) {
      Token token = in.take();
      Parser.require(token.kind() != Token.Kind.END, token.span(), "expected '}'");
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      if (depth > 0) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
