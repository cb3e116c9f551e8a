package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import org.rederive.document.ModelDocument;
import org.rederive.document.ModelDocument.Kind;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * Derivatives of the entries of a model's Hamiltonian, by Symja.
 *
 * <p>Parameters are functions of the strength, and of position and time if the Hamiltonian is. The
 * model's own functions depend on the momenta besides.
 */
final class TaylorEntries {
  private static final ISymbol TIME = F.symbol("time$");
  private static final ISymbol STRENGTH = F.symbol("strength$");

  private final Model model;
  private final Symja symja;
  private final ModelRing.Layout layout;
  private final List<List<IExpr>> entries;
  private final Map<Object, IExpr> known = new HashMap<>();

  TaylorEntries(Model model, Symja symja, ModelRing.Layout layout) {
    this.model = model;
    this.symja = symja;
    this.layout = layout;
    this.entries = substituted(symbols());
  }

  /** The derivative, not divided by factorials, of entry (i, j) at the point of expansion. */
  IExpr derivative(long index, int i, int j) {
    return known.computeIfAbsent(List.of(index, i, j), key -> atPoint(differentiated(index, i, j)));
  }

  /** An expression in the model's own symbols at the point. */
  IExpr value(IExpr e) {
    return known.computeIfAbsent(e, key -> atPoint(symja.substituted(e, symbols())));
  }

  /** What a derivative of one of the model's functions is at the point, multiplied out. */
  IExpr function(Atom.Parameter derivative) {
    return known.computeIfAbsent(derivative, key -> newFunction(derivative));
  }

  private IExpr newFunction(Atom.Parameter derivative) {
    IExpr value = symja.substituted(model.function(derivative.name()), parameters());
    List<ISymbol> by = Stream.concat(momenta(), arguments().stream()).toList();
    for (int a = 0; a < by.size(); a++) {
      for (int n = 0; n < derivative.orders().get(a); n++) {
        value = symja.derivative(value, by.get(a));
      }
    }
    return symja.expanded(atPoint(value));
  }

  private IExpr atPoint(IExpr e) {
    Map<ISymbol, IExpr> zero = new HashMap<>();
    Stream.concat(Stream.of(TIME, STRENGTH), Stream.of(0, 1, 2).map(TaylorEntries::centre))
        .forEach(coordinate -> zero.put(coordinate, F.C0));
    return symja.substituted(e, zero);
  }

  private IExpr differentiated(long index, int i, int j) {
    IExpr entry = entries.get(i).get(j);
    for (Coordinate coordinate : Coordinate.values()) {
      for (int a = 0; a < coordinate.components(); a++) {
        for (int n = 0; n < MultiIndex.exponent(index, coordinate.place(a)); n++) {
          entry = symja.derivative(entry, symbol(coordinate, a));
        }
      }
    }
    return entry;
  }

  private static ISymbol symbol(Coordinate coordinate, int a) {
    return switch (coordinate) {
      case MOMENTUM -> momentum(a);
      case CENTRE -> centre(a);
      case TIME -> TIME;
      case STRENGTH -> STRENGTH;
      case FURTHER, SLOPE ->
          throw new UnsupportedFormulaException("no model depends on further coordinates");
    };
  }

  private static ISymbol momentum(int a) {
    return F.symbol("k" + "xyz".charAt(a));
  }

  private static ISymbol centre(int a) {
    return F.symbol("centre$" + a);
  }

  private List<List<IExpr>> substituted(Map<ISymbol, IExpr> values) {
    return model.hamiltonian().stream()
        .map(row -> row.stream().map(e -> symja.substituted(e, values)).toList())
        .toList();
  }

  // ---- what depends on position and time

  private Stream<ISymbol> momenta() {
    return model.symbols(Kind.MOMENTUM).stream().map(s -> F.symbol(s.name().text()));
  }

  private List<ISymbol> arguments() {
    List<ISymbol> arguments = new ArrayList<>();
    if (layout.position()) {
      Stream.of(0, 1, 2).map(TaylorEntries::centre).forEach(arguments::add);
    }
    if (layout.time()) {
      arguments.add(TIME);
    }
    arguments.add(STRENGTH);
    return arguments;
  }

  private Map<ISymbol, IExpr> parameters() {
    Map<ISymbol, IExpr> parameters = new HashMap<>();
    for (ModelDocument.Symbol symbol : model.document().symbols()) {
      if (symbol.kind() == Kind.REAL || symbol.kind() == Kind.COMPLEX) {
        put(symbol, arguments().stream(), parameters);
      }
    }
    return parameters;
  }

  private Map<ISymbol, IExpr> symbols() {
    Map<ISymbol, IExpr> symbols = parameters();
    for (ModelDocument.Symbol symbol : model.document().symbols()) {
      if (symbol.kind().isFunction()) {
        put(symbol, Stream.concat(momenta(), arguments().stream()), symbols);
      }
    }
    return symbols;
  }

  private static void put(
      ModelDocument.Symbol symbol, Stream<ISymbol> arguments, Map<ISymbol, IExpr> functions) {
    ISymbol name = F.symbol(symbol.name().text());
    functions.put(name, F.function(name, arguments.toArray(IExpr[]::new)));
  }
}
