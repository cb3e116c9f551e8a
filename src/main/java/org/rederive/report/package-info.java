/** Reports drawn from a {@link org.rederive.verification.RunResult} and nothing else. */
@NullMarked
package org.rederive.report;

import org.jspecify.annotations.NullMarked;
