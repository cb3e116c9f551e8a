/**
 * Statements that hold as something goes to zero, the width of a packet or the rate of a change:
 * both sides at a few values of it, and the power of it with which they part.
 */
@NullMarked
package org.rederive.engine.limit;

import org.jspecify.annotations.NullMarked;
