package org.rederive.architecture.planted.engine.exact;

import org.rederive.architecture.planted.engine.sampling.Neighbour;

/** An engine that knows another one. */
final class AsksNeighbour {
  Neighbour neighbour;
}
