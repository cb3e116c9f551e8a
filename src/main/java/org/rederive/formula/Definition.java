package org.rederive.formula;

import java.util.List;

/**
 * A symbol that a document defines by a formula.
 *
 * @param symbol what is defined; its slots are the parameters of the definition
 * @param indices spatial indices on the left side; the body has one value for each of their values
 * @param body what it is
 */
public record Definition(Declaration symbol, List<Declaration> indices, Formula body) {
  public Definition {
    indices = List.copyOf(indices);
  }
}
