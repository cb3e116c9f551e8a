package org.rederive.formula.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;

/** One symbol for another: left for right, its conjugate, another of the same shape. */
final class SymbolErrors {
  private static final Map<String, String> PARTNERS =
      Map.of("L", "R", "R", "L", "LR", "RR", "RR", "LR");

  static final List<ErrorRow> ROWS =
      List.of(
          slip("left for right", SymbolErrors::partner),
          slip("conjugate", where(SymbolErrors::isComplex, Formula.Conjugate::new)),
          slip("adjoint", where(SymbolErrors::isOperator, Formula.Adjoint::new)),
          slip("real part", where(SymbolErrors::isEnergy, s -> new Formula.Part(true, s))),
          slip("variable of a derivative", SymbolErrors::alongOtherVariables),
          ErrorRow.wrong(Formula.Symbol.class, "another symbol", SymbolErrors::another));

  private SymbolErrors() {}

  private static ErrorRow slip(String name, ErrorRow.Rule<Formula.Symbol> rule) {
    return ErrorRow.slip(Formula.Symbol.class, name, rule);
  }

  private static ErrorRow.Rule<Formula.Symbol> where(
      Predicate<Formula.Symbol> such, UnaryOperator<Formula> change) {
    return (symbol, around) -> such.test(symbol) ? List.of(change.apply(symbol)) : List.of();
  }

  private static boolean isEnergy(Formula.Symbol symbol) {
    return symbol.declaration().quantity() instanceof Quantity.Eigenvalue;
  }

  /** The next one of the table that could stand there; one is enough to see if it is noticed. */
  private static List<Formula> another(Formula.Symbol symbol, Surroundings around) {
    Declaration own = symbol.declaration();
    List<Declaration> table = new ArrayList<>(around.symbols().declarations());
    Collections.rotate(table, -1 - table.indexOf(own));
    return table.stream()
        .filter(other -> !other.equals(own) && fits(own, other))
        .limit(1)
        .<Formula>map(other -> new Formula.Symbol(other, symbol.slots()))
        .toList();
  }

  private static boolean fits(Declaration own, Declaration other) {
    return own.sort() == Sort.QUANTITY
        && other.sort() == Sort.QUANTITY
        && own.type().equals(other.type())
        && own.vectorType().equals(other.vectorType())
        && own.slots().equals(other.slots());
  }

  /** A_k for A_{r_c}: the same quantity along another coordinate of the same shape. */
  private static List<Formula> alongOtherVariables(Formula.Symbol symbol, Surroundings around) {
    Declaration own = symbol.declaration();
    if (!symbol.slots().equals(own.slots())) {
      return List.of();
    }
    return around.symbols().declarations().stream()
        .filter(other -> !other.equals(own) && other.type().equals(own.type()))
        .filter(other -> differInOneVariable(own, other, around))
        .<Formula>map(other -> new Formula.Symbol(other, other.slots()))
        .toList();
  }

  private static boolean differInOneVariable(Declaration a, Declaration b, Surroundings around) {
    List<String> left = a.pattern().subscripts();
    List<String> right = b.pattern().subscripts();
    if (!a.pattern().base().equals(b.pattern().base())
        || !a.pattern().label().equals(b.pattern().label())
        || !a.pattern().arguments().equals(b.pattern().arguments())
        || left.size() != right.size()) {
      return false;
    }
    List<Integer> places =
        IntStream.range(0, left.size())
            .filter(i -> !left.get(i).equals(right.get(i)))
            .boxed()
            .toList();
    return places.size() == 1
        && isVariable(left.get(places.get(0)), around)
        && isVariable(right.get(places.get(0)), around);
  }

  private static boolean isVariable(String latex, Surroundings around) {
    return around.symbols().label(latex).filter(l -> l.sort().differentiable()).isPresent();
  }

  /** The symbol that differs in nothing but left and right. */
  private static List<Formula> partner(Formula.Symbol symbol, Surroundings around) {
    Declaration declaration = symbol.declaration();
    SymbolName name = declaration.pattern();
    String label = PARTNERS.get(name.label());
    if (label == null) {
      return List.of();
    }
    return around.symbols().declarations().stream()
        .filter(other -> other.pattern().equals(name.withLabel(label)))
        .filter(other -> other.slots().equals(declaration.slots()))
        .filter(other -> other.type().equals(declaration.type()))
        .limit(1)
        .<Formula>map(other -> new Formula.Symbol(other, symbol.slots()))
        .toList();
  }

  /** A number that is not known to be real. */
  private static boolean isComplex(Formula.Symbol symbol) {
    Declaration declaration = symbol.declaration();
    Quantity quantity = declaration.quantity();
    boolean real =
        quantity instanceof Quantity.Number number && number.real()
            || quantity instanceof Quantity.Vector vector && vector.real()
            || quantity instanceof Quantity.SymmetricMatrix
            || quantity instanceof Quantity.ImaginaryVelocity;
    return declaration.sort() == Sort.QUANTITY && declaration.type().kind() == Kind.SCALAR && !real;
  }

  /** An operator that is not known to be Hermitian. */
  private static boolean isOperator(Formula.Symbol symbol) {
    Quantity quantity = symbol.declaration().quantity();
    boolean general =
        quantity instanceof Quantity.Formal
            || quantity instanceof Quantity.PerturbedHamiltonian
            || quantity instanceof Quantity.Operator operator
                && operator.restriction() != Quantity.Restriction.HERMITIAN;
    return general && symbol.declaration().type().equals(Type.OPERATOR);
  }
}
