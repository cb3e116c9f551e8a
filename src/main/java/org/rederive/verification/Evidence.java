package org.rederive.verification;

import java.util.Locale;

/** What a verdict rests on, strongest first. */
public enum Evidence {
  /** The difference of the two sides has the normal form zero: true for all operators. */
  PROVED,
  /** Random samples. */
  NUMERIC,
  /** Nothing. */
  NONE;

  /** How reports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
