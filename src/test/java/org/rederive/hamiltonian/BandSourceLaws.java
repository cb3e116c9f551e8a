package org.rederive.hamiltonian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.NumberSystems;
import org.rederive.evaluate.NumberSystems.Judged;
import org.rederive.evaluate.Point;
import org.rederive.hamiltonian.BandIdentities.Named;
import org.rederive.hamiltonian.Hamiltonians.Drawn;
import org.rederive.number.Coordinate;
import org.rederive.number.Digits;
import org.rederive.number.DoubleDouble;
import org.rederive.number.ManyDigits;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.WithError;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/** The identities of bands, run on everything that bands can come from. */
@Domain(Hamiltonians.class)
class BandSourceLaws {
  private static final int TRIES = 4;
  private static final Site SITE = Site.main(0);

  /** What a Hamiltonian of size one far from any degeneracy loses of its digits, at most. */
  private static final double LOST = 1e8;

  // ---- an eigensolver

  @Property(tries = 4 * TRIES)
  void bandsFoundInDoublesObeyThemUpToTheirEstimatedErrors(@ForAll Drawn drawn) {
    assertObeyed(NumberSystems.DOUBLES, doubles(drawn.sample()), SITE);
  }

  @Property(tries = TRIES)
  void bandsRefinedToMoreDigitsObeyThem(@ForAll("tame") Drawn drawn) {
    assertObeyed(
        new Judged<>("two doubles", DoubleDouble.SYSTEM, 1e-30 * LOST, true),
        refined(drawn.sample(), DoubleDouble.SYSTEM),
        SITE);
    Digits digits = new Digits(36);
    assertObeyed(
        new Judged<>("36 digits", digits, 1e-35 * LOST, true),
        refined(drawn.sample(), digits),
        SITE);
  }

  @Property(tries = TRIES)
  void bandsFoundAwayFromTheGenericPointObeyThem(@ForAll("tame") Drawn drawn) {
    Site elsewhere = new Site(Site.Subject.main(), new Site.Spot(0, Set.of(7)));
    assertObeyed(NumberSystems.DOUBLES, doubles(drawn.sample()), elsewhere);
  }

  @Property(tries = TRIES)
  void bandsFollowedAlongALineObeyThem(@ForAll("tame") Drawn drawn) {
    NarrowBands<WithError> line =
        new NarrowBands<>(drawn.sharp(), 1e-3, WithError.SYSTEM, new DoubleDiagonalisation());
    for (int point : new int[] {0, line.points() / 2, line.points() - 1}) {
      assertObeyed(NumberSystems.DOUBLES, line, Site.main(point));
    }
  }

  // ---- a program

  @Property(tries = TRIES)
  void bandsRecordedAsAProgramObeyThem(@ForAll Drawn drawn) {
    BandSample sample = drawn.sample();
    for (Named law : BandIdentities.all()) {
      Recorder<Input> recorder = new Recorder<>();
      RecordedBands recorded = new RecordedBands(sample.structure(), recorder);
      List<List<Node>> terms = BandIdentities.terms(law.identity(), recorded, SITE);
      List<Node> all = terms.stream().flatMap(List::stream).toList();
      List<WithError> values = inDoubles(recorder.program(all), sample);
      List<List<WithError>> sums = new ArrayList<>();
      int next = 0;
      for (List<Node> term : terms) {
        sums.add(values.subList(next, next + term.size()));
        next += term.size();
      }
      assertEquals(0, violations(NumberSystems.DOUBLES, sums), law.name());
    }
  }

  /** Divisions by what rounding cannot tell from zero have no value in doubles. */
  private static List<WithError> inDoubles(Program<Input> program, BandSample sample) {
    try {
      return program.run(WithError.SYSTEM, new BandInputs<>(doubles(sample)));
    } catch (ArithmeticException poor) {
      Assume.that(false);
      throw poor;
    }
  }

  // ---- any spectrum

