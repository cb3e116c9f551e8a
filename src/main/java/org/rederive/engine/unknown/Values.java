package org.rederive.engine.unknown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.number.SimpleFraction;

/**
 * Formulas for unknown numbers, from the linear equations that they satisfy.
 *
 * @param unknowns whose parts the equations are about, one beside the other
 */
record Values(Echelon equations, PrimeField field, List<Unknown> unknowns) {
  Values {
    unknowns = List.copyOf(unknowns);
  }

  /** Those that can be chosen: unknowns, or parts of them. */
  List<Formula> chosen() {
    return free().stream().map(Free::letter).toList();
  }

  /** What each of them is; none if some number in it is not rational and simple. */
  Optional<Map<Declaration, Definition>> definitions() {
    Map<Declaration, Definition> all = new LinkedHashMap<>();
    for (Unknown unknown : unknowns) {
      Optional<Formula> value = value(unknown);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      all.put(unknown.symbol(), unknown.equalTo(value.get()));
    }
    return Optional.of(all);
  }

  /**
   * A number that any value can be chosen for: an unknown, or its real or imaginary part.
   *
   * @param place of the part of an unknown that it changes with, the real one of both
   */
  private record Free(Formula letter, int place) {}

  private List<Free> free() {
    return unknowns.stream().flatMap(this::free).toList();
  }

  private Stream<Free> free(Unknown unknown) {
    int place = place(unknown);
    if (isFreeAsAWhole(unknown)) {
      return Stream.of(new Free(unknown.arbitrary(), place));
    }
    return IntStream.range(0, unknown.parts())
        .filter(part -> equations.isFree(place + part))
        .mapToObj(part -> new Free(unknown.part(part), place + part));
  }

  /** Whether all others change with it as with one number, not with its parts on their own. */
  private boolean isFreeAsAWhole(Unknown unknown) {
    int place = place(unknown);
    return IntStream.range(0, unknown.parts()).allMatch(part -> equations.isFree(place + part))
        && (unknown.real() || unknowns.stream().allMatch(other -> isLinear(other, place)));
  }

  /** Whether the change with an imaginary part is i times that with the real part. */
  private boolean isLinear(Unknown other, int place) {
    Residue re = residue(other, place);
    Residue im = residue(other, place + 1);
    Residues numbers = new Residues(field);
    return numbers.subtract(im, numbers.multiply(numbers.imaginaryUnit(), re)).value() == 0;
  }

  private Residue residue(Unknown other, int free) {
    int at = place(other);
    long re = equations.change(at, free);
    long im = other.real() ? 0 : equations.change(at + 1, free);
    long turned = field.multiply(field.imaginaryUnit(), im);
    return new Residue(field.add(re, turned), field.subtract(re, turned));
  }

  private Optional<SimpleComplex> change(Unknown unknown, int free) {
    return complex(unknown, place -> equations.change(place, free));
  }

  /** Where the parts of an unknown begin among those of all. */
  private int place(Unknown unknown) {
    return unknowns.stream().takeWhile(u -> !u.equals(unknown)).mapToInt(Unknown::parts).sum();
  }

  private Optional<Formula> value(Unknown unknown) {
    List<Formula> terms = new ArrayList<>();
    boolean rational = add(terms, complex(unknown, equations::value), List.of());
    for (Free free : free()) {
      rational &= add(terms, change(unknown, free.place), List.of(free.letter));
    }
    Formula value = terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
    return rational
        ? Optional.of(terms.isEmpty() ? new Formula.Literal(0) : value)
        : Optional.empty();
  }

  private boolean add(List<Formula> terms, Optional<SimpleComplex> factor, List<Formula> of) {
    factor.ifPresent(number -> terms.addAll(number.times(of)));
    return factor.isPresent();
  }

  private Optional<SimpleComplex> complex(Unknown unknown, PlaceValue values) {
    int place = place(unknown);
    Optional<SimpleFraction> re = SimpleFraction.of(values.at(place), field);
    Optional<SimpleFraction> im =
        unknown.real()
            ? Optional.of(SimpleFraction.ZERO)
            : SimpleFraction.of(values.at(place + 1), field);
    return re.flatMap(x -> im.map(y -> new SimpleComplex(x, y)));
  }

  private interface PlaceValue {
    long at(int place);
  }
}
