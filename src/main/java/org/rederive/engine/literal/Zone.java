package org.rederive.engine.literal;

/**
 * The space of states: at each of some points of the zone a column of as many components as there
 * are bands.
 *
 * @param points how many points
 * @param bands how many components at each
 * @param hasZone whether states extend over momenta and their products integrate over them
 */
record Zone(int points, int bands, boolean hasZone) {
  int size() {
    return points * bands;
  }

  int pointOf(int component) {
    return component / bands;
  }
}
