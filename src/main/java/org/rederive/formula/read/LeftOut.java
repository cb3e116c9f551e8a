package org.rederive.formula.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;

/**
 * What functions are of where that is left out: H beside a declared H(k) is H(k), if k is the only
 * coordinate of its kind, so that nobody can mean another one, and H beside H(θ, φ) is that if
 * these two are all. In a formula that has both they may be two things, as the amplitude in a(t) =
 * a e^{-iωt}. For one formula.
 */
final class LeftOut {
  private final SymbolTable table;
  private final Set<String> without = new HashSet<>();
  private final Set<String> with = new HashSet<>();

  LeftOut(SymbolTable table) {
    this.table = table;
  }

  /**
   * A name with the arguments with which it is declared; itself where it is declared without, or in
   * several ways, or where more than one coordinate could be meant.
   *
   * @param plain a name as the table has it, without what stands for components
   * @throws ReadingException if the formula has it with its arguments, too
   */
  SymbolName of(SymbolName name, UnaryOperator<SymbolName> plain, Span span) {
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
    if (called.size() != 1 || !areAll(called.get(0).arguments())) {
      return name;
    }
    without.add(key(name));
    requireAlike(name, span);
    return called.get(0);
  }

  /**
   * Notes that a name has its arguments.
   *
   * @throws ReadingException if the formula has it without them, too
   */
  void written(SymbolName name, Span span) {
    with.add(key(name));
    requireAlike(name, span);
  }

  private void requireAlike(SymbolName name, Span span) {
    if (without.contains(key(name)) && with.contains(key(name))) {
      throw new ReadingException(
          span,
          name.withArguments(List.of())
              + " stands with its argument and without it, and may be two things",
          "write the argument everywhere, or give the other one a row");
    }
  }

  private static String key(SymbolName name) {
    return name.base() + "^" + name.label();
  }

  /** Whether arguments are coordinates, and all that are declared of their kinds. */
  private boolean areAll(List<String> arguments) {
    return arguments.stream()
        .allMatch(
            argument ->
                table
                    .label(argument)
                    .filter(own -> own.sort().differentiable())
                    .filter(own -> alike(own).allMatch(d -> arguments.contains(d.latex())))
                    .isPresent());
  }

  private Stream<Declaration> alike(Declaration own) {
    return table.declarations().stream()
        .filter(d -> d.equals(own) || d.sort().equals(own.sort()) && isLike(d, own));
  }

  private static boolean isLike(Declaration one, Declaration other) {
    return one.role().equals(other.role()) && one.slots().isEmpty();
  }
}
