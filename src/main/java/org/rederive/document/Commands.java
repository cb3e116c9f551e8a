package org.rederive.document;

import org.rederive.formula.read.Macros;

/**
 * The commands that an author has defined.
 *
 * @param written their definitions
 * @param macros what they stand for
 */
record Commands(String written, Macros macros) {
  /** Of an author who has none. */
  static final Commands NONE = new Commands("", Macros.NONE);

  /** These and others, which win where both define a command. */
  Commands and(Commands others) {
    return new Commands(written + '\n' + others.written, macros.and(others.macros));
  }
}
