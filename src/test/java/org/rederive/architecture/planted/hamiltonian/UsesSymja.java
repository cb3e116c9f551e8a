package org.rederive.architecture.planted.hamiltonian;

import org.rederive.architecture.planted.matheclipse.Symja;

/** Computer algebra outside its room. */
final class UsesSymja {
  Symja symja;
}
