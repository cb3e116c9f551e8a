package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Elsewhere.NotWrittenException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.Sort;

/**
 * A symbol that no document defines, such as an operator or a band of any Hamiltonian, where
 * coordinates are functions of others.
 */
record Primitive(Formula.Symbol symbol, Reliance reliance) {

  /**
   * The same symbol with what is put in.
   *
   * @throws NotWrittenException if it may be a function of a coordinate that it does not show
   */
  Formula.Symbol in(PutIn values) {
    for (Declaration coordinate : values.values().keySet()) {
      if (reliance.isHiddenIn(symbol, coordinate)) {
        throw new NotWrittenException(
            Latex.of(symbol) + " may depend on " + coordinate + ", which is not written for it");
      }
    }
    List<Declaration> slots = new ArrayList<>();
    for (int i = 0; i < symbol.slots().size(); i++) {
      slots.add(slot(symbol.slots().get(i), symbol.declaration().slots().get(i), values));
    }
    return new Formula.Symbol(symbol.declaration(), slots);
  }

  private Declaration slot(Declaration slot, Declaration parameter, PutIn values) {
    if (!Elsewhere.isCoordinate(slot)) {
      values.requireNot(slot);
      return slot;
    }
    Formula value = values.at(slot);
    if (value.equals(new Formula.Symbol(slot, List.of()))
        || slot.written().filter(written -> written.formula().equals(value)).isPresent()) {
      return slot;
    }
    if (isLabel(value, parameter)) {
      return ((Formula.Symbol) value).declaration();
    }
    if (!isKnown(symbol.declaration().quantity())
        || Reliance.isComponent(parameter)
        || Reliance.momenta(value).size() > 1) {
      throw new NotWrittenException(
          "what " + symbol.declaration() + " is at " + Latex.of(value) + " is not known");
    }
    return parameter.at(value);
  }

  private static boolean isLabel(Formula value, Declaration parameter) {
    return value instanceof Formula.Symbol symbol
        && symbol.declaration().sort() == parameter.sort()
        && (symbol.declaration().equals(parameter)
            || parameter.sort() == Sort.MOMENTUM
                && !Reliance.isComponent(parameter)
                && !symbol.declaration().isFunction());
  }

  private static boolean isKnown(Quantity quantity) {
    return Reliance.isFunction(quantity) && !(quantity instanceof Quantity.Named);
  }
}
