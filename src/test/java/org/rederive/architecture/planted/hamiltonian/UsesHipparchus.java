package org.rederive.architecture.planted.hamiltonian;

import org.hipparchus.complex.Complex;

/** Numbers of a library outside the rooms of numbers. */
final class UsesHipparchus {
  Complex number;
}
