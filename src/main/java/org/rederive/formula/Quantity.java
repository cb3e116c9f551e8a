package org.rederive.formula;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a declared symbol is, physically: all that its value follows from.
 *
 * <p>Every interpretation of formulas answers for each of these ({@link Quantities}); none of them
 * looks at the word that a document writes. Two symbols are two independent quantities, also if
 * they are of one kind.
 */
public sealed interface Quantity {
  /** What has no value of its own: indices, deltas, derivatives, what a document defines. */
  Quantity FORMAL = new Formal();

  /** The value that an interpretation gives a symbol of this kind. */
  <A, V> V in(Quantities<A, V> interpretation, A symbol);

  /**
   * Whether the value depends on labels of a sort. What does not must not be written with one: c_n
   * would be the same number for all n.
   */
  default boolean dependsOn(Sort label) {
    return false;
  }

  /** Whether it has one value, the same at all values of the coordinates. */
  default boolean isConstant() {
    return this instanceof Number
        || this instanceof Vector
        || this instanceof SymmetricMatrix
        || this instanceof Identity
        || this instanceof NumberOfBands;
  }

  /**
   * Whether it follows from nothing but its kind, or from an operator: then it is the same by any
   * letter, and else another one for each.
   */
  default boolean isSameByAnyLetter() {
    return false;
  }

  /** What belongs to an operator: its eigenvectors, states under it, packets in its bands. */
  sealed interface Owned extends Quantity {
    /** That operator; the only one of the document where none is named. */
    Optional<Declaration> of();

    /** The same of another operator. */
    Quantity ofAnother(Optional<Declaration> operator);
  }

  /** What belongs to a band of an operator: its energy, or one of its states. */
  sealed interface Level extends Owned {
    @Override
    default boolean isSameByAnyLetter() {
      return true;
    }

    @Override
    default boolean dependsOn(Sort label) {
      return label != Sort.PARAMETER;
    }
  }

