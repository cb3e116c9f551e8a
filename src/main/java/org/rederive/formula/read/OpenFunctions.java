package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads values of functions of which it is declared that whatever stands in their brackets is an
 * argument, as in a row for f(·): f(a), f(a + b, 0) and f[ρ]. Nothing is computed of them.
 */
final class OpenFunctions {
  private static final String ANY = Formula.Uncomputed.ANY_ARGUMENT;
  private static final Set<String> BRACKETS = Set.of("(", "[");

  private final Parser parser;

  OpenFunctions(Parser parser) {
    this.parser = parser;
  }

  /** The function with this name, or its value at what stands behind it; empty if there is none. */
  Optional<Typed> read(SymbolName name, Span start) {
    Optional<Typed> whole = whole(name, start);
    List<Declaration> spatial = parser.symbols.spatial(name);
    return whole.isPresent() || spatial.isEmpty()
        ? whole
        : whole(parser.symbols.withoutSpatial(name), start)
            .map(value -> parser.scripts.indexed(value, spatial, parser.places.since(start)));
  }

  private Optional<Typed> whole(SymbolName name, Span start) {
    List<Formula.Symbol> found =
        parser.table.readings(name.withArguments(List.of(ANY))).stream()
            .filter(symbol -> symbol.declaration().pattern().takesAny())
            .toList();
    TokenStream in = parser.in;
    boolean applied = BRACKETS.contains(in.peek().text());
    if (found.size() != 1 || !applied && !parser.table.readings(name).isEmpty()) {
      return Optional.empty();
    }
    Span own = start.to(in.previous().span());
    Typed function = parser.symbols.typed(found.get(0), name, own);
    boolean itself = in.next("(") && in.peek(1).is(ANY) && in.peek(2).is(")");
    if (itself) {
      for (int n = 0; n < 3; n++) {
        in.take();
      }
    }
    return Optional.of(itself || !applied ? function : value(function, start));
  }

  private Typed value(Typed function, Span start) {
    TokenStream in = parser.in;
    String open = in.take().text();
    List<Formula> parts = new ArrayList<>(List.of(function.formula()));
    do {
      parts.add(argument().formula());
    } while (in.takeIf(",") || in.takeIf(";"));
    in.expect(open.equals("(") ? ")" : "]", "to close the arguments");
    Formula value = new Formula.Uncomputed(UncomputedSign.VALUE_OF, parts, open, List.of());
    return new Typed(value, function.type(), parser.places.since(start));
  }

  /** A formula without free indices; of t = 0 its value. */
  private Typed argument() {
    TokenStream in = parser.in;
    boolean named =
        Names.startsName(in.peek())
            && in.ahead(
                    () -> {
                      Names.argument(in);
                      return in.next("=");
                    })
                .orElse(false);
    if (named) {
      Names.argument(in);
      in.take();
    }
    Parser.require(!in.next("\\{"), in.peek().span(), "a set is no argument that is known here");
    Typed argument = parser.inside(parser::sum);
    Parser.require(argument.free().isEmpty(), argument.span(), "an argument has a free index");
    return argument;
  }
}
