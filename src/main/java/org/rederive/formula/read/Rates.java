package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * Reads ẋ and ẍ of a symbol x, where no row declares them: its derivatives by the only time.
 *
 * <p>A letter that is a coordinate or a number of its own does not change in time, so its rate is
 * no zero but a missing row.
 */
record Rates(Parser parser) {
  private static final Pattern DOTTED = Pattern.compile("\\\\(d{1,2})ot\\{(.+)}('*)");

  Optional<Typed> read(SymbolName name, Span span) {
    Matcher dots = DOTTED.matcher(name.base());
    if (!dots.matches()) {
      return Optional.empty();
    }
    SymbolName still =
        new SymbolName(
            dots.group(2) + dots.group(3), name.subscripts(), name.label(), name.arguments());
    List<Formula.Symbol> readings = parser.table.readings(still);
    boolean bare =
        readings.stream().anyMatch(s -> s.type().kind() == Kind.KET) && !parser.around.isInState();
    if (readings.size() != 1 || bare) {
      return Optional.empty();
    }
    requireMoving(readings.get(0), name, span);
    Declaration time = time(name, span);
    Formula rate = readings.get(0);
    for (int n = 0; n < dots.group(1).length(); n++) {
      rate = new Formula.Derivative(time, rate, Formula.Style.TOTAL);
    }
    Type type = readings.get(0).type();
    return Optional.of(new Typed(rate, type, span));
  }

  private Declaration time(SymbolName name, Span span) {
    List<Declaration> times =
        parser.table.declarations().stream()
            .filter(d -> d.quantity() instanceof Quantity.Coordinate c && isTime(c))
            .toList();
    if (times.size() != 1) {
      throw new ReadingException(
          span, name + " is no derivative without a declared time", "declare " + name);
    }
    return times.get(0);
  }

  private static boolean isTime(Quantity.Coordinate coordinate) {
    return coordinate.variable() == Variable.TIME && !coordinate.defined();
  }

  private static void requireMoving(Formula.Symbol symbol, SymbolName name, Span span) {
    Quantity quantity = symbol.declaration().quantity();
    boolean still =
        quantity instanceof Quantity.Number
            || quantity instanceof Quantity.Vector
            || quantity instanceof Quantity.SymmetricMatrix
            || quantity instanceof Quantity.Coordinate c && !c.defined();
    if (still) {
      throw new ReadingException(
          span,
          symbol.declaration() + " is no function of time, so " + name + " is a symbol of its own",
          "declare " + name);
    }
  }
}
