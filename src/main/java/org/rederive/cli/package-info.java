/** The command line: picocli commands and wiring. */
@NullMarked
package org.rederive.cli;

import org.jspecify.annotations.NullMarked;
