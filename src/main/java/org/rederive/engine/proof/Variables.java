package org.rederive.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Thing;

/**
 * The independent symbols of a proof, each with its partner under conjugation: itself for a real
 * symbol, another symbol for a complex one.
 */
public final class Variables {
  /** π, of which a proof knows that it is real and the zero of no polynomial. */
  static final Name PI = new Thing.Symbol("π").whole();

  private final List<Name> names;
  private final List<Integer> partners;
  private final Map<Name, Integer> places = new HashMap<>();

  private Variables(List<Name> names, List<Integer> partners) {
    this.names = List.copyOf(names);
    this.partners = List.copyOf(partners);
    for (int i = 0; i < names.size(); i++) {
      if (places.put(names.get(i), i) != null) {
        throw new IllegalArgumentException("two symbols are called " + names.get(i));
      }
    }
  }

  /** What a complex symbol's conjugate is called. */
  static Name conjugateOf(Name name) {
    return new Conjugate(name).whole();
  }

  /** The conjugate of a number, as a thing of its own. */
  public record Conjugate(Name of) implements Thing {
    @Override
    public String text() {
      return of.text() + "*";
    }
  }

  int size() {
    return names.size();
  }

  public List<Name> names() {
    return names;
  }

  /** What they are called in print. */
  String[] texts() {
    return names.stream().map(Name::text).toArray(String[]::new);
  }

  /**
   * The number of a symbol.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  int place(Name name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("there is no symbol " + name);
    }
    return place;
  }

  /** The number of the symbol that conjugation makes of this one. */
  int partner(int place) {
    return partners.get(place);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects symbols in the order in which they are named. */
  public static final class Builder {
    private final List<Name> names = new ArrayList<>();
    private final List<Integer> partners = new ArrayList<>();

    private Builder() {}

    /** A symbol that is its own conjugate. */
    public Builder real(Name name) {
      partners.add(names.size());
      names.add(name);
      return this;
    }

    /** A symbol and, as an independent one, its conjugate. */
    public Builder complex(Name name) {
      int place = names.size();
      partners.add(place + 1);
      partners.add(place);
      names.add(name);
      names.add(conjugateOf(name));
      return this;
    }

    /**
     * @throws IllegalArgumentException if a name occurs twice
     */
    public Variables build() {
      return new Variables(names, partners);
    }
  }
}
