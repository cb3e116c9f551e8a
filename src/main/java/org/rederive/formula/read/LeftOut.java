package org.rederive.formula.read;

import java.util.List;
import java.util.function.UnaryOperator;
import org.rederive.formula.Declaration;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;

/**
 * What functions are of where that is left out: H beside a declared H(k) is H(k), if k is the only
 * coordinate of its kind, so that nobody can mean another one.
 */
record LeftOut(SymbolTable table) {
  /**
   * A name with the arguments with which it is declared; itself where it is declared without, or in
   * several ways, or where more than one coordinate could be meant.
   *
   * @param plain a name as the table has it, without what stands for components
   */
  SymbolName of(SymbolName name, UnaryOperator<SymbolName> plain) {
    if (!table.readings(plain.apply(name)).isEmpty()) {
      return name;
    }
    List<SymbolName> called =
        table.declarations().stream()
            .map(Declaration::pattern)
            .filter(p -> p.base().equals(name.base()) && !p.arguments().isEmpty())
            .map(p -> name.withArguments(p.arguments()))
            .distinct()
            .filter(written -> !table.readings(plain.apply(written)).isEmpty())
            .toList();
    return called.size() == 1 && called.get(0).arguments().stream().allMatch(this::isOnly)
        ? called.get(0)
        : name;
  }

  /** Whether an argument is a coordinate, and the only one that is declared of its kind. */
  private boolean isOnly(String argument) {
    return table
        .label(argument)
        .filter(own -> own.sort().differentiable())
        .filter(
            own ->
                table.declarations().stream()
                    .allMatch(
                        d -> d.equals(own) || !d.sort().equals(own.sort()) || !isLike(d, own)))
        .isPresent();
  }

  private static boolean isLike(Declaration one, Declaration other) {
    return one.role().equals(other.role()) && one.slots().isEmpty();
  }
}
