package org.rederive.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;

/**
 * Claims about the symbols of a document that are false whatever it says: that two of one kind are
 * equal, that one is the same for another band, and that one is constant in a coordinate that it
 * depends on.
 */
final class SymbolClaims {
  private final Derivation derivation;
  private final List<Declaration> quantities;

  private SymbolClaims(Derivation derivation) {
    this.derivation = derivation;
    this.quantities =
        derivation.symbols().declarations().stream()
            .filter(d -> d.sort() == Sort.QUANTITY && isIndependent(d))
            .toList();
  }

  /** The document with nothing but such claims; of symbols that its statements use. */
  static Derivation of(Derivation derivation) {
    SymbolClaims claims = new SymbolClaims(derivation);
    List<Equation> equations = new ArrayList<>(claims.withoutBands());
    equations.addAll(claims.relabelled());
    return claims.stated(equations);
  }

  /** The same without what is said of two bands, which few samples can draw as one. */
  static Derivation ofOneBand(Derivation derivation) {
    SymbolClaims claims = new SymbolClaims(derivation);
    return claims.stated(claims.withoutBands());
  }

  private List<Equation> withoutBands() {
    List<Equation> equations = new ArrayList<>(equalities());
    equations.addAll(constants());
    return equations;
  }

  private Derivation stated(List<Equation> equations) {
    List<Statement> statements = new ArrayList<>();
    for (Equation equation : equations) {
      String id = derivation.id() + "-symbols-" + statements.size();
      statements.add(Statement.claim(id, equation).wrong());
    }
    return derivation.with(statements);
  }

  /**
   * What is defined or left open can be what something else is; there is one identity, one
   * position, one number of bands.
   */
  private boolean isIndependent(Declaration d) {
    return !derivation.definitions().containsKey(d)
        && !(d.quantity() instanceof Quantity.Formal)
        && !(d.quantity() instanceof Quantity.Unknown)
        && !(d.quantity() instanceof Quantity.Identity)
        && !(d.quantity() instanceof Quantity.NumberOfBands)
        && !(d.quantity() instanceof Quantity.Position)
        && d.type().rank() < 2
        && isUsed(d);
  }

  private boolean isUsed(Declaration d) {
    Stream<Formula> stated =
        derivation.statements().stream()
            .flatMap(s -> s.equations().stream())
            .flatMap(e -> Stream.of(e.left(), e.right()));
    Stream<Formula> defined = derivation.definitions().values().stream().map(x -> x.body());
    return Stream.concat(stated, defined)
        .anyMatch(
            f ->
                f.anyMatch(
                    node -> node.symbols().stream().anyMatch(s -> s.declaration().equals(d))));
  }

  // ---- two of one kind

