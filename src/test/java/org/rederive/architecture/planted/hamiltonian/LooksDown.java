package org.rederive.architecture.planted.hamiltonian;

import org.rederive.architecture.planted.formula.LooksUp;

/** Looks into a lower room, as it may. */
public final class LooksDown {
  LooksUp formula;
}
