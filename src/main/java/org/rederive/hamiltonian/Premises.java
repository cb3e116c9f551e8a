package org.rederive.hamiltonian;

/**
 * What the assumptions of a document say about everything that is drawn, proved or built for it:
 * the class of all H, U, positions and packets that its statements speak about. What is not assumed
 * is not used.
 *
 * @param hamiltonians what all Hamiltonians have
 * @param eigenvectors what is known of eigenvectors
 * @param transformations what is known of U
 * @param states what is known of packets and waves
 * @param commutingPositions whether the components of the position commute
 * @param symmetricMatrices whether a_ij = a_ji, as their kind says
 * @param linearInStrength whether Hamiltonians are H₀ + λV with the strength λ
 */
public record Premises(
    Symmetry hamiltonians,
    Eigenvectors eigenvectors,
    Transformations transformations,
    States states,
    boolean commutingPositions,
    boolean symmetricMatrices,
    boolean linearInStrength) {

  /** Nothing is assumed but that Hamiltonians can be diagonalised with simple eigenvalues. */
  public static final Premises NONE =
      new Premises(
          Symmetry.NONE,
          new Eigenvectors(false, false),
          new Transformations(false, false),
          new States(false, false),
          false,
          true,
          false);

  /** What is assumed of all Hamiltonians besides that they can be diagonalised. */
  public enum Symmetry {
    /** Nothing. */
    NONE(false, false),
    /** All energies are real, eigenvectors arbitrary. */
    REAL_SPECTRUM(true, false),
    /** [H, H†] = 0: eigenvectors are orthogonal, left and right ones parallel. */
    NORMAL(false, true),
    /** H = H†: both. */
    HERMITIAN(true, true);

    private final boolean real;
    private final boolean orthogonal;

    Symmetry(boolean real, boolean orthogonal) {
      this.real = real;
      this.orthogonal = orthogonal;
    }

    /** Whether all energies are real. */
    public boolean real() {
      return real;
    }

    /** Whether eigenvectors of one Hamiltonian are orthogonal. */
    public boolean orthogonal() {
      return orthogonal;
    }

    /** Whether real multiples and sums of such Hamiltonians are such Hamiltonians again. */
    public boolean additive() {
      return real == orthogonal;
    }

    /** What is known if both are assumed. */
    Symmetry and(Symmetry other) {
      for (Symmetry each : values()) {
        if (each.real == (real || other.real)
            && each.orthogonal == (orthogonal || other.orthogonal)) {
          return each;
        }
      }
      throw new IllegalStateException("every pair of answers has its symmetry");
    }
  }

  /**
   * What is known of eigenvectors.
   *
   * @param normalised whether ⟨u|u⟩ = 1
   * @param coinciding whether the second band has the energy of the first; only if the assumption
   *     of simple eigenvalues is dropped
   */
  public record Eigenvectors(boolean normalised, boolean coinciding) {}

  /**
   * What is known of transformations U(λ).
   *
   * @param unitary whether U†U = 1
   * @param identityAtZero whether U(0) = 1
   */
  public record Transformations(boolean unitary, boolean identityAtZero) {}

  /**
   * What is known of states.
   *
   * @param sharp whether a packet has a single sharp peak, the limit (7)
   * @param analytic whether waves depend on x and t through x + ivt only
   */
  public record States(boolean sharp, boolean analytic) {}

  /** Whether there are Hamiltonians to draw: H₀ + λV keeps what sums keep, and nothing else. */
  public boolean areKnownTogether() {
    return !linearInStrength || hamiltonians.additive();
  }

  /** Whether a packet has a single sharp peak, the limit (7). */
  public boolean sharp() {
    return states.sharp();
  }

  /** With a symmetry beside what is assumed already. */
  public Premises with(Symmetry symmetry) {
    return new Premises(
        hamiltonians.and(symmetry),
        eigenvectors,
        transformations,
        states,
        commutingPositions,
        symmetricMatrices,
        linearInStrength);
  }

  public Premises with(Eigenvectors known) {
    return new Premises(
        hamiltonians,
        known,
        transformations,
        states,
        commutingPositions,
        symmetricMatrices,
        linearInStrength);
  }

  public Premises with(Transformations known) {
    return new Premises(
        hamiltonians,
        eigenvectors,
        known,
        states,
        commutingPositions,
        symmetricMatrices,
        linearInStrength);
  }

  public Premises with(States known) {
    return new Premises(
        hamiltonians,
        eigenvectors,
        transformations,
        known,
        commutingPositions,
        symmetricMatrices,
        linearInStrength);
  }

  public Premises withCommutingPositions() {
    return new Premises(
        hamiltonians,
        eigenvectors,
        transformations,
        states,
        true,
        symmetricMatrices,
        linearInStrength);
  }

  public Premises withAnyMatrices() {
    return new Premises(
        hamiltonians,
        eigenvectors,
        transformations,
        states,
        commutingPositions,
        false,
        linearInStrength);
  }

  public Premises withLinearStrength() {
    return new Premises(
        hamiltonians,
        eigenvectors,
        transformations,
        states,
        commutingPositions,
        symmetricMatrices,
        true);
  }
}
