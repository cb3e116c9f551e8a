package org.rederive.number;

/**
 * The real coordinates that values depend on, each with a fixed place in a {@link MultiIndex}.
 *
 * <p>Vectors have three components in every dimension; in fewer dimensions the Hamiltonian does not
 * depend on the others.
 */
public enum Coordinate {
  /** Crystal momentum k. */
  MOMENTUM(0, 3),
  /** Centre of the wave packet r_c, as a parameter of the quasi-local Hamiltonian. */
  CENTRE(3, 3),
  /** Time t. */
  TIME(6, 1),
  /** Strength λ of a perturbation. */
  STRENGTH(7, 1),
  /** Further coordinates that a document declares. */
  FURTHER(8, 3),
  /** Logarithmic slope of a packet's envelope, a formal coordinate of the sharp limit. */
  SLOPE(11, 3);

  private final int first;
  private final int components;

  Coordinate(int first, int components) {
    this.first = first;
    this.components = components;
  }

  /** Number of components: 3 for vectors, 1 for scalars. */
  public int components() {
    return components;
  }

  /** Place of a component in a multi-index. */
  public int place(int component) {
    if (component < 0 || component >= components) {
      throw new IndexOutOfBoundsException(this + " has no component " + component);
    }
    return first + component;
  }
}
