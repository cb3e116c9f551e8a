package org.rederive.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.evaluate.Alphabet;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Grammar;
import org.rederive.evaluate.Grammar.Num;
import org.rederive.evaluate.Grammar.Op;
import org.rederive.evaluate.Grammar.Seed;
import org.rederive.evaluate.Recording;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/** What samples say of random statements, and of what it does not depend on. */
@Domain(Grammar.class)
@Domain(DomainContext.Global.class)
class VerdictLaws {
  private static final int TRIES = 3;
  private static final int FEW = 15;

  /** Numbers of many digits tell their size to four. */
  private static final double FOUR_DIGITS = 1e-3;

  private static final String ENERGY = "\\langle u_{nk}^L | H | u_{nk}^R \\rangle";
  private static final String SLOPE = "\\langle u_{nk}^L | (\\partial_i H) | u_{nk}^R \\rangle";

  private static List<Outcome> outcomes(Comparison comparison, SampleSource samples, long limit) {
    return new SampledCheck(comparison, samples).chunk(0, limit);
  }

  private static Set<Status> statuses(Comparison comparison, SampleSource samples) {
    return statuses(comparison, samples, FEW);
  }

  private static Set<Status> statuses(Comparison comparison, SampleSource samples, int limit) {
    return outcomes(comparison, samples, limit).stream()
        .map(Outcome::status)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
  }

  // ---- identities and errors

  @Property(tries = TRIES)
  void anIdentityIsRefutedByNoSampleOfAnyClass(
      @ForAll Op x, @ForAll Op y, @ForAll Num c, @ForAll Seed seed) {
    Comparison comparison =
        Alphabet.comparison(
            "[%s, %s] + %s A".formatted(x, y, c),
            "%1$s %2$s + %3$s A - %2$s %1$s".formatted(x, y, c));
    SampleSource samples = Samples.of(seed.value(), HamiltonianClass.values());
    assertTrue(outcomes(comparison, samples, FEW).stream().allMatch(Outcome::agrees));
  }

  /** A factor 1 + 10⁻ⁿ on one side. */
  @Property(tries = TRIES)
  void aWrongFactorIsRefutedDownToOnePartInABillion(
      @ForAll @IntRange(min = 1, max = 9) int digits, @ForAll Seed seed) {
    Set<Status> statuses = statuses(wrong(digits), Samples.generic(seed.value()), 5);
    assertTrue(
        EnumSet.of(Status.REFUTES, Status.REFUTES_IN_DOUBLES).containsAll(statuses),
        statuses::toString);
  }

  /** What is smaller than the rounding of doubles holds: samples cannot see it. */
  @Property(tries = TRIES)
  void aFactorThatIsNoLargerThanRoundingIsNotToldFromIt(
      @ForAll @IntRange(min = 14, max = 28) int digits, @ForAll Seed seed) {
    assertEquals(
        EnumSet.of(Status.HOLDS), statuses(wrong(digits), Samples.generic(seed.value()), 5));
  }

  /** Between them neither rounding nor an error can be told. */
  @Property(tries = TRIES)
  void aFactorBetweenThemHoldsOrIsLeftUndecided(
      @ForAll @IntRange(min = 11, max = 13) int digits, @ForAll Seed seed) {
    Set<Status> statuses = statuses(wrong(digits), Samples.generic(seed.value()), 5);
    assertTrue(
        EnumSet.of(Status.HOLDS, Status.UNDECIDED).containsAll(statuses), statuses::toString);
  }

  private static Comparison wrong(int digits) {
    BigInteger first = BigInteger.TEN.pow(digits / 2);
    BigInteger second = BigInteger.TEN.pow(digits - digits / 2);
    String factor = "(1 + \\frac{1}{%s} \\frac{1}{%s}) ".formatted(first, second);
    return Alphabet.comparison("E_{nk}", factor + ENERGY);
  }

  // ---- more digits

  @Property(tries = TRIES)
  void moreDigitsShrinkTheRoundingOfAnIdentityAndLeaveAnError(@ForAll Seed seed) {
    Recalculation right = recalculation("\\partial_i E_{nk} + y p_i", SLOPE + " + y p_i", seed);
    assertTrue(right.at32Digits().relative() < 1e-24);
    assertTrue(right.at64Digits().relative() < 1e-48);
    Recalculation wrong = recalculation("\\partial_i E_{nk} + y p_i", SLOPE + " + 2 y p_i", seed);
    double at32 = wrong.at32Digits().relative();
    double at64 = wrong.at64Digits().relative();
    assertTrue(at64 > 1e-9);
    assertEquals(at64, at32, FOUR_DIGITS * at64);
  }

