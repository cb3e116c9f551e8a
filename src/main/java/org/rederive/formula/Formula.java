package org.rederive.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A formula as read: an immutable tree without positions, so that equal formulas are equal.
 *
 * <p>The order of factors is the order of writing and is never changed; operators do not commute.
 *
 * <p>Each node answers for itself what it shows, binds and is linear in. A new node does not
 * compile before it has, and who walks through a tree need not know which nodes there are.
 */
public sealed interface Formula {

  /** This formula in one domain. */
  <V> V in(Meaning<V> meaning);

  /** The formulas directly inside, in order of writing. */
  List<Formula> parts();

  /** The same node around other parts, as many as {@link #parts()} has. */
  Formula with(List<Formula> parts);

  /** The labels that this node itself shows, without those of its parts and those it binds. */
  List<Declaration> labels();

  /** The same node showing other labels, as many as {@link #labels()} has. */
  Formula labelled(List<Declaration> labels);

  /** The labels that run over all their values inside this node. */
  List<Declaration> binds();

  /** The coordinates that this node differentiates by or sets to a value. */
  List<Declaration> variables();

  /** The symbols whose values this node itself uses. */
  List<Symbol> symbols();

  /**
   * How the value depends on one part.
   *
   * @param part its place among {@link #parts()}
   */
  Linearity linearity(int part);

  /** Whether it is made of digits, i, products and fractions only, and is not zero. */
  boolean isNumber();

  /** The labels of the whole formula that nothing in it binds. */
  default Set<Declaration> freeLabels() {
    Set<Declaration> free = new LinkedHashSet<>();
    parts().forEach(part -> free.addAll(part.freeLabels()));
    binds().forEach(free::remove);
    free.addAll(labels());
    return free;
  }

  /** Whether this node or any inside of it is such. */
  default boolean anyMatch(Predicate<Formula> such) {
    return such.test(this) || parts().stream().anyMatch(part -> part.anyMatch(such));
  }

  /** The symbols of all its nodes. */
  default Stream<Symbol> allSymbols() {
    return Stream.concat(symbols().stream(), parts().stream().flatMap(Formula::allSymbols));
  }

  /** Whether this is a derivative of what is the same everywhere. */
  default boolean isDerivativeOfConstant() {
    Formula node = this;
    boolean derivative = false;
    while (node.isDerivative() || derivative && node instanceof Indexed) {
      derivative = true;
      node = node.parts().get(0);
    }
    return derivative
        && !node.anyMatch(Uncomputed::isBehind)
        && node.allSymbols().allMatch(symbol -> symbol.declaration().quantity().isConstant());
  }

  private boolean isDerivative() {
    return this instanceof Derivative
        || this instanceof ComponentDerivative
        || this instanceof NablaProduct
        || Uncomputed.isGradient(this);
  }

  // ---- how many parts a node has, and what most nodes answer

  /** A node without parts. */
  sealed interface Leaf extends Formula {
    @Override
    default List<Formula> parts() {
      return List.of();
    }

    @Override
    default Formula with(List<Formula> parts) {
      return this;
    }

    @Override
    default Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** A node around one part; none of them is a number as it is printed before a term. */
  sealed interface Unary extends Formula {
    /** What is inside. */
    Formula operand();

    /** The same node around something else. */
    Formula around(Formula other);

    @Override
    default List<Formula> parts() {
      return List.of(operand());
    }

    @Override
    default Formula with(List<Formula> parts) {
      return around(parts.get(0));
    }

    @Override
    default boolean isNumber() {
      return false;
    }
  }

  /** A product of two, linear in either. */
  sealed interface Bilinear extends Linear, Plain {
    Formula left();

    Formula right();

    /** The same node between others. */
    Formula between(Formula newLeft, Formula newRight);

    @Override
    default List<Formula> parts() {
      return List.of(left(), right());
    }

    @Override
    default Formula with(List<Formula> parts) {
      return between(parts.get(0), parts.get(1));
    }

