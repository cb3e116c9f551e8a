package org.rederive.engine;

import org.rederive.document.Derivation;
import org.rederive.document.Statement;

/**
 * What an engine is asked: does this hold?
 *
 * @param derivation the document
 * @param statement one of its claims or steps
 * @param part of what is to be answered
 */
public record Question(Derivation derivation, Statement statement, Part part) {
  /** The question about a statement as a whole. */
  public static Question whole(Derivation derivation, Statement statement) {
    return new Question(derivation, statement, Part.WHOLE);
  }

  /** The same about another part of it. */
  public Question about(Part other) {
    return new Question(derivation, statement, other);
  }
}
