package org.rederive.formula;

import java.util.List;
import java.util.Optional;

/**
 * A formula as read: an immutable tree without positions, so that equal formulas are equal.
 *
 * <p>The order of factors is the order of writing and is never changed; operators do not commute.
 */
public sealed interface Formula {

  /** This formula in one domain. */
  <V> V in(Meaning<V> meaning);

  /** The formulas directly inside, in order of writing. */
  List<Formula> parts();

  /** The same node around other parts, as many as {@link #parts()} has. */
  Formula with(List<Formula> parts);

  /** A whole number as printed. */
  record Literal(long value) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.literal(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public Formula with(List<Formula> parts) {
      return this;
    }
  }

  /** i, with i² = −1. */
  record ImaginaryUnit() implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.imaginaryUnit(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public Formula with(List<Formula> parts) {
      return this;
    }
  }

  /** A declared symbol with its slots filled in. */
  record Symbol(Declaration declaration, List<Declaration> slots) implements Formula {
    public Symbol {
      slots = List.copyOf(slots);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.symbol(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public Formula with(List<Formula> parts) {
      return this;
    }
  }

  /** a + b + …; a subtracted term is a {@link Negation}. */
  record Sum(List<Formula> terms) implements Formula {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.sum(this);
    }

    @Override
    public List<Formula> parts() {
      return terms;
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Sum(parts);
    }
  }

  /** −a. */
  record Negation(Formula operand) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.negation(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Negation(parts.get(0));
    }
  }

  /** Factors multiplied in written order. */
  record Product(List<Formula> factors) implements Formula {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.product(this);
    }

