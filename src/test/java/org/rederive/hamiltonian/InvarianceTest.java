package org.rederive.hamiltonian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.evaluate.Recording;
import org.rederive.formula.Equation;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.number.Vector;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * What does not depend on how bands are looked at: gauge, order of the bands, basis, zero of the
 * energy, units of length. All in exact arithmetic, at a random point of a prime field.
 */
class InvarianceTest {
  private static final List<Derivation> DOCUMENTS = Folder.derivations();

  /** Other ways to look at the same bands. */
  enum Change {
    GAUGE(ChangedBands::inOtherGauge),
    ORDER(ChangedBands::permuted),
    BASIS(ChangedBands::inOtherBasis),
    ZERO_OF_ENERGY(ChangedBands::shifted),
    UNITS(ChangedBands::inOtherUnits);

    private final UnaryOperator<BandSource<Node>> change;

    Change(UnaryOperator<BandSource<Node>> change) {
      this.change = change;
    }
  }

  record Case(Derivation derivation, Statement statement) {
    @Override
    public String toString() {
      return statement.id();
    }
  }

  /** Both sides for everything that free labels can stand for. */
  record Values(List<Residue> left, List<Residue> right) {}

  static Stream<Case> statements() {
    return DOCUMENTS.stream()
        .filter(
            d ->
                !Set.of("operators", "wave", "levels", "lattice", "half-line")
                    .contains(d.setting().word()))
        .flatMap(
            d -> d.statements().stream().filter(Folder::holdsAtPoints).map(s -> new Case(d, s)));
  }

  private static Case claim(String id) {
    return statements().filter(c -> c.statement.id().equals(id)).findFirst().orElseThrow();
  }

  // ---- every statement holds however one looks at it

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementHoldsHoweverOneLooksAtTheBands(Case each) {
    for (Change change : Change.values()) {
      for (Equation equation : each.statement.equations()) {
        Values values = values(each.derivation, equation, change.change);
        assertEquals(values.left, values.right, change.toString());
        assertTrue(!values.left.isEmpty());
      }
    }
  }

  // ---- both sides stay the same where that is claimed

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eq04-gauge",
        "eq04-projector",
        "eq04-bands",
        "eq10",
        "eq13",
        "eq13-bands",
        "eq13-projectors",
        "eq18",
        "eq31",
        "eqS15",
        "eq28",
        "eq18/velocity",
        "eq18/force",
        "eq18/moment",
        "eq13/moment"
      })
  void bothSidesDoNotDependOnGaugeAndBasis(String id) {
    assertSame(id, Change.GAUGE);
    assertSame(id, Change.BASIS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18", "eq31", "eq04-bands", "eqS15"})
  void bothSidesDoNotDependOnTheOrderOfTheBands(String id) {
    assertSame(id, Change.ORDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18", "eqS11", "eqS12"})
  void energiesDoNotDependOnTheUnitOfLength(String id) {
    assertSame(id, Change.UNITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq04-bands", "eq31", "eqS11", "eqS12", "eq18/moment", "eq18/force"})
  void momentsDoNotDependOnTheZeroOfTheEnergy(String id) {
    assertSame(id, Change.ZERO_OF_ENERGY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18"})
  void energiesMoveWithTheirZero(String id) {
    Case claim = claim(id);
    Equation equation = claim.statement.equations().get(0);
    Residue moved = difference(claim, equation, Change.ZERO_OF_ENERGY);
    assertEquals(new Point().value(new Input.Draw(Input.Kind.REAL, ChangedBands.SHIFT)), moved);
  }

  private static Residue difference(Case claim, Equation equation, Change change) {
    Residue before = values(claim.derivation, equation, x -> x).left.get(0);
    Residue after = values(claim.derivation, equation, change.change).left.get(0);
    return FIELD.subtract(after, before);
  }

  private static void assertSame(String id, Change change) {
    Case claim = claim(id);
    for (Equation equation : claim.statement.equations()) {
      Values before = values(claim.derivation, equation, x -> x);
      Values after = values(claim.derivation, equation, change.change);
      assertEquals(before, after, change.toString());
      assertTrue(before.left.stream().anyMatch(x -> x.value() != 0), "nothing was compared");
    }
  }

  // ---- planted: what does depend on it

  /** Half of Eq. (4) alone: the imaginary part of A^RR depends on the length of u. */
  @Test
  void aGaugeDependentQuantityIsCaught() {
    assertDependsOn("eq04-imaginary", Change.GAUGE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ZERO_OF_ENERGY", "UNITS"})
  void otherDependenceIsCaught(Change change) {
    assertDependsOn(change == Change.UNITS ? "eq04-bands" : "eq13/band", change);
  }

  private static void assertDependsOn(String id, Change change) {
    Case claim = claim(id);
    Equation equation = claim.statement.equations().get(0);
    Values before = values(claim.derivation, equation, x -> x);
    Values after = values(claim.derivation, equation, change.change);
    assertEquals(after.left, after.right);
    assertNotEquals(before, after);
  }

  // ---- values in a prime field

  private static final Residues FIELD = new Residues(PrimeField.drawn(new SplittableRandom(1)));

  private static Values values(
      Derivation derivation, Equation equation, UnaryOperator<BandSource<Node>> change) {
    Comparison comparison = Comparison.of(equation, derivation.definitions());
    List<Residue> left = new ArrayList<>();
    List<Residue> right = new ArrayList<>();
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      Recording recording = Recording.of(comparison, r -> world(derivation, change, r, assignment));
      var sides = recording.sides(recording.program().run(FIELD, new Point()));
      int size = sides.left().get(0).size();
      left.addAll(totals(sides.left(), size));
      right.addAll(totals(sides.right(), size));
      next = assignment.next();
    }
    return new Values(left, right);
  }

  private static Interpretation<Node> world(
      Derivation derivation,
      UnaryOperator<BandSource<Node>> change,
      Recorder<Input> recorder,
      Assignment assignment) {
    boolean family = derivation.setting().word().equals("family");
    Premises premises = derivation.premises();
    Structure bands = new Structure(3, 3, premises.sharp() ? 1 : 2, 0, premises, new Draws(0));
    BandSource<Node> source =
        change.apply(
            new SpectralBands<>(
                family ? bands.withoutMomenta() : bands,
                recorder,
                new RecordedDraws(recorder, assignment)));
    return new BandInterpretation<>(source, Axes.of(derivation.symbols()), !family);
  }

  private static List<Residue> totals(List<List<Residue>> terms, int size) {
    List<Residue> totals = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Residue sum = FIELD.zero();
      for (List<Residue> term : terms) {
        sum = i < term.size() ? FIELD.add(sum, term.get(i)) : sum;
      }
      totals.add(sum);
    }
    return totals;
  }

  /** A number and its conjugate for each name. */
  private record Point() implements Inputs<Input, Residue> {
    @Override
    public Residue value(Input key) {
      Input.Draw draw = (Input.Draw) key;
      SplittableRandom random = new Draws(7).stream(draw.name().text());
      long value = random.nextLong(1, FIELD.field().modulus());
      return draw.kind() == Input.Kind.REAL
          ? new Residue(value, value)
          : new Residue(value, random.nextLong(1, FIELD.field().modulus()));
    }

    @Override
    public Vector<Residue> solve(Input key, boolean row, Vector<Residue> source) {
      throw new IllegalStateException("there is no linear system called " + key);
    }
  }
}
