/**
 * The setting of waves: functions of position and time near a point where they do not vanish.
 *
 * <p>With an imaginary velocity v an analytic wave depends on x + ivt alone: Eq. (26).
 */
@NullMarked
package org.rederive.setting.wave;

import org.jspecify.annotations.NullMarked;
