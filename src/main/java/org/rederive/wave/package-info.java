/**
 * Waves that are analytic functions of their position: states with an imaginary velocity, Eq. (26).
 */
@NullMarked
package org.rederive.wave;

import org.jspecify.annotations.NullMarked;
