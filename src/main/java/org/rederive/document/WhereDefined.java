package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.Condition;
import org.rederive.formula.Condition.Relation;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;

/**
 * Looks whether what is defined for some labels only, A_nm for n ≠ m, is written for these only.
 * That the labels have such values has to be said around it: by a condition, or by a sum.
 */
record WhereDefined(Map<Declaration, Definition> definitions) {
  /**
   * A symbol that is written where nothing says that it is defined.
   *
   * @param missing what would have to be said of its labels
   * @param definition what holds under a condition
   */
  record Outside(Formula.Symbol node, Condition missing, Definition definition) implements Misused {
    @Override
    public String message() {
      return Latex.of(node) + " is written where nothing says that " + missing.latex();
    }

    @Override
    public String hint() {
      String only =
          "it is defined for "
              + definition.conditions().stream()
                  .map(Condition::latex)
                  .collect(Collectors.joining(", "))
              + " only";
      String said = missing.latex();
      return missing.label().equals(missing.other())
          ? only
          : only
              + ": write , \\quad "
              + said
              + " behind the formula, ["
              + said
              + "] in front of the factor, or \\sum_{"
              + said
              + "}";
    }
  }

  /** The first such symbol in equations. */
  Optional<Outside> in(List<Equation> equations) {
    return restricts()
        ? equations.stream()
            .flatMap(equation -> equation.sides().stream())
            .flatMap(side -> outside(side, List.of()))
            .findFirst()
        : Optional.empty();
  }

  /** The first such symbol in the formula of a definition that holds under these conditions. */
  Optional<Outside> in(Formula body, List<Condition> conditions) {
    return restricts() ? outside(body, conditions).findFirst() : Optional.empty();
  }

  private boolean restricts() {
    return definitions.values().stream().anyMatch(d -> !d.conditions().isEmpty());
  }

  // ---- from the outside in

  private Stream<Outside> outside(Formula node, List<Condition> said) {
    Stream<Outside> own = node.symbols().stream().flatMap(symbol -> missing(symbol, said).stream());
    List<Condition> inside = inside(node, said);
    return Stream.concat(own, node.parts().stream().flatMap(part -> outside(part, inside)));
  }

  /** What is known inside of a node; of a label that it binds, only what it says itself. */
  private static List<Condition> inside(Formula node, List<Condition> said) {
    List<Condition> inside = new ArrayList<>(said);
    inside.removeIf(c -> node.binds().contains(c.label()) || node.binds().contains(c.other()));
    if (node instanceof Formula.Restricted restricted) {
      inside.add(restricted.condition());
    }
    if (node instanceof Formula.SumOver sum && sum.except().isPresent()) {
      Declaration other = sum.except().get();
      sum.indices().forEach(i -> inside.add(new Condition(i, Relation.DIFFERENT, other)));
    }
    return inside;
  }

  private Optional<Outside> missing(Formula.Symbol symbol, List<Condition> said) {
    Optional<Definition> definition = Optional.ofNullable(definitions.get(symbol.declaration()));
    return definition.flatMap(
        d ->
            d.conditionsOf(symbol).stream()
                .filter(condition -> !follows(condition, said))
                .map(condition -> new Outside(symbol, condition, d))
                .findFirst());
  }

  // ---- what follows from what is said

  private static boolean follows(Condition condition, List<Condition> said) {
    return said.contains(condition)
        || condition.relation() == Relation.DIFFERENT
            && (said.contains(
                    new Condition(condition.other(), Relation.DIFFERENT, condition.label()))
                || areApart(condition.label(), condition.other(), said)
                || areApart(condition.other(), condition.label(), said));
  }

  /** One of two bands in a set and the other not in it are two bands. */
  private static boolean areApart(Declaration in, Declaration out, List<Condition> said) {
    return said.stream()
        .filter(c -> c.relation() == Relation.IN && c.label().equals(in))
        .anyMatch(c -> said.contains(new Condition(out, Relation.NOT_IN, c.other())));
  }
}
