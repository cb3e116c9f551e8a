/**
 * What a run found: records that JSON, reports, merging and other programs see.
 *
 * <p>Nothing here computes physics or knows an engine; a result can be written, read back and
 * compared. An absent thing has a name of its own: no zero, minus sign or empty text stands for it.
 */
@NullMarked
package org.rederive.result;

import org.jspecify.annotations.NullMarked;
