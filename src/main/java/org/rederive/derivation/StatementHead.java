package org.rederive.derivation;

import java.util.List;
import java.util.Optional;

/**
 * What a claim or step directive says about its formula.
 *
 * @param id as written
 * @param rule of a step
 */
record StatementHead(Piece id, boolean claim, Optional<Rule> rule, boolean expectRefuted) {
  /** by=substitute(eq22): a word and what it refers to. */
  record Rule(Piece written, Piece word, List<Piece> arguments) {
    Rule {
      arguments = List.copyOf(arguments);
    }
  }
}
