package org.rederive.verify;

/** Shards are not all of one run; the message names the difference. */
public final class UnmergeableException extends Exception {
  private static final long serialVersionUID = 1;

  UnmergeableException(String message) {
    super(message);
  }
}