  private static Recalculation recalculation(String left, String right, Seed seed) {
    Sample sample = Samples.generic(seed.value()).at(0);
    Comparison comparison = Alphabet.comparison(left, right);
    return new Recalculation(comparison, Recording.of(comparison, sample::recorded), sample);
  }

  // ---- chunks

  @Property(tries = TRIES)
  void chunksTogetherAreTheWholeWhateverTheCut(
      @ForAll Op x, @ForAll Op y, @ForAll @IntRange(min = 1, max = 9) int cut, @ForAll Seed seed) {
    Comparison comparison = Alphabet.comparison("%s %s".formatted(x, y), "%s %s".formatted(y, x));
    SampleSource samples = Samples.generic(seed.value());
    List<Outcome> whole = outcomes(comparison, samples, 9);
    assertEquals(whole.subList(0, cut), outcomes(comparison, samples, cut));
    assertEquals(
        LongStream.range(0, 9).boxed().toList(), whole.stream().map(Outcome::index).toList());
  }

  @Property(tries = TRIES)
  void aChunkDoesNotDependOnTheChunksBeforeIt(@ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    Comparison comparison = Alphabet.comparison("%s %s".formatted(x, y), "%s %s".formatted(y, x));
    SampleSource samples = Samples.generic(seed.value());
    long limit = SampledCheck.CHUNK + 5L;
    SampledCheck used = new SampledCheck(comparison, samples);
    used.chunk(0, 7);
    List<Outcome> second = used.chunk(1, limit);
    assertEquals(new SampledCheck(comparison, samples).chunk(1, limit), second);
    assertEquals(5, second.size());
    assertEquals(SampledCheck.CHUNK, second.get(0).index());
  }

  @Property(tries = TRIES)
  void aTrialRefutesExactlyWhatSomeSampleRefutes(@ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    Comparison comparison = Alphabet.comparison("%s %s".formatted(x, y), "%s %s".formatted(y, x));
    SampleSource samples = Samples.generic(seed.value());
    boolean refuted =
        outcomes(comparison, samples, FEW).stream()
            .anyMatch(o -> o.status() == Status.REFUTES || o.status() == Status.REFUTES_IN_DOUBLES);
    assertEquals(
        refuted,
        new Trial(comparison).refuted(new SamplesInHand(samples), LongStream.range(0, FEW)));
  }

  // ---- zero

  @Property(tries = TRIES)
  void termsBehindADeltaOfDifferentBandsStartAtZero(@ForAll Num c, @ForAll Seed seed) {
    Comparison comparison =
        Alphabet.comparison("(%s) \\delta_{nm} E_{nk}".formatted(c), "\\delta_{nm} E_{mk} " + c);
    Set<Status> statuses = statuses(comparison, Samples.generic(seed.value()));
    assertEquals(EnumSet.of(Status.STARTS_AT_ZERO, Status.HOLDS), statuses);
  }

  @Property(tries = TRIES)
  void whatIsOrthogonalComesToZeroAndNothingElseDoes(@ForAll Seed seed) {
    Comparison comparison =
        Alphabet.comparison("\\langle u_{nk}^L | u_{mk}^R \\rangle", "\\delta_{nm}");
    Set<Status> statuses = statuses(comparison, Samples.generic(seed.value()));
    assertEquals(EnumSet.of(Status.COMES_TO_ZERO, Status.HOLDS), statuses);
  }

  // ---- both sides times a number

  @Property(tries = TRIES)
  void bothSidesTimesANumberSayTheSame(@ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    Comparison plain = Alphabet.comparison("%s %s".formatted(x, y), "%s %s".formatted(y, x));
    Comparison scaled =
        Alphabet.comparison("1024 i %s %s".formatted(x, y), "1024 i %s %s".formatted(y, x));
    SampleSource samples = Samples.generic(seed.value());
    List<Outcome> before = outcomes(plain, samples, FEW);
    List<Outcome> after = outcomes(scaled, samples, FEW);
    for (int i = 0; i < FEW; i++) {
      assertEquals(before.get(i).status(), after.get(i).status());
      if (!before.get(i).agrees()) {
        double residual = before.get(i).residual();
        assertEquals(residual, after.get(i).residual(), FOUR_DIGITS * residual);
      }
    }
  }
}
