package org.rederive.engine.unknown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.engine.Question;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Thing;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * A number that a document leaves open.
 *
 * @param symbol how it is declared
 * @param real whether it is known to be real
 */
record Unknown(Declaration symbol, boolean real) {

  /** All that a statement speaks about, by its definitions too. */
  static List<Unknown> of(Question question) {
    List<Formula> sides = question.statement().sides();
    Set<Declaration> spoken = Definition.symbols(sides, question.derivation().definitions());
    return question.derivation().symbols().declarations().stream()
        .filter(spoken::contains)
        .flatMap(Unknown::of)
        .toList();
  }

  private static Stream<Unknown> of(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Unknown unknown
        ? Stream.of(new Unknown(symbol, unknown.real()))
        : Stream.of();
  }

  /** A number of the same name that may be anything. */
  Formula.Symbol arbitrary() {
    return new Formula.Symbol(symbol.withQuantity(new Quantity.Number(real)), List.of());
  }

  /** What an arbitrary number of this name is called in a sample. */
  Name name() {
    return new Thing.Symbol(symbol.key()).whole();
  }

  /** It has this value. */
  Definition equalTo(Formula value) {
    return new Definition(symbol, List.of(), value);
  }

  /** Real numbers that it consists of: itself, or its real part and its imaginary part. */
  int parts() {
    return real ? 1 : 2;
  }

  /** One of these, of the number of this name that may be anything. */
  Formula part(int part) {
    return real ? arbitrary() : new Formula.Part(part == 0, arbitrary());
  }

  /** The unknown number of a name, if there is one. */
  static Optional<Unknown> named(List<Unknown> all, Name name) {
    return all.stream().filter(unknown -> unknown.name().equals(name)).findFirst();
  }
}
