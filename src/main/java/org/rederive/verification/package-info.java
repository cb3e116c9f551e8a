/** Plan, evidence and verdicts: what the engines say of each statement and what follows from it. */
@NullMarked
package org.rederive.verification;

import org.jspecify.annotations.NullMarked;
