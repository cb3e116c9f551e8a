/**
 * From documents to verdicts: engines are asked, answers judged, refutations explained.
 *
 * <p>One statement on one screen ({@link org.rederive.verify.Verifier}). Threads, stores, shards
 * and deadlines stand around that: what they change is when and where an answer is found, and never
 * which.
 */
@NullMarked
package org.rederive.verify;

import org.jspecify.annotations.NullMarked;
