package org.rederive.document;

import org.rederive.formula.Formula;

/** A defined symbol that is written where its definition does not say what it is. */
interface Misused {
  Formula.Symbol symbol();

  String message();

  String hint();
}
