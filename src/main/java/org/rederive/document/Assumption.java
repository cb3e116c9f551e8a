package org.rederive.document;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.hamiltonian.Premises;

/**
 * An assumption that a document can make, with all it means.
 *
 * @param word how a document writes it
 * @param sentence what it says
 * @param where the case that it speaks about, as in "would hold for …"
 * @param about whether it says something of symbols of this kind
 * @param added what is known with it
 * @param dropped what is left if a document that makes it is checked without it
 */
public record Assumption(
    String word,
    String sentence,
    String where,
    Predicate<Quantity> about,
    UnaryOperator<Premises> added,
    UnaryOperator<Premises> dropped) {

  public static final Assumption SIMPLE_EIGENVALUE =
      new Assumption(
          "simple-eigenvalue",
          "the energy is not degenerate",
          "a simple eigenvalue",
          quantity -> true,
          known -> known,
          known -> known.with(new Premises.Eigenvectors(known.eigenvectors().normalised(), true)));

  public static final Assumption NORMALISED_EIGENVECTORS =
      added(
          "normalised-eigenvectors",
          "right eigenvectors have length one",
          "states of length one",
          Assumption::isOfBands,
          known -> known.with(new Premises.Eigenvectors(true, known.eigenvectors().coinciding())));

  public static final Assumption NORMAL_HAMILTONIAN =
      added(
          "normal-hamiltonian",
          "every Hamiltonian commutes with its adjoint",
          "normal Hamiltonians",
          Assumption::isOfHamiltonian,
          known -> known.with(Premises.Symmetry.NORMAL));

  public static final Assumption REAL_SPECTRUM =
      added(
          "real-spectrum",
          "all energies of every Hamiltonian are real",
          "Hamiltonians with real energies",
          Assumption::isOfHamiltonian,
          known -> known.with(Premises.Symmetry.REAL_SPECTRUM));

  public static final Assumption HERMITIAN_HAMILTONIAN =
      added(
          "hermitian-hamiltonian",
          "every Hamiltonian is its own adjoint",
          "Hermitian Hamiltonians",
          Assumption::isOfHamiltonian,
          known -> known.with(Premises.Symmetry.HERMITIAN));

  public static final Assumption LINEAR_IN_STRENGTH =
      added(
          "linear-in-strength",
          "every Hamiltonian is H₀ + λV, where V, which is ∂_λH, does not depend on the strength λ",
          "a perturbation λV",
          Assumption::isOfHamiltonian,
          Premises::withLinearStrength);

  public static final Assumption SHARP_PACKET =
      added(
          "sharp-packet",
          "the packet has a single sharp peak in momentum",
          "a packet with a single sharp peak",
          Assumption::isOfPacket,
          known -> known.with(new Premises.States(true, known.states().analytic())));

  public static final Assumption COMMUTING_POSITIONS =
      added(
          "commuting-positions",
          "the components of the position operator commute",
          "positions that commute",
          Quantity.Position.class::isInstance,
          Premises::withCommutingPositions);

  public static final Assumption UNITARY =
      added(
          "unitary",
          "the transformation U is unitary",
          "a unitary U",
          Assumption::isTransformation,
          known ->
              known.with(
                  new Premises.Transformations(true, known.transformations().identityAtZero())));

  public static final Assumption IDENTITY_AT_ZERO =
      added(
          "identity-at-zero",
          "the transformation U is the identity where λ is zero",
          "a U that is the identity at zero",
          Assumption::isTransformation,
          known ->
              known.with(new Premises.Transformations(known.transformations().unitary(), true)));

  public static final Assumption ANALYTIC =
      added(
          "analytic",
          "waves are functions of x + ivt",
          "analytic waves",
          Quantity.Wave.class::isInstance,
          known -> known.with(new Premises.States(known.states().sharp(), true)));

  /** Not written as an assumption, but as a kind of symbol. */
  public static final Assumption SYMMETRIC_MATRIX =
      new Assumption(
          "symmetric matrix",
          "a_ij = a_ji",
          "symmetric matrices",
          Quantity.SymmetricMatrix.class::isInstance,
          known -> known,
          Premises::withAnyMatrices);

  /** An assumption without which nothing is known in its place. */
  private static Assumption added(
      String word,
      String sentence,
      String where,
      Predicate<Quantity> about,
      UnaryOperator<Premises> added) {
    return new Assumption(word, sentence, where, about, added, known -> known);
  }

  private static boolean isOfHamiltonian(Quantity quantity) {
    return Owners.isHamiltonian(quantity)
        || quantity instanceof Quantity.PerturbedHamiltonian
        || quantity instanceof Quantity.Owned;
  }

  private static boolean isOfBands(Quantity quantity) {
    return quantity instanceof Quantity.Level
        || quantity instanceof Quantity.Packet
        || quantity instanceof Quantity.Amplitude;
  }

  private static boolean isOfPacket(Quantity quantity) {
    return quantity instanceof Quantity.Packet || quantity instanceof Quantity.Amplitude;
  }

  private static boolean isTransformation(Quantity quantity) {
    return quantity instanceof Quantity.Operator operator
        && operator.restriction() == Restriction.TRANSFORMATION;
  }

  /** What is known with all of some assumptions. */
  static Premises all(List<Assumption> assumptions) {
    Premises known = Premises.NONE;
    for (Assumption assumption : assumptions) {
      known = assumption.added().apply(known);
    }
    return known;
  }

  /** What is known with all of some assumptions but this. */
  Premises droppedFrom(List<Assumption> assumptions) {
    return dropped.apply(all(assumptions.stream().filter(a -> !a.equals(this)).toList()));
  }

  @Override
  public String toString() {
    return word;
  }
}
