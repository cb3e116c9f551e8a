package org.rederive.architecture.planted.verify;

/** Of use elsewhere, but not with all that it shows. */
public final class Open {
  /** Wanted by nobody. */
  public int exposedMember() {
    return 0;
  }
}
