package org.rederive.architecture.planted.formula;

import org.rederive.architecture.planted.formula.print.Printer;

/** A tree that knows how it is printed for terminals. */
final class ReadsWhatIsPrinted {
  Printer printer;
}
