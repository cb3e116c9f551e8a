package org.rederive.report;

import org.rederive.result.Counterexample;

/**
 * A counterexample with the statement it belongs to, as it is kept in a file.
 *
 * @param document id of the document
 * @param statement id of the claim or step
 * @param latex the formula as it was when the counterexample was found
 * @param point the numbers, and both sides
 */
public record StoredCounterexample(
    String document, String statement, String latex, Counterexample point) {}
