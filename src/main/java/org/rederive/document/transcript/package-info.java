/**
 * Documents for the source of a paper: what its displays claim or define, what its symbols may be,
 * and what the documents no longer say as the paper says it.
 */
@NullMarked
package org.rederive.document.transcript;

import org.jspecify.annotations.NullMarked;
