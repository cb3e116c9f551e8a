/**
 * What is wrong with a refuted statement.
 *
 * <p>The smallest exact point at which the sides differ; the factor that each term would need, by
 * least squares over samples; changes of one or two places that all engines agree to hold; an
 * assumption under which it would. Knows the engines, and judges nothing.
 */
@NullMarked
package org.rederive.diagnose;

import org.jspecify.annotations.NullMarked;
