package org.rederive.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The errors that can be made at one node of a formula. */
final class Errors {
  private static final Map<String, String> PARTNERS =
      Map.of("L", "R", "R", "L", "LR", "RR", "RR", "LR");

  private static final Set<String> COMPLEX =
      Set.of("energy", "packet amplitude", "gauge factor", "number", "complex vector");

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

  // ---- a number inside a term

  /** Wrong values of a number. */
  static List<Error> ofNumber(Formula number) {
    Formula i = new Formula.ImaginaryUnit();
    return List.of(
        new Error("number times -1", new Formula.Negation(number)),
        new Error("number times 2", Terms.times(new Formula.Literal(2), number)),
        new Error("number times 1/2", Terms.times(half(), number)),
        new Error("number times i", Terms.times(i, number)),
        new Error("number times -i", new Formula.Negation(Terms.times(i, number))));
  }

  // ---- labels in a term

  /** Two labels of the same sort in each other's place: bands, momenta or components. */
  static List<Error> relabelled(Formula term) {
    List<Declaration> labels = Labelled.labels(term);
    List<Error> errors = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        if (exchangeable(labels.get(i), labels.get(j))) {
          List<Declaration> exchanged = new ArrayList<>(labels);
          exchanged.set(i, labels.get(j));
          exchanged.set(j, labels.get(i));
          errors.add(new Error("swapped labels", Labelled.with(term, exchanged)));
        }
      }
    }
    return errors;
  }

  private static boolean exchangeable(Declaration a, Declaration b) {
    boolean same = a.sort() == b.sort() && a.type().equals(b.type());
    return same && !a.equals(b) && (a.sort().labels() || a.sort() == Sort.SPATIAL_INDEX);
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
    } else if (node instanceof Formula.Dot dot) {
      errors.addAll(reordered(dot));
    } else if (isOverlap(node)) {
      errors.add(new Error("conjugate", new Formula.Conjugate(node)));
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
    errors.addAll(alongOtherVariables(symbol));
    return errors;
  }

  /** A_k for A_{r_c}: the same quantity along another coordinate of the same shape. */
  private List<Error> alongOtherVariables(Formula.Symbol symbol) {
    Declaration own = symbol.declaration();
    if (!symbol.slots().equals(own.slots())) {
      return List.of();
    }
    return symbols.declarations().stream()
        .filter(other -> !other.equals(own) && other.type().equals(own.type()))
        .filter(other -> differInOneVariable(own, other))
        .map(other -> new Error("variable of a derivative", symbol(other)))
        .toList();
  }

  private static Formula symbol(Declaration declaration) {
    return new Formula.Symbol(declaration, declaration.slots());
  }

  private boolean differInOneVariable(Declaration a, Declaration b) {
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
        && isVariable(left.get(places.get(0)))
        && isVariable(right.get(places.get(0)));
  }

  private boolean isVariable(String latex) {
    return symbols.label(latex).filter(l -> l.sort().differentiable()).isPresent();
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
    Declaration declaration = symbol.declaration();
    boolean defined = declaration.role().name().startsWith("defined");
    return COMPLEX.contains(declaration.role().name())
        || defined && declaration.type().kind() == Kind.SCALAR;
  }

  /** ⟨a|b⟩, ⟨X⟩ or Tr X. */
  private static boolean isOverlap(Formula node) {
    return node instanceof Formula.Bracket
        || node instanceof Formula.Expectation
        || node instanceof Formula.Trace;
  }

  private static boolean isOperator(Formula.Symbol symbol) {
    String role = symbol.declaration().role().name();
    return role.endsWith("Hamiltonian")
        || role.endsWith(" family")
        || role.endsWith("operator") && symbol.declaration().type().equals(Type.OPERATOR);
  }

  private static List<Error> reordered(Formula.Dot dot) {
    boolean commute = !actsOnStates(dot.left()) || !actsOnStates(dot.right());
    Formula exchanged = new Formula.Dot(dot.right(), dot.left());
    return commute ? List.of() : List.of(new Error("order of factors", exchanged));
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
