/**
 * How good the checks are: errors put in on purpose, assumptions left out.
 *
 * <p>A check that no planted error fails has no worth; an assumption that can be dropped without a
 * counterexample is too much. Knows documents, engines and diagnosis, and makes no verdicts.
 */
@NullMarked
package org.rederive.audit;

import org.jspecify.annotations.NullMarked;
