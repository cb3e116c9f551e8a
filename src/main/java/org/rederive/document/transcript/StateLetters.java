package org.rederive.document.transcript;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.NestedLabel;
import org.rederive.formula.SymbolName;

/** Letters of states, and what states are known by. */
final class StateLetters {
  private final Letters letters;
  private final Set<SymbolName> names;
  private final Map<String, String> labels;
  private final Set<String> sums;
  private final Set<String> components;
  private final Set<String> states = new LinkedHashSet<>();
  private final Map<String, SymbolName> kets = new LinkedHashMap<>();

  StateLetters(Letters letters) {
    this.letters = letters;
    this.names = letters.names();
    this.labels = letters.labels();
    this.sums = letters.sums();
    this.components = letters.components();
  }

  void in(Kets written) {
    knownBy(written);
    countedBy(written);
    kets(written);
  }

  /** Of creation operators an index says which, as it does of states; L_i and σ_i are vectors. */
  void countAdjoints(Set<String> adjoints) {
    names.stream()
        .filter(name -> !adjoints.isEmpty() && letters.operators().contains(name.base()))
        .filter(name -> !isVector(name))
        .flatMap(name -> name.subscripts().stream())
        .filter(this::isOpenDirection)
        .forEach(this::count);
  }

  /** Whether it was taken for a direction, and need not be one. */
  private boolean isOpenDirection(String letter) {
    return labels.getOrDefault(letter, "").equals("spatial index") && !components.contains(letter);
  }

  private void count(String letter) {
    labels.put(letter, letters.counted(letter));
  }

  private static boolean isVector(SymbolName name) {
    String letter = name.base().replaceFirst("^\\\\hat\\{(.*)\\}$", "$1");
    return GuessTable.kind(Set.of("of-components"), letter).isPresent();
  }

  /** Letters that are states by themselves. */
  Set<String> states() {
    return states;
  }

  /** States that only their labels tell apart. */
  Iterable<SymbolName> kets() {
    return kets.values();
  }

  /** States by a letter that has no other meaning, and those that are known by their labels. */
  private void kets(Kets written) {
    for (Kets.Ket ket : written.all()) {
      Set<String> variables =
          ket.names().stream()
              .filter(n -> Letters.DERIVATIVES.contains(n.base()))
              .flatMap(n -> n.subscripts().stream())
              .collect(Collectors.toSet());
      List<SymbolName> other =
          ket.names().stream()
              .filter(n -> !variables.contains(n.latex()))
              .filter(n -> !Letters.DERIVATIVES.contains(n.base()) && !letters.isLabel(n.latex()))
              .filter(n -> !letters.isLabel(n.base()))
              .filter(n -> !n.latex().equals(ket.names().get(0).label()))
              .toList();
      boolean differentiated =
          ket.names().stream().limit(1).anyMatch(n -> Letters.DERIVATIVES.contains(n.base()));
      boolean letter =
          other.size() == 1
              && (differentiated || ket.isOf(other.get(0)))
              && !isHamiltonian(other.get(0));
      if (letter && (isState(other.get(0)) || !written.isOutside(other.get(0)))) {
        states.add(other.get(0).base());
      } else {
        ket.labels().ifPresent(name -> known(name, !letter, ket, written));
      }
    }
  }

  /** One row for all states that differ in what their labels are only. */
  private void known(SymbolName name, boolean labelled, Kets.Ket ket, Kets written) {
    String key = (labelled ? letters.shape(name) : nestedShape(name)) + "^" + name.label();
    kets.putIfAbsent(key, name);
    ket.names().stream().filter(n -> !written.isOutside(n)).forEach(names::remove);
  }

  /** |a_m⟩ is one of the states |a_n⟩. */
  private String nestedShape(SymbolName ket) {
    return ket.subscripts().stream()
        .map(label -> NestedLabel.of(label).with(letters::sort).latex())
        .collect(Collectors.joining(","));
  }

  /** Whether its letter is that of a state, also where it stands without bars. */
  static boolean isState(SymbolName name) {
    return GuessTable.kind(Set.of("between-bars"), name.base()).isPresent();
  }

  /** What a state is known by is no component of a vector. */
  private void knownBy(Kets written) {
    for (String letter : written.letters()) {
      String kind = labels.getOrDefault(letter, "");
      boolean summed =
          kind.equals("crystal momentum") && !Bold.isBold(letter) && sums.contains(letter);
      if (summed) {
        count(letter);
      } else if (kind.equals("spatial index")) {
        boolean below = names.stream().anyMatch(n -> n.subscripts().contains(letter));
        if (below || sums.contains(letter)) {
          count(letter);
        } else {
          labels.remove(letter);
        }
      }
    }
  }

  /** States that are counted, as ψ_i, have no components; r_i and ε_{ijk} have. */
  private void countedBy(Kets written) {
    Stream<SymbolName> kets =
        written.all().stream().flatMap(ket -> ket.names().stream()).filter(StateLetters::isState);
    Stream<SymbolName> waves =
        names.stream().filter(name -> isState(name) && !name.arguments().isEmpty());
    Stream.concat(kets, waves)
        .flatMap(state -> state.subscripts().stream())
        .filter(letter -> isOpenDirection(letter) && !letters.isOfOperator(letter))
        .forEach(this::count);
  }

  private static boolean isHamiltonian(SymbolName name) {
    return GuessTable.kind(Set.of("unlabelled"), name.base())
        .filter("Bloch Hamiltonian"::equals)
        .isPresent();
  }
}
