package org.rederive.document;

import java.util.List;
import org.rederive.formula.Declaration;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;

/** Symbol tables in which a parameter is a vector. */
final class Reparametrised {
  private Reparametrised() {}

  static boolean isParameter(Declaration label) {
    return label.sort() == Sort.PARAMETER;
  }

  /** The table with vectors for the parameters among some labels. */
  static SymbolTable table(SymbolTable table, List<Declaration> labels) {
    List<Declaration> parameters = labels.stream().filter(Reparametrised::isParameter).toList();
    return new SymbolTable(
        table.declarations().stream().map(d -> parameters.contains(d) ? vector(d) : d).toList());
  }

  private static Declaration vector(Declaration parameter) {
    Role role =
        new Role(parameter.role().name(), Sort.PARAMETER, Type.VECTOR, parameter.quantity());
    return new Declaration(parameter.pattern(), parameter.slots(), role, Type.VECTOR);
  }
}
