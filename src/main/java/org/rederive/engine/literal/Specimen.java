package org.rederive.engine.literal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.GaussianRational;

/**
 * One choice of explicit functions for everything that a statement speaks about.
 *
 * @param rules what is claimed of what
 * @param zone the space of states
 * @param chart its coordinates
 * @param functions what arbitrary functions are
 * @param bands Hamiltonians and their eigenvectors
 * @param entries products in the space
 * @param choices what labels that nothing binds stand for
 * @param draw where random numbers come from
 * @param evolved at which times an evolving state was looked at
 */
record Specimen(
    Rules rules,
    Zone zone,
    Chart chart,
    ExplicitFunctions functions,
    Bands bands,
    Entries entries,
    Choices choices,
    Draw draw,
    Set<GaussianRational> evolved) {

  /**
   * What is the same for all choices.
   *
   * @param premises what is assumed
   * @param survey what symbols stand for
   * @param lattice whether positions are matrices, and momentum derivatives commutators with them
   * @param momentum the only momentum that the statement speaks about, if there is one
   * @param operatorOfMomentum whether a momentum that is written as a value is the operator that
   *     multiplies with it
   * @param parameter which coordinate a parameter stands for that nothing is filled in for
   * @param bandOfPacket the band that the document speaks about
   * @param positions positions of which one component each is declared
   */
  record Rules(
      Premises premises,
      Survey survey,
      boolean lattice,
      Optional<Declaration> momentum,
      boolean operatorOfMomentum,
      Optional<Declaration> parameter,
      Optional<String> bandOfPacket,
      List<String> positions) {}

  static Set<GaussianRational> never() {
    return new HashSet<>();
  }

  Expansions expansions() {
    return entries.expansions();
  }

  Blocks blocks() {
    return entries.blocks();
  }

  /** The value of a formula. */
  LiteralValue value(Formula formula, Scope scope) {
    return formula.in(new LiteralReading(this, scope));
  }
}
