/**
 * What people see of results: console, JSON, JUnit, annotations, tables.
 *
 * <p>Drawn from {@link org.rederive.result.RunResult} and nothing else: no report computes. What is
 * written here is read back here, and a file of another schema is refused with its name.
 */
@NullMarked
package org.rederive.report;

import org.jspecify.annotations.NullMarked;
