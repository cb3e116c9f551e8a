package org.rederive.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Places of the nodes of formulas in the text that they were read from.
 *
 * <p>A formula has none itself, so that equal formulas are equal; here each node is known by its
 * identity, for the same letter written twice stands at two places. Immutable.
 */
public final class Positions {
  /** No node has a place. */
  public static final Positions NONE = new Positions(List.of(), new IdentityHashMap<>());

  private static final Comparator<Span> SMALLEST =
      Comparator.comparingInt(span -> span.end() - span.start());

  private final List<Formula> roots;
  private final IdentityHashMap<Formula, Span> spans;

  private Positions(List<Formula> roots, IdentityHashMap<Formula, Span> spans) {
    this.roots = List.copyOf(roots);
    this.spans = spans;
  }

  /**
   * The places of formulas.
   *
   * @param known what is known of their nodes, by identity; what they do not have is left out
   */
  public static Positions of(List<Formula> roots, IdentityHashMap<Formula, Span> known) {
    IdentityHashMap<Formula, Span> spans = new IdentityHashMap<>();
    roots.stream()
        .flatMap(Positions::nodes)
        .filter(known::containsKey)
        .forEach(node -> spans.put(node, Objects.requireNonNull(known.get(node))));
    return new Positions(roots, spans);
  }

  /** The places of the formulas of several texts, which are one text. */
  public static Positions together(List<Positions> all) {
    IdentityHashMap<Formula, Span> spans = new IdentityHashMap<>();
    all.forEach(positions -> spans.putAll(positions.spans));
    return new Positions(all.stream().flatMap(p -> p.roots.stream()).toList(), spans);
  }

  /** Where a node stands; this very node, not one like it. */
  public Optional<Span> of(Formula node) {
    return Optional.ofNullable(spans.get(node));
  }

  /** Where the first of these nodes is written that was written, if only with others. */
  public Optional<Span> first(List<Formula> nodes) {
    return nodes.stream().flatMap(node -> of(node).or(() -> around(node)).stream()).findFirst();
  }

  /** Of a node that was made of others that were read: the smallest place that has them all. */
  private Optional<Span> around(Formula made) {
    return nodes(made)
        .flatMap(node -> of(node).stream())
        .reduce(Span::to)
        .flatMap(hull -> spans.values().stream().filter(hull::isIn).min(SMALLEST));
  }

  /** The same places for formulas of the same shape with other symbols in them. */
  public Positions in(List<Formula> others) {
    IdentityHashMap<Formula, Span> moved = new IdentityHashMap<>();
    for (int i = 0; i < Math.min(roots.size(), others.size()); i++) {
      move(roots.get(i), others.get(i), moved);
    }
    return Positions.of(others, moved);
  }

  private void move(Formula from, Formula to, IdentityHashMap<Formula, Span> moved) {
    of(from).ifPresent(span -> moved.put(to, span));
    List<Formula> old = inside(from);
    List<Formula> parts = inside(to);
    for (int i = 0; old.size() == parts.size() && i < parts.size(); i++) {
      move(old.get(i), parts.get(i), moved);
    }
  }

  private static Stream<Formula> nodes(Formula formula) {
    return Stream.concat(Stream.of(formula), inside(formula).stream().flatMap(Positions::nodes));
  }

  /** The parts of a node, the state of an expectation, and formulas in arguments. */
  private static List<Formula> inside(Formula node) {
    List<Formula> inside = new ArrayList<>(node.parts());
    for (Formula.Symbol symbol : node.symbols()) {
      if (symbol != node) {
        inside.add(symbol);
      }
    }
    if (node instanceof Formula.Symbol symbol) {
      symbol.slots().forEach(slot -> slot.written().ifPresent(w -> inside.add(w.formula())));
    }
    return inside;
  }

  private Stream<Optional<Span>> inOrder() {
    return roots.stream().flatMap(Positions::nodes).map(this::of);
  }

  /** Equal formulas at the same places. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Positions that
        && roots.equals(that.roots)
        && inOrder().toList().equals(that.inOrder().toList());
  }

  @Override
  public int hashCode() {
    return inOrder().toList().hashCode();
  }

  @Override
  public String toString() {
    return spans.size() + " places";
  }
}