    @Override
    default boolean isNumber() {
      return false;
    }
  }

  /** A node that is linear in each of its parts. */
  sealed interface Linear extends Formula {
    @Override
    default Linearity linearity(int part) {
      return Linearity.LINEAR;
    }
  }

  /** A node that shows no label, binds none, and has nothing but what its parts have. */
  sealed interface Plain extends Formula {
    @Override
    default List<Declaration> labels() {
      return List.of();
    }

    @Override
    default Formula labelled(List<Declaration> labels) {
      return this;
    }

    @Override
    default List<Declaration> binds() {
      return List.of();
    }

    @Override
    default List<Declaration> variables() {
      return List.of();
    }

    @Override
    default List<Symbol> symbols() {
      return List.of();
    }
  }

  /** A node that is written as signs around its parts. */
  sealed interface Enclosed extends Formula {
    /** The signs. */
    Enclosure enclosure();

    /**
     * What is written by error in its place, whatever its parts and the equation around are: of its
     * shape, and for most values of its parts another value, so that an error nobody notices is a
     * gap.
     */
    List<Mistake> mistakes();

    /**
     * Its shape.
     *
     * @param parts the shapes of its parts
     */
    Type shape(List<Type> parts);
  }

  // ---- the nodes

  /** A whole number as printed. */
  record Literal(long value) implements Leaf, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.literal(this);
    }

