package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.rederive.evaluate.Axes;
import org.rederive.formula.SymbolTable;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.Eigenpair;
import org.rederive.hamiltonian.SampledBands;
import org.rederive.number.Coordinate;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Every term of Eqs. (4), (10), (13), (18) and (31) as the documents write it, against values from
 * finite differences with 60 digits.
 */
@Tag("slow")
class TermsTest {
  /** The reference is printed in doubles. */
  private static final double PRINTED = 2.5e-16;

  static Stream<Precision<?>> precisions() {
    return Precision.both();
  }

  private static Agreement agreement(Precision<?> precision) {
    return new Agreement(precision.inDoubles() ? 1e-12 : PRINTED);
  }

  /** Bands of all cases together, and coordinates. */
  private static final int BANDS = BlochCase.all().stream().mapToInt(BlochCase::size).sum();

  private static final int COORDINATES =
      BlochCase.all().stream().mapToInt(c -> c.names().size()).sum();

  /** Compares one block of one case. */
  @FunctionalInterface
  interface Block {
    <T> void compare(BlochCase reference, Precision<T> precision, Agreement agreement);
  }

  private static Agreement compared(String block, Precision<?> precision, Block comparison) {
    Agreement agreement = agreement(precision);
    BlochCase.all().stream()
        .filter(c -> c.has(block))
        .forEach(c -> comparison.compare(c, precision, agreement));
    return agreement;
  }

  // ---- the band and Eq. (4)

  @ParameterizedTest
  @MethodSource("precisions")
  void bandAndConnectionsInTheGaugeOfTheReference(Precision<?> precision, TestReporter report) {
    Agreement agreement = compared("connections", precision, TermsTest::connections);
    report.publishEntry(agreement.toString());
    assertEquals(20 + 3 * BANDS + 4 * COORDINATES, agreement.count());
  }

  static <T> void connections(BlochCase reference, Precision<T> precision, Agreement agreement) {
    LocalBand<T> band = local(reference, precision);
    Expected<T> expected = new Expected<>(reference, "band", precision, agreement);
    expected.same("I_nn", band.norm().at(0));
    expected.sameSet("eigenvalues", energies(reference, precision));
    expected.sameVector("uR", entries(band.right().at(0)));
    expected.sameVector("uL", entries(precision.linear().conjugate(band.left().at(0))));
    for (String name : reference.names()) {
      int place = place(reference, name);
      Expected<T> along = expected.inside(reference.values("connections").get(name), name);
      along.same("A_LR", band.leftConnectionHere(place));
      along.same("A_RR", band.rightConnectionHere(place));
      along.same("D", band.difference(place));
      along.same("deps", band.slope(place));
    }
  }

  private static <T> Series<Matrix<T>> hamiltonian(BlochCase reference, Precision<T> precision) {
    return new CaseSamples(reference).plain().at(origin(reference), precision.linear());
  }

  private static <T> List<T> energies(BlochCase reference, Precision<T> precision) {
    Matrix<T> here = hamiltonian(reference, precision).at(0);
    return precision.diagonalisation().of(here).stream().map(Eigenpair::energy).toList();
  }

  /** The connections in the gauge of the reference, along some components of q. */
  private static <T> void connections(
      BlochCase reference,
      Precision<T> precision,
      Expected<T> expected,
      List<Integer> axes,
      String suffix) {
    LocalBand<T> band = local(reference, precision);
    List<Integer> places =
        axes.stream().map(i -> place(reference, reference.names().get(i))).toList();
    expected.sameVector("A_LR" + suffix, places.stream().map(band::leftConnectionHere).toList());
    expected.sameVector("A_RR" + suffix, places.stream().map(band::rightConnectionHere).toList());
  }

  private static <T> LocalBand<T> local(BlochCase reference, Precision<T> precision) {
    Series<Matrix<T>> hamiltonian = hamiltonian(reference, precision);
    T energy = Json.complex(reference.json().get("eps"), precision);
    return LocalBand.nearest(precision, hamiltonian, energy)
        .withUnitComponent(reference.json().get("gauge_component").asInt());
  }

