package org.rederive.hamiltonian;

/** A Hamiltonian at a point, of which a program takes energies and eigenvectors. */
sealed interface Diagonalised permits Site, RecordedMatrix {
  /** Energy and eigenvectors of a band. */
  <T> Eigenpair<T> eigenpair(DiagonalisedBands<T> source, int band);

  /** The reduced resolvent of a band. */
  <T> Resolvent<T> resolvent(DiagonalisedBands<T> source, int band);
}
