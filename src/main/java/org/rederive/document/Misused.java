package org.rederive.document;

import org.rederive.formula.Formula;

/** A part of a formula that is written where nobody can say what it is. */
interface Misused {
  Formula node();

  String message();

  String hint();
}
