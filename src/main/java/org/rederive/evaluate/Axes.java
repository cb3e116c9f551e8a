package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.SymbolTable;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * The places in a multi-index at which the coordinates of a document stand: one for a scalar, three
 * for a vector.
 *
 * <p>All momenta share theirs, because a state at one momentum is never a function of another. The
 * components that a document declares one by one are those of one vector.
 */
public final class Axes {
  private final Map<String, List<Integer>> places;
  private final Map<Variable, Long> bits;
  private final Map<String, Integer> components;
  private final Optional<String> bandOfPacket;
  private final Optional<String> componentLetter;
  private final int further;

  private Axes(Builder builder) {
    this.places = Collections.unmodifiableMap(new LinkedHashMap<>(builder.places));
    this.bits = Map.copyOf(builder.bits);
    this.components = Map.copyOf(builder.components);
    this.bandOfPacket = builder.bandOfPacket;
    this.componentLetter = builder.componentLetter;
    this.further = builder.further;
  }

  /**
   * The axes of a document.
   *
   * @throws UnsupportedFormulaException if there are more coordinates than places
   */
  public static Axes of(SymbolTable symbols) {
    Builder builder = new Builder();
    symbols.declarations().forEach(builder::add);
    return new Axes(builder);
  }

  /**
   * Where a coordinate stands.
   *
   * @throws UnsupportedFormulaException if it is not declared
   */
  public List<Integer> of(Declaration coordinate) {
    if (coordinate.written().isPresent()) {
      return of(coordinate.written().get().of());
    }
    List<Integer> known = places.get(coordinate.latex());
    if (known != null) {
      return known;
    }
    if (coordinate.quantity() instanceof Quantity.Coordinate c && c.variable() != Variable.ANY) {
      return usual(c, 0);
    }
    throw new UnsupportedFormulaException("cannot differentiate by " + coordinate + " here");
  }

  /** The bits of all places of coordinates of one sort, those of a document that shows none too. */
  public long bits(Variable variable) {
    return bits.getOrDefault(variable, 0L) | usual(variable);
  }

  /** The letter of a momentum; its components together have that of the first one. */
  public String letter(Declaration momentum) {
    return momentum.quantity() instanceof Quantity.Coordinate c && c.component()
        ? componentLetter.orElse(momentum.latex())
        : momentum.latex();
  }

  /** What the first time of the document is called. */
  public String time() {
    return first(Coordinate.TIME, "t");
  }

  /** What the first strength of the document is called. */
  public String strength() {
    return first(Coordinate.STRENGTH, "\\lambda");
  }

  private String first(Coordinate coordinate, String usual) {
    return places.entrySet().stream()
        .filter(e -> e.getValue().equals(List.of(coordinate.place(0))))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(usual);
  }

  /** Which component an operator is of which a document declares one component at a time. */
  public int component(Declaration operator) {
    return components.getOrDefault(operator.latex(), 0);
  }

  /** Whether a label is the band that the document speaks about: the first one of its kind. */
  public boolean isBandOfPacket(Declaration label) {
    return label.quantity() instanceof Quantity.Band band
        && band.ofPacket()
        && bandOfPacket.map(first -> first.equals(label.latex())).orElse(true);
  }

  private static long usual(Variable variable) {
    return switch (variable) {
      case MOMENTUM -> bits(components(Coordinate.MOMENTUM, false, 0));
      case POSITION -> bits(components(Coordinate.CENTRE, false, 0));
      case TIME -> bits(List.of(Coordinate.TIME.place(0)));
      case STRENGTH -> bits(List.of(Coordinate.STRENGTH.place(0)));
      case ANY -> 0;
    };
  }

  private static long bits(List<Integer> places) {
    return places.stream().mapToLong(place -> 15 * MultiIndex.unit(place)).sum();
  }

  /** How many places there are beside those of one momentum, position, time and strength. */
  public int further() {
    return further;
  }

  private static List<Integer> usual(Quantity.Coordinate c, int component) {
    return switch (c.variable()) {
      case MOMENTUM -> components(Coordinate.MOMENTUM, c.component(), component);
      case POSITION -> components(Coordinate.CENTRE, c.component(), component);
      case TIME -> List.of(Coordinate.TIME.place(0));
      case STRENGTH, ANY -> List.of(Coordinate.STRENGTH.place(0));
    };
  }

  private static List<Integer> components(Coordinate vector, boolean single, int component) {
    return single
        ? List.of(vector.place(component))
        : List.of(vector.place(0), vector.place(1), vector.place(2));
  }

  /** Takes coordinates in their order in the table. */
  private static final class Builder {
    final Map<String, List<Integer>> places = new LinkedHashMap<>();
    final Map<Variable, Long> bits = new LinkedHashMap<>();
    final Map<String, Integer> components = new LinkedHashMap<>();
    private final Map<Variable, Integer> counts = new LinkedHashMap<>();
    Optional<String> bandOfPacket = Optional.empty();
    Optional<String> componentLetter = Optional.empty();
    int further;

    void add(Declaration declaration) {
      if (declaration.quantity() instanceof Quantity.Band band
          && band.ofPacket()
          && bandOfPacket.isEmpty()) {
        bandOfPacket = Optional.of(declaration.latex());
      }
      if (declaration.quantity() instanceof Quantity.Position position && position.component()) {
        components.put(declaration.latex(), components.size() % 3);
      }
      if (!(declaration.quantity() instanceof Quantity.Coordinate c)
          || c.variable() == Variable.ANY) {
        return;
      }
      if (c.component() && c.variable() == Variable.MOMENTUM && componentLetter.isEmpty()) {
        componentLetter = Optional.of(declaration.latex());
      }
      boolean shared = c.defined() || c.variable() == Variable.MOMENTUM && !c.component();
      int before = shared ? 0 : counts.merge(c.variable(), 1, Integer::sum) - 1;
      List<Integer> taken = taken(c, before);
      places.put(declaration.latex(), taken);
      bits.merge(c.variable(), Axes.bits(taken), (a, b) -> a | b);
    }

    private List<Integer> taken(Quantity.Coordinate c, int before) {
      if (before == 0 || c.component() && before < 3) {
        return usual(c, before);
      }
      if (c.component()) {
        throw new UnsupportedFormulaException("a vector has three components");
      }
      List<Integer> free = new ArrayList<>();
      int size = c.variable() == Variable.POSITION ? 3 : 1;
      for (int n = 0; n < size; n++) {
        if (further == Coordinate.FURTHER.components()) {
          throw new UnsupportedFormulaException("there are more coordinates than can be followed");
        }
        free.add(Coordinate.FURTHER.place(further++));
      }
      return List.copyOf(free);
    }
  }
}
