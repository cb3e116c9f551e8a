package org.rederive.formula;

/**
 * What symbols are in one interpretation: a number of a sample, a letter, an explicit function.
 *
 * <p>A new kind of quantity does not compile until every interpretation has answered for it.
 *
 * @param <A> how the interpretation is asked for a symbol
 * @param <V> what it answers
 */
public interface Quantities<A, V> {
  V formal(A symbol);

  V numberOfBands(A symbol);

  V number(A symbol, Quantity.Number quantity);

  V vector(A symbol, Quantity.Vector quantity);

  V symmetricMatrix(A symbol);

  V tensor(A symbol);

  V identity(A symbol);

  V operator(A symbol, Quantity.Operator quantity);

  V perturbedHamiltonian(A symbol);

  V eigenvalue(A symbol, Quantity.Eigenvalue quantity);

  V eigenvector(A symbol, Quantity.Eigenvector quantity);

  V gaugeFactor(A symbol);

  V functionOfMomentum(A symbol);

  V state(A symbol);

  V evolvingState(A symbol, Quantity.EvolvingState quantity);

  V exactState(A symbol, Quantity.ExactState quantity);

  V measured(A symbol, Quantity.Measured quantity);

  V vanishing(A symbol);

  V amplitude(A symbol, Quantity.Amplitude quantity);

  V packet(A symbol, Quantity.Packet quantity);

  V position(A symbol, Quantity.Position quantity);

  V wave(A symbol);

  V imaginaryVelocity(A symbol);

  V coordinate(A symbol, Quantity.Coordinate quantity);
}
