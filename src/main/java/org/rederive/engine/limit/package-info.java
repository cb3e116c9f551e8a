/**
 * Statements about packets that hold as the width of the packet goes to zero: both sides at a few
 * widths, and the power of the width with which they part.
 */
@NullMarked
package org.rederive.engine.limit;

import org.jspecify.annotations.NullMarked;