    @Override
    public boolean isNumber() {
      return value != 0;
    }
  }

  /** i, with i² = −1. */
  record ImaginaryUnit() implements Leaf, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.imaginaryUnit(this);
    }

    @Override
    public boolean isNumber() {
      return true;
    }
  }

  /** A declared symbol with its slots filled in. */
  record Symbol(Declaration declaration, List<Declaration> slots) implements Leaf, Plain {
    public Symbol {
      slots = List.copyOf(slots);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.symbol(this);
    }

    /** Its shape: a vector where a vector stands for any coordinate. */
    public Type type() {
      List<Declaration> wanted = declaration.slots();
      for (int i = 0; i < wanted.size(); i++) {
        if (wanted.get(i).sort() == Sort.PARAMETER && slots.get(i).type().rank() == 1) {
          return declaration.vectorType();
        }
      }
      return declaration.type();
    }

    @Override
    public List<Declaration> labels() {
      return slots;
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new Symbol(declaration, labels);
    }

    @Override
    public List<Symbol> symbols() {
      return List.of(this);
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** a + b + …; a subtracted term is a {@link Negation}. */
  record Sum(List<Formula> terms) implements Plain {
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

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** −a. */
  record Negation(Formula operand) implements Unary, Linear, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.negation(this);
    }

    @Override
    public Formula around(Formula other) {
      return new Negation(other);
    }
  }

  /** Factors multiplied in written order. */
  record Product(List<Formula> factors) implements Linear, Plain {
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

    @Override
    public boolean isNumber() {
      return factors.stream().allMatch(Formula::isNumber);
    }
  }

  /** a / b with a scalar b. */
  record Fraction(Formula numerator, Formula denominator) implements Plain {
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

    @Override
    public Linearity linearity(int part) {
      return part == 0 ? Linearity.LINEAR : Linearity.NONE;
    }

    @Override
    public boolean isNumber() {
      return numerator.isNumber() && denominator.isNumber();
    }
  }

  /** a^n for a whole n ≥ 1. */
  record Power(Formula base, int exponent) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.power(this);
    }

    @Override
    public Formula operand() {
      return base;
    }

    @Override
    public Formula around(Formula other) {
      return new Power(other, exponent);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** a^e of an operator for a whole e ≥ 0 that has letters, such as n − 1. */
  record WholePower(Formula base, Formula exponent) implements Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.wholePower(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(base, exponent);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new WholePower(parts.get(0), parts.get(1));
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** a · b = Σ_i a_i b_i, operators in written order. */
  record Dot(Formula left, Formula right) implements Bilinear {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.dot(this);
    }

    @Override
    public Formula between(Formula newLeft, Formula newRight) {
      return new Dot(newLeft, newRight);
    }
  }

  /** (a × b)_i = Σ_jk ε_ijk a_j b_k, operators in written order. */
  record Cross(Formula left, Formula right) implements Bilinear {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.cross(this);
    }

    @Override
    public Formula between(Formula newLeft, Formula newRight) {
      return new Cross(newLeft, newRight);
    }
  }

  /** [a, b] = ab − ba, or {a, b} = ab + ba if {@code anti}. */
  record Commutator(Formula left, Formula right, boolean anti) implements Bilinear, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.commutator(this);
    }

    @Override
    public Enclosure enclosure() {
      return anti ? Enclosure.of("\\{", "\\}", "{", "}") : Enclosure.of("[", "]", "[", "]");
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(
          Mistake.slip("one order only", new Product(parts())),
          Mistake.slip("commutator", new Commutator(left, right, !anti)));
    }

    @Override
    public Type shape(List<Type> parts) {
      return new Type(Kind.OPERATOR, parts.get(0).rank() + parts.get(1).rank());
    }

    @Override
    public Formula between(Formula newLeft, Formula newRight) {
      return new Commutator(newLeft, newRight, anti);
    }
  }

  /** ⟨content|, the adjoint of |content⟩. */
  record Bra(Formula content) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.bra(this);
    }

    @Override
    public Formula operand() {
      return content;
    }

    @Override
    public Formula around(Formula other) {
      return new Bra(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.CONJUGATE;
    }
  }

  /** |content⟩. */
  record Ket(Formula content) implements Unary, Linear, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.ket(this);
    }

    @Override
    public Formula operand() {
      return content;
    }

    @Override
    public Formula around(Formula other) {
      return new Ket(other);
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
  record Bracket(Formula bra, Join join, Optional<Formula> operator, Formula ket) implements Plain {
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

    @Override
    public Linearity linearity(int part) {
      return part == 0 ? Linearity.CONJUGATE : Linearity.LINEAR;
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** ⟨operator⟩ = ⟨ψ|operator|ψ⟩ / ⟨ψ|ψ⟩ in the declared state ψ. */
  record Expectation(Formula operator, Symbol state, boolean stateWritten)
      implements Unary, Linear, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.expectation(this);
    }

    @Override
    public Formula operand() {
      return operator;
    }

    @Override
    public Formula around(Formula other) {
      return new Expectation(other, state, stateWritten);
    }

    @Override
    public List<Declaration> labels() {
      return state.slots();
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new Expectation(operator, new Symbol(state.declaration(), labels), stateWritten);
    }

    @Override
    public List<Symbol> symbols() {
      return List.of(state);
    }
  }

  /** a†; for a scalar its complex conjugate. */
  record Adjoint(Formula operand) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.adjoint(this);
    }

    @Override
    public Formula around(Formula other) {
      return new Adjoint(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.CONJUGATE;
    }
  }

  /** a*, for scalars. */
  record Conjugate(Formula operand) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.conjugate(this);
    }

    @Override
    public Formula around(Formula other) {
      return new Conjugate(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.CONJUGATE;
    }
  }

  /** Re a = (a + a†)/2 or Im a = (a − a†)/2i, for scalars and operators. */
  record Part(boolean real, Formula operand) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.part(this);
    }

    @Override
    public Enclosure enclosure() {
      return real
          ? Enclosure.function("\\mathrm{Re}", "Re")
          : Enclosure.function("\\mathrm{Im}", "Im");
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(
          Mistake.wrong("real for imaginary part", new Part(!real, operand)),
          Mistake.wrong("missing part", operand));
    }

    @Override
    public Type shape(List<Type> parts) {
      return parts.get(0);
    }

    @Override
    public Formula around(Formula other) {
      return new Part(real, other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.ADDITIVE;
    }
  }

  /** Tr a over the bands. */
  record Trace(Formula operand) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.trace(this);
    }

    @Override
    public Enclosure enclosure() {
      return Enclosure.function("\\mathrm{Tr}", "Tr");
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(Mistake.slip("conjugate", new Conjugate(this)));
    }

    @Override
    public Type shape(List<Type> parts) {
      return new Type(Kind.SCALAR, parts.get(0).rank());
    }

    @Override
    public Formula around(Formula other) {
      return new Trace(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.AMONG_LIKE;
    }
  }

  /** |a|² = a* a of a number, Σ_i a_i* a_i of a vector. */
  record SquaredModulus(Formula operand) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.squaredModulus(this);
    }

    @Override
    public Enclosure enclosure() {
      return Enclosure.modulus("", "").raised("2", "²");
    }

    /** The square of a number, or a vector times itself, where the conjugate is forgotten. */
    static Formula square(Formula operand) {
      return Shaped.of(operand).rank() == 0 ? new Power(operand, 2) : new Dot(operand, operand);
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(Mistake.wrong("square for modulus", square(operand)));
    }

    @Override
    public Type shape(List<Type> parts) {
      return Type.SCALAR;
    }

    @Override
    public Formula around(Formula other) {
      return new SquaredModulus(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
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
  record Derivative(Declaration variable, Formula operand, Style style) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.derivative(this);
    }

    @Override
    public Formula around(Formula other) {
      return new Derivative(variable, other, style);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.AMONG_LIKE;
    }

    @Override
    public List<Declaration> variables() {
      return List.of(variable);
    }
  }

  /** ∂_i f, component i of the gradient in the declared variable. */
  record ComponentDerivative(Declaration operator, Declaration index, Formula operand)
      implements Unary, Plain {
    /** ∂_{k_i} f, of a vector f; the operator is that of no row. */
    public static ComponentDerivative along(
        Declaration variable, Declaration index, Formula operand) {
      Role role = Role.quantity("derivative along " + variable, Type.SCALAR);
      Declaration operator =
          new Declaration(undeclared(variable), List.of(variable), role, Type.SCALAR);
      return new ComponentDerivative(operator, index, operand);
    }

    private static SymbolName undeclared(Declaration variable) {
      return new SymbolName("\\partial", List.of(variable.latex()), "", List.of());
    }

    /** The coordinate, if it is written with its component, and no row says what it is. */
    public Optional<Declaration> writtenVariable() {
      return Optional.of(operator.slots().get(0))
          .filter(variable -> operator.pattern().equals(undeclared(variable)));
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.componentDerivative(this);
    }

    @Override
    public Formula around(Formula other) {
      return new ComponentDerivative(operator, index, other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.AMONG_LIKE;
    }

    @Override
    public List<Declaration> labels() {
      return List.of(index);
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new ComponentDerivative(operator, labels.get(0), operand);
    }

    @Override
    public List<Declaration> variables() {
      return operator.slots();
    }
  }

  /** Component(s) of a vector or tensor. */
  record Indexed(Formula operand, List<Declaration> indices) implements Unary, Linear, Plain {
    public Indexed {
      indices = List.copyOf(indices);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.indexed(this);
    }

    @Override
    public Formula around(Formula other) {
      return new Indexed(other, indices);
    }

    @Override
    public List<Declaration> labels() {
      return indices;
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new Indexed(operand, labels);
    }
  }

  /** ε_ijk. */
  record LeviCivita(Declaration symbol, List<Declaration> indices) implements Leaf, Plain {
    public LeviCivita {
      indices = List.copyOf(indices);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.leviCivita(this);
    }

    @Override
    public List<Declaration> labels() {
      return indices;
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new LeviCivita(symbol, labels);
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** δ_ab for two band indices or two spatial indices. */
  record Kronecker(Declaration symbol, Declaration left, Declaration right) implements Leaf, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.kronecker(this);
    }

    @Override
    public List<Declaration> labels() {
      return List.of(left, right);
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new Kronecker(symbol, labels.get(0), labels.get(1));
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** δ(k − k'), the unit of the integral over momenta. */
  record MomentumDelta(Declaration symbol, Declaration left, Declaration right)
      implements Leaf, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.momentumDelta(this);
    }

    @Override
    public List<Declaration> labels() {
      return List.of(left, right);
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new MomentumDelta(symbol, labels.get(0), labels.get(1));
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /**
   * Sum over band or spatial indices; {@code implied} if it is a repeated spatial index, {@code
   * except} the index whose value is left out (Σ_{m ≠ n}).
   */
  record SumOver(
      List<Declaration> indices, Optional<Declaration> except, Formula body, boolean implied)
      implements Unary, Linear, Plain {
    public SumOver {
      indices = List.copyOf(indices);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.sumOver(this);
    }

    @Override
    public Formula operand() {
      return body;
    }

    @Override
    public Formula around(Formula other) {
      return new SumOver(indices, except, other, implied);
    }

    @Override
    public List<Declaration> labels() {
      return except.stream().toList();
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new SumOver(indices, labels.stream().findFirst(), body, implied);
    }

    @Override
    public List<Declaration> binds() {
      return indices;
    }
  }

  /** [n ≠ m] a: a where a condition holds, else zero; a is not looked at there. */
  record Restricted(Condition condition, Formula body) implements Unary, Linear, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.restricted(this);
    }

    @Override
    public Formula operand() {
      return body;
    }

    @Override
    public Formula around(Formula other) {
      return new Restricted(condition, other);
    }

    @Override
    public List<Declaration> labels() {
      return condition.labels();
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new Restricted(condition.labelled(labels), body);
    }
  }

  /**
   * ∫ over momenta of the Brillouin zone.
   *
   * @param dimension of the zone, where the measure of a vector says it: 2 of d²k; else 0
   */
  record Integral(List<Declaration> momenta, int dimension, Formula body)
      implements Unary, Linear, Plain {
    public Integral {
      momenta = List.copyOf(momenta);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.integral(this);
    }

    @Override
    public Formula operand() {
      return body;
    }

    @Override
    public Formula around(Formula other) {
      return new Integral(momenta, dimension, other);
    }

    @Override
    public List<Declaration> binds() {
      return momenta;
    }
  }

  /** Where an integral over a variable ends: a value, or ±∞. */
  record End(Optional<Formula> value, boolean isNegative) {
    /** A value. */
    public static End at(Formula value) {
      return new End(Optional.of(value), false);
    }

    /** −∞ or ∞. */
    public static End infinite(boolean negative) {
      return new End(Optional.empty(), negative);
    }
  }

  /**
   * ∫ over a variable between two ends, or over all its values if there are none. Nothing is
   * computed of it.
   */
  record Definite(Declaration variable, List<End> ends, Formula body) implements Formula {
    public Definite {
      ends = List.copyOf(ends);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.definite(this);
    }

    @Override
    public List<Formula> parts() {
      return Stream.concat(ends.stream().flatMap(end -> end.value().stream()), Stream.of(body))
          .toList();
    }

    @Override
    public Formula with(List<Formula> parts) {
      List<End> others = new ArrayList<>();
      for (End end : ends) {
        long before = others.stream().filter(other -> other.value().isPresent()).count();
        others.add(end.value().isPresent() ? End.at(parts.get((int) before)) : end);
      }
      return new Definite(variable, others, parts.get(parts.size() - 1));
    }

    @Override
    public List<Declaration> labels() {
      return List.of();
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return this;
    }

    @Override
    public List<Declaration> binds() {
      return List.of(variable);
    }

    @Override
    public List<Declaration> variables() {
      return List.of();
    }

    @Override
    public List<Symbol> symbols() {
      return List.of();
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** The operand at variable = 0, written with a bar or as the argument 0. */
  record AtZero(Formula operand, Declaration variable, boolean asArgument)
      implements Unary, Linear, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.atZero(this);
    }

    @Override
    public Formula around(Formula other) {
      return new AtZero(other, variable, asArgument);
    }

    @Override
    public List<Declaration> variables() {
      return List.of(variable);
    }
  }

  /** exp a of a scalar or operator. */
  record Exponential(Formula exponent) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.exponential(this);
    }

    @Override
    public Enclosure enclosure() {
      return Enclosure.function("\\exp", "exp");
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(
          Mistake.wrong("sign of an exponent", around(Terms.negated(exponent))),
          Mistake.wrong("first order only", new Sum(List.of(new Literal(1), exponent))));
    }

    @Override
    public Type shape(List<Type> parts) {
      return parts.get(0);
    }

    @Override
    public Formula operand() {
      return exponent;
    }

    @Override
    public Formula around(Formula other) {
      return new Exponential(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** ln a of a scalar, or ln |a| if it is taken of the modulus. */
  record Logarithm(Formula operand, boolean ofModulus) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.logarithm(this);
    }

    @Override
    public Enclosure enclosure() {
      return ofModulus ? Enclosure.modulus("\\ln ", "ln") : Enclosure.function("\\ln", "ln");
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(
          Mistake.wrong("modulus of a logarithm", new Logarithm(operand, !ofModulus)),
          Mistake.wrong("missing logarithm", operand));
    }

    @Override
    public Type shape(List<Type> parts) {
      return Type.SCALAR;
    }

    @Override
    public Formula around(Formula other) {
      return new Logarithm(other, ofModulus);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /**
   * What is read and not computed: no statement that has it holds or is refuted.
   *
   * @param exponent what stands above, if it is a power
   */
  record Uncomputed(
      UncomputedSign sign, List<Formula> parts, String exponent, List<Declaration> labels)
      implements Plain {
    public Uncomputed {
      parts = List.copyOf(parts);
      labels = List.copyOf(labels);
    }

    /** What stands in the brackets of a function that is declared for any arguments. */
    public static final String ANY_ARGUMENT = "\\cdot";

    /** One that shows no labels, and is no power. */
    public static Uncomputed of(UncomputedSign sign, List<Formula> parts) {
      return new Uncomputed(sign, parts, "", List.of());
    }

    /** A power of an operator. */
    public static Uncomputed power(Formula base, String exponent) {
      return new Uncomputed(UncomputedSign.POWER, List.of(base), exponent, List.of());
    }

    /** A function of a number that is not computed, or one of an operator. */
    public static Uncomputed function(String name, Formula argument) {
      return new Uncomputed(UncomputedSign.FUNCTION, List.of(argument), name, List.of());
    }

    /** The number that an index is. */
    public static Uncomputed value(Declaration index) {
      return new Uncomputed(UncomputedSign.VALUE, List.of(), "", List.of(index));
    }

    /** (X)_{mn}, an element in a basis that is not said. */
    public static Uncomputed element(Formula operator, List<Declaration> indices) {
      return new Uncomputed(UncomputedSign.ELEMENT, List.of(operator), "", indices);
    }

    /**
     * f_{n+1} beside f_n, and c_{k+q} beside c_k.
     *
     * @param symbol with the index that is moved
     * @param written how it is written
     * @param letters that its index is moved by
     */
    public static Uncomputed moved(Formula symbol, String written, List<Declaration> letters) {
      return new Uncomputed(UncomputedSign.MOVED, List.of(symbol), written, letters);
    }

    /**
     * A sum that does not run over all values of its index.
     *
     * @param sum over all of them
     * @param ends where it begins and where it ends; nothing is the end of all numbers there
     */
    public static Uncomputed range(SumOver sum, List<Optional<Formula>> ends) {
      List<Formula> parts = new ArrayList<>(List.of(sum));
      ends.forEach(end -> end.ifPresent(parts::add));
      String endless = (ends.get(0).isEmpty() ? "-" : "") + (ends.get(1).isEmpty() ? "+" : "");
      return new Uncomputed(UncomputedSign.RANGE, parts, endless, List.of());
    }

    /**
     * An integral along a path or over a surface.
     *
     * @param integral over all values
     * @param sign of the integral, with what stands below it
     * @param dotted whether the path is multiplied by the vector that is integrated
     */
    public static Uncomputed path(Formula integral, String sign, boolean dotted) {
      String exponent = sign + (dotted ? " \\cdot" : "");
      return new Uncomputed(UncomputedSign.PATH, List.of(integral), exponent, List.of());
    }

    /**
     * One formula for each case.
     *
     * @param parts of each row its value and the sides of its relations
     * @param signs of each row, with commas between relations that hold together; none where it
     *     holds otherwise
     */
    public static Uncomputed cases(List<Formula> parts, List<String> signs) {
      return new Uncomputed(UncomputedSign.CASES, parts, String.join(" ; ", signs), List.of());
    }

    /** Where such a sum begins and where it ends. */
    public List<Optional<Formula>> ends() {
      Optional<Formula> first =
          exponent.contains("-") ? Optional.empty() : Optional.of(parts.get(1));
      boolean last = exponent.contains("+");
      return List.of(first, last ? Optional.empty() : Optional.of(parts.get(parts.size() - 1)));
    }

    /**
     * A gradient, a divergence, a curl or a Laplacian in a variable that is not said.
     *
     * @param sign what stands behind ∇: nothing, a dot, a cross or a square
     */
    public static Uncomputed gradient(String sign, Formula operand) {
      return new Uncomputed(UncomputedSign.GRADIENT, List.of(operand), sign, List.of());
    }

    /** ±a or ∓a. */
    public static Uncomputed either(String sign, Formula operand) {
      return new Uncomputed(UncomputedSign.EITHER, List.of(operand), sign, List.of());
    }

    /**
     * A sum or an integral over what is only named.
     *
     * @param sign as it is printed, with all that stands at it
     * @param sum over the labels that it binds
     */
    public static Uncomputed named(String sign, SumOver sum) {
      return new Uncomputed(UncomputedSign.NAMED, List.of(sum), sign, List.of());
    }

    /** Whether it is a derivative in a variable that is not said. */
    public static boolean isGradient(Formula formula) {
      return formula instanceof Uncomputed u && u.sign() == UncomputedSign.GRADIENT;
    }

    /** Whether it has a sign of its own, which may be either. */
    static boolean isEither(Formula formula) {
      return formula instanceof Uncomputed u && u.sign() == UncomputedSign.EITHER;
    }

    /** The place of what stands behind a derivative. */
    public static Uncomputed behind() {
      return of(UncomputedSign.BEHIND, List.of());
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.uncomputed(this);
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new Uncomputed(sign, parts, exponent, labels);
    }

    @Override
    public Formula labelled(List<Declaration> labels) {
      return new Uncomputed(sign, parts, exponent, labels);
    }

    /** Nothing is multiplied out of which nothing is computed: H ⊗ 2 would be no formula. */
    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }

    @Override
    public boolean isNumber() {
      return false;
    }

    /** Whether a derivative in it acts on what may stand behind. */
    public static boolean isBehind(Formula formula) {
      return formula instanceof Uncomputed u && u.sign() == UncomputedSign.BEHIND;
    }
  }

  /** The principal value of the root of a number, −π/n &lt; arg ≤ π/n for the n-th one. */
  record Root(Formula operand, int degree) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.root(this);
    }

    @Override
    public Enclosure enclosure() {
      return Enclosure.root(degree);
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(Mistake.wrong("missing root", operand));
    }

    @Override
    public Type shape(List<Type> parts) {
      return Type.SCALAR;
    }

    @Override
    public Formula around(Formula other) {
      return new Root(other, degree);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** |a| = (a* a)^½ of a number or vector. */
  record Modulus(Formula operand) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.modulus(this);
    }

    @Override
    public Enclosure enclosure() {
      return Enclosure.modulus("", "");
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(Mistake.wrong("missing modulus", new Root(SquaredModulus.square(operand), 2)));
    }

    @Override
    public Type shape(List<Type> parts) {
      return Type.SCALAR;
    }

    @Override
    public Formula around(Formula other) {
      return new Modulus(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** A function of a number that is made of exponentials. */
  record Elementary(ElementaryFunction function, Formula operand)
      implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.elementary(this);
    }

    @Override
    public Enclosure enclosure() {
      return Enclosure.function(function.latex(), function.word());
    }

    @Override
    public List<Mistake> mistakes() {
      return Arrays.stream(ElementaryFunction.values())
          .filter(function::isMistakenFor)
          .map(other -> Mistake.wrong("another function", new Elementary(other, operand)))
          .toList();
    }

    @Override
    public Type shape(List<Type> parts) {
      return Type.SCALAR;
    }

    @Override
    public Formula around(Formula other) {
      return new Elementary(function, other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** det A over the bands at one momentum. */
  record Determinant(Formula operand) implements Unary, Plain, Enclosed {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.determinant(this);
    }

    @Override
    public Enclosure enclosure() {
      return Enclosure.function("\\det", "det");
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of(Mistake.wrong("trace for determinant", new Trace(operand)));
    }

    @Override
    public Type shape(List<Type> parts) {
      return Type.SCALAR;
    }

    @Override
    public Formula around(Formula other) {
      return new Determinant(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** A⁻¹ of an operator that is a matrix at each momentum. */
  record Inverse(Formula operand) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.inverse(this);
    }

    @Override
    public Formula around(Formula other) {
      return new Inverse(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }
  }

  /** ∇ × a or ∇ · a along a vector of coordinates. */
  record NablaProduct(Declaration variable, boolean curl, Formula operand) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.nablaProduct(this);
    }

    @Override
    public Formula around(Formula other) {
      return new NablaProduct(variable, curl, other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.AMONG_LIKE;
    }

    @Override
    public List<Declaration> variables() {
      return List.of(variable);
    }
  }

  /** π. */
  record Pi() implements Leaf, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.pi(this);
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /**
   * A matrix, column or row of numbers as it is written, row by row: an operator, a ket or a bra of
   * as many components as it has rows or columns.
   */
  record WrittenMatrix(int rows, List<Formula> entries) implements Plain {
    public WrittenMatrix {
      entries = List.copyOf(entries);
    }

    /** How many columns it has. */
    public int columns() {
      return entries.size() / rows;
    }

    /** How many components the states have that it is made for. */
    public int size() {
      return Math.max(rows, columns());
    }

    /** The entry in a row and column, from 0. */
    public Formula at(int row, int column) {
      return entries.get(row * columns() + column);
    }

    /** Its shape. */
    public Type type() {
      if (rows == columns()) {
        return Type.OPERATOR;
      }
      return columns() == 1 ? Type.KET : new Type(Kind.BRA, 0);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.writtenMatrix(this);
    }

    @Override
    public List<Formula> parts() {
      return entries;
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new WrittenMatrix(rows, parts);
    }

    /** Linear in all entries at once, and in none by itself. */
    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** A vector by its three components, as it is written: (a, b, c). */
  record ByComponents(List<Formula> entries) implements Plain {
    public ByComponents {
      entries = List.copyOf(entries);
    }

    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.byComponents(this);
    }

    @Override
    public List<Formula> parts() {
      return entries;
    }

    @Override
    public Formula with(List<Formula> parts) {
      return new ByComponents(parts);
    }

    /** Linear in all components at once, and in none by itself. */
    @Override
    public Linearity linearity(int part) {
      return Linearity.NONE;
    }

    @Override
    public boolean isNumber() {
      return false;
    }
  }

  /** Xᵀ of an operator: its matrix in the basis in which it is written, rows for columns. */
  record Transposed(Formula operand) implements Unary, Plain {
    @Override
    public <V> V in(Meaning<V> meaning) {
      return meaning.transposed(this);
    }

    @Override
    public Formula around(Formula other) {
      return new Transposed(other);
    }

    @Override
    public Linearity linearity(int part) {
      return Linearity.AMONG_LIKE;
    }
  }
}
