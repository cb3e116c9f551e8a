package org.rederive.document;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.read.FormulaReader;

/**
 * Reads {@code invariant-under=a}: a formula f(a) is the same for all values of a number, a vector
 * or a matrix. That is f(a) = f(0), for all a.
 */
final class Invariance {
  private final SymbolTable table;
  private final Findings findings;

  Invariance(SymbolTable table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  /** A formula that is no equation, as the one that says that it is zero. */
  static String asEquation(String formula) {
    return formula.stripTrailing() + " = 0";
  }

  /** That the left side does not depend on what is named; nothing if something is wrong. */
  Optional<FormulaReader.Located> claimed(Piece named, FormulaReader.Located read) {
    if (read.equations().size() > 1 || read.equations().get(0).sign().isOrder()) {
      findings.add(
          named,
          "invariant-under= speaks of a formula, and below it stands an equation",
          "write one of its sides");
      return Optional.empty();
    }
    return parameter(named)
        .map(a -> same(read.equations().get(0), a))
        .map(equation -> new FormulaReader.Located(List.of(equation), read.positions()));
  }

  private static Equation same(Equation zero, Declaration parameter) {
    return zero.between(zero.left(), new Formula.AtZero(zero.left(), parameter, false));
  }

  private Optional<Declaration> parameter(Piece named) {
    Optional<Declaration> declared =
        table.declarations().stream()
            .filter(d -> isCalled(d, named.text()))
            .filter(d -> canBeZero(d.quantity()))
            .findFirst();
    if (declared.isEmpty()) {
      List<String> known =
          table.declarations().stream()
              .filter(d -> canBeZero(d.quantity()))
              .map(Declaration::latex)
              .toList();
      findings.add(
          named,
          "invariant-under= takes a number, a vector or a symmetric matrix of the document, found "
              + named.quoted(),
          Nearest.hint(named.text(), known, "declare it, and let a definition contain it"));
    }
    return declared;
  }

  /** By its name, or by that of its components: a_ij are those of a. */
  private static boolean isCalled(Declaration symbol, String written) {
    String name = written.replaceAll("\\s", "");
    String own = symbol.latex().replace(" ", "");
    return own.equals(name) || symbol.type().rank() > 0 && name.startsWith(own + "_");
  }

  private static boolean canBeZero(Quantity quantity) {
    return quantity instanceof Quantity.Number number && number.least().isEmpty()
        || quantity instanceof Quantity.Vector
        || quantity instanceof Quantity.SymmetricMatrix;
  }
}
