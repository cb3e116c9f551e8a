/** Operators on a finite lattice with commuting positions: the setting <em>operators</em>. */
@NullMarked
package org.rederive.operator;

import org.jspecify.annotations.NullMarked;
