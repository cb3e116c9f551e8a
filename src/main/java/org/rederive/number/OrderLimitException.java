package org.rederive.number;

/**
 * A derivative of higher order in one coordinate than a {@link MultiIndex} can count. The formula
 * may be meaningful; it is only not computed.
 */
public final class OrderLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OrderLimitException() {
    super(
        "derivatives of order "
            + (MultiIndex.LARGEST + 1)
            + " and higher in one coordinate are not computed");
  }
}