  private List<Equation> equalities() {
    List<Equation> equalities = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      for (Declaration other : quantities.subList(i + 1, quantities.size())) {
        Declaration one = quantities.get(i);
        if (!one.key().equals(other.key()) && areOfOneKind(one, other)) {
          equalities.add(new Equation(value(one), value(other), List.of()));
        }
      }
    }
    return equalities;
  }

  private boolean areOfOneKind(Declaration a, Declaration b) {
    return a.type().equals(b.type())
        && unowned(a.quantity()).equals(unowned(b.quantity()))
        && !hasDefinedOwner(a)
        && !hasDefinedOwner(b);
  }

  /** The bands of an operator that a document defines can be those of another one. */
  private boolean hasDefinedOwner(Declaration d) {
    return owner(d.quantity()).stream()
        .anyMatch(
            owner ->
                derivation.definitions().keySet().stream()
                    .anyMatch(defined -> defined.pattern().equals(owner.pattern())));
  }

  private static Optional<Declaration> owner(Quantity quantity) {
    return quantity instanceof Quantity.Eigenvector e
        ? e.of()
        : quantity instanceof Quantity.Eigenvalue e ? e.of() : Optional.empty();
  }

  /** The kind alone, whichever operator it belongs to. */
  private static Quantity unowned(Quantity quantity) {
    if (quantity instanceof Quantity.Eigenvector e) {
      return new Quantity.Eigenvector(e.left(), e.bloch(), Optional.empty());
    }
    if (quantity instanceof Quantity.Eigenvalue) {
      return new Quantity.Eigenvalue(Optional.empty());
    }
    if (quantity instanceof Quantity.Amplitude) {
      return new Quantity.Amplitude("", Optional.empty());
    }
    if (quantity instanceof Quantity.Packet) {
      return new Quantity.Packet(Optional.empty());
    }
    return quantity instanceof Quantity.EvolvingState ? Quantity.EvolvingState.any() : quantity;
  }

  private static Formula value(Declaration d) {
    return value(d, d.slots());
  }

  private static Formula value(Declaration d, List<Declaration> slots) {
    Formula symbol = new Formula.Symbol(d, slots);
    return d.type().kind() == Kind.KET ? new Formula.Ket(symbol) : symbol;
  }

  // ---- the same for another band

  private List<Equation> relabelled() {
    List<Declaration> bands =
        derivation.symbols().declarations().stream()
            .filter(d -> d.sort() == Sort.BAND_INDEX)
            .toList();
    List<Equation> relabelled = new ArrayList<>();
    for (Declaration quantity : quantities) {
      List<Declaration> own =
          quantity.slots().stream().filter(s -> s.sort() == Sort.BAND_INDEX).toList();
      bands.stream()
          .filter(band -> !own.isEmpty() && !own.contains(band))
          .findFirst()
          .ifPresent(
              band -> {
                List<Declaration> slots = new ArrayList<>(quantity.slots());
                slots.set(slots.indexOf(own.get(0)), band);
                relabelled.add(new Equation(value(quantity), value(quantity, slots), List.of()));
              });
    }
    return relabelled;
  }

  // ---- constant in a coordinate

  private List<Equation> constants() {
    List<Equation> constants = new ArrayList<>();
    for (Declaration coordinate : derivation.symbols().declarations()) {
      for (Declaration quantity : quantities) {
        if (isPlain(coordinate) && depends(quantity, coordinate)) {
          constants.add(constant(quantity, coordinate));
        }
      }
    }
    return constants;
  }

  private static boolean isPlain(Declaration d) {
    return d.quantity() instanceof Quantity.Coordinate c
        && c.variable() != Variable.ANY
        && !c.defined();
  }

  private static Equation constant(Declaration quantity, Declaration coordinate) {
    Formula symbol = new Formula.Symbol(quantity, quantity.slots());
    Formula slope = new Formula.Derivative(coordinate, symbol, Formula.Style.PARTIAL);
    Formula value = quantity.type().kind() == Kind.KET ? new Formula.Ket(slope) : slope;
    return new Equation(value, new Formula.Literal(0), List.of());
  }

  /** Whether a quantity is a function of a coordinate by what its kind and spelling say. */
  private boolean depends(Declaration d, Declaration coordinate) {
    Variable variable = ((Quantity.Coordinate) coordinate.quantity()).variable();
    if (d.quantity() instanceof Quantity.Operator operator) {
      return operator.restriction() != Restriction.TRANSFORMATION
          && depends(operator, d, coordinate);
    }
    if (d.quantity() instanceof Quantity.Wave) {
      return variable == Variable.POSITION || variable == Variable.TIME;
    }
    boolean ofAll =
        d.quantity() instanceof Quantity.GaugeFactor
            || d.quantity() instanceof Quantity.PerturbedHamiltonian;
    return ofAll && !isOtherMomentum(d, coordinate)
        || d.quantity() instanceof Quantity.FunctionOfMomentum && variable == Variable.MOMENTUM
        || d.quantity() instanceof Quantity.EvolvingState && variable == Variable.TIME;
  }

  private static boolean depends(
      Quantity.Operator operator, Declaration d, Declaration coordinate) {
    Variable variable = ((Quantity.Coordinate) coordinate.quantity()).variable();
    if (operator.dependence() != Dependence.EVERYTHING) {
      return operator.dependence() == Dependence.MOMENTUM && variable == Variable.MOMENTUM;
    }
    boolean said =
        d.slots().stream()
            .anyMatch(
                s -> s.quantity() instanceof Quantity.Coordinate c && c.variable() == variable);
    boolean function =
        d.slots().stream()
            .anyMatch(s -> s.quantity() instanceof Quantity.Coordinate c && c.defined());
    return d.slots().contains(coordinate) || !said && !function;
  }

  private static boolean isOtherMomentum(Declaration d, Declaration coordinate) {
    return coordinate.sort() == Sort.MOMENTUM
        && d.slots().stream().anyMatch(s -> s.sort() == Sort.MOMENTUM)
        && !d.slots().contains(coordinate);
  }
}
