/**
 * Matrix elements on chains that have one end, of states that are sums of β^j: geometric sums over
 * all sites, in exact arithmetic. Where such a sum does not converge there is no value, and what is
 * claimed of it is not so.
 *
 * <p>Believed are the two families of chains that are drawn, for which a bound state is known in
 * closed form. That a chain has one is checked for each.
 */
@NullMarked
package org.rederive.engine.halfline;

import org.jspecify.annotations.NullMarked;
