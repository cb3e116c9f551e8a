/**
 * Numbers that a statement leaves open: solved for at random points of a prime field, and put into
 * the statement before any other engine sees it.
 */
@NullMarked
package org.rederive.engine.unknown;

import org.jspecify.annotations.NullMarked;
