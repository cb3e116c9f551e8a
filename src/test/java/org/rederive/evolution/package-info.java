/** Exact evolution against closed forms and another integrator. */
@NullMarked
package org.rederive.evolution;

import org.jspecify.annotations.NullMarked;
