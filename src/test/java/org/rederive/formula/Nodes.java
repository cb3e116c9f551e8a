package org.rederive.formula;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The kinds of nodes that there are, and walks over trees. */
public final class Nodes {
  private Nodes() {}

  /** Every record of the tree. */
  public static Set<Class<?>> kinds() {
    Set<Class<?>> kinds = new HashSet<>();
    collect(Formula.class, kinds);
    return kinds;
  }

  private static void collect(Class<?> type, Set<Class<?>> kinds) {
    if (type.isRecord()) {
      kinds.add(type);
    } else {
      for (Class<?> each : type.getPermittedSubclasses()) {
        collect(each, kinds);
      }
    }
  }

  public static void each(Formula formula, Consumer<Formula> what) {
    what.accept(formula);
    formula.parts().forEach(part -> each(part, what));
  }
}
