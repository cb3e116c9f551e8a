package org.rederive.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.MultiIndex;
import org.rederive.band.Chart;
import org.rederive.derivation.ModelDocument;
import org.rederive.derivation.ModelDocument.Kind;

/**
 * Derivatives of the entries of a model's Hamiltonian, by Symja.
 *
 * <p>Parameters are functions of position, time and strength. If time enters through the centre
 * only, position is r_c + ṙ_c t. If position enters through p = k + ½ B × r only, parameters are
 * functions of the strength alone, and the momenta of the formulas stand for p.
 */
final class TaylorEntries {
  private static final ISymbol TIME = F.symbol("time$");
  private static final ISymbol STRENGTH = F.symbol("strength$");

  private final Model model;
  private final Symja symja;
  private final boolean moving;
  private final boolean peierls;
  private final List<List<IExpr>> phaseSpace;
  private final List<List<IExpr>> kinetic;
  private final Map<Object, IExpr> known = new HashMap<>();

  TaylorEntries(Model model, Symja symja, boolean moving, boolean peierls) {
    this.model = model;
    this.symja = symja;
    this.moving = moving;
    this.peierls = peierls;
    Map<ISymbol, IExpr> parameters = parameters();
    this.kinetic = substituted(parameters);
    Map<ISymbol, IExpr> all = new HashMap<>(parameters);
    if (peierls) {
      all.putAll(shiftedMomenta());
    }
    this.phaseSpace = substituted(all);
  }

  /** Component a of ṙ_c. */
  static String velocity(int a) {
    return "velocity$" + a;
  }

  /** Component a of B. */
  static String field(int a) {
    return "field$" + a;
  }

  /** The derivative, not divided by factorials, of entry (i, j) at the point of expansion. */
  IExpr derivative(Chart chart, long index, int i, int j) {
    return known.computeIfAbsent(
        List.of(chart, index, i, j), key -> atPoint(differentiated(chart, index, i, j)));
  }

  /** An expression in the model's own symbols at the point. */
  IExpr value(IExpr e) {
    return atPoint(symja.substituted(e, parameters()));
  }

  private IExpr atPoint(IExpr e) {
    Map<ISymbol, IExpr> zero = new HashMap<>();
    Stream.concat(Stream.of(TIME, STRENGTH), Stream.of(0, 1, 2).map(TaylorEntries::centre))
        .forEach(coordinate -> zero.put(coordinate, F.C0));
    return symja.substituted(e, zero);
  }

  private IExpr differentiated(Chart chart, long index, int i, int j) {
    IExpr entry = (chart == Chart.KINETIC ? kinetic : phaseSpace).get(i).get(j);
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
      case MOMENTUM, KINETIC -> momentum(a);
      case CENTRE -> centre(a);
      case TIME -> TIME;
      case STRENGTH -> STRENGTH;
      case SLOPE -> throw new IllegalArgumentException("no Hamiltonian depends on the slope");
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

  private Map<ISymbol, IExpr> parameters() {
    List<IExpr> arguments = new ArrayList<>();
    if (!peierls) {
      for (int a = 0; a < 3; a++) {
        arguments.add(position(a));
      }
      if (!moving) {
        arguments.add(TIME);
      }
    }
    arguments.add(STRENGTH);
    Map<ISymbol, IExpr> functions = new HashMap<>();
    for (ModelDocument.Symbol symbol : model.document().symbols()) {
      if (symbol.kind() == Kind.REAL || symbol.kind() == Kind.COMPLEX) {
        ISymbol name = F.symbol(symbol.name().text());
        functions.put(name, F.function(name, arguments.toArray(IExpr[]::new)));
      }
    }
    return functions;
  }

  /** r_c, moved from where it is expanded, and moving if time enters in no other way. */
  private IExpr position(int a) {
    return moving ? F.Plus(centre(a), F.Times(F.symbol(velocity(a)), TIME)) : centre(a);
  }

  /** k + ½ B × r. */
  private Map<ISymbol, IExpr> shiftedMomenta() {
    Map<ISymbol, IExpr> shifted = new HashMap<>();
    for (int a = 0; a < 3; a++) {
      int b = (a + 1) % 3;
      int c = (a + 2) % 3;
      IExpr cross =
          F.Subtract(
              F.Times(F.symbol(field(b)), position(c)), F.Times(F.symbol(field(c)), position(b)));
      shifted.put(momentum(a), F.Plus(momentum(a), F.Times(F.C1D2, cross)));
    }
    return shifted;
  }
}
