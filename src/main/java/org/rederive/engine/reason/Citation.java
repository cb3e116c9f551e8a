package org.rederive.engine.reason;

import org.rederive.formula.Equation;

/**
 * An equation that may be used.
 *
 * @param id of the statement
 * @param equation what it says, in the symbols of the document that cites it
 */
record Citation(String id, Equation equation) {}
