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
 * @param space the space of states
 * @param chosen what the functions are
 * @param evolved at which times an evolving state was looked at
 */
record Specimen(Rules rules, Space space, Chosen chosen, Set<GaussianRational> evolved) {

  /**
   * The space of states.
   *
   * @param zone its points and bands
   * @param chart its coordinates
   * @param entries products in it
   */
  record Space(Zone zone, Chart chart, Entries entries) {}

  /**
   * A choice of everything that is arbitrary.
   *
   * @param functions what arbitrary functions are
   * @param bands Hamiltonians and their eigenvectors
   * @param choices what labels that nothing binds stand for
   * @param draw where random numbers come from
   */
  record Chosen(ExplicitFunctions functions, Bands bands, Choices choices, Draw draw) {}

  /**
   * What is the same for all choices.
   *
   * @param premises what is assumed
   * @param survey what symbols stand for
   * @param lattice whether positions are matrices, and momentum derivatives commutators with them
   * @param coordinates what coordinates that are written as values stand for
   * @param bandOfPacket the band that the document speaks about
   * @param positions positions of which one component each is declared
   */
  record Rules(
      Premises premises,
      Survey survey,
      boolean lattice,
      Coordinates coordinates,
      Optional<String> bandOfPacket,
      List<String> positions) {
    Optional<Declaration> momentum() {
      return coordinates.momentum;
    }

    boolean operatorOfMomentum() {
      return coordinates.operatorOfMomentum;
    }

    Optional<Declaration> parameter() {
      return coordinates.parameter;
    }
  }

  /**
   * What coordinates stand for.
   *
   * @param momentum the only momentum that the statement speaks about, if there is one
   * @param operatorOfMomentum whether a momentum that is written as a value is the operator that
   *     multiplies with it
   * @param parameter which coordinate a parameter stands for that nothing is filled in for
   */
  record Coordinates(
      Optional<Declaration> momentum,
      boolean operatorOfMomentum,
      Optional<Declaration> parameter) {}

  Zone zone() {
    return space.zone;
  }

  Chart chart() {
    return space.chart;
  }

  Entries entries() {
    return space.entries;
  }

  ExplicitFunctions functions() {
    return chosen.functions;
  }

  Bands bands() {
    return chosen.bands;
  }

  Choices choices() {
    return chosen.choices;
  }

  Draw draw() {
    return chosen.draw;
  }

  static Set<GaussianRational> never() {
    return new HashSet<>();
  }

  Expansions expansions() {
    return entries().expansions();
  }

  Blocks blocks() {
    return entries().blocks();
  }

  /** The value of a formula. */
  LiteralValue value(Formula formula, Scope scope) {
    return formula.in(new LiteralReading(this, scope));
  }
}