  /** What the kind itself defines by a formula, the same everywhere. */
  record Known() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return false;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.formal(symbol);
    }
  }

  /** Nothing that has a value. */
  record Formal() implements Quantity {
    @Override
    public boolean isSameByAnyLetter() {
      return true;
    }

    @Override
    public boolean dependsOn(Sort label) {
      return true;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.formal(symbol);
    }
  }

  /**
   * What formulas can be read with, and nothing is known of that could be computed: any function.
   * No interpretation gives it a value.
   */
  record Named() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return true;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.formal(symbol);
    }
  }

  /**
   * A label of bands.
   *
   * @param ofPacket whether it is the band that the document speaks about, the packet's; otherwise
   *     it stands for any band
   */
  record Band(Place place) implements Quantity {
    /** Which one it is. */
    public enum Place {
      /** Any. */
      ANY,
      /** That of a packet. */
      OF_PACKET,
      /** That whose energy has the smallest real part. */
      LOWEST,
      /** That whose energy has the largest real part. */
      HIGHEST
    }

    /** Whether it is the band of a packet. */
    public boolean ofPacket() {
      return place == Place.OF_PACKET;
    }

    /** Whether it is one that only the order of the energies tells. */
    public boolean isOrdered() {
      return place == Place.LOWEST || place == Place.HIGHEST;
    }

    @Override
    public boolean dependsOn(Sort label) {
      return true;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.formal(symbol);
    }
  }

  /** N, how many bands there are. */
  record NumberOfBands() implements Quantity {
    @Override
    public boolean isSameByAnyLetter() {
      return true;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.numberOfBands(symbol);
    }
  }

  /** Some of the bands, any of them: the occupied ones. */
  record BandSet() implements Quantity {
    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.formal(symbol);
    }
  }

  /**
   * A label that stands for one of x, y and z and for no other.
   *
   * @param axis 0, 1 or 2
   */
  record Direction(int axis) implements Quantity {
    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.formal(symbol);
    }
  }

  /**
   * An arbitrary number; the same at all values of the coordinates.
   *
   * @param least the smallest that it can be, if it is a whole number
   * @param positive whether it is real and larger than zero; of settings without samples only, but
   *     for ħ
   * @param action whether it is the ħ with which states evolve
   */
  record Number(boolean real, OptionalInt least, boolean positive, boolean action)
      implements Quantity {
    @Override
    public boolean isSameByAnyLetter() {
      return action;
    }

    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.BAND_INDEX && !action;
    }

    /** A number that need not be whole. */
    public Number(boolean real) {
      this(real, OptionalInt.empty(), false, false);
    }

    /** The ħ of the equation of motion: any number larger than zero, the only one of its kind. */
    public static Number ofAction() {
      return new Number(true, OptionalInt.empty(), true, true);
    }

    /** Any real number larger than zero. */
    public static Number larger() {
      return new Number(true, OptionalInt.empty(), true, false);
    }

    /** Any whole number from one on. */
    public static Number wholeFrom(int least) {
      return new Number(true, OptionalInt.of(least), least > 0, false);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.number(symbol, this);
    }
  }

  /**
   * A number that a statement leaves open: those of its values are looked for that make it true.
   */
  record Unknown(boolean real) implements Quantity {
    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.formal(symbol);
    }
  }

  /** Three arbitrary numbers, components x, y and z. */
  record Vector(boolean real) implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.BAND_INDEX;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.vector(symbol, this);
    }
  }

  /**
   * Arbitrary complex numbers with up to two spatial indices. How they change with the coordinates
   * is not said, so that nothing is known of their derivatives.
   */
  record Tensor() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return true;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.tensor(symbol);
    }
  }

  /** A real symmetric 3×3 matrix a_ij = a_ji. */
  record SymmetricMatrix() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.BAND_INDEX;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.symmetricMatrix(symbol);
    }
  }

  /** The operator 1. */
  record Identity() implements Quantity {
    @Override
    public boolean isSameByAnyLetter() {
      return true;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.identity(symbol);
    }
  }

  /** What is known of an operator. */
  enum Restriction {
    /** Nothing. */
    NONE,
    /** A = A†. */
    HERMITIAN,
    /** It is a Hamiltonian: assumptions about Hamiltonians speak of it. */
    HAMILTONIAN,
    /** It is a transformation U: assumptions about transformations speak of it. */
    TRANSFORMATION
  }

  /** On which coordinates an operator depends. */
  enum Dependence {
    /** On none. */
    NOTHING,
    /** On the momentum only. */
    MOMENTUM,
    /** On the coordinates that are written for it, and no others. */
    WRITTEN,
    /** On all coordinates of the document. */
    EVERYTHING
  }

  /** An arbitrary operator, a matrix at each momentum. */
  record Operator(Restriction restriction, Dependence dependence) implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return switch (label) {
        case BAND_INDEX -> restriction == Restriction.NONE || restriction == Restriction.HERMITIAN;
        case MOMENTUM -> dependence != Dependence.NOTHING;
        case COORDINATE -> dependence == Dependence.WRITTEN || dependence == Dependence.EVERYTHING;
        default -> false;
      };
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.operator(symbol, this);
    }
  }

  /** H + ΔH: the Hamiltonian of the bands and something arbitrary that is added to it. */
  record PerturbedHamiltonian() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.MOMENTUM || label == Sort.COORDINATE;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.perturbedHamiltonian(symbol);
    }
  }

  /**
   * An eigenvalue ε_n of an operator.
   *
   * @param of whose; the only one where none is named
   */
  record Eigenvalue(Optional<Declaration> of) implements Level {
    @Override
    public Quantity ofAnother(Optional<Declaration> operator) {
      return new Eigenvalue(operator);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.eigenvalue(symbol, this);
    }
  }

  /**
   * An eigenvector: H|R_n⟩ = ε_n|R_n⟩, ⟨L_n|H = ε_n⟨L_n|, ⟨L_m|R_n⟩ = δ_mn.
   *
   * @param left whether it is L
   * @param bloch whether it is the Bloch state; otherwise its cell-periodic part
   * @param of whose; the only operator where none is named
   */
  record Eigenvector(boolean left, boolean bloch, Optional<Declaration> of) implements Level {
    @Override
    public Quantity ofAnother(Optional<Declaration> operator) {
      return new Eigenvector(left, bloch, operator);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.eigenvector(symbol, this);
    }
  }

  /** A function of all coordinates without zeros. */
  record GaugeFactor() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return label != Sort.PARAMETER;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.gaugeFactor(symbol);
    }
  }

  /** A function of the momentum times the identity. */
  record FunctionOfMomentum() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.MOMENTUM;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.functionOfMomentum(symbol);
    }
  }

  /** Any state. */
  record State() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.BAND_INDEX;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.state(symbol);
    }
  }

  /**
   * A state that obeys iħ∂_t|ψ⟩ = H|ψ⟩ with an H that does not depend on time.
   *
   * @param action ħ, if the document has it; otherwise it is 1
   */
  record EvolvingState(Optional<Declaration> of, Optional<Declaration> action) implements Owned {
    /** A state of which nothing is known yet. */
    public static EvolvingState any() {
      return new EvolvingState(Optional.empty(), Optional.empty());
    }

    /** Its operator, if that is no Hamiltonian by its kind but any, or one that is written. */
    public Optional<Declaration> ofAnyOperator() {
      return of.filter(
          operator ->
              !(operator.quantity() instanceof Operator o
                  && o.restriction() == Restriction.HAMILTONIAN));
    }

    /** The same with another ħ. */
    public EvolvingState by(Optional<Declaration> constant) {
      return new EvolvingState(of, constant);
    }

    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.COORDINATE;
    }

    @Override
    public Quantity ofAnother(Optional<Declaration> operator) {
      return new EvolvingState(operator, action);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.evolvingState(symbol, this);
    }
  }

  /**
   * A state that obeys i∂_t|Ψ⟩ = H(t)|Ψ⟩ with an H that depends on time, and whatever its start was
   * has been forgotten.
   *
   * @param projected whether it is the part of such a state that is in the band
   * @param ends of the lattice that it lives on, if it does
   * @param of whose; the only Hamiltonian where none is named
   */
  record ExactState(boolean projected, Ends ends, Optional<Declaration> of) implements Owned {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.COORDINATE;
    }

    @Override
    public Quantity ofAnother(Optional<Declaration> operator) {
      return new ExactState(projected, ends, operator);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.exactState(symbol, this);
    }
  }

  /** What a lattice does where it ends. */
  enum Ends {
    /** Nothing is beyond them. */
    OPEN,
    /** What leaves at one end comes in at the other. */
    PERIODIC
  }

  /** What is measured in a state, or along a closed path. */
  enum Observable {
    /** ⟨H⟩. */
    ENERGY(true),
    /** The mean of the energy of the band as a function of momentum and position. */
    BAND_ENERGY(true),
    /** ⟨r⟩. */
    POSITION(true),
    /** The mean of k + 𝒜(r). */
    MOMENTUM(true),
    /** The mean of k. */
    CANONICAL_MOMENTUM(true),
    /** The symmetric part of ∂𝒜_i/∂r_j. */
    GAUGE(false),
    /** d⟨r⟩/dt. */
    VELOCITY(true),
    /** ∮ i⟨u|∂u⟩/⟨u|u⟩. */
    RIGHT_LOOP(false),
    /** ∮ i⟨L|∂u⟩. */
    LEFT_LOOP(false),
    /** By what a state is multiplied after a turn, beside e^{−i∫ε dt}. */
    TURN(true);

    private final boolean ofState;

    Observable(boolean ofState) {
      this.ofState = ofState;
    }

    /** Whether it is one of a state. */
    public boolean isOfState() {
      return ofState;
    }
  }

  /**
   * What is measured in a state that has evolved.
   *
   * @param of the state; the only one where none is named
   */
  record Measured(Observable observable, Optional<Declaration> of) implements Owned {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.COORDINATE;
    }

    /** What is known of that state, if it is one that has evolved. */
    public Optional<ExactState> state() {
      return of.map(Declaration::quantity)
          .filter(ExactState.class::isInstance)
          .map(ExactState.class::cast);
    }

    @Override
    public Quantity ofAnother(Optional<Declaration> state) {
      return new Measured(observable, state);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.measured(symbol, this);
    }
  }

  /** The real number that goes to zero in the limits in which a document makes claims. */
  record Vanishing() implements Quantity {
    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.vanishing(symbol);
    }
  }

  /**
   * The amplitude w of a wave packet.
   *
   * @param packet key of the packet
   * @param of the operator whose band the packet is in; the only one where none is named
   */
  record Amplitude(String packet, Optional<Declaration> of) implements Owned {
    @Override
    public boolean dependsOn(Sort label) {
      return label != Sort.PARAMETER;
    }

    @Override
    public Quantity ofAnother(Optional<Declaration> operator) {
      return new Amplitude(packet, operator);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.amplitude(symbol, this);
    }
  }

  /**
   * A wave packet |W⟩ = ∫_k w_k|ψ_k⟩.
   *
   * @param of the operator whose band it is in; the only one where none is named
   */
  record Packet(Optional<Declaration> of) implements Owned {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.COORDINATE;
    }

    @Override
    public Quantity ofAnother(Optional<Declaration> operator) {
      return new Packet(operator);
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.packet(symbol, this);
    }
  }

  /**
   * The position operator.
   *
   * @param component whether it is one component only
   */
  record Position(boolean component) implements Quantity {
    @Override
    public boolean isSameByAnyLetter() {
      return true;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.position(symbol, this);
    }
  }

  /** A wave ψ(x, t) without zeros at the point. */
  record Wave() implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return label == Sort.COORDINATE;
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.wave(symbol);
    }
  }

  /** The velocity v of a wave ψ(x + ivt). */
  record ImaginaryVelocity() implements Quantity {
    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.imaginaryVelocity(symbol);
    }
  }

  /** What a coordinate is. */
  enum Variable {
    MOMENTUM,
    POSITION,
    TIME,
    STRENGTH,
    /** Any of the others: the parameter of a definition. */
    ANY
  }

  /**
   * A coordinate that other quantities are functions of.
   *
   * @param component whether it is one component of a vector only
   * @param defined whether a document gives it as a function of other coordinates
   * @param written that function, if it stands where it is used and has no letter
   */
  record Coordinate(
      Variable variable, boolean component, boolean defined, Optional<Written> written)
      implements Quantity {
    @Override
    public boolean dependsOn(Sort label) {
      return true;
    }

    /**
     * A value of a coordinate that is written as a formula: k + b in H(k + b).
     *
     * @param of the coordinate in whose place it stands
     */
    public record Written(Declaration of, Formula formula) {}

    /** A coordinate of its own, or one that a document defines. */
    public Coordinate(Variable variable, boolean component, boolean defined) {
      this(variable, component, defined, Optional.empty());
    }

    /** A coordinate of its own. */
    public Coordinate(Variable variable, boolean component) {
      this(variable, component, false);
    }

    /** A function of coordinates that is written where its value is needed. */
    public static Coordinate written(Variable variable, Declaration of, Formula formula) {
      return new Coordinate(variable, false, true, Optional.of(new Written(of, formula)));
    }

    @Override
    public <A, V> V in(Quantities<A, V> interpretation, A symbol) {
      return interpretation.coordinate(symbol, this);
    }
  }
}