  /** k and r_c of the reference; its time is at the origin. */
  private static List<Double> origin(BlochCase reference) {
    List<Double> point = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.0));
    for (int a = 0; a < 3; a++) {
      point.set(Coordinate.MOMENTUM.place(a), reference.at(reference.momentum()).get(a));
      point.set(Coordinate.CENTRE.place(a), reference.at(reference.centre()).get(a));
    }
    return point;
  }

  private static int place(BlochCase reference, String name) {
    int i = reference.names().indexOf(name);
    if (reference.time().contains(i)) {
      return Coordinate.TIME.place(0);
    }
    int along = reference.momentum().indexOf(i);
    return along >= 0
        ? Coordinate.MOMENTUM.place(along)
        : Coordinate.CENTRE.place(reference.centre().indexOf(i));
  }

  private static <T> List<T> entries(Vector<T> vector) {
    return IntStream.range(0, vector.size()).mapToObj(vector::at).toList();
  }

  // ---- Eq. (10)

  @ParameterizedTest
  @MethodSource("precisions")
  void termsOfEquation10(Precision<?> precision, TestReporter report) {
    Agreement agreement = compared("eq10", precision, TermsTest::equation10);
    report.publishEntry(agreement.toString());
    assertEquals(16 * 8, agreement.count());
  }

  static <T> void equation10(BlochCase reference, Precision<T> precision, Agreement agreement) {
    Expected<T> expected = new Expected<>(reference, "eq10", precision, agreement);
    BandSample sample = new CaseSamples(reference).plainSample();
    DocumentValues<T> document = new DocumentValues<>("eq10", world(sample, precision));
    List<T> terms = document.printedTerms("eq10");
    expected.same("eps", terms.get(0));
    expected.same("D", precision.numbers().negate(terms.get(1)));
    expected.same("D", document.number("A_t^{LR} - A_t^{RR}"));
    expected.same("E", document.left("eq10"));
    expected.same("E", document.right("eq10"));
    expected.same("E_admixture", document.number("\\mathcal{E}"));
    LocalBand<T> band = local(reference, precision);
    expected.same("A_LR", band.leftConnectionHere(Coordinate.TIME.place(0)));
    expected.same("A_RR", band.rightConnectionHere(Coordinate.TIME.place(0)));
  }

  // ---- Eq. (13)

  @ParameterizedTest
  @MethodSource("precisions")
  void termsOfEquation13(Precision<?> precision, TestReporter report) {
    Agreement agreement = compared("eq13", precision, TermsTest::equation13);
    report.publishEntry(agreement.toString());
    assertEquals(683, agreement.count());
  }

  static <T> void equation13(BlochCase reference, Precision<T> precision, Agreement agreement) {
    Expected<T> expected = new Expected<>(reference, "eq13", precision, agreement);
    BandSample sample = new CaseSamples(reference).movingSample();
    DocumentValues<T> document = new DocumentValues<>("eq13", world(sample, precision));
    NumberSystem<T> numbers = precision.numbers();
    List<T> terms = document.printedTerms("eq13");
    expected.same("eps", terms.get(0));
    expected.sameSum("T_velocity", terms.get(1));
    expected.sameSum("T_force", terms.get(2));
    expected.sameSum("T_moment", terms.get(3));
    expected.same("E", document.left("eq13"));
    expected.same("E", document.right("eq13"));
    connections(reference, precision, expected, reference.momentum(), "_k");
    connections(reference, precision, expected, reference.centre(), "_r");
    vectorsOfEquation13(document, expected);
    stepsOfEquation13(document, expected, numbers);
  }

  private static <T> void vectorsOfEquation13(DocumentValues<T> document, Expected<T> expected) {
    expected.sameVector("deps_k", document.components("\\nabla_k \\varepsilon_{nk}"));
    expected.sameVector("deps_r", document.components("\\nabla_{r_c} \\varepsilon_{nk}"));
    expected.sameVector("D_k", document.components("A_k^{LR} - A_k^{RR}"));
    expected.sameVector("D_r", document.components("A_{r_c}^{LR} - A_{r_c}^{RR}"));
    expected.sameVector("rdot", document.components("\\dot{r}_c"));
    String bra = "\\langle \\nabla_{%s} u_{nk}^L | \\cdot (\\varepsilon_{nk} - H(k))";
    String ket = "| \\nabla_{%s} u_{nk}^R \\rangle";
    expected.sameSum("K_rk", document.number(bra.formatted("r_c") + ket.formatted("k")));
    expected.sameSum("K_kr", document.number(bra.formatted("k") + ket.formatted("r_c")));
  }

  private static <T> void stepsOfEquation13(
      DocumentValues<T> document, Expected<T> expected, NumberSystem<T> numbers) {
    expected.same("E", document.left("s6"));
    expected.same("E", document.right("s6"));
    expected.same("eps", document.left("band"));
    expected.same("eps", document.right("band"));
    expected.sameSum("T_velocity", numbers.negate(document.left("s7")));
    expected.sameSum("T_velocity", numbers.negate(document.right("s7")));
    expected.same("quasi_local", document.left("moment"));
    expected.same("quasi_local", document.right("moment"));
    List<T> terms = document.printedTerms("moment");
    expected.sameSum("I3", terms.get(0));
    expected.sameSum("I2", terms.get(1));
    expected.sameSum("I1", terms.get(2));
    expected.same("E", document.number("\\mathcal{E}"));
  }

  // ---- Eq. (18)

  @ParameterizedTest
  @MethodSource("precisions")
  void termsOfEquation18(Precision<?> precision, TestReporter report) {
    Agreement agreement = compared("eq18", precision, TermsTest::equation18);
    report.publishEntry(agreement.toString());
    assertEquals(8 * 36, agreement.count());
  }

  @Test
  void equation18DoesNotDependOnTheCentreOfThePacket() {
    Agreement agreement = compared("eq18", Precision.DOUBLES, TermsTest::equation18Elsewhere);
    assertEquals(8 * 36, agreement.count());
  }

  static <T> void equation18(BlochCase reference, Precision<T> precision, Agreement agreement) {
    equation18(reference, precision, agreement, List.of(0.0, 0.0, 0.0));
  }

  private static <T> void equation18Elsewhere(
      BlochCase reference, Precision<T> precision, Agreement agreement) {
    equation18(reference, precision, agreement, List.of(0.625, -1.25, 0.5));
  }

  private static <T> void equation18(
      BlochCase reference, Precision<T> precision, Agreement agreement, List<Double> centre) {
    Expected<T> expected = new Expected<>(reference, "eq18", precision, agreement);
    BandSample sample = new CaseSamples(reference).fieldSample(centre);
    DocumentValues<T> document = new DocumentValues<>("eq18", world(sample, precision));
    List<T> terms = document.printedTerms("eq18");
    expected.same("eps", terms.get(0));
    expected.same("T_lorentz", terms.get(1));
    expected.same("E", document.left("eq18"));
    expected.same("E", document.right("eq18"));
    expected.same("E_from_13_17", document.right("energy"));
    expected.same("T_lorentz", document.left("velocity"));
    expected.same("T_lorentz", document.right("velocity"));
    expected.same("T_force", document.left("force"));
    expected.same("T_force", document.right("force"));
    expected.same("T_rotation", document.left("moment"));
    expected.same("T_rotation", document.right("moment"));
    connections(reference, precision, expected, reference.momentum(), "");
    vectorsOfEquation18(document, expected);
  }

  private static <T> void vectorsOfEquation18(DocumentValues<T> document, Expected<T> expected) {
    String rotation =
        "\\langle \\nabla_p u_{np}^L | \\times (\\varepsilon_{np} - H(p)) | \\nabla_p u_{np}^R \\rangle";
    String force = "\\nabla_p \\varepsilon_{np} \\times (A_p^{LR} - A_p^{RR})";
    expected.sameVector("deps", document.components("\\nabla_p \\varepsilon_{np}"));
    expected.sameVector("D", document.components("A_p^{LR} - A_p^{RR}"));
    expected.sameVector("B", document.components("B"));
    expected.sameVector("rdot", document.components("\\dot{r}"));
    expected.sameVector("K_cross", document.components(rotation));
    expected.sameVector("moment_force", document.components("\\frac{1}{2} " + force));
    expected.sameVector("moment_rotation", document.components("\\frac{i}{2} " + rotation));
  }

  // ---- planted errors

  static Stream<Arguments> blocks() {
    return Stream.of(
        Arguments.of("connections", (Block) TermsTest::connections),
        Arguments.of("band", (Block) TermsTest::connections),
        Arguments.of("eq10", (Block) TermsTest::equation10),
        Arguments.of("eq13", (Block) TermsTest::equation13),
        Arguments.of("eq18", (Block) TermsTest::equation18),
        Arguments.of("eq31", (Block) TermsTest::equation31));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyNumberOfTheReferenceIsComparedWithItsSign(String block, Block comparison) {
    BlochCase original =
        BlochCase.all().stream().filter(c -> c.has(block)).findFirst().orElseThrow();
    Planted planted = new Planted(original.json(), "/values/" + block);
    for (Planted.Error error : planted.flippedSigns()) {
      assertCaught(comparison, new BlochCase(error.json()), error.where());
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void exchangeOfLeftAndRightIsCaught(String block, Block comparison) {
    BlochCase original = BlochCase.all().get(4);
    assertCaught(comparison, new BlochCase(Planted.transposed(original.json())), block);
  }

  private static void assertCaught(Block comparison, BlochCase reference, String what) {
    Agreement agreement = new Agreement(1e-12);
    assertThrows(
        AssertionFailedError.class,
        () -> comparison.compare(reference, Precision.DOUBLES, agreement),
        () -> "not caught: " + what + " of " + reference);
  }

  // ---- Eq. (31)

  @ParameterizedTest
  @MethodSource("precisions")
  void termsOfEquation31(Precision<?> precision, TestReporter report) {
    Agreement agreement = compared("eq31", precision, TermsTest::equation31);
    report.publishEntry(agreement.toString());
    assertEquals(8 * 26, agreement.count());
  }

  static <T> void equation31(BlochCase reference, Precision<T> precision, Agreement agreement) {
    Expected<T> expected = new Expected<>(reference, "eq31", precision, agreement);
    BandSample sample = new CaseSamples(reference).plainSample();
    DocumentValues<T> document = new DocumentValues<>("eq31", world(sample, precision));
    expected.same("lhs", document.left("eq31"));
    expected.same("rhs", document.right("eq31"));
    expected.sameMatrix("a", document.components("a"));
    expected.sameMatrix("terms", document.summands("eq31"));
    expected.sameVector("deps", document.components("\\nabla_k \\varepsilon"));
    expected.sameVector("D", document.components("A_k^{LR} - A_k^{RR}"));
  }

  private static <T> BandInterpretation<T> world(BandSample sample, Precision<T> precision) {
    return new BandInterpretation<>(
        new SampledBands<>(sample, precision.numbers(), precision.diagonalisation()),
        Axes.of(new SymbolTable(List.of())),
        true);
  }
}
