package org.rederive.document;

import java.util.Set;

/**
 * A document as far as it could be read.
 *
 * @param derivation its statements without errors
 * @param failed base letters of its symbols that have errors
 */
record Understood(Derivation derivation, Set<String> failed) {
  Understood {
    failed = Set.copyOf(failed);
  }
}
