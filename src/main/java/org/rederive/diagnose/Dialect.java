package org.rederive.diagnose;

/** A language to write a calculation in that others can run. */
public enum Dialect {
  /** Python with numpy. */
  NUMPY("numpy"),

  /** Julia with its standard library. */
  JULIA("julia"),

  /** The Wolfram Language. */
  MATHEMATICA("mathematica");

  private final String table;

  Dialect(String table) {
    this.table = table;
  }

  /** How it spells things. */
  Spelling spelling() {
    return Spelling.of(table);
  }
}
