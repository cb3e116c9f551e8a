package org.rederive.engine.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.evaluate.Alphabet;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Grammar;
import org.rederive.evaluate.Grammar.Num;
import org.rederive.evaluate.Grammar.Op;
import org.rederive.evaluate.Grammar.Seed;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.formula.Equation;

/** What random points say does not depend on the point: of random identities and their errors. */
@Domain(Grammar.class)
@Domain(DomainContext.Global.class)
class ExactCheckLaws {
  private static final int TRIES = 8;
  private static final ArbitraryInterpretation WORLD =
      (recorder, choices) ->
          Alphabet.world(recorder, new RecordedDraws(recorder, choices), 2, choices);

  private static ExactResult at(Comparison comparison, long seed, int points) {
    return new ExactCheck(comparison, WORLD, new Draws(seed)).at(points);
  }

  // ---- identities

  @Property(tries = TRIES)
  void anIdentityHoldsInEveryFieldAndIsWrongWithNegligibleProbability(
      @ForAll Op x, @ForAll Op y, @ForAll Num c, @ForAll Seed seed) {
    Comparison comparison =
        Alphabet.comparison(
            "[%s, %s] + %s A".formatted(x, y, c),
            "%1$s %2$s + %3$s A - %2$s %1$s".formatted(x, y, c));
    ExactResult first = at(comparison, seed.value(), 1);
    ExactResult second = at(comparison, seed.value() + 1, 1);
    assertTrue(first.holds(), first::toString);
    assertTrue(second.holds(), second::toString);
    assertEquals(first.bound(), second.bound());
  }

  /** One part in 10¹⁸ of something arbitrary, which no double could see. */
  @Property(tries = TRIES)
  void anErrorOfAnySizeIsRefutedAtTheFirstPoint(@ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    Comparison comparison =
        Alphabet.comparison(
            "%s %s".formatted(c, x),
            "%s %s + \\frac{1}{1000000007} \\frac{1}{1000000009} C".formatted(c, x));
    assertTrue(at(comparison, seed.value(), 1).refuted());
    assertTrue(new ExactCheck(comparison, WORLD, new Draws(seed.value())).fails());
  }

  @Property(tries = 2 * TRIES)
  void pointsInTwoFieldsAgreeWhetherItHoldsOrNot(@ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    Comparison comparison = Alphabet.comparison("%s %s".formatted(x, y), "%s %s".formatted(y, x));
    ExactResult one = at(comparison, seed.value(), 1);
    ExactResult other = at(comparison, seed.value() + 1, 2);
    assertEquals(one.refuted(), other.refuted());
    assertEquals(one.vacuous(), other.vacuous());
    assertEquals(one.refuted(), new ExactCheck(comparison, WORLD, new Draws(3)).fails());
  }

  @Property(tries = TRIES)
  void morePointsMakeAnErrorLessProbable(@ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    Comparison comparison =
        Alphabet.comparison("%s %s".formatted(c, x), "%s (%s I)".formatted(x, c));
    ExactResult once = at(comparison, seed.value(), 1);
    ExactResult twice = at(comparison, seed.value(), 2);
    assertTrue(once.failureProbability() <= once.bound().chance());
    assertTrue(twice.failureProbability() <= once.failureProbability());
  }

  @Property(tries = TRIES)
  void bothSidesTimesANumberSayTheSame(@ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    Comparison plain = Alphabet.comparison("%s %s".formatted(x, y), "%s %s".formatted(y, x));
    Comparison scaled = Alphabet.comparison("c %s %s".formatted(x, y), "c %s %s".formatted(y, x));
    assertEquals(at(plain, seed.value(), 1).refuted(), at(scaled, seed.value(), 1).refuted());
  }

  // ---- nothing to compare

  @Property(tries = TRIES)
  void whereEveryTermIsZeroFromTheStartNothingHoldsAndNothingIsRefuted(
      @ForAll Op x, @ForAll Seed seed) {
    ExactResult result =
        at(Alphabet.comparison("0 %s".formatted(x), "\\delta_{nm} 0 H"), seed.value(), 1);
    assertTrue(result.vacuous());
    assertFalse(result.holds() || result.refuted());
  }

  // ---- by construction

  @Property(tries = TRIES)
  void whatIsTrueByConstructionHoldsAtEveryPoint(@ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    for (String right : List.of("%s + %s", "%2$s + %1$s", "%s - %s", "%s %s")) {
      String left = "%s + %s".formatted(x, y);
      Equation equation =
          new Equation(Alphabet.formula(left), Alphabet.formula(right.formatted(x, y)), List.of());
      boolean same = Construction.of(equation, Map.of(), WORLD);
      Comparison comparison = Comparison.of(equation, Map.of());
      assertTrue(!same || !at(comparison, seed.value(), 1).refuted());
      assertTrue(same || !right.equals("%s + %s") || at(comparison, seed.value(), 1).vacuous());
    }
  }

  // ---- results put together

  @Property(tries = 200)
  void whatResultsSayTogetherDoesNotDependOnTheirOrder(
      @ForAll("results") ExactResult a,
      @ForAll("results") ExactResult b,
      @ForAll("results") ExactResult c) {
    assertEquals(said(a.and(b)), said(b.and(a)));
    assertEquals(said(a.and(b).and(c)), said(a.and(b.and(c))));
    assertEquals(a, ExactResult.NOTHING.and(a));
    assertEquals(a.refuted() || b.refuted(), a.and(b).refuted());
    assertTrue(a.and(b).bound().chance() >= a.bound().chance());
  }

  /** Where one result has no point with a value, the number of points means nothing. */
  private static List<Object> said(ExactResult result) {
    return List.of(
        result.holds(), result.refuted(), result.vacuous(), result.empty(), result.bound());
  }

  @Provide
  Arbitrary<ExactResult> results() {
    var flags = Arbitraries.of(true, false);
    var counts = Arbitraries.longs().between(0, 4);
    var sizes = Arbitraries.doubles().between(0, 1e6);
    var bounds = Combinators.combine(sizes, sizes).as(Bound::new);
    return Combinators.combine(counts, counts, flags, flags, bounds)
        .as(
            (points, singular, refuted, vacuous, bound) ->
                new ExactResult(points, singular, refuted, vacuous, bound, points == 0));
  }

  // ---- planted errors

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[A, H]; A H",
        "A^{\\dagger}; A",
        "\\mathrm{Tr}(A H); (\\mathrm{Tr} A) (\\mathrm{Tr} H)",
        "\\partial_t E_{nk}; \\langle u_{nk}^R | (\\partial_t H) | u_{nk}^R \\rangle",
        "\\langle u_{nk}^L | u_{mk}^R \\rangle; 1",
      })
  void aWrongLawIsRefutedAtEveryPoint(String left, String right) {
    Comparison comparison = Alphabet.comparison(left, right);
    for (long seed = 0; seed < 5; seed++) {
      assertTrue(at(comparison, seed, 1).refuted());
    }
  }
}