  @Property(tries = TRIES)
  void bandsBuiltFromTheirSpectrumObeyThemInEveryNumberSystem(@ForAll Drawn drawn) {
    NumberSystems.ALL.forEach(system -> assertSpectralObeys(system, drawn, Premises.NONE));
  }

  @Property(tries = TRIES)
  void normalAndHermitianSpectraObeyThemInEveryNumberSystem(@ForAll Drawn drawn) {
    for (Premises.Symmetry symmetry : Premises.Symmetry.values()) {
      Premises premises = Premises.NONE.with(symmetry);
      NumberSystems.ALL.forEach(system -> assertSpectralObeys(system, drawn, premises));
    }
  }

  /** H₀ + λV, of which bands are not linear. */
  @Property(tries = TRIES)
  void spectraOfWhatIsLinearInTheStrengthObeyThemInEveryNumberSystem(@ForAll Drawn drawn) {
    for (Premises.Symmetry symmetry :
        List.of(Premises.Symmetry.NONE, Premises.Symmetry.HERMITIAN)) {
      Premises premises = Premises.NONE.with(symmetry).withLinearStrength();
      NumberSystems.ALL.forEach(system -> assertSpectralObeys(system, drawn, premises));
      assertLinear(NumberSystems.RESIDUES, drawn, premises);
    }
  }

  private static <T> void assertLinear(Judged<T> system, Drawn drawn, Premises premises) {
    SpectralBands<T> bands = spectral(system.numbers(), drawn, premises);
    long second = 2 * MultiIndex.unit(Coordinate.STRENGTH.place(0));
    assertNull(bands.operator(SITE).at(second));
    assertNotNull(bands.frame(SITE, 0).energy().at(second));
  }

  /** The same is asked of what is drawn. */
  @Property(tries = TRIES)
  void whatIsDrawnLinearInTheStrengthHasNoSecondDerivative(@ForAll Drawn drawn) {
    BandSample linear = drawn.sample(Premises.NONE.withLinearStrength());
    BandSample any = drawn.sample(Premises.NONE);
    long first = MultiIndex.unit(Coordinate.STRENGTH.place(0));
    assertNull(doubles(linear).operator(SITE).at(2 * first));
    assertEquals(corner(any, 0), corner(linear, 0), 1e-12);
    assertEquals(corner(any, first), corner(linear, first), 1e-12);
  }

  private static double corner(BandSample sample, long index) {
    Matrix<WithError> matrix = doubles(sample).operator(SITE).at(index);
    return matrix == null ? 0 : matrix.at(0, 0).re();
  }

  private static <T> void assertSpectralObeys(Judged<T> system, Drawn drawn, Premises premises) {
    assertObeyed(system, spectral(system.numbers(), drawn, premises), SITE);
  }

  // ---- the same bands seen in another way

  @Property(tries = TRIES)
  void bandsInAnotherGaugeBasisOrderOrUnitObeyThem(@ForAll Drawn drawn) {
    assertChangedObey(NumberSystems.RESIDUES, drawn);
  }

  private static <T> void assertChangedObey(Judged<T> system, Drawn drawn) {
    SpectralBands<T> bands = spectral(system.numbers(), drawn, Premises.NONE);
    assertObeyed(system, ChangedBands.inOtherGauge(bands), SITE);
    assertObeyed(system, ChangedBands.inOtherBasis(bands), SITE);
    assertObeyed(system, ChangedBands.permuted(bands), SITE);
    assertObeyed(system, ChangedBands.shifted(bands), SITE);
    assertObeyed(system, ChangedBands.inOtherUnits(bands), SITE);
  }

  // ---- planted errors

