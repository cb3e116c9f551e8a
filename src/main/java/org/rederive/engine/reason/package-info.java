/**
 * Reasons: whether a step follows from what it cites.
 *
 * <p>A step follows if it holds for all interpretations in which the laws, definitions and
 * equations that it cites are true and everything else is arbitrary: the derivative of a product is
 * any number where the product rule is not cited, an eigenvector any vector where its equation is
 * not. That is tried at random points of a prime field. What is missing is found by adding as
 * little as possible; what is not needed, by leaving it out.
 */
@NullMarked
package org.rederive.engine.reason;

import org.jspecify.annotations.NullMarked;