    @Override
    public List<Formula> parts() {
      return factors;
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Product(parts);
    }
  }

  /** a / b with a scalar b. */
  record Fraction(Formula numerator, Formula denominator) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.fraction(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(numerator, denominator);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Fraction(parts.get(0), parts.get(1));
    }
  }

  /** a^n for a whole n ≥ 1. */
  record Power(Formula base, int exponent) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.power(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(base);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Power(parts.get(0), exponent);
    }
  }

  /** a · b = Σ_i a_i b_i, operators in written order. */
  record Dot(Formula left, Formula right) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.dot(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Dot(parts.get(0), parts.get(1));
    }
  }

  /** (a × b)_i = Σ_jk ε_ijk a_j b_k, operators in written order. */
  record Cross(Formula left, Formula right) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.cross(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Cross(parts.get(0), parts.get(1));
    }
  }

  /** [a, b] = ab − ba, or {a, b} = ab + ba if {@code anti}. */
  record Commutator(Formula left, Formula right, boolean anti) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.commutator(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Commutator(parts.get(0), parts.get(1), anti);
    }
  }

  /** ⟨content|, the adjoint of |content⟩. */
  record Bra(Formula content) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.bra(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(content);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Bra(parts.get(0));
    }
  }

  /** |content⟩. */
  record Ket(Formula content) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.ket(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(content);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Ket(parts.get(0));
    }
  }

  /** How the spatial indices of bra and of what stands right of it are joined. */
  enum Join {
    NONE(""),
    DOT("\\cdot "),
    CROSS("\\times ");

    private final String latex;

    Join(String latex) {
      this.latex = latex;
    }

    /** The sign written between the first bar and the operator. */
    public String latex() {
      return latex;
    }
  }

  /** ⟨bra|ket⟩, ⟨bra|operator|ket⟩, ⟨bra|· operator|ket⟩ or ⟨bra|× operator|ket⟩. */
  record Bracket(Formula bra, Join join, Optional<Formula> operator, Formula ket)
      implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.bracket(this);
    }

    @Override
    public List<Formula> parts() {
      return operator.map(middle -> List.of(bra, middle, ket)).orElse(List.of(bra, ket));
    }

    @Override
    public Formula with(List<Formula> parts) {
      boolean bare = parts.size() == 2;
      Optional<Formula> middle = bare ? Optional.empty() : Optional.of(parts.get(1));
      return new Bracket(parts.get(0), join, middle, parts.get(bare ? 1 : 2));
    }
  }

  /** ⟨operator⟩ = ⟨ψ|operator|ψ⟩ / ⟨ψ|ψ⟩ in the declared state ψ. */
  record Expectation(Formula operator, Symbol state, boolean stateWritten) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.expectation(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operator);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Expectation(parts.get(0), state, stateWritten);
    }
  }

  /** a†; for a scalar its complex conjugate. */
  record Adjoint(Formula operand) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.adjoint(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Adjoint(parts.get(0));
    }
  }

  /** a*, for scalars. */
  record Conjugate(Formula operand) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.conjugate(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Conjugate(parts.get(0));
    }
  }

  /** Re a = (a + a†)/2 or Im a = (a − a†)/2i, for scalars and operators. */
  record Part(boolean real, Formula operand) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.part(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Part(real, parts.get(0));
    }
  }

  /** Tr a over the bands. */
  record Trace(Formula operand) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.trace(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Trace(parts.get(0));
    }
  }

  /** |a|² = a* a, for scalars. */
  record SquaredModulus(Formula operand) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.squaredModulus(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new SquaredModulus(parts.get(0));
    }
  }

  /** How a derivative is written; all mean the same. */
  enum Style {
    /** ∂_x f. */
    PARTIAL,
    /** ∇_x f. */
    NABLA,
    /** ∂f/∂x. */
    RATIO,
    /** d/dx f. */
    TOTAL
  }

  /** Derivative of the next factor; with respect to a vector it is the gradient. */
  record Derivative(Declaration variable, Formula operand, Style style) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.derivative(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Derivative(variable, parts.get(0), style);
    }
  }

  /** ∂_i f, component i of the gradient in the declared variable. */
  record ComponentDerivative(Declaration operator, Declaration index, Formula operand)
      implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.componentDerivative(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new ComponentDerivative(operator, index, parts.get(0));
    }
  }

  /** Component(s) of a vector or tensor. */
  record Indexed(Formula operand, List<Declaration> indices) implements Formula {
    public Indexed {
      indices = List.copyOf(indices);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.indexed(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Indexed(parts.get(0), indices);
    }
  }

  /** ε_ijk. */
  record LeviCivita(Declaration symbol, List<Declaration> indices) implements Formula {
    public LeviCivita {
      indices = List.copyOf(indices);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.leviCivita(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public Formula with(List<Formula> parts) {
      return this;
    }
  }

  /** δ_ab for two band indices or two spatial indices. */
  record Kronecker(Declaration symbol, Declaration left, Declaration right) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.kronecker(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public Formula with(List<Formula> parts) {
      return this;
    }
  }

  /** δ(k − k'), the unit of the integral over momenta. */
  record MomentumDelta(Declaration symbol, Declaration left, Declaration right) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.momentumDelta(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of();
    }

    @Override
    public Formula with(List<Formula> parts) {
      return this;
    }
  }

  /**
   * Sum over band or spatial indices; {@code implied} if it is a repeated spatial index, {@code
   * except} the index whose value is left out (Σ_{m ≠ n}).
   */
  record SumOver(
      List<Declaration> indices, Optional<Declaration> except, Formula body, boolean implied)
      implements Formula {
    public SumOver {
      indices = List.copyOf(indices);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.sumOver(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(body);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new SumOver(indices, except, parts.get(0), implied);
    }
  }

  /** ∫ over momenta of the Brillouin zone. */
  record Integral(List<Declaration> momenta, Formula body) implements Formula {
    public Integral {
      momenta = List.copyOf(momenta);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.integral(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(body);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Integral(momenta, parts.get(0));
    }
  }

  /** The operand at variable = 0, written with a bar or as the argument 0. */
  record AtZero(Formula operand, Declaration variable, boolean asArgument) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.atZero(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new AtZero(parts.get(0), variable, asArgument);
    }
  }

  /** exp a of a scalar or operator. */
  record Exponential(Formula exponent) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.exponential(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(exponent);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Exponential(parts.get(0));
    }
  }

  /** ln a of a scalar, or ln |a| if it is taken of the modulus. */
  record Logarithm(Formula operand, boolean ofModulus) implements Formula {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.logarithm(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Logarithm(parts.get(0), ofModulus);
    }
  }
}
