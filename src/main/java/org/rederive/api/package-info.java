/**
 * For programs that check derivations themselves: immutable values in, immutable values out; no
 * process is ended, nothing is printed and nothing is kept between calls.
 */
@NullMarked
package org.rederive.api;

import org.jspecify.annotations.NullMarked;
