package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.program.GuardException;
import org.rederive.result.Counterexample;

/**
 * Exact counterexamples to a statement: the smallest one, and those that were noted before.
 *
 * @param derivation the document
 * @param statement one of its claims or steps
 */
public record Counterexamples(Derivation derivation, Statement statement) {
  private static final int MOST_BANDS = 4;

  /** Of first points; what comes out is made as simple as possible. */
  private static final long SEED = 1;

  /** Sides that differ by less than this part of all terms agree, as far as rounding goes. */
  private static final double APART = 0.01;

  /** The smallest one: fewest bands, most zeros; empty if none was found. */
  public Optional<Counterexample> smallest() {
    return found().map(this::withVectors);
  }

  private Counterexample withVectors(Counterexample found) {
    return new TypedVectors(derivation, statement.sides()).in(found);
  }

  private Optional<Counterexample> found() {
    List<Integer> few = IntStream.rangeClosed(1, MOST_BANDS).boxed().toList();
    for (int bands : derivation.sizes(few)) {
      Optional<Counterexample> found = first(bands, PointSearch::first);
      if (found.isPresent()) {
        return found;
      }
    }
    return derivation.sizes(few).stream()
        .flatMap(bands -> decimal(points -> points.first(bands)).stream())
        .findFirst();
  }

  /** What is found where sides are no rational numbers; only of equalities. */
  private <A> Optional<A> decimal(Function<DecimalPoints, Optional<A>> question) {
    if (statement.isInequality() || statement.isLimit()) {
      return Optional.empty();
    }
    try {
      return question.apply(new DecimalPoints(derivation, statement, SEED));
    } catch (UnsupportedFormulaException
        | IllegalArgumentException
        | DegenerateSpectrumException
        | ArithmeticException
        | GuardException noValue) {
      return Optional.empty();
    }
  }

  /** Both sides at a point noted before, if the statement is still false there. */
  public Optional<Counterexample> again(Counterexample noted) {
    return first(noted.bands(), search -> again(search, noted))
        .or(() -> decimal(points -> points.again(noted)))
        .map(this::withVectors);
  }

  /**
   * A program in another language that computes both sides at a counterexample: by the formula
   * itself where that can be written there, otherwise by the steps of our calculation, and then it
   * says so.
   *
   * @param heading lines that say what it is about
   * @throws UntranslatedException if sides are no rational numbers there, and the formula cannot be
   *     written either
   */
  public Optional<String> script(Counterexample noted, Dialect dialect, List<String> heading) {
    return first(
            noted.bands(),
            search ->
                again(search, noted).flatMap(found -> script(search, noted, dialect, heading)))
        .or(() -> decimal(points -> decimalScript(points, noted, dialect, heading)));
  }

  private static Optional<String> decimalScript(
      DecimalPoints points, Counterexample noted, Dialect dialect, List<String> heading) {
    return points.script(noted, dialect.spelling(), heading);
  }

  private Optional<String> script(
      PointSearch search, Counterexample noted, Dialect dialect, List<String> heading) {
    try {
      return search.formulaScript(noted, derivation.premises(), dialect.spelling(), heading);
    } catch (UntranslatedException untranslated) {
      List<String> longer = new ArrayList<>();
      longer.add(
          "This script repeats the steps of the calculation by which it was found, because the");
      longer.add("formula itself is not translated: it has " + untranslated.what() + ".");
      longer.addAll(heading);
      return search.script(noted, dialect, longer);
    }
  }

  private static Optional<Counterexample> again(PointSearch search, Counterexample noted) {
    return search.at(noted, APART);
  }

  private interface Question<A> {
    Optional<A> ask(PointSearch search);
  }

  /** The answer for the first of the statement's equations that has one. */
  private <A> Optional<A> first(int bands, Question<A> question) {
    try {
      return searches(bands).flatMap(search -> question.ask(search).stream()).findFirst();
    } catch (UnsupportedFormulaException | IllegalArgumentException meaningless) {
      return Optional.empty();
    }
  }

  private Stream<PointSearch> searches(int bands) {
    return statement.equations().stream()
        .map(
            equation ->
                new PointSearch(
                    Comparison.of(equation, derivation.definitions()),
                    equation.sign(),
                    DocumentSamples.spectral(derivation, bands),
                    bands,
                    new Draws(SEED)));
  }
}
