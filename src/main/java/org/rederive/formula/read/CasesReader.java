package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Comparator;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shapes;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * Reads one formula for each case, a where x > 0 and b otherwise. Nothing is computed of it: each
 * row says with relations of numbers, or of indices, where it holds, and only the last one may say
 * otherwise.
 */
final class CasesReader {
  static final String NAME = "cases";

  private static final Set<String> OTHERWISE = Set.of("otherwise", "else", "elsewhere");
  private static final Set<String> BEFORE = Set.of("for", "if", "when", "where");
  private static final Set<String> UPRIGHT = Set.of("\\text", "\\mathrm", "\\textrm", "\\mbox");
  private static final String DIFFERENT = "\\neq";

  private final Parser parser;
  private final TokenStream in;
  private final List<Typed> values = new ArrayList<>();
  private final List<Formula> parts = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final Map<Declaration, Integer> free = new LinkedHashMap<>();

  CasesReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** What stands behind the name of the environment. */
  Typed cases(Span start) {
    do {
      if (!values.isEmpty() && in.next("\\end")) {
        break;
      }
      refuseAfterOtherwise();
      row();
    } while (endsRow());
    in.expect("\\end", "after the last case");
    Span span = start.to(in.previous().span());
    Parser.require(values.size() > 1, span, "one case alone is a condition: write it behind");
    Type type = Shapes.sum(values);
    values.forEach(value -> free.putAll(value.free()));
    return new Typed(Formula.Uncomputed.cases(parts, rows), type, span, free);
  }

  /** Whether another row may follow; how far below it is set is no part of it. */
  private boolean endsRow() {
    boolean ends = in.takeIf("\\\\");
    if (ends && in.next("[")) {
      while (!in.takeIf("]")) {
        Parser.require(!in.next("\\end"), in.peek().span(), "expected ']' behind a length");
        in.take();
      }
    }
    return ends;
  }

  private void refuseAfterOtherwise() {
    Parser.require(
        rows.isEmpty() || !rows.get(rows.size() - 1).isEmpty(),
        in.peek().span(),
        "nothing is left behind a case that holds otherwise");
  }

  private void row() {
    Typed value = parser.inside(parser::sum);
    values.add(value);
    parts.add(value.formula());
    boolean apart = in.takeIf(",") | in.takeIf(";") | in.takeIf(":");
    while (in.takeIf("&")) {
      apart = true;
    }
    in.takeIf(",");
    Span at = in.peek().span();
    int word = word(in, OTHERWISE);
    if (word > 0) {
      take(word);
      rows.add("");
    } else {
      int before = word(in, BEFORE);
      take(before);
      if (!apart && before == 0) {
        throw new ReadingException(
            at,
            "expected where this case holds",
            "write a relation behind &, or \\text{otherwise}");
      }
      rows.add(relations());
    }
    if (in.next(",") || in.next(".") || in.next(";")) {
      in.take();
    }
  }

  /** The signs of relations with commas between those that hold together. */
  private String relations() {
    StringBuilder signs = new StringBuilder();
    side();
    Optional<String> sign = sign();
    if (sign.isEmpty()) {
      throw new ReadingException(
          in.peek().span(),
          "expected a relation of two numbers, found " + in.peek().shown(),
          "write x > 0 behind &, or \\text{otherwise}");
    }
    while (sign.isPresent()) {
      in.take();
      side();
      signs.append(sign.get());
      sign = sign();
      boolean another = sign.isEmpty() && in.next(",") && beginsRelation();
      if (another) {
        in.take();
        signs.append(" , ");
        side();
        sign = sign();
      } else {
        signs.append(sign.isPresent() ? " " : "");
      }
    }
    return signs.toString();
  }

  private boolean beginsRelation() {
    return in.ahead(
            () -> {
              in.take();
              parser.sum();
              return sign().isPresent();
            })
        .orElse(false);
  }

  private Optional<String> sign() {
    return in.next(DIFFERENT) || in.next("\\ne")
        ? Optional.of(DIFFERENT)
        : Comparator.spelled(in.peek().text()).map(Comparator::latex);
  }

  /** A number, or an index where it says which one is meant. */
  private void side() {
    Optional<Declaration> index =
        Names.startsName(in.peek()) ? in.ahead(this::index) : Optional.empty();
    if (index.isPresent()) {
      parts.add(Formula.Uncomputed.value(index()));
      index.filter(label -> label.sort() == Sort.SPATIAL_INDEX).ifPresent(i -> free.put(i, 1));
      return;
    }
    Typed side = parser.inside(parser::sum);
    Parser.require(
        side.type().equals(Type.SCALAR),
        side.span(),
        "a case is told apart by numbers, this is " + side.type().one());
    free.putAll(side.free());
    parts.add(side.formula());
  }

  private Declaration index() {
    Declaration label = parser.label("index");
    boolean ends = sign().isPresent() || in.next(",") || in.next("\\\\") || in.next("\\end");
    Parser.require(
        ends && (label.sort() == Sort.BAND_INDEX || label.sort() == Sort.SPATIAL_INDEX),
        in.peek().span(),
        "this is no index");
    return label;
  }

  /** Number of tokens of a word that says where a case holds; 0 if none stands here. */
  static int words(TokenStream in) {
    Set<String> all = new HashSet<>(OTHERWISE);
    all.addAll(BEFORE);
    return word(in, all);
  }

  private void take(int tokens) {
    for (int n = 0; n < tokens; n++) {
      in.take();
    }
  }

  /** Number of tokens of one of these words; 0 if another one stands here, or none. */
  private static int word(TokenStream in, Set<String> words) {
    if (!UPRIGHT.contains(in.peek().text()) || !in.peek(1).is("{")) {
      return 0;
    }
    StringBuilder word = new StringBuilder();
    int length = 2;
    while (in.peek(length).kind() == Token.Kind.LETTER) {
      word.append(in.peek(length++).text());
    }
    return in.peek(length).is("}") && words.contains(word.toString()) ? length + 1 : 0;
  }
}
