package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.number.OrderLimitException;

/** A well-formed formula that has no meaning in its setting; the verdict is then "unsupported". */
public final class UnsupportedFormulaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Formula> nodes;

  public UnsupportedFormulaException(String message) {
    super(message);
    this.nodes = List.of();
  }

  /** What is beyond the order of a series has no meaning that is known here. */
  UnsupportedFormulaException(OrderLimitException tooHigh) {
    this(String.valueOf(tooHigh.getMessage()));
  }

  /** The trace is that of the exception that came first. */
  private UnsupportedFormulaException(UnsupportedFormulaException first, List<Formula> nodes) {
    super(first.getMessage(), first, false, false);
    this.nodes = List.copyOf(nodes);
  }

  /** The same, met inside of a node. */
  UnsupportedFormulaException within(Formula node) {
    List<Formula> longer = new ArrayList<>(nodes);
    longer.add(node);
    return new UnsupportedFormulaException(first(), longer);
  }

  private UnsupportedFormulaException first() {
    return getCause() instanceof UnsupportedFormulaException first ? first : this;
  }

  /** The innermost node without meaning and all around it, also of definitions and their uses. */
  public List<Formula> nodes() {
    return nodes;
  }
}
