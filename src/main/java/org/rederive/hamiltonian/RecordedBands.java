package org.rederive.hamiltonian;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.NamedDraws;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/** The bands of any sample of one structure: all numbers are inputs of a program. */
public class RecordedBands implements DiagonalisedBands<Node> {
  private final StateSpace<Node> space;
  private final Structure structure;
  private final Recorder<Input> recorder;
  private final LinearAlgebra<Node> linear;
  private final Arbitrary<Node> arbitrary;
  private final Map<Object, Frame<Node>> frames = new HashMap<>();
  private final Map<Object, Series<Matrix<Node>>> matrices = new HashMap<>();
  private final Map<Levels, RecordedMatrix> recorded = new HashMap<>();

  public RecordedBands(Structure structure, Recorder<Input> recorder) {
    this(structure, recorder, new RecordedDraws(recorder, structure.choices()));
  }

  /** With choices of one's own for labels that nothing binds. */
  public RecordedBands(Structure structure, Recorder<Input> recorder, Arbitrary<Node> arbitrary) {
    this.structure = structure;
    this.recorder = recorder;
    this.space = StateSpace.of(structure, recorder, arbitrary);
    this.linear = space.linear();
    this.arbitrary = arbitrary;
  }

  @Override
  public StateSpace<Node> space() {
    return space;
  }

  @Override
  public int packetBand() {
    return arbitrary.choose(Label.PacketBand.ONE, bands());
  }

  // ---- operators

  @Override
  public Series<Matrix<Node>> operator(Site site) {
    long places = structure.bits(site.operator());
    return matrices.computeIfAbsent(
        site, key -> Series.on(places, index -> entries(new BandInput.Coefficient(site, index))));
  }

  private Matrix<Node> entries(BandInput.Coefficient matrix) {
    return Matrix.of(bands(), (i, j) -> recorder.input(new BandInput.Entry(matrix, i, j)));
  }

  // ---- bands

  @Override
  public Frame<Node> frame(Site site, int band) {
    return frames.computeIfAbsent(
        List.of(site, band), key -> DiagonalisedBands.super.frame(site, band));
  }

  @Override
  public Frame<Node> frame(ExplicitHamiltonian<Node> hamiltonian, int band) {
    RecordedMatrix matrix = recorded(hamiltonian);
    return frame(hamiltonian, band, new Known<>(pair(matrix, band), resolventOf(matrix, band)));
  }

  private RecordedMatrix recorded(ExplicitHamiltonian<Node> hamiltonian) {
    @Nullable Matrix<Node> leading = hamiltonian.matrix().at(0);
    if (leading == null) {
      throw new UnsupportedFormulaException("the Hamiltonian vanishes");
    }
    boolean ordered = hamiltonian.ordered();
    List<List<Node>> slopes =
        ordered ? hamiltonian.slopes().stream().map(this::entries).toList() : List.of();
    return recorded.computeIfAbsent(new Levels(entries(leading), slopes, ordered), this::recorded);
  }

  private RecordedMatrix recorded(Levels of) {
    return new RecordedMatrix(
        bands(),
        of.ordered(),
        recorder.program(of.entries()),
        of.slopes().stream().map(recorder::program).toList());
  }

  private List<Node> entries(Matrix<Node> matrix) {
    int n = bands();
    return IntStream.range(0, n * n).mapToObj(e -> matrix.at(e / n, e % n)).toList();
  }

  /** A matrix with its slopes, and whether its lowest or highest band is asked for. */
  private record Levels(List<Node> entries, List<List<Node>> slopes, boolean ordered) {}

  @Override
  public Eigenpair<Node> eigenpair(Site site, int band) {
    return pair(site, band);
  }

  private Eigenpair<Node> pair(Diagonalised of, int band) {
    return new Eigenpair<>(
        recorder.input(new BandInput.Energy(of, band)),
        vector(i -> new BandInput.RightEntry(of, band, i)),
        vector(i -> new BandInput.LeftEntry(of, band, i)),
        1,
        1);
  }

  private Vector<Node> vector(IntFunction<Input> name) {
    return Vector.of(bands(), i -> recorder.input(name.apply(i)));
  }

  @Override
  public Resolvent<Node> resolvent(Site site, int band) {
    return resolventOf(site, band);
  }

  private Resolvent<Node> resolventOf(Diagonalised of, int band) {
    Input key = new BandInput.ResolventOf(of, band);
    return new Resolvent<>() {
      @Override
      public Vector<Node> column(Vector<Node> source) {
        return recorder.solve(key, false, source);
      }

      @Override
      public Vector<Node> row(Vector<Node> source) {
        return recorder.solve(key, true, source);
      }
    };
  }

  // ---- vectors

  private List<Node> vector(BandInput.RealVector vector, int point) {
    return IntStream.range(0, 3)
        .mapToObj(i -> recorder.realInput(new BandInput.RealComponent(vector, point, i)))
        .toList();
  }

  @Override
  public List<Node> momentum(int point) {
    return vector(BandInput.RealVector.MOMENTUM, point);
  }

  @Override
  public List<Node> centre() {
    return vector(BandInput.RealVector.CENTRE, 0);
  }

  @Override
  public List<Node> symmetric(Thing matrix) {
    return NamedDraws.symmetric(arbitrary, matrix);
  }
}
