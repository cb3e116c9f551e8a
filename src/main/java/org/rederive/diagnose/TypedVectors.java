package org.rederive.diagnose;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.UnitVectors;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.number.GaussianRational;
import org.rederive.result.Counterexample;

/** Unit vectors of a small counterexample, which are given by two numbers each. */
record TypedVectors(Derivation derivation, List<Formula> sides) {
  /** The same with a line for each unit vector. */
  Counterexample in(Counterexample found) {
    List<String> vectors =
        Definition.symbols(sides, derivation.definitions()).stream()
            .filter(UnitVectors::is)
            .map(vector -> vector.latex() + " = " + value(vector, found.given()))
            .toList();
    return vectors.isEmpty() ? found : found.with(vectors);
  }

  private static String value(Declaration vector, List<Counterexample.Given> given) {
    List<Integer> two =
        UnitVectors.numbers(vector).stream().map(number -> value(number, given)).toList();
    int u = two.get(0);
    int v = two.get(1);
    int below = 1 + u * u + v * v;
    return Stream.of(2 * u, 2 * v, 1 - u * u - v * v)
        .map(above -> GaussianRational.of(BigInteger.valueOf(above), BigInteger.valueOf(below)))
        .map(GaussianRational::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static int value(String number, List<Counterexample.Given> given) {
    return given.stream()
        .filter(g -> g.words().equals(number))
        .mapToInt(Counterexample.Given::re)
        .findFirst()
        .orElse(0);
  }
}
