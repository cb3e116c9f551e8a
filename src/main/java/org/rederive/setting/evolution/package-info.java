/**
 * Settings in which a state evolves exactly, and what a paper says of it holds in a limit.
 *
 * <p>Their claims are judged by the state itself, not by the formulas with which it is
 * approximated.
 */
@NullMarked
package org.rederive.setting.evolution;

import org.jspecify.annotations.NullMarked;
