package org.rederive.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;

/**
 * What a document defines by a formula, at coordinates that are functions of others: f(−k) is a
 * symbol of its own, defined by the formula of f(k) with −k in the place of k. So are bands of a
 * Hamiltonian that is written: E₊(−k) are those of H(−k).
 *
 * <p>Nothing that evaluates formulas has to know of it, and derivatives by k are those of what is
 * put in.
 */
final class Elsewhere {
  private final Map<Declaration, Definition> definitions;
  private final Reliance reliance;

  Elsewhere(Map<Declaration, Definition> definitions) {
    this.definitions = new LinkedHashMap<>(definitions);
    this.reliance = new Reliance(this.definitions);
  }

  /** What a document defines, and what was written out of it. */
  Map<Declaration, Definition> definitions() {
    return definitions;
  }

  /** Another formula for a symbol. */
  void define(Declaration symbol, Definition definition) {
    definitions.put(symbol, definition);
  }

  /** A value that nobody can write out. */
  static final class NotWrittenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWrittenException(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * A symbol at coordinates where it is not known.
   *
   * @param why in words
   */
  record Use(Formula.Symbol node, String why) implements Misused {
    @Override
    public String message() {
      return "what " + Latex.of(node) + " is, is not known here: " + why;
    }

    @Override
    public String hint() {
      return "define what is meant, or leave it out of reach";
    }
  }

  /** The first symbol in equations whose value cannot be written out. */
  Optional<Use> in(List<Equation> equations) {
    return equations.stream()
        .flatMap(equation -> equation.sides().stream())
        .flatMap(side -> in(side).stream())
        .findFirst();
  }

  /** The same in the formula of a definition. */
  Optional<Use> in(Formula formula) {
    return formula.allSymbols().flatMap(symbol -> unknown(symbol).stream()).findFirst();
  }

  private Optional<Use> unknown(Formula.Symbol symbol) {
    try {
      PutIn.nothing(this).of(symbol);
      return Optional.empty();
    } catch (NotWrittenException why) {
      return Optional.of(new Use(symbol, String.valueOf(why.getMessage())));
    }
  }

  /** The document in which all such values are symbols with definitions of their own. */
  static Derivation writtenOut(Derivation document) {
    Elsewhere elsewhere = new Elsewhere(document.definitions());
    PutIn nothing = PutIn.nothing(elsewhere);
    List<Statement> statements =
        document.statements().stream()
            .map(s -> s.with(s.equations().stream().map(e -> in(e, nothing)).toList()))
            .toList();
    Map<Declaration, Definition> known = new LinkedHashMap<>();
    document.definitions().forEach((symbol, d) -> known.put(symbol, d.with(nothing.of(d.body()))));
    Map<Declaration, Definition> all = new LinkedHashMap<>(elsewhere.definitions);
    all.putAll(known);
    return all.size() == known.size()
        ? document
        : document.with(document.symbols(), all, statements);
  }

  private static Equation in(Equation equation, PutIn nothing) {
    return equation.between(nothing.of(equation.left()), nothing.of(equation.right()));
  }

  Reliance reliance() {
    return reliance;
  }

  /** Whether a coordinate is one that formulas can be put in for. */
  static boolean isCoordinate(Declaration label) {
    return label.sort() == Sort.MOMENTUM || label.sort() == Sort.COORDINATE;
  }

  // ---- a symbol where coordinates have other values

  Formula.Symbol symbol(Formula.Symbol symbol, PutIn values) {
    Declaration declaration = symbol.declaration();
    Optional<Definition> own = Optional.ofNullable(definitions.get(declaration));
    if (own.isPresent()) {
      return defined(symbol, own.get(), values);
    }
    Optional<Definition> owner = reliance.owner(declaration);
    return owner.isPresent()
        ? banded(symbol, owner.get(), values)
        : new Primitive(symbol, reliance).in(values);
  }

  private Formula.Symbol defined(Formula.Symbol symbol, Definition definition, PutIn values) {
    List<Declaration> parameters = definition.symbol().slots();
    Filled filled = Filled.of(symbol.slots(), parameters, values);
    Map<Declaration, Formula> inside = filled.inside(values);
    inside.keySet().removeIf(c -> !reliance.mayDependOn(definition.body(), c));
    if (inside.isEmpty()) {
      return new Formula.Symbol(symbol.declaration(), filled.labels());
    }
    return at(symbol, definition, filled, inside);
  }

  /** The same symbol with its formula where coordinates have these values. */
  private Formula.Symbol at(
      Formula.Symbol symbol,
      Definition definition,
      Filled filled,
      Map<Declaration, Formula> inside) {
    Declaration declaration = symbol.declaration();
    Shown shown = Shown.of(declaration, filled, inside);
    Role role = Role.quantity("value of " + declaration.role(), declaration.type());
    Declaration there =
        new Declaration(
            shown.name(), shown.parameters(), role, declaration.type(), declaration.vectorType());
    if (!definitions.containsKey(there)) {
      Formula body = new PutIn(this, inside).of(definition.body());
      definitions.put(
          there, new Definition(there, definition.indices(), body, definition.conditions()));
    }
    return new Formula.Symbol(there, shown.labels());
  }

  /** An energy or a state of a Hamiltonian that is written: that of another Hamiltonian. */
  private Formula.Symbol banded(Formula.Symbol symbol, Definition owner, PutIn values) {
    Declaration declaration = symbol.declaration();
    Filled filled = Filled.of(symbol.slots(), declaration.slots(), values);
    Map<Declaration, Formula> inside = filled.inside(values);
    inside.keySet().removeIf(c -> !reliance.mayDependOn(owner.body(), c));
    if (inside.isEmpty()) {
      return new Formula.Symbol(declaration, filled.labels());
    }
    requireOrder(symbol);
    requireOneMomentum(inside);
    Formula.Symbol plain = new Formula.Symbol(owner.symbol(), owner.symbol().slots());
    PutIn known = new PutIn(this, inside);
    Filled same = Filled.of(plain.slots(), plain.slots(), known);
    Formula.Symbol hamiltonian = at(plain, owner, same, same.inside(known));
    Shown shown = Shown.of(declaration, filled, inside);
    Quantity.Owned quantity = (Quantity.Owned) declaration.quantity();
    Declaration there =
        new Declaration(
            shown.name(),
            shown.parameters(),
            declaration
                .role()
                .with(
                    declaration.role().name(),
                    quantity.ofAnother(Optional.of(hamiltonian.declaration()))),
            declaration.type(),
            declaration.vectorType());
    return new Formula.Symbol(there, shown.labels());
  }

  /** Which band at one momentum is the n-th at another one nobody says, unless by its height. */
  private static void requireOrder(Formula.Symbol symbol) {
    symbol.slots().stream()
        .filter(slot -> slot.sort() == Sort.BAND_INDEX)
        .filter(slot -> !(slot.quantity() instanceof Quantity.Band band && band.isOrdered()))
        .findFirst()
        .ifPresent(
            any -> {
              throw new NotWrittenException(
                  "which of the bands there is band "
                      + any
                      + " nobody says; the lowest and the highest band are known");
            });
  }

  private void requireOneMomentum(Map<Declaration, Formula> inside) {
    Set<Declaration> momenta = new LinkedHashSet<>();
    inside.values().forEach(value -> momenta.addAll(Reliance.momenta(value)));
    if (momenta.size() > 1) {
      throw new NotWrittenException("energies and states at a sum of different momenta");
    }
  }

  // ---- what stands in the slots of a symbol

  /**
   * The slots of a symbol.
   *
   * @param parameters what its definition calls them
   * @param values what stands in those that are coordinates
   * @param labels the slots where nothing is put in for them
   */
  private record Filled(
      List<Declaration> parameters, Map<Declaration, Formula> values, List<Declaration> labels) {

    static Filled of(List<Declaration> slots, List<Declaration> parameters, PutIn values) {
      Map<Declaration, Formula> filled = new LinkedHashMap<>();
      List<Declaration> labels = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        Declaration parameter = parameters.get(i);
        Declaration slot = slots.get(i);
        if (!isCoordinate(parameter)) {
          values.requireNot(slot);
          labels.add(slot);
          continue;
        }
        Formula value = values.at(slot);
        filled.put(parameter, value);
        boolean letter = value instanceof Formula.Symbol plain && isCoordinate(plain.declaration());
        labels.add(letter ? ((Formula.Symbol) value).declaration() : parameter);
      }
      return new Filled(List.copyOf(parameters), filled, labels);
    }

    /** What becomes of the coordinates in the formula; nothing if they are what they were. */
    Map<Declaration, Formula> inside(PutIn outside) {
      Map<Declaration, Formula> inside = new LinkedHashMap<>();
      outside.values().forEach(inside::put);
      boolean moved = values.entrySet().stream().anyMatch(e -> isMoved(e.getKey(), e.getValue()));
      values.keySet().forEach(inside::remove);
      if (moved || !inside.isEmpty()) {
        inside.putAll(values);
      }
      inside.entrySet().removeIf(e -> isSame(e.getKey(), e.getValue()));
      return inside;
    }

    /** One momentum for another is a label; one component for another is not. */
    private static boolean isMoved(Declaration parameter, Formula value) {
      boolean label =
          parameter.sort() == Sort.MOMENTUM
              && !Reliance.isComponent(parameter)
              && value instanceof Formula.Symbol symbol
              && symbol.declaration().sort() == Sort.MOMENTUM
              && !symbol.declaration().isFunction();
      return !label && !isSame(parameter, value);
    }

    private static boolean isSame(Declaration coordinate, Formula value) {
      return value instanceof Formula.Symbol symbol
          && symbol.declaration().sort() == coordinate.sort()
          && symbol.declaration().latex().equals(coordinate.latex());
    }
  }

