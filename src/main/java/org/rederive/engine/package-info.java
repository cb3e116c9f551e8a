/**
 * Engines: kinds of evidence about a statement, each of another origin.
 *
 * <p>An engine is a name and an answer to a question ({@link org.rederive.engine.Engine}). Engines
 * do not know each other, for their agreement is the evidence; those that share the evaluator share
 * its reading, and the second reading in {@code literal} shares the tree alone. A new one is a
 * class and a line where they are registered.
 */
@NullMarked
package org.rederive.engine;

import org.jspecify.annotations.NullMarked;
