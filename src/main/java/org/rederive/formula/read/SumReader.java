package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Condition;
import org.rederive.formula.Condition.Relation;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Obstacle;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Reads sums with the ranges of their indices, and conditions on labels. */
final class SumReader {
  /** The kind of the letter that stands above a sum over all bands. */
  private static final String NUMBER_OF_BANDS = "number of bands";

  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "\\neq", Relation.DIFFERENT,
          "\\ne", Relation.DIFFERENT,
          "\\in", Relation.IN,
          "\\notin", Relation.NOT_IN);

  /** Words between a formula and its condition. */
  private static final Set<String> WORDS = Set.of("for", "if", "when", "where", "with");

  private static final Set<String> UPRIGHT = Set.of("\\text", "\\mathrm");

  private final Parser parser;
  private final Set<Declaration> summed = new HashSet<>();

  SumReader(Parser parser) {
    this.parser = parser;
  }

  /** Whether the sign of an open sum is over this index. */
  boolean isSummed(Declaration index) {
    return summed.contains(index);
  }

  /** Whether the signs of open sums are over all of these indices. */
  boolean areSummed(Set<Declaration> indices) {
    return summed.containsAll(indices);
  }

  // ---- sums

  /** Over what a sum runs, while its subscript is read. */
  private record Range(Set<Declaration> indices, List<Condition> conditions) {
    Range() {
      this(new LinkedHashSet<>(), new ArrayList<>());
    }
  }

  Typed sum() {
    TokenStream in = parser.in;
    Token sign = in.take();
    Optional<Values> values = Values.take(in);
    if (values.isPresent()) {
      return over(values.get(), sign);
    }
    in.expect("_", "and the summation indices");
    Range range = new Range();
    int below = in.mark();
    List<Optional<Typed>> ends = List.of();
    try {
      Optional<String> first = in.takeIf("{") ? braced(range) : single(range);
      above(range, first, sign);
    } catch (ReadingException refused) {
      summed.removeAll(range.indices());
      in.reset(below);
      range = new Range();
      Optional<String> name = NamedSum.read(parser, range.indices());
      if (name.isPresent()) {
        return named("\\sum_{" + name.get() + "}", range, sign);
      }
      Optional<WrittenRange.Read> written;
      try {
        ends = ends(range, refused);
        written = Optional.empty();
      } catch (ReadingException other) {
        in.reset(below - 1);
        written =
            other.obstacle() instanceof Obstacle.TwoWays
                ? Optional.empty()
                : WrittenRange.ofSum(parser);
        if (written.isEmpty()) {
          throw other;
        }
      }
      if (written.isPresent()) {
        Range over = new Range(written.get().labels(), new ArrayList<>());
        return named("\\sum" + written.get().shown(), over, sign);
      }
    }
    Typed body = body();
    summed.removeAll(range.indices());
    Map<Declaration, Integer> free = new LinkedHashMap<>(body.free());
    range.indices().forEach(free::remove);
    Span span = parser.places.since(sign.span());
    Formula sum = nested(range, body.formula(), span);
    if (!ends.isEmpty() && sum instanceof Formula.SumOver all) {
      parser.places.note(all, span);
      sum = Formula.Uncomputed.range(all, ends.stream().map(e -> e.map(Typed::formula)).toList());
    }
    return new Typed(sum, body.type(), span, free);
  }

  /** The rest of the term; behind a minus it is clear only where no other term follows. */
  private Typed body() {
    TokenStream in = parser.in;
    if (!in.next("-")) {
      return parser.dot();
    }
    Token minus = in.take();
    Typed term = parser.dot();
    if (in.next("+") || in.next("-")) {
      throw new ReadingException(
          minus.span().to(in.peek().span()),
          "it is not clear how far a sum reaches with a sign behind it",
          "put all that it is over in brackets",
          new Obstacle.TwoWays());
    }
    Span span = minus.span().to(term.span());
    return parser.places.note(
        minus.span(), term.as(new Formula.Negation(term.formula()), term.type(), span));
  }

  /** A sum over momenta, over pairs of neighbours, or over what is only written. */
  private Typed named(String shown, Range range, Token sign) {
    summed.addAll(range.indices());
    Typed body = body();
    summed.removeAll(range.indices());
    Map<Declaration, Integer> free = new LinkedHashMap<>(body.free());
    range.indices().forEach(free::remove);
    Span span = parser.places.since(sign.span());
    Formula.SumOver all =
        new Formula.SumOver(List.copyOf(range.indices()), Optional.empty(), body.formula(), false);
    parser.places.note(all, span);
    return new Typed(Formula.Uncomputed.named(shown, all), body.type(), span, free);
  }

  // ---- written limits

  /** Where a sum over bands begins and ends that leaves out some values, as in Σ_{n=2}^{M-1}. */
  private List<Optional<Typed>> ends(Range range, ReadingException refused) {
    TokenStream in = parser.in;
    try {
      in.expect("{", "");
      register(parser.label("index"), range);
      in.expect("=", "");
      Optional<Typed> first = end(range, true);
      in.expect("}", "");
      in.expect("^", "");
      boolean braces = in.takeIf("{");
      Optional<Typed> last = end(range, braces);
      if (braces) {
        in.expect("}", "");
      }
      if (isBand(range)) {
        return List.of(first, last);
      }
    } catch (ReadingException other) {
      summed.removeAll(range.indices());
      if (other.obstacle() instanceof Obstacle.Unbalanced) {
        throw other;
      }
    }
    throw refused;
  }

  /** A number, or nothing for all of them; without braces LaTeX takes one sign. */
  private Optional<Typed> end(Range range, boolean braces) {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean negative = braces && in.takeIf("-");
    if (in.takeIf("\\infty")) {
      Parser.require(
          negative == in.at(mark - 1).is("="), in.previous().span(), "a sum has no such end");
      return Optional.empty();
    }
    in.reset(mark);
    Typed value = braces ? parser.inside(parser::sum) : single();
    boolean shown =
        range.indices().stream().anyMatch(index -> value.formula().freeLabels().contains(index));
    if (!value.free().isEmpty()) {
      throw new ReadingException(
          value.span(),
          "a sum ends at a number, and this has a free index",
          "",
          new Obstacle.Unbalanced(value.free().keySet().stream().map(Declaration::latex).toList()));
    }
    Parser.require(
        value.type().equals(Type.SCALAR) && !shown,
        value.span(),
        "a sum ends at a number that does not depend on its index");
    return Optional.of(value);
  }

  private Typed single() {
    Token sign = parser.in.peek();
    if (sign.kind() == Token.Kind.NUMBER) {
      parser.in.takeDigit();
      return new Typed(
          new Formula.Literal(Long.parseLong(parser.in.previous().text())),
          Type.SCALAR,
          sign.span());
    }
    SymbolName name = SymbolName.of(parser.in.take().text());
    return parser.symbols.value(name, sign.span());
  }

  /** Σ_{p=1,2} f_p is f_1 + f_2: the body is read once for each value. */
  private Typed over(Values values, Token sign) {
    for (String letter : values.letters()) {
      Parser.require(
          parser.table.label(letter).isEmpty()
              && !parser.in.isValue(letter)
              && values.letters().stream().filter(letter::equals).count() == 1,
          sign.span().to(parser.in.previous().span()),
          letter + " stands for numbers here and for something else elsewhere");
    }
    List<Typed> terms = new ArrayList<>();
    terms(values, 0, parser.in.mark(), terms);
    Span span = parser.places.since(sign.span());
    Typed first = terms.get(0);
    Formula sum = new Formula.Sum(terms.stream().map(Typed::formula).toList());
    return first.as(sum, first.type(), span);
  }

  private void terms(Values values, int letter, int start, List<Typed> terms) {
    for (String number : values.numbers()) {
      parser.in.with(
          values.letters().get(letter),
          number,
          () -> {
            if (letter + 1 < values.letters().size()) {
              terms(values, letter + 1, start, terms);
            } else {
              parser.in.reset(start);
              terms.add(parser.dot());
            }
            return number;
          });
    }
  }

  private Optional<String> single(Range range) {
    register(parser.label("index"), range);
    return Optional.empty();
  }

  /** The number at which the index begins, if one is written. */
  private Optional<String> braced(Range range) {
    TokenStream in = parser.in;
    boolean stacked = in.takeIf("\\substack");
    if (stacked) {
      in.expect("{", "after \\substack");
    }
    List<Declaration> pending = new ArrayList<>();
    Optional<String> first = Optional.empty();
    do {
      first = item(range, pending);
    } while (first.isEmpty()
        && (in.takeIf(",") || in.takeIf(";") || in.takeIf("\\\\") || Names.startsName(in.peek())));
    in.expect("}", "to close the summation indices");
    if (stacked) {
      in.expect("}", "to close the summation indices");
    }
    return first;
  }

  /** n, n ≠ m, n ∈ O or n = 1; what is said of a new index is said of those just before it, too. */
  private Optional<String> item(Range range, List<Declaration> pending) {
    TokenStream in = parser.in;
    Span start = in.peek().span();
    Declaration label = parser.label("index");
    boolean known = range.indices().contains(label);
    boolean round = in.next("(") && RELATIONS.containsKey(in.peek(1).text()) && in.takeIf("(");
    Relation relation = RELATIONS.get(in.peek().text());
    if (relation == null) {
      refuseUnclear(label, range, pending, start);
      register(label, range);
      pending.add(label);
      return in.takeIf("=") ? Optional.of(in.take().text()) : Optional.empty();
    }
    List<Declaration> about = new ArrayList<>(known ? List.of() : pending);
    if (!known) {
      register(label, range);
      pending.clear();
    }
    about.add(label);
    Declaration other = other(relation, label);
    if (round) {
      in.expect(")", "to close the condition");
    }
    about.stream()
        .filter(index -> !index.equals(other))
        .forEach(index -> range.conditions().add(new Condition(index, relation, other)));
    return Optional.empty();
  }

  /** In Σ_{m≠n,l} the l may be summed over, or left out like n. */
  private void refuseUnclear(Declaration label, Range range, List<Declaration> pending, Span span) {
    boolean after =
        pending.isEmpty()
            && !range.conditions().isEmpty()
            && range.conditions().get(range.conditions().size() - 1).relation()
                == Relation.DIFFERENT;
    if (after) {
      throw new ReadingException(
          span,
          "it is not clear whether " + label + " is summed over or left out",
          "write \\sum_{\\substack{m \\neq n \\\\ m \\neq l}} or two sums",
          new Obstacle.TwoWays());
    }
  }

  /** What stands right of a relation: another label of the same sort, or a set of bands. */
  private Declaration other(Relation relation, Declaration label) {
    Span start = parser.in.take().span();
    Declaration other = relation == Relation.DIFFERENT ? parser.label("index") : set();
    Parser.require(
        !other.equals(label),
        start.to(parser.in.previous().span()),
        label + " is compared with itself");
    Parser.require(
        label.sort() == Sort.BAND_INDEX
            && (relation != Relation.DIFFERENT || other.sort() == label.sort()),
        start.to(parser.in.previous().span()),
        "only the value of a band index can be left out, and only from a sum over bands");
    return other;
  }

  private Declaration set() {
    TokenStream in = parser.in;
    Span start = in.peek().span();
    SymbolName name = Names.scripted(in);
    String latex = name.latex();
    return parser.table.declarations().stream()
        .filter(d -> d.quantity() instanceof Quantity.BandSet && d.latex().equals(latex))
        .findFirst()
        .orElseThrow(
            () ->
                new ReadingException(
                    start.to(in.previous().span()),
                    latex + " is not a declared set of bands",
                    "declare it in the symbol table"));
  }

  private void register(Declaration index, Range range) {
    Span span = parser.in.previous().span();
    if (index.isFixed()) {
      throw new ReadingException(
          span, index + " is one direction, not a sum", "", new Obstacle.TwoWays());
    }
    if (index.sort() != Sort.BAND_INDEX && index.sort() != Sort.SPATIAL_INDEX) {
      throw new ReadingException(
          span, index + " is a " + index.sort() + ", not an index to sum over", "");
    }
    if (!summed.add(index)) {
      throw new ReadingException(
          span, index + " is summed over already", "rename one of the two", new Obstacle.TwoWays());
    }
    range.indices().add(index);
  }

  /** What stands above the sign: the last value of a range that begins below, or a set. */
  private void above(Range range, Optional<String> first, Token sign) {
    TokenStream in = parser.in;
    if (first.isEmpty() && !in.next("^")) {
      parser.refuseLimits("a sum");
      return;
    }
    boolean single = isBand(range) && range.indices().size() == 1;
    boolean endless = !in.next("^") || single && saysInfinity();
    if (endless && single && first.filter("1"::equals).isPresent()) {
      throw new ReadingException(
          sign.span().to(in.previous().span()),
          "it is not said whether there is a level 0, which this sum without an end leaves out",
          "write \\sum_n for a sum over all levels",
          new Obstacle.TwoWays());
    }
    if (!in.next("^") && single && first.filter("0"::equals).isPresent()) {
      return;
    }
    Span start = in.peek().span();
    in.expect("^", "and the last value of the index");
    boolean braces = in.takeIf("{");
    if (isEndless(range, first)) {
      in.take();
    } else if (first.isPresent()) {
      requireAll(range, first.get(), start);
    } else {
      Declaration set = upperSet(start);
      range.indices().forEach(i -> range.conditions().add(new Condition(i, Relation.IN, set)));
    }
    if (braces) {
      in.expect("}", "to close the last value of the index");
    }
  }

  private static boolean isBand(Range range) {
    return range.indices().iterator().next().sort() == Sort.BAND_INDEX;
  }

  /** Whether ∞ is what stands above, with or without braces. */
  private boolean saysInfinity() {
    Token above = parser.in.peek(1).is("{") ? parser.in.peek(2) : parser.in.peek(1);
    return above.is("\\infty");
  }

  /** Σ_{n=0}^∞ runs over all levels, of however many there are. */
  private boolean isEndless(Range range, Optional<String> first) {
    return parser.in.next("\\infty")
        && first.filter(n -> !n.equals("0")).isEmpty()
        && range.indices().size() == 1
        && isBand(range);
  }

  private Declaration upperSet(Span start) {
    boolean named = Names.startsName(parser.in.peek());
    Parser.require(named, start, "limits of a sum are not read: it runs over all values");
    return set();
  }

  /** From 1 to 3 for components, from 1 to N or from 0 to N − 1 for bands. */
  private void requireAll(Range range, String first, Span start) {
    TokenStream in = parser.in;
    boolean bands = isBand(range);
    Token last = in.peek();
    boolean number = last.kind() == Token.Kind.NUMBER;
    String letter = number ? in.take().text() : Names.argument(in);
    boolean less = in.takeIf("-") && in.takeIf("1");
    boolean isN =
        parser.table.withRole(NUMBER_OF_BANDS).stream().anyMatch(d -> d.latex().equals(letter));
    boolean all =
        bands
            ? isN && (less ? first.equals("0") : first.equals("1"))
            : number && letter.equals("3") && first.equals("1") && !less;
    if (!all || range.indices().size() > 1) {
      throw new ReadingException(
          start.to(in.previous().span()),
          "an index runs over all of its values: components from 1 to 3, bands from 1 to N",
          "declare N with kind '" + NUMBER_OF_BANDS + "', or write \\infty");
    }
  }

  /** One index without one value has a form of its own. */
  private Formula nested(Range range, Formula body, Span span) {
    List<Condition> conditions = new ArrayList<>(range.conditions());
    Formula inside = body;
    boolean one = range.indices().size() == 1;
    Declaration index = range.indices().iterator().next();
    while (one && conditions.isEmpty() && inside instanceof Formula.Restricted r) {
      if (!isWithout(r.condition(), index)) {
        break;
      }
      conditions.add(r.condition());
      inside = r.body();
    }
    Optional<Declaration> except = Optional.empty();
    if (one && !conditions.isEmpty() && isWithout(conditions.get(0), index)) {
      except = Optional.of(conditions.remove(0).other());
    }
    for (int n = conditions.size() - 1; n >= 0; n--) {
      inside = new Formula.Restricted(conditions.get(n), inside);
      parser.places.note(inside, span);
    }
    return new Formula.SumOver(List.copyOf(range.indices()), except, inside, false);
  }

  private static boolean isWithout(Condition condition, Declaration index) {
    return condition.relation() == Relation.DIFFERENT && condition.label().equals(index);
  }

  // ---- conditions

  /** Whether [n ≠ m] or (n ≠ m) stands here. */
  boolean isCondition(String open) {
    TokenStream in = parser.in;
    if (!in.next(open) || !Names.startsName(in.peek(1))) {
      return false;
    }
    int mark = in.mark();
    in.take();
    try {
      Names.argument(in);
      return RELATIONS.containsKey(in.peek().text());
    } catch (ReadingException noLabel) {
      return false;
    } finally {
      in.reset(mark);
    }
  }

  /**
   * Whether a condition begins with these tokens: for n ≠ m, (n ∈ O), without the brackets, too.
   */
  static boolean isCondition(List<Token> tokens) {
    if (wordLength(tokens) > 0) {
      return true;
    }
    int from = tokens.get(0).is("(") ? 1 : 0;
    int at = from;
    while (isOfLabel(tokens.get(at))) {
      at++;
    }
    return at > from && RELATIONS.containsKey(tokens.get(at).text());
  }

  private static boolean isOfLabel(Token token) {
    boolean script = token.is("_") || token.is("'") || token.is("{") || token.is("}");
    return script || token.kind() == Token.Kind.NUMBER || Names.startsName(token);
  }

  /** Whether a word such as for stands here, between a formula and its condition. */
  boolean isWord() {
    return wordLength() > 0;
  }

  /** Number of tokens of the word at hand; 0 if there is none. */
  private int wordLength() {
    return wordLength(parser.in.rest());
  }

  private static int wordLength(List<Token> tokens) {
    if (!UPRIGHT.contains(tokens.get(0).text()) || !tokens.get(1).is("{")) {
      return 0;
    }
    StringBuilder word = new StringBuilder();
    int length = 2;
    while (tokens.get(length).kind() == Token.Kind.LETTER) {
      word.append(tokens.get(length++).text());
    }
    return tokens.get(length).is("}") && WORDS.contains(word.toString()) ? length + 1 : 0;
  }

  /** [n ≠ m] a: a where the condition holds, else zero; reaches to the end of the term. */
  Typed restricted() {
    Token open = parser.in.take();
    Condition condition = condition();
    parser.in.expect("]", "to close the condition");
    Typed body = parser.dot();
    return body.as(
        new Formula.Restricted(condition, body.formula()),
        body.type(),
        open.span().to(body.span()));
  }

  /** What stands behind a formula: for n ≠ m, (n ∈ O). */
  List<Condition> conditions() {
    TokenStream in = parser.in;
    List<Condition> conditions = new ArrayList<>();
    int mark = in.mark();
    in.takeIf(",");
    int word = wordLength();
    for (int n = 0; n < word; n++) {
      in.take();
    }
    boolean round = isCondition("(");
    if (round) {
      in.take();
    } else if (!startsCondition()) {
      in.reset(mark);
      return conditions;
    }
    do {
      add(conditions);
    } while (in.next(",") && in.peek(1).kind() != Token.Kind.END && in.takeIf(","));
    if (round) {
      in.expect(")", "to close the condition");
    }
    return conditions;
  }

  /** One more condition; beside its opposite nothing would be claimed. */
  private void add(List<Condition> conditions) {
    Span start = parser.in.peek().span();
    Condition next = condition();
    Parser.require(
        next.relation() == Relation.DIFFERENT || !conditions.contains(next.complement()),
        start.to(parser.in.previous().span()),
        next.latex() + " and " + next.complement().latex() + " exclude each other");
    conditions.add(next);
  }

  /** Whether n ≠ m or n ∈ O stands here. */
  boolean startsCondition() {
    TokenStream in = parser.in;
    int mark = in.mark();
    try {
      Names.argument(in);
      return RELATIONS.containsKey(in.peek().text());
    } catch (ReadingException noLabel) {
      return false;
    } finally {
      in.reset(mark);
    }
  }

  private Condition condition() {
    Span start = parser.in.peek().span();
    Declaration label = parser.label("index");
    Token sign = parser.in.peek();
    Relation relation = RELATIONS.get(sign.text());
    if (relation == null) {
      throw new ReadingException(
          sign.span(), "expected \\neq, \\in or \\notin, found " + sign.shown(), "");
    }
    parser.in.take();
    Declaration other = relation == Relation.DIFFERENT ? parser.label("index") : set();
    boolean indices =
        label.sort() == Sort.BAND_INDEX
            || label.sort() == Sort.SPATIAL_INDEX && relation == Relation.DIFFERENT;
    Parser.require(
        indices && (relation != Relation.DIFFERENT || other.sort() == label.sort()),
        start.to(parser.in.previous().span()),
        "a condition compares two indices of one sort, or says of which set a band is");
    Parser.require(
        !label.equals(other),
        start.to(parser.in.previous().span()),
        label + " is compared with itself");
    return new Condition(label, relation, other);
  }
}
