package org.rederive.architecture.planted.formula;

import org.rederive.architecture.planted.hamiltonian.LooksDown;

/** Looks into a higher room, and closes a cycle. */
public final class LooksUp {
  LooksDown hamiltonian;
}
