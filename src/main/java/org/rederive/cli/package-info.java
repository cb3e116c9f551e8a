/**
 * The command line: picocli commands, exit codes, and where outputs go.
 *
 * <p>Stands on {@code api}, which has the same defaults. Says in one line what is wrong with a
 * command, and never shows a stack trace.
 */
@NullMarked
package org.rederive.cli;

import org.jspecify.annotations.NullMarked;
