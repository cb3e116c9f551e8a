package org.rederive.document;

import java.util.List;
import java.util.Optional;

/**
 * What a claim or step directive says about its formula.
 *
 * @param id as written
 * @param rule of a step
 * @param order of a limit, 0 if it is none
 */
record StatementHead(
    Piece id, boolean claim, Optional<Rule> rule, boolean expectRefuted, int order) {
  /** by=substitute(eq22): a word and what it refers to. */
  record Rule(Piece written, Piece word, List<Piece> arguments) {
    Rule {
      arguments = List.copyOf(arguments);
    }
  }
}
