package org.rederive.verify;

import org.rederive.engine.Part;

/**
 * A part of a run's work that knows nothing of the other parts, by name. Plain data: a thread, a
 * later run or another machine can be asked for it, and every one of them answers the same.
 *
 * @param inputs SHA-256 over everything that influences the answer besides the other components:
 *     the document with all it uses, seed, numbers of bands, classes
 * @param statement id of the claim or step
 * @param engine name of the engine that is asked
 * @param part which part of the question
 */
public record Piece(String inputs, String statement, String engine, Part part) {}