  /** A second derivative of one energy that is wrong by a millionth. */
  @Test
  void aWrongCurvatureOfOneEnergyIsCaughtByAllThatKnowEnergies() {
    Drawn drawn = new Drawn(HamiltonianClass.GENERIC, 3, 1);
    long second = BandIdentities.ORDERS.get(3);
    BandSource<WithError> wrong = planted(doubles(drawn.sample()), second);
    assertEquals(
        List.of(
            "H|u_n> = E_n|u_n>",
            "<L_n|H = E_n<L_n|",
            "sum_n E_n|u_n><L_n| = H",
            "dE_n = <L_n|dH|u_n>",
            "(E_n - E_m)<L_m|du_n> = <L_m|dH|u_n>"),
        violated(NumberSystems.DOUBLES, wrong));
  }

  private static BandSource<WithError> planted(BandSource<WithError> bands, long at) {
    return new ChangedBands<>(bands) {
      @Override
      public Frame<WithError> frame(Site site, int band) {
        Frame<WithError> frame = bands.frame(site, band);
        WithError small = WithError.exact(1e-6, 0);
        Series<WithError> error = Series.of(index -> index == at && band == 1 ? small : null);
        Series<WithError> energy = Series.sum(frame.energy(), error, WithError.SYSTEM::add);
        return new Frame<>(energy, frame.right(), frame.left());
      }
    };
  }

  /** The mistake of Hermitian habits: the bra of u is not L. */
  @Test
  void leftEigenvectorsThatAreAdjointsOfRightOnesAreCaught() {
    Drawn drawn = new Drawn(HamiltonianClass.GENERIC, 2, 1);
    BandSource<WithError> bands = doubles(drawn.sample());
    BandSource<WithError> wrong =
        new ChangedBands<>(bands) {
          @Override
          public Frame<WithError> frame(Site site, int band) {
            Frame<WithError> frame = bands.frame(site, band);
            return new Frame<>(
                frame.energy(), frame.right(), frame.right().map(linear()::conjugate));
          }
        };
    assertEquals(
        List.of(
            "<L_m|u_n> = delta_mn",
            "<L_n|H = E_n<L_n|",
            "sum_n |u_n><L_n| = 1",
            "sum_n E_n|u_n><L_n| = H",
            "dE_n = <L_n|dH|u_n>",
            "(E_n - E_m)<L_m|du_n> = <L_m|dH|u_n>"),
        violated(NumberSystems.DOUBLES, wrong));
  }

  // ---- bands and their judgement

  @Provide
  Arbitrary<Drawn> tame() {
    return Hamiltonians.tame();
  }

  private static SampledBands<WithError> doubles(BandSample sample) {
    return new SampledBands<>(sample, WithError.SYSTEM, new DoubleDiagonalisation());
  }

  private static <T> SampledBands<T> refined(BandSample sample, ManyDigits<T> numbers) {
    return new SampledBands<>(sample, numbers, new RefinedDiagonalisation<>(numbers));
  }

  private static <T> SpectralBands<T> spectral(
      NumberSystem<T> numbers, Drawn drawn, Premises premises) {
    Structure structure = drawn.sample(premises).structure();
    return new SpectralBands<>(structure, numbers, Point.of(numbers, drawn.seed()));
  }

  private static <T> void assertObeyed(Judged<T> system, BandSource<T> bands, Site site) {
    for (Named law : BandIdentities.all()) {
      try {
        List<List<T>> sums = BandIdentities.terms(law.identity(), bands, site);
        assertEquals(0, violations(system, sums), () -> system + ": " + law);
      } catch (DegenerateSpectrumException | ArithmeticException poor) {
        Assume.that(false);
      }
    }
  }

  private static <T> List<String> violated(Judged<T> system, BandSource<T> bands) {
    return BandIdentities.all().stream()
        .filter(law -> violations(system, BandIdentities.terms(law.identity(), bands, SITE)) > 0)
        .map(Named::name)
        .toList();
  }

  private static <T> long violations(Judged<T> system, List<List<T>> sums) {
    NumberSystem<T> n = system.numbers();
    return sums.stream()
        .filter(
            terms -> {
              double size = 1 + terms.stream().mapToDouble(n::magnitude).sum();
              return !system.vanishes(terms.stream().reduce(n.zero(), n::add), size);
            })
        .count();
  }
}
