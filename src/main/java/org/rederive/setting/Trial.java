package org.rederive.setting;

import org.rederive.document.Limit;
import org.rederive.evaluate.Axes;
import org.rederive.evolution.Measurements;
import org.rederive.hamiltonian.Premises;

/**
 * A statement that is claimed in a limit, and how hard it is tried.
 *
 * @param limit in which it is claimed
 * @param premises what is assumed
 * @param axes where the coordinates of its document stand
 * @param seed of all that is drawn
 * @param document its document, whose statements share what evolves
 * @param statement its name
 * @param thorough whether it is tried on many Hamiltonians and closer to the limit
 * @param known what has been measured before
 */
public record Trial(
    Limit limit,
    Premises premises,
    Axes axes,
    long seed,
    String document,
    String statement,
    boolean thorough,
    Measurements known) {}
