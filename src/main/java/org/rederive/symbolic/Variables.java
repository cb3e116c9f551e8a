package org.rederive.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The independent symbols of a proof, each with its partner under conjugation: itself for a real
 * symbol, another symbol for a complex one.
 */
public final class Variables {
  private final List<String> names;
  private final List<Integer> partners;
  private final Map<String, Integer> places = new HashMap<>();

  private Variables(List<String> names, List<Integer> partners) {
    this.names = List.copyOf(names);
    this.partners = List.copyOf(partners);
    for (int i = 0; i < names.size(); i++) {
      if (places.put(names.get(i), i) != null) {
        throw new IllegalArgumentException("two symbols are called " + names.get(i));
      }
    }
  }

  /** What a complex symbol's conjugate is called. */
  public static String conjugateOf(String name) {
    return name + "*";
  }

  public int size() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }

  /**
   * The number of a symbol.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("there is no symbol " + name);
    }
    return place;
  }

  /** The number of the symbol that conjugation makes of this one. */
  public int partner(int place) {
    return partners.get(place);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects symbols in the order in which they are named. */
  public static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> partners = new ArrayList<>();

    private Builder() {}

    /** A symbol that is its own conjugate. */
    public Builder real(String name) {
      partners.add(names.size());
      names.add(name);
      return this;
    }

    /** A symbol and, as an independent one, its conjugate. */
    public Builder complex(String name) {
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
