package org.rederive.architecture.planted.hamiltonian;

import org.rederive.architecture.planted.redberry.Rings;

/** Polynomials outside their room. */
final class UsesRings {
  Rings rings;
}
