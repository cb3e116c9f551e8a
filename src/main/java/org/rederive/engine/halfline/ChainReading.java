package org.rederive.engine.halfline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Shaped;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * What formulas are on one chain: numbers, states, and what operators make of states.
 *
 * @param chain the chain
 * @param definitions what symbols stand for
 * @param draws of numbers
 */
record ChainReading(Chain chain, Map<Declaration, Definition> definitions, Draws draws) {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  static Kind kind(Formula formula) {
    return Shaped.of(formula).kind();
  }

  // ---- numbers

  /**
   * The value of a number.
   *
   * @throws NoValueException if a sum over all sites does not converge
   */
  GaussianRational number(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return FIELD.of(literal.value());
    }
    if (formula instanceof Formula.ImaginaryUnit) {
      return FIELD.imaginaryUnit();
    }
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream().map(this::number).reduce(FIELD.zero(), FIELD::add);
    }
    if (formula instanceof Formula.Negation negation) {
      return FIELD.negate(number(negation.operand()));
    }
    if (formula instanceof Formula.Product product && areNumbers(product.factors())) {
      return product.factors().stream().map(this::number).reduce(FIELD.one(), FIELD::multiply);
    }
    if (formula instanceof Formula.Fraction fraction) {
      return FIELD.divide(number(fraction.numerator()), number(fraction.denominator()));
    }
    if (formula instanceof Formula.Power power) {
      return Tail.power(number(power.base()), power.exponent());
    }
    if (formula instanceof Formula.Conjugate conjugate) {
      return FIELD.conjugate(number(conjugate.operand()));
    }
    if (formula instanceof Formula.Bracket bracket && bracket.join() == Formula.Join.NONE) {
      Tail ket = state(bracket.ket());
      Tail image = bracket.operator().map(op -> applied(op, ket, false)).orElse(ket);
      return state(bracket.bra()).inner(image);
    }
    if (formula instanceof Formula.Symbol symbol) {
      return definition(symbol).map(this::number).orElseGet(() -> value(symbol));
    }
    throw unsupported("this number");
  }

  private static boolean areNumbers(List<Formula> factors) {
    return factors.stream().allMatch(f -> kind(f) == Kind.SCALAR);
  }

  private GaussianRational value(Formula.Symbol symbol) {
    Declaration declaration = symbol.declaration();
    if (declaration.quantity() instanceof Quantity.Eigenvalue) {
      return chain.energy();
    }
    if (declaration.quantity() instanceof Quantity.Number number) {
      String key = "number " + declaration.key();
      return number.real() ? FIELD.of(1L + draws.whole(key, 7)) : Chain.nonzero(draws, key);
    }
    throw unsupported(declaration.latex());
  }

  private Optional<Formula> definition(Formula.Symbol symbol) {
    return Optional.ofNullable(definitions.get(symbol.declaration()))
        .filter(d -> d.indices().isEmpty() && d.conditions().isEmpty())
        .map(Definition::body);
  }

  private static UnsupportedFormulaException unsupported(String what) {
    return new UnsupportedFormulaException("on a chain with one end " + what + " has no meaning");
  }

  // ---- states

  Tail state(Formula formula) {
    if (formula instanceof Formula.Ket ket) {
      return state(ket.content());
    }
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream().map(this::state).reduce(Tail::plus).orElseThrow();
    }
    if (formula instanceof Formula.Negation negation) {
      return state(negation.operand()).times(FIELD.of(-1));
    }
    if (formula instanceof Formula.Product product) {
      List<Formula> factors = product.factors();
      int last = factors.size() - 1;
      Tail state = state(factors.get(last));
      return applied(factors.subList(0, last), state, false);
    }
    if (formula instanceof Formula.Symbol symbol) {
      return definition(symbol).map(this::state).orElseGet(() -> eigenstate(symbol));
    }
    throw unsupported("this state");
  }

  private Tail eigenstate(Formula.Symbol symbol) {
    if (symbol.declaration().quantity() instanceof Quantity.Eigenvector vector) {
      return vector.left() ? chain.left() : chain.right();
    }
    throw unsupported(symbol.declaration().latex());
  }

  // ---- operators

  /** Factors in order, or those of the adjoint in the other one. */
  private Tail applied(List<Formula> factors, Tail state, boolean adjoint) {
    Tail image = state;
    for (int n = 0; n < factors.size(); n++) {
      image = applied(factors.get(adjoint ? n : factors.size() - 1 - n), image, adjoint);
    }
    return image;
  }

  private Tail applied(Formula operator, Tail state, boolean adjoint) {
    if (kind(operator) == Kind.SCALAR) {
      GaussianRational factor = number(operator);
      return state.times(adjoint ? FIELD.conjugate(factor) : factor);
    }
    if (operator instanceof Formula.Sum sum) {
      return sum.terms().stream()
          .map(term -> applied(term, state, adjoint))
          .reduce(Tail::plus)
          .orElseThrow();
    }
    if (operator instanceof Formula.Negation negation) {
      return applied(negation.operand(), state, adjoint).times(FIELD.of(-1));
    }
    if (operator instanceof Formula.Product product) {
      return applied(product.factors(), state, adjoint);
    }
    if (operator instanceof Formula.Fraction fraction) {
      GaussianRational factor = FIELD.inverse(number(fraction.denominator()));
      return applied(fraction.numerator(), state, adjoint)
          .times(adjoint ? FIELD.conjugate(factor) : factor);
    }
    if (operator instanceof Formula.Power power) {
      Tail image = state;
      for (int n = 0; n < power.exponent(); n++) {
        image = applied(power.base(), image, adjoint);
      }
      return image;
    }
    if (operator instanceof Formula.Commutator commutator) {
      return commutator(commutator, state, adjoint);
    }
    if (operator instanceof Formula.Adjoint dagger) {
      return applied(dagger.operand(), state, !adjoint);
    }
    if (operator instanceof Formula.Symbol symbol) {
      return definition(symbol)
          .map(body -> applied(body, state, adjoint))
          .orElseGet(() -> given(symbol, state, adjoint));
    }
    throw unsupported("this operator");
  }

  private Tail commutator(Formula.Commutator commutator, Tail state, boolean adjoint) {
    List<Formula> written = List.of(commutator.left(), commutator.right());
    List<Formula> exchanged = List.of(commutator.right(), commutator.left());
    return applied(written, state, adjoint)
        .plus(applied(exchanged, state, adjoint).times(FIELD.of(commutator.anti() ? 1 : -1)));
  }

  private Tail given(Formula.Symbol symbol, Tail state, boolean adjoint) {
    Quantity quantity = symbol.declaration().quantity();
    if (quantity instanceof Quantity.Position) {
      return state.atPosition();
    }
    if (quantity instanceof Quantity.Identity) {
      return state;
    }
    if (quantity instanceof Quantity.Operator operator
        && operator.restriction() == Quantity.Restriction.HAMILTONIAN) {
      return adjoint ? chain.adjointOf(state) : chain.of(state);
    }
    throw unsupported(symbol.declaration().latex());
  }
}
