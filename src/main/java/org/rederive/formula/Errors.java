package org.rederive.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The errors that can be made at one node of a formula. */
final class Errors {
  private static final Map<String, String> PARTNERS =
      Map.of("L", "R", "R", "L", "LR", "RR", "RR", "LR");

  private final SymbolTable symbols;
  private final Set<Declaration> variables = new LinkedHashSet<>();

  /** A formula that may stand by error in the place of another. */
  record Error(String operator, Formula formula) {}

  /**
   * @param equation whose variables can be confused with each other
   */
  Errors(SymbolTable symbols, Equation equation) {
    this.symbols = symbols;
    collect(equation.left());
    collect(equation.right());
  }

  private void collect(Formula formula) {
    if (formula instanceof Formula.Derivative derivative) {
      variables.add(derivative.variable());
    }
    formula.parts().forEach(this::collect);
  }

  // ---- a term of a sum, or a whole side

  /** Wrong signs and factors of a term. */
  List<Error> ofTerm(Formula term) {
    List<Error> errors = new ArrayList<>();
    errors.add(new Error("sign", negated(term)));
    errors.add(new Error("factor 2", Terms.times(new Formula.Literal(2), term)));
    errors.add(new Error("factor 1/2", Terms.times(half(), term)));
    errors.add(new Error("factor i", Terms.times(new Formula.ImaginaryUnit(), term)));
    errors.add(new Error("factor -i", negated(Terms.times(new Formula.ImaginaryUnit(), term))));
    return errors;
  }

  private static Formula half() {
    return new Formula.Fraction(new Formula.Literal(1), new Formula.Literal(2));
  }

  private static Formula negated(Formula term) {
    return term instanceof Formula.Negation negation
        ? negation.operand()
        : new Formula.Negation(term);
  }

  // ---- any node

  List<Error> of(Formula node) {
    List<Error> errors = new ArrayList<>();
    if (node instanceof Formula.Sum sum) {
      errors.addAll(dropped(sum));
    } else if (node instanceof Formula.Symbol symbol) {
      errors.addAll(ofSymbol(symbol));
    } else if (node instanceof Formula.Cross cross) {
      errors.add(new Error("cross product", new Formula.Cross(cross.right(), cross.left())));
    } else if (node instanceof Formula.Product product) {
      errors.addAll(reordered(product));
    } else if (node instanceof Formula.Commutator commutator) {
      errors.addAll(ofCommutator(commutator));
    } else if (node instanceof Formula.Derivative derivative) {
      errors.addAll(otherVariables(derivative));
    } else if (node instanceof Formula.Adjoint adjoint) {
      errors.add(new Error("missing adjoint", adjoint.operand()));
    } else if (node instanceof Formula.Conjugate conjugate) {
      errors.add(new Error("missing conjugate", conjugate.operand()));
    } else {
      errors.addAll(ofIndices(node));
    }
    return errors;
  }

  private static List<Error> dropped(Formula.Sum sum) {
    List<Error> errors = new ArrayList<>();
    for (int i = 0; i < sum.terms().size(); i++) {
      List<Formula> rest = new ArrayList<>(sum.terms());
      rest.remove(i);
      Formula left = rest.size() == 1 ? rest.get(0) : new Formula.Sum(rest);
      errors.add(new Error("dropped term", left));
    }
    return errors;
  }

  private List<Error> ofSymbol(Formula.Symbol symbol) {
    List<Error> errors = new ArrayList<>();
    partner(symbol.declaration())
        .ifPresent(
            other ->
                errors.add(new Error("left for right", new Formula.Symbol(other, symbol.slots()))));
    if (isComplex(symbol)) {
      errors.add(new Error("conjugate", new Formula.Conjugate(symbol)));
    }
    if (isOperator(symbol)) {
      errors.add(new Error("adjoint", new Formula.Adjoint(symbol)));
    }
    if (symbol.declaration().role().name().equals("energy")) {
      errors.add(new Error("real part", new Formula.Part(true, symbol)));
    }
    return errors;
  }

  /** The symbol that differs in nothing but left and right. */
  private Optional<Declaration> partner(Declaration declaration) {
    SymbolName name = declaration.pattern();
    String label = PARTNERS.get(name.label());
    if (label == null) {
      return Optional.empty();
    }
    return symbols.declarations().stream()
        .filter(other -> other.pattern().equals(name.withLabel(label)))
        .filter(other -> other.slots().equals(declaration.slots()))
        .filter(other -> other.type().equals(declaration.type()))
        .findFirst();
  }

  private static boolean isComplex(Formula.Symbol symbol) {
    String role = symbol.declaration().role().name();
    return role.equals("energy") || role.equals("packet amplitude") || role.equals("number");
  }

  private static boolean isOperator(Formula.Symbol symbol) {
    String role = symbol.declaration().role().name();
    return role.endsWith("Hamiltonian")
        || role.endsWith(" family")
        || role.endsWith("operator") && symbol.declaration().type().equals(Type.OPERATOR);
  }

  /** Neighbours that need not commute. */
  private static List<Error> reordered(Formula.Product product) {
    List<Error> errors = new ArrayList<>();
    List<Formula> factors = product.factors();
    for (int i = 0; i + 1 < factors.size(); i++) {
      if (actsOnStates(factors.get(i)) && actsOnStates(factors.get(i + 1))) {
        List<Formula> changed = new ArrayList<>(factors);
        changed.set(i, factors.get(i + 1));
        changed.set(i + 1, factors.get(i));
        errors.add(new Error("order of factors", new Formula.Product(changed)));
      }
    }
    return errors;
  }

  private static boolean actsOnStates(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol.declaration().type().kind() == Kind.OPERATOR;
    }
    boolean transparent =
        formula instanceof Formula.Sum
            || formula instanceof Formula.Negation
            || formula instanceof Formula.Adjoint
            || formula instanceof Formula.Indexed
            || formula instanceof Formula.Derivative
            || formula instanceof Formula.ComponentDerivative
            || formula instanceof Formula.Fraction
            || formula instanceof Formula.AtZero;
    return transparent && actsOnStates(formula.parts().get(0));
  }

  private static List<Error> ofCommutator(Formula.Commutator commutator) {
    Formula product = new Formula.Product(List.of(commutator.left(), commutator.right()));
    Formula other =
        new Formula.Commutator(commutator.left(), commutator.right(), !commutator.anti());
    return List.of(new Error("one order only", product), new Error("commutator", other));
  }

  private List<Error> otherVariables(Formula.Derivative derivative) {
    Declaration variable = derivative.variable();
    return variables.stream()
        .filter(v -> !v.equals(variable) && v.type().equals(variable.type()))
        .map(v -> new Formula.Derivative(v, derivative.operand(), derivative.style()))
        .map(d -> new Error("variable of a derivative", d))
        .toList();
  }

  private static List<Error> ofIndices(Formula node) {
    if (node instanceof Formula.LeviCivita epsilon) {
      List<Declaration> i = epsilon.indices();
      List<Declaration> swapped = List.of(i.get(0), i.get(2), i.get(1));
      return List.of(
          new Error("swapped indices", new Formula.LeviCivita(epsilon.symbol(), swapped)));
    }
    if (node instanceof Formula.Indexed indexed && indexed.indices().size() == 2) {
      List<Declaration> swapped = List.of(indexed.indices().get(1), indexed.indices().get(0));
      return List.of(new Error("swapped indices", new Formula.Indexed(indexed.operand(), swapped)));
    }
    return List.of();
  }
}