  /**
   * How a symbol at other coordinates is written, and the labels that it shows.
   *
   * @param parameters the labels on which it depends, by which it is bound
   * @param labels what stands for them where it is used
   */
  private record Shown(SymbolName name, List<Declaration> parameters, List<Declaration> labels) {

    static Shown of(Declaration declaration, Filled filled, Map<Declaration, Formula> inside) {
      SymbolName pattern = declaration.pattern();
      List<Declaration> parameters = new ArrayList<>();
      List<Declaration> labels = new ArrayList<>();
      for (int i = 0; i < filled.parameters().size(); i++) {
        if (!isCoordinate(filled.parameters().get(i))) {
          parameters.add(filled.parameters().get(i));
          labels.add(filled.labels().get(i));
        }
      }
      List<Formula> values = List.copyOf(filled.values().values());
      // Letters first: they stand in the brackets themselves, and are filled in order of writing.
      Stream.of(values.stream().filter(Shown::isLetter), values.stream(), inside.values().stream())
          .flatMap(all -> all)
          .flatMap(value -> Reliance.coordinates(value).stream())
          .distinct()
          .forEach(
              coordinate -> {
                parameters.add(coordinate);
                labels.add(coordinate);
              });
      List<String> arguments = new ArrayList<>();
      for (String piece : pattern.arguments()) {
        arguments.add(slot(piece, filled.values()).map(Latex::of).orElse(piece));
      }
      inside.entrySet().stream()
          .filter(e -> !pattern.arguments().contains(e.getKey().latex()))
          .forEach(e -> arguments.add(e.getKey().latex() + " = " + Latex.of(e.getValue())));
      List<String> subscripts =
          pattern.subscripts().stream()
              .filter(piece -> slot(piece, filled.values()).isEmpty())
              .toList();
      return new Shown(
          pattern.withSubscripts(subscripts).withArguments(arguments), parameters, labels);
    }

    private static boolean isLetter(Formula value) {
      return value instanceof Formula.Symbol;
    }

    private static Optional<Formula> slot(String piece, Map<Declaration, Formula> values) {
      return values.entrySet().stream()
          .filter(e -> e.getKey().latex().equals(piece))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }
}
