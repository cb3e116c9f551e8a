/**
 * Integrals between two ends: sums over the nodes of rules with more and more of them, until they
 * agree about what they say.
 */
@NullMarked
package org.rederive.engine.integral;

import org.jspecify.annotations.NullMarked;
