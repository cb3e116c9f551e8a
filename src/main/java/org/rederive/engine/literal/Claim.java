package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.Derivation;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.SymbolTable;
import org.rederive.hamiltonian.Premises;

/**
 * An equation with all that it stands on.
 *
 * @param equation what is claimed
 * @param definitions symbols that the document defines
 * @param premises what it assumes
 * @param setting what its symbols live in
 * @param symbols its symbol table
 */
public record Claim(
    Equation equation,
    Map<Declaration, Definition> definitions,
    Premises premises,
    Vocabulary setting,
    SymbolTable symbols) {

  public Claim {
    List<Formula> sides = List.of(equation.left(), equation.right());
    definitions = Map.copyOf(Definition.withArguments(definitions, sides));
  }

  /** An equation of a document under some premises, which need not be those of the document. */
  public static Claim of(Derivation derivation, Equation equation, Premises premises) {
    return new Claim(
        equation, derivation.definitions(), premises, derivation.setting(), derivation.symbols());
  }

  List<Formula> sides() {
    return List.of(equation.left(), equation.right());
  }

  Survey survey() {
    return new Survey(definitions);
  }

  // ---- what kind of space it speaks about

  boolean isOnLattice() {
    return setting.space() == Vocabulary.Space.LATTICE;
  }

  boolean hasZone() {
    return setting.space() == Vocabulary.Space.ZONE;
  }

  /** Whether a node speaks about states that extend over the zone. */
  static boolean isExtended(Formula node) {
    return node instanceof Formula.MomentumDelta
        || node instanceof Formula.Symbol s && isExtended(s.declaration().quantity());
  }

  private static boolean isExtended(Quantity quantity) {
    return quantity instanceof Quantity.Eigenvector e && e.bloch()
        || quantity instanceof Quantity.Packet
        || quantity instanceof Quantity.Amplitude
        || quantity instanceof Quantity.Position;
  }

  boolean isExtended() {
    return hasZone() && sides().stream().anyMatch(s -> survey().any(s, Claim::isExtended));
  }

  private boolean hasPackets() {
    return isExtended()
        && sides().stream()
            .anyMatch(
                s ->
                    survey()
                        .anyQuantity(
                            s,
                            q ->
                                q instanceof Quantity.Packet
                                    || q instanceof Quantity.Amplitude
                                    || q instanceof Quantity.State
                                    || q instanceof Quantity.Position));
  }

  private boolean hasPosition() {
    return hasZone()
        && sides().stream()
            .anyMatch(s -> survey().anyQuantity(s, q -> q instanceof Quantity.Position));
  }

  // ---- momenta

  Letters letters() {
    return Letters.of(survey(), sides(), symbols.declarations());
  }

  List<Declaration> freeMomenta() {
    return letters().different(survey().freeMomenta(new Formula.Sum(sides())));
  }

  /** Different letters are different momenta, unless states that extend over the zone tie them. */
  int points() {
    if (!hasZone()) {
      return 1;
    }
    if (isExtended()) {
      return premises.sharp() ? 1 : 2;
    }
    return Math.max(1, freeMomenta().size());
  }

  private Optional<Declaration> onlyMomentum() {
    List<Declaration> free = freeMomenta();
    return free.size() == 1 && !isExtended() ? Optional.of(free.get(0)) : Optional.empty();
  }

  /** Where no label of a state says which momentum is meant, k is the operator. */
  private boolean isOperatorOfMomentum() {
    boolean labelled =
        sides().stream()
            .anyMatch(
                side ->
                    survey()
                        .any(
                            side,
                            node ->
                                node instanceof Formula.Symbol s
                                    && s.slots().stream().anyMatch(Survey::isMomentum)));
    return hasPackets() && points() > 1 && !labelled;
  }

  // ---- coordinates

  private Chart chart() {
    Chart chart = new Chart(symbols.declarations(), hasZone() ? points() : 0);
    survey().coordinates(sides()).forEach(chart::alsoMeets);
    return chart;
  }

  /** The coordinates that a parameter can stand for, the first of each sort. */
  private List<Declaration> candidates() {
    Set<Variable> sorts = new HashSet<>();
    List<Declaration> candidates = new ArrayList<>();
    for (Declaration d : symbols.declarations()) {
      boolean coordinate =
          d.quantity() instanceof Quantity.Coordinate c
              && !c.defined()
              && c.variable() != Variable.ANY
              && sorts.add(c.variable());
      if (coordinate) {
        candidates.add(d);
      }
    }
    return candidates;
  }

  private void expand(Chart chart, Optional<Declaration> parameter) {
    Set<Declaration> varied = new LinkedHashSet<>(survey().varied(sides()));
    parameter.ifPresent(varied::add);
    for (Declaration coordinate : varied) {
      boolean any =
          !(coordinate.quantity() instanceof Quantity.Coordinate c)
              || c.variable() == Variable.ANY
              || isOnLattice() && Survey.isMomentum(coordinate);
      for (int point = 0; !any && point < points(); point++) {
        chart.expand(chart.axes(coordinate, point));
      }
    }
    if (hasPosition()) {
      for (int point = 0; point < points(); point++) {
        chart.expand(chart.momentum(point));
      }
    }
  }

  // ---- one choice of all functions

  /** Explicit functions for all symbols. */
  Specimen specimen(int bands, long seed, int attempt, Work work) {
    List<Declaration> candidates = candidates();
    Optional<Declaration> parameter =
        candidates.isEmpty()
            ? Optional.empty()
            : Optional.of(candidates.get(attempt % candidates.size()));
    Chart chart = chart();
    expand(chart, parameter);
    Expansions expansions = new Expansions(chart.variables(hasPackets()), work);
    Blocks blocks = new Blocks(expansions);
    Draw draw = new Draw(seed).of(attempt);
    ExplicitFunctions functions = new ExplicitFunctions(expansions, draw);
    Zone zone = new Zone(points(), bands, hasZone());
    return new Specimen(
        rules(parameter),
        new Specimen.Space(zone, chart, new Entries(zone, expansions, blocks)),
        new Specimen.Chosen(
            functions, new Bands(bands, premises, functions, blocks), new Choices(), draw),
        Specimen.never());
  }

  private Specimen.Rules rules(Optional<Declaration> parameter) {
    return new Specimen.Rules(
        premises,
        survey(),
        isOnLattice(),
        new Specimen.Coordinates(onlyMomentum(), isOperatorOfMomentum(), parameter),
        bandOfPacket(),
        positions());
  }

  /** Positions of which one component each is declared, in the order of components. */
  private List<String> positions() {
    return symbols.declarations().stream()
        .filter(d -> d.quantity() instanceof Quantity.Position position && position.component())
        .map(Declaration::latex)
        .toList();
  }

  private Optional<String> bandOfPacket() {
    return symbols.declarations().stream()
        .filter(d -> d.quantity() instanceof Quantity.Band band && band.ofPacket())
        .map(Declaration::latex)
        .findFirst();
  }

  /** The outermost scope, in which different momenta stand for different points. */
  Scope scope(int order) {
    Scope scope = Scope.outermost(letters(), order);
    List<Declaration> free = freeMomenta();
    for (int i = 0; !isExtended() && i < free.size(); i++) {
      scope = scope.with(free.get(i), i);
    }
    return scope;
  }

  /** How often a position acts at most; each time functions are needed to one order more. */
  int extraOrder() {
    return hasPosition() ? 1 : 0;
  }
}
